"""A folded text that works out the places of its words only where somebody asks for them.

The text is folded block by block; a block ends at a sign of ASCII that parts words, so no word
crosses its border. The words are made at once, because all of them are searched; where each stood
is found again, for one block at a time, when a needle was met there.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

Spelt = tuple[list[str], list[tuple[int, int]]]
Speller = Callable[[str], Spelt]
"""Text to its folded words and the place of each: the one definition of what a word is."""

_BLOCK = 1024
_PARTS = re.compile(r"[\x00-/:-@\[-`{-\x7f]")
_ASCII_WORD = re.compile("[0-9A-Za-z]+")
_APART = "\xa0“”‘’–—…•·§¶«»←→×©®"
_STRANGE = re.compile("[^\x00-\x7f]+")
_RUN = re.compile("[0-9A-Za-z\x80-\U0010ffff]*")
_FLAT = bytes(c if chr(c).isalnum() and c < 128 else 32 for c in range(256)).lower()


class Folded:
    """Folded `text`: words joined by single spaces, one before and one after."""

    __slots__ = ("_blocks", "_edges", "_first", "_known", "_spell", "_until", "count", "text")

    def __init__(self, text: str, spell: Speller) -> None:
        self._spell = spell
        text = _parted(text)
        self._blocks: list[tuple[int, str]] = []
        self._first: list[int] = []
        self._edges: list[int] = []
        self._known: dict[int, tuple[list[str], list[int], list[tuple[int, int]]]] = {}
        folded: list[str] = []
        self.count, position, start = 0, 1, 0
        while start < len(text):
            end = len(text)
            if end - start > _BLOCK:
                parting = _PARTS.search(text, start + _BLOCK)
                end = parting.end() if parting else end
            block = text[start:end]
            words = _ascii(block) if block.isascii() else _mixed(block, spell)
            if words:
                self._blocks.append((start, block))
                self._first.append(self.count)
                self._edges.append(position)
                folded.append(words)
                self.count += words.count(" ") + 1
                position += len(words) + 1
            start = end
        self._until = position
        self.text = f" {' '.join(folded)} " if folded else " "

    def word_at(self, position: int) -> int:
        """The number of the word at or next after this position of the folded text."""
        if not self.count or position >= self._until:
            return self.count
        block = max(0, bisect_right(self._edges, position) - 1)
        words, begins, _ = self._opened(block)
        index = max(0, bisect_right(begins, position) - 1)
        passed = position >= begins[index] + len(words[index])
        return self._first[block] + index + passed

    def word(self, index: int) -> str:
        """The folded word of that number, empty outside the text."""
        if not 0 <= index < self.count:
            return ""
        block = bisect_right(self._first, index) - 1
        return self._opened(block)[0][index - self._first[block]]

    def span(self, index: int) -> tuple[int, int]:
        """Where the word of that number stood before; IndexError outside the text."""
        if not 0 <= index < self.count:
            raise IndexError(index)
        block = bisect_right(self._first, index) - 1
        return self._opened(block)[2][index - self._first[block]]

    @property
    def begins(self) -> range:
        """The numbers of the words."""
        return range(self.count)

    @property
    def spans(self) -> Spans:
        """Where each word stood before."""
        return Spans(self)

    def _opened(self, block: int) -> tuple[list[str], list[int], list[tuple[int, int]]]:
        """Words, places in the folded text and places before, of one block."""
        if block not in self._known:
            start, text = self._blocks[block]
            words, places = _placed(text, self._spell)
            begins, position = [], self._edges[block]
            for word in words:
                begins.append(position)
                position += len(word) + 1
            self._known[block] = words, begins, [(a + start, b + start) for a, b in places]
        return self._known[block]


class Spans:
    """`spans[i]`: where word i stood before."""

    __slots__ = ("_of",)

    def __init__(self, of: Folded) -> None:
        self._of = of

    def __getitem__(self, index: int) -> tuple[int, int]:
        return self._of.span(index if index >= 0 else self._of.count + index)

    def __len__(self) -> int:
        return self._of.count


def _parted(text: str) -> str:
    """The text with the commonest signs that part words as plain spaces, one for one."""
    if not text.isascii():
        for sign in _APART:
            text = text.replace(sign, " ")
    return text


def _ascii(text: str) -> str:
    return " ".join(text.encode("ascii").translate(_FLAT).decode("ascii").split())


def _mixed(text: str, spell: Speller) -> str:
    """The words of a text with signs beyond ASCII."""
    pieces, position = [], 0
    for start, end in _runs(text):
        pieces.append(_ascii(text[position:start]))
        pieces += spell(text[start:end])[0]
        position = end
    pieces.append(_ascii(text[position:]))
    return " ".join(piece for piece in pieces if piece)


def _placed(text: str, spell: Speller) -> Spelt:
    """The same words, and where each stood."""
    words, places, position = list[str](), list[tuple[int, int]](), 0
    for start, end in [*_runs(text), (len(text), len(text))]:
        for found in _ASCII_WORD.finditer(text, position, start):
            words.append(found.group().lower())
            places.append(found.span())
        for word, (a, b) in zip(*spell(text[start:end]), strict=True):
            words.append(word)
            places.append((start + a, start + b))
        position = end
    return words, places


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Where a sign beyond ASCII stands, with all letters and digits around it: only these are spelt."""
    end = 0
    strange = _STRANGE.search(text)
    while strange:
        start, last = strange.start(), end
        while start > last and text[start - 1].isalnum():
            start -= 1
        run = _RUN.match(text, strange.end())
        end = run.end() if run else strange.end()
        yield start, end
        strange = _STRANGE.search(text, end)
