"""The words of a font that a PDF carries: names, and whatever else is neither a shape nor a sum."""

from __future__ import annotations

import sys
from array import array

SFNT = (b"\0\1\0\0", b"true")
_SHAPES = frozenset(
    (b"glyf", b"loca", b"cvt ", b"fpgm", b"prep", b"hhea", b"maxp", b"hmtx", b"vmtx", b"gvar")
)
_KNOWN = _SHAPES | {b"head", b"name", b"post", b"cmap", b"OS/2", b"gasp", b"GDEF", b"GPOS", b"GSUB"}
"""Tags that every font has or may have."""


def worded(data: bytes) -> bytes:
    """A font without the tables that hold nothing but shapes and measures, and without the sums over its
    tables, which read like letters now and then; all of it where it is damaged."""
    count = int.from_bytes(data[4:6], "big")
    rows = [data[at : at + 16] for at in range(12, 12 + 16 * count, 16)]
    if not data.startswith(SFNT) or len(data) < 12 + 16 * count:
        return data
    places = [(r[:4], int.from_bytes(r[8:12], "big"), int.from_bytes(r[12:], "big")) for r in rows]
    kept = [row for row in rows if not _summed(data, row)]
    kept += [_unsummed(data, tag, start, length) for tag, start, length in places if tag not in _SHAPES]
    kept.append(data[:12])
    position = 12 + 16 * count
    for _, start, length in sorted(places, key=lambda place: place[1:]):
        # What lies between the tables, too: a table said to be long hides no other, and no gap.
        kept.append(data[position : max(start, position)])
        position = max(position, start + length)
    return b"\n".join([*kept, data[position:]])


def _summed(data: bytes, row: bytes) -> bool:
    """Whether a row of a font's index has a tag that is known, the right sum, and a place within the font."""
    start, length = int.from_bytes(row[8:12], "big"), int.from_bytes(row[12:], "big")
    table = data[start : start + length]
    if row[:4] == b"head":
        table = table[:8] + bytes(4) + table[12:]
    return row[:4] in _KNOWN and len(table) == length and row[4:8] == _sum(table)


def _unsummed(data: bytes, tag: bytes, start: int, length: int) -> bytes:
    """A table as it is; of the head, without the sum over the whole font where that is right."""
    table = data[start : start + length]
    if tag != b"head" or len(table) < 12:
        return table
    whole = data[: start + 8] + bytes(4) + data[start + 12 :]
    right = (0xB1B0AFBA - int.from_bytes(_sum(whole), "big")) & 0xFFFFFFFF
    return table[:8] + table[12:] if table[8:12] == right.to_bytes(4, "big") else table


def _sum(data: bytes) -> bytes:
    """The four bytes that a font gives for its tables: all words of four bytes, added up."""
    words = array("I", data + bytes(-len(data) % 4))
    if sys.byteorder == "little":
        words.byteswap()
    return (sum(words) & 0xFFFFFFFF).to_bytes(4, "big")
