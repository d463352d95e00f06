"""A name in two fields, with dots, backwards, and codewords written together: none is passed by."""

from __future__ import annotations

from typing import Any

import pytest

from facilitator.gate.needles import needles_of
from facilitator.gate.sweep import Source, sweep
from facilitator.model.dialogue import Dialogue
from facilitator.model.people import People
from facilitator.model.sealed import Sealed
from facilitator.problems import Place

FIELDS = {
    "a table": ("a.csv", "number;first;last\n1;Will;Rice\n"),
    "a card": ("a.vcf", "BEGIN:VCARD\r\nN:Rice;Will;;;\r\nEND:VCARD\r\n"),
    "a record": ("a.json", '{"first_name": "Will", "last_name": "Rice"}'),
    "settings": ("a.yml", "first: Will\nlast: Rice\n"),
    "cells of a page": ("a.html", "<table><tr><td>Will</td><td>Rice</td></table>"),
    "a list in a script": ("a.js", 'a = ["Will", "Rice"]'),
    "attributes": ("a.xml", "<guest given='Will' family='Rice'/>"),
    "a table in small letters": ("a.csv", "will;rice\n"),
    "a row": ("a.md", "| will | rice |\n"),
    "a list": ("a.json", '{"name": ["will", "rice"]}'),
    "a record in small letters": ("a.json", '{"first": "will", "last": "rice"}'),
    "cells in small letters": ("a.html", "<table><tr><td>will</td><td>rice</td></table>"),
}


@pytest.mark.parametrize("place", FIELDS)
def test_a_name_of_ordinary_words_in_two_fields_is_for_review(swept: Any, place: str) -> None:
    name, text = FIELDS[place]
    assert {(f.level, f.rule, f.who) for f in swept(name, text).findings} == {("review", "name", "fir")}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.html", "<p>Will you come?</p><p>Rice is cheap.</p>"),
        ("a.csv", "Will;rice\n"),
        ("a.csv", "will;not;rice;today\n"),
        ("a.md", "| rice | 20 |\n| will | 30 |\n"),
        ("a.csv", "Will;north;south;east;Rice\n"),
        ("a.md", "| Rice | 20 |\n| Maize | 30 |\n"),
    ],
)
def test_ordinary_words_in_other_fields_are_nobody(swept: Any, name: str, text: str) -> None:
    assert swept(name, text).findings == ()


@pytest.mark.parametrize(
    "text", ["seen as will.rice there", "~jan.van.der.berg/", "by ecir lliw", "by ecir-lliw"]
)
def test_dots_and_letters_turned_round_hide_no_name(swept: Any, text: str) -> None:
    assert {f.who for f in swept("a.txt", text).findings} & {"fir", "yew"}


def test_a_dot_between_sentences_joins_no_name(swept: Any) -> None:
    assert swept("a.txt", "That it will.Rice is another matter.").findings == ()


@pytest.mark.parametrize(
    "text",
    [
        "blueHeron",
        "blue_heron",
        "BLUEHERON",
        "B l u e H e r o n",
        "noreH eulB",
        "Blue\u200bHeron",
        "#BlueHeron",
    ],
)
def test_a_codeword_is_known_written_together_apart_or_backwards(text: str) -> None:
    people = People((), (Sealed("Blue Heron", Place("people.yml")),))
    report = sweep(
        [Source("a.txt", f"It was {text} then".encode())], needles_of([Dialogue("x", people=people)])
    )
    assert ("block", "codeword") in {(f.level, f.rule) for f in report.findings}
