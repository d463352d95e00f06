"""Bytes to text: UTF-8, UTF-16 and UTF-32 with a mark, or the encoding that the file itself declares."""

from __future__ import annotations

import codecs
import re

_CONTROL = bytes([*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F])
_DECLARED = re.compile(
    rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})"""
    rb"""|<meta\b[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{1,40})"""
    rb"""|\A@charset\s+"([\w.:-]{1,40})\""""
    rb"""|(?:\A|\n)#[^\n]{0,80}?coding[:=]\s*([\w.-]{1,40})""",
    re.I,
)
_MARKS = ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"))
_KNOWN = re.compile(
    r"utf-7|iso2022_\w+|hz|iso8859-\d+|cp125\d|koi8-[rut]|mac-roman|shift_jis|euc_jp|euc_kr|gbk|gb2312|gb18030|big5|cp866|ascii"
)

_SEVEN = re.compile("utf-7|iso2022|hz")
_UTF7 = re.compile(
    rb"\+(?:[A-Za-z0-9+/]{3,}+-|(?<![A-Za-z0-9+/]{20}.)(?:[AB][A-Za-z0-9+/]{2,80}+|[A-Za-z][A-Za-z0-9+/]{5,80}+)"
    rb"(?![A-Za-z0-9+/=-]))"
)
"""Letters of other scripts as mails wrote them: many begin with the sign A or B, and none with a figure."""


def texts_of(data: bytes) -> list[str]:
    """Each reading of the bytes, none where they are no text. The first is the file as an editor opens it, so
    places count in it."""
    for mark, encoding in (*_MARKS, (codecs.BOM_UTF16_BE, "utf-16")):
        if data.startswith(mark):
            text = _decoded(data, encoding)
            return [] if text is None else [text]
    declared = _declared(data[:2048])
    plain = _decoded(data, "utf-8")
    found = [] if plain is None else [plain]
    if plain is not None and plain.isascii():
        # Some codes write every letter in signs of ASCII.
        declared = declared if declared and _SEVEN.match(declared) else _shifted(data)
    other = _unshifted(data) if declared == "utf-7" else _decoded(data, declared) if declared else None
    return found if other is None or other == plain else [*found, other]


def first_text(data: bytes) -> str:
    """The reading in which the places of findings count; no text where there is none."""
    return next(iter(texts_of(data)), "")


def _shifted(data: bytes) -> str | None:
    """The code that is told by how it leaves ASCII, for a letter or for good."""
    return "iso2022_jp_2" if b"\x1b$" in data else "utf-7" if _UTF7.search(data) else None


def _unshifted(data: bytes) -> str | None:
    """The text with each of its runs of UTF-7 read by itself: a sign that adds breaks none of the others."""
    return _decoded(_UTF7.sub(lambda run: _run(run[0]), data), "utf-8")


def _run(shifted: bytes) -> bytes:
    text = _decoded(shifted, "utf-7")
    return text.encode("utf-8") if text and text.isprintable() else shifted


def _declared(head: bytes) -> str | None:
    found = _DECLARED.search(head)
    name = next((g for g in found.groups() if g), b"").decode("ascii").lower() if found else ""
    try:
        encoding = codecs.lookup(name).name if name else ""
    except LookupError:
        return None
    if not _KNOWN.fullmatch(encoding):
        return None
    return "cp1252" if encoding in ("iso8859-1", "ascii") else encoding


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except (UnicodeDecodeError, ValueError):
        return None
    plain = data if encoding == "utf-8" else text.encode("utf-8", "surrogatepass")
    return None if len(plain.translate(None, _CONTROL)) < len(plain) else text
