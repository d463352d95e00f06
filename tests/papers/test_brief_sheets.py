"""Annex and logistics are sheets of their own, and say no more than they must."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from facilitator.render import paper
from facilitator.views.sheets import annex, logistics
from tests.support.editions import ROOM, SECOND

Golden = Callable[[str, bytes], None]


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_annex(golden: Golden, lang: str) -> None:
    sheet = annex(ROOM, SECOND, lang)
    assert sheet is not None
    golden(f"brief/annex.{lang}.md", paper(sheet, "md"))


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_logistics(golden: Golden, lang: str) -> None:
    sheet = logistics(ROOM, SECOND, lang)
    assert sheet is not None
    golden(f"brief/logistics.{lang}.md", paper(sheet, "md"))


@pytest.mark.parametrize("format_", ["md", "html"])
def test_the_sheet_with_the_place_names_neither_meeting_nor_side_nor_purpose(format_: str) -> None:
    sheet = logistics(ROOM, SECOND, "en")
    assert sheet is not None
    made = paper(sheet, format_).decode()
    assert "Hotel Example, Lake Street 1" in made
    for word in ("River dialogue", "Water and pasture", "Upstream", "Practical steps", "Rule", "oak"):
        assert word not in made


def test_there_is_no_sheet_where_there_is_nothing_to_put_on_it() -> None:
    bare = replace(SECOND, annex=None, logistics=None, at="")
    edition = replace(ROOM, sessions=(bare,))
    assert annex(edition, bare, "en") is None
    assert logistics(edition, bare, "en") is None


def test_a_place_alone_is_enough_for_a_sheet() -> None:
    session = replace(SECOND, logistics=None)
    sheet = logistics(replace(ROOM, sessions=(session,)), session, "en")
    assert sheet is not None
    assert "None" not in paper(sheet, "html").decode()
