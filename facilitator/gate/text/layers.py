"""A layer is one text found inside a file, with the place of each character in the file where it has one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from operator import add
from typing import Protocol

PROSE = "prose"
CODE = "code"
SPOKEN = re.compile(r"[^\W\d_]{2,}+[^\w<>]{1,3}+[^\W\d_]{2}")
"""Two words beside each other: where values of all kinds stand together, a value with these is somebody's
sentence. Scripts without spaces need none."""


_SAID = ("attributes", "comments", "sentences")
"""Layers of code that hold what is said to people."""


@dataclass(frozen=True, slots=True)
class Layer:
    """`where` names the layer, from closed words and numbers only. `places` leads each character back
    to the text this one was made of; without it the text is the file itself, or, where not `placed`,
    nothing in it. `lines`, where given, are the tags it is made of, an empty line after each."""

    where: str
    text: str = field(repr=False)
    kind: str = PROSE
    places: Placing | None = field(default=None, repr=False)
    placed: bool = True
    lines: tuple[str, ...] | None = field(default=None, repr=False)

    @property
    def code(self) -> bool:
        """Whether a word in small letters is an identifier here, and no word of a sentence."""
        return self.kind == CODE and self.where.rpartition(" > ")[2] not in _SAID

    @property
    def file_name(self) -> bool:
        """Whether this is what a file is called."""
        return self.where.rpartition(" > ")[2] == "file name"

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """The place in the file of characters start to end of this layer, or None."""
        if not self.placed or end <= start:
            return None
        return (start, end) if self.places is None else self.places.span(start, end)

    def renamed(self, where: str, kind: str) -> Layer:
        """The same text under another name, as another kind."""
        return Layer(where, self.text, kind, self.places, self.placed, self.lines)


class Places:
    """Which characters of the layer `of` a text stands for; where `weave` has yet to
    tell, it is asked for the first place only."""

    __slots__ = ("_of", "_weave")

    def __init__(self, of: Layer, weave: Weave | Weaver) -> None:
        self._of = of
        self._weave = weave

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """The place in the file of characters start to end, or None."""
        if not isinstance(self._weave, Weaver):
            weave, self._weave = self._weave, Weaver()
            weave(self._weave)
        head, tail = self._weave.place(start), self._weave.place(end - 1)
        return self._of.span(head[0], tail[1]) if head and tail else None


class Placing(Protocol):
    """Whatever can lead characters back to the file."""

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """The place in the file of characters start to end, or None."""


class Spread:
    """The places of a text that is made of parts in a row. How long each is, is asked for the first place
    only; and a part is made where a place in it is asked for."""

    __slots__ = ("_begins", "_lengths", "_part")

    def __init__(self, lengths: Callable[[], Iterable[int]], part: Callable[[int], Placing]) -> None:
        self._lengths = lengths
        self._part = part
        self._begins: list[int] = []

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """The place in the file of characters start to end, or None."""
        self._begins = self._begins or list(accumulate(self._lengths(), initial=0))
        first, last = (bisect_right(self._begins, at) - 1 for at in (start, end - 1))
        if end > self._begins[-1]:
            return None
        if first == last:
            return self._within(first, start, end)
        head, tail = self._within(first, start, start + 1), self._within(last, end - 1, end)
        return (head[0], tail[1]) if head and tail and head[0] < tail[1] else None

    def _within(self, part: int, start: int, end: int) -> tuple[int, int] | None:
        """The place of characters that stand in one part."""
        begin = self._begins[part]
        return self._part(part).span(start - begin, end - begin)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in a file that could not be read; `tip` is a plain sentence without its content."""

    where: str
    tip: str


@dataclass(frozen=True, slots=True)
class Line:
    """One whole line or element a licence may cover: its words, its place, the page it belongs to."""

    text: str = field(repr=False)
    start: int
    end: int
    address: str = ""


class Weaver:
    """Tells which characters of a layer each character of a text made of its pieces stands for."""

    __slots__ = ("_begins", "_ends", "_first", "_last", "_length")

    def __init__(self) -> None:
        self._begins: list[int] = []
        self._ends: list[int] = []
        self._first: list[int] = []
        self._last: list[int] = []
        self._length = 0

    def __len__(self) -> int:
        return self._length

    def keep(self, start: int, end: int) -> None:
        """Characters start to end of the layer, as they stand."""
        if end > start:
            self._add(end - start, start, -1)

    def put(self, text: str, start: int = -1, end: int = -1) -> None:
        """Other characters, which stand for start to end of the layer, or for nothing in it."""
        if text and start >= 0:
            self._add(len(text), start, end)
        else:
            self._length += len(text)

    def rows(self, begins: list[int], starts: Iterable[int], lengths: Iterable[int]) -> None:
        """Many pieces of the layer as they stand: where each begins here, where there, and how long it is.
        What stands between them here stands for nothing."""
        self._begins += begins
        self._ends += map(add, begins, lengths)
        self._first += starts
        self._last += [-1] * len(begins)

    def turns(self, parts: Sequence[str], plain: Sequence[str]) -> None:
        """All of the layer, in turns as it stands and as something else is read here: `plain` for `parts`."""
        begins, first = (list(accumulate(map(len, row), initial=0)) for row in (plain, parts))
        last = [-1] * len(parts)
        last[1::2] = first[2::2]
        self._begins, self._ends, self._first, self._last = begins[:-1], begins[1:], first[:-1], last
        self._length = begins[-1]

    def _add(self, length: int, first: int, last: int) -> None:
        self._begins.append(self._length)
        self._length += length
        self._ends.append(self._length)
        self._first.append(first)
        self._last.append(last)

    def place(self, position: int) -> tuple[int, int] | None:
        """The characters of the layer below that the one at this position stands for, or None."""
        piece = bisect_right(self._begins, position) - 1
        if piece < 0 or position >= self._ends[piece]:
            return None
        first, last = self._first[piece], self._last[piece]
        at = first + position - self._begins[piece]
        return (first, last) if last >= 0 else (at, at + 1)


Weave = Callable[[Weaver], None]
"""Tells a weaver, piece by piece, what a text is made of."""


def woven(of: Layer, where: str, text: str, kind: str, weave: Weave) -> Layer:
    """A layer whose text is there already; `weave` says what it is made of, when first asked for a place."""
    return Layer(where, text, kind, Places(of, weave), of.placed)
