"""Printed papers say what the templates say, word for word: their messages are the same."""

from __future__ import annotations

import pytest

from facilitator.render.outlines import outline_of
from facilitator.render.outlines.parts import Words
from tests.support.printed import NAMES, in_language, views


def test_every_message_of_a_printed_paper_stands_in_the_catalogues(
    messages: tuple[tuple[str, str, str], ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: set[str] = set()
    say, say_many = Words.tr, Words.many

    def tr(self: Words, message: str, **values: object) -> str:
        asked.add(message)
        return say(self, message, **values)

    def many(self: Words, one: str, several: str, count: int) -> str:
        asked.add(one)
        return say_many(self, one, several, count)

    monkeypatch.setattr(Words, "tr", tr)
    monkeypatch.setattr(Words, "many", many)
    for view in (*(views("en")[name] for name in NAMES), *in_language("en").values()):
        outline_of(view)
    said = {words for _, _, words in messages}
    assert len(asked) > 60
    assert not asked - said
