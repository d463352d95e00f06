"""Withheld words one below another, with other words beside each: down a column of a table, one to a cell.

A cell is told by what parts it from the next one: a line, a tab, two spaces, a sign of a table. Certain are
words that stand in one column, row by row, or always as many cells apart; others are a doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.gate.match.reading import Reading, Row

_EDGE = re.compile(r"[\n\f\t|,;&:=\[\]{}()<>]|[ ]{2}")
"""What may part two cells, where no letter or figure stands between them."""
_CELLS = re.compile(r"[^\W_]+(?:(?![\n\f\t|,;&:=\[\]{}()<>]|[ ]{2}).)*")
_SIGNS = "|\t;,&"
_QUOTED = re.compile(r'"[^"\n]*"')
_BELOW, _NEARBY, _NEVER = -1, -2, 1 << 30
_FAR, _NEAR = 300, 40
"""How many words from one to the next: in a table with sentences beside, and where nothing is regular."""
_OFTEN, _MOST = 8, 20_000
"""How often a word may be met on the way to where it belongs, and how many ways from cell to cell are tried:
a text with more of them holds little else than these words, and is for review."""
_ROWS_OFF, _LONGEST = 3, 4000
"""So many lines below at most, and how long a line of cells is."""
Piece = tuple[int, int, int]
"""The number of a word in the row, where it stands as the first of its cell, and how many the cell holds."""


class Downward:
    """One row of words in one text."""

    def __init__(self, row: Row, reading: Reading) -> None:
        self._row, self._reading = row, reading
        self._pieces: dict[tuple[int, int], Piece | None] = {}
        self._left = _MOST
        self._ends: dict[tuple[int, Piece, bool], tuple[Piece, int] | None] = {}
        self._columns: dict[int, tuple[str, int, int]] = {}

    def found(self) -> Iterator[tuple[int, int, bool]]:
        """The first and last word of each place where these stand so, and whether it is a doubt."""
        number = self._reading.rarest(self._row)
        known = (self._around(number, at) for at in self._reading.there[self._row[number]])
        reach = -1
        for middle in filter(None, known):
            ends = self._through(middle) if middle[1] > reach and middle[2] < len(self._row) else None
            if ends:
                reach = ends[1]
                yield ends
            if self._left < 0:
                yield middle[1], middle[1] + middle[2] - 1, True
                return

    def _through(self, middle: Piece) -> tuple[int, int, bool] | None:
        """The row through this cell, by the surest way."""
        for way, fewest, sure in self._ways(middle):
            first, last = self._end(way, middle, on=False), self._end(way, middle, on=True)
            if first and last and (cells := first[1] + last[1] - 1) >= fewest:
                return first[0][1], last[0][1] + last[0][2] - 1, cells < sure
        return None

    def _ways(self, middle: Piece) -> Iterator[tuple[int, int, int]]:
        """How one cell may follow another; how many it takes for a doubt, and how many to be sure."""
        yield _BELOW, 2, 3
        near = [*self._beside(middle, on=True), *self._beside(middle, on=False)]
        for apart in sorted({self._apart(*sorted((middle, other))) for other in near})[:_OFTEN]:
            yield apart, 3, 4
        yield _NEARBY, 3, _NEVER

    def _follows(self, way: int, one: Piece, other: Piece) -> bool:
        self._left -= 1
        if self._left < 0:
            return False
        if way == _BELOW:
            return self._below(one, other)
        return other[1] - one[1] <= _NEAR if way == _NEARBY else self._apart(one, other) == way

    def _end(self, way: int, piece: Piece, *, on: bool) -> tuple[Piece, int] | None:
        """The cell with the end of the row, or the beginning, and how many it is from this one up to there;
        None where that is not reached."""
        if piece[0] + piece[2] == len(self._row) if on else not piece[0]:
            return piece, 1
        key = way, piece, on
        if key not in self._ends:
            self._ends[key] = None
            for other in self._beside(piece, on=on):
                if self._follows(way, *sorted((piece, other))) and (end := self._end(way, other, on=on)):
                    self._ends[key] = end[0], end[1] + 1
                    break
        return self._ends[key]

    def _beside(self, piece: Piece, *, on: bool) -> list[Piece]:
        """The cells that may follow this one, or stand before it, the nearest first."""
        number, end = piece[0] + piece[2], piece[1] + piece[2]
        if number == len(self._row) if on else not piece[0]:
            return []
        if on:
            near = self._reading.within(self._row[number], end, end + _FAR)[:_OFTEN]
            return [other for at in near if (other := self._around(number, at)) and other[0] == number]
        before = self._reading.within(self._row[piece[0] - 1], piece[1] - _FAR, piece[1])[: -_OFTEN - 1 : -1]
        others = filter(None, (self._around(piece[0] - 1, at) for at in before))
        return [other for other in others if other[0] + other[2] == piece[0]]

    def _around(self, number: int, at: int) -> Piece | None:
        """The cell around this word, where it holds a part of the row and nothing else."""
        key = number, at
        if key not in self._pieces:
            self._pieces[key] = self._cell(number, at)
        return self._pieces[key]

    def _cell(self, number: int, at: int) -> Piece | None:
        words, row = self._reading.words, self._row
        first, begin = number, at
        while not self._edge(begin - 1):
            first, begin = first - 1, begin - 1
            if first < 0 or words[begin] != row[first]:
                return None
        last, end = number, at
        while not self._edge(end):
            last, end = last + 1, end + 1
            if last == len(row) or words[end] != row[last]:
                return None
        return first, begin, last - first + 1

    def _edge(self, at: int) -> bool:
        """Whether a cell ends behind this word."""
        text, last = self._reading.text, len(self._reading.words) - 1
        if at < 0 or at >= last:
            return True
        return _EDGE.search(text, self._reading.end(at), self._reading.begin(at + 1)) is not None

    def _apart(self, one: Piece, other: Piece) -> int:
        """How many cells with words stand between two."""
        reading = self._reading
        start, end = reading.end(one[1] + one[2] - 1), reading.begin(other[1])
        return len(_CELLS.findall(reading.text, start, end))

    def _below(self, one: Piece, other: Piece) -> bool:
        """Whether the second stands in the column of the first, in the next row or one of those after."""
        upper, lower = self._column(one[1]), self._column(other[1])
        if not upper[0] or upper[:2] != lower[:2]:
            return False
        return 0 < self._reading.text.count("\n", upper[2], lower[2]) <= _ROWS_OFF

    def _column(self, at: int) -> tuple[str, int, int]:
        """The sign between the cells of the line of this word, how many are before it, where the line is."""
        if at not in self._columns:
            text, place = self._reading.text, self._reading.begin(at)
            start = text.rfind("\n", max(0, place - _LONGEST), place) + 1
            end = text.find("\n", place, place + _LONGEST)
            around = text[start : max(end, place)] if start or place < _LONGEST else ""
            sign = next((sign for sign in _SIGNS if sign in around), "")
            before = _QUOTED.sub("", text[start:place]).count(sign) if sign else 0
            self._columns[at] = sign, before, start
        return self._columns[at]
