"""Gzip and ZIP: every member opened, every byte accounted for; what no member owns is a fault."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib

from facilitator.gate.readers.here import MOST_BYTES, Damaged, Here
from facilitator.gate.readers.office import read_office
from facilitator.gate.readers.strings import strings_of

_GZIP = b"\x1f\x8b"
_BAD = (
    zipfile.BadZipFile, zlib.error, struct.error,
    RuntimeError, NotImplementedError, ValueError, EOFError, OSError, IndexError,
)  # fmt: skip
_PRINTER = re.compile(r"(?:^|/)printerSettings/[^/]+\.bin$")
"""What a printer wants to be told: its name, its paper, and numbers."""
_NO_DATE = (1980, 1, 1, 0, 0, 0)


def read_gzip(here: Here, data: bytes) -> None:
    """What is packed, and the name and remark in the header."""
    here.add("gzip > file name", strings_of(_gzip_header(data)))
    if int.from_bytes(data[4:8], "little") % 86400:
        here.tell("gzip", "This gzip file says at what hour it was packed. Pack it without a time.")
    unpacked, whole = _unpacked(data, min(here.found.left, MOST_BYTES))
    here.found.left -= len(unpacked)
    if not whole:
        here.fault("This gzip file is damaged, cut short or too large.", "gzip > ")
        here.add("gzip > part", unpacked.decode("utf-8", "replace"))
        return
    name = here.name[:-3] if here.name.lower().endswith(".gz") else here.name.replace(".svgz", ".svg")
    here.open(name, unpacked, "gzip")


def _gzip_header(data: bytes) -> bytes:
    """The extra field, the name and the remark before what is packed."""
    flags, start = data[3] if len(data) > 3 else 0, 10
    end = start + 2 + int.from_bytes(data[start : start + 2], "little") if flags & 4 else start
    for flag in (8, 16):
        end = data.find(b"\0", end) + 1 or len(data) if flags & flag else end
    return data[start:end]


def _unpacked(data: bytes, most: int) -> tuple[bytes, bool]:
    """What could be unpacked, and whether that was all of it; several members follow each other."""
    unpacked, rest = b"", data
    try:
        while rest.startswith(_GZIP):
            unpacker = zlib.decompressobj(wbits=31)
            unpacked += unpacker.decompress(rest, most - len(unpacked) + 1)
            if not unpacker.eof or len(unpacked) > most:
                return unpacked, False
            rest = unpacker.unused_data
    except zlib.error:
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
            here.add("zip > names", strings_of(b"\n".join(_accounted(data, archive, members))))
            if any(m.date_time != _NO_DATE for m in members):
                here.tell("zip", "This file says when its parts were written. Pack it with fixed times.")
    except _BAD as fault:
        raise Damaged("This zip file is damaged or of an unknown kind.") from fault


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
