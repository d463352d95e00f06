"""The name of a file may have a surname in a case, in small letters; no sentence tells its language."""

from __future__ import annotations

import os

import pytest

from facilitator.gate.match import Matcher
from facilitator.gate.needles import needles_of
from facilitator.gate.sweep import Source, sweep, swept
from facilitator.model.dialogue import Dialogue
from facilitator.model.people import People, Person
from facilitator.model.sealed import Sealed

ROSTER = People(
    tuple(
        Person(f"p{number}", name=Sealed(name))
        for number, name in enumerate(("Jan Kowalski", "Anna Nowak", "Martin Hill", "Petra Marek"))
    )
)
MATCHER = Matcher(needles_of([Dialogue("d", people=ROSTER)], plain=True).all)


WORDS = Matcher(
    needles_of([Dialogue("d", people=People((Person("p0", name=Sealed("Joy Banks")),)))], plain=True).all
)


def levels(name: str) -> list[tuple[str, str | None]]:
    return [(f.level, f.who) for f in swept([Source(name, b"Nothing.")], MATCHER, named=True).findings]


@pytest.mark.parametrize(
    ("name", "who"),
    [
        ("notatka-kowalskiego.md", "p0"),
        ("Notatka_Kowalskiego.md", "p0"),
        ("list-nowaka.txt", "p1"),
        ("dla_kowalskiemu/2026/list.md", "p0"),
        ("zprava-od-marka-markem.md", "p3"),
    ],
)
def test_a_surname_in_a_case_in_the_name_of_a_file_is_found(name: str, who: str) -> None:
    assert who in {found[1] for found in levels(name)}


@pytest.mark.parametrize("name", ["hills.md", "martina.md", "now.md", "market.md", "marks-of-kowloon.md"])
def test_words_that_only_begin_like_a_name_are_nobody(name: str) -> None:
    assert levels(name) == []


@pytest.mark.parametrize(
    ("name", "found"), [("property-two-banks/index.md", []), ("letter-from-banks.md", [("review", "p0")])]
)
def test_a_word_behind_a_number_in_words_counts_things(name: str, found: list[tuple[str, str]]) -> None:
    report = swept([Source(name, b"Nothing.")], WORDS, named=True)
    assert [(f.level, f.who) for f in report.findings] == found


@pytest.mark.parametrize("name", [b"Hill \xe9t\xe9.md", "Петра Марек.md".encode("cp1251"), b"\xff/Hill.md"])
def test_a_name_that_is_no_text_is_searched_and_never_called_read(name: bytes) -> None:
    """Old machines wrote names in letters of their own; a scan of the whole folder ended at one."""
    people = People((Person("hill", name=Sealed("Martin Hill")), Person("marek", name=Sealed("Петра Марек"))))
    report = sweep([Source(os.fsdecode(name), b"Nothing.")], needles_of([Dialogue("d", people=people)]))
    assert report.read == 0
    assert [f.where for f in report.findings if f.rule == "unreadable"] == ["file name"]
    assert "file name" in [f.where for f in report.findings if f.who]
