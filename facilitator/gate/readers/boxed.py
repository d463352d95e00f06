"""HEIC, AVIF, MP4, QuickTime and JPEG 2000: every box, item and sample.

What is no picture, sound or table of numbers is searched for words; a box that nobody here knows, and bytes
that no part of the file owns, block.
"""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.gate.readers.box_kinds import (
    CONTAINERS,
    DATED,
    IDENTIFIED,
    LISTS,
    LOCKED,
    NUMBERS,
    PICTURES,
    TAGS,
    WORDS,
)
from facilitator.gate.readers.boxes import CUT, UNKNOWN, Box, tree
from facilitator.gate.readers.exif import read_captions, read_exif, read_photoshop, read_xmp
from facilitator.gate.readers.here import Damaged, Here
from facilitator.gate.readers.id3 import read_id3
from facilitator.gate.readers.items import read_items
from facilitator.gate.readers.jpeg2000 import read_codestream
from facilitator.gate.readers.samples import read_samples
from facilitator.gate.readers.strings import runs_of, strings_of, text_of, without
from facilitator.gate.text.layers import PROSE

_TELLS = "The file carries metadata or tags. Save it without."
_DATES = "The recording says when it was made. Save it without."

_READERS = {"xmp": read_xmp, "exif": read_exif, "captions": read_captions, "photoshop": read_photoshop}


def read_boxes(here: Here, data: bytes) -> None:
    """Every box, every item and every sample. Damaged where bytes belong to nothing."""
    here.content()
    whole = tree(here, data, Box(b"", 0, len(data)))
    if not whole.inside:
        raise Damaged(CUT)
    _leaves(here, data, whole)
    owned = [*read_items(here, data, whole), *read_samples(here, data, whole)]
    if any(end > len(data) for _, end in owned) or without(data, [*owned, *_told(data, whole)]).strip(
        b"\0\n"
    ):
        raise Damaged("This file holds bytes that no part of it owns.")


def _told(data: bytes, whole: Box) -> Iterator[tuple[int, int]]:
    """The places between what is packed, where every byte belongs to a box."""
    position = 0
    for box in whole.inside:
        if box.kind == b"mdat":
            yield position, box.start
            position = box.end
    yield position, len(data)


def _leaves(here: Here, data: bytes, whole: Box) -> None:
    """The words of each box that holds no other."""
    tags, words, numbers, said = list[bytes](), list[bytes](), list[bytes](), list[str]()
    for box in _bare(whole):
        body = box.body(data)
        if box.kind in LOCKED:
            here.fault("Encrypted, so it was not read.", "boxes")
        elif box.kind == b"uuid":
            _identified(here, body)
        elif box.kind == b"jp2c":
            read_codestream(here, body)
        elif box.kind in (b"xml ", b"jp2i"):
            here.tell("metadata", _TELLS)
            read_xmp(here, body[4:] if box.of == b"meta" else body)
        elif box.kind in TAGS or box.of == b"udta":
            tags.append(body)
            said += _said(here, box, body)
        elif box.kind in WORDS:
            words.append(body)
        elif box.kind in NUMBERS or box.of in LISTS:
            numbers.append(body)
            if box.kind in DATED and body[4 : 20 if body[:1] == b"\1" else 12].strip(b"\0"):
                here.tell("metadata", _DATES)
        elif box.kind not in PICTURES:
            raise Damaged(UNKNOWN)
    here.add("metadata", "\n\n".join(map(strings_of, tags)))
    here.add("structure", runs_of(b"\0".join(words), 3))
    here.add("metadata", "\n\n".join(said), PROSE)
    here.add("structure", runs_of(b"\0".join(numbers), 6))


def _bare(box: Box) -> Iterator[Box]:
    for one in box.inside:
        if one.inside or one.kind in CONTAINERS:
            yield from _bare(one)
        else:
            yield one


def _said(here: Here, box: Box, body: bytes) -> Iterator[str]:
    """What a tag says; before that stand its kind and country, or its length and language, or its version."""
    if not body.strip(b"\0"):
        return
    here.tell("metadata", _TELLS)
    if box.kind == b"data":
        if body[8:].startswith((b"\xff\xd8\xff", b"\x89PNG")):
            here.open("cover", body[8:], "cover")
        else:
            yield text_of(body[8:])
    elif box.kind == b"ID32" and body[6:9] == b"ID3":
        read_id3(here, body[6:])
    elif box.kind.startswith(b"\xa9"):
        while len(body) > 4:
            size = int.from_bytes(body[:2], "big")
            yield text_of(body[4 : 4 + size])
            body = body[4 + size :]
    else:
        yield text_of(body.removeprefix(bytes(4)))


def _identified(here: Here, body: bytes) -> None:
    """A part whose kind is told by sixteen bytes: a description, or what a camera says."""
    held, what = body[16:], IDENTIFIED.get(body[:16])
    here.tell("metadata", _TELLS)
    here.add("metadata", strings_of(held))
    if what is None:
        raise Damaged(UNKNOWN)
    _READERS[what](here, held)
