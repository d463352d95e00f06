"""PDF: every object with its strings, the text of each page, properties, notes and attachments.

What pypdf cannot follow, older versions that the file still carries, and letters that no table leads
back to text, are faults.
"""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator
from itertools import chain, zip_longest

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    StreamObject,
    TextStringObject,
)

from facilitator.gate.readers.here import Damaged, Here
from facilitator.gate.readers.pdf_between import between, objects_of, unpacked_tail
from facilitator.gate.readers.pdf_drawn import drawn_words, spelt
from facilitator.gate.readers.pdf_fonts import is_font, is_palette, worded
from facilitator.gate.readers.pdf_pages import copied_pages_of, form_text, own_pages_of, pages_of
from facilitator.gate.readers.pdf_plain import plain_objects
from facilitator.gate.readers.pdf_seams import seams
from facilitator.gate.readers.strings import strings_of, text_of
from facilitator.gate.text.layers import PROSE

_CUT = "This PDF is damaged, cut short or goes on after its end."
_TELLS = "The properties of this PDF say who made it, when or with what. Take them out."
_DRAWN = "This PDF draws letters that cannot be read back as text. Make it anew with fonts whose letters can."
_PICTURES = {"/DCTDecode": "picture.jpg", "/JPXDecode": "picture"}
_FONTS = ("/Type1C", "/CIDFontType0C", "/OpenType")
_PARTS = {"text/plain": "part.txt", "text/html": "part.html", "application/pdf": "part.pdf"}
_NAMED = ("/Author", "/Creator", "/Producer", "/CreationDate", "/ModDate")
_EAST = re.compile(
    r"/(?:Uni(?:GB|CNS|JIS|KS)-(?:UCS2|UTF16)|GB-EUC|GBpc-EUC|GBK-EUC|GBK2K|ETen-B5|ETenms-B5|90ms-RKSJ)-[HV]"
)
"""Encodings of Chinese, Japanese and Korean that lead to letters without a table in the file."""
_DEEP = 60


def read_pdf(here: Here, data: bytes) -> None:
    """All of it, or Damaged."""
    quiet = logging.getLogger("pypdf")
    quiet.disabled = True
    for child in ("_reader", "generic", "_page", "_cmap", "filters", "_text_extraction"):
        logging.getLogger(f"pypdf.{child}").disabled = True
    if not data.rstrip(b"\r\n \t\0").endswith(b"%%EOF"):
        raise Damaged(_CUT)
    try:
        reader = PdfReader(io.BytesIO(data), strict=True)
        if reader.is_encrypted:
            here.fault("Encrypted, so it was not read.", "pdf")
            return
        _Walk(here, reader, data).all()
        _older(here, reader, data)
        pages = list(own_pages_of(data, reader) if here.ours else pages_of(reader))
        copied = [] if here.ours else list(copied_pages_of(data, reader))
        for number, (text, other) in enumerate(zip_longest(pages, copied, fillvalue=""), 1):
            here.step()
            here.spend(len(text) + len(other))
            here.add(f"pdf > page {number}", text, PROSE)
            if text.split() != other.split():
                here.add(f"pdf > page {number}", other, PROSE)
        if not here.ours:
            _over(here, pages, copied)
    except Damaged:
        raise
    except (PyPdfError, RecursionError) as fault:
        raise Damaged(_CUT) from fault
    except Exception as fault:
        raise Damaged(_CUT) from fault


def _over(here: Here, *readings: list[str]) -> None:
    """What goes on from page to page, as each of the readers reads it."""
    told: set[tuple[int, tuple[str, ...]]] = set()
    for number, after, text in chain.from_iterable(map(seams, readings)):
        here.spend(len(text))
        if (place := (number, tuple(text.split()))) not in told:
            told.add(place)
            here.add(f"pdf > page {number} to {after}", text, PROSE)


def _older(here: Here, reader: PdfReader, data: bytes) -> None:
    """A fault where the file carries objects that its index does not know: what was there before."""
    known = {place for table in reader.xref.values() for place in table.values()}
    for place, _, _ in objects_of(data):
        if place not in known:
            here.fault("This PDF still carries older versions of its parts. Save it anew.", "pdf")
            return


class _Walk:
    """Every object of the file once."""

    def __init__(self, here: Here, reader: PdfReader, data: bytes) -> None:
        self._here = here
        self._reader = reader
        self._data = data
        self._strings: list[str] = []
        self._names: list[str] = []
        self._drawing: frozenset[tuple[int, int]] = frozenset()
        self._draws = False

    def all(self) -> None:
        """Strings and names as layers; streams opened or counted as pictures and fonts."""
        ids = {(n, g) for g, table in self._reader.xref.items() for n in table if g != 65535}
        ids |= {(n, 0) for n in self._reader.xref_objStm}
        self._drawing = frozenset(_drawing(self._reader))
        plain = plain_objects(self._reader, self._data)
        for number, generation in sorted(ids):
            self._here.step()
            if generation == 0 and number in plain:
                self._names += plain[number].names
                self._strings += plain[number].texts
                continue
            held = self._reader.get_object(IndirectObject(number, generation, self._reader))
            self._draws = (number, generation) in self._drawing
            self._value(held, 0)
        self._value(self._reader.trailer, 0)
        if not self._here.ours:
            self._here.add("pdf > between", strings_of(between(self._data)))
        info = self._reader.trailer.get("/Info")
        properties = info.get_object() if info is not None else {}
        if properties and any(properties.get(key) for key in _NAMED):
            self._here.tell("pdf > properties", _TELLS)
        self._here.read_out("pdf > strings", "\n\n".join(self._strings))
        self._here.add("pdf > names", "\n\n".join(self._names))

    def _value(self, value: object, depth: int) -> None:
        if depth > _DEEP:
            raise Damaged("Packed too many times over, so it was not read to its end.")
        self._here.step(0 if depth else 1)
        if isinstance(value, TextStringObject):
            self._strings.append(str(value))
            if not value.isascii() and not value.autodetect_utf16:
                # Taken for the letters of PDFs; programs write others there too.
                self._strings.append(text_of(value.original_bytes))
        elif isinstance(value, ByteStringObject):
            self._strings.append(strings_of(bytes(value)))
        elif isinstance(value, NameObject):
            self._names.append(str(value)[1:])
        elif isinstance(value, ArrayObject):
            for one in list.__iter__(value):
                self._value(one, depth + 1)
        elif isinstance(value, DictionaryObject):
            for key in value:
                self._names.append(str(key)[1:])
                if key == "/ID":
                    self._numbers(value.get(key))
                else:
                    self._value(value.raw_get(key), depth + 1)
            self._font(value)
            if isinstance(value, StreamObject):
                self._stream(value)

    def _numbers(self, value: object) -> None:
        """Bytes by chance, to tell files apart: in the letters of some country they would be words."""
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, TextStringObject | ByteStringObject):
                self._strings.append(strings_of(one.original_bytes))
            elif one is not None:
                self._value(one, 1)

    def _font(self, value: object) -> None:
        """A fault where letters are drawn that nothing leads back to text."""
        assert isinstance(value, DictionaryObject)
        drawn = value.get("/Type") == "/Font" and value.get("/Subtype") in ("/Type0", "/Type3")
        if drawn and "/ToUnicode" not in value and not _EAST.fullmatch(str(value.get("/Encoding"))):
            self._here.fault(_DRAWN, "pdf")
        if value.get("/S") == "/JavaScript" or value.get("/S") == "/Launch":
            self._here.tell("pdf > script", "This PDF holds a script or starts something. Take it out.")

    def _stream(self, value: StreamObject) -> None:
        kind, subtype = value.get("/Type"), value.get("/Subtype")
        filters = value.get("/Filter")
        each = filters if isinstance(filters, list) else [filters]
        first, last = (each[0], each[-1]) if each else (None, None)
        here = self._here
        if kind in ("/XRef", "/ObjStm"):
            return
        if first == "/FlateDecode" and not here.ours:
            here.add("pdf > streams", strings_of(unpacked_tail(value._data)))
        if subtype == "/Image":
            here.content()
            if last in _PICTURES:
                here.open(_PICTURES[last], value.get_data(), "pdf > picture")
            return
        data = value.get_data()
        here.spend(len(data))
        if kind == "/EmbeddedFile":
            here.open(self._name_of(value), data, "pdf > attachment")
        elif kind == "/Metadata" or subtype == "/XML":
            here.tell(
                "pdf > properties",
                _TELLS,
            )
            here.open("metadata.xml", data, "pdf > metadata")
        elif "/Length1" in value or "/Length2" in value or subtype in _FONTS or is_font(data):
            here.content()
            # Our own letters come with the package: who drew them is no reason to stop a paper.
            if not here.ours:
                here.add("pdf > font", strings_of(worded(data)))
        elif here.ours and is_palette(data):
            pass
        elif self._draws:
            here.add("pdf > streams", strings_of(drawn_words(data)))
        else:
            here.add("pdf > streams", strings_of(data))
            if not here.ours:
                here.add("pdf > streams", strings_of(spelt(data)))
                self._form(value)

    def _form(self, value: StreamObject) -> None:
        """What a form draws, be it on a page, in a note or nowhere."""
        if value.get("/Subtype") == "/Form":
            self._here.add("pdf > forms", form_text(self._reader, value), PROSE)

    def _name_of(self, stream: StreamObject) -> str:
        """The file name under which a stream is attached; empty where none leads to it."""
        for name, attached in _attached(self._reader):
            if attached == stream.get_data():
                return name
        kind = str(stream.get("/Subtype", "")).replace("#2F", "/").lstrip("/")
        return _PARTS.get(kind, "part")


def _drawing(reader: PdfReader) -> Iterator[tuple[int, int]]:
    """The numbers of the streams that draw pages: their words are read page by page too."""
    for page in reader.pages:
        drawn = page.raw_get("/Contents") if "/Contents" in page else None
        held = drawn.get_object() if isinstance(drawn, IndirectObject) else drawn
        for one in (drawn, *(list.__iter__(held) if isinstance(held, ArrayObject) else ())):
            if isinstance(one, IndirectObject):
                yield one.idnum, one.generation


def _attached(reader: PdfReader) -> Iterator[tuple[str, bytes]]:
    for name, contents in reader.attachments.items():
        for data in contents:
            yield name, data
