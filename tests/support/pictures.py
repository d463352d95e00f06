"""Small pictures of every kind, sound and otherwise, made on the spot."""

from __future__ import annotations

import io
import struct
import zlib

from PIL import Image as Pillow

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60">{}</svg>'
TRIANGLE = SVG.format('<path d="M0 60 L60 0 L120 60 Z" fill="#7a1f3d"/>').encode()


def picture(kind: str = "PNG", mode: str = "RGB", size: tuple[int, int] = (60, 40), **more: object) -> bytes:
    """A picture whose left half is red and whose right half is white, as far as its mode allows."""
    made = Pillow.new("RGB", size, "white")
    made.paste((200, 30, 30), (0, 0, size[0] // 2, size[1]))
    target = io.BytesIO()
    made.convert(mode).save(target, kind, **more)
    return target.getvalue()


def turned(word: str) -> bytes:
    """A photograph that says it was taken with the camera on its side, and by whom."""
    exif = Pillow.Exif()
    exif[0x0112] = 6
    exif[0x013B] = word
    return picture("JPEG", exif=exif.tobytes(), comment=word.encode())


def moving() -> bytes:
    """A picture of two pictures."""
    target = io.BytesIO()
    frames = [Pillow.new("RGB", (4, 4), colour) for colour in ("red", "blue")]
    frames[0].save(target, "PNG", save_all=True, append_images=frames[1:])
    return target.getvalue()


def bomb(wide: int, high: int) -> bytes:
    """A PNG of few bytes that says it is as large as this."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">L", len(body)) + name + body + struct.pack(">L", zlib.crc32(name + body))

    head = chunk(b"IHDR", struct.pack(">LLBBBBB", wide, high, 8, 2, 0, 0, 0))
    dots = chunk(b"IDAT", zlib.compress(bytes(1_000_000)))
    return b"\x89PNG\r\n\x1a\n" + head + dots + chunk(b"IEND", b"")
