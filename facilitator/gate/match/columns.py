"""Where a word is all that a cell holds, below a head that is a word for people: `Speaker | Text`.

A table is told by its signs alone: lines with a sign between cells, or the empty lines that cells of a page
leave. It ends where a row has another number of cells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set

from facilitator.gate.text.fold import words_of

_SIGNS = ",;|\t"
_DRESS = " \"'“”«»*_`:"
_LINE = re.compile(r"[^\r\n]+")
_CELL = {sign: re.compile(rf'[ ]*"(?:[^"]|"")*+"[ ]*(?=[{sign}]|\Z)|[^{sign}]*') for sign in _SIGNS}
_BETWEEN_ROWS = re.compile(r"\n(?:[ \t]*\n){3,}[ \t]*")
"""Of a page that is written tag by tag, and of one with a line to each."""
_BLOCK = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
_CELLS = re.compile(f"[{_SIGNS}\n]")
_LONGEST_HEAD, _LONGEST_ROW = 40, 4000
_WIDEST = 64
"""A table of more columns is one of figures."""
_ROWS_OFF = 2
"""How many rows in a row may be otherwise before the table is over: the line below a head, a remark."""
Cell = tuple[int, int]


def heads_in(text: str, words: Iterable[str], names: frozenset[str]) -> list[int]:
    """Where these words for people stand in a cell which may be such a head: few do. `names`: what may stand
    beside them in it. The text is in small letters."""
    found = set[int]()
    for word in words:
        at = text.find(word)
        while at >= 0:
            if len(cell := _cell_around(at, text)) <= _LONGEST_HEAD and _is_head(cell, {word}, names):
                found.add(at)
            at = text.find(word, at + len(word))
    return sorted(found)


def _cell_around(at: int, text: str) -> str:
    """The cell of this place, as far as it matters: one line may have a hundred thousand."""
    before, behind = text[max(0, at - _LONGEST_HEAD) : at], text[at : at + _LONGEST_HEAD + 1]
    return _CELLS.split(before)[-1] + _CELLS.split(behind, maxsplit=1)[0]


def _is_head(cell: str, leads: Set[str], names: frozenset[str]) -> bool:
    words = words_of(cell)
    return not leads.isdisjoint(words) and names.issuperset(words)


def below_heads(
    text: str, places: Iterable[int], leads: frozenset[str], names: frozenset[str]
) -> dict[int, str]:
    """Each such word by where it begins. `places`: where `leads`, words for people, stand; `names`: what may
    stand beside them in a head."""
    found: dict[int, str] = {}
    for rows in (_lines, _blocks):
        done = 0
        for place in places:
            if place < done:
                continue
            columns, width = frozenset[int](), 0
            off = 0
            for cells, end in rows(text, place):
                done = end
                if not columns:
                    columns, width = _heads(text, cells, leads, names), len(cells)
                    if not columns:
                        break
                elif len(cells) == width:
                    off = 0
                    found.update(_alone(text, cells, columns))
                else:
                    off += 1
                    if off > _ROWS_OFF:
                        break
    return found


def _heads(text: str, cells: list[Cell], leads: frozenset[str], names: frozenset[str]) -> frozenset[int]:
    """Which of these cells are heads of columns of people."""
    found = set[int]()
    for number, (start, end) in enumerate(cells):
        if end - start <= _LONGEST_HEAD and _is_head(text[start:end], leads, names):
            found.add(number)
    return frozenset(found)


def _lines(text: str, place: int) -> Iterator[tuple[list[Cell], int]]:
    """The line of this place, cut by the sign beside its word, and all that follow; and where each ends."""
    start = max(text.rfind("\n", 0, place), text.rfind("\r", 0, place)) + 1
    sign = _sign_near(text, start, place)
    while sign and (line := _LINE.search(text, start)):
        start = line.end()
        yield _cut(text, line, sign), start


def _sign_near(text: str, start: int, place: int) -> str:
    """The sign that parts the cells of a line, told by what stands nearest the word for people."""
    end = min((at for at in (text.find(end, place) for end in "\r\n") if at >= 0), default=len(text))
    before = text[max(start, place - _LONGEST_HEAD) : place].rstrip(_DRESS)[-1:]
    behind = next((sign for sign in text[place : min(end, place + _LONGEST_HEAD)] if sign in _SIGNS), "")
    return before if before and before in _SIGNS else behind


def _cut(text: str, line: re.Match[str], sign: str) -> list[Cell]:
    """The cells of a line; none where it has too many."""
    found, at = list[Cell](), line.start()
    while at <= line.end() and len(found) <= _WIDEST:
        cell = _CELL[sign].match(text, at, line.end())
        end = cell.end() if cell else line.end()
        found.append((at, end))
        at = end + 1
    return found if 1 < len(found) <= _WIDEST else []


def _blocks(text: str, place: int) -> Iterator[tuple[list[Cell], int]]:
    """The row of a page at this place, an empty line between cells and more of them between rows, and all
    that follow; and where each ends."""
    start = max(0, place - _LONGEST_ROW)
    start = max((gap.end() for gap in _BETWEEN_ROWS.finditer(text, start, place)), default=start)
    while start < len(text):
        gap = _BETWEEN_ROWS.search(text, start, start + _LONGEST_ROW)
        end, behind = gap.span() if gap else (min(len(text), start + _LONGEST_ROW),) * 2
        cells = [cell.span() for cell in _BLOCK.finditer(text, start, end)]
        yield (cells if 1 < len(cells) <= _WIDEST else []), end
        start = behind


def _alone(text: str, cells: list[Cell], columns: frozenset[int]) -> Iterator[tuple[int, str]]:
    """The word that is all of its cell in each of these columns, behind where it begins."""
    for number in columns:
        start, end = cells[number]
        word = text[start:end].strip(_DRESS + "\n\t")
        if word.isalpha():
            yield text.index(word, start), word
