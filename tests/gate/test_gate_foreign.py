"""A surname that is an English word is no word in another language: there its capital makes a name of it."""

from __future__ import annotations

import pytest

from tests.support.told import told

NAMES = ("Zorah Hill", "Zorah Stone", "Zorah Rice", "Zorah May")


@pytest.mark.parametrize(
    "text",
    [
        "Hill était à Rome hier.",
        "Hill et les autres ont signé.",
        "Hill a déclaré que la mer monte.",
        "Hill s'est tue pendant la séance.",
        "Hill war gestern nicht in der Stadt.",
        "Nach Hill steigt das Meer.",
        "Hill no quiere la paz.",
        "Hill e gli altri hanno firmato.",
        "Hill wil geen vrede.",
        "Hill não quer a paz.",
        "Hill heyetiyle birlikte geldi.",
        "Hill milczał podczas obrad.",
        "Hill och de andra har skrivit under.",
        "Hill tidak mau berdamai.",
        "Hill вчера не было в городе.",
        "Hill لم تكن في المدينة أمس.",
        "Η Hill δεν ήταν εκεί.",
        "Hill nuk ishte dje në qytet.",
        "Hill nuk do paqe me ne, tha burri i vjetër.",
        "Hill ei halua rauhaa.",
        "Hill Bey geldi.",
        "Hill'in metni burada.",
        "Hill表示反对这份文件。",
        "Hill氏は反対した。",
        "Hill씨는 반대했다.",
    ],
)
def test_the_first_word_of_a_sentence_in_another_language_may_be_her(text: str) -> None:
    assert [(level, who) for level, who, _ in told(text, *NAMES)] == [("review", "p0")]


@pytest.mark.parametrize(
    "text",
    [
        "Man fragte ihn auch nach der Karte, die Hill mit zu ihm nahm.",
        "Het was niet de kaart die Hill van ons had.",
        "Wat Hill van ons zegt, is niet waar.",
        "Se pidió a Hill que no se fuera.",
        "On a demandé à Hill de partir.",
    ],
)
def test_what_looks_like_an_article_or_begins_the_sentence_makes_no_thing_of_her(text: str) -> None:
    assert [(level, who) for level, who, _ in told(text, *NAMES)] == [("review", "p0")]


def test_a_thing_with_its_article_is_nobody() -> None:
    assert told("On a vu la Hill et le Stone dans ce port.", *NAMES) == []


def test_where_she_is_named_in_full_elsewhere_it_is_her() -> None:
    text = "Zorah Hill est arrivée. Hill était à Rome hier."
    assert told(text, *NAMES) == [("block", "p0", "Zorah Hill"), ("block", "p0", "Hill")]


@pytest.mark.parametrize(
    "text",
    [
        "Hill after hill was climbed.",
        "May the best side win.",
        "Rice was sold on the market.",
        "Stone is what the wall was made of.",
        "Rice, qui pousse ici: this is what the label said of it.",
    ],
)
def test_an_english_sentence_is_as_it_was(text: str) -> None:
    assert told(text, *NAMES) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Page déchirée, livre perdu, et rien d'autre dans la boîte.", "Zorah Page"),
        ("Point de paix sans eau, dit la lettre.", "Zorah Point"),
        ("Will er kommen, so kommt er.", "Zorah Will"),
        ("Grand est le désir de la paix.", "Zorah Grand"),
    ],
)
def test_a_word_of_that_language_too_is_a_word_there(text: str, name: str) -> None:
    assert told(text, name) == []


def test_in_small_letters_it_is_nobody() -> None:
    assert told("On a lu le mot hill dans la lettre.", *NAMES) == []
