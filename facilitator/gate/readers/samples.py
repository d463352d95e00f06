"""Where the pictures and sounds of a recording lie, sample by sample; the words of tracks that hold words."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from itertools import islice, repeat

from facilitator.gate.readers.boxes import CUT, UNKNOWN, Box
from facilitator.gate.readers.here import Damaged, Here
from facilitator.gate.readers.strings import strings_of

_SEEN_OR_HEARD = (b"vide", b"soun", b"auxv", b"pict", b"tmcd")
_TELLS = "The recording has a track of words or of places. Save it without."
Span = tuple[int, int]


def read_samples(here: Here, data: bytes, whole: Box) -> Iterator[Span]:
    """The place of every run of samples. What is neither seen nor heard is searched for words."""
    kinds = dict[int, bytes]()
    for track in whole.all(b"trak"):
        kind = _handler(data, track)
        kinds[_number(data, _one(track, b"tkhd"))] = kind
        for table in track.all(b"stbl"):
            spans = list(_chunks(here, data, table))
            _words(here, data, kind, spans)
            yield from spans
    usual = {_int(data, box.start + 4): _int(data, box.start + 16) for box in whole.all(b"trex")}
    for moof, part in _fragments(whole):
        number, spans = _runs(here, data, moof, part, usual)
        _words(here, data, kinds.get(number, b""), spans)
        yield from spans


def _words(here: Here, data: bytes, kind: bytes, spans: list[Span]) -> None:
    if kind in _SEEN_OR_HEARD or not spans:
        return
    here.tell("track", _TELLS)
    here.spend(sum(end - start for start, end in spans))
    here.read_out("track", strings_of(b"\n".join(data[start:end] for start, end in spans)))


def _int(data: bytes, position: int, size: int = 4) -> int:
    if position + size > len(data):
        raise Damaged(CUT)
    return int.from_bytes(data[position : position + size], "big")


def _one(box: Box, *kinds: bytes) -> Box:
    for found in box.all(*kinds):
        return found
    raise Damaged(CUT)


def _handler(data: bytes, track: Box) -> bytes:
    """What a track is for: the first handler in it, those of data references come after."""
    box = _one(track, b"hdlr")
    return data[box.start + 8 : box.start + 12]


def _number(data: bytes, head: Box) -> int:
    return _int(data, head.start + (20 if data[head.start] else 12))


def _column(data: bytes, box: Box, ahead: int, size: int, count: int) -> list[int]:
    """Numbers of one size, which fill the box from there on."""
    if box.start + ahead + size * count != box.end:
        raise Damaged(CUT)
    form = {1: "B", 2: "H", 4: "L", 8: "Q"}[size]
    return list(struct.unpack_from(f">{count}{form}", data, box.start + ahead))


def _chunks(here: Here, data: bytes, table: Box) -> Iterator[Span]:
    """Where each chunk of a track lies: its place from one table, what is in it from two others."""
    places = _one(table, b"stco", b"co64")
    wide = 8 if places.kind == b"co64" else 4
    starts = _column(data, places, 8, wide, _int(data, places.start + 4))
    here.step(len(starts))
    sizes, each = _sizes(data, table), _one(table, b"stsc")
    rows = _column(data, each, 8, 4, 3 * _int(data, each.start + 4))
    counts, firsts = list[int](), [*rows[::3], len(starts) + 1]
    for first, count, after in zip(firsts, rows[1::3], firsts[1:], strict=False):
        if not 1 <= first <= after <= len(starts) + 1:
            raise Damaged(CUT)
        counts += repeat(count, after - first)
    if len(counts) != len(starts):
        raise Damaged(CUT)
    for start, count in zip(starts, counts, strict=True):
        # A chunk may hold more samples than there are: the sizes run out.
        size = sum(islice(sizes, count))
        yield start, start + size


def _sizes(data: bytes, table: Box) -> Iterator[int]:
    box = _one(table, b"stsz", b"stz2")
    alike, count = _int(data, box.start + 4), _int(data, box.start + 8)
    if box.kind == b"stsz":
        return repeat(alike, count) if alike else iter(_column(data, box, 12, 4, count))
    if alike not in (8, 16):
        raise Damaged(UNKNOWN)
    return iter(_column(data, box, 12, alike // 8, count))


def _fragments(whole: Box) -> Iterator[tuple[Box, Box]]:
    for moof in whole.all(b"moof"):
        for part in moof.all(b"traf"):
            yield moof, part


def _runs(here: Here, data: bytes, moof: Box, part: Box, usual: dict[int, int]) -> tuple[int, list[Span]]:
    """The number of a fragment's track, and where its samples lie: each run after the other."""
    head = _one(part, b"tfhd")
    flags, number = _int(data, head.start) & 0xFFFFFF, _int(data, head.start + 4)
    position = head.start + 8 + (8 if flags & 1 else 0)
    begin = _int(data, head.start + 8, 8) if flags & 1 else moof.start - 8
    position += 4 * bool(flags & 2) + 4 * bool(flags & 8)
    size = _int(data, position) if flags & 16 else usual.get(number, 0)
    spans, at = list[Span](), begin
    for run in part.all(b"trun"):
        flags, count = _int(data, run.start) & 0xFFFFFF, _int(data, run.start + 4)
        here.step(count)
        position = run.start + 8
        if flags & 1:
            at, position = begin + struct.unpack_from(">l", data, position)[0], position + 4
        position += 4 * bool(flags & 4)
        told = [bool(flags & flag) for flag in (0x100, 0x200, 0x400, 0x800)]
        row = 4 * sum(told)
        if position + row * count != run.end:
            raise Damaged(CUT)
        sizes = (_int(data, position + n * row + 4 * told[0]) for n in range(count)) if told[1] else ()
        end = at + (sum(sizes) if told[1] else size * count)
        spans.append((at, end))
        at = end
    return number, spans
