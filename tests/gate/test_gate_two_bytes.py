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


BESIDE = b"\x00\x01\x00{ plain words of a setting, which stand beside it in any file }\x00"


@pytest.mark.parametrize("order", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "said",
    [
        "Amina Diallo has agreed",
        "Амина Диалло согласна с текстом",
        "أمينة ديالو موافقة على النص",
        "יעל כהן מסכימה לטקסט",
        "Ιωάννης Παπαδόπουλος",
        "अमीना डियालो सहमत हैं",
        "ამინა დიალო თანახმაა",
        "三浦一郎さんは昨日の会議で同意しました",
        "あかさたなはまやらわいうえおかきくけこ",
        "アミナ・ディアロさんが同意",
        "王小明先生同意这份文件的全部内容",
        "김민수 씨는 문서 전체에 동의했다",
        "สมชาย ใจดี เห็นด้วยกับข้อความ",
    ],
)
def test_words_of_two_bytes_are_read_beside_plain_ones_in_what_nobody_knows(said: str, order: str) -> None:
    layers = unwrap("a.bin", BESIDE + said.encode(order) + BESIDE).layers
    assert any(said in one.text for one in layers)


def test_plain_words_are_not_read_as_letters_of_two_bytes_too() -> None:
    text = unwrap("a.bin", BESIDE + "Даже если это длинный текст".encode() + BESIDE).layers[0].text
    assert sum("\u2e80" <= sign <= "\ud7af" for sign in text) < 8
