"""WebM and Matroska: every element up to its end; titles, tags and subtitles read, attachments opened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.gate.readers.here import Damaged, Here
from facilitator.gate.readers.strings import runs_of, strings_of, text_of
from facilitator.gate.text.layers import PROSE

_CUT = "This recording is damaged, cut short or goes on after its end."
_UNKNOWN = "This recording holds a part that no reader here knows."
_TELLS = "The recording carries tags. Save it without."
_DATES = "The recording says when it was made. Save it without."
_TRACKED = "The recording has a track of words or of places. Save it without."
_DEEP = 16


def _numbers(digits: str) -> frozenset[int]:
    return frozenset(int(number, 16) for number in digits.split())


_HOLDS = _numbers(
    "1A45DFA3 18538067 114D9B74 4DBB 1549A966 1654AE6B AE E0 E1 55B0 55D0 7670 41E4 E2 E3 E4 E9 1F43B675 A0 "
    "75A1 A6 8E E8 1C53BB6B BB B7 DB 1941A469 61A7 1043A770 45B9 B6 80 8F 6944 1254C367 7373 63C0 67C8 6924 "
    "6532 4281"
)
"""Elements that hold others."""
_TOP = _numbers("114D9B74 1549A966 1654AE6B 1F43B675 1C53BB6B 1941A469 1043A770 1254C367")
"""Elements of a recording that end one whose length nobody knew when it was begun."""
_TAGS = _numbers("7384 3C83AB 3E83BB 7BA9 4D80 5741 536E 3A9697 466E 467E 85 437E 5654 45A3 4487 4485")
"""Elements that say something about the recording."""
_WORDS = _numbers("EC 4282 4283 86 22B59C 22B59D 258688 26B240 3B4040 4660 437C 437D 63CA 447A 447B 63A2")
"""Elements that name languages and ways of packing, what decoders want to know, and room left free."""
_RANDOM = _numbers("73A4 3CB923 3EB923 4444 6E67 BF")
"""Numbers by chance."""
_BLOCKS = _numbers("A3 A1 A5")
_SEGMENT, _CLUSTER, _FILE, _FILE_NAME, _FILE_DATA = 0x18538067, 0x1F43B675, 0x61A7, 0x466E, 0x465C
_TRACK, _TRACK_NUMBER, _TRACK_KIND, _MADE = 0xAE, 0xD7, 0x83, 0x4461
_SEEN_OR_HEARD = (1, 2, 3)
_LONGEST_NUMBER = 8


@dataclass(frozen=True, slots=True)
class _Element:
    """One element that holds no other, and in which it lies."""

    number: int
    of: int
    held: memoryview


def read_ebml(here: Here, data: bytes) -> None:
    """Every element. Damaged where one is unknown, or reaches over the end of what it lies in."""
    here.content()
    tags, words, rest, said = list[bytes](), list[bytes](), list[bytes](), list[str]()
    kinds, track, named = dict[int, int](), 0, ""
    for one in _elements(here, data):
        held = bytes(one.held) if one.number not in _BLOCKS else b""
        if one.number == _TRACK_NUMBER and one.of == _TRACK:
            track = int.from_bytes(held, "big")
        elif one.number == _TRACK_KIND and one.of == _TRACK:
            kinds[track] = int.from_bytes(held, "big")
        if one.number == _FILE_NAME:
            named = held.decode("utf-8", "replace")
        if one.number in _TAGS:
            here.tell("tags", _TELLS)
            tags.append(held)
            said.append(text_of(held))
        elif one.number in _WORDS:
            words.append(held)
        elif one.number in _RANDOM:
            rest.append(held)
        elif one.number == _FILE_DATA:
            here.open(named, held, "attachment")
        elif one.number in _BLOCKS:
            words += _block(here, one, kinds)
        elif len(held) > _LONGEST_NUMBER:
            raise Damaged(_UNKNOWN)
        else:
            rest.append(held)
            if one.number == _MADE:
                here.tell("tags", _DATES)
    here.add("tags", "\n\n".join(map(strings_of, tags)))
    here.add("tags", "\n\n".join(said), PROSE)
    here.read_out("words", runs_of(b"\0".join(words), 3))
    here.add("structure", runs_of(b"\0".join(rest), 6))


def _block(here: Here, one: _Element, kinds: dict[int, int]) -> Iterator[bytes]:
    """The words of a block, if its track is one of words; the number of the track is told first."""
    if one.number == 0xA5:
        return
    track, start = _number(bytes(one.held[:8]), 0, keep=False)
    if kinds.get(track or 0, 0) not in _SEEN_OR_HEARD:
        here.tell("track", _TRACKED)
        here.spend(len(one.held))
        yield bytes(one.held[start + 3 :])


def _elements(here: Here, data: bytes) -> Iterator[_Element]:
    """Every element that holds no other, in order. What holds it is closed where its length says, or, if
    that was not known, where something begins that cannot lie in it."""
    view, position = memoryview(data), 0
    within: list[tuple[int, int | None]] = []
    while position < len(data):
        here.step()
        while within and within[-1][1] is not None and within[-1][1] <= position:
            within.pop()
        number, start = _number(data, position, keep=True)
        size, start = _number(data, start, keep=False)
        if within and within[-1] == (_CLUSTER, None) and number in _TOP:
            within.pop()
        if number is None or (size is None and number not in (_SEGMENT, _CLUSTER)) or len(within) > _DEEP:
            raise Damaged(_CUT)
        ends = [end for _, end in within if end is not None]
        if size is not None and start + size > min([len(data), *ends]):
            raise Damaged(_CUT)
        if number in _HOLDS:
            within.append((number, None if size is None else start + size))
            position = start
        elif not within:
            raise Damaged(_CUT)
        else:
            position = start + (size or 0)
            yield _Element(number, within[-1][0], view[start:position])
    if position != len(data) or any(end not in (None, position) for _, end in within):
        raise Damaged(_CUT)


def _number(data: bytes, position: int, *, keep: bool) -> tuple[int | None, int]:
    """A number as long as its first bits say, and what comes after; None where all its bits are set.
    `keep`: those first bits belong to it."""
    first = data[position] if position < len(data) else 0
    length = 9 - first.bit_length()
    if length > 8 or position + length > len(data):
        raise Damaged(_CUT)
    whole = int.from_bytes(data[position : position + length], "big")
    bits = whole & ((1 << 7 * length) - 1)
    if bits == (1 << 7 * length) - 1:
        return None, position + length
    return (whole if keep else bits), position + length
