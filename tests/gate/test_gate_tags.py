"""A name is met in what people make of it in posts, chats, mails and scenes: handles, hashtags, heads."""

from __future__ import annotations

import pytest

from facilitator.gate.needles import needles_of
from facilitator.gate.sweep import Source, sweep
from facilitator.model.dialogue import Dialogue
from facilitator.model.people import People, Person
from facilitator.model.sealed import Sealed

NAMES = {
    "oak": "Gordon Brown",
    "elm": "Tendai Moyo",
    "fir": "Siobhan Keane",
    "yew": "Yusuf al-Sabri",
    "ash": "Aung Min Thant",
    "bay": "Ginger Root",
    "fig": "Edmund King",
    "pine": "Joon-ho Park",
    "rye": "Hal Brodericks",
    "oat": "Kaija Aaltonen",
}
PEOPLE = People(tuple(Person(who, name=Sealed(name)) for who, name in NAMES.items()))
NEEDLES = needles_of([Dialogue("lake", people=PEOPLE)])


def met(said: str) -> set[tuple[str, str]]:
    """The level of each finding, and whom it means."""
    report = sweep([Source("page.md", said.encode())], NEEDLES)
    return {(f.level, (f.who or "").removeprefix("lake/")) for f in report.findings if f.rule == "name"}


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("Nobody asked us. #NeverMoyo", "elm"),
        ("#TeamBrown all the way", "oak"),
        ("#Brown2027 signs are up", "oak"),
        ("signs for #votebrown are up", "oak"),
        ("#JusticeForTendai, she said", "elm"),
        ("#MoyoPapers are out", "elm"),
        ("#TendaiForMoyo, whatever it means", "elm"),
        ("So @realtendai left", "elm"),
        ("So @drgbrown left", "oak"),
        ("So @moyomp left", "elm"),
        ("So @gordonb92 left", "oak"),
        ("So @bgordon92 left", "oak"),
        ("no words #RIPJoonho", "pine"),
        ("<drgbrown@lake.example>", "oak"),
        ("<gcbrown@lake.example>", "oak"),
        ("<siobhank@lake.example>", "fir"),
        ("<siobhanke@lake.example>", "fir"),
        ("<broderic@lake.example>", "rye"),
        ("<kaaltone@lake.example>", "oat"),
    ],
)
def test_a_piece_of_a_handle_or_hashtag_is_asked_about(said: str, who: str) -> None:
    assert who in {whose for _, whose in met(said)}


@pytest.mark.parametrize(
    "said",
    [
        "The #BrownBear is back",
        "The #BrownOut is over",
        "So @brownbear left",
        "So @JamesBrown left",
        "So #JamesBrown left",
        "So #kingsize it is",
        "#MayDay and #HopeForAll",
        "the colour #brown of @brownie",
    ],
)
def test_a_word_among_other_words_and_somebody_elses_handle_are_nobody(said: str) -> None:
    assert not met(said)


def test_where_she_is_known_a_word_among_other_words_is_asked_about_and_a_plain_tag_blocks() -> None:
    assert met("Gordon Brown spoke. The #BrownBear is back.") == {("block", "oak"), ("review", "oak")}
    assert met("Tendai Moyo spoke. #TeamMoyo is back.") == {("block", "elm")}


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("[10:03] <gbrown> not me", "oak"),
        ("ping gbrown", "oak"),
        ("uid=1004(gbrown) gid=100", "oak"),
        ("GBrown-signed copy attached", "oak"),
        ("[10:03] <yalsabri> not me", "yew"),
        ("[10:03] <eking> not me", "fig"),
        ("So @eking left", "fig"),
    ],
)
def test_an_initial_with_an_ordinary_word_is_asked_about_outside_code(said: str, who: str) -> None:
    assert who in {whose for _, whose in met(said)}


@pytest.mark.parametrize(
    "said", ["Dat is een groot deel van ons land, en het is ook de vraag.", "He is eking out a living."]
)
def test_such_a_handle_that_is_a_word_of_the_text_is_nobody(said: str) -> None:
    assert not met(said)


@pytest.mark.parametrize(
    "said",
    [
        "[10:03] <brown> not me",
        "10:05 brown: back in ten minutes",
        "[18:22:10] <brown> see you",
        "18:31 -- brown left the chat",
        "10:02 *** brown has joined",
        "Re: brown's letter of the 4th",
        "re: brown",
        "BROWN. I have seen the river rise.\nMILLER. And I have seen it fall.",
    ],
)
def test_who_speaks_comes_or_leaves_and_whose_letter_it_is_is_asked_about(said: str) -> None:
    assert met(said) == {("review", "oak")}


@pytest.mark.parametrize(
    "said",
    [
        "At 10:05 brown paper came.",
        "09:12:44 brown: 41",
        "re: brown paper and the bus",
        "We're brown.",
        "brown: 41\n",
    ],
)
def test_a_word_behind_a_time_or_a_matter_is_nobody(said: str) -> None:
    assert not met(said)


def test_the_first_and_the_last_of_three_initials_are_asked_about_where_they_sign() -> None:
    assert met("Best wishes,\nA.T.") == {("review", "ash")}
    assert met("Best wishes,\n-- A. T.\n\nNobody else") == {("review", "ash")}
    assert not met("He had a letter from A.T., a lady of the town.")
    assert met("Best wishes,\nA.M.T.") == {("review", "ash")}
