"""Rows of words that are looked for as they stand: single words in a table, phrases where they may be.

A text is asked for its different words first. No phrase stands in it unless all its words do, and the rarest
of them is asked for first; so most texts are never searched for phrases, however many there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import compress, count

from ahocorasick_rs import AhoCorasick

from facilitator.gate.folded import Folded
from facilitator.gate.hit import Hit
from facilitator.gate.needle import INITIALS, Needle
from facilitator.gate.wordlists import vocabulary

Rows = dict[tuple[str, ...], list[Needle]]
_LETTERS = range(2, 5)
_FEW = 12
_APART = re.compile(" [a-z](?= [a-z] )")


class Sought:
    """Built once a run from rows of words, each with the needles that it stands for."""

    def __init__(self, rows: Rows) -> None:
        each = {words: tuple(dict.fromkeys(same) if len(same) > 1 else same) for words, same in rows.items()}
        self._singles = {words[0]: same for words, same in each.items() if len(words) == 1}
        self._letters = {words: same for words, same in each.items() if _is_letters(words)}
        self._phrases = [
            (words, same) for words, same in each.items() if len(words) > 1 and words not in self._letters
        ]
        self._by_key: dict[str, list[int]] = {}
        for number, (words, _) in enumerate(self._phrases):
            self._by_key.setdefault(_key(words), []).append(number)
        self._reaching: dict[str, list[tuple[str, ...]]] = {}
        for words, same in each.items():
            if len(words) > 1 and any(needle.strength != INITIALS for needle in same):
                self._reaching.setdefault(_key(words), []).append(words)
        self.keys = frozenset(self._reaching)
        """A word of each phrase but for initials."""
        self.longest = max(map(len, each), default=0)

    def reaches(self, row: Sequence[str]) -> bool:
        """Whether a phrase with its key in this row of words may stand here: in it, or over its ends."""
        return any(
            _agree(row, at - place, phrase)
            for at, word in enumerate(row)
            for phrase in self._reaching.get(word, ())
            for place in compress(count(), map(word.__eq__, phrase))
        )

    def hits(self, folded: Folded, words: frozenset[str]) -> Iterator[Hit]:
        """Every row that stands in the text, overlapping ones too; `words` are the different words of it."""
        present = words & self._singles.keys()
        if present:
            for at in places(folded, present):
                yield Hit(self._singles[folded.words[at]], at, at)
        if self._letters:
            yield from self._initials(folded)
        there = words & self._by_key.keys()
        numbers = [n for key in there for n in self._by_key[key] if words.issuperset(self._phrases[n][0])]
        for number, at in self._met(numbers, folded.text) if numbers else ():
            row, needles = self._phrases[number]
            first = folded.word_at(at + 1)
            yield Hit(needles, first, first + len(row) - 1)

    def _met(self, numbers: list[int], text: str) -> Iterator[tuple[int, int]]:
        """Where each of these phrases stands: a few are looked for one by one, many in one automaton."""
        if len(numbers) > _FEW:
            found = self._automaton.find_matches_as_indexes(text, overlapping=True)
            yield from ((number, start) for number, start, _ in found)
            return
        for number in numbers:
            phrase = _joined(self._phrases[number][0])
            at = text.find(phrase)
            while at >= 0:
                yield number, at
                at = text.find(phrase, at + 1)

    @cached_property
    def _automaton(self) -> AhoCorasick:
        """Of all phrases; made when a text first needs it."""
        return AhoCorasick([_joined(words) for words, _ in self._phrases], store_patterns=False)

    def _initials(self, folded: Folded) -> Iterator[Hit]:
        """Rows of letters. Letters beside each other are few, and any might be somebody's initials."""
        for at in _beside(folded):
            first = folded.word_at(at + 1)
            row = folded.words[first : first + _LETTERS[-1]]
            for length in range(_LETTERS[0], len(row) + 1):
                needles = self._letters.get(tuple(row[:length]))
                if needles:
                    yield Hit(needles, first, first + length - 1)


def _is_letters(words: tuple[str, ...]) -> bool:
    """Whether each word of a short row is one letter of ASCII."""
    return len(words) in _LETTERS and all(len(word) == 1 and "a" <= word <= "z" for word in words)


def _beside(folded: Folded) -> Iterator[int]:
    """Where in the folded text a letter stands beside a letter."""
    shapes = folded.shapes
    if not shapes:
        yield from (found.start() for found in _APART.finditer(folded.text))
        return
    at = shapes.find(" x x ")
    while at >= 0:
        yield at
        at = shapes.find(" x x ", at + 2)


def _agree(row: Sequence[str], begin: int, phrase: tuple[str, ...]) -> bool:
    """Whether a phrase that begins there says the same as the row, as far as they cover each other."""
    end = begin + len(phrase)
    return tuple(row[max(0, begin) : max(0, end)]) == phrase[max(0, -begin) : len(row) - begin]


def _joined(words: tuple[str, ...]) -> str:
    return f" {' '.join(words)} "


def _key(words: tuple[str, ...]) -> str:
    """The word of a phrase that is met least often, as far as its looks can tell."""
    return max(words, key=lambda word: (word not in vocabulary(), len(word)))


def places(folded: Folded, wanted: frozenset[str]) -> list[int]:
    """The number of each word of the text that is one of these."""
    return list(compress(range(folded.count), map(wanted.__contains__, folded.words)))
