"""Gzip, bzip2, xz, Brotli, ZIP: every member opened, every byte accounted for; what no member owns blocks."""

from __future__ import annotations

import bz2
import io
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from functools import partial
from pathlib import PurePosixPath
from typing import Protocol

import brotli

from facilitator.gate.readers.here import MOST_BYTES, Damaged, Here
from facilitator.gate.readers.office import read_office
from facilitator.gate.readers.sheets import is_part, read_sheets
from facilitator.gate.readers.strings import runs_of, strings_of

_GZIP = b"\x1f\x8b"
_BAD = (
    zipfile.BadZipFile, zlib.error, struct.error,
    RuntimeError, NotImplementedError, ValueError, EOFError, OSError, IndexError,
)  # fmt: skip
_PRINTER = re.compile(r"(?:^|/)printerSettings/[^/]+\.bin$")
"""What a printer wants to be told: its name, its paper, and numbers."""
_ENDINGS = dict.fromkeys((".gz", ".bz2", ".xz", ".br"), "") | {".svgz": ".svg"}
_ENDINGS |= dict.fromkeys((".tgz", ".tbz2", ".txz"), ".tar")
"""What a packed file is called once it is unpacked."""
_NO_DATE = (1980, 1, 1, 0, 0, 0)


def read_gzip(here: Here, data: bytes) -> None:
    """What is packed, and the name and remark in the header."""
    here.add("gzip > file name", strings_of(_gzip_header(data)))
    if int.from_bytes(data[4:8], "little") % 86400:
        here.tell("gzip", "This gzip file says at what hour it was packed. Pack it without a time.")
    _open(here, data, "gzip", _GZIP, lambda: zlib.decompressobj(wbits=31))


def _gzip_header(data: bytes) -> bytes:
    """The extra field, the name and the remark before what is packed."""
    flags, start = data[3] if len(data) > 3 else 0, 10
    end = start + 2 + int.from_bytes(data[start : start + 2], "little") if flags & 4 else start
    for flag in (8, 16):
        end = data.find(b"\0", end) + 1 or len(data) if flags & flag else end
    return data[start:end]


def read_bzip2(here: Here, data: bytes) -> None:
    """What is packed; nothing else fits in."""
    _open(here, data, "bzip2", b"BZh", bz2.BZ2Decompressor)


def read_xz(here: Here, data: bytes) -> None:
    """The same, where zeros may follow."""
    _open(here, data.rstrip(b"\0"), "xz", b"\xfd7zXZ\0", _xz)


def read_brotli(here: Here, data: bytes) -> None:
    """The same, where something may stand between the packed parts."""
    here.add("brotli > between", runs_of(data, 6))
    _open(here, data, "brotli", b"", _Brotli)


class _Unpacker(Protocol):
    """What the libraries for packing have in common."""

    @property
    def eof(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int, /) -> bytes: ...


class _Brotli:
    """Brotli with the manners of the others."""

    def __init__(self) -> None:
        self._unpacker = brotli.Decompressor()
        self.eof, self.unused_data = False, b""

    def decompress(self, data: bytes, most: int, /) -> bytes:
        """Unpacks up to about so many bytes."""
        made: bytes = self._unpacker.process(data, output_buffer_limit=most)
        self.eof = self._unpacker.is_finished()
        return made


def _xz() -> lzma.LZMADecompressor:
    return lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=2 * MOST_BYTES)


def _open(here: Here, data: bytes, where: str, sign: bytes, unpacker: Callable[[], _Unpacker]) -> None:
    """Unpack, and read what comes out under its name without the ending."""
    unpacked, whole = _unpacked(data, min(here.found.left, MOST_BYTES), sign, unpacker)
    here.found.left -= len(unpacked)
    if not whole:
        here.fault("This packed file is damaged, cut short or too large.", f"{where} > ")
        here.add(f"{where} > part", unpacked.decode("utf-8", "replace"))
        return
    suffix = PurePosixPath(here.name).suffix
    ending = _ENDINGS.get(suffix.lower())
    here.open(here.name if ending is None else f"{here.name[: -len(suffix)]}{ending}", unpacked, where)


def _unpacked(data: bytes, most: int, sign: bytes, unpacker: Callable[[], _Unpacker]) -> tuple[bytes, bool]:
    """What could be unpacked, and whether that was all of it; several members follow each other."""
    unpacked, rest = b"", data
    try:
        while rest and rest.startswith(sign):
            one = unpacker()
            unpacked += one.decompress(rest, most - len(unpacked) + 1)
            if not one.eof or len(unpacked) > most:
                return unpacked, False
            rest = one.unused_data
    except (zlib.error, lzma.LZMAError, brotli.error, OSError):
        return unpacked, False
    return unpacked, not rest


def read_zip(here: Here, data: bytes) -> None:
    """Every member, their names, remarks and extra fields. Damaged where bytes belong to no member."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            here.step(len(members))
            remarks = [archive.comment, *(m.comment for m in members), *(m.extra for m in members)]
            names = [name for m in members for name in {m.filename, m.orig_filename}]
            here.add("zip > names", "\n\n".join([*names, *map(strings_of, remarks)]))
            for number, member in enumerate(members, 1):
                if not member.is_dir() or member.file_size:
                    _member(here, archive, member, f"zip > member {number}")
            read_sheets(here, {m.filename: partial(archive.read, m) for m in members if _sheet(m)})
            here.add("zip > names", strings_of(b"\n".join(_accounted(data, archive, members))))
            if any(m.date_time != _NO_DATE for m in members):
                here.tell("zip", "This file says when its parts were written. Pack it with fixed times.")
    except _BAD as fault:
        raise Damaged("This zip file is damaged or of an unknown kind.") from fault


def _sheet(member: zipfile.ZipInfo) -> bool:
    """Whether it is a part of a workbook that can be read."""
    return is_part(member.filename) and member.file_size <= MOST_BYTES and not member.flag_bits & 0x41


def _member(here: Here, archive: zipfile.ZipFile, member: zipfile.ZipInfo, where: str) -> None:
    if member.flag_bits & 0x41:
        here.fault("Encrypted, so it was not read.", where)
        return
    if member.file_size > min(here.found.left, MOST_BYTES):
        here.fault("Too large to be read to its end.", where)
        return
    try:
        with archive.open(member) as stream:
            data = stream.read(member.file_size + 1)
    except _BAD:
        here.fault("This packed file is damaged or of an unknown kind.", where)
        return
    here.spend(len(data))
    read_office(here, member.filename, data, where)
    if _PRINTER.search(member.filename):
        here.tell(f"{where} > printer", "The document keeps the settings of a printer. Save it without.")
        here.read_out(f"{where} > printer", strings_of(data))
    else:
        here.open(member.filename, data, where)


def _accounted(data: bytes, archive: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> list[bytes]:
    """The extra fields that stand before the members, which may differ from those of the index. Damaged
    where something stands before, between or after the members and the index."""
    position, extras = 0, list[bytes]()
    for member in sorted(members, key=lambda m: m.header_offset):
        if member.header_offset != position or data[position : position + 4] != b"PK\x03\x04":
            raise Damaged("This zip file holds bytes that no member owns.")
        flags, name, extra = (
            struct.unpack_from("<H", data, position + 6)[0],
            *struct.unpack_from("<HH", data, position + 26),
        )
        written = data[position + 30 : position + 30 + name]
        if written not in (
            member.orig_filename.encode("utf-8"),
            member.orig_filename.encode("cp437", "replace"),
        ):
            raise Damaged("This zip file names a member in two ways.")
        position += 30 + name + extra
        extras.append(data[position - extra : position])
        position += member.compress_size
        if flags & 8:
            position = _after_descriptor(data, position, member)
    if position != archive.start_dir:
        raise Damaged("This zip file holds bytes that no member owns.")
    end = data.rfind(b"PK\x05\x06")
    if end < 0 or end + 22 + len(archive.comment) != len(data):
        raise Damaged("This zip file goes on after its end.")
    return extras


def _after_descriptor(data: bytes, position: int, member: zipfile.ZipInfo) -> int:
    """Where a member ends whose sizes are written behind it, in one of four ways."""
    crc = struct.pack("<L", member.CRC)
    for sign in (b"PK\x07\x08", b""):
        for form in ("<LL", "<QQ"):
            written = sign + crc + struct.pack(form, member.compress_size, member.file_size)
            if data.startswith(written, position):
                return position + len(written)
    raise Damaged("This zip file is damaged or of an unknown kind.")
