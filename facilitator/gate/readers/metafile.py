"""Windows' drawings, EMF and WMF: every record; the words drawn are read together, as they are drawn."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from facilitator.gate.readers.here import Damaged, Here
from facilitator.gate.readers.strings import runs_of, strings_of, text_of
from facilitator.gate.text.layers import PROSE

_CUT = "This drawing is damaged, cut short or goes on after its end."
_PLACED = b"\xd7\xcd\xc6\x9a"
_DOTS = {
    "emf": frozenset((76, 77, 78, 79, 80, 81, 93, 94, 114, 116)),
    "wmf": frozenset((0x0F43, 0x0B41, 0x0940, 0x0D33, 0x0142, 0x0922, 0x0B23, 0x01F9)),
}
"""Records that hold a picture of dots."""
_WORDS = {"emf": frozenset((70, 95, 96, 97, 108)), "wmf": frozenset((0x0626,))}
"""Records that may hold words without telling where: remarks, and ways of writing that are seldom met."""
_DRAWN = {"emf": frozenset((1, 82, 83, 84)), "wmf": frozenset((0x0521, 0x0A32, 0x02FB))}
"""Records that tell where their words are: what is written, typefaces, the description of the drawing."""
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


def read_emf(here: Here, data: bytes) -> None:
    """A drawing whose records say in bytes how long they are."""
    _read(here, "emf", list(_records(here, data, 0, 1)))


def read_wmf(here: Here, data: bytes) -> None:
    """One of the older kind, whose records count in pairs of bytes."""
    start = 22 if data.startswith(_PLACED) else 0
    here.add("drawing", runs_of(data[: start + 18], 3))
    _read(here, "wmf", list(_records(here, data, start + 18, 2)))


def _records(here: Here, data: bytes, position: int, unit: int) -> Iterator[tuple[int, bytes]]:
    """Kind and bytes of each record, up to the last one."""
    kind, last, least = -1, (14 if unit == 1 else 0), (8 if unit == 1 else 6)
    while kind != last:
        here.step()
        if position + least > len(data):
            raise Damaged(_CUT)
        if unit == 1:
            kind, size = struct.unpack_from("<LL", data, position)
        else:
            size, kind = struct.unpack_from("<LH", data, position)
        if size * unit < least or position + size * unit > len(data):
            raise Damaged(_CUT)
        yield kind, data[position : position + size * unit]
        position += size * unit
    if data[position:].strip(b"\0"):
        raise Damaged(_CUT)


def _read(here: Here, form: str, records: list[tuple[int, bytes]]) -> None:
    here.content()
    whole = b"".join(held for held in map(_copied, records) if form == "wmf")
    if whole:
        here.open("drawing.emf", whole, "drawing")
    drawn = [_drawn(form, kind, body) for kind, body in records]
    here.add("drawing", "".join(drawn), PROSE)
    here.add("drawing", "\n\n".join(filter(None, drawn)), PROSE)
    here.add("drawing", "\n\n".join(_named(form, kind, body) for kind, body in records))
    remarks = [row for row in records if row[0] in _WORDS[form] and not _copied(row)]
    words = b"\n".join(body[8:] for _, body in remarks)
    here.add("drawing", strings_of(words))
    apart = _DOTS[form] | _WORDS[form] | _DRAWN[form]
    here.add("drawing", runs_of(b"\n".join(body for kind, body in records if kind not in apart), 6))
    if any(sign in words for sign in _PICTURES):
        here.fault("This drawing holds a picture that no reader here opens.", "drawing")


def _copied(record: tuple[int, bytes]) -> bytes:
    """A piece of the same drawing as EMF, which programs put into remarks of the older kind."""
    kind, body = record
    return body[44:] if kind == 0x0626 and body[10:18] == b"WMFC\1\0\0\0" else b""


def _named(form: str, kind: int, body: bytes) -> str:
    """The description of a drawing, or the name of a typeface."""
    if form == "emf" and kind == 1:
        return text_of(body[88:], "utf-16-le")
    if form == "emf" and kind == 82:
        return text_of(body[40:104], "utf-16-le").split("\n")[0]
    return text_of(body[24:].partition(b"\0")[0]) if form == "wmf" and kind == 0x02FB else ""


def _drawn(form: str, kind: int, body: bytes) -> str:
    """What a record writes: where its letters begin and how many there are is told before them."""
    if form == "emf" and kind in (83, 84) and len(body) >= 52:
        count, start = struct.unpack_from("<LL", body, 44)
        wide = 2 if kind == 84 else 1
        held = body[start : start + wide * min(count, len(body))]
        return held.decode("utf-16-le", "replace") if wide == 2 else text_of(held)
    if form == "wmf" and kind == 0x0521 and len(body) >= 8:
        return text_of(body[8 : 8 + int.from_bytes(body[6:8], "little")])
    if form == "wmf" and kind == 0x0A32 and len(body) >= 14:
        count, options = struct.unpack_from("<HH", body, 10)
        start = 22 if options & 6 else 14
        return text_of(body[start : start + count])
    return ""
