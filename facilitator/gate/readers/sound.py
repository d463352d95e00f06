"""WAV, FLAC, Ogg and MP3: their parts followed to the last byte, tags read; what is heard is for review."""

from __future__ import annotations

import binascii
import re
from itertools import pairwise

from facilitator.gate.readers.here import Damaged, Here
from facilitator.gate.readers.id3 import read_id3
from facilitator.gate.readers.pictures import riff
from facilitator.gate.readers.strings import runs_of, strings_of

_CUT = "This recording is damaged, cut short or goes on after its end."
_TELLS = "The recording carries tags. Save it without."
_COMMENTS = (b"\3vorbis", b"\x81theora", b"OpusTags")
_SETUPS = (b"\1vorbis", b"\5vorbis", b"\x80theora", b"\x82theora", b"OpusHead", b"fis")
"""How packets begin that hold tags, or tell how a sound is packed."""
_HEADS = 8
_COVER = re.compile(rb"METADATA_BLOCK_PICTURE=([A-Za-z0-9+/=]+)", re.I)
_RATES = (44100, 48000, 32000)
_BITS = (
    (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
)


def read_wav(here: Here, data: bytes) -> None:
    """Every chunk of the container; all but the sound itself is read for words."""
    here.content()
    for name, body in riff(here, data):
        if name != b"data":
            here.read_out("tags", strings_of(body))
        if name.lower() == b"id3 " and body[:3] == b"ID3":
            read_id3(here, body)
        if name not in (b"fmt ", b"data", b"fact"):
            here.tell("tags", _TELLS)


def read_flac(here: Here, data: bytes) -> None:
    """The metadata blocks, and the sign of sound after them."""
    here.content()
    position, last = 4, False
    while not last:
        here.step()
        if position + 4 > len(data):
            raise Damaged(_CUT)
        last, kind = bool(data[position] & 0x80), data[position] & 0x7F
        size = int.from_bytes(data[position + 1 : position + 4], "big")
        body = data[position + 4 : position + 4 + size]
        position += 4 + size
        if len(body) < size:
            raise Damaged(_CUT)
        if kind not in (0, 1, 3):
            here.tell("tags", _TELLS)
            here.read_out("tags", strings_of(body))
    if data[position : position + 1] != b"\xff":
        raise Damaged(_CUT)
    here.fault("Nobody here follows FLAC to its end. Save it as WAV, MP3 or Ogg.", "sound")


def read_ogg(here: Here, data: bytes) -> None:
    """Every page; the first packets of each stream hold the tags."""
    here.content()
    position, streams, begun = 0, dict[bytes, list[bytes]](), dict[bytes, bytearray]()
    while position < len(data):
        here.step()
        if data[position : position + 4] != b"OggS" or position + 27 > len(data):
            raise Damaged(_CUT)
        table = data[position + 27 : position + 27 + data[position + 26]]
        stream, start = data[position + 14 : position + 18], position + 27 + data[position + 26]
        position = start + sum(table)
        if position > len(data) or len(table) < data[start - len(table) - 1]:
            raise Damaged(_CUT)
        for size in table:
            begun.setdefault(stream, bytearray()).extend(data[start : start + size])
            start += size
            if size < 255:
                heads, packet = streams.setdefault(stream, []), bytes(begun.pop(stream))
                heads += [packet] if len(heads) < _HEADS else []
    for stream, rest in begun.items():
        streams.setdefault(stream, []).append(bytes(rest))
    for heads in streams.values():
        _heads(here, heads)
    here.tell("tags", _TELLS)


def _heads(here: Here, heads: list[bytes]) -> None:
    """The first packets of a stream; where nobody knows its kind, all of them may be tags."""
    known = heads[0].startswith((*_COMMENTS, *_SETUPS))
    tags = b"\n".join(head for head in heads if not known or head.startswith(_COMMENTS))
    here.read_out("tags", strings_of(tags))
    here.read_out("tags", runs_of(b"\0".join(head for head in heads if head.startswith(_SETUPS)), 6))
    for found in _COVER.finditer(tags):
        _cover(here, found[1])


def _cover(here: Here, packed: bytes) -> None:
    """A picture among the tags, after its kind, its description and its measures."""
    try:
        held = binascii.a2b_base64(packed)
        words = 8 + int.from_bytes(held[4:8], "big")
        said = words + 4 + int.from_bytes(held[words : words + 4], "big")
        here.read_out("tags", strings_of(held[:said]))
        here.open("cover", held[said + 20 :], "cover")
    except binascii.Error as fault:
        raise Damaged(_CUT) from fault


def read_mp3(here: Here, data: bytes) -> None:
    """The tags before and after, and every frame between them."""
    here.content()
    position, end = 0, len(data)
    if data[:3] == b"ID3":
        size = sum((byte & 0x7F) << shift for byte, shift in zip(data[6:10], (21, 14, 7, 0), strict=False))
        position = 10 + size + (10 if data[5:6] and data[5] & 0x10 else 0)
        here.tell("tags", _TELLS)
        read_id3(here, data[:position])
    if data[-128:-125] == b"TAG":
        end -= 128
        cuts = [end + 3 + 30 * i for i in range(4)] + [len(data)]
        here.tell("tags", _TELLS)
        here.read_out("tags", strings_of(b"\n".join(data[a:b] for a, b in pairwise(cuts))))
    if data[end - 32 : end - 24] == b"APETAGEX":
        size = int.from_bytes(data[end - 20 : end - 16], "little")
        begin = end - size - (32 if data[end - 9] & 0x80 else 0)
        here.tell("tags", _TELLS)
        here.read_out("tags", strings_of(data[max(begin, 0) : end]))
        end = begin
    if position >= end:
        raise Damaged(_CUT)
    while position < end:
        here.step()
        position += _frame(data[position : position + 4])
    if position != end:
        raise Damaged(_CUT)


def _frame(head: bytes) -> int:
    """The length of a frame of layer III; Damaged where there is none."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE6 != 0xE2 or head[1] & 0x18 == 0x08:
        raise Damaged(_CUT)
    first = head[1] & 0x18 == 0x18
    bits, rate = head[2] >> 4, (head[2] >> 2) & 3
    if bits in (0, 15) or rate == 3:
        raise Damaged(_CUT)
    hertz = _RATES[rate] >> (0 if first else 1 if head[1] & 0x18 == 0x10 else 2)
    kilobits = _BITS[0 if first else 1][bits]
    return (144 if first else 72) * kilobits * 1000 // hertz + (head[2] >> 1 & 1)
