"""A first name that many bear, by itself: certain in a paper of ours, for review in a text of unknown origin
that nothing else ties to the person."""

from __future__ import annotations

import pytest

from facilitator.gate.guard import Guard
from facilitator.gate.sweep import Source
from facilitator.gate.text.origin import Origin
from facilitator.model.dialogue import Dialogue
from facilitator.model.people import People, Person
from facilitator.model.sealed import Sealed
from tests.support.small import NOON
from tests.support.told import told, told_of

OKONKWO = "Maria Okonkwo"


@pytest.mark.parametrize(
    "text",
    [
        "Later we saw Maria there.",
        "Later we saw Maria there. Maria laughed.",
        "They read Maria's letter.",
    ],
)
def test_one_of_many_in_anybody_s_text_is_for_review_and_in_ours_blocks(text: str) -> None:
    assert {level for level, _, _ in told(text, OKONKWO)} == {"review"}
    assert {level for level, _, _ in told(text, OKONKWO, origin=Origin.OURS)} == {"block"}


@pytest.mark.parametrize("origin", Origin)
@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Thorvald Okonkwo", "Later we saw Thorvald there."),
        ("Nkechi Okonkwo", "Later we saw Nkechi there."),
        (OKONKWO, "Later we saw Okonkwo there."),
        (OKONKWO, "Later we saw Maria there. Ms Okonkwo laughed."),
        (OKONKWO, "Later we saw Maria there. Maria laughed. They thanked Maria."),
        ("Anna Maria Okonkwo", "Later we saw Anna Maria there. Maria laughed."),
    ],
    ids=["rare", "rare elsewhere", "surname", "with her surname", "three times", "two names of hers"],
)
def test_what_is_rare_or_tied_to_her_blocks_in_any_text(name: str, text: str, origin: Origin) -> None:
    assert {level for level, _, _ in told(text, name, origin=origin)} == {"block"}


@pytest.mark.parametrize(
    ("tie", "text"),
    [
        ({"affiliation": Sealed("Institute of Hydrology")}, "Maria of the Institute of Hydrology laughed."),
        ({"role": Sealed("deputy minister for water")}, "Maria, a deputy minister for water, laughed."),
        ({"contact": (("email", Sealed("mo@hydro.example")),)}, "Write to Maria: mo@hydro.example"),
    ],
    ids=["house", "role", "address"],
)
def test_her_house_her_role_or_her_address_ties_a_text_to_her(tie: dict[str, object], text: str) -> None:
    known, unknown = Person("oak", name=Sealed(OKONKWO), **tie), Person("oak", name=Sealed(OKONKWO))  # type: ignore[arg-type]
    assert ("block", "oak", "Maria") in told_of(text, known)
    assert ("review", "oak", "Maria") in told_of(text, unknown)


def test_of_two_of_that_name_only_she_whose_house_it_is_is_certain() -> None:
    hers = Person("oak", name=Sealed(OKONKWO), affiliation=Sealed("Institute of Hydrology"))
    other = Person("elm", name=Sealed("Maria Adeyemi"))
    for people in ((hers, other), (other, hers)):
        found = told_of("Maria of the Institute of Hydrology laughed.", *people)
        assert [who for level, who, word in found if word == "Maria"] == ["oak"]
        assert ("block", "oak", "Maria") in found


@pytest.mark.parametrize("origin", Origin)
@pytest.mark.parametrize(
    "text", ["Later we saw Maria Houston there.", "They sang Ave maria.", "They passed through Santa Maria."]
)
def test_somebody_else_s_is_nobody_s_in_any_text(text: str, origin: Origin) -> None:
    assert "block" not in {level for level, _, _ in told(text, OKONKWO, origin=origin)}


def test_the_guard_stops_a_paper_at_a_first_name_alone() -> None:
    guard = Guard(Dialogue("d", people=People((Person("oak", name=Sealed(OKONKWO)),))))
    paper = Source("a.md", b"Later we saw Maria there.")
    found = guard.look([paper], "participants", NOON).findings
    assert [(f.level, f.who) for f in found] == [("block", "oak")]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Nkechi Jensen", "They spoke of what the Jensen Plan would cost."),
        ("Nkechi Jensen", "They all saw the film Nkechi there."),
        ("Nkechi Jensen", "They asked Nkechi B. for it."),
    ],
)
def test_what_may_be_called_after_somebody_is_hers_in_a_paper_of_ours(name: str, said: str) -> None:
    assert [level for level, _, _ in told(said, name)] == ["review"]
    assert [level for level, _, _ in told(said, name, origin=Origin.OURS)] == ["block"]
