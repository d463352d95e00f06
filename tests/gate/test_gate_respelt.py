"""A given name in another spelling than the list's, with what people call her; whole names of titles."""

from __future__ import annotations

import pytest

from facilitator.gate.lists.respelt import listed
from facilitator.gate.lists.wordlists import given
from tests.support.told import told


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Valerija", "Lera"),
        ("Valeriya", "Lera"),
        ("Jekaterina", "Katya"),
        ("Ekaterina", "Katya"),
        ("Yevgeniy", "Zhenya"),
        ("Dmitriy", "Dima"),
        ("Sergej", "Seryozha"),
        ("Wiktor", "Vitya"),
        ("Ljudmila", "Lyuda"),
        ("Katarzyna", "Kasia"),
    ],
)
def test_what_people_call_her_is_known_in_each_spelling_of_her_name(name: str, short: str) -> None:
    assert told(f"Later {short} laughed.", f"{name} Okonkwo") == [("review", "p0", short)]
    known = told(f"Later {short} laughed, and Ms Okonkwo too.", f"{name} Okonkwo")
    assert known[0] == ("block", "p0", short)


@pytest.mark.parametrize(
    ("name", "text"),
    [("Valerija Okonkwo", "Later Vera laughed."), ("Chester Okonkwo", "Later Hetty laughed.")],
)
def test_another_s_short_name_is_nobody_s(name: str, text: str) -> None:
    assert told(text, name) == []


def test_a_name_that_is_not_in_the_list_stays_itself_and_so_do_most_that_are() -> None:
    assert listed("nkechi") == "nkechi"
    assert sum(listed(name) != name for name in given()) < len(given()) / 20


def test_all_of_a_name_that_is_a_rank_and_a_word_is_for_review() -> None:
    assert told("EARL JUNIOR Come, shall we ride?", "Earl Junior") == [("review", "p0", "EARL JUNIOR")]
    assert told("The earl, a junior, came.", "Earl Junior") == []
    assert told("Then Captain Thorvald came.", "Captain Thorvald") == [("block", "p0", "Thorvald")]
    assert told("Then Mr Price came.", "Mr Price") == [("block", "p0", "Price")]
