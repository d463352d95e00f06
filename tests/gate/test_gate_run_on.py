"""A name that lost the space between it and a small word, as scans and pages that were copied do."""

from __future__ import annotations

import pytest

from tests.support.told import told


@pytest.mark.parametrize(
    ("text", "name", "word"),
    [
        ("This wasCarol's favourite.", "Carol Whitfield", "wasCarol"),
        ("You andEmily are late.", "Emily Waltham", "andEmily"),
        ("I heard Barryand left.", "Barry Okonkwo", "Barryand"),
        ("They saw Okonkwowas there.", "Barry Okonkwo", "Okonkwowas"),
        ("You and Chandlerknow me.", "Chandler Okonkwo", "Chandlerknow"),
        ("And then saidMalloy nothing.", "Keith Malloy", "saidMalloy"),
    ],
)
def test_it_is_for_review(text: str, name: str, word: str) -> None:
    assert told(text, name) == [("review", "p0", word)]


def test_so_short_a_word_that_it_may_end_another_name_counts_where_she_is_known() -> None:
    assert told("Carola and Susanin left.", "Susan Bunch") == []
    assert told("Susan Bunch spoke. Carola and Susanin left.", "Susan Bunch")[1:] == [
        ("review", "p0", "Susanin")
    ]


def test_a_surname_that_is_a_word_counts_where_she_is_known_and_beside_her_first_name() -> None:
    assert told("It fell to thePrice again.", "Keith Price") == []
    assert told("Keith Price spoke. It fell to thePrice again.", "Keith Price")[1:] == [
        ("review", "p0", "thePrice")
    ]
    assert told("They need Keith Pricenow or never.", "Keith Price") == []
    assert told("They need Keith Pricewho knows.", "Keith Price") == [("block", "p0", "Keith Pricewho")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anderson came with Martin.", "Anders Mart"),
        ("Ferdinand came too.", "Ferdi Holm"),
        ("Ask isCarol() or set isCarol_2.", "Carol Whitfield"),
        ("They said barryand and wascarol.", "Barry Carol"),
        ("They said BARRYAND there.", "Barry Okonkwo"),
        ("Ireland is far.", "Irel Okonkwo"),
    ],
)
def test_other_words_are_nobody(text: str, name: str) -> None:
    assert told(text, name) == []
