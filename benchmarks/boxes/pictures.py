"""Pictures: what they carry beside what they show."""

# ruff: noqa: E501 - a template of markup, or a command, is one line

from __future__ import annotations

import io
import shutil
import struct
import zlib
from collections.abc import Callable
from functools import partial

from benchmarks.boxes.kit import (
    Words,
    add,
    box,
    library,
    tool,
    work,
    xml,
)
from benchmarks.boxes.small import chunk, plain, with_chunk

_ADOBE = b"http:" + b"//ns.adobe.com/"


def _xmp(text: str) -> bytes:
    return f"<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description xmlns:h='h' h:by=\"{xml(text)}\"/></rdf:RDF></x:xmpmeta>".encode()


for _what, _name, _data in (
    ("tEXt", b"tEXt", lambda text: b"Author\0" + text.encode()),
    ("zTXt", b"zTXt", lambda text: b"Author\0\0" + zlib.compress(text.encode())),
    ("iTXt", b"iTXt", lambda text: b"Author\0\0\0\0\0" + text.encode()),
    ("iTXt packed", b"iTXt", lambda text: b"Author\0\1\0\0\0" + zlib.compress(text.encode())),
    ("iTXt, translated key", b"iTXt", lambda text: b"Author\0\0\0en\0" + text.encode() + b"\0a"),
    ("XMP", b"iTXt", lambda text: b"XML:com.adobe.xmp\0\0\0\0\0" + _xmp(text)),
    ("Raw profile", b"zTXt", lambda text: b"Raw profile type iptc\0\0" + zlib.compress(f"\niptc\n{len(text.encode()):8}\n{text.encode().hex()}\n".encode())),
    ("an unknown chunk", b"prVt", str.encode),
    ("sPLT", b"sPLT", lambda text: text.encode() + b"\0\x08"),
    ("iCCP, the name", b"iCCP", lambda text: text.encode()[:79] + b"\0\0" + zlib.compress(b"\0" * 132)),
    ("iCCP, the description", b"iCCP", lambda text: b"a\0\0" + zlib.compress(b"\0" * 128 + struct.pack(">I4sII", 1, b"desc", 144, 40 + len(text.encode("utf-16-be"))) + b"mluc" + b"\0" * 4 + struct.pack(">II4sII", 1, 12, b"enUS", len(text.encode("utf-16-be")), 28) + text.encode("utf-16-be"))),
    ("eXIf", b"eXIf", lambda text: _exif(text)),
):  # fmt: skip
    add("png", _what, with_chunk(_name, _data), holds="l" if _what == "iCCP, the name" else "lapms")
add("png", "after the end", lambda words: plain("PNG") + words.all.encode())
add("png", "after the picture data", with_chunk(b"tEXt", lambda text: b"a\0" + text.encode(), last=True))
add(
    "png",
    "IDAT, behind the picture",
    lambda words: plain("PNG").replace(
        plain("PNG")[33:],
        chunk(b"IDAT", zlib.compress(b"\0" * (32 * 97)) + words.all.encode()) + chunk(b"IEND", b""),
    ),
)


def _exif(text: str) -> bytes:
    exif = library("PIL.Image").Exif()
    exif[0x9C9C] = text.encode("utf-16-le")
    return bytes(exif.tobytes()).removeprefix(b"Exif\0\0")


def _jpeg_exif(folder: str, tag: str, form: Callable[[str], bytes]) -> Callable[[Words], bytes]:
    def content(words: Words) -> bytes:
        piexif = library("piexif")
        number = getattr(
            getattr(piexif, {"0th": "ImageIFD", "Exif": "ExifIFD", "GPS": "GPSIFD"}[folder]), tag
        )
        made = io.BytesIO()
        piexif.insert(piexif.dump({folder: {number: form(words.all)}}), plain("JPEG"), made)
        return made.getvalue()

    return content


for _what, _folder, _tag, _form in (
    ("EXIF description", "0th", "ImageDescription", str.encode),
    ("EXIF artist", "0th", "Artist", str.encode),
    ("EXIF XPComment", "0th", "XPComment", lambda text: text.encode("utf-16-le")),
    (
        "EXIF user comment, Unicode",
        "Exif",
        "UserComment",
        lambda text: b"UNICODE\0" + text.encode("utf-16-le"),
    ),
    (
        "EXIF user comment, big-endian",
        "Exif",
        "UserComment",
        lambda text: b"UNICODE\0" + text.encode("utf-16-be"),
    ),
    ("EXIF user comment, no kind", "Exif", "UserComment", lambda text: b"\0" * 8 + text.encode()),
    ("EXIF maker's note", "Exif", "MakerNote", lambda text: b"MAKER\0\0\0" + text.encode("utf-16-le")),
    ("EXIF owner", "Exif", "CameraOwnerName", str.encode),
    ("EXIF place's name", "GPS", "GPSAreaInformation", lambda text: b"UNICODE\0" + text.encode("utf-16-le")),
):
    add("jpg", _what, _jpeg_exif(_folder, _tag, _form))


def _segment(mark: int, data: Callable[[str], bytes], last: bool = False) -> Callable[[Words], bytes]:
    def content(words: Words) -> bytes:
        whole, body = plain("JPEG"), data(words.all)
        piece = struct.pack(">BBH", 0xFF, mark, len(body) + 2) + body
        return whole[:2] + piece + whole[2:] if not last else whole[:-2] + piece + whole[-2:]

    return content


def _iptc(text: str) -> bytes:
    said = text.encode()
    record = b"\x1c\x01\x5a\x00\x03\x1b%G" + b"\x1c\x02\x78" + struct.pack(">H", len(said)) + said
    block = b"8BIM\x04\x04\0\0" + struct.pack(">I", len(record)) + record
    return b"Photoshop 3.0\0" + block + b"\0" * (len(record) % 2)


def _mluc(text: str) -> bytes:
    said = text.encode("utf-16-be")
    tag = b"mluc" + b"\0" * 4 + struct.pack(">II4sII", 1, 12, b"enUS", len(said), 28) + said
    head = struct.pack(">I", 144 + len(tag)).ljust(36, b"\0") + b"acsp"
    return (
        b"ICC_PROFILE\0\1\1" + head.ljust(128, b"\0") + struct.pack(">I4sII", 1, b"desc", 144, len(tag)) + tag
    )


for _what, _mark, _body in (
    ("a comment", 0xFE, str.encode),
    ("a comment in UTF-16", 0xFE, lambda text: text.encode("utf-16")),
    ("XMP", 0xE1, lambda text: _ADOBE + b"xap/1.0/\0" + _xmp(text)),
    ("extended XMP", 0xE1, lambda text: _ADOBE + b"xmp/extension/\0" + b"A" * 32 + struct.pack(">II", len(_xmp(text)), 0) + _xmp(text)),
    ("IPTC", 0xED, _iptc),
    ("a profile's description", 0xE2, _mluc),
    ("an unknown segment", 0xEB, lambda text: b"Mine\0" + text.encode()),
    ("JUMBF", 0xEB, lambda text: b"JP\0\1\0\0\0\1" + struct.pack(">I4s", 8 + len(text.encode()), b"json") + text.encode()),
    ("Ducky", 0xEC, lambda text: b"Ducky\0\2" + struct.pack(">HI", len(text.encode("utf-16-be")) + 4, len(text)) + text.encode("utf-16-be")),
):  # fmt: skip
    add("jpg", _what, _segment(_mark, _body))
add("jpg", "a comment behind the picture", _segment(0xFE, str.encode, last=True))
add("jpg", "after the end", lambda words: plain("JPEG") + words.all.encode())
add("jpg", "a second picture after the end", lambda words: plain("JPEG") + _segment(0xFE, str.encode)(words))


@box("jpg", "the thumbnail's comment")
def _(words: Words) -> bytes:
    piexif = library("piexif")
    made = io.BytesIO()
    piexif.insert(
        piexif.dump({"0th": {}, "1st": {}, "thumbnail": _segment(0xFE, str.encode)(words)}),
        plain("JPEG"),
        made,
    )
    return made.getvalue()


add("gif", "a comment", lambda words: plain("GIF", comment=words.all.encode()), holds="lapms")
add(
    "gif",
    "plain text",
    lambda words: plain("GIF")[:-1] + b"\x21\x01\x0c" + b"\0" * 12 + _blocks(words.all.encode()) + b";",
)
add(
    "gif",
    "an application's block",
    lambda words: plain("GIF")[:-1] + b"\x21\xff\x0bMINEMINE1.0" + _blocks(words.all.encode()) + b";",
)
add("gif", "after the end", lambda words: plain("GIF") + words.all.encode())


def _blocks(data: bytes) -> bytes:
    return (
        b"".join(bytes([len(data[i : i + 50])]) + data[i : i + 50] for i in range(0, len(data), 50)) + b"\0"
    )


add("webp", "an unknown chunk", lambda words: _riff(plain("WEBP"), b"MINE", words.all.encode()))
add("webp", "XMP", lambda words: plain("WEBP", xmp=_xmp(words.all)))
add("webp", "after the end", lambda words: plain("WEBP") + words.all.encode())


def _riff(whole: bytes, name: bytes, data: bytes) -> bytes:
    data += b"\0" * (len(data) % 2)
    body = whole[8:] + name + struct.pack("<I", len(data)) + data
    return b"RIFF" + struct.pack("<I", len(body)) + body


add("tif", "a description", lambda words: plain("TIFF", description=words.all.encode()))
add("tif", "a private tag", lambda words: plain("TIFF", tiffinfo={65000: words.all.encode()}))
add("tif", "after the end", lambda words: plain("TIFF") + words.all.encode())
add(
    "tif",
    "a second page",
    lambda words: plain(
        "TIFF",
        save_all=True,
        append_images=[library("PIL.Image").new("RGB", (9, 9))],
        tiffinfo={315: words.all.encode()},
    ),
)
add("bmp", "after the end", lambda words: plain("BMP") + words.all.encode())
add("bmp", "between head and picture", lambda words: _gap(plain("BMP"), words.all.encode()))
add(
    "ico",
    "a PNG's text",
    lambda words: _icon(with_chunk(b"tEXt", lambda text: b"a\0" + text.encode())(words)),
)
add(
    "jp2",
    "XML box",
    lambda words: (
        plain("JPEG2000") + struct.pack(">I4s", 8 + len(_xmp(words.all)), b"xml ") + _xmp(words.all)
    ),
)
add("jp2", "a remark", lambda words: plain("JPEG2000", comment=words.all))
add("avif", "XMP", lambda words: plain("AVIF", xmp=_xmp(words.all)))
add("avif", "EXIF", lambda words: plain("AVIF", exif=b"Exif\0\0" + _exif(words.all)))
add("tga", "an identity", lambda words: plain("TGA", id_section=words.all.encode()))
add("pcx", "after the end", lambda words: plain("PCX") + words.all.encode())
add("ppm", "a remark", lambda words: b"P3\n# " + words.all.encode() + b"\n1 1\n255\n0 0 0\n")
add(
    "xpm",
    "a remark",
    lambda words: f'/* XPM */\nstatic char *x[] = {{ /* {words.all} */ "1 1 1 1", "a c #000", "a" }};',
)
add("eps", "a remark", lambda words: f"%!PS-Adobe-3.0 EPSF-3.0\n%%For: {words.all}\n({words.all}) show\n")
add("psd", "a layer", lambda words: b"8BPS\0\1" + b"\0" * 6 + words.all.encode("utf-16-be"))


def _gap(bitmap: bytes, text: bytes) -> bytes:
    start = struct.unpack("<I", bitmap[10:14])[0]
    return (
        bitmap[:2]
        + struct.pack("<I", len(bitmap) + len(text))
        + bitmap[6:10]
        + struct.pack("<I", start + len(text))
        + bitmap[14:start]
        + text
        + bitmap[start:]
    )


def _icon(picture: bytes) -> bytes:
    return (
        struct.pack("<HHH", 0, 1, 1)
        + struct.pack("<BBBBHHII", 32, 32, 0, 0, 1, 32, len(picture), 22)
        + picture
    )


@box("heic", "XMP and EXIF")
def _(words: Words) -> bytes:
    library("pillow_heif").register_heif_opener()
    return plain("HEIF", xmp=_xmp(words.all), exif=b"Exif\0\0" + _exif(words.all))


def _run(words: Words, steps: list[str], end: str) -> bytes:
    folder = work()
    (folder / "a.svg").write_text(
        f"<svg xmlns='http://www.w3.org/2000/svg' width='1900' height='90'><title>{words.all}</title><text y='50' font-family='DejaVu Sans'>{words.all}</text></svg>"
    )
    # Inkscape turns letters into paths in metafiles, unless asked.
    (folder / "a.dot").write_text(
        f'digraph {{ a [label="{words.all}" tooltip="{words.all}" URL="http://a/{words.all}"] }}'
    )
    try:
        tool(*(step.replace("{}", words.all) for step in steps), folder=folder)
        return (folder / f"o.{end}").read_bytes()
    finally:
        shutil.rmtree(folder)


for _kind, _what, _steps in (
    ("png", "ImageMagick -comment", ["/usr/bin/convert", "xc:red[8x8]", "-set", "comment", "{}", "o.png"]),
    ("gif", "ImageMagick -comment", ["/usr/bin/convert", "xc:red[8x8]", "-set", "comment", "{}", "o.gif"]),
    ("jpg", "ImageMagick -comment", ["/usr/bin/convert", "xc:red[8x8]", "-set", "comment", "{}", "o.jpg"]),
    ("tif", "ImageMagick -label", ["/usr/bin/convert", "xc:red[8x8]", "-set", "label", "{}", "-set", "comment", "{}", "o.tif"]),
    ("miff", "ImageMagick", ["/usr/bin/convert", "xc:red[8x8]", "-set", "comment", "{}", "o.miff"]),
    ("svg", "Inkscape", ["inkscape", "--export-filename=o.svg", "a.svg"]),
    ("svg", "Inkscape, plain", ["inkscape", "--export-plain-svg", "--export-filename=o.svg", "a.svg"]),
    ("emf", "Inkscape", ["inkscape", "--export-filename=o.emf", "a.svg"]),
    ("wmf", "Inkscape", ["inkscape", "--export-filename=o.wmf", "a.svg"]),
    ("png", "Inkscape, drawn", ["inkscape", "--export-filename=o.png", "a.svg"]),
    ("svg", "Graphviz", ["dot", "-Tsvg", "a.dot", "-o", "o.svg"]),
    ("svg", "Graphviz, packed", ["dot", "-Tsvgz", "a.dot", "-o", "o.svgz"]),
    ("html", "ImageMagick, MHTML map", ["dot", "-Tcmapx", "a.dot", "-o", "o.html"]),
    ("svg", "gnuplot", ["gnuplot", "-e", "set terminal svg; set output 'o.svg'; set title '{}'; plot sin(x)"]),
    ("svg", "pdftocairo", ["sh", "-c", "inkscape --export-filename=o.pdf a.svg && pdftocairo -svg o.pdf o.svg"]),
):  # fmt: skip
    _end = "svgz" if _what == "Graphviz, packed" else _kind
    _holds = "" if _what in ("Inkscape, drawn", "pdftocairo") or _kind in ("emf", "wmf") else "lapms"
    add(_kind, _what, partial(_run, steps=_steps, end=_end), _end, _holds)
