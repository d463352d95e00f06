"""What bodies, laws and parts of a text are called is nobody, where nothing says that a person is meant."""

from __future__ import annotations

import pytest

from tests.support.told import told

_PEOPLE = (
    "Grace Office",
    "Ingrid Party",
    "Tariq Lords",
    "Yusuf Version",
    "Milena Software",
    "Petra However",
    "Ana Warranty",
    "Idris Skills",
)
_SMALL = "They sell a version of the software with a warranty.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "The rules need Home Office approval.",
        "It went through the Labour Party twice.",
        "They took the case to the House of Lords last week.",
        "You may copy the Modified Version as it is.",
        "It was added to the Covered Software by mistake.",
        "However, it rained.",
        "The Department for Education and Skills would not comment.",
        "The Home Office says that the rules need it.",
        "The Limits Of Any Warranty Given Here\n\nNothing is promised.",
    ],
)
def test_a_word_that_ends_what_a_body_or_a_text_is_called_is_nobody(text: str) -> None:
    assert told(_SMALL + text, *_PEOPLE) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("They gave it to Mr Party afterwards.", "p1"),
        ("It was the Labour leader Ingrid Party.", "p1"),
        ("Then Party said that he would not sign.", "p1"),
        ("They met Lords, who had come early.", "p2"),
        ("Grace Office was there, and the Home Office agreed.", "p0"),
        ("The paper is by Petra However.", "p5"),
        ("In the end the Conservative Office told them nothing.", "p0"),
        ("Later the Republican Office said so.", "p0"),
        ("Later the Liberal Office said so.", "p0"),
        ("The leader of the House of Commons and Skills would not comment.", "p7"),
        ("Their Office says that the leader of the House of Lords Skills told him.", "p7"),
        ("Ingrid Party Refused To Sign The Paper", "p1"),
    ],
)
def test_who_bears_such_a_word_is_found_where_a_person_is_meant(text: str, who: str) -> None:
    assert who in {found[1] for found in told(_SMALL + text, *_PEOPLE)}


def test_where_she_is_known_the_words_are_for_review() -> None:
    found = told("Grace Office spoke. It was left to the Home Office.", *_PEOPLE)
    assert ("review", "p0", "Office") in found


_COURTS = ("Laura Court", "Peter Justice", "Nina Speaker", "Ben Council", "Rosa Power")


@pytest.mark.parametrize(
    "text",
    [
        "A Judge of that Court available gave the oath.",
        "A State that has no such Council, if the Assembly agrees, may have one.",
        "No other Power would hear of it.",
        "He asked the Chief Justice of India, who agreed.",
        "They wrote to the Deputy Speaker of the lower chamber.",
        "He came from the Supreme Court. Later the High Court rose. They met in open Court, and left.",
    ],
)
def test_what_a_law_points_at_or_ranks_is_a_body_or_an_office(text: str) -> None:
    assert told(text, *_COURTS) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("It was clear what by that Power meant.", "p4"),
        ("They sent for Chief Justice Court, who agreed.", "p0"),
        ("In the end Deputy Justice left the room.", "p1"),
        ("They met in Geneva, and by then Court had agreed.", "p0"),
    ],
)
def test_who_bears_what_a_law_is_full_of_is_found_where_nothing_points(text: str, who: str) -> None:
    assert who in {found[1] for found in told(text, *_COURTS)}
