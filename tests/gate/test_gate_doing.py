"""What only people do tells of a person, though her name is a word and begins the sentence."""

from __future__ import annotations

import pytest

from tests.support.told import told

_BEFORE = "We talked all day there. "


@pytest.mark.parametrize(
    "sentence",
    [
        "Rice does not want peace.",
        "Rice again refused to sign.",
        "Rice may yet agree.",
        "Rice would rather wait.",
        "Rice had never agreed to it.",
        "Rice, however, did not agree.",
        "Rice (upstream) asked for a break.",
        "Rice, tired, agreed.",
        "Rice died in 2004.",
        "Rice grew up in Kirkford.",
        "Rice criticises ministers.",
        "Rice should have known.",
        "Rice was educated at Kirkford.",
        "Rice is worried about the wells.",
        "Rice wasn't happy.",
        "Rice fell silent there.",
        "Rice never signed, and attended no more.",
        "Rice: we cannot accept this text.",
        "Rice: “this cannot stand.”",
        "Rice – no objection.",
        "Rice to draft the text by Monday.",
        "Action: Rice to call the ministry.",
    ],
)
def test_a_word_that_begins_a_sentence_and_does_what_people_do_is_for_review(sentence: str) -> None:
    assert told(_BEFORE + sentence, "Anna Rice") == [("review", "p0", "Rice")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Rice is sold by weight.",
        "Rice does not grow there.",
        "Rice, however, is dear.",
        "Rice (white) is boiled.",
        "Rice never grew there.",
        "Rice grew there.",
        "Rice is up.",
        "Rice: three sacks.",
        "Rice – a grain.",
        "Rice to go.",
        "Rice will rise by Monday.",
        "Rice, imported by sea, is dear.",
    ],
)
def test_what_things_do_as_well_tells_nothing(sentence: str) -> None:
    assert told(_BEFORE + sentence, "Anna Rice") == []


@pytest.mark.parametrize("sentence", ["Ask Hill about it.", "Call Hill tomorrow.", "Thank Hill for it."])
def test_what_one_is_told_to_do_with_somebody_calls_no_place(sentence: str) -> None:
    assert [one[1:] for one in told(_BEFORE + sentence, "Anna Hill")] == [("p0", "Hill")]


def test_a_month_that_does_what_people_do_is_she() -> None:
    assert told(_BEFORE + "May, who was there, has left.", "Anna May") == [("review", "p0", "May")]
    assert told(_BEFORE + "May declared that it was over.", "Anna May") == [("review", "p0", "May")]
    assert told(_BEFORE + "May is over.", "Anna May") == []
