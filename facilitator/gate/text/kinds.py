"""What kind of file this is: by its first bytes and by its name, and whether the two agree."""

from __future__ import annotations

from functools import lru_cache
from pathlib import PurePosixPath

TEXT = "text"
UNKNOWN = "unknown"

HISTORY = b"history of a repository\n"
"""How the file begins that stands for a whole repository."""

_SIGNS = (
    (HISTORY, "history"),
    (b"\x1f\x8b", "gzip"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
    (b"\0\0\0\x0cjP  \r\n\x87\n", "jpeg 2000"),
    (b"\xff\x4f\xff\x51", "codestream"),
    (b"\xd7\xcd\xc6\x9a", "wmf"),
    (b"\1\0\t\0\0\3", "wmf"),
    (b"\0\0\1\0", "ico"),
    (b"\x1a\x45\xdf\xa3", "webm"),
    (b"wOFF", "font"),
    (b"wOF2", "font"),
    (b"\0\1\0\0", "font"),
    (b"OTTO", "font"),
    (b"true\0", "font"),
    (b"ttcf", "fonts"),
    (b"fLaC", "flac"),
    (b"OggS", "ogg"),
    (b"ID3", "mp3"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\0", "xz"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "compound"),
    (b"7z\xbc\xaf\x27\x1c", "packed"),
    (b"Rar!\x1a\x07", "packed"),
    (b"\x28\xb5\x2f\xfd", "packed"),
    (b"SQLite format 3\0", UNKNOWN),
    (b"age-encryption.org/", "locked"),
    (b"-----BEGIN AGE ENCRYPTED FILE-----", "locked"),
    (b"-----BEGIN PGP MESSAGE-----", "locked"),
    (b"%!PS", "postscript"),
    (b"8BPS", "layers"),
)
NOT_READ = {
    UNKNOWN: "No reader here knows these bytes; they were not read.",
    "packed": "No reader here unpacks this. Unpack it, and look at what was in it.",
    "locked": "Encrypted, so it was not read.",
    "postscript": "No reader here knows PostScript. Save it as PDF or SVG.",
    "layers": "No reader here knows pictures with layers. Save it as PNG.",
    "fonts": "No reader here knows several fonts in one file. Save each by itself.",
}
"""Kinds that nobody here reads, and what to do instead."""
_BOXES = (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot")
"""What a file made of boxes begins with, after a length."""
_STILL = frozenset(b"heic heix heim heis hevc hevx mif1 mif2 msf1 avif avis miaf".split())
"""Brands of files that are pictures."""
_SUFFIXES = {
    "gzip": ".gz .svgz .tgz",
    "bzip2": ".bz2 .tbz2",
    "xz": ".xz .txz",
    "brotli": ".br",
    "tar": ".tar",
    "zip": (
        ".zip .docx .docm .dotx .dotm .xlsx .xlsm .xltx .xltm .pptx .pptm .ppsx .ppsm .potx .potm .vsdx "
        ".odt .ods .odp .odg .odf .ott .ots .otp .epub .kmz .jar .whl"
    ),
    "emf": ".emf",
    "wmf": ".wmf",
    "pdf": ".pdf",
    "rtf": ".rtf",
    "png": ".png",
    "jpeg": ".jpg .jpeg .jpe .jfif .mpo",
    "gif": ".gif",
    "webp": ".webp",
    "tiff": ".tif .tiff",
    "heif": ".heic .heif .hif .avif",
    "film": ".mp4 .m4v .m4a .m4b .mov .3gp",
    "jpeg 2000": ".jp2 .jpx .jpf .jpm",
    "codestream": ".j2k .j2c .jpc",
    "bmp": ".bmp",
    "ico": ".ico",
    "webm": ".webm .weba .mkv .mka",
    "wav": ".wav",
    "font": ".woff .woff2 .ttf .otf",
    "flac": ".flac",
    "ogg": ".ogg .oga .ogv .opus",
    "mp3": ".mp3",
    "compound": ".msg .doc .xls .ppt",
    "mail": ".eml .mht .mhtml",
    "mails": ".mbox",
}
_NO_WORD = ("", ".bin", ".dat")
"""Endings that say nothing of what is in a file."""
_BY_SUFFIX = {suffix: kind for kind, suffixes in _SUFFIXES.items() for suffix in suffixes.split()}


@lru_cache(maxsize=64)
def suffix_of(name: str) -> str:
    """The suffix of a name, in lower case."""
    return PurePosixPath(name).suffix.lower()


def kind_of(data: bytes) -> str:
    """The kind its first bytes say; `text` where they say nothing."""
    if data[:4] == b"RIFF":
        return {b"WEBP": "webp", b"WAVE": "wav"}.get(data[8:12], UNKNOWN)
    if data[:4] == b"\1\0\0\0" and data[40:44] == b" EMF":
        return "emf"
    if data[:2] == b"BM" and data[6:10] == bytes(4):
        return "bmp"
    if data[257:262] == b"ustar":
        return "tar"
    if data[:1] == b"\0" and data[4:8] in _BOXES:
        return "heif" if data[4:8] == b"ftyp" and data[8:12] in _STILL else "film"
    return next((kind for sign, kind in _SIGNS if data.startswith(sign)), TEXT)


def expected(name: str) -> str | None:
    """The kind its name says; `text` or None (no suffix) where it names no packed kind."""
    suffix = suffix_of(name)
    return _BY_SUFFIX.get(suffix, TEXT) if suffix not in _NO_WORD else None
