"""Ids are no names, in any script; a name typed in a text is pointed out with the id, and never repeated."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.reading.conftest import Doc, Small

TELLS = [
    ("diallo", "Amina Diallo", ""),
    ("a-diallo", "Amina Diallo", ""),
    ("aminadiallo", "Amina Diallo", ""),
    ("dial", "Amina Diallo", ""),
    ("elder-diallo-2", "Amina Diallo", ""),
    ("ali", "Alice Bonn", ""),
    ("hazael", "Dominique Hazaël-Massieux", ""),
    ("petrov", "Иван Петров", ""),
    ("papadopoulos", "Νίκος Παπαδοπουλος", ""),
    ("mohammed", "محمد الأمين", ""),
    ("mimi", "Amina Diallo", "Mimi"),
    ("sefu", "Sefu", ""),
]


@pytest.mark.parametrize(("person", "name", "also"), TELLS)
def test_an_id_that_is_part_of_the_name_is_refused_and_shown_nowhere(
    small: Small, person: str, name: str, also: str
) -> None:
    small.write("dialogue.yml", "dialogue: river\n")
    small.write(
        "people.yml", f"people:\n  {person}:\n    name: {name}\n" + (f"    also: [{also}]\n" if also else "")
    )
    told = small.session(f"attending: [{person}x, {name}]").read().notices
    assert ("people[1]", "this id is a name of the person, or part of one") in [
        (n.path, n.message) for n in told
    ]
    assert str(told[0].place).startswith("sessions/river/one.yml:2") or told[0].place.line == 2
    assert all(person not in n.message + n.hint + n.path for n in told)


@pytest.mark.parametrize(
    ("person", "name"),
    [
        ("oak", "Amina Diallo"),
        ("p07", "Amina Diallo"),
        ("ash", "Rashid Khan"),
        ("elm", "Anselm Roy"),
        ("elder-1", "Amina Diallo"),
        ("reed", "محمد الأمين"),
        ("li-7", "Amina Diallo"),
        ("birch", "Ал Ли"),
    ],
)
def test_a_neutral_word_is_an_id(small: Small, person: str, name: str) -> None:
    small.write("dialogue.yml", "dialogue: river\n")
    small.write("people.yml", f"people:\n  {person}: {{name: {name}}}\n")
    assert not small.read().notices


def test_names_typed_in_texts_are_pointed_out_with_the_id(session_doc: Doc) -> None:
    """
    logistics: Amina Diallo arrives at noon.
    ground_rules:
      - Traore's driver waits outside.
      - Nobody eats before sunset.
    objectives: [{id: a, text: "The SALEH paper, then lund's."}]
    """
    told = [(n.place.line - 1, n.path, n.hint) for n in session_doc.reading.notices]
    assert told == [
        (1, "logistics", "write @oak instead"),
        (3, "ground_rules[1]", "write @elm instead"),
        (5, "objectives[1].text", "write @fir instead"),
    ]
    assert not session_doc.problems


def test_ordinary_words_that_are_names_too_are_left_in_peace(small: Small) -> None:
    small.write("dialogue.yml", "dialogue: river\n")
    small.write(
        "people.yml",
        "people: {oak: {name: Ismene May}, elm: {name: Ottoline Rice}, ash: {name: Ha Crossing}}",
    )
    small.session(
        "logistics: May is dry. Rice is served at the crossing. Crossing opens at eight. Ismene May speaks."
    )
    assert [n.hint for n in small.read().notices] == ["write @oak instead"]


def test_two_people_of_one_name_are_not_told_apart_by_the_tool(small: Small) -> None:
    small.write("dialogue.yml", "dialogue: river\n")
    small.write("people.yml", "people: {oak: {name: Ada Quist}, elm: {name: Bo Quist}}")
    assert [n.hint for n in small.session("logistics: Mr Quist comes.").read().notices] == [
        "write the id instead"
    ]


def test_names_in_notes_and_e_mails_are_found_too(small: Small) -> None:
    small.write("dialogue.yml", "dialogue: river\n")
    small.write(
        "people.yml",
        "people:\n  oak: {name: Ada Quist, also: [أدا كويست], contact: {email: q7@hydro.example}}",
    )
    small.session("agenda: [{id: a}]").write(
        "one.notes.md", "== a\noak: x\nwrite to Q7@hydro.example\n?: قال أدا كويست\n"
    )
    assert [(n.place.line, n.hint) for n in small.read().notices] == [
        (2, "write @oak instead"),
        (4, "write @oak instead"),
    ]


def test_ids_of_things_and_public_addresses_hold_no_names(small: Small) -> None:
    small.write(
        "dialogue.yml",
        "dialogue: river\nshown_as: {title: x, address: diallo-talks}\n"
        "sides: {upstream: {name: Up}, downstream: {name: Down}}",
    )
    doc = small.session("agenda: [{id: diallo-proposal}]").doc()
    assert doc.problems == ["dialogue.yml:2 this public address holds part of a name"]
    assert doc.advice == ["1:15 this id holds part of a name"]


def test_a_whole_name_of_ordinary_words_is_one_in_an_id_too(small: Small) -> None:
    """Of a dialogue, a session and what stands in it; a word of it alone is none."""
    sides = "sides: {upstream: {name: Up}, downstream: {name: Down}}\n"
    small.write("dialogue.yml", f"dialogue: river\n{sides}").write(
        "people.yml", "people:\n  oak: {name: Rose Price}\n  elm: {name: Vale Quist Oyen}"
    )
    doc = small.session(
        "agenda: [{id: rose-price}, {id: price-2}, {id: rose-2}, {id: the-price-rose-2}]"
    ).doc()
    assert doc.advice == ["1:15 this id holds part of a name", "1:62 this id holds part of a name"]


def test_a_licensed_line_may_name(small: Small) -> None:
    small.write(
        "dialogue.yml",
        "dialogue: river\nsides: {upstream: {name: Up}, downstream: {name: Down}}\n"
        "ground_rules:\n  - Amina Diallo answers the press.\n"
        "licences:\n  - {text: Amina Diallo answers the press., where: dialogue, why: x, "
        "by: oak, on: 2026-01-01}\n",
    )
    assert not small.read().notices
