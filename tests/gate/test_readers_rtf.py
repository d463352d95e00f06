"""RTF is read as a word processor shows it, in the letters of each country."""

from __future__ import annotations

from typing import Any

import pytest

from facilitator.gate.unwrap import unwrap
from tests.support.rich import lettered, rtf

WRITTEN = {
    "a page of code for the whole file": (rtf(lettered("Zoë", "cp1252")), "Zoë"),
    "the letters of a typeface": (rtf("\\f1 " + lettered("Волкова", "cp1251")), "Волкова"),
    "letters of two bytes, of which one looks like ASCII": (
        rtf("\\f2 " + lettered("テ", "cp932")[:4] + "e" + lettered("ベ", "cp932")),
        "テベ",
    ),
    "right to left": (rtf("{\\f3 " + lettered("ديالو", "cp1256") + "}"), "ديالو"),
    "the old typeface after its group": (rtf("{\\f1 x}" + lettered("ë", "cp1252")), "xë"),
    "negative numbers": (rtf("\\u-10179?\\u-8704?"), "😀"),
    "signs by their words": (rtf("a\\~b\\emdash c\\tab d\\{e\\}"), "a\xa0b—c\td{e}"),
    "lines in the source are none": (rtf("Dia\nllo"), "Diallo"),
}


@pytest.mark.parametrize("case", WRITTEN)
def test_words_are_read_as_they_are_shown(case: str) -> None:
    data, shown = WRITTEN[case]
    found = unwrap("a.rtf", data)
    assert not found.faults
    assert shown in next(layer.text for layer in found.layers if layer.where == "rtf > text")


TOLD = {
    "author": rtf("x", "{\\info{\\author p}}"),
    "a day": rtf("x", "{\\info{\\creatim\\yr2026\\mo1}}"),
    "tracked changes": rtf("{\\deleted old}new"),
    "a remark": rtf("x{\\*\\annotation y}"),
    "hidden words": rtf("x{\\v y}"),
}


@pytest.mark.parametrize("what", TOLD)
def test_what_tells_is_for_review(swept: Any, what: str) -> None:
    assert [(f.rule, f.level) for f in swept("a.rtf", TOLD[what]).findings] == [("metadata", "review")]


def test_a_plain_document_is_quiet(swept: Any) -> None:
    assert swept("a.rtf", rtf("Plain words.", "{\\info{\\creatim\\yr0}}{\\*\\generator }")).findings == ()


def test_groups_within_groups_come_to_an_end(swept: Any) -> None:
    deep = b"{\\rtf1" + b"{" * 100_000 + b"}" * 100_001
    assert [f.rule for f in swept("a.rtf", deep).findings] == ["unreadable"]
