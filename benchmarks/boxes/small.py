"""Small pictures and sounds that carry words, for other boxes to hold."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from typing import Any

from benchmarks.boxes.kit import Words, library


def picture(words: Words, kind: str) -> bytes:
    """A picture that carries the words unseen."""
    image = library("PIL.Image").new("RGB", (16, 16))
    made = io.BytesIO()
    if kind == "PNG":
        info = library("PIL.PngImagePlugin").PngInfo()
        info.add_itxt("Comment", words.all, zip=True)
        image.save(made, kind, pnginfo=info)
    else:
        exif = library("PIL.Image").Exif()
        exif[0x9C9C] = words.all.encode("utf-16-le")
        exif[0x010E] = words.all
        image.save(made, kind, exif=exif)
    return made.getvalue()


def metafile(words: Words) -> bytes:
    """An enhanced metafile that draws the words."""
    text = words.all.encode("utf-16-le")
    text += b"\0" * (-len(text) % 4)
    draw = struct.pack("<II4iIff", 84, 76 + len(text), 0, 0, 0, 0, 1, 1.0, 1.0)
    draw += struct.pack("<2iIII4iI", 0, 0, len(words.all), 76, 0, 0, 0, 0, 0, 76) + text
    end = struct.pack("<IIIII", 14, 20, 0, 16, 20)
    size = 108 + len(draw) + len(end)
    head = struct.pack("<II8iI", 1, 108, 0, 0, 9, 9, 0, 0, 99, 99, 0x464D4520)
    head += struct.pack("<IIIHHIIIIIII", 0x10000, size, 3, 1, 0, 0, 0, 0, 100, 100, 30, 30) + b"\0" * 8
    return head[:108].ljust(108, b"\0") + draw + end


def sound(words: Words) -> bytes:
    """A sound whose list of information holds the words."""
    text = words.all.encode()
    text += b"\0" * (len(text) % 2)
    info = b"INFOICMT" + struct.pack("<I", len(text)) + text
    body = (
        b"WAVEfmt "
        + struct.pack("<IHHIIHH", 16, 1, 1, 8000, 8000, 1, 8)
        + b"LIST"
        + struct.pack("<I", len(info))
        + info
        + b"data"
        + struct.pack("<I", 4)
        + b"\x80" * 4
    )
    return b"RIFF" + struct.pack("<I", len(body)) + body


def plain(kind: str, **options: Any) -> bytes:  # noqa: ANN401
    """A picture without words."""
    made = io.BytesIO()
    library("PIL.Image").new("RGB", (32, 32), "white").save(made, kind, **options)
    return made.getvalue()


def chunk(name: bytes, data: bytes) -> bytes:
    """A chunk of a PNG file."""
    """A picture without words."""
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def with_chunk(name: bytes, data: Callable[[str], bytes], last: bool = False) -> Callable[[Words], bytes]:
    """A PNG file with a chunk of these words."""

    def content(words: Words) -> bytes:
        whole = plain("PNG")
        at = whole.index(b"IEND") - 4 if last else 33
        return whole[:at] + chunk(name, data(words.all)) + whole[at:]

    return content
