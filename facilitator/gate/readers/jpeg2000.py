"""JPEG 2000: every part of what is packed, up to its last byte; remarks are read."""

from __future__ import annotations

from facilitator.gate.readers.here import Damaged, Here
from facilitator.gate.readers.strings import runs_of, strings_of, text_of
from facilitator.gate.text.layers import PROSE

_CUT = "This picture is damaged, cut short or goes on after its end."
_TELLS = "The picture carries a remark. Save it without."
_START, _TILE, _DOTS, _END, _REMARK = b"\xff\x4f", b"\xff\x90", b"\xff\x93", b"\xff\xd9", b"\xff\x64"
_TABLES = frozenset(
    bytes((0xFF, n)) for n in (*range(0x50, 0x60), *range(0x60, 0x64), 0x74, 0x75, 0x77, 0x78)
)
_PACKED = frozenset((b"\xff\x60", b"\xff\x61"))
"""What tells how dots are packed is kept apart from them: numbers by chance."""


def read_codestream(here: Here, data: bytes) -> None:
    """The head, every tile and the end. Damaged where something is unknown, or follows."""
    here.content()
    if data[:2] != _START:
        raise Damaged(_CUT)
    position, tile_end = 2, 0
    while data[position : position + 2] != _END:
        here.step()
        mark = data[position : position + 2]
        if mark == _DOTS and position < tile_end:
            position = tile_end
            continue
        size = int.from_bytes(data[position + 2 : position + 4], "big")
        body = data[position + 4 : position + 2 + size]
        if size < 2 or position + 2 + size > len(data):
            raise Damaged(_CUT)
        if mark == _TILE:
            length = int.from_bytes(body[2:6], "big") or len(data) - 2 - position
            tile_end = position + length
            if len(body) != 8 or length < 14 or tile_end > len(data) - 2:
                raise Damaged(_CUT)
        elif mark == _REMARK:
            _remark(here, body)
        elif mark not in _TABLES:
            raise Damaged("This picture holds a part that no reader here knows.")
        elif mark not in _PACKED:
            here.add("picture tables", runs_of(body, 6))
        position += 2 + size
    if data[position + 2 :].strip(b"\0"):
        raise Damaged(_CUT)


def _remark(here: Here, body: bytes) -> None:
    """Words after a number that says of what kind. Who packed it adds its own name without asking."""
    here.tell("picture metadata", _TELLS)
    here.add("picture metadata", strings_of(body[2:]))
    here.add("picture metadata", text_of(body[2:]), PROSE)
