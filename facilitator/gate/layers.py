"""A layer is one text found inside a file, with the place of each character in the file where it has one."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field

PROSE = "prose"
CODE = "code"
SAME = None
"""Offsets of a text that is the file itself."""

Offsets = Sequence[int] | None


@dataclass(frozen=True, slots=True)
class Layer:
    """`where` names the layer, from closed words and numbers only. `starts[i]` is the code point of
    the file at which character i begins and `ends[i]` where it ends, -1 where it has no place."""

    where: str
    text: str = field(repr=False)
    kind: str = PROSE
    starts: Offsets = field(default=None, repr=False)
    ends: Offsets = field(default=None, repr=False)
    placed: bool = True

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """The place in the file of characters start to end of this layer, or None."""
        if not self.placed or end <= start:
            return None
        if self.starts is None or self.ends is None:
            return start, end
        first, last = self.starts[start], self.ends[end - 1]
        return (first, last) if 0 <= first < last else None


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

    def __init__(self, of: Layer) -> None:
        self._of = of
        self._pieces: list[str] = []
        self._starts = array("q")
        self._ends = array("q")

    def __len__(self) -> int:
        return len(self._starts)

    def keep(self, start: int, end: int) -> None:
        """Characters start to end, as they stand."""
        self._pieces.append(self._of.text[start:end])
        of = self._of
        if of.starts is None or of.ends is None:
            self._starts.extend(range(start, end))
            self._ends.extend(range(start + 1, end + 1))
        else:
            self._starts.extend(of.starts[start:end])
            self._ends.extend(of.ends[start:end])

    def put(self, text: str, start: int = -1, end: int = -1) -> None:
        """Other characters, which stand for start to end of the layer, or for nothing in it."""
        self._pieces.append(text)
        place = self._of.span(start, end) if start >= 0 else None
        first, last = place or (-1, -1)
        self._starts.extend([first] * len(text))
        self._ends.extend([last] * len(text))

    def layer(self, where: str, kind: str = PROSE) -> Layer:
        """The text woven so far."""
        return Layer(where, "".join(self._pieces), kind, self._starts, self._ends, self._of.placed)
