"""Packed files, boxes in boxes, and files that are two things at once."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import shutil
import struct
import tarfile
import tempfile
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

from benchmarks.boxes.kit import (
    QUIET,
    Words,
    add,
    library,
    note,
    tool,
    word_file,
    zipped,
)

add("zip", "a text inside", lambda words: zipped({"a.txt": note(words)}))
add("zip", "the remark", lambda words: zipped({"a.txt": "Minutes"}, words.all.encode()))
add("zip", "a name inside", lambda words: zipped({f"{words.all}.txt": "Minutes"}))
add(
    "zip",
    "zip in zip in zip",
    lambda words: zipped({"a.zip": zipped({"b.zip": zipped({"c.txt": note(words)})})}),
)
add("zip", "a UTF-16 text inside", lambda words: zipped({"a.txt": words.all.encode("utf-16")}))
add("zip", "in front of the start", lambda words: note(words) + zipped({"a.txt": "Minutes"}))
add("zip", "after the end", lambda words: zipped({"a.txt": "Minutes"}) + note(words))
add("zip", "not in the directory", lambda words: _hidden_member(words))
add("zip", "stored, between members", lambda words: _between(words))


def _hidden_member(words: Words) -> bytes:
    return zipped({"b.txt": note(words)}).split(b"PK\x01\x02")[0] + zipped({"a.txt": "Minutes"})


def _between(words: Words) -> bytes:
    one = zipped({"a.txt": "Minutes"})
    at = one.index(b"PK\x01\x02")
    end = one.index(b"PK\x05\x06")
    start = struct.unpack("<I", one[end + 16 : end + 20])[0]
    gap = note(words)
    return one[:at] + gap + one[at : end + 16] + struct.pack("<I", start + len(gap)) + one[end + 20 :]


def _info(**fields: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as new:
        member = zipfile.ZipInfo("a.txt")
        for name, value in fields.items():
            setattr(member, name, value)
        new.writestr(member, "Minutes")
    return made.getvalue()


add("zip", "a member's remark", lambda words: _info(comment=words.all.encode()))
add(
    "zip",
    "an extra field",
    lambda words: _info(extra=struct.pack("<HH", 0x7788, len(words.all.encode())) + words.all.encode()),
)
add(
    "zip",
    "the Unicode path field",
    lambda words: _info(
        extra=struct.pack("<HHBI", 0x7075, len(words.all.encode()) + 5, 1, zlib.crc32(b"a.txt"))
        + words.all.encode(),
    ),
)
add(
    "zip",
    "the Unicode remark field",
    lambda words: _info(
        extra=struct.pack("<HHBI", 0x6375, len(words.all.encode()) + 5, 1, 0) + words.all.encode()
    ),
)


def _by_tool(command: list[str], made: str, name: str = "a.txt") -> Callable[[Words], bytes]:
    def content(words: Words) -> bytes:
        folder = Path(tempfile.mkdtemp(prefix="boxes"))
        (folder / name).write_bytes(note(words))
        try:
            tool(*command, folder=folder)
            return (folder / made).read_bytes()
        finally:
            shutil.rmtree(folder)

    return content


for _kind, _what, _command, _made in (
    ("zip", "by zip, Unix owner", ["zip", "-q", "o.zip", "a.txt"], "o.zip"),
    ("zip", "bzip2 inside", ["zip", "-q", "-Z", "bzip2", "o.zip", "a.txt"], "o.zip"),
    ("zip", "encrypted", ["zip", "-q", "-P", "x", "o.zip", "a.txt"], "o.zip"),
    ("zip", "in parts", ["zip", "-q", "-s", "64k", "o.zip", "a.txt"], "o.zip"),
    ("zip", "LZMA inside", ["7z", "a", "-bso0", "-mm=LZMA", "o.zip", "a.txt"], "o.zip"),
    ("zip", "Deflate64 inside", ["7z", "a", "-bso0", "-mm=Deflate64", "o.zip", "a.txt"], "o.zip"),
    ("zip", "PPMd inside", ["7z", "a", "-bso0", "-mm=PPMd", "o.zip", "a.txt"], "o.zip"),
    ("7z", "a text inside", ["7z", "a", "-bso0", "o.7z", "a.txt"], "o.7z"),
    ("tar", "a text inside", ["tar", "-cf", "o.tar", "a.txt"], "o.tar"),
    ("tar", "GNU sparse", ["tar", "-S", "-cf", "o.tar", "a.txt"], "o.tar"),
    ("tar", "ustar", ["tar", "--format=ustar", "-cf", "o.tar", "a.txt"], "o.tar"),
    ("tgz", "a text inside", ["tar", "-czf", "o.tgz", "a.txt"], "o.tgz"),
    ("txz", "a text inside", ["tar", "-cJf", "o.txz", "a.txt"], "o.txz"),
    ("tbz2", "a text inside", ["tar", "-cjf", "o.tbz2", "a.txt"], "o.tbz2"),
    ("zst", "a text inside", ["zstd", "-q", "a.txt", "-o", "o.zst"], "o.zst"),
    ("lz4", "a text inside", ["lz4", "-q", "a.txt", "o.lz4"], "o.lz4"),
    ("deb", "by ar", ["ar", "q", "o.deb", "a.txt"], "o.deb"),
    ("cpio", "a text inside", ["sh", "-c", "echo a.txt | cpio -o > o.cpio"], "o.cpio"),
    ("iso", "a text inside", ["genisoimage", "-quiet", "-J", "-o", "o.iso", "a.txt"], "o.iso"),
):
    add(_kind, _what, _by_tool(_command, _made))

add("gz", "a text inside", lambda words: gzip.compress(note(words)))
add("gz", "the second member", lambda words: gzip.compress(b"Minutes\n") + gzip.compress(note(words)))
add("gz", "after the end", lambda words: gzip.compress(b"Minutes\n") + note(words))
add("gz", "the name", lambda words: _gzip_head(8, words.all.encode() + b"\0"))
add("gz", "the remark", lambda words: _gzip_head(16, words.all.encode() + b"\0"))
add(
    "gz",
    "the extra field",
    lambda words: _gzip_head(
        4,
        struct.pack("<H2sH", len(words.all.encode()) + 4, b"by", len(words.all.encode()))
        + words.all.encode(),
    ),
)


def _gzip_head(flag: int, field: bytes) -> bytes:
    plain = gzip.compress(b"Minutes\n", mtime=0)
    return plain[:3] + bytes([flag]) + plain[4:10] + field + plain[10:]


add("bz2", "a text inside", lambda words: bz2.compress(note(words)))
add("bz2", "the second stream", lambda words: bz2.compress(b"Minutes\n") + bz2.compress(note(words)))
add("bz2", "after the end", lambda words: bz2.compress(b"Minutes\n") + note(words))
add("xz", "a text inside", lambda words: lzma.compress(note(words)))
add("xz", "the second stream", lambda words: lzma.compress(b"Minutes\n") + lzma.compress(note(words)))
add("xz", "after the end", lambda words: lzma.compress(b"Minutes\n") + note(words))
add("lzma", "a text inside", lambda words: lzma.compress(note(words), format=lzma.FORMAT_ALONE))
add("zlib", "a text inside", lambda words: zlib.compress(note(words)))
add("br", "a text inside", lambda words: bytes(library("brotli").compress(note(words))))


def _tar(name: str = "a.txt", **fields: object) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as new:
        member = tarfile.TarInfo(name)
        for field, value in fields.items():
            setattr(member, field, value)
        new.addfile(member, io.BytesIO())
    return made.getvalue()


add("tar", "a name inside", lambda words: _tar(f"{words.all}.txt"))
add("tar", "the owner", lambda words: _tar(uname=words.all[:31]), holds="la")
add("tar", "a link's target", lambda words: _tar(type=tarfile.SYMTYPE, linkname=f"/srv/{words.all}"))
add("tar", "a PAX remark", lambda words: _tar(pax_headers={"comment": words.all}))
add("tar", "after the end", lambda words: _tar() + note(words))
add("tar", "in the padding", lambda words: _padding(words))


def _padding(words: Words) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as new:
        member = tarfile.TarInfo("a.txt")
        member.size = 8
        new.addfile(member, io.BytesIO(b"Minutes\n"))
    data = bytearray(made.getvalue())
    text = note(words)
    data[512 + 8 : 512 + 8 + len(text)] = text
    return bytes(data)


add("no ending", "a text", note, "no ending")
add(
    "docx",
    "a zip in it",
    lambda words: word_file(QUIET, {"word/embeddings/a.zip": zipped({"b.txt": note(words)})}),
)
add("docx", "a part not in the list", lambda words: word_file(QUIET, {"word/left.bin": note(words)}))
add("docx", "after the end", lambda words: word_file(QUIET) + note(words))
add(
    "polyglot",
    "HTML that is a ZIP too",
    lambda words: b"<!doctype html><p>Minutes</p>" + zipped({"a.txt": note(words)}),
    "html",
)
add("polyglot", "PNG that is a ZIP too", lambda words: _png() + zipped({"a.txt": note(words)}), "png")
add("polyglot", "a ZIP called txt", lambda words: zipped({"a.txt": note(words)}), "txt")
add("polyglot", "a ZIP called png", lambda words: zipped({"a.txt": note(words)}), "png")
add("polyglot", "a text called png", note, "png")
add("polyglot", "a text called pdf", note, "pdf")
add("polyglot", "HTML called css", lambda words: f"<p title='{words.all.replace('a', '&#97;')}'>", "css")


def _png() -> bytes:
    made = io.BytesIO()
    library("PIL.Image").new("RGB", (8, 8)).save(made, "PNG")
    return made.getvalue()
