"""PNG, GIF and WebP followed to the last byte, metadata read; what they show is for review."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from facilitator.gate.readers.exif import read_captions, read_exif, read_photoshop, read_xmp
from facilitator.gate.readers.here import MOST_BYTES, Damaged, Here
from facilitator.gate.readers.strings import strings_of, text_of
from facilitator.gate.text.layers import PROSE

_PLAIN_PNG = frozenset(
    b"IHDR PLTE IDAT IEND tRNS cHRM gAMA sRGB bKGD hIST pHYs sBIT acTL fcTL fdAT cICP mDCV cLLI".split()
)
_TOLD_PNG = frozenset(b"tEXt zTXt iTXt eXIf iCCP tIME".split())
_MEASURES_PNG = frozenset(b"sPLT iDOT oFFs sCAL pCAL sTER vpAg caNv orNT gIFg gIFx".split())
"""What screens and programs add about colours and measures."""
_TELLS = "The picture carries metadata. Save it without."
_HEADS = {b"VP8X": 10, b"ANIM": 6}
"""Chunks of a WebP that have a length of their own."""

_CUT = "This picture is damaged, cut short or goes on after its end."


def read_png(here: Here, data: bytes) -> None:
    """Every chunk; Damaged where one is wrong, unknown, or something follows the last."""
    position, pixels, last = 8, zlib.decompressobj(), b""
    here.content()
    while position < len(data):
        here.step()
        if last == b"IEND" or position + 12 > len(data):
            raise Damaged(_CUT)
        size, last = struct.unpack_from(">L4s", data, position)
        body, end = data[position + 8 : position + 8 + size], position + 12 + size
        if end > len(data) or struct.unpack_from(">L", data, end - 4)[0] != zlib.crc32(last + body):
            raise Damaged(_CUT)
        position = end
        if last == b"IDAT":
            _count(here, pixels, body)
        elif last not in _PLAIN_PNG:
            _png_text(here, last, body)
    if last != b"IEND" or not pixels.eof or pixels.unused_data:
        raise Damaged(_CUT)


def _count(here: Here, pixels: zlib._Decompress, body: bytes) -> None:
    """Unpack to see where the pixels end, and forget them."""
    while body and not pixels.eof:
        here.spend(len(pixels.decompress(body, 1 << 20)))
        body = pixels.unconsumed_tail
    if pixels.eof and body and body != pixels.unused_data:
        raise Damaged(_CUT)


def _png_text(here: Here, name: bytes, body: bytes) -> None:
    if name not in (*_TOLD_PNG, *_MEASURES_PNG):
        raise Damaged("This picture holds a part that no reader here knows.")
    if name in _TOLD_PNG and name != b"iCCP":
        here.tell("picture metadata", _TELLS)
    here.add("picture metadata", strings_of(body))
    if name == b"eXIf":
        read_exif(here, body)
    if name not in (b"tEXt", b"zTXt", b"iTXt", b"iCCP"):
        return
    key, _, text = body.partition(b"\0")
    if name in (b"zTXt", b"iCCP"):
        text = _inflated(here, text[1:])
    elif name == b"iTXt":
        packed, said = text[:1] != b"\0", text[2:].split(b"\0", 2)
        text = _inflated(here, said[-1]) if packed else said[-1]
    if name == b"iCCP":
        here.add("picture metadata", strings_of(text))
    else:
        _keyed(here, key, text)


def _keyed(here: Here, key: bytes, text: bytes) -> None:
    """A text of a PNG under its key: a description, a part of another format in hexadecimal, or words."""
    here.add("picture metadata", f"{text_of(key)}\n\n{text_of(text)}", PROSE)
    if key == b"XML:com.adobe.xmp":
        read_xmp(here, text)
    elif key.startswith(b"Raw profile type "):
        try:
            _profile(here, key[17:].lower(), bytes.fromhex(b"".join(text.split()[2:]).decode("ascii")))
        except ValueError as fault:
            raise Damaged(_CUT) from fault


def _profile(here: Here, kind: bytes, body: bytes) -> None:
    """A part of another format: of a kind that nobody told it is tried as all of them."""
    here.add("picture metadata", strings_of(body))
    if b"<" in body and kind in (b"xmp", b"app1"):
        read_xmp(here, body[body.find(b"<") :])
    elif kind in (b"exif", b"app1"):
        read_exif(here, body)
    elif kind in (b"iptc", b"8bim"):
        (read_photoshop if b"8BIM" in body[:4] else read_captions)(here, body)


def _inflated(here: Here, packed: bytes) -> bytes:
    unpacker = zlib.decompressobj()
    try:
        text = unpacker.decompress(packed, MOST_BYTES // 16)
    except zlib.error as fault:
        raise Damaged(_CUT) from fault
    if not unpacker.eof or unpacker.unused_data:
        raise Damaged(_CUT)
    here.spend(len(text))
    return text


def read_gif(here: Here, data: bytes) -> None:
    """Every block up to the trailer, and nothing after it."""
    here.content()
    if len(data) < 13:
        raise Damaged(_CUT)
    position = 13 + _table(data[10])
    while data[position : position + 1] != b"\x3b":
        here.step()
        sign = data[position : position + 1]
        if sign == b"\x2c" and position + 11 <= len(data):
            position += 11 + _table(data[position + 9])
            position = _blocks(data, position)[1]
        elif sign == b"\x21" and position + 2 < len(data):
            label, start = data[position + 1], position + 2
            body, position = _blocks(data, start)
            if label != 0xF9:
                here.add("picture metadata", strings_of(body))
                here.add("picture metadata", text_of(body) if label in (0xFE, 0x01) else "", PROSE)
            if label == 0xFE or b"XMP" in body[:16]:
                here.tell("picture metadata", _TELLS)
            if label == 0xFF and b"XMP" in body[:16]:
                # A description is seldom cut into blocks: what stands for their lengths belongs to it.
                plain = data[start + 12 : position].partition(b"\1\xff\xfe")[0]
                read_xmp(here, plain if plain[:1] == b"<" else body[11:])
        else:
            raise Damaged(_CUT)
    if position + 1 != len(data):
        raise Damaged(_CUT)


def _table(flags: int) -> int:
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _blocks(data: bytes, position: int) -> tuple[bytes, int]:
    """Bytes of the sub-blocks from here, and where they end."""
    pieces: list[bytes] = []
    while True:
        if position >= len(data) or position + 1 + data[position] > len(data):
            raise Damaged(_CUT)
        size = data[position]
        position += 1 + size
        if not size:
            return b"".join(pieces), position
        pieces.append(data[position - size : position])


def riff(here: Here, data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Name and body of each chunk; Damaged where the file is longer or shorter than it says."""
    if len(data) < 12 or int.from_bytes(data[4:8], "little") + 8 != len(data):
        raise Damaged(_CUT)
    yield from chunks(here, data, 12)


def chunks(here: Here, data: bytes, position: int) -> Iterator[tuple[bytes, bytes]]:
    """The same of the chunks from there on."""
    while position < len(data):
        here.step()
        size = int.from_bytes(data[position + 4 : position + 8], "little")
        end = position + 8 + size + size % 2
        if position + 8 > len(data) or end > len(data):
            raise Damaged(_CUT)
        yield data[position : position + 4], data[position + 8 : position + 8 + size]
        position = end


def read_webp(here: Here, data: bytes) -> None:
    """Every chunk of the container."""
    here.content()
    for name, body in riff(here, data):
        if name in (b"EXIF", b"XMP "):
            here.tell("picture metadata", _TELLS)
            (read_exif if name == b"EXIF" else read_xmp)(here, body)
        elif name == b"ICCP":
            here.add("picture metadata", strings_of(body))
        elif name == b"ANMF":
            for inner, _ in chunks(here, body[16:], 0):
                _known(inner)
        elif len(body) != _HEADS.get(name, len(body)):
            raise Damaged(_CUT)
        else:
            _known(name)


def _known(name: bytes) -> None:
    if name not in (b"VP8 ", b"VP8L", b"ALPH", *_HEADS):
        raise Damaged("This picture holds a part that no reader here knows.")
