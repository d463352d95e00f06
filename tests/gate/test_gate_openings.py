"""A word that begins a sentence has its capital from there; it makes no thing of the name behind it."""

from __future__ import annotations

import pytest

from tests.support.told import told

_BEFORE = "We talked all day there. "


@pytest.mark.parametrize(
    ("sentence", "surname", "level"),
    [
        ("But Hill said no.", "Hill", "block"),
        ("Only Hill knew.", "Hill", "block"),
        ("Then Field fired a second time.", "Field", "review"),
        ("When Church come on deck he saw it.", "Church", "review"),
        ("Even Hill saw it.", "Hill", "review"),
        ("Yesterday Hill left for Rome.", "Hill", "review"),
        ("On Monday Church left for Rome.", "Church", "review"),
        ("They met Poor Field there.", "Field", "review"),
        ("It was Princess Field I think.", "Field", "review"),
    ],
)
def test_a_surname_that_places_are_called_by_is_found_behind_what_calls_no_place(
    sentence: str, surname: str, level: str
) -> None:
    assert told(_BEFORE + sentence, f"Anna {surname}") == [(level, "p0", surname)]


@pytest.mark.parametrize(
    ("sentence", "surname"),
    [
        ("Mission Street was full.", "Street"),
        ("In Church they sang.", "Church"),
        ("At Church Street they met.", "Church"),
        ("St. Mary's Church held it.", "Church"),
        ("Percy Hill knew.", "Hill"),  # Somebody else, or a hill.
    ],
)
def test_what_a_place_is_called_is_nobody(sentence: str, surname: str) -> None:
    assert told(_BEFORE + sentence, f"Anna {surname}") == []


def test_a_word_before_a_name_of_the_roster_is_for_review_where_it_begins_a_sentence() -> None:
    assert told(_BEFORE + "Brook and Waters hung back.", "Anna Brook", "Paul Waters") == [
        ("review", "p0", "Brook"),
        ("block", "p1", "Waters"),
    ]
    assert told(_BEFORE + "Brook and Danube are full.", "Anna Brook") == []


@pytest.mark.parametrize("line", ["Page, Lord. ", "Page, Sir Henry. ", "Page, Countess, "])
def test_a_surname_before_its_title_as_an_index_has_it_is_for_review(line: str) -> None:
    assert told(f"{_BEFORE}{line}She was there.", "Anna Page") == [("review", "p0", "Page")]


def test_a_word_before_a_comma_and_somebody_with_a_title_is_nobody() -> None:
    assert told(_BEFORE + "Page, President Bush was there.", "Anna Page") == []


def test_a_surname_between_two_titles_is_for_review() -> None:
    assert told("He came with M. Banks, and with M. Banks Président du Conseil.", "Anna Banks") != []
    assert told("He came with M. Banks Président du Conseil.", "Anna Banks") == [("review", "p0", "Banks")]


@pytest.mark.parametrize(
    "sentence",
    ["We met on the 16th of May there.", "It was late in the month of May.", "On the 1st of\nMay we met."],
)
@pytest.mark.parametrize("name", ["Mary Holt", "Anna May"])
def test_a_month_behind_its_day_is_nobody(sentence: str, name: str) -> None:
    found = told(f"{sentence} Mary Holt and Anna May had come.", name)
    assert [where for _, _, where in found] == [name]


def test_a_first_name_before_the_number_of_a_pope_is_nobody() -> None:
    assert told("Léon Holt met Leo XIII, and Louis XVIII.", "Léon Holt", "Louis Aube") == [
        ("block", "p0", "Léon Holt")
    ]
