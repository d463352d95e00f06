"""Files of boxes, made by hand: pictures of telephones, films, JPEG 2000; each takes a word."""

from __future__ import annotations

import io
import struct

from PIL import Image

from tests.support.formats import Planted, exif, jpeg, png, xmp

_XMP = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_DOTS = b"\x28\xaf\x13\x47"


def box(kind: bytes, *bodies: bytes, version: int | None = None) -> bytes:
    """One box; with a version and three bytes of flags where its kind has them."""
    body = (b"" if version is None else bytes((version, 0, 0, 0))) + b"".join(bodies)
    return struct.pack(">L", 8 + len(body)) + kind + body


def heic(*items: tuple[bytes, bytes], more: bytes = b"", spare: bytes = b"", locked: int = 0) -> bytes:
    """A picture and these items beside it: kind (with its name and content type) and bytes."""
    each = ((b"hvc1\0", _DOTS), *items)
    told = [
        box(b"infe", struct.pack(">HH", n, locked), kind, version=2) for n, (kind, _) in enumerate(each, 1)
    ]
    head = box(b"ftyp", b"heic\0\0\0\0mif1heic")

    def meta(begin: int) -> bytes:
        rows, at = b"", begin
        for number, (_, body) in enumerate(each, 1):
            rows += struct.pack(">HHHLL", number, 0, 1, at, len(body))
            at += len(body)
        return box(
            b"meta",
            box(b"hdlr", bytes(4), b"pict", bytes(13), version=0),
            box(b"pitm", b"\0\1", version=0),
            box(b"iloc", b"\x44\0", struct.pack(">H", len(each)), rows, version=0),
            box(b"iinf", struct.pack(">H", len(each)), *told, version=0),
            box(b"iprp", box(b"ipco", box(b"ispe", bytes(8), version=0)), box(b"ipma", bytes(4), version=0)),
            more,
            version=0,
        )

    begin = len(head) + len(meta(0)) + 8
    return head + meta(begin) + box(b"mdat", *(body for _, body in each), spare)


def film(*tags: bytes, kind: bytes = b"vide", sample: bytes = _DOTS, spare: bytes = b"") -> bytes:
    """One track with one sample, and these tags."""
    head = box(b"ftyp", b"isom\0\0\2\0isommp41")

    def moov(begin: int) -> bytes:
        table = box(
            b"stbl",
            box(b"stsd", struct.pack(">L", 0), version=0),
            box(b"stts", struct.pack(">LLL", 1, 1, 1), version=0),
            box(b"stsc", struct.pack(">LLLL", 1, 1, 1, 1), version=0),
            box(b"stsz", struct.pack(">LLL", 0, 1, len(sample)), version=0),
            box(b"stco", struct.pack(">LL", 1, begin), version=0),
        )
        media = box(b"mdia", box(b"hdlr", bytes(4), kind, bytes(13), version=0), box(b"minf", table))
        track = box(b"trak", box(b"tkhd", bytes(80), version=0), media)
        return box(b"moov", box(b"mvhd", bytes(96), version=0), track, box(b"udta", *tags) if tags else b"")

    return head + moov(len(head) + len(moov(0)) + 8) + box(b"mdat", sample, spare)


def in_pieces(word: bytes) -> bytes:
    """A film whose samples come in fragments; its track is one of words."""
    track = box(
        b"trak",
        box(b"tkhd", bytes(8), b"\0\0\0\1", bytes(68), version=0),
        box(b"mdia", box(b"hdlr", bytes(4), b"text", bytes(13), version=0)),
    )
    head = box(b"ftyp", b"iso5\0\0\0\0iso5") + box(b"moov", box(b"mvhd", bytes(96), version=0), track)

    def moof(ahead: int) -> bytes:
        run = struct.pack(">LLlL", 0x00000201, 1, ahead, len(word))
        return box(b"moof", box(b"traf", box(b"tfhd", b"\0\0\0\0\0\0\0\1"), box(b"trun", run)))

    return head + moof(len(moof(0)) + 8) + box(b"mdat", word)


def apple(name: bytes, text: bytes) -> bytes:
    """A tag as music players write it."""
    return box(
        b"meta",
        box(b"hdlr", bytes(4), b"mdir", bytes(13), version=0),
        box(b"ilst", box(name, box(b"data", b"\0\0\0\1\0\0\0\0", text))),
        version=0,
    )


def codestream(*remarks: bytes) -> bytes:
    """A picture of few dots as JPEG 2000 packs it, with remarks in its head."""
    buffer = io.BytesIO()
    Image.new("RGB", (8, 8), (200, 30, 30)).save(buffer, "JPEG2000", no_jp2=True, comment=b"")
    made = buffer.getvalue()
    said = b"".join(b"\xff\x64" + struct.pack(">HH", 4 + len(text), 1) + text for text in remarks)
    at = made.index(b"\xff\x90")
    return made[:at] + said + made[at:]


def jp2(*boxes: bytes, packed: bytes = b"") -> bytes:
    """The same in its boxes."""
    sign = box(b"jP  ", b"\r\n\x87\n") + box(b"ftyp", b"jp2 \0\0\0\0jp2 ")
    return (
        sign + box(b"jp2h", box(b"ihdr", bytes(14))) + box(b"jp2c", packed or codestream()) + b"".join(boxes)
    )


def avif(**how: object) -> bytes:
    """A picture as the library of pictures writes it."""
    buffer = io.BytesIO()
    Image.new("RGB", (8, 8), (200, 30, 30)).save(buffer, "AVIF", **how)
    return buffer.getvalue()


BOXED: dict[str, Planted] = {
    "heic exif": lambda w: ("a.heic", heic((b"Exif\0", b"\0\0\0\6Exif\0\0" + exif(w)))),
    "heic description": lambda w: (
        "a.heic",
        heic((b"mime\0application/rdf+xml\0", xmp(f"<a>{w}</a>"))),
    ),
    "heic name of an item": lambda w: ("a.heic", heic((b"mime" + w.encode() + b"\0image/png\0", png()))),
    "heic words for who does not see": lambda w: (
        "a.heic",
        heic(more=box(b"altt", f"by {w}\0en\0".encode(), version=0)),
    ),
    "heic room left free": lambda w: ("a.heic", heic() + box(b"free", f"by {w}".encode())),
    "avif exif": lambda w: ("a.avif", avif(exif=exif(w))),
    "avif description": lambda w: ("a.avif", avif(xmp=xmp(f"<a>{w}</a>"))),
    "film title of a music player": lambda w: ("a.m4a", film(apple(b"\xa9nam", w.encode()))),
    "film title of QuickTime": lambda w: (
        "a.mov",
        film(box(b"\xa9nam", struct.pack(">HH", len(w), 0), w.encode())),
    ),
    "film title in UTF-16": lambda w: (
        "a.mp4",
        film(box(b"titl", bytes(2), b"\xfe\xff", w.encode("utf-16-be"), version=0)),
    ),
    "film description": lambda w: ("a.mp4", film() + box(b"uuid", _XMP, xmp(f"<a>{w}</a>"))),
    "film name of a track": lambda w: ("a.mp4", film(box(b"name", w.encode()))),
    "film track of words": lambda w: (
        "a.mp4",
        film(kind=b"text", sample=struct.pack(">H", len(w)) + w.encode()),
    ),
    "film track of words in pieces": lambda w: ("a.mp4", in_pieces(struct.pack(">H", len(w)) + w.encode())),
    "film picture of a cover": lambda w: (
        "a.m4a",
        film(
            apple(
                b"covr",
                b"\xff\xd8\xff\xfe" + struct.pack(">H", len(w) + 2) + w.encode() + b"\xff\xda\0\2\xff\xd9",
            )
        ),
    ),
    "film behind a photograph": lambda w: ("a.jpg", jpeg() + film(apple(b"\xa9nam", w.encode()))),
    "second picture behind a photograph": lambda w: ("a.jpg", jpeg() + jpeg((0xFE, w.encode()))),
    "jpeg 2000 remark": lambda w: ("a.j2k", codestream(w.encode())),
    "jpeg 2000 remark in boxes": lambda w: ("a.jp2", jp2(packed=codestream(f"by {w}".encode()))),
    "jpeg 2000 xml": lambda w: ("a.jp2", jp2(box(b"xml ", f"<a><b>{w}</b></a>".encode()))),
    "jpeg 2000 description": lambda w: ("a.jp2", jp2(box(b"uuid", _XMP, xmp(f"<a>{w}</a>")))),
    "jpeg 2000 exif": lambda w: ("a.jp2", jp2(box(b"uuid", b"JpgTiffExif->JP2", exif(w)))),
    "jpeg 2000 caption": lambda w: (
        "a.jp2",
        jp2(
            box(
                b"uuid",
                bytes.fromhex("33c7a4d2b81d4723a0baf1a3e097ad38"),
                b"\x1c\2\x50" + struct.pack(">H", len(w)) + w.encode(),
            )
        ),
    ),
    "jpeg 2000 label": lambda w: ("a.jp2", jp2(box(b"asoc", box(b"lbl ", w.encode())))),
}
"""Every place, by its name."""
