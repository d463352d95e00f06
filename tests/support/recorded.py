"""Recordings of conferences as browsers make them, and small pictures of sites; each takes a word."""

from __future__ import annotations

import base64
import io
import struct
import zlib

from PIL import Image

from tests.support.boxed import box, film
from tests.support.formats import Planted, chunk, jpeg, mp3, png, riff, zipped

_DOTS = b"\x82\x49\x83\x42"


def element(number: str, *held: bytes, endless: bool = False) -> bytes:
    """One element; endless where nobody knew its length when it was begun."""
    body = b"".join(held)
    size = b"\x01" + b"\xff" * 7 if endless else struct.pack(">Q", len(body) | 1 << 56)
    return bytes.fromhex(number) + size + body


def webm(*more: bytes, kind: int = 1, block: bytes = _DOTS, endless: bool = False) -> bytes:
    """One track with one block, and these elements between them."""
    track = element(
        "1654AE6B", element("AE", element("D7", b"\1"), element("83", bytes([kind])), element("86", b"V_X"))
    )
    cluster = element(
        "1F43B675", element("E7", b"\0"), element("A3", b"\x81\0\0\x80" + block), endless=endless
    )
    head = element("1A45DFA3", element("4282", b"webm"))
    return head + element("18538067", track, *more, cluster, cluster, endless=endless)


def ico(*extra: bytes) -> bytes:
    """An icon of one PNG and of one picture of dots."""
    drawn = png(*extra)
    dots = struct.pack("<LllHHLLllLL", 40, 1, 2, 1, 24, 0, 0, 0, 0, 0, 0) + bytes(4) + bytes(4)
    rows, at = b"", 6 + 32
    for body in (drawn, dots):
        rows += struct.pack("<BBBBHHLL", 1, 1, 0, 0, 1, 24, len(body), at)
        at += len(body)
    return struct.pack("<HHH", 0, 1, 2) + rows + drawn + dots


def bmp(mode: str = "P") -> bytes:
    """A picture of dots."""
    buffer = io.BytesIO()
    Image.new(mode, (3, 2)).save(buffer, "BMP")
    return buffer.getvalue()


def covered(picture: bytes) -> bytes:
    """A recording with the picture of a cover among its tags."""
    held = (
        struct.pack(">LL", 3, 10)
        + b"image/jpeg"
        + struct.pack(">LLLLLL", 0, 1, 1, 24, 0, len(picture))
        + picture
    )
    said = b"METADATA_BLOCK_PICTURE=" + base64.b64encode(held)
    body = b"OpusTags" + bytes(4) + struct.pack("<LL", 1, len(said)) + said
    sizes = bytes([255] * (len(body) // 255) + [len(body) % 255])
    return b"OggS\0\2" + bytes(20) + bytes([len(sizes)]) + sizes + body


def tagged(*frames: tuple[bytes, bytes], last: bytes = b"", flags: int = 0) -> bytes:
    """A recording with these frames in the tag before it, and a tag of another kind behind it."""
    held = b"".join(name + struct.pack(">L", len(body)) + bytes([0, flags]) + body for name, body in frames)
    size = bytes(len(held) >> shift & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3\3\0\0" + size + held + mp3() + last


def ape(key: str, value: str) -> bytes:
    """A tag at the end of a recording."""
    item = struct.pack("<LL", len(value), 0) + key.encode() + b"\0" + value.encode()
    return item + b"APETAGEX" + struct.pack("<LLLL", 2000, len(item) + 32, 1, 0) + bytes(8)


RECORDED: dict[str, Planted] = {
    "webm title": lambda w: ("a.webm", webm(element("1549A966", element("7BA9", w.encode())))),
    "webm title of a recording whose end nobody knew": lambda w: (
        "a.webm",
        webm(element("1549A966", element("7BA9", w.encode())), endless=True),
    ),
    "webm tag": lambda w: (
        "a.webm",
        webm(
            element(
                "1254C367",
                element("7373", element("67C8", element("45A3", b"ARTIST"), element("4487", w.encode()))),
            )
        ),
    ),
    "webm subtitles": lambda w: ("a.webm", webm(kind=17, block=f"by {w}".encode())),
    "mkv attachment": lambda w: (
        "a.mkv",
        webm(
            element(
                "1941A469",
                element("61A7", element("466E", b"a.jpg"), element("465C", jpeg((0xFE, w.encode())))),
            )
        ),
    ),
    "mkv name of an attachment": lambda w: (
        "a.mkv",
        webm(
            element("1941A469", element("61A7", element("466E", f"{w}.txt".encode()), element("465C", b"x")))
        ),
    ),
    "ico picture": lambda w: ("a.ico", ico(chunk(b"tEXt", b"Author\0" + w.encode()))),
    "mp3 cover": lambda w: (
        "a.mp3",
        tagged(
            (b"TIT2", b"\3x"),
            (
                b"APIC",
                b"\1image/png\0\3\xff\xfe\0\0"
                + png(chunk(b"zTXt", b"Author\0\0" + zlib.compress(w.encode()))),
            ),
        ),
    ),
    "mp3 file within": lambda w: (
        "a.mp3",
        tagged((b"GEOB", b"\0application/zip\0a.zip\0said\0" + zipped({"a.txt": f"by {w}"}))),
    ),
    "mp3 tags of another kind": lambda w: ("a.mp3", tagged((b"TIT2", b"\3x"), last=ape("Artist", w))),
    "wav with a tag of MP3s": lambda w: (
        "a.wav",
        riff(
            b"WAVE",
            (b"fmt ", bytes(16)),
            (b"data", bytes(4)),
            (
                b"id3 ",
                tagged((b"GEOB", b"\0application/zip\0\0\0" + zipped({"a.txt": f"by {w}"})))[: -len(mp3())],
            ),
        ),
    ),
    "film with a tag of MP3s": lambda w: (
        "a.mp4",
        film(
            box(
                b"ID32",
                bytes(6),
                tagged((b"GEOB", b"\0a\0\0\0" + zipped({"a.txt": f"by {w}"})))[: -len(mp3())],
            )
        ),
    ),
    "ogg cover": lambda w: ("a.opus", covered(jpeg((0xFE, w.encode())))),
}
"""Every place, by its name."""
