"""Plain readers of their own, to ask whether a well-formed file still says a word.

They share nothing with the gate: the formats are read by other libraries (lxml, Pillow, Markdown,
PyYAML, icalendar) or by the simplest loop there is. Where one of them sees the word, the gate must.
"""

from __future__ import annotations

import bz2
import contextlib
import csv
import email
import email.header
import gzip
import io
import json
import lzma
import re
import subprocess
import tarfile
import zipfile
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import PurePosixPath

from benchmarks.fuzz_mutate import boxes_of, chunks_of

DEEPEST = 4
_CSS = re.compile(r"\\([0-9a-fA-F]{1,6})[ \n\t]?")
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})")


def says(name: str, data: bytes, word: str, *, slow: bool = False) -> bool:
    """Whether a plain reader of this kind of file comes across the word; `slow` may start pdftotext."""
    try:
        return any(word in text for text in _texts(name, data, 0, slow=slow))
    except Exception:  # noqa: BLE001 - a reader that gives up has seen nothing
        return False


def _texts(name: str, data: bytes, depth: int, *, slow: bool) -> Iterator[str]:
    suffix = PurePosixPath(name).suffix.lower()
    if depth > DEEPEST:
        return
    if data.startswith(b"PK\x03\x04"):
        yield from _zip(data, depth, slow=slow)
    elif data.startswith(b"\x1f\x8b"):
        yield from _texts(name.removesuffix(".gz"), gzip.decompress(data), depth + 1, slow=slow)
    elif data.startswith((b"\x89PNG", b"\xff\xd8\xff", b"GIF8")) or data[8:12] == b"WEBP":
        yield from _picture(data)
    elif data.startswith(b"%PDF-"):
        if slow:
            asked = ["pdftotext", "-q", "-enc", "UTF-8", "-", "-"]
            yield subprocess.run(asked, input=data, capture_output=True, timeout=20).stdout.decode(
                "utf-8", "replace"
            )
    elif data.startswith((b"BZh", b"\xfd7zXZ")):
        unpacked = bz2.decompress(data) if data.startswith(b"BZh") else lzma.decompress(data)
        yield from _texts(PurePosixPath(name).stem, unpacked, depth + 1, slow=slow)
    elif data[257:262] == b"ustar":
        yield from _tar(data, depth, slow=slow)
    elif data[:2] == b"\0\0" and data[4:8].isalpha():
        yield from _boxes(data)
    elif data.startswith((b"\0\1\0\0", b"OTTO", b"wOF")):
        yield from _font(data)
    elif data[8:12] == b"WAVE":
        yield from (body.decode("latin-1") for kind, body in chunks_of(data) if kind != b"data")
    elif data.startswith((b"fLaC", b"OggS", b"ID3")):
        # Tags stand as plain text in front of the sound.
        yield data[:400].decode("latin-1")
    else:
        yield from _text(suffix, _decoded(data), data)


def _zip(data: bytes, depth: int, *, slow: bool) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        yield archive.comment.decode("utf-8", "replace")
        for member in archive.infolist():
            yield member.filename
            with contextlib.suppress(Exception):
                yield from _texts(member.filename, archive.read(member), depth + 1, slow=slow)


def _tar(data: bytes, depth: int, *, slow: bool) -> Iterator[str]:
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        for member in archive:
            yield from (
                member.name,
                member.linkname,
                member.uname,
                member.gname,
                *member.pax_headers.values(),
            )
            held = archive.extractfile(member) if member.isreg() else None
            if held:
                with contextlib.suppress(Exception):
                    yield from _texts(member.name, held.read(), depth + 1, slow=slow)


def _boxes(data: bytes) -> Iterator[str]:
    """Every box but the one in which pictures and sounds lie."""
    for kind, body in boxes_of(data):
        if kind not in (b"mdat", b"jp2c"):
            yield body.decode("latin-1")


def _picture(data: bytes) -> Iterator[str]:
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = 1 << 18
    with Image.open(io.BytesIO(data)) as picture:
        picture.load()
        for value in (*picture.info.values(), *picture.getexif().values()):
            yield value.decode("latin-1") if isinstance(value, bytes) else str(value)


def _font(data: bytes) -> Iterator[str]:
    from fontTools.ttLib import TTFont

    with TTFont(io.BytesIO(data), lazy=True) as font:
        for record in font["name"].names:
            yield record.toUnicode("replace")


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    return data.decode("utf-8-sig")


def _text(suffix: str, text: str, data: bytes) -> Iterator[str]:
    yield text
    if suffix in (".html", ".htm", ".xhtml"):
        yield from _html(text)
    elif suffix in (".xml", ".svg", ".rels", ".opf", ".ncx"):
        yield from _xml(data)
    elif suffix in (".json", ".map"):
        yield from _values(json.loads(text))
    elif suffix == ".css":
        yield _CSS.sub(lambda m: chr(int(m[1], 16)), text)
    elif suffix in (".js", ".mjs"):
        yield _ESCAPE.sub(lambda m: chr(int(m[1] or m[2], 16)), text)
    elif suffix == ".md":
        import markdown

        yield from _html(markdown.markdown(text))
    elif suffix in (".yml", ".yaml"):
        import yaml

        yield from (str(e.value) for e in yaml.parse(text) if isinstance(e, yaml.ScalarEvent))
    elif suffix in (".csv", ".tsv"):
        yield from (cell for row in csv.reader(io.StringIO(text)) for cell in row)
    elif suffix == ".ics":
        from icalendar import Calendar

        yield from (str(value) for _, value in Calendar.from_ical(text).property_items())
    elif suffix == ".eml":
        yield from _mail(data)


def _html(text: str) -> Iterator[str]:
    html = import_module("lxml.html")

    tree = html.document_fromstring(text)
    yield tree.text_content()
    for node in tree.iter():
        yield str(node.text or "") if not isinstance(node.tag, str) else ""
        yield from (str(value) for value in node.attrib.values())


def _xml(data: bytes) -> Iterator[str]:
    etree = import_module("lxml.etree")

    tree = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    yield "".join(str(text) for text in tree.itertext())
    for node in tree.iter():
        yield str(node.text or "")
        yield from (str(value) for value in node.attrib.values())


def _values(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _values(key)
            yield from _values(one)
    elif isinstance(value, Iterable):
        for one in value:
            yield from _values(one)


def _mail(data: bytes) -> Iterator[str]:
    message = email.message_from_bytes(data)
    for part in message.walk():
        for value in part.values():
            yield str(email.header.make_header(email.header.decode_header(value)))
        body = part.get_payload(decode=True)
        yield body.decode("utf-8", "replace") if isinstance(body, bytes) else ""
