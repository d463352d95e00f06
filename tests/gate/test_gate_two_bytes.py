"""Words in base64 with two bytes to a letter, whichever comes first, and what only looks like them."""

from __future__ import annotations

import base64

import pytest

from facilitator.gate.unwrap import unwrap


def _inside(text: str) -> list[str]:
    layers = unwrap("a.html", f"<p>See {text} here.</p>".encode()).layers
    return [one.text for one in layers if one.where.startswith("base64")]


@pytest.mark.parametrize("order", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "said",
    [
        "Amina Diallo",
        "by Amina",
        "Амина Диалло",
        "أمينة ديالو",
        "יעל כהן",
        "三浦一郎さん",
        "김민수 金民秀",
        "Amina, 王小明",
        "一王小明三",
    ],
)
def test_a_name_is_read_whichever_byte_of_a_letter_comes_first(said: str, order: str) -> None:
    run = base64.b64encode(said.encode(order)).decode().rstrip("=")
    assert said in " ".join(_inside(run))


@pytest.mark.parametrize(
    "name",
    ["LZMADecompressor", "wgDefaultDateFormat", "APP-PSQL-PATTERNS", "CTRL_BREAK_EVENT"],
)
def test_a_name_of_a_thing_is_not_taken_for_letters_of_all_the_world(name: str) -> None:
    assert _inside(name) == []
