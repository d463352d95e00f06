"""First names that friends cut short without asking a list: for review where the person is named."""

from __future__ import annotations

import pytest

from facilitator.gate.lists.clipped import clipped
from tests.support.told import told

_PEOPLE = ("Zinnia Okonkwo", "Monica Adeyemi", "Chandler Brandvold", "Farrin Quist", "Phoebe Nakamura")
_NAMED = "Present: Zinnia Okonkwo, Monica Adeyemi, Chandler Brandvold, Farrin Quist, Phoebe Nakamura.\n\n"


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("rachel", "rach"),
        ("monica", "mon"),
        ("chandler", "chand"),
        ("sharon", "shaz"),
        ("chloe", "chlo"),
        ("penelope", "pens"),
        ("phoebe", "pheebs"),
        ("natasha", "tash"),
        ("olivia", "liv"),
        ("rebecca", "becca"),
    ],
)
def test_a_name_is_cut_behind_a_vowel_and_the_consonants_there(name: str, short: str) -> None:
    assert short in clipped(name)


@pytest.mark.parametrize("name", ["ana", "wei", "noor", "ольга", "o'neil"])
def test_a_name_of_four_letters_or_in_other_letters_is_not_cut(name: str) -> None:
    assert not clipped(name)


@pytest.mark.parametrize(
    ("said", "who", "word"),
    [
        ("Then Zinn left the room.", "p0", "Zinn"),
        ("Nobody had asked Chand about it.", "p2", "Chand"),
        ("Ask Faz, he was there.", "p3", "Faz"),
        ("It was Pheebs who laughed.", "p4", "Pheebs"),
        ("Hey Mon, are you coming?", "p1", "Mon"),
        ("CHAN: I never said that.", "p2", "CHAN"),
    ],
)
def test_who_is_named_is_asked_about_where_her_name_is_cut_short(said: str, who: str, word: str) -> None:
    assert ("review", who, word) in told(_NAMED + said, *_PEOPLE)


def test_among_friends_the_first_name_alone_says_who_is_meant() -> None:
    text = "Phoebe: I like it.\n\nJoey: Pheebs, are you coming?\n\nPhoebe: No."
    assert ("review", "p4", "Pheebs") in told(text, *_PEOPLE)


@pytest.mark.parametrize(
    "said", ["Then Zinn left the room.", "Ask Faz, he was there.", "Hey Mon, are you coming?"]
)
def test_where_nothing_else_says_who_is_meant_it_is_nobody(said: str) -> None:
    assert told(said, *_PEOPLE) == []


@pytest.mark.parametrize(
    "said",
    [
        "They met on Mon 9 March.",
        "Open on Mon and Fri.",
        "The Zinn principle holds.",
        "Jackie Chan laughed.",
        "They sold a mon and a faz.",
        "MON TUE WED",
    ],
)
def test_days_things_and_other_people_are_not_meant(said: str) -> None:
    assert told(_NAMED + said, *_PEOPLE) == told(_NAMED, *_PEOPLE)


def test_beside_her_surname_it_is_certain() -> None:
    assert told("Then Zinn Okonkwo left.", *_PEOPLE) == [("block", "p0", "Zinn Okonkwo")]
