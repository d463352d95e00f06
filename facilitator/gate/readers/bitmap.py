"""BMP and ICO: head, colours and dots, and no byte beside them."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from facilitator.gate.readers.here import Damaged, Here
from facilitator.gate.readers.strings import runs_of, strings_of, without

_CUT = "This picture is damaged, cut short or goes on after its end."
_PLAIN, _MASKS, _MASKS_ALPHA = 0, 3, 6
_PACKED = (1, 2)
_MAPPED = b"DEBM"
_PNG = b"\x89PNG"
Span = tuple[int, int]


def read_bmp(here: Here, data: bytes) -> None:
    """One picture after a head of fourteen bytes that says how long the file is."""
    here.content()
    if len(data) < 26 or int.from_bytes(data[2:6], "little") != len(data):
        raise Damaged(_CUT)
    dots = int.from_bytes(data[10:14], "little")
    here.add("picture tables", runs_of(data[:14], 4))
    _whole(data, [(0, 14), *_picture(here, data, 14, dots, len(data), halves=1)])


def read_ico(here: Here, data: bytes) -> None:
    """Several pictures, each a PNG or a BMP without its first head and with a mask."""
    here.content()
    count = int.from_bytes(data[4:6], "little")
    if len(data) < 6 + 16 * count or not count:
        raise Damaged(_CUT)
    owned: list[Span] = [(0, 6 + 16 * count)]
    for at in range(6, 6 + 16 * count, 16):
        here.step()
        size, start = struct.unpack_from("<LL", data, at + 8)
        if start + size > len(data):
            raise Damaged(_CUT)
        if data[start : start + 4] == _PNG:
            here.open("picture.png", data[start : start + size], "picture")
            owned.append((start, start + size))
        else:
            owned += _picture(here, data, start, 0, start + size, halves=2)
    _whole(data, owned)


def _whole(data: bytes, owned: list[Span]) -> None:
    if max(end for _, end in owned) > len(data) or without(data, owned).strip(b"\0\n"):
        raise Damaged(_CUT)


def _picture(here: Here, data: bytes, start: int, dots: int, end: int, *, halves: int) -> Iterator[Span]:
    """Head, colours and dots of one picture; `halves`: the second one is a mask."""
    head = int.from_bytes(data[start : start + 4], "little")
    if head < 40 or start + head > end:
        raise Damaged("This picture is of a kind that no reader here knows.")
    wide, high, _, bits, packed, size = struct.unpack_from("<llHHLL", data, start + 4)
    colours = struct.unpack_from("<L", data, start + 32)[0] or (1 << bits if bits <= 8 else 0)
    masks = {_MASKS: 12, _MASKS_ALPHA: 16}.get(packed, 0) if head == 40 else 0
    if wide <= 0 or colours > 256 or packed not in (_PLAIN, _MASKS, _MASKS_ALPHA, *_PACKED):
        raise Damaged("This picture is of a kind that no reader here knows.")
    table = start + head + masks + 4 * colours
    here.add("picture tables", runs_of(data[start:table], 6))
    yield start, table
    rows = abs(high) // halves
    length = size if packed in _PACKED else (wide * bits + 31) // 32 * 4 * rows
    length += (wide + 31) // 32 * 4 * rows if halves == 2 else 0
    first = dots or table
    if not start + head <= first <= first + length <= end:
        raise Damaged(_CUT)
    yield first, first + length
    if head >= 124 and data[start + 56 : start + 60] == _MAPPED:
        place, count = struct.unpack_from("<LL", data, start + 112)
        here.add("picture metadata", strings_of(data[start + place : start + place + count]))
        yield start + place, start + place + count
