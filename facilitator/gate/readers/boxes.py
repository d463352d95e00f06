"""Boxes in boxes, as HEIC, AVIF, MP4, QuickTime and JPEG 2000 files are made: each followed to its end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.gate.readers.box_kinds import CONTAINERS
from facilitator.gate.readers.here import Damaged, Here

CUT = "This file is damaged, cut short or goes on after its end."
UNKNOWN = "This file holds a part that no reader here knows."
_DEEP = 16


@dataclass(frozen=True, slots=True)
class Box:
    """One box: its kind, where its body begins and ends, and what is inside. `of`: what it lies in."""

    kind: bytes
    start: int
    end: int
    of: bytes = b""
    inside: tuple[Box, ...] = ()

    def all(self, *kinds: bytes) -> Iterator[Box]:
        """Every box of these kinds in it, however deep."""
        for one in self.inside:
            if one.kind in kinds:
                yield one
            yield from one.all(*kinds)

    def body(self, data: bytes) -> bytes:
        """Its bytes."""
        return data[self.start : self.end]


def tree(here: Here, data: bytes, box: Box, depth: int = 0) -> Box:
    """The box with everything in it. Damaged where one reaches over the end of the other."""
    if depth > _DEEP:
        raise Damaged("Packed too many times over, so it was not read to its end.")
    if depth and box.kind not in CONTAINERS and box.of != b"ilst":
        return box
    found, position = list[Box](), box.start + _ahead(data, box)
    while position < box.end:
        here.step()
        size, kind = int.from_bytes(data[position : position + 4], "big"), data[position + 4 : position + 8]
        start = position + 8
        if size == 1:
            size, start = int.from_bytes(data[start : start + 8], "big"), start + 8
        elif size == 0 and box.kind == b"udta" and position + 4 == box.end:
            break
        elif size == 0 and depth == 0:
            size = box.end - position
        if start - position > size or position + size > box.end:
            raise Damaged(CUT)
        found.append(tree(here, data, Box(kind, start, position + size, box.kind), depth + 1))
        position += size
    return Box(box.kind, box.start, box.end, box.of, tuple(found))


def _ahead(data: bytes, box: Box) -> int:
    """How many bytes of a box come before those inside it."""
    if box.kind == b"meta":
        return 0 if data[box.start + 4 : box.start + 8] == b"hdlr" else 4
    if box.kind == b"iinf":
        return 8 if data[box.start : box.start + 1] != b"\0" else 6
    return CONTAINERS.get(box.kind, 0)
