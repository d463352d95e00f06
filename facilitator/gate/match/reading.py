"""The words of a text where rows of words are looked for with something between them: where each stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import compress, count

from facilitator.gate.text.folded import Folded

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """`words` as they are compared; `places`: of each the number of the first folded word that it is made of,
    one number more than there are words; `there`: where each of those words stands that are looked for."""

    words: list[str] = field(repr=False)
    places: list[int] = field(repr=False)
    there: dict[str, list[int]] = field(repr=False)
    folded: Folded = field(repr=False)
    text: str = field(repr=False)

    def within(self, word: str, start: int, end: int) -> list[int]:
        """The places of a word from one place up to another."""
        there = self.there[word]
        return there[bisect_left(there, start) : bisect_left(there, end)]

    def begin(self, at: int) -> int:
        """Where this word begins in the text."""
        return self.folded.span(self.places[at])[0]

    def end(self, at: int) -> int:
        """Where it ends."""
        return self.folded.span(self.places[at + 1] - 1)[1]

    def rarest(self, row: Row) -> int:
        """The number of the word of a row that is met least often."""
        return min(range(len(row)), key=lambda number: len(self.there[row[number]]))


def standing(words: list[str], wanted: Iterable[str]) -> dict[str, list[int]]:
    """Where each of these words stands."""
    found: dict[str, list[int]] = {word: [] for word in wanted}
    for at in compress(count(), map(found.__contains__, words)):
        found[words[at]].append(at)
    return found
