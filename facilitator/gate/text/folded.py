"""A folded text that works out the places of its words only where somebody asks for them.

The text is folded block by block; a block ends at a sign of ASCII that parts words, so no word
crosses its border. The words are made at once, because all of them are searched; where each stood
is found again, for one block at a time, when a needle was met there.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from itertools import accumulate, pairwise

Spelt = tuple[list[str], list[tuple[int, int]]]
Speller = Callable[[str], Spelt]
"""Text to its folded words and the place of each: the one definition of what a word is."""

_BLOCK = 1024
_PARTS = re.compile(r"[\x00-/:-@\[-`{-\x7f]")
_ASCII_WORD = re.compile("([0-9A-Za-z]+)")
_APART = "\xa0“”‘’–—…•·§¶«»←→×©®"
_WITHIN = "[\u0400-\u052f\u05d0-\u05ea]"
_GERESH = tuple(re.compile(f"{sign}(?<={_WITHIN}.)(?={_WITHIN})") for sign in "'’")
"""What makes another sound of a Hebrew or Cyrillic letter, as it is usually typed; it parts no word."""
_STRANGE = re.compile("[^\x00-\x7f]+")
_RUN = re.compile("[0-9A-Za-z\x80-\U0010ffff]*")
_PLAIN = bytes(c if chr(c).isalnum() and c < 128 else 32 for c in range(256))
_FLAT = _PLAIN.lower()
_DOT, DOT = "\u00b7", "\u30fb"
_FOREIGN = re.compile(f"(?<=[\u3400-\u9fff]){_DOT}(?=[\u3400-\u9fff])")
"""A dot that parts the words of a foreign name in Chinese, read as that of Japan, for nothing else."""
_LETTERS = bytes(ord("x") if chr(c).islower() and c < 128 else c for c in range(256))


class Folded:
    """The folded `words` of a text, and `text`: the same with one space before, between and after them."""

    __slots__ = (
        "_blocks",
        "_edges",
        "_first",
        "_shapes",
        "_spans",
        "_spell",
        "_text",
        "_written",
        "words",
    )

    def __init__(self, text: str, spell: Speller) -> None:
        self._spell = spell
        text = parted(text)
        self._blocks: list[tuple[int, str]] = []
        self._first: list[int] = []
        self._edges: list[int] = []
        self._text = self._shapes = ""
        self.words: list[str] = []
        start = 0
        while start < len(text):
            end = len(text)
            if end - start > _BLOCK:
                parting = _PARTS.search(text, start + _BLOCK)
                end = parting.end() if parting else end
            block = text[start:end]
            words = ascii_words(block) if block.isascii() else _mixed(block, spell)
            if words:
                self._blocks.append((start, block))
                self._first.append(len(self.words))
                self.words += words
            start = end
        self._written: list[str | None] = [None] * len(self.words)
        self._spans: list[tuple[int, int] | None] = [None] * len(self.words)

    @property
    def count(self) -> int:
        """How many words there are."""
        return len(self.words)

    @property
    def plain(self) -> bool:
        """Whether all of its words stood in letters and digits of ASCII."""
        return all(text.isascii() for _, text in self._blocks)

    @property
    def text(self) -> str:
        """The words in a row; joined when first asked for."""
        if not self._text:
            position, joined = 1, list[str]()
            for first, after in pairwise([*self._first, len(self.words)]):
                self._edges.append(position)
                joined.append(" ".join(self.words[first:after]))
                position += len(joined[-1]) + 1
            self._text = f" {' '.join(joined)} " if joined else " "
        return self._text

    @property
    def shapes(self) -> str:
        """The words in a row with `x` for each letter; empty where they have letters beyond ASCII."""
        if not self._shapes and self.text.isascii():
            self._shapes = self.text.encode("ascii").translate(_LETTERS).decode("ascii")
        return self._shapes

    def word_at(self, position: int) -> int:
        """The number of the word at or next after this position of the folded text."""
        if position >= len(self.text) - 1:
            return self.count
        block = max(0, bisect_right(self._edges, position) - 1)
        return self._first[block] + self._text.count(" ", self._edges[block], position + 1)

    def word(self, index: int) -> str:
        """The folded word of that number, empty outside the text."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def span(self, index: int) -> tuple[int, int]:
        """Where the word of that number stood before; IndexError outside the text."""
        if not 0 <= index < len(self.words):
            raise IndexError(index)
        span = self._spans[index]
        if span is None:
            block = bisect_right(self._first, index) - 1
            span = self._places(block)[index - self._first[block]]
        return span

    def _places(self, block: int) -> list[tuple[int, int]]:
        """Where the words of a block stood; from now on known of each."""
        (begin, text), first = self._blocks[block], self._first[block]
        places = _placed(text, begin, self._spell)
        self._spans[first : first + len(places)] = places
        return places

    def dotted(self) -> Iterator[int]:
        """The numbers of the characters before a dot, as Chinese parts the names of others."""
        for number, (begin, text) in enumerate(self._blocks):
            at = text.find(DOT)
            ends = [end - begin for _, end in self._places(number)] if at >= 0 else []
            while at >= 0:
                index = bisect_left(ends, at)
                if index + 1 < len(ends) and ends[index] == at:
                    yield self._first[number] + index
                at = text.find(DOT, at + 1)

    def written(self, index: int) -> str:
        """The word of that number as it stood before, empty outside the text; asks for no place."""
        if not 0 <= index < len(self.words):
            return ""
        word = self._written[index]
        if word is None:
            block = bisect_right(self._first, index) - 1
            word = self._as_written(block)[index - self._first[block]]
        return word

    def _as_written(self, block: int) -> list[str]:
        """The words of a block as they stood; from now on known of each."""
        (begin, text), first = self._blocks[block], self._first[block]
        if text.isascii():
            words = _split(text, _PLAIN)
        else:
            words = [text[a - begin : b - begin] for a, b in self._places(block)]
        self._written[first : first + len(words)] = words
        return words

    def is_small(self, index: int) -> bool:
        """Whether the word of that number stood as it is folded, and so in small letters."""
        return (self._written[index] or self.written(index)) == self.words[index]

    @property
    def begins(self) -> range:
        """The numbers of the words."""
        return range(self.count)

    @property
    def spans(self) -> Spans:
        """Where each word stood before."""
        return Spans(self)


class Spans:
    """`spans[i]`: where word i stood before."""

    __slots__ = ("_of",)

    def __init__(self, of: Folded) -> None:
        self._of = of

    def __getitem__(self, index: int) -> tuple[int, int]:
        return self._of.span(index if index >= 0 else self._of.count + index)

    def __len__(self) -> int:
        return self._of.count


def parted(text: str) -> str:
    """The text with plain spaces for the commonest signs that part words, one for one."""
    if not text.isascii():
        if _DOT in text:
            text = _FOREIGN.sub(DOT, text)
        for geresh in _GERESH:
            text = geresh.sub("\u05f3", text)
        for sign in _APART:
            text = text.replace(sign, " ")
    return text


def ascii_words(text: str) -> list[str]:
    """The folded words of a text without signs beyond ASCII."""
    return _split(text, _FLAT)


def _split(text: str, signs: bytes) -> list[str]:
    return text.encode("ascii").translate(signs).decode("ascii").split()


def _mixed(text: str, spell: Speller) -> list[str]:
    """The words of a text with signs beyond ASCII."""
    if _dense(text):
        return spell(text)[0]
    words, position = list[str](), 0
    for start, end in _runs(text):
        words += ascii_words(text[position:start])
        words += spell(text[start:end])[0]
        position = end
    return words + ascii_words(text[position:])


def _placed(text: str, begin: int, spell: Speller) -> list[tuple[int, int]]:
    """Where each of the same words stood, in a text that begins there."""
    if text.isascii():
        borders = list(accumulate(map(len, _ASCII_WORD.split(text)), initial=begin))
        return list(zip(borders[1:-1:2], borders[2::2], strict=True))
    if _dense(text):
        return [(begin + a, begin + b) for a, b in spell(text)[1]]
    places, position = list[tuple[int, int]](), 0
    for start, end in [*_runs(text), (len(text), len(text))]:
        places += [found.span() for found in _ASCII_WORD.finditer(text, position, start)]
        places += [(start + a, start + b) for a, b in spell(text[start:end])[1]]
        position = end
    return [(begin + a, begin + b) for a, b in places]


def _dense(text: str) -> bool:
    """Whether a text has so many signs beyond ASCII that to spell all of it takes less time than its runs."""
    return len(text.encode("utf-8", "surrogatepass")) * 4 > len(text) * 5


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
