"""Where a sentence begins though no stop says so, and what short names come to there."""

from __future__ import annotations

import pytest

from facilitator.gate.lists.wordlists import ordinary, shortened
from tests.support.told import told

_TALE = (
    "the boat was small and they all went down to the shore where the others waited with their baskets and "
    "nobody spoke a word before the wind blew and the lamps were lit {} and it was late when they came home "
    "to the old house by the mill and told it all to the aunts who sat there by the fire and knitted until "
    "the clock struck nine and the cat was put out for the night"
)
_PEOPLE = ("Molly Okonkwo", "Joel Adeyemi")


@pytest.mark.parametrize(
    ("text", "person", "word"),
    [
        ("then laughed Molly They ran to the water", "p0", "Molly"),
        ("no cried Molly She would not have it", "p0", "Molly"),
        ("so said Molly Nobody believed it", "p0", "Molly"),
        ("so said Molly Edward laughed", "p0", "Molly"),
        ("and laughed Edward Molly ran on", "p0", "Molly"),
        ("then they told us Oh Molly how could you", "p0", "Molly"),
        ("then they told us Why Joel how could you", "p1", "Joel"),
        ("they would not let me in Molly Didn't they say so", "p0", "Molly"),
        ("they would not let me in Molly Sid had gone", "p0", "Molly"),
    ],
)
def test_a_first_name_is_hers_where_the_next_sentence_begins_without_a_stop(
    text: str, person: str, word: str
) -> None:
    assert [found[1:] for found in told(_TALE.format(text), *_PEOPLE)] == [(person, word)]


@pytest.mark.parametrize(
    "text",
    [
        "They heard of Molly Quennerstedt in the town.",
        "They heard of Molly Brown in the town.",
        "They heard of Molly Edward in the town.",
        "They heard of Molly De Vries in the town.",
    ],
)
def test_where_sentences_have_their_stops_a_surname_is_somebody_else_s(text: str) -> None:
    assert told(text, *_PEOPLE) == []


@pytest.mark.parametrize(
    "then", ["Los niños jugaban en la calle.", "El agua no sabía nada.", "La porte était là."]
)
def test_an_article_with_a_capital_begins_a_sentence_and_is_no_surname(then: str) -> None:
    assert told(f"They met in the room of Molly {then}", *_PEOPLE) == [("review", "p0", "Molly")]


def test_a_long_sentence_with_a_comma_has_its_stops() -> None:
    text = _TALE.format("and then they met Molly Brown by the water")
    assert [found[2] for found in told(text, *_PEOPLE)] == ["Molly"]
    assert told(text.replace(" and the cat", ", and the cat"), *_PEOPLE) == []


def test_a_surname_that_is_no_word_is_somebody_else_s_without_stops_too() -> None:
    assert told(_TALE.format("and then Molly Quennerstedt ran on"), *_PEOPLE) == []


def test_a_list_of_names_is_no_text_without_stops() -> None:
    others = "\n".join(
        f"{first} Brown" for first in "Edward Henry Molly Alice Jane Ruth Simon Peter".split() * 6
    )
    assert told(others, *_PEOPLE) == []


@pytest.mark.parametrize(("name", "short"), [("Joel", "Joe"), ("Margery", "Marge"), ("Nellie", "Nell")])
def test_a_pet_name_made_shorter_once_more_is_asked_about_where_she_is_known(name: str, short: str) -> None:
    known = told(f"{name} Okonkwo came. Later {short} laughed.", f"{name} Okonkwo")
    assert [found[2] for found in known] == [f"{name} Okonkwo", short]
    assert told(f"Later {short} came there.", f"{name} Okonkwo") in ([], [("review", "p0", short)])


def test_what_is_shortened_is_no_ordinary_word_and_never_the_name_itself() -> None:
    for name in ("Joel", "Theodore", "Peggy", "Dorothy", "Evelyn"):
        short = shortened(name.lower())
        assert not short & ordinary()
        assert name.lower() not in short
    assert shortened("joel") == {"joe"}
