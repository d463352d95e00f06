"""A surname of one letter is known behind a title and behind the given name, and is no initial."""

from __future__ import annotations

import pytest

from facilitator.gate.needles import needles_of
from facilitator.gate.sweep import Source, sweep
from facilitator.model.dialogue import Dialogue
from facilitator.model.people import People, Person
from facilitator.model.sealed import Sealed

NAMES = {"oak": "Amina O", "elm": "Kyaw U", "fir": "Linh Ng", "yew": "Joan K."}
PEOPLE = People(tuple(Person(who, name=Sealed(name)) for who, name in NAMES.items()))
NEEDLES = needles_of([Dialogue("lake", people=PEOPLE)])


def met(said: str) -> set[tuple[str, str]]:
    """The level of each finding, and whom it means."""
    findings = sweep([Source("page.md", f"{said} and so on.\n".encode())], NEEDLES).findings
    return {(f.level, (f.who or "").removeprefix("lake/")) for f in findings}


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("Then Ms O came in", "oak"),
        ("Then Ms. O came in", "oak"),
        ("We heard Amina O speak", "oak"),
        ("Mme O est venue", "oak"),
        ("It was Ms O's paper", "oak"),
        ("Mr U, the chair, said so", "elm"),
        ("Dr Ng agreed", "fir"),
    ],
)
def test_behind_a_title_or_the_given_name_it_blocks(said: str, who: str) -> None:
    assert met(said) == {("block", who)}


@pytest.mark.parametrize("said", ["We thanked Ms O. Then we left", "Mr U Thein came"])
def test_where_it_may_be_an_initial_it_is_for_review(said: str) -> None:
    assert {level for level, _ in met(said)} == {"review"}


@pytest.mark.parametrize(
    "said",
    [
        "Mr O'Brien came",
        "Ms O-Neill came",
        "Ms O. Peters came",
        "Dr. U. S. Grant came",
        "Mr A came",
        "Ms K came",
        "plan O and vitamin U",
        "O said so",
    ],
)
def test_other_names_initials_and_letters_are_nobody(said: str) -> None:
    assert met(said) == set()
