"""Films, ships, towns and saints of a name, and somebody with another initial: for review at most."""

from __future__ import annotations

import pytest

from tests.support.told import told

LAURA = "Laura Palmquist"


def levels(text: str, *names: str) -> set[str]:
    """The levels of what is found."""
    return {level for level, _, _ in told(text, *names)}


@pytest.mark.parametrize(
    ("name", "text", "word"),
    [
        (LAURA, "Ms Palmquist came. We saw the film Laura in the evening.", "Laura"),
        (LAURA, "Ms Palmquist came. In 1944 the film “Laura” was shown.", "Laura"),
        (LAURA, "Ms Palmquist came. The ship *Laura* sank.", "Laura"),
        (LAURA, "La señora Palmquist vino. Vimos la película Laura.", "Laura"),
        ("Thorvald Okonkwo", "In 1999 the album Thorvald was sold.", "Thorvald"),
        ("Thorvald Okonkwo", "In 1999 the album Okonkwo was sold.", "Okonkwo"),
        ("Amina Everett", "The town of Everett was small.", "Everett"),
        ("Amina Vanderbilt", "He studied at the University of Vanderbilt.", "Vanderbilt"),
        ("Thorvald Okonkwo", "They went to St. Thorvald for mass.", "Thorvald"),
        ("Thorvald Okonkwo", "We asked Thorvald B. for it.", "Thorvald"),
        ("Amina Carlo", "We asked Carlo B. for it.", "Carlo"),
    ],
)
def test_a_thing_a_place_or_another_of_that_name_is_for_review(name: str, text: str, word: str) -> None:
    assert ("review", "p0", word) in told(text, name)
    assert ("block", "p0", word) not in told(text, name)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (LAURA, "Ms Palmquist came. We saw Laura in the evening."),
        (LAURA, "The film was shown. Ms Palmquist and Laura laughed."),
        ("Amina Everett", "The town laughed; of Everett it knew nothing."),
        ("Thorvald Okonkwo", "We asked Thorvald O. for it."),
        ("Maria Okonkwo", "We asked Maria O. for it."),
        (LAURA, "We saw the film Laura Palmquist had made."),
    ],
)
def test_she_herself_blocks(name: str, text: str) -> None:
    assert levels(text, name) == {"block"}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Andrew Okonkwo", "They went to St. Andrew for mass."),
        (LAURA, "We saw the film Laura Houston had made."),
        ("Theodora Brown", "He studied at Brown University for a year."),
    ],
)
def test_nobody_is_meant(name: str, text: str) -> None:
    assert levels(text, name) == set()


def test_a_surname_alone_does_not_vouch_for_itself_near_a_stranger_s() -> None:
    far = " It rained." * 160
    text = f"We met Laura Okonkwo. Later Okonkwo left.{far} And Okonkwo laughed."
    assert [level for level, _, _ in told(text, "Amina Okonkwo")] == ["review", "review", "block"]
    hers = f"We met Laura Okonkwo. Later Okonkwo left.{far} And Amina Okonkwo laughed."
    assert [level for level, _, _ in told(hers, "Amina Okonkwo")] == ["review", "block", "block"]
