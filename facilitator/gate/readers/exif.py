"""What a camera or a program writes into a picture: EXIF value by value, captions of the press, XMP.

Every byte of such a part is searched as it stands by whoever found it; here the parts that have a
structure are read once more by it, so that no length, encoding or entity hides a word.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from facilitator.gate.readers.here import Here
from facilitator.gate.readers.strings import strings_of, text_of
from facilitator.gate.text.layers import PROSE

_WITHIN = frozenset({0x8769, 0x8825, 0xA005, 0x014A})
"""Tags that lead to a further list of tags."""
_WINDOWS = range(0x9C9B, 0x9CA0)
_COMMENTS = frozenset({0x9286, 0x001B, 0x001C})
_THUMBNAIL, _THUMBNAIL_SIZE = 0x0201, 0x0202
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 129: 1}
_WORDS = frozenset({1, 2, 6, 7, 129})
_NUMBERS = {1: "B", 3: "H", 4: "L"}
_LAYER = "picture metadata"
_SMALLER = "The picture carries a small one that may show what was cut away. Save it without."


@dataclass(frozen=True, slots=True)
class Value:
    """One value: its tag, its kind, where it begins, where it should end, and what there is of it."""

    tag: int
    kind: int
    start: int
    end: int
    held: bytes = field(repr=False)

    def numbers(self, order: str) -> tuple[int, ...]:
        """The whole numbers in it, where it is made of such."""
        form, size = _NUMBERS.get(self.kind, ""), _SIZES.get(self.kind, 1)
        count = len(self.held) // size if form else 0
        return struct.unpack(f"{order}{count}{form}", self.held[: count * size]) if count else ()


def read_exif(here: Here, body: bytes) -> None:
    """Every value of every list of tags, and the small picture; all of it as plain runs too."""
    body = body.removeprefix(b"Exif\0\0")
    here.add(_LAYER, strings_of(body))
    order = {b"II": "<", b"MM": ">"}.get(body[:2])
    if order is None or len(body) < 8:
        return
    thumbnail = {_THUMBNAIL: 0, _THUMBNAIL_SIZE: 0}
    for one in read_values(here, values(here, body, order)):
        if one.tag in thumbnail:
            thumbnail[one.tag] = next(iter(one.numbers(order)), 0)
    start, size = thumbnail.values()
    smaller(here, body[start : start + size] if start else b"")


def read_values(here: Here, each: Iterable[Value]) -> list[Value]:
    """What each value says, and all of them: words in every way they may be meant, descriptions, captions."""
    each, said = list(each), list[str]()
    for one in each:
        if one.tag in _DESCRIBED:
            _DESCRIBED[one.tag](here, one.held)
        elif one.kind in _WORDS:
            said += _said(one.tag, one.held)
    here.add(_LAYER, "\n\n".join(said), PROSE)
    return each


def smaller(here: Here, picture: bytes) -> None:
    """The small picture inside a picture; what fills up its place with NULs does not count."""
    if picture.strip(b"\0"):
        here.tell(_LAYER, _SMALLER)
        here.open("thumbnail", picture.rstrip(b"\0"), "thumbnail")


def values(here: Here, body: bytes, order: str) -> Iterator[Value]:
    """Each value of each list, and each list itself as a value without a tag; what points out of the part
    holds nothing that could be read."""
    todo, seen = [struct.unpack_from(f"{order}L", body, 4)[0]], set[int]()
    while todo:
        at = todo.pop()
        if at in seen or at < 8 or at + 2 > len(body):
            continue
        seen.add(at)
        (count,) = struct.unpack_from(f"{order}H", body, at)
        yield Value(0, 0, at, at + 6 + 12 * count, b"")
        for entry in range(at + 2, min(at + 2 + 12 * count, len(body) - 11), 12):
            here.step()
            tag, kind, number, place = struct.unpack_from(f"{order}HHLL", body, entry)
            size = _SIZES.get(kind, 1) * number
            start = entry + 8 if size <= 4 else place
            value = body[start : start + size]
            # Many values may lie over one another, and each is read in many ways.
            here.spend(32 * len(value))
            if tag in _WITHIN:
                whole = len(value) // 4 * 4
                todo += struct.unpack(f"{order}{whole // 4}L", value[:whole])
            yield Value(tag, kind, start, start + size, value)
        after = at + 2 + 12 * count
        todo += struct.unpack_from(f"{order}L", body, after) if after + 4 <= len(body) else ()


def _said(tag: int, value: bytes) -> Iterator[str]:
    """The readings of one value: Windows' own tags are UTF-16, a comment says first what it is."""
    yield text_of(value)
    if tag in _WINDOWS:
        yield text_of(value, "utf-16-le")
    if tag in _COMMENTS and value.startswith(b"UNICODE"):
        yield text_of(value[8:], "utf-16-le")
        yield text_of(value[8:], "utf-16-be")
    elif tag in _COMMENTS:
        yield text_of(value[8:], "iso2022_jp" if value.startswith(b"JIS") else "")


def read_photoshop(here: Here, body: bytes) -> None:
    """The parts that one maker of programs writes: captions, a small picture, EXIF and XMP once more."""
    here.add(_LAYER, strings_of(body))
    position = body.find(b"8BIM")
    while body[position : position + 4] == b"8BIM" and position + 8 <= len(body):
        here.step()
        name = body[position + 6]
        begin = position + 8 + name // 2 * 2
        kind, size = int.from_bytes(body[position + 4 : position + 6], "big"), body[begin : begin + 4]
        held = body[begin + 4 : begin + 4 + int.from_bytes(size, "big")]
        here.add(_LAYER, text_of(body[position + 7 : position + 7 + name]), PROSE)
        if kind == 0x0404:
            read_captions(here, held)
        elif kind in (0x0409, 0x040C):
            smaller(here, held[28:])
        elif kind in (0x0422, 0x0423):
            read_exif(here, held)
        elif kind == 0x0424:
            read_xmp(here, held)
        position = begin + 4 + len(held) + len(held) % 2


def read_captions(here: Here, body: bytes) -> None:
    """Caption, by-line, persons shown and the like, each by itself (IPTC)."""
    said, position = list[str](), 0
    while body[position : position + 1] == b"\x1c" and position + 5 <= len(body):
        here.step()
        size = int.from_bytes(body[position + 3 : position + 5], "big")
        start = position + 5
        if size & 0x8000:
            start += size & 0x7FFF
            size = int.from_bytes(body[position + 5 : start][:8], "big")
        said.append(text_of(body[start : start + size]))
        position = start + size
    here.add(_LAYER, "\n\n".join(said), PROSE)


def read_xmp(here: Here, body: bytes) -> None:
    """A description in XML, read as such."""
    body = body.strip(b"\0 \t\r\n")
    if body:
        here.open("description.xmp", body, "XMP")


_DESCRIBED = {0x02BC: read_xmp, 0x83BB: read_captions, 0x8649: read_photoshop}
"""Tags whose value has a structure of its own."""
