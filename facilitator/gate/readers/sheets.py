"""The sheets of a workbook as people see them: row by row, and column by column.

A workbook keeps each different text once, far from the cells that show it: what stands beside or below what
can be told from the cells alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from facilitator.gate.readers.here import Here
from facilitator.gate.text.layers import PROSE

SHARED = "xl/sharedStrings.xml"
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_COLUMN = re.compile("[A-Z]{1,3}")
_SPOKEN = re.compile(r"[^\W\d_]")
_MOST = 200_000
"""So many cells are put in order; a longer sheet is figures."""


@dataclass(slots=True)
class _Heard:
    """What one part says: each text of the list, or each cell with its column, row by row."""

    shared: tuple[str, ...] = ()
    texts: list[str] = field(default_factory=list)
    rows: list[list[tuple[str, str]]] = field(default_factory=list)
    piece: list[str] = field(default_factory=list)
    column: str = ""
    kind: str = ""
    deaf: bool = True

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if name == "row":
            self.rows.append([])
        elif name in ("si", "c"):
            self.piece = []
            self.kind = attributes.get("t", "")
            place = _COLUMN.match(attributes.get("r", ""))
            self.column = place[0] if place else str(len(self.rows[-1]) if self.rows else 0)
        self.deaf = name not in ("t", "v")

    def end(self, name: str) -> None:
        """It ends."""
        self.deaf = True
        if name == "si":
            self.texts.append("".join(self.piece))
        elif name == "c" and self.rows:
            said = self._said("".join(self.piece))
            if said:
                self.rows[-1].append((self.column, said))

    def hear(self, piece: str) -> None:
        """Text, which counts within a text and a value alone."""
        if not self.deaf:
            self.piece.append(piece)

    def _said(self, value: str) -> str:
        if self.kind != "s":
            return value
        return self.shared[int(value)] if value.isdecimal() and int(value) < len(self.shared) else ""


def is_part(name: str) -> bool:
    """Whether a member of a packed file is the list of texts of a workbook, or a sheet of it."""
    return name == SHARED or _SHEET.fullmatch(name) is not None


def read_sheets(here: Here, names: Mapping[str, Callable[[], bytes]]) -> None:
    """Each sheet of a workbook once more. `names`: its parts, and how each is read. What cannot be parsed
    is told by whoever reads that part by itself."""
    if SHARED not in names:
        return
    shared = tuple(_heard(names[SHARED](), ()).texts)
    left = _MOST
    for number, name in enumerate((name for name in names if name != SHARED), 1):
        heard = _heard(names[name](), shared)
        rows = heard.rows[: max(0, left)]
        left -= sum(map(len, rows))
        columns: dict[str, list[str]] = {}
        for column, said in (cell for row in rows for cell in row):
            columns.setdefault(column, []).append(said)
        here.add(
            f"sheet {number} > rows", "\n".join("\t".join(said for _, said in row) for row in rows), PROSE
        )
        spoken = ("\n".join(filter(_SPOKEN.search, column)) for column in columns.values())
        here.add(f"sheet {number} > columns", "\n\n\n".join(spoken), PROSE)


def _heard(data: bytes, shared: tuple[str, ...]) -> _Heard:
    heard = _Heard(shared)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: heard.start(name.rpartition(" ")[2], attributes)
    parser.EndElementHandler = lambda name: heard.end(name.rpartition(" ")[2])
    parser.CharacterDataHandler = heard.hear
    parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError):
        return _Heard()
    return heard


def _refuse(*_: object) -> None:
    raise ValueError
