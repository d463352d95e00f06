"""A name in every dress that opponents have thought of, and a place for it in every format."""

from __future__ import annotations

import base64
import gzip
import io
import json
import re
import struct
import unicodedata
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from tests.support.formats import Planted, chunk, exif, font, gif, jpeg, pdf, png, riff, zipped

Dress = Callable[[str], str]
_ALIKE = str.maketrans("aeopcxyiAEOPCTHMBKX", "аеорсхуіАЕОРСТНМВКХ")


def between(sign: str) -> Dress:
    """The sign between every two letters of a word."""
    return lambda text: " ".join(sign.join(word) for word in text.split())


def numbered(form: str) -> Dress:
    """Each letter by its number."""
    return lambda text: "".join(form.format(ord(sign)) for sign in text)


def in_bytes(form: str) -> Dress:
    """Each byte of UTF-8 by its number."""
    return lambda text: "".join(form.format(byte) for byte in text.encode())


def packed(text: str, encoding: str = "utf-8") -> str:
    """A sentence in base64."""
    return base64.b64encode(f"written by {text}".encode(encoding)).decode()


DRESSES: dict[str, Dress] = {
    "as it is": str,
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "full width": lambda text: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text),
    "capitals": str.upper,
    "nothing between letters": between("\u200b"),
    "soft hyphens": between("\u00ad"),
    "spaced": between(" "),
    "look-alikes": lambda text: text.translate(_ALIKE),
    "backwards": lambda text: text[::-1],
    "backwards, shown the right way round": lambda text: f"\u202e{text[::-1]}\u202c",
    "hard spaces": lambda text: text.replace(" ", "\u00a0"),
    "a camel": lambda text: "".join(map(str.title, text.split())),
    "a slug": lambda text: text.lower().replace(" ", "-"),
    "with dots": lambda text: text.lower().replace(" ", "."),
    "percent": lambda text: quote(text, safe=""),
    "percent for each byte": in_bytes("%{:02X}"),
    "percent twice": lambda text: quote(quote(text, safe="")),
    "percent and u": numbered("%u{:04X}"),
    "entities": numbered("&#{};"),
    "entities in hexadecimal": numbered("&#x{:x};"),
    "strokes and u": numbered("\\u{:04x}"),
    "strokes and a great U": numbered("\\U{:08x}"),
    "strokes, u and braces": numbered("\\u{{{:x}}}"),
    "strokes and x": in_bytes("\\x{:02x}"),
    "quoted-printable": in_bytes("={:02X}"),
    "base64": packed,
    "base64 for addresses": lambda text: packed(text).translate(str.maketrans("+/", "-_")).rstrip("="),
    "base64 of the bare name": lambda text: base64.b64encode(text.encode()).decode(),
    "base64 of UTF-16": lambda text: packed(text, "utf-16-le"),
    "packed, then base64": lambda text: base64.b64encode(
        gzip.compress(f"written by {text}, nobody else".encode(), mtime=0)
    ).decode(),
}

_W = 'xmlns:w="w" xmlns:a="a" xmlns:text="t"'


def _mail(text: str) -> bytes:
    mail = EmailMessage()
    mail["Subject"] = text.replace("\n", " ")
    mail.set_content("Plain words")
    return mail.as_bytes()


def _commented(text: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        member = zipfile.ZipInfo("a.txt")
        member.comment = text.encode()
        archive.writestr(member, "x")
    return buffer.getvalue()


def _named(text: str) -> bytes:
    return b"\x1f\x8b\x08\x08\0\0\0\0\0\3" + text.encode() + b"\0" + gzip.compress(b"x", mtime=0)[10:]


def _artist(text: str) -> bytes:
    """A frame of tags that says by itself how long it is."""
    body = b"\3" + text.encode()
    tag = b"TPE1" + struct.pack(">L", len(body)) + b"\0\0" + body
    size = bytes(len(tag) >> shift & 127 for shift in (21, 14, 7, 0))
    return b"ID3\x03\0\0" + size + tag + (b"\xff\xfb\x90\x00" + b"\0" * 413) * 2


def _told(text: str) -> bytes:
    """A page of a Word file."""
    return zipped({"word/document.xml": f"<w:p {_W}><w:r><w:t>{escape(text)}</w:t></w:r></w:p>"})


def _info(text: str) -> bytes:
    return pdf(page="(x)", info=f"/Subject<FEFF{text.encode('utf-16-be').hex()}>")


def _linked(text: str) -> bytes:
    note = f"<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents<FEFF{text.encode('utf-16-be').hex()}>>>"
    return pdf(note, page="(x)", attached="/Annots[7 0 R]")


PLACES: dict[str, Planted] = {
    "page": lambda t: ("a.html", f"<p>It was {escape(t)}.".encode()),
    "attribute": lambda t: ("a.html", f"<img alt={quoteattr(t)} src=a.png>".encode()),
    "script": lambda t: ("a.html", f"<script>a = '{t}'</script>".encode()),
    "Markdown": lambda t: ("a.md", f"It was {t}.\n".encode()),
    "Markdown as papers are written": lambda t: ("a.md", re.sub(r"([\\\\_*&=-])", r"\\\1", t).encode()),
    "YAML": lambda t: ("a.yml", f"who: '{t}'\n".encode()),
    "table": lambda t: ("a.csv", f"1,{t},x\n".encode()),
    "JSON": lambda t: ("a.json", json.dumps({"who": t}).encode()),
    "source map": lambda t: ("a.js.map", json.dumps({"sourcesContent": [f"// {t}"]}).encode()),
    "XML": lambda t: ("a.xml", f"<a>It was {escape(t)}.</a>".encode()),
    "SVG": lambda t: ("a.svg", f"<svg><title>{escape(t)}</title></svg>".encode()),
    "styles": lambda t: ("a.css", f"/* {t} */ a{{color:red}}".encode()),
    "JavaScript": lambda t: ("a.js", f"// {t}\n".encode()),
    "calendar": lambda t: ("a.ics", f"SUMMARY:{t}\r\n".encode()),
    "mail": lambda t: ("a.eml", _mail(t)),
    "Word": lambda t: ("a.docx", _told(t)),
    "Excel": lambda t: ("a.xlsx", zipped({"xl/comments1.xml": f"<author>{escape(t)}</author>"})),
    "PowerPoint": lambda t: ("a.pptx", zipped({"ppt/notesSlides/n.xml": f"<t>{escape(t)}</t>"})),
    "OpenDocument": lambda t: ("a.odt", zipped({"content.xml": f"<text:p {_W}>{escape(t)}</text:p>"})),
    "book": lambda t: ("a.epub", zipped({"a.xhtml": f"<html><p>{escape(t)}</p></html>"})),
    "properties of a PDF": lambda t: ("a.pdf", _info(t)),
    "note in a PDF": lambda t: ("a.pdf", _linked(t)),
    "remark in a zip": lambda t: ("a.zip", _commented(t)),
    "name in a gzip": lambda t: ("a.txt.gz", _named(t)),
    "PNG": lambda t: ("a.png", png(chunk(b"iTXt", b"Comment\0\0\0en\0\0" + t.encode()))),
    "JPEG": lambda t: ("a.jpg", jpeg((0xE1, b"Exif\0\0" + exif(t)))),
    "WebP": lambda t: ("a.webp", riff(b"WEBP", (b"VP8 ", b"\0" * 8), (b"EXIF", exif(t)))),
    "GIF": lambda t: ("a.gif", gif(t.encode())),
    "sound": lambda t: ("a.mp3", _artist(t)),
    "typeface": lambda t: ("a.ttf", font(t)),
    "file name": lambda t: (f"{t.replace('/', '_')}.txt", b"x"),
}
"""One place in each format, which takes a text as it is."""
