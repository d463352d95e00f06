"""OLE: the streams of a file that is a disk in itself: mails of Outlook, and what Word packs into RTF.

Old Office files are told from them and block: what stands in their streams nobody here can follow.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from facilitator.gate.readers.here import Damaged, Here
from facilitator.gate.readers.outlook import is_property, read_property
from facilitator.gate.readers.strings import runs_of, strings_of

_CUT = "This file is damaged, cut short or goes on after its end."
_LAST, _FREE = 0xFFFFFFFE, 0xFFFFFFFF
_STREAM, _ROOT = 2, 5
_NOT_READ = dict.fromkeys(
    ("WordDocument", "Workbook", "Book", "PowerPoint Document"),
    "No reader here knows old Office files. Save it as DOCX, XLSX or PPTX.",
) | {"EncryptedPackage": "Encrypted, so it was not read."}
"""Streams that nobody here can follow, and what to do instead."""
_TOLD = frozenset(("\1CompObj", "\1Ole", "\3ObjInfo", "\5SummaryInformation", "\5DocumentSummaryInformation"))
"""Streams that say with what an object was made, and by whom."""
_TELLS = "The properties of an embedded object say who made it or with what. Take it out."
_NONE = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class _Entry:
    """A row of the directory."""

    name: str
    kind: int
    left: int
    right: int
    child: int
    start: int
    size: int


@dataclass(slots=True)
class _Disk:
    """Sectors of one size, and which follows which; `owned` are those that somebody has asked for."""

    data: bytes = field(repr=False)
    size: int
    after: tuple[int, ...]
    owned: set[int] = field(default_factory=set)

    def chain(self, start: int, size: int | None = None) -> bytes:
        """What lies in the sectors from this one on; Damaged where two chains meet."""
        kept, sector = list[bytes](), start
        while sector != _LAST and (size is None or len(kept) * self.size < size):
            if sector >= len(self.after) or sector in self.owned or (sector + 1) * self.size > len(self.data):
                raise Damaged(_CUT)
            self.owned.add(sector)
            kept.append(self.data[sector * self.size : (sector + 1) * self.size])
            sector = self.after[sector]
        whole = b"".join(kept)
        if sector != _LAST or (size is not None and len(whole) < size):
            raise Damaged(_CUT)
        return whole


def read_compound(here: Here, data: bytes) -> None:
    """Every stream. Damaged where sectors belong to nobody and are not empty."""
    disk = _disk(data)
    here.add("streams > head", runs_of(data[: disk.size], 6))
    entries = list(_entries(here, disk.chain(struct.unpack_from("<L", data, 48)[0])))
    streams = dict(_streams(here, disk, entries, data))
    tips = {tip for path in streams if (tip := _NOT_READ.get(path.rpartition("/")[2]))}
    if tips:
        here.fault(" ".join(sorted(tips)))
        here.add("part", "\n\n".join(map(strings_of, streams.values())))
        return
    here.add("streams > names", "\n\n".join(entry.name for entry in entries))
    for path, held in streams.items():
        if is_property(path):
            read_property(here, path, held, streams)
        elif path.rpartition("/")[2] in _TOLD:
            here.tell("streams", _TELLS)
            here.read_out("streams", strings_of(held))
        elif held.strip(b"\0"):
            here.open("", held, "stream")
    left = (s for s in range(len(disk.data) // disk.size) if s not in disk.owned)
    if any(disk.data[s * disk.size : (s + 1) * disk.size].strip(b"\0") for s in left):
        raise Damaged("This file holds bytes that no part of it owns.")


def _disk(data: bytes) -> _Disk:
    """The sectors, by the tables that the head leads to."""
    if len(data) < 512:
        raise Damaged(_CUT)
    shift = struct.unpack_from("<H", data, 30)[0]
    if shift not in (9, 12) or len(data) % (1 << shift):
        raise Damaged(_CUT)
    size, body = 1 << shift, data[1 << shift :]
    places = list(struct.unpack_from("<109L", data, 76))
    more, owned = struct.unpack_from("<L", data, 68)[0], set[int]()
    while more != _LAST and more != _FREE:
        if more in owned or (more + 1) * size > len(body):
            raise Damaged(_CUT)
        owned.add(more)
        *rows, more = struct.unpack_from(f"<{size // 4}L", body, more * size)
        places += rows
    tables = [place for place in places if place != _FREE]
    if any((place + 1) * size > len(body) for place in tables):
        raise Damaged(_CUT)
    after = [n for place in tables for n in struct.unpack_from(f"<{size // 4}L", body, place * size)]
    return _Disk(body, size, tuple(after), {*owned, *tables})


def _entries(here: Here, table: bytes) -> Iterator[_Entry]:
    """Each row, used or not: its number counts."""
    here.add("streams > directory", strings_of(table))
    for at in range(0, len(table), 128):
        here.step()
        length, kind = struct.unpack_from("<HB", table, at + 64)
        left, right, child = struct.unpack_from("<LLL", table, at + 68)
        start, size = struct.unpack_from("<LL", table, at + 116)
        name = table[at : at + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
        yield _Entry(name, kind, left, right, child, start, size)


def _streams(here: Here, disk: _Disk, entries: list[_Entry], data: bytes) -> Iterator[tuple[str, bytes]]:
    """Each stream by its path, up to its end; what fills up its last sector is searched too."""
    if not entries or entries[0].kind != _ROOT:
        raise Damaged(_CUT)
    cutoff, small_table = struct.unpack_from("<LL", data, 56)
    small = _Disk(b"", 64, ())
    if entries[0].size:
        held = disk.chain(entries[0].start)
        rows = disk.chain(small_table)
        small = _Disk(held, 64, struct.unpack(f"<{len(rows) // 4}L", rows))
    met = set[int]()
    todo = [(entries[0].child, "")]
    while todo:
        number, folder = todo.pop()
        if number == _NONE:
            continue
        if number >= len(entries) or number in met:
            raise Damaged(_CUT)
        met.add(number)
        entry = entries[number]
        path = f"{folder}/{entry.name}"
        todo += [(entry.left, folder), (entry.right, folder), (entry.child, path)]
        if entry.kind == _STREAM:
            whole = (
                (small if entry.size < cutoff else disk).chain(entry.start, entry.size) if entry.size else b""
            )
            here.add("streams > rest", strings_of(whole[entry.size :]))
            yield path, whole[: entry.size]
    if any(entry.kind and n and n not in met for n, entry in enumerate(entries)):
        raise Damaged(_CUT)
    left = small.data[len(small.after) * 64 :] + b"".join(
        small.data[s * 64 : s * 64 + 64] for s in range(len(small.after)) if s not in small.owned
    )
    if left.strip(b"\0"):
        raise Damaged("This file holds bytes that no part of it owns.")
