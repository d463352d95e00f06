"""The words of a font that a PDF carries: names, and whatever else is neither a shape nor a sum.

One byte in three can be read as a letter. In thousands of them stand all names of three letters, and a gate
that stops a paper for its typeface is soon gone around. What is left out only a person can judge.
"""

from __future__ import annotations

import sys
from array import array
from itertools import pairwise

from facilitator.gate.readers import type1

_SFNT = (b"\0\1\0\0", b"true", b"OTTO")
_CFF = b"\1\0\4"
_SHAPES = frozenset(
    (b"glyf", b"loca", b"cvt ", b"fpgm", b"prep", b"hhea", b"maxp", b"hmtx", b"vmtx", b"gvar")
)
_KNOWN = _SHAPES | {b"head", b"CFF ", b"name", b"post", b"cmap", b"OS/2", b"gasp", b"GDEF", b"GPOS", b"GSUB"}
"""Tags that every font has or may have."""


def is_font(data: bytes) -> bool:
    """Whether it begins as a font program does."""
    return data.startswith((*_SFNT, _CFF))


def is_palette(data: bytes) -> bool:
    """Whether it says what its numbers for colours mean, as every paper's setter adds it."""
    return data[36:40] == b"acsp"


def worded(data: bytes) -> bytes:
    """A font without the tables that hold nothing but shapes and measures, and without the sums over its
    tables, which read like letters now and then; all of it where it is damaged."""
    if data.startswith(_CFF):
        return cff_words(data)
    if data.startswith(type1.BEGIN):
        return type1.type_1_words(data)
    count = int.from_bytes(data[4:6], "big")
    rows = [data[at : at + 16] for at in range(12, 12 + 16 * count, 16)]
    if not data.startswith(_SFNT) or len(data) < 12 + 16 * count:
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
    if tag == b"CFF ":
        return cff_words(table)
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


def cff_words(data: bytes) -> bytes:
    """The name and the strings of shapes in the compact format; all of it where they are not found."""
    try:
        names, position = _listed(data, data[2])
        _, position = _listed(data, position)
        strings, _ = _listed(data, position)
    except (IndexError, ValueError):
        return data
    return b"\n".join([*names, *strings])


def _listed(data: bytes, position: int) -> tuple[list[bytes], int]:
    """The entries of a list that stands there, and where it ends. ValueError where it is none."""
    count = int.from_bytes(data[position : position + 2], "big")
    if not count:
        return [], position + 2
    size = data[position + 2]
    first = position + 3
    body = first + (count + 1) * size - 1
    ends = [int.from_bytes(data[first + n * size : first + (n + 1) * size], "big") for n in range(count + 1)]
    if not 1 <= size <= 4 or ends[0] != 1 or ends != sorted(ends) or body + ends[-1] > len(data):
        raise ValueError
    return [data[body + a : body + b] for a, b in pairwise(ends)], body + ends[-1]
