"""The items of a HEIC or AVIF file: pictures, what a camera says of them, descriptions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.gate.readers.boxes import CUT, UNKNOWN, Box
from facilitator.gate.readers.exif import read_exif, read_xmp
from facilitator.gate.readers.here import Damaged, Here
from facilitator.gate.readers.strings import strings_of

_TELLS = "The picture carries metadata. Save it without."
_DRAWN = frozenset(b"hvc1 hev1 lhv1 av01 avc1 vvc1 j2k1 unci grid iovl iden tmap mski".split())
"""Kinds of items that are pictures, or say how one is made of others."""


@dataclass(slots=True)
class _Numbers:
    """Numbers of a box, one after the other."""

    held: bytes
    position: int = 0

    def take(self, size: int) -> int:
        """The next number of so many bytes; Damaged where the box ends before."""
        self.position += size
        if self.position > len(self.held):
            raise Damaged(CUT)
        return int.from_bytes(self.held[self.position - size : self.position], "big")


@dataclass(frozen=True, slots=True)
class _Item:
    """One item: its kind, and of a part of another format which."""

    kind: bytes
    content: bytes = b""
    packed: bool = False


def read_items(here: Here, data: bytes, whole: Box) -> Iterator[tuple[int, int]]:
    """Reads every item that is no picture; gives the places of all. Damaged where one has no kind."""
    for meta in whole.all(b"meta"):
        known = dict(_kinds(data, meta))
        drawer = next((box.start for box in meta.all(b"idat")), 0)
        for number, way, spans in _places(here, data, meta):
            if way > 1 or number not in known:
                raise Damaged(UNKNOWN)
            spans = [(start + way * drawer, end + way * drawer) for start, end in spans]
            yield from spans
            if known[number].kind not in _DRAWN:
                here.spend(sum(end - start for start, end in spans))
                _one(here, known[number], b"".join(data[start:end] for start, end in spans))


def _kinds(data: bytes, meta: Box) -> Iterator[tuple[int, _Item]]:
    """Each item by its number."""
    for box in meta.all(b"infe"):
        body = box.body(data)
        told = _Numbers(body)
        version = told.take(4) >> 24
        if version not in (2, 3):
            raise Damaged(UNKNOWN)
        number, locked = told.take(2 if version == 2 else 4), told.take(2)
        if locked:
            raise Damaged("Encrypted, so it was not read.")
        kind, names = body[told.position : told.position + 4], body[told.position + 4 :].split(b"\0")
        what = names[1] if kind in (b"mime", b"uri ") and len(names) > 1 else b""
        yield number, _Item(kind, what, kind == b"mime" and len(names) > 2 and names[2] != b"")


def _places(here: Here, data: bytes, meta: Box) -> Iterator[tuple[int, int, list[tuple[int, int]]]]:
    """Number of each item, whether it lies in the file or in the box for small ones, and where."""
    for box in meta.all(b"iloc"):
        told = _Numbers(box.body(data))
        version, sizes = told.take(4) >> 24, told.take(2)
        place, length, base, index = (sizes >> shift & 15 for shift in (12, 8, 4, 0))
        for _ in range(told.take(2 if version < 2 else 4)):
            here.step()
            number, way = told.take(2 if version < 2 else 4), told.take(2) & 15 if version else 0
            told.take(2)
            first, spans = told.take(base), list[tuple[int, int]]()
            for _ in range(told.take(2)):
                here.step()
                told.take(index if version else 0)
                start, size = first + told.take(place), told.take(length)
                spans.append((start, start + (size or len(data) - start)))
            yield number, way, spans


def _one(here: Here, item: _Item, body: bytes) -> None:
    if item.kind != b"jpeg":
        here.tell("picture metadata", _TELLS)
    if item.packed:
        here.fault("This packed file is damaged or of an unknown kind.", "item")
    elif item.kind == b"Exif":
        begin = 4 + int.from_bytes(body[:4], "big")
        here.add("picture metadata", strings_of(body[4:begin]))
        read_exif(here, body[begin:])
    elif item.kind == b"mime" and item.content in (b"application/rdf+xml", b"text/xml", b"application/xml"):
        read_xmp(here, body)
    elif item.kind == b"jpeg":
        here.open("picture.jpg", body, "item")
    elif item.kind == b"mime" and item.content.startswith((b"image/", b"text/")):
        suffix = item.content.partition(b"/")[2].decode("ascii", "replace").replace("plain", "txt")
        here.open(f"item.{suffix}", body, "item")
    else:
        raise Damaged(UNKNOWN)
