"""The readable runs inside bytes that are no text as a whole: metadata blocks, tags, old encodings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress

_RUN = re.compile(r"[^\x00-\x1f\x7f-\x9f\ufffd\ufeff]{3,}")
_UTF8_RUN = re.compile(r"[^\x00-\x1f\x7f-\x9f\ufffd\ufeff]{3,}|[^\x00-\xa0\ufffd\ufeff]{2}")
"""In UTF-8 two letters beyond ASCII in a row are hardly ever chance, and may be a whole Chinese name."""
_WRITTEN = re.compile(
    rb"(?:[ -/:-~]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}){16,}"
)
"""What is text in UTF-8, and hardly in UTF-16: there letters of most alphabets have a byte of control, kana
one that is a figure here, and eight Chinese or Korean signs in a row are too many to be both."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
_UTF16 = ("utf-16-le", "utf-16-be")
_OLD = tuple("cp1252 cp1251 cp1256 cp1255 cp1250 gb18030 big5 shift_jis euc_kr koi8-u mac-roman".split())
_LONG = 4096


def strings_of(data: bytes) -> str:
    """Every readable run, a line to each, read as UTF-8, where that fails as Windows' letters, and where
    there are NULs as UTF-16."""
    plain = data.decode("utf-8", "replace")
    runs = _UTF8_RUN.findall(plain)
    if "\ufffd" in plain:
        runs += _RUN.findall(data.decode("cp1252", "replace"))
    if b"\0" in data:
        wide = _WRITTEN.sub(lambda text: bytes(len(text[0])), data)
        for encoding in _UTF16:
            for shift in (0, 1):
                runs += _RUN.findall(wide[shift:].decode(encoding, "replace"))
    return "\n\n".join(runs)


def text_of(value: bytes, encoding: str = "") -> str:
    """One value that is text as a whole: in the encoding that is known, else in each that it may be."""
    readings = (value.decode(encoding, "replace"),) if encoding else _readings(value)
    return "\n\n".join(_CONTROL.sub("\n", reading).strip() for reading in readings)


def _readings(value: bytes) -> Iterator[str]:
    plain = value.decode("utf-8", "replace")
    yield plain
    if "\ufffd" not in plain and b"\0" not in value.rstrip(b"\0"):
        return
    for encoding in _UTF16:
        yield value.decode(encoding, "replace")
    for encoding in _OLD if "\ufffd" in plain and len(value) <= _LONG else ():
        with suppress(UnicodeDecodeError):
            yield value.decode(encoding)


def runs_of(data: bytes, least: int) -> str:
    """The readable runs of at least so many letters in what is numbers, or words in UTF-8, by right."""
    return "\n\n".join(run for run in _UTF8_RUN.findall(data.decode("utf-8", "replace")) if len(run) >= least)


def without(data: bytes, spans: Iterable[tuple[int, int]]) -> bytes:
    """What lies in none of these places."""
    kept, position = list[bytes](), 0
    for start, end in sorted(spans):
        kept.append(data[position : max(start, position)])
        position = max(position, end)
    return b"\n".join(filter(None, [*kept, data[position:]]))
