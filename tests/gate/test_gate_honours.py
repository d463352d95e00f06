"""What is said after a first name (`Bey`, `Pasha`, `Hanim`) tells of nobody by itself."""

from __future__ import annotations

import pytest

from tests.support.told import told

_PEOPLE = ("Rauf Bey", "Nurettin Paşa", "Kemal Efendi", "İsmet Quill")


@pytest.mark.parametrize(
    "text",
    [
        "Then Tevfik Bey came to see us.",
        "They wrote to Cevat Pasha about it.",
        "It was signed by Mahmut Bey, Ramiz Bey and others.",
        "They wrote to Hikmet\nEfendi.",
    ],
)
def test_it_is_nobody_behind_a_name_of_somebody_else(text: str) -> None:
    assert told(text, *_PEOPLE) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Then Rauf Bey came to see us.", ("block", "p0", "Rauf Bey")),
        ("It was signed by Vasif Bey, Rauf Bey and others.", ("block", "p0", "Rauf Bey")),
        ("It was signed by Nurettin Pasha.", ("block", "p1", "Nurettin Pasha")),
        ("Then Nurettin came to see us.", ("block", "p1", "Nurettin")),
        ("Then Ismet Beyefendi came to see us.", ("review", "p3", "Ismet")),
        ("Then Mr Bey came to see us.", ("block", "p0", "Bey")),
        ("General Pasa came to see us.", ("block", "p1", "Pasa")),
        ("They said that the Pasha would not come.", ("review", "p1", "Pasha")),
        ("Then Spymaster Pasha came to see us.", ("review", "p1", "Pasha")),
    ],
)
def test_whose_it_is_is_found_by_the_rest_of_his_name_or_a_title(
    text: str, found: tuple[str, str, str]
) -> None:
    assert found in told(text, *_PEOPLE)


def test_a_name_that_is_only_alike_is_not_made_certain_by_it() -> None:
    assert "block" not in {level for level, _, _ in told("Then Cemal Efendi came to see us.", *_PEOPLE)}
