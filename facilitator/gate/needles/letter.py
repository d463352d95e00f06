"""A surname of one letter (`Amina O`): known behind a title, and behind the given name."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.gate.lists.wordlists import titles
from facilitator.gate.needles.needle import LETTER
from facilitator.gate.needles.strand import Shape


def has_letter(text: str, whole: tuple[str, ...]) -> bool:
    """Whether a name ends with one; what a full stop follows is cut short, and somebody's initial."""
    return len(whole) > 1 and len(whole[-1]) == 1 and whole[-1] < "\u0590" and text.rstrip()[-1:].isalpha()


def lettered(whole: tuple[str, ...]) -> Iterator[Shape]:
    """The letter behind each title, and behind the name that it goes with."""
    letter = whole[-1]
    for before in (*sorted(titles()), *dict.fromkeys((whole[:-1], whole[:1]))):
        yield Shape((*before, letter), LETTER, letter)
