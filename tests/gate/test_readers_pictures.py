"""What a picture says about itself is read in every structure and every encoding that it comes in."""

from __future__ import annotations

import base64
import io
import struct
import time
import zlib
from collections.abc import Callable
from typing import Any

import pytest
from PIL import Image

from facilitator.gate.needles import Needles, needles_of
from facilitator.gate.sweep import Source, sweep
from facilitator.model.dialogue import Dialogue
from facilitator.model.people import People, Person
from facilitator.model.sealed import Sealed
from facilitator.problems import Place
from tests.support.boxed import BOXED, heic
from tests.support.formats import XAP, chunk, exif, gif, jpeg, png, riff, xmp, zipped

NAMES = {
    "oak": "Amina Diallo",
    "fir": "Zoë Müller",
    "hazel": "王芳",
    "sedge": "Мария Волкова",
    "elm": "محمد الراشدي",
}


@pytest.fixture(scope="module")
def sought() -> Needles:
    people = tuple(Person(who, name=Sealed(name, Place("people.yml"))) for who, name in NAMES.items())
    return needles_of([Dialogue("names", people=People(people))], plain=True)


def tiff(tag: int, value: bytes, kind: int = 2, order: str = "<", within: int = 0) -> bytes:
    """One value in a list of tags, or in a list that another list leads to."""
    mark = b"II*\0" if order == "<" else b"MM\0*"
    lists = mark + struct.pack(f"{order}L", 8)
    at = 8 + 18 * (2 if within else 1)
    if within:
        lists += struct.pack(f"{order}HHHLLL", 1, within, 4, 1, 26, 0)
    place = value.ljust(4, b"\0") if len(value) <= 4 else struct.pack(f"{order}L", at)
    return lists + struct.pack(f"{order}HHHL", 1, tag, kind, len(value)) + place + b"\0" * 4 + value


def photo(tag: int, value: bytes, **how: Any) -> bytes:
    return jpeg((0xE1, b"Exif\0\0" + tiff(tag, value, **how)))


def caption(text: bytes, number: int = 80) -> bytes:
    return b"\x1c\x02" + bytes([number]) + struct.pack(">H", len(text)) + text


def photoshop(body: bytes, kind: int = 0x0404) -> bytes:
    size = struct.pack(">HHL", kind, 0, len(body))
    return b"Photoshop 3.0\0" + b"8BIM" + size + body + b"\0" * (len(body) % 2)


def profile(kind: str, body: bytes) -> bytes:
    return f"Raw profile type {kind}\0\0".encode() + zlib.compress(
        f"\n{kind}\n{len(body):8}\n{body.hex()}\n".encode()
    )


def with_thumbnail(inner: bytes) -> bytes:
    entries = struct.pack("<HHHLLHHLLL", 2, 0x0201, 4, 1, 44, 0x0202, 4, 1, len(inner), 0)
    return b"Exif\0\0II*\0" + struct.pack("<LHL", 14, 0, 14) + entries.ljust(30, b"\0") + inner


def pillow(kind: str, **how: Any) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (2, 2)).save(buffer, kind, **how)
    return buffer.getvalue()


def by_pillow() -> Image.Exif:
    tags = Image.Exif()
    tags[0x013B] = "Amina Diallo"
    return tags


LONG = b"Amina Diallo and the others at the well, where the talks of the spring began again."
PLACES: dict[str, tuple[str, Callable[[], tuple[str, bytes]]]] = {
    "artist in Latin-1": ("fir", lambda: ("a.jpg", photo(0x013B, "Zoë Müller".encode("latin-1") + b"\0"))),
    "artist in UTF-8": ("hazel", lambda: ("a.jpg", photo(0x013B, "王芳".encode() + b"\0"))),
    "artist in the letters of the place": (
        "sedge",
        lambda: ("a.jpg", photo(0x013B, "Мария Волкова".encode("cp1251"))),
    ),
    "artist in Arabic Windows letters": (
        "elm",
        lambda: ("a.jpg", photo(0x013B, "محمد الراشدي".encode("cp1256"))),
    ),
    "artist in GB 18030": ("hazel", lambda: ("a.jpg", photo(0x013B, "王芳".encode("gb18030")))),
    "Windows author": ("oak", lambda: ("a.jpg", photo(0x9C9D, "Diallo".encode("utf-16-le"), kind=1))),
    "Windows author in Chinese": (
        "hazel",
        lambda: ("a.jpg", photo(0x9C9D, "王芳".encode("utf-16-le"), kind=1)),
    ),
    "comment in UTF-16": (
        "oak",
        lambda: ("a.jpg", photo(0x9286, b"UNICODE\0" + "by Diallo".encode("utf-16-be"), kind=7, order=">")),
    ),
    "comment in a list within": (
        "hazel",
        lambda: ("a.jpg", photo(0x9286, b"UNICODE\0" + "王芳".encode("utf-16-le"), kind=7, within=0x8769)),
    ),
    "comment in Japanese letters": (
        "hazel",
        lambda: ("a.jpg", photo(0x9286, b"JIS\0\0\0\0\0" + "王芳".encode("iso2022_jp"), kind=7)),
    ),
    "artist beside other bytes": ("oak", lambda: ("a.jpg", photo(0x013B, b"Amina Diallo" + b"\0"))),
    "caption whose length is a letter": (
        "oak",
        lambda: ("a.jpg", jpeg((0xED, photoshop(caption(LONG[:70]))))),
    ),
    "by-line in Latin-1": (
        "fir",
        lambda: ("a.jpg", jpeg((0xED, photoshop(caption("Zoë Müller".encode("latin-1")))))),
    ),
    "caption over two segments": (
        "oak",
        lambda: (
            "a.jpg",
            jpeg(
                (0xED, photoshop(caption(b"by Amina Diallo"))[:-6]),
                (0xED, b"Photoshop 3.0\0" + photoshop(caption(b"by Amina Diallo"))[-6:]),
            ),
        ),
    ),
    "caption with a long length": (
        "oak",
        lambda: (
            "a.jpg",
            jpeg((0xED, photoshop(b"\x1c\x02\x78\x80\x04" + struct.pack(">L", len(LONG)) + LONG))),
        ),
    ),
    "description with entities": (
        "oak",
        lambda: ("a.jpg", jpeg((0xE1, XAP + xmp("<a>by &#68;i&#x61;llo</a>")))),
    ),
    "description in an attribute": (
        "oak",
        lambda: ("a.jpg", jpeg((0xE1, XAP + xmp("<a b='&#68;iallo'/>")))),
    ),
    "description over two segments": (
        "oak",
        lambda: (
            "a.jpg",
            jpeg(*((0xE1, piece) for piece in reversed(extended(xmp("<a>written by Diallo herself</a>"))))),
        ),
    ),
    "picture in a description": (
        "oak",
        lambda: (
            "a.jpg",
            jpeg((0xE1, XAP + xmp(f"<i>{base64.encodebytes(jpeg((0xFE, b'by Diallo' * 9))).decode()}</i>"))),
        ),
    ),
    "small picture": (
        "oak",
        lambda: ("a.jpg", jpeg((0xE1, with_thumbnail(photo(0x9C9D, "Diallo".encode("utf-16-le"), kind=1))))),
    ),
    "comment in Latin-1": ("fir", lambda: ("a.jpg", jpeg((0xFE, "Müller".encode("latin-1"))))),
    "png text in Latin-1": (
        "fir",
        lambda: ("a.png", png(chunk(b"tEXt", b"Author\0" + "Müller".encode("latin-1")))),
    ),
    "png text in Chinese": (
        "hazel",
        lambda: ("a.png", png(chunk(b"iTXt", b"Author\0\0\0zh\0\0" + "王芳".encode()))),
    ),
    "png packed international text": (
        "hazel",
        lambda: ("a.png", png(chunk(b"iTXt", b"Author\0\1\0zh\0\0" + zlib.compress("王芳".encode())))),
    ),
    "png description": (
        "oak",
        lambda: ("a.png", png(chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + xmp("<a>&#68;iallo</a>")))),
    ),
    "png exif in hexadecimal": (
        "oak",
        lambda: ("a.png", png(chunk(b"zTXt", profile("exif", b"Exif\0\0" + exif("Diallo"))))),
    ),
    "png captions in hexadecimal": (
        "oak",
        lambda: ("a.png", png(chunk(b"zTXt", profile("iptc", photoshop(caption(b"by Diallo"))[14:])))),
    ),
    "gif description": ("oak", lambda: ("a.gif", gif_described("written by Amina Diallo " * 9))),
    "gif comment in UTF-8": ("hazel", lambda: ("a.gif", gif("王芳".encode()))),
    "webp description": (
        "oak",
        lambda: ("a.webp", riff(b"WEBP", (b"VP8 ", b"\0" * 8), (b"XMP ", xmp("<a>&#68;iallo</a>")))),
    ),
    "webp artist in Latin-1": (
        "fir",
        lambda: (
            "a.webp",
            riff(b"WEBP", (b"VP8 ", b"\0" * 8), (b"EXIF", tiff(0x013B, "Müller".encode("latin-1")))),
        ),
    ),
    "picture inside a Word file": (
        "fir",
        lambda: ("a.docx", zipped({"word/media/a.jpg": photo(0x013B, "Zoë Müller".encode("latin-1"))})),
    ),
    "jpeg by another hand": ("oak", lambda: ("a.jpg", pillow("JPEG", exif=by_pillow()))),
    "png by another hand": ("oak", lambda: ("a.png", pillow("PNG", exif=by_pillow()))),
    "webp by another hand": ("oak", lambda: ("a.webp", pillow("WEBP", exif=by_pillow(), lossless=True))),
    "gif by another hand": ("oak", lambda: ("a.gif", pillow("GIF", comment=b"by Diallo"))),
}


def extended(body: bytes) -> list[bytes]:
    """A description too long for one segment, cut in the middle of a word."""
    head = b"http://ns.xmp.example/xmp/extension/\0" + b"A" * 32 + struct.pack(">L", len(body))
    cut = body.index(b"allo")
    return [head + struct.pack(">L", 0) + body[:cut], head + struct.pack(">L", cut) + body[cut:]]


def gif_described(words: str) -> bytes:
    """A GIF whose description follows as it is, with the tail that ends it for those who read blocks."""
    tail = b"\1" + bytes(range(255, -1, -1)) + b"\0"
    plain = gif()
    cut = plain.index(b"\x2c")
    return plain[:cut] + b"\x21\xff\x0bXMP DataXMP" + xmp(f"<a>{words}</a>") + tail + plain[cut:]


@pytest.mark.parametrize("place", PLACES)
def test_a_name_is_found_wherever_a_picture_can_say_it(sought: Needles, place: str) -> None:
    who, make = PLACES[place]
    report = sweep([Source(*make())], sought)
    assert {(f.rule, f.who) for f in report.findings if f.level == "block"} == {("name", who)}
    assert report.read == 1


def test_what_the_picture_says_is_for_review_even_without_a_name(sought: Needles) -> None:
    told = sweep([Source("a.jpg", pillow("JPEG"))], sought).findings
    assert [(f.rule, f.level) for f in told] == [("content", "review")]
    tags = Image.Exif()
    tags[0x010F] = "Maker"
    told = sweep([Source("a.jpg", pillow("JPEG", exif=tags))], sought).findings
    assert {(f.rule, f.level) for f in told} == {("content", "review"), ("metadata", "review")}


def test_a_small_picture_inside_is_for_review_and_a_broken_one_blocks(sought: Needles) -> None:
    whole = jpeg((0xE0, b"JFIF\0"))
    told = sweep([Source("a.jpg", jpeg((0xE1, with_thumbnail(whole + b"\0" * 9))))], sought)
    assert [f.tip for f in told.findings if "cut away" in f.tip] and not told.blocked
    told = sweep([Source("a.jpg", jpeg((0xE1, with_thumbnail(whole[:-4]))))], sought)
    assert [f.where for f in told.findings if f.level == "block"] == ["thumbnail > jpeg"]


def test_a_description_that_is_cut_short_blocks(sought: Needles) -> None:
    told = sweep([Source("a.jpg", jpeg((0xE1, XAP + xmp("<a>")[:-120])))], sought)
    assert [f.rule for f in told.findings if f.level == "block"] == ["unreadable"]


def test_values_that_lie_over_one_another_cost_neither_time_nor_memory(sought: Needles) -> None:
    count = 20_000
    entry = struct.pack("<HHLL", 0x013B, 2, 12 * count, 10)
    body = b"II*\0" + struct.pack("<LH", 8, count) + entry * count + b"\0" * 4
    began = time.process_time()
    told = sweep([Source("a.png", png(chunk(b"eXIf", body)))], sought)
    assert [f.tip for f in told.findings if f.level == "block"] == ["Too large to be read to its end."]
    assert time.process_time() - began < 10


def test_lists_of_tags_that_lead_to_each_other_come_to_an_end(sought: Needles) -> None:
    ring = b"II*\0" + struct.pack("<LHHHLLL", 8, 1, 0x8769, 4, 1, 8, 8)
    assert sweep([Source("a.jpg", jpeg((0xE1, b"Exif\0\0" + ring)))], sought).read == 1


def test_items_that_lie_over_one_another_cost_neither_time_nor_memory(sought: Needles) -> None:
    whole = heic(*[(b"mime\0text/plain\0", b"")] * 2000, spare=b"\0" * 200_000)
    # Each item is said to go on to the end of the file.
    began = time.process_time()
    report = sweep([Source("a.heic", whole)], sought)
    assert report.blocked
    assert time.process_time() - began < 20


def test_a_part_that_counts_without_end_leaves_what_was_read(sought: Needles) -> None:
    """Found by the fuzzer: what was searched afterwards, as far as it goes, stumbled over the same limit."""
    name, data = BOXED["film track of words in pieces"]("Amina Diallo, QW1pbmEgRGlhbGxv")
    endless = data.replace(b"trun\0\0\2\1\0\0\0\1", b"trun\0\0\2\1\xff\xff\xff\xff")
    assert endless != data
    found = {(f.rule, f.who) for f in sweep([Source(name, endless)], sought).findings if f.level == "block"}
    assert found == {("unreadable", None), ("name", "oak")}
