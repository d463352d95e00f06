"""Withheld words with marks between them: a hyphen, numbers of lines and notes, times of subtitles.

Whole and in order they are the same words, so this is no likeness. Figures that the withheld words have
themselves are looked for; all others are passed over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from facilitator.gate.match.hit import Hit, Meaning, meaning
from facilitator.gate.needles.needle import FULL, Needle
from facilitator.gate.needles.strand import Alone
from facilitator.gate.needles.threads import Thread
from facilitator.gate.text.folded import Folded
from facilitator.gate.text.mended import mended

_FAR = 12
"""How many figures stand between two words at most: two times of a subtitle, and its number."""
Words = tuple[str, ...]


class Parted:
    """Built once a run from the passages that block wherever they stand."""

    def __init__(self, threads: Iterable[Thread]) -> None:
        self._known: dict[Words, Meaning] = {}
        self._by_word: dict[str, list[Words]] = {}
        for thread in threads:
            if isinstance(thread, Alone) and _blocks(thread.needle):
                words = thread.needle.words
                self._known[words] = meaning((thread.needle,))
                self._by_word.setdefault(max(words, key=len), []).append(words)

    def hits(self, folded: Folded, text: str) -> Iterator[Hit]:
        """Where such words stand with marks between them, or one of them in two pieces."""
        if not self._known:
            return
        words, places = mended(folded, text)
        words, places = words or folded.words, places or list(range(folded.count + 1))
        there = frozenset(words)
        for key in self._by_word.keys() & there:
            for row in filter(there.issuperset, self._by_word[key]):
                for first, last in _standing(row, words):
                    if places[last + 1] - places[first] > len(row):
                        yield Hit(self._known[row], places[first], places[last + 1] - 1)


def _blocks(needle: Needle) -> bool:
    return needle.rule == "passage" and needle.strength == FULL and not needle.kind


def _standing(row: Words, words: list[str]) -> Iterator[tuple[int, int]]:
    """The first and last word of each place where these stand in a row, figures apart."""
    for first, word in enumerate(words):
        if word != row[0]:
            continue
        at = first
        for wanted in row[1:]:
            after = at + 1
            while after < min(len(words), at + _FAR) and words[after] != wanted and words[after].isdecimal():
                after += 1
            if after >= len(words) or words[after] != wanted:
                break
            at = after
        else:
            yield first, at
