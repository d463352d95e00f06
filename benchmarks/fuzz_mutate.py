"""Changes a file the way its own format is built, so that a change inside a packed file is still well formed.

A change of any byte of a ZIP or a PNG is met by a checksum and teaches nothing; here a member, a chunk
or an object is changed and everything around it is written anew.
"""

from __future__ import annotations

import base64
import bz2
import gzip
import io
import lzma
import random
import re
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

WORD = "Quazelorf"
LARGEST = 1 << 15
Change = Callable[[bytes, random.Random], bytes]

_OBJECT = re.compile(rb"(\d+) 0 obj\n?(.*?)\n?endobj", re.S)
_BAD = (
    *(zipfile.BadZipFile, zlib.error, struct.error, RuntimeError, NotImplementedError, ValueError, OSError),
    *(lzma.LZMAError, tarfile.TarError),
)


def changed(data: bytes, rng: random.Random, plain: Change, depth: int = 0) -> bytes:
    """The file after one change; `plain` changes bytes that have no structure of their own."""
    if depth < 3 and rng.random() < 0.9:
        try:
            for sign, change in _CHANGES:
                if data.startswith(sign):
                    return change(data, lambda part: changed(part, rng, plain, depth + 1), rng)
        except (*_BAD, EOFError, IndexError):
            pass
    return _planted(data, rng) if rng.random() < 0.25 else plain(data, rng)


def dressed(rng: random.Random) -> bytes:
    """The word as files write it."""
    cut = rng.randrange(1, len(WORD))
    return rng.choice(
        [
            WORD.encode(),
            WORD.encode(),
            WORD.encode("utf-16-le"),
            WORD.encode("utf-16-be"),
            "".join(f"&#{ord(c)};" for c in WORD).encode(),
            "".join(f"%{ord(c):02X}" for c in WORD).encode(),
            "".join(f"\\u{ord(c):04x}" for c in WORD).encode(),
            "".join(f"\\{ord(c):x} " for c in WORD).encode(),
            "".join(f"={ord(c):02X}" for c in WORD).encode(),
            base64.b64encode(f"it was {WORD} who".encode()),
            f"{WORD[:cut]}<b>{WORD[cut:]}</b>".encode(),
            f"{WORD[:cut]}<!-- -->{WORD[cut:]}".encode(),
            f'<i title="{WORD}">x</i>'.encode(),
            f"<!-- {WORD} -->".encode(),
            f"<script>x='{WORD}'</script>".encode(),
            f"data:text/html;base64,{base64.b64encode(f'<p>{WORD}</p>'.encode()).decode()}".encode(),
        ]
    )


def _planted(data: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(data) + 1)
    return (data[:at] + dressed(rng) + data[at:])[:LARGEST]


Part = Callable[[bytes], bytes]


def _zip(data: bytes, part: Part, rng: random.Random) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        members = [(m.filename, old.read(m)[: 2 * LARGEST]) for m in old.infolist()][:64]
        comment = old.comment
    if not members or rng.random() < 0.05:
        comment = part(comment)[:200]
    else:
        at = rng.randrange(len(members))
        name, body = members[at]
        if rng.random() < 0.1:
            name = part(name.encode())[:100].decode("utf-8", "replace").replace("\0", "") or "x"
        elif rng.random() < 0.1:
            members.insert(at, (f"copy{at}{PurePosixPath(name).suffix}", body))
        else:
            body = part(body)
        members[at] = (name, body)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as new:
        for name, body in members:
            packed = rng.choice([zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
            info = zipfile.ZipInfo(name)
            info.compress_type = packed
            new.writestr(info, body)
        new.comment = comment[:65535]
    return buffer.getvalue()


def _gzip(data: bytes, part: Part, rng: random.Random) -> bytes:
    del rng
    unpacked = zlib.decompressobj(wbits=31).decompress(data, 4 * LARGEST)
    return gzip.compress(part(unpacked), mtime=0)


def _png(data: bytes, part: Part, rng: random.Random) -> bytes:
    chunks, position = [], 8
    while position + 12 <= len(data):
        size, name = struct.unpack_from(">L4s", data, position)
        chunks.append((name, data[position + 8 : position + 8 + size]))
        position += 12 + size
    at = rng.randrange(len(chunks))
    name, body = chunks[at]
    if rng.random() < 0.2:
        new = rng.choice([b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"iCCP", b"IDAT", b"IEND", b"tIME", b"prVt"])
        key = b"Key\0"
        body = key + b"\0" + zlib.compress(dressed(rng)) if new == b"zTXt" else key + dressed(rng)
        chunks.insert(at, (new, body))
    elif rng.random() < 0.3 and name in (b"zTXt", b"iCCP", b"IDAT"):
        head, sign, rest = (b"", b"", body) if name == b"IDAT" else body.partition(b"\0")
        start = 0 if name == b"IDAT" else 1
        inner = zlib.decompressobj().decompress(rest[start:], LARGEST)
        chunks[at] = (name, head + sign + rest[:start] + zlib.compress(part(inner)))
    else:
        chunks[at] = (name, part(body))
    made = [struct.pack(">L", len(b)) + n + b + struct.pack(">L", zlib.crc32(n + b)) for n, b in chunks]
    return data[:8] + b"".join(made)


def chunks_of(data: bytes) -> list[tuple[bytes, bytes]]:
    """Names and bodies of the chunks of a WAV or WebP file."""
    chunks, position = [], 12
    while position + 8 <= len(data):
        name, size = (
            data[position : position + 4],
            int.from_bytes(data[position + 4 : position + 8], "little"),
        )
        chunks.append((name, data[position + 8 : position + 8 + size]))
        position += 8 + size + size % 2
    return chunks


def _riff(data: bytes, part: Part, rng: random.Random) -> bytes:
    chunks = chunks_of(data)
    at = rng.randrange(len(chunks))
    chunks[at] = (chunks[at][0], part(chunks[at][1]))
    body = b"".join(n + struct.pack("<L", len(b)) + b + b"\0" * (len(b) % 2) for n, b in chunks)
    return b"RIFF" + struct.pack("<L", len(body) + 4) + data[8:12] + body


def _jpeg(data: bytes, part: Part, rng: random.Random) -> bytes:
    segments, position = [], 2
    while position + 4 <= len(data) and data[position] == 0xFF and data[position + 1] != 0xDA:
        size = int.from_bytes(data[position + 2 : position + 4], "big")
        segments.append((data[position + 1], data[position + 4 : position + 2 + size]))
        position += 2 + max(size, 2)
    if not segments or rng.random() < 0.2:
        segments.insert(0, (rng.choice([0xFE, 0xE1, 0xE2, 0xED, 0xE0]), dressed(rng)))
    else:
        at = rng.randrange(len(segments))
        segments[at] = (segments[at][0], part(segments[at][1])[:65000])
    made = [b"\xff" + bytes([m]) + struct.pack(">H", len(b) + 2) + b for m, b in segments]
    return b"\xff\xd8" + b"".join(made) + data[position:]


def _pdf(data: bytes, part: Part, rng: random.Random) -> bytes:
    objects = {int(n): body for n, body in _OBJECT.findall(data)}
    if not objects or max(objects) > 500:
        return part(data)
    number = rng.choice(sorted(objects))
    head, sign, stream = objects[number].partition(b"stream\n")
    if sign and rng.random() < 0.7:
        inner = stream.rpartition(b"endstream")[0].rstrip(b"\n")
        packed = b"FlateDecode" in head
        inner = part(zlib.decompressobj().decompress(inner, LARGEST) if packed else inner)
        inner = zlib.compress(inner) if packed else inner
        head = re.sub(rb"/Length \d+( 0 R)?", b"/Length %d" % len(inner), head)
        objects[number] = head + b"stream\n" + inner + b"\nendstream"
    else:
        objects[number] = part(objects[number])
    return _whole_pdf(objects, data)


def _whole_pdf(objects: dict[int, bytes], old: bytes) -> bytes:
    made, table = b"%PDF-1.7\n", []
    for number in range(1, max(objects) + 1):
        if number in objects:
            table.append(f"{len(made):010} 00000 n \n")
            made += b"%d 0 obj\n%s\nendobj\n" % (number, objects[number])
        else:
            table.append("0000000000 65535 f \n")
    named = re.search(rb"/Root (\d+) 0 R", old), re.search(rb"/Info (\d+) 0 R", old)
    ends = b"".join(found[0] for found in named if found)
    count = max(objects) + 1
    start = len(made)
    made += f"xref\n0 {count}\n0000000000 65535 f \n{''.join(table)}".encode()
    return made + b"trailer\n<</Size %d%s>>\nstartxref\n%d\n%%%%EOF\n" % (count, ends, start)


def _tar(data: bytes, part: Part, rng: random.Random) -> bytes:
    with tarfile.open(fileobj=io.BytesIO(data)) as old:
        members = [(m, (old.extractfile(m) or io.BytesIO()).read() if m.isreg() else b"") for m in old][:16]
    buffer, at = io.BytesIO(), rng.randrange(len(members))
    form = rng.choice([tarfile.GNU_FORMAT, tarfile.PAX_FORMAT, tarfile.USTAR_FORMAT])
    with tarfile.open(fileobj=buffer, mode="w", format=form) as new:
        for number, (member, body) in enumerate(members):
            if number == at and rng.random() < 0.4:
                said = part(member.name.encode())[:300].decode("utf-8", "replace").replace("\0", "")
                setattr(member, rng.choice(["name", "linkname", "uname", "gname"]), said)
            elif number == at:
                body = part(body)
            member.size = len(body)
            new.addfile(member, io.BytesIO(body))
    return buffer.getvalue()


def _bzip2(data: bytes, part: Part, rng: random.Random) -> bytes:
    del rng
    return bz2.compress(part(bz2.decompress(data)[: 4 * LARGEST]))


def _xz(data: bytes, part: Part, rng: random.Random) -> bytes:
    del rng
    return lzma.compress(part(lzma.decompress(data)[: 4 * LARGEST]))


def _boxes(data: bytes, part: Part, rng: random.Random) -> bytes:
    """Boxes of HEIC, MP4 and JPEG 2000; places in the file are moved where something before them grew."""
    ahead = data[:4] if data[:4] == bytes(4) else b""
    boxes = list(boxes_of(data[len(ahead) :]))
    begins = data.find(b"mdat") + 4
    at = rng.randrange(len(boxes))
    kind, body = boxes[at]
    if rng.random() < 0.2:
        new = rng.choice([b"free", b"udta", b"uuid", b"name", b"titl", b"xml ", b"altt", b"\xa9nam", b"Xtra"])
        boxes.insert(at, (new, rng.choice([b"", bytes(4), bytes(16)]) + dressed(rng)))
    else:
        boxes[at] = (kind, part(body))
    made = ahead + b"".join(struct.pack(">L", len(body) + 8) + kind + body for kind, body in boxes)
    moved = made.find(b"mdat") + 4 - begins
    if begins < 4 or not moved or ahead:
        return made
    head = bytearray(made[: begins + moved])
    for table in re.finditer(rb"iloc|stco", made[: begins + moved]):
        place = table.end()
        while place < min(
            table.start() - 4 + int.from_bytes(made[table.start() - 4 :][:4], "big"), len(head) - 3
        ):
            (told,) = struct.unpack_from(">L", head, place)
            moves = begins <= told < len(data)
            struct.pack_into(">L", head, place, told + moved if moves else told)
            place += 4 if moves else 1
    return bytes(head) + made[begins + moved :]


def boxes_of(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Kinds and bodies of boxes, one after the other; ValueError where they are none."""
    position = 0
    while position < len(data):
        size = int.from_bytes(data[position : position + 4], "big")
        if size < 8 or position + size > len(data):
            raise ValueError
        yield data[position + 4 : position + 8], data[position + 8 : position + size]
        position += size


def _elements(data: bytes, part: Part, rng: random.Random) -> bytes:
    """Elements of WebM and Matroska, each written with a length of eight bytes."""
    found, position = list[tuple[bytes, bytes]](), 0
    while position < len(data):
        wide = 9 - data[position].bit_length()
        start = position + wide
        long = 9 - data[start].bit_length()
        size = int.from_bytes(data[start : start + long], "big") & ((1 << 7 * long) - 1)
        body = data[start + long :][:size]
        found.append((data[position:start], body))
        position = start + long + len(body)
    at = rng.randrange(len(found))
    if rng.random() < 0.2:
        found.insert(at, (rng.choice([b"\xec", b"\x7b\xa9", b"\x44\x87", b"\x53\x6e"]), dressed(rng)))
    else:
        found[at] = (found[at][0], part(found[at][1]))
    return b"".join(n + struct.pack(">Q", len(b) | 1 << 56) + b for n, b in found)


_INNER = (b"\x16\x54\xae\x6b", b"\x15\x49\xa9\x66", b"\x12\x54\xc3\x67", b"\x19\x41\xa4\x69", b"\x61\xa7")
"""How elements begin that hold others."""
_CHANGES: tuple[tuple[bytes, Callable[[bytes, Part, random.Random], bytes]], ...] = (
    (b"PK\x03\x04", _zip),
    (b"\x1f\x8b", _gzip),
    (b"\x89PNG", _png),
    (b"RIFF", _riff),
    (b"\xff\xd8\xff", _jpeg),
    (b"%PDF-", _pdf),
    (b"a.txt", _tar),
    (b"BZh", _bzip2),
    (b"\xfd7zXZ", _xz),
    (b"\0\0", _boxes),
    (b"\x1a\x45\xdf\xa3", _elements),
    *((sign, _elements) for sign in _INNER),
)
