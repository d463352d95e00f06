"""Two of the roster with a hyphen, a dash, a stroke or an ampersand between them are both met."""

from __future__ import annotations

import pytest

from facilitator.gate.match import Matcher
from facilitator.gate.needles import needles_of
from facilitator.gate.sweep import Source, swept
from facilitator.gate.text.origin import Origin
from facilitator.model.dialogue import Dialogue
from facilitator.model.people import People, Person
from facilitator.model.sealed import Sealed

NAMES = {
    "oak": "Maria Lopez",
    "elm": "Peter Sokolov",
    "fir": "Gordon Brown",
    "yew": "Helen Keller",
    "ash": "Rose Price",
    "bay": "Will King",
    "fig": "May Forest",
    "pine": "June Hill",
    "قيقب": "ليلى خوري",
    "بلوط": "كريم حسن",
}
PEOPLE = People(tuple(Person(who, name=Sealed(name)) for who, name in NAMES.items()))
NEEDLES = needles_of([Dialogue("lake", people=PEOPLE)])


def met(said: str, origin: Origin = Origin.ANYBODYS, name: str = "page.md") -> dict[str, str]:
    """Each person met in a text with the level; whom the tip of a doubt names too, likewise."""
    found: dict[str, str] = {}
    page = Source(name, f"We heard about {said} again.\n".encode())
    for one in swept([page], Matcher(NEEDLES.all, origin), named=True).findings:
        others = [who for who in NAMES if f"lake/{who}" in one.tip]
        for who in ((one.who or "").removeprefix("lake/"), *others):
            found[who] = min(one.level, found.get(who, "review"))
    return found


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("the Maria-Peter exchange", "oak elm"),
        ("the Maria–Peter exchange", "oak elm"),
        ("Peter/Maria", "oak elm"),
        ("Peter & Maria", "oak elm"),
        ("the Lopez-Sokolov paper", "oak elm"),
        ("the Brown-Keller talks", "fir yew"),
        ("the Brown–Keller talks", "fir yew"),
        ("the Brown & Keller note", "fir yew"),
        ("the Brown+Keller note", "fir yew"),
        ("the Price-King draft", "ash bay"),
        ("Price / King", "ash bay"),
        ("King & Price", "ash bay"),
        ("the Rose—Will line", "ash bay"),
        ("حوار خوري–حسن", "قيقب بلوط"),
    ],
)
def test_both_are_met(said: str, who: str) -> None:
    assert set(met(said)) == set(who.split())


def test_each_is_as_certain_as_alone_and_for_review_at_least() -> None:
    assert met("Peter/Maria", Origin.OURS) == {"oak": "block", "elm": "block"}
    assert met("Peter/Maria") == {"oak": "review", "elm": "review"}
    assert met("the Brown–Keller talks") == {"fir": "review", "yew": "block"}


@pytest.mark.parametrize(
    "said",
    [
        "Jean-Peter",
        "Maria-Luisa",
        "the May/June issue",
        "the May–June issue",
        "the price/king ratio",
        "a brown-rose coat",
    ],
)
def test_half_a_double_name_two_months_and_ordinary_words_are_nobody(said: str) -> None:
    assert met(said) == {}


def test_the_name_of_a_file_has_small_letters() -> None:
    assert set(met("it", name="maria-peter.md")) == {"oak", "elm"}
    assert met("it", name="maria-luisa.md") == {}
