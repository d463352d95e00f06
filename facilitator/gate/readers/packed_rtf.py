"""The way in which Outlook packs RTF: runs that came before are told by place and length."""

from __future__ import annotations

import struct

from facilitator.gate.readers.here import MOST_BYTES, Damaged

_CUT = "This mail is damaged, so it was not read to its end."
_PACKED, _PLAIN = b"LZFu", b"MELA"
_WINDOW = 4096
_KNOWN = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript "
    b"\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par "
    b"\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)
"""What both sides know before the first byte."""


def unpacked_rtf(data: bytes) -> bytes:
    """What is packed; Damaged where it is cut short, goes on, or is another size than it says."""
    if len(data) < 16:
        raise Damaged(_CUT)
    length, size = struct.unpack_from("<LL", data)
    if length + 4 != len(data) or size > MOST_BYTES:
        raise Damaged(_CUT)
    if data[8:12] == _PLAIN:
        return data[16 : 16 + size]
    if data[8:12] != _PACKED:
        raise Damaged(_CUT)
    made = bytearray(_KNOWN)
    end = _unpack(data, made, size + len(_KNOWN))
    if len(made) != size + len(_KNOWN) or data[end:].strip(b"\0"):
        raise Damaged(_CUT)
    return bytes(made[len(_KNOWN) :])


def _unpack(data: bytes, made: bytearray, most: int) -> int:
    """Byte by byte, run by run, into `made`; where it ended."""
    position = 16
    while position < len(data):
        flags, position = data[position], position + 1
        for bit in range(8):
            if position >= len(data):
                return position
            if not flags >> bit & 1:
                made.append(data[position])
                position += 1
                continue
            told = int.from_bytes(data[position : position + 2], "big")
            position += 2
            begin, length = told >> 4, (told & 15) + 2
            if begin == len(made) % _WINDOW:
                return position
            at = len(made) - (len(made) - begin) % _WINDOW
            for n in range(length):
                if at + n < 0:
                    raise Damaged(_CUT)
                made.append(made[at + n])
            if len(made) > most:
                raise Damaged(_CUT)
    return position
