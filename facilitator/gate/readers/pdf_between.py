"""What a PDF holds that no parser hands over: remarks, what stands between objects or after packed data."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

_OBJECT = re.compile(rb"(?<![\w.])(\d{1,10})[ \t\r\n]+(\d{1,5})[ \t\r\n]+obj\b")
_STREAM = re.compile(rb"\bstream\r?\n")
_ROWS = re.compile(rb"\d{10} \d{5} [nf][ \r][\r\n]")
"""Rows of an index: numbers alone, and many of them."""


def objects_of(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Where each object begins, where its own words end, and where the next may begin; streams left out."""
    position = 0
    for found in _OBJECT.finditer(data):
        if found.start() < position:
            continue
        end = max(data.find(b"endobj", found.end()), found.end())
        stream = _STREAM.search(data, found.end(), end)
        # The packed bytes of a stream may happen to read like the end of an object.
        position = max(data.find(b"endstream", stream.end()), end) if stream else end
        yield found.start(), stream.start() if stream else end, position


def between(data: bytes) -> bytes:
    """What belongs to no object, and each object that holds a remark; without the rows of an index."""
    kept, position = list[bytes](), 0
    for start, end, after in objects_of(data):
        kept.append(data[position:start])
        kept += [data[start:end]] if b"%" in data[start:end] else []
        position = after
    return _ROWS.sub(b"", b"\n".join([*kept, data[position:]]))


def unpacked_tail(packed: bytes) -> bytes:
    """What follows the end of deflated data; nothing where it is none."""
    unpacker = zlib.decompressobj()
    try:
        rest = packed
        while rest and not unpacker.eof:
            unpacker.decompress(rest, 1 << 20)
            rest = unpacker.unconsumed_tail
    except zlib.error:
        return b""
    return unpacker.unused_data
