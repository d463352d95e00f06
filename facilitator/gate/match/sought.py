"""Rows of words that are looked for as they stand: single words in a table, phrases where they may be.

A text is asked for its different words first. No phrase stands in it unless all its words do, and the rarest
of them is asked for first; so most texts are never searched for phrases, however many there are.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from itertools import compress, count

from facilitator.gate.lists.wordlists import vocabulary
from facilitator.gate.match.hit import Hit
from facilitator.gate.needles.needle import JOINED, Needle
from facilitator.gate.needles.threads import Threads
from facilitator.gate.text.folded import Folded

_LETTERS = range(2, 5)
_LETTERS_ALONE = re.compile("[a-z](?: [a-z]){1,3}")
_APART = re.compile(" [a-z](?= [a-z] )")


class Sought:
    """Built once a run from all rows; needles of parts written together alone are no business of it."""

    def __init__(self, threads: Threads) -> None:
        self._threads = threads
        self._met: dict[str, tuple[Needle, ...]] = {}
        self._letters: set[str] = set()
        self._by_key: dict[str, list[str]] = {}
        keys = set()
        for row, telling in threads.phrases.items():
            if not telling and _LETTERS_ALONE.fullmatch(row):
                self._letters.add(row)
                continue
            key = _key(row.split(" "))
            self._by_key.setdefault(key, []).append(row)
            if telling:
                keys.add(key)
        self._openings = {letters[:3] for letters in self._letters}
        self.keys = frozenset(keys)
        """A word of each phrase but for initials."""
        self.longest = max((row.count(" ") + 1 for row in threads.phrases), default=1)

    def reaches(self, row: Sequence[str]) -> bool:
        """Whether a phrase with its key in this row of words may stand here: in it, or over its ends."""
        return any(
            _agree(row, at - place, phrase)
            for at, word in enumerate(row)
            for phrase in (
                each.split(" ") for each in self._by_key.get(word, ()) if self._threads.phrases[each]
            )
            for place in compress(count(), map(word.__eq__, phrase))
        )

    def asks(self, words: frozenset[str]) -> frozenset[str]:
        """Those of these words that are a row by themselves, or the key of one."""
        return frozenset(word for word in words if word in self._threads.rows or word in self._by_key)

    def hits(self, folded: Folded, words: frozenset[str], telling: frozenset[str]) -> Iterator[Hit]:
        """Every row that stands in the text, overlapping ones too; `words` are the different words of it,
        `telling` those that were asked for."""
        present = telling & self._threads.rows.keys()
        met = {word: needles for word in present if (needles := self._needles(word))}
        for at in places(folded, met.keys()) if met else ():
            yield Hit(met[folded.words[at]], at, at)
        if self._letters:
            yield from self._initials(folded)
        there = telling & self._by_key.keys()
        rows = {key: [row for row in self._by_key[key] if words.issuperset(row.split(" "))] for key in there}
        rows = {key: each for key, each in rows.items() if each}
        for at in places(folded, rows.keys()) if rows else ():
            for row in rows[folded.words[at]]:
                yield from self._at(row, at, folded)

    def _at(self, row: str, at: int, folded: Folded) -> Iterator[Hit]:
        """The row, if it stands in the text with its key at this word."""
        wanted = row.split(" ")
        first = at - wanted.index(folded.words[at])
        if first >= 0 and folded.words[first : first + len(wanted)] == wanted:
            yield Hit(self._needles(row), first, first + len(wanted) - 1)

    def _needles(self, row: str) -> tuple[Needle, ...]:
        if row not in self._met:
            needles = (n for n in self._threads.needles(row) if n.strength != JOINED)
            self._met[row] = tuple(dict.fromkeys(needles))
        return self._met[row]

    def _initials(self, folded: Folded) -> Iterator[Hit]:
        """Rows of letters. Letters beside each other are few, and any might be somebody's initials."""
        text = folded.text
        for at in _beside(folded):
            if text[at + 1 : at + 4] not in self._openings:
                continue
            first = folded.word_at(at + 1)
            row = folded.words[first : first + _LETTERS[-1]]
            for length in range(_LETTERS[0], len(row) + 1):
                letters = " ".join(row[:length])
                if letters in self._letters:
                    yield Hit(self._needles(letters), first, first + length - 1)


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


def _agree(row: Sequence[str], begin: int, phrase: Sequence[str]) -> bool:
    """Whether a phrase that begins there says the same as the row, as far as they cover each other."""
    end = begin + len(phrase)
    return list(row[max(0, begin) : max(0, end)]) == list(phrase[max(0, -begin) : len(row) - begin])


def _key(words: Sequence[str]) -> str:
    """The word of a phrase that is met least often, as far as its looks can tell."""
    return max(words, key=lambda word: (word not in vocabulary(), len(word)))


def places(folded: Folded, wanted: Container[str]) -> list[int]:
    """The number of each word of the text that is one of these."""
    return list(compress(range(folded.count), map(wanted.__contains__, folded.words)))
