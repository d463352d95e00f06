"""Fonts: the table of names and the structure to the last byte; the shapes of letters are for review."""

from __future__ import annotations

import io
import struct
import zlib

from facilitator.gate.readers.here import Damaged, Here
from facilitator.gate.readers.pdf_fonts import cff_words
from facilitator.gate.readers.strings import strings_of

_MEASURES = frozenset(
    "glyf loca head hhea hmtx maxp cmap cvt fpgm prep gasp OS/2 GPOS GSUB GDEF BASE JSTF MATH kern vhea vmtx "
    "VORG hdmx LTSH VDMX PCLT EBDT EBLC EBSC CBDT CBLC COLR CPAL avar cvar fvar gvar HVAR MVAR STAT VVAR "
    "CFF2".split()
)
"""Tables of shapes, measures and rules for setting, in which a letter stands by chance alone."""
_CUT = "This font is damaged, cut short or goes on after its end."


def read_font(here: Here, data: bytes) -> None:
    """Every name, and every other table unpacked. Damaged where bytes belong to no table."""
    from fontTools.ttLib import TTFont

    here.content()
    _ends(here, data)
    try:
        with TTFont(io.BytesIO(data), lazy=True, checkChecksums=0) as font:
            reader = font.reader
            tags = [tag for tag in reader.keys() if tag != "GlyphOrder"]  # noqa: SIM118 - a reader is no dict
            here.step(len(tags))
            here.add("font tables", "\n".join(map(str, tags)))
            for tag in tags:
                table = reader[tag]
                here.spend(len(table))
                if tag == "SVG ":
                    here.add("font pictures", strings_of(table))
                elif tag == "CFF ":
                    here.add("font names", strings_of(cff_words(table)))
                elif tag.strip() not in _MEASURES:
                    here.add("font names", strings_of(table))
            names = font["name"].names if "name" in tags else []
            here.add("font names", "\n\n".join(record.toUnicode("replace") for record in names))
    except Damaged:
        raise
    except Exception as fault:
        raise Damaged(_CUT) from fault


def _ends(here: Here, data: bytes) -> None:
    """Damaged where the file is longer or shorter than its own index says."""
    if len(data) < 48:
        raise Damaged(_CUT)
    if data[:3] == b"wOF":
        if int.from_bytes(data[8:12], "big") != len(data):
            raise Damaged(_CUT)
        words = ">LLLLL"
        start, size, _, private, private_size = struct.unpack_from(
            words, data, 24 if data[3:4] == b"F" else 28
        )
        if private or private_size:
            raise Damaged("This font holds a part that no reader here knows.")
        if size and data[3:4] == b"F":
            try:
                here.add("font metadata", strings_of(zlib.decompress(data[start : start + size])))
            except zlib.error as fault:
                raise Damaged(_CUT) from fault
        elif size:
            raise Damaged("This font holds a part that no reader here knows.")
        return
    count = int.from_bytes(data[4:6], "big")
    if 12 + 16 * count > len(data):
        raise Damaged(_CUT)
    places = [struct.unpack_from(">LL", data, 12 + 16 * i + 8) for i in range(count)]
    position = 12 + 16 * count
    for start, size in sorted(places):
        if start + size > len(data) or start > position + 3:
            raise Damaged(_CUT)
        position = max(position, start + size)
    if len(data) - position > 3 or data[position:].strip(b"\0"):
        raise Damaged(_CUT)
