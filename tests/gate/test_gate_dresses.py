"""A name is found in every dress in every format, crossed by machine."""

from __future__ import annotations

import pytest

from facilitator.gate.findings import Finding
from facilitator.gate.match import Matcher
from facilitator.gate.needles import Needles
from facilitator.gate.sweep import Source, swept
from tests.support.dresses import DRESSES, PLACES

PEOPLE = {"oak": "Amina Diallo", "rush": "Мария Волкова", "hazel": "王小明", "elm": "Theodora May"}
BORNE = {
    # A GIF says its remark in 255 bytes at once.
    "GIF": lambda text: len(text.encode()) < 256,
}


@pytest.fixture(scope="module")
def matcher(needles: Needles) -> Matcher:
    return Matcher(needles.all)


def findings(matcher: Matcher, place: str, text: str) -> tuple[Finding, ...]:
    """What is found in a file that holds the text in this place; the file is read to its end."""
    report = swept([Source(*PLACES[place](text))], matcher, named=True)
    assert report.read == 1
    return report.findings


@pytest.mark.parametrize("place", PLACES)
def test_a_name_is_found_in_every_dress(matcher: Matcher, place: str) -> None:
    missed = []
    for dress, worn in DRESSES.items():
        for who, name in PEOPLE.items():
            text = worn(name)
            if not BORNE.get(place, bool)(text):
                continue
            found = findings(matcher, place, text)
            if not any(f.who == who or f.rule == "script" for f in found):
                missed.append((dress, who))
    assert missed == []


@pytest.mark.parametrize("place", PLACES)
def test_other_words_in_the_same_dress_are_nobody(matcher: Matcher, place: str) -> None:
    for dress, worn in DRESSES.items():
        text = worn("Plain words")
        if BORNE.get(place, bool)(text):
            found = findings(matcher, place, text)
            told = [f for f in found if f.rule not in ("content", "metadata", "script")]
            assert not told, (place, dress)


ESCAPES = frozenset(
    dress
    for dress in DRESSES
    if dress.startswith(("percent", "entit", "strokes", "quoted", "base64", "packed"))
)
"""Dresses of any text; the others are of letters, and come first."""
TWICE = [
    (first, second)
    for first in DRESSES
    for second in DRESSES
    if (second in ESCAPES or first not in ESCAPES)
    and not {first, second} & {"a camel", "percent twice"}
    and (first, second) != ("full width", "base64 of UTF-16")
]
"""One dress over another. The deepest nesting that is read is fixed, a camel backwards is no word, and two
bytes to a letter are taken for words where they are letters of everyday."""


@pytest.mark.parametrize("place", ["page", "Markdown", "JSON"])
def test_a_name_is_found_in_one_dress_over_another(matcher: Matcher, place: str) -> None:
    missed = []
    for first, second in TWICE:
        text = DRESSES[second](DRESSES[first](PEOPLE["oak"]))
        found = swept([Source(*PLACES[place](text))], matcher, named=True).findings
        if not any(f.who == "oak" or f.rule == "script" for f in found):
            missed.append((first, second))
    assert missed == []
