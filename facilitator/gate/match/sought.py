"""Rows of words that are looked for as they stand: single words in a table, phrases where they may be.

A text is asked for its different words first. No phrase stands in it unless all its words do, and the rarest
of them is asked for first; so most texts are never searched for phrases, however many there are.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from itertools import compress, count

from facilitator.gate.lists.wordlists import ordinary, vocabulary
from facilitator.gate.match.hit import Hit, Meaning, meaning
from facilitator.gate.needles.needle import JOINED
from facilitator.gate.needles.threads import Threads
from facilitator.gate.text.folded import Folded

_LETTERS = range(2, 5)
_LETTERS_ALONE = re.compile("[a-z](?: [a-z]){1,3}")
_APART = re.compile(" [a-z](?= [a-z] )")


class Sought:
    """Built once a run from all rows; needles of parts written together alone are no business of it."""

    def __init__(self, threads: Threads) -> None:
        self._threads = threads
        self._met: dict[str, Meaning] = {}
        self._letters: set[str] = set()
        self._by_key: dict[str, list[str]] = {}
        self._parted: dict[str, tuple[tuple[str, ...], ...]] = {}
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
            if word in self.keys
            for phrase in self._phrases(word)
            if self._threads.phrases[" ".join(phrase)]
            for place in compress(count(), map(word.__eq__, phrase))
        )

    def _phrases(self, key: str) -> tuple[tuple[str, ...], ...]:
        """The words of each phrase that has this key; parted when it is first met."""
        if key not in self._parted and key in self._by_key:
            self._parted[key] = tuple(tuple(row.split(" ")) for row in self._by_key[key])
        return self._parted.get(key, ())

    def asks(self, words: frozenset[str]) -> frozenset[str]:
        """Those of these words that are a row by themselves, or the key of one."""
        return frozenset(word for word in words if word in self._threads.rows or word in self._by_key)

    def of(self, word: str) -> Iterator[Hit]:
        """The hit of a row of one word, standing nowhere yet."""
        if word in self._threads.rows and (meant := self._meaning(word)).needles:
            yield Hit(meant, -1, -1)

    def hits(self, folded: Folded, words: frozenset[str], met: Sequence[int]) -> Iterator[Hit]:
        """Every row of several words that stands in the text, overlapping ones too; `words` are the different
        words of it, `met` the places of those that were asked for."""
        if self._letters:
            yield from self._initials(folded)
        there: dict[str, list[tuple[str, ...]]] = {}
        for at in met:
            key = folded.words[at]
            if key not in self._by_key:
                continue
            if key not in there:
                there[key] = list(filter(words.issuperset, self._phrases(key)))
            for phrase in there[key]:
                yield from self._at(phrase, at, folded)

    def _at(self, phrase: tuple[str, ...], at: int, folded: Folded) -> Iterator[Hit]:
        """The phrase, if it stands in the text with its key at this word."""
        first = at - phrase.index(folded.words[at])
        if first >= 0 and tuple(folded.words[first : first + len(phrase)]) == phrase:
            yield Hit(self._meaning(" ".join(phrase)), first, first + len(phrase) - 1)

    def _meaning(self, row: str) -> Meaning:
        if row not in self._met:
            needles = (n for n in self._threads.needles(row) if n.strength != JOINED)
            self._met[row] = meaning(dict.fromkeys(needles))
        return self._met[row]

    def _initials(self, folded: Folded) -> Iterator[Hit]:
        """Rows of capitals. Letters beside each other are few, and any might be somebody's initials."""
        text = folded.text
        for at in _beside(folded):
            if text[at + 1 : at + 4] not in self._openings:
                continue
            first = folded.word_at(at + 1)
            row = folded.words[first : first + _LETTERS[-1]]
            for length in range(_LETTERS[0], len(row) + 1):
                letters = " ".join(row[:length])
                if letters in self._letters and not any(map(folded.is_small, range(first, first + length))):
                    yield Hit(self._meaning(letters), first, first + length - 1)


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
    return tuple(row[max(0, begin) : max(0, end)]) == tuple(phrase[max(0, -begin) : len(row) - begin])


def _key(words: Sequence[str]) -> str:
    """The word of a phrase that is met least often, as far as its looks can tell."""
    return max(words, key=lambda word: (word not in vocabulary(), len(word), word not in ordinary()))


def places(folded: Folded, wanted: Container[str]) -> list[int]:
    """The number of each word of the text that is one of these."""
    return list(compress(range(folded.count), map(wanted.__contains__, folded.words)))
