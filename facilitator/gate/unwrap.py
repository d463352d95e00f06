"""A file's bytes to the texts inside them; what cannot be read to its end is a fault, never silence.

A reader for the file's own format must have consumed it. Archives are opened to a fixed depth and
size; pictures, fonts, PDF and whatever is not known here count as unread.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from facilitator.gate.layers import CODE, PROSE, Fault, Layer, Line
from facilitator.gate.readers.html import read_html
from facilitator.gate.readers.jsontext import read_json
from facilitator.gate.readers.plain import markdown_lines, read_code, read_folded, read_prose
from facilitator.gate.readers.xmltext import read_xml

MOST_DEPTH = 5
MOST_BYTES = 64 * 1024 * 1024
_HTML = frozenset({".html", ".htm", ".xhtml"})
_XML = frozenset({".xml", ".svg", ".rels", ".xsl", ".opf", ".ncx", ".rss", ".atom", ".kml"})
_JSON = frozenset({".json", ".map", ".webmanifest", ".geojson", ".jsonl", ".ndjson"})
_JSON_LINES = frozenset({".jsonl", ".ndjson"})
_CODE = frozenset({".css", ".js", ".mjs", ".cjs", ".ts", ".scss", ".py", ".sh", ".toml", ".ini", ".cfg"})
_MARKDOWN = frozenset({".md", ".markdown"})
_PROSE = frozenset({".txt", ".yml", ".yaml", ".csv", ".tsv", ".rst", ".po", ".srt", ".vtt", ".log", ".tex"})
_FOLDED = frozenset({".ics", ".vcf", ".eml"})
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_GZIP, _ZIP = b"\x1f\x8b", b"PK\x03\x04"


@dataclass(slots=True)
class Unwrapped:
    """What was found in one file so far, and how many unpacked bytes it may still cost."""

    layers: list[Layer] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    licensable: list[Callable[[], list[Line]]] = field(default_factory=list)
    left: int = 2 * MOST_BYTES


def unwrap(name: str, data: bytes) -> Unwrapped:
    """All layers of a file, the faults met, and the lines a licence may cover."""
    found = Unwrapped()
    _open(found, name, data, "", 0)
    return found


def address_of(file: str) -> str:
    """The address of the page a file belongs to: `a/1/` for `a/1/index.html`, `a/1.md`, `a/1/report.json`."""
    path = PurePosixPath(file)
    folder = "" if str(path.parent) == "." else f"{path.parent}/"
    page = path.suffix in _HTML | _MARKDOWN and path.stem not in ("index", "README")
    return f"{folder}{path.stem}/" if page else folder


def _open(found: Unwrapped, name: str, data: bytes, inside: str, depth: int) -> None:
    if depth > MOST_DEPTH:
        found.faults.append(Fault(inside, "Packed too many times over, so it was not read to its end."))
    elif len(data) > min(MOST_BYTES, found.left):
        found.faults.append(Fault(inside, "Too large to be read to its end."))
    elif data.startswith(_GZIP):
        _gzip(found, name, data, inside, depth)
    elif data.startswith((_ZIP, b"PK\x05\x06")):
        _zip(found, data, inside, depth)
    else:
        _text(found, name, data, inside)


def _gzip(found: Unwrapped, name: str, data: bytes, inside: str, depth: int) -> None:
    where = f"{inside}gzip > "
    header = data[10 : data.find(b"\0", 10)][:1024] if data[3:4] == b"\x08" else b""
    if header:
        found.layers.append(Layer(f"{where}file name", header.decode("utf-8", "replace"), placed=False))
    unpacked, whole = _unpacked(data, min(found.left, MOST_BYTES))
    found.left -= len(unpacked)
    if not whole:
        found.faults.append(Fault(where, "This gzip file is damaged, cut short or too large."))
        _look(found, unpacked, where)
        return
    _open(found, name.removesuffix(".gz"), unpacked, where, depth + 1)


def _unpacked(data: bytes, most: int) -> tuple[bytes, bool]:
    """What could be unpacked, and whether that was all of it; several members follow each other."""
    unpacked, rest = b"", data
    try:
        while rest.startswith(_GZIP):
            unpacker = zlib.decompressobj(wbits=31)
            unpacked += unpacker.decompress(rest, most - len(unpacked) + 1)
            if not unpacker.eof or len(unpacked) > most:
                return unpacked, False
            rest = unpacker.unused_data
    except zlib.error:
        return unpacked, False
    return unpacked, not rest.strip(b"\0")


def _look(found: Unwrapped, data: bytes, where: str) -> None:
    """Search what there is of a damaged file, without calling it read."""
    found.layers.append(Layer(f"{where}part", data.decode("utf-8", "replace"), placed=False))


def _zip(found: Unwrapped, data: bytes, inside: str, depth: int) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            comments = [archive.comment, *(m.comment for m in members)]
            names = [m.filename for m in members] + [c.decode("utf-8", "replace") for c in comments]
            found.layers.append(Layer(f"{inside}zip > names", "\n\n".join(names), CODE, placed=False))
            for number, member in enumerate(members, 1):
                if not member.is_dir():
                    _member(found, archive, member, f"{inside}zip > member {number} > ", depth)
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError, zlib.error):
        found.faults.append(Fault(f"{inside}zip", "This zip file is damaged or of an unknown kind."))


def _member(
    found: Unwrapped, archive: zipfile.ZipFile, member: zipfile.ZipInfo, where: str, depth: int
) -> None:
    if member.flag_bits & 1:
        found.faults.append(Fault(where, "Encrypted, so it was not read."))
        return
    if member.file_size > min(found.left, MOST_BYTES):
        found.faults.append(Fault(where, "Too large to be read to its end."))
        return
    try:
        with archive.open(member) as stream:
            data = stream.read(member.file_size + 1)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, ValueError, EOFError, OSError, zlib.error):
        found.faults.append(Fault(where, "This packed file is damaged or of an unknown kind."))
        return
    found.left -= len(data)
    _open(found, member.filename, data, where, depth + 1)


def _decode(data: bytes) -> tuple[str, bool] | None:
    """The text, and whether it is UTF-8 so that places count; None when it is no text."""
    try:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            return data.decode("utf-16"), False
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return None if _CONTROL.search(text) else (text, True)


def _text(found: Unwrapped, name: str, data: bytes, inside: str) -> None:
    suffix = PurePosixPath(name).suffix.lower()
    decoded = _decode(data)
    if decoded is None:
        found.faults.append(
            Fault(inside or "content", "No reader here knows these bytes; they were not read.")
        )
        return
    text, utf8 = decoded
    source = Layer("source", text, PROSE, placed=utf8 and not inside)
    layers = _layers(found, suffix, source, data, name)
    if layers is None:
        tip = "No reader here knows this type of file; it was searched as plain text only."
        found.faults.append(Fault(inside or "content", tip))
        layers = read_prose(source)
    found.layers += [
        one.renamed(f"{inside}{one.where}", one.kind) for one in layers
    ]


def _layers(found: Unwrapped, suffix: str, source: Layer, data: bytes, name: str) -> list[Layer] | None:
    """The layers by the reader for this kind of file, or None where none knows it."""
    address = address_of(name)
    lines: list[Line] = []
    faults: list[Fault] = []
    layers: list[Layer] | None = None
    if suffix in _HTML:
        layers, licensable = read_html(source, address)
        if source.placed:
            found.licensable.append(licensable)
    elif suffix in _JSON:
        layers, lines, faults = read_json(source, address, by_line=suffix in _JSON_LINES)
        if suffix == ".map":
            layers = [o.renamed(o.where, CODE) for o in layers]
    elif suffix in _XML:
        layers, faults = read_xml(source, data)
    elif suffix in _CODE:
        layers = read_code(source)
    elif suffix in _FOLDED:
        layers = read_folded(source)
    elif suffix in _MARKDOWN:
        layers, lines = read_prose(source), markdown_lines(source, address)
    elif suffix in _PROSE or suffix == "":
        layers = read_prose(source)
    found.lines += lines if source.placed else []
    found.faults += faults
    return layers
