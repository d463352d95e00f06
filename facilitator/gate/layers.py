"""A layer is one text found inside a file, with the place of each character in the file where it has one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field

PROSE = "prose"
CODE = "code"


@dataclass(frozen=True, slots=True)
class Layer:
    """`where` names the layer, from closed words and numbers only. `places` leads each character back
    to the text this one was made of; without it the text is the file itself, or, where not `placed`,
    nothing in it."""

    where: str
    text: str = field(repr=False)
    kind: str = PROSE
    places: Places | None = field(default=None, repr=False)
    placed: bool = True

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """The place in the file of characters start to end of this layer, or None."""
        if not self.placed or end <= start:
            return None
        return (start, end) if self.places is None else self.places.span(start, end)

    def renamed(self, where: str, kind: str) -> Layer:
        """The same text under another name, as another kind."""
        return Layer(where, self.text, kind, self.places, self.placed)


class Places:
    """Which characters of the layer `of` a text stands for; worked out when first asked, by `weave`."""

    __slots__ = ("_of", "_weave", "_woven")

    def __init__(self, of: Layer, weave: Weave) -> None:
        self._of = of
        self._weave = weave
        self._woven: Weaver | None = None

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """The place in the file of characters start to end, or None."""
        if self._woven is None:
            self._woven = Weaver(self._of)
            self._weave(self._woven)
        head, tail = self._woven.place(start), self._woven.place(end - 1)
        if head is None or tail is None:
            return None
        begin, finish = self._of.span(*head), self._of.span(*tail)
        return (begin[0], finish[1]) if begin and finish and begin[0] < finish[1] else None


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
    """Builds a text out of pieces of another layer, keeping the place of every character."""

    __slots__ = ("_begins", "_first", "_last", "_length", "_of", "_pieces")

    def __init__(self, of: Layer) -> None:
        self._of = of
        self._pieces: list[str] = []
        self._begins: list[int] = []
        self._first: list[int] = []
        self._last: list[int] = []
        self._length = 0

    def __len__(self) -> int:
        return self._length

    def keep(self, start: int, end: int) -> None:
        """Characters start to end, as they stand."""
        if end > start:
            self._add(self._of.text[start:end], start, -1)

    def put(self, text: str, start: int = -1, end: int = -1) -> None:
        """Other characters, which stand for start to end of the layer, or for nothing in it."""
        if text:
            self._add(text, start, end if start >= 0 else -1)

    def _add(self, text: str, first: int, last: int) -> None:
        self._pieces.append(text)
        self._begins.append(self._length)
        self._first.append(first)
        self._last.append(last)
        self._length += len(text)

    def place(self, position: int) -> tuple[int, int] | None:
        """The characters of the layer below that the one at this position stands for, or None."""
        piece = bisect_right(self._begins, position) - 1
        if piece < 0 or position >= self._length or self._first[piece] < 0:
            return None
        first, last = self._first[piece], self._last[piece]
        at = first + position - self._begins[piece]
        return (first, last) if last >= 0 else (at, at + 1)

    def layer(self, where: str, kind: str = PROSE) -> Layer:
        """The text woven so far."""
        places = Places(self._of, self._again)
        return Layer(where, "".join(self._pieces), kind, places, self._of.placed)

    def _again(self, other: Weaver) -> None:
        for text, first, last in zip(self._pieces, self._first, self._last, strict=True):
            other._add(text, first, last)


Weave = Callable[[Weaver], None]
"""Puts a layer together once more, piece by piece."""


def woven(of: Layer, where: str, text: str, kind: str, weave: Weave) -> Layer:
    """A layer whose text was made the quick way; `weave` makes the same text with its places."""
    return Layer(where, text, kind, Places(of, weave), of.placed)
