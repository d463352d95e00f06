"""The tags of MP3s: every frame by its length; covers and files in them opened, packed frames blocked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.gate.readers.here import Damaged, Here
from facilitator.gate.readers.strings import strings_of

_CUT = "This recording is damaged, cut short or goes on after its end."
_UNKNOWN = "This recording holds a part that no reader here knows."
_NAME = re.compile(rb"[A-Z0-9]{3,4}")
_PICTURES, _FILES = (b"APIC", b"PIC"), (b"GEOB", b"GEO")
_LOCKED = {3: 0xC0, 4: 0x0C}
"""Signs of a frame that is packed once more, or locked."""


def read_id3(here: Here, tag: bytes) -> None:
    """A whole tag with its head. Damaged where a frame reaches over its end, or is packed."""
    here.read_out("tags", strings_of(tag[10:]))
    for name, body in _frames(here, tag):
        wide = body[:1] in (b"\1", b"\2")
        if name in _PICTURES:
            after = body.find(b"\0", 1) + 2 if name == b"APIC" else 5
            here.open("cover", _behind(body[after:], wide), "cover")
        elif name in _FILES:
            after = body.find(b"\0", 1) + 1
            here.open("", _behind(_behind(body[after:], wide), wide), "file")


def _frames(here: Here, tag: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Name and body of each frame, up to the empty room at the end."""
    version, flags = tag[3], tag[5]
    body = tag[10:].replace(b"\xff\0", b"\xff") if flags & 0x80 else tag[10:]
    length, position = (3 if version == 2 else 4), 0
    if flags & 0x40 and version > 2:
        position = _size(body[:4], safe=version == 4) + (4 if version == 3 else 0)
    while _NAME.fullmatch(body, position, position + length):
        here.step()
        name, told = body[position : position + length], body[position + length : position + 2 * length]
        start = position + 2 * length + (0 if version == 2 else 2)
        size = _size(told, safe=version == 4)
        if version == 4 and not _ends(body, start + size):
            # A well-known program wrote lengths in the older way.
            size = _size(told, safe=False)
        if start + size > len(body):
            raise Damaged(_CUT)
        if version > 2 and body[start - 1] & _LOCKED.get(version, 0xFF):
            raise Damaged(_UNKNOWN)
        yield name, body[start : start + size]
        position = start + size
    if body[position:].strip(b"\0") and not body.startswith(b"3DI", position):
        raise Damaged(_CUT)


def _ends(body: bytes, position: int) -> bool:
    rest = body[position : position + 4]
    return position <= len(body) and (not rest.strip(b"\0") or _NAME.fullmatch(rest) is not None)


def _size(told: bytes, *, safe: bool) -> int:
    """A length, of whose bytes only seven bits count where it is written to be safe."""
    size = 0
    for byte in told:
        size = size << 7 | byte & 0x7F if safe else size << 8 | byte
    return size


def _behind(held: bytes, wide: bool) -> bytes:
    """What comes after a text that ends with a NUL, or with two."""
    if not wide:
        return held.partition(b"\0")[2]
    for at in range(0, len(held) - 1, 2):
        if held[at : at + 2] == b"\0\0":
            return held[at + 2 :]
    return b""
