"""Small whole files of every format, each with a word planted in one of the places where words hide."""

from __future__ import annotations

import base64
import gzip
import io
import struct
import zipfile
import zlib
from collections.abc import Callable

_SHEET = "/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>"
Planted = Callable[[str], tuple[str, bytes]]
"""The word to the file's name and bytes."""


def zipped(members: dict[str, bytes | str], comment: str = "") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data)
        archive.comment = comment.encode()
    return buffer.getvalue()


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">L", len(body)) + name + body + struct.pack(">L", zlib.crc32(name + body))


def png(*extra: bytes) -> bytes:
    head = chunk(b"IHDR", struct.pack(">LLBBBBB", 1, 1, 8, 0, 0, 0, 0))
    pixels = chunk(b"IDAT", zlib.compress(b"\0\0"))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(extra) + pixels + chunk(b"IEND", b"")


def jpeg(*segments: tuple[int, bytes]) -> bytes:
    made = [b"\xff" + bytes([m]) + struct.pack(">H", len(b) + 2) + b for m, b in segments]
    scan = b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00" + b"\x12\xff\x00\x34"
    return b"\xff\xd8" + b"".join(made) + scan + b"\xff\xd9"


def gif(comment: bytes = b"", name: int = 0xFE) -> bytes:
    said = b"\x21" + bytes([name, len(comment)]) + comment + b"\0" if comment else b""
    image = b"\x2c\0\0\0\0\1\0\1\0\0\x02\x02\x44\x01\x00"
    return b"GIF89a\1\0\1\0\x80\0\0\0\0\0\xff\xff\xff" + said + image + b"\x3b"


def riff(kind: bytes, *parts: tuple[bytes, bytes]) -> bytes:
    body = b"".join(n + struct.pack("<L", len(b)) + b + b"\0" * (len(b) % 2) for n, b in parts)
    return b"RIFF" + struct.pack("<L", len(body) + 4) + kind + body


def exif(word: str) -> bytes:
    text = word.encode() + b"\0"
    return b"II*\0\x08\0\0\0\x01\0" + struct.pack("<HHLL", 0x013B, 2, len(text), 26) + b"\0\0\0\0" + text


XAP = b"http://ns.xmp.example/xap/1.0/\0"


def xmp(inner: str) -> bytes:
    """A description as programs write it, with the room they leave after it."""
    return f"<?xpacket begin=''?><x:xmpmeta xmlns:x='adobe:ns:meta/'>{inner}</x:xmpmeta>{' ' * 99}".encode()


def ogg(word: str) -> bytes:
    body = (
        b"OpusTags" + struct.pack("<L", 0) + struct.pack("<LL", 1, len(word) + 7) + f"ARTIST={word}".encode()
    )
    return b"OggS\0\2" + b"\0" * 20 + b"\1" + bytes([len(body)]) + body


def mp3(word: str = "", last: str = "") -> bytes:
    frame = b"\xff\xfb\x90\x00" + b"\0" * 413
    text = b"\3" + word.encode()
    tag = b"TPE1" + struct.pack(">L", len(text)) + b"\0\0" + text
    head = b"ID3\x03\0\0" + bytes([0, 0, len(tag) >> 7, len(tag) & 127]) + tag if word else b""
    tail = b"TAG" + last.encode().ljust(125, b"\0") if last else b""
    return head + frame * 2 + tail


def font(word: str, flavor: str | None = None) -> bytes:
    from fontTools.fontBuilder import FontBuilder
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef"])
    builder.setupCharacterMap({})
    builder.setupGlyf({".notdef": TTGlyphPen(None).glyph()})
    builder.setupHorizontalMetrics({".notdef": (500, 0)})
    builder.setupHorizontalHeader()
    builder.setupOS2()
    builder.setupPost()
    builder.setupNameTable({"familyName": "Plain", "styleName": "Regular", "designer": word})
    builder.font.flavor = flavor
    buffer = io.BytesIO()
    builder.font.save(buffer)
    return buffer.getvalue()


def pdf(
    *objects: str, page: str = "", info: str = "", attached: str = "", catalog: str = "", drawn: str = ""
) -> bytes:
    """One page saying `page`, or drawn by these operators; `objects` are numbered from 7 on."""
    stream = drawn or (f"BT /F1 12 Tf 20 20 Td {page} Tj ET" if page else "")
    bodies = [
        f"<</Type/Catalog/Pages 2 0 R{catalog}>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R{_SHEET}{attached}>>",
        f"<</Length {len(stream)}>>stream\n{stream}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        f"<<{info}>>",
        *objects,
    ]
    made, places = b"%PDF-1.7\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    count = len(bodies) + 1
    end = f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer\n<</Size {count}/Root 1 0 R/Info 6 0 R>>\n"
    return made + f"{end}startxref\n{len(made)}\n%%EOF\n".encode()


def _note(word: str) -> str:
    return f"<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents({word})>>"


def _file(word: str) -> tuple[str, str]:
    text = f"by {word}"
    held = f"<</Type/EmbeddedFile/Length {len(text)}>>stream\n{text}\nendstream"
    return "<</Type/Filespec/F(a.txt)/UF(a.txt)/EF<</F 8 0 R>>>>", held


_W = 'xmlns:w="x" xmlns:dc="y" xmlns:cp="z"'
_CORE = "docProps/core.xml"


def _docx(part: str, xml: str | bytes) -> bytes:
    body = f"<w:document {_W}><w:body><w:p><w:r><w:t>Plain words</w:t></w:r></w:p></w:body></w:document>"
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": body, part: xml})


def _b64(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


def _eml(word: str, head: str = "", body: str = "x", more: str = "") -> bytes:
    return f"Subject: plain{head}\r\n{more}\r\n{body}\r\n".encode()


_QP = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n"
_B64 = "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n"

PLANTED: dict[str, Planted] = {
    "pdf text": lambda w: ("a.pdf", pdf(page=f"({w})")),
    "pdf text in hexadecimal": lambda w: ("a.pdf", pdf(page=f"<{w.encode().hex()}>")),
    "pdf properties": lambda w: ("a.pdf", pdf(info=f"/Author({w})")),
    "pdf properties in UTF-16": lambda w: ("a.pdf", pdf(info=f"/Title<FEFF{w.encode('utf-16-be').hex()}>")),
    "pdf metadata": lambda w: (
        "a.pdf",
        pdf(
            f"<</Type/Metadata/Subtype/XML/Length {len(w) + 7}>>stream\n<a>{w}</a>\nendstream",
            catalog="/Metadata 7 0 R",
        ),
    ),
    "pdf note": lambda w: ("a.pdf", pdf(_note(w), attached="/Annots[7 0 R]")),
    "pdf attachment": lambda w: (
        "a.pdf",
        pdf(*_file(w), catalog="/Names<</EmbeddedFiles<</Names[(a.txt) 7 0 R]>>>>"),
    ),
    "pdf bookmark": lambda w: ("a.pdf", pdf(f"<</Title({w})>>", catalog="/Outlines 7 0 R")),
    "docx text over runs": lambda w: (
        "a.docx",
        _docx("word/footnotes.xml", f"<w:x {_W}><w:t>{w[:3]}</w:t><w:t>{w[3:]}</w:t></w:x>"),
    ),
    "docx creator": lambda w: ("a.docx", _docx(_CORE, f"<cp:p {_W}><dc:creator>{w}</dc:creator></cp:p>")),
    "docx tracked deletion": lambda w: (
        "a.docx",
        _docx(
            "word/d.xml", f"<w:x {_W}><w:del w:author='p'><w:r><w:delText>{w}</w:delText></w:r></w:del></w:x>"
        ),
    ),
    "docx author of a change": lambda w: ("a.docx", _docx("word/d.xml", f"<w:ins {_W} w:author='{w}'/>")),
    "docx comment": lambda w: (
        "a.docx",
        _docx("word/comments.xml", f"<w:comment {_W}><w:t>{w}</w:t></w:comment>"),
    ),
    "docx embedded sheet": lambda w: (
        "a.docx",
        _docx("word/embeddings/a.xlsx", zipped({"xl/s.xml": f"<t>{w}</t>"})),
    ),
    "docx picture": lambda w: (
        "a.docx",
        _docx("word/media/a.png", png(chunk(b"tEXt", b"Author\0" + w.encode()))),
    ),
    "xlsx shared string": lambda w: (
        "a.xlsx",
        zipped({"xl/sharedStrings.xml": f"<sst><si><t>{w}</t></si></sst>"}),
    ),
    "xlsx sheet name": lambda w: ("a.xlsx", zipped({"xl/workbook.xml": f"<b><sheet name='{w}'/></b>"})),
    "pptx notes": lambda w: ("a.pptx", zipped({"ppt/notesSlides/n.xml": f"<p><t>{w}</t></p>"})),
    "odt text": lambda w: (
        "a.odt",
        zipped({"mimetype": "x", "content.xml": f"<d><p>{w[:2]}<s>{w[2:]}</s></p></d>"}),
    ),
    "odt creator": lambda w: (
        "a.odt",
        zipped({"meta.xml": f"<m xmlns:dc='y'><dc:creator>{w}</dc:creator></m>"}),
    ),
    "epub page": lambda w: ("a.epub", zipped({"OEBPS/a.xhtml": f"<html><p>{w}</p></html>"})),
    "epub package": lambda w: (
        "a.epub",
        zipped({"OEBPS/c.opf": f"<p xmlns:dc='y'><dc:creator>{w}</dc:creator></p>"}),
    ),
    "zip comment": lambda w: ("a.zip", zipped({"a.txt": "x"}, w)),
    "zip name": lambda w: ("a.zip", zipped({f"{w}.txt": "x"})),
    "gzip name": lambda w: (
        "a.txt.gz",
        b"\x1f\x8b\x08\x08\0\0\0\0\0\3" + w.encode() + b"\0" + gzip.compress(b"x")[10:],
    ),
    "png text": lambda w: ("a.png", png(chunk(b"tEXt", b"Author\0" + w.encode()))),
    "png packed text": lambda w: ("a.png", png(chunk(b"zTXt", b"Author\0\0" + zlib.compress(w.encode())))),
    "png international text": lambda w: ("a.png", png(chunk(b"iTXt", b"Author\0\0\0en\0\0" + w.encode()))),
    "png exif": lambda w: ("a.png", png(chunk(b"eXIf", exif(w)))),
    "jpeg exif": lambda w: ("a.jpg", jpeg((0xE1, b"Exif\0\0" + exif(w)))),
    "jpeg exif in UTF-16": lambda w: ("a.jpg", jpeg((0xE1, b"Exif\0\0II*\0" + w.encode("utf-16-le")))),
    "jpeg xmp": lambda w: ("a.jpg", jpeg((0xE1, XAP + xmp(f"<a>{w}</a>")))),
    "jpeg comment": lambda w: ("a.jpg", jpeg((0xFE, w.encode()))),
    "jpeg caption": lambda w: (
        "a.jpg",
        jpeg((0xED, b"Photoshop 3.0\x008BIM\4\4\0\0\0\0\0\x10" + w.encode())),
    ),
    "gif comment": lambda w: ("a.gif", gif(w.encode())),
    "webp exif": lambda w: ("a.webp", riff(b"WEBP", (b"VP8 ", b"\0" * 8), (b"EXIF", exif(w)))),
    "wav tags": lambda w: (
        "a.wav",
        riff(
            b"WAVE",
            (b"fmt ", b"\0" * 16),
            (b"data", b"\0" * 4),
            (b"LIST", b"INFOIART" + struct.pack("<L", len(w)) + w.encode()),
        ),
    ),
    "ogg tags": lambda w: ("a.opus", ogg(w)),
    "mp3 tags": lambda w: ("a.mp3", mp3(w)),
    "mp3 tags at the end": lambda w: ("a.mp3", mp3(last=w)),
    "font names": lambda w: ("a.ttf", font(w)),
    "woff names": lambda w: ("a.woff", font(w, "woff")),
    "woff2 names": lambda w: ("a.woff2", font(w, "woff2")),
    "ics folded": lambda w: (
        "a.ics",
        f"BEGIN:VCALENDAR\r\nSUMMARY:by {w[:2]}\r\n {w[2:]}\r\nEND:VCALENDAR\r\n".encode(),
    ),
    "ics quoted-printable": lambda w: (
        "a.ics",
        f"SUMMARY;ENCODING=QUOTED-PRINTABLE:={ord(w[0]):02X}{w[1:4]}=\r\n{w[4:]}\r\n".encode(),
    ),
    "vcf": lambda w: ("a.vcf", f"BEGIN:VCARD\r\nN:{w};x\r\n".encode()),
    "mail head": lambda w: ("a.eml", _eml(w, more=f"From: {w} <x@y.example>\r\n")),
    "mail head in base64": lambda w: ("a.eml", _eml(w, more=f"To: =?utf-8?B?{_b64(w)}?= <x@y.example>\r\n")),
    "mail body": lambda w: ("a.eml", _eml(w, body=f"={ord(w[0]):02X}{w[1:]}", more=_QP)),
    "mail in base64": lambda w: ("a.eml", _eml(w, body=_b64(f"by {w}"), more=_B64)),
    "svg title": lambda w: ("a.svg", f"<svg><title>{w}</title></svg>".encode()),
    "svg data address": lambda w: (
        "a.svg",
        f"<svg><image href='data:text/plain;base64,{_b64(w)}'/></svg>".encode(),
    ),
    "html data address": lambda w: (
        "a.html",
        f"<img src='data:text/html;base64,{_b64(f'<p>{w}')}'>".encode(),
    ),
    "html data address in percent": lambda w: (
        "a.html",
        f"<a href='data:text/html,%3Cp%3E{w}'>x</a>".encode(),
    ),
    "html base64": lambda w: ("a.html", f"<p data-x='{_b64(f'written by {w}')}'>x".encode()),
    "js base64": lambda w: ("a.js", f"atob('{_b64(f'written by {w}')}')".encode()),
    "json with a file in base64": lambda w: (
        "a.json",
        f'{{"file": "{base64.b64encode(zipped({"a.txt": f"by {w}"})).decode()}"}}'.encode(),
    ),
    "file in base64 over lines": lambda w: (
        "a.txt",
        b"It is here:\n" + base64.encodebytes(zipped({"a.txt": f"by {w}"})) + b"\nThe end.\n",
    ),
    "base64 twice": lambda w: ("a.txt", _b64(_b64(f"written by {w}")).encode()),
    "css import": lambda w: ("a.css", f"@import '{w}.css';".encode()),
    "css data address": lambda w: (
        "a.css",
        f"a{{b:url(data:image/svg+xml;base64,{_b64(f'<svg><text>{w}</text></svg>')})}}".encode(),
    ),
    "source map content": lambda w: ("a.js.map", f'{{"sourcesContent": ["// by {w}"]}}'.encode()),
    "yaml escape": lambda w: ("a.yml", f'a: "\\u{ord(w[0]):04x}{w[1:]}"'.encode()),
    "punycode": lambda w: (
        "a.html",
        f"<a href='//xn--{f'{w}-é'.encode('punycode').decode()}.example'>x".encode(),
    ),
    "latin-1 declared in html": lambda w: (
        "a.html",
        f"<meta charset=iso-8859-1><p>{w} café".encode("latin-1"),
    ),
    "latin-1 declared in xml": lambda w: (
        "a.xml",
        f"<?xml version='1.0' encoding='ISO-8859-1'?><a>{w} é</a>".encode("latin-1"),
    ),
    "utf-16 little": lambda w: ("a.txt", b"\xff\xfe" + w.encode("utf-16-le")),
    "utf-16 big": lambda w: ("a.html", b"\xfe\xff" + f"<p>{w}".encode("utf-16-be")),
    "srcdoc": lambda w: ("a.html", f"<iframe srcdoc='&lt;p>{w[:2]}<b>{w[2:]}</b>'></iframe>".encode()),
    "title text": lambda w: ("a.html", f"<title>{w}</title>".encode()),
    "noscript": lambda w: ("a.html", f"<noscript><p>{w}</noscript>".encode()),
    "script string with tags": lambda w: ("a.html", f"<script>x='<i>{w[:2]}</i>{w[2:]}'</script>".encode()),
    "unclosed tag": lambda w: ("a.html", f"<p title='{w}".encode()),
    "unclosed comment": lambda w: ("a.html", f"<p>x<!-- {w}".encode()),
    "punycode with a sign in the middle": lambda w: (
        "a.html",
        f"<a href='//xn--{w}--k3a.example'>x".encode(),
    ),
    "wav description of the sound": lambda w: (
        "a.wav",
        riff(b"WAVE", (b"fmt ", b"\0" * 16 + w.encode()), (b"data", b"\0" * 4)),
    ),
    "mail head that is not well formed": lambda w: (
        "a.eml",
        _eml(w, more=f"Content-Type: text/plain; boun<!-- {w} -->dary=xx\r\n"),
    ),
    "remark within a word of Markdown": lambda w: (
        "a.md",
        f"It was {w[:3]}<!-- somebody\nelse -->{w[3:]}.".encode(),
    ),
    "words with a tag between": lambda w: (
        "a.html",
        f"<span>may</span><span>{w}</span><span>x</span>".encode(),
    ),
}
"""Every place, by its name."""
