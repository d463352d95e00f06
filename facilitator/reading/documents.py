"""A PDF that may be shown: pages and nothing else; whatever runs, tells, hides or asks is refused."""

from __future__ import annotations

import io
import logging
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator.reading.unfit import Unfit

if TYPE_CHECKING:
    from pypdf import PdfReader

LARGEST = 10_000_000
MOST_PAGES = 10
MOST_PARTS = 20_000
DEEPEST = 60
LONGEST = 2400.0
"""Points of a page's longer side: A0 has 3370, A3 1191."""

REFUSED = {
    "/JavaScript": "a script",
    "/JS": "a script",
    "/AA": "a script",
    "/OpenAction": "something that starts by itself",
    "/Launch": "something that starts a program",
    "/EmbeddedFile": "a file inside it",
    "/EmbeddedFiles": "a file inside it",
    "/AF": "a file inside it",
    "/Collection": "files inside it",
    "/RichMedia": "sound or film",
    "/Annots": "notes or links",
    "/AcroForm": "a form",
    "/XFA": "a form",
    "/OCProperties": "layers that can be switched off",
    "/PieceInfo": "what a program keeps for itself",
    "/Encrypt": "a lock",
}
MADE = "this document says who made it, when or with what"
SILENT = frozenset({"/Title", "/Trapped"})
"""Properties of a document that tell nothing of its making."""

TELLING = re.compile(
    rb"<(?:dc:(?:creator|contributor|publisher|date)|xmp:\w*(?:Date|Tool|Author)\w*|pdf:(?:Producer|Author)"
    rb"|xmpMM:(?:History|DerivedFrom)|photoshop:|pdfx:|xmp:(?:Creator|Owner))|\bxmp:\w*Date=|\b(?:pdf:Producer|xmp:CreatorTool)=",
    re.IGNORECASE,
)
"""What does, in the other place where a document keeps such things."""

CLEAN = "export it anew without that, or save its pages as pictures"


@dataclass(frozen=True, slots=True)
class Document:
    """A clean PDF: its bytes, and the measures of its first page in points."""

    data: bytes
    width: int
    height: int
    kind: str = "pdf"


def checked_document(data: bytes, ending: str) -> Document:
    """The document. Unfit: whatever is in it besides pages."""
    if not data.strip():
        raise Unfit("this file is empty", "save the document again")
    if not data.startswith(b"%PDF-") or not data.rstrip(b"\r\n \t\0").endswith(b"%%EOF"):
        raise Unfit("this document is no PDF, or cut short", "save it again")
    if ending.lower() != ".pdf":
        raise Unfit(
            "the name of this file says something else than its content, which is PDF", "let it end in .pdf"
        )
    if len(data) > LARGEST:
        raise Unfit("this document is larger than 10 MB", "take the pages that matter")
    if data.count(b"startxref") != 1:
        raise Unfit("this document still carries older versions of its parts", CLEAN)
    try:
        return _opened(data)
    except Unfit:
        raise
    except Exception:  # noqa: BLE001 - a library that meets a hostile file may raise anything
        raise Unfit("this document is damaged", "save it again with another program") from None


def _opened(data: bytes) -> Document:
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)
    reader = PdfReader(io.BytesIO(data), strict=True)
    if reader.is_encrypted:
        raise Unfit("this document holds a lock", CLEAN)
    info = reader.trailer.get("/Info")
    if info is not None and any(str(v).strip() for k, v in info.get_object().items() if k not in SILENT):
        raise Unfit(MADE, CLEAN)
    _walked(reader)
    if not 1 <= len(reader.pages) <= MOST_PAGES:
        raise Unfit(f"a document may have 1 to {MOST_PAGES} pages", "take the pages that matter")
    sizes = [(float(page.cropbox.width), float(page.cropbox.height)) for page in reader.pages]
    if not all(1 <= side <= LONGEST for size in sizes for side in size):
        raise Unfit("a page of this document is larger than any sheet", "export it for A4 or A3")
    return Document(data, round(sizes[0][0]), round(sizes[0][1]))


def _walked(reader: PdfReader) -> None:
    """Every part of the file once, also those that no page leads to."""
    from pypdf.generic import IndirectObject

    ids = {(n, g) for g, table in reader.xref.items() for n in table if g != 65535}
    ids |= {(n, 0) for n in reader.xref_objStm}
    if len(ids) > MOST_PARTS:
        raise Unfit(f"this document has more than {MOST_PARTS} parts", "take the pages that matter")
    for number, generation in sorted(ids):
        _allowed(reader.get_object(IndirectObject(number, generation, reader)), 0)
    _allowed(reader.trailer, 0)


def _allowed(value: object, depth: int) -> None:
    from pypdf.generic import ArrayObject, DictionaryObject, StreamObject

    if depth > DEEPEST:
        raise Unfit("this document is packed too many times over", CLEAN)
    if isinstance(value, ArrayObject):
        for one in list.__iter__(value):
            _allowed(one, depth + 1)
    elif isinstance(value, DictionaryObject):
        about = value.get("/Type") == "/Metadata"
        if about and isinstance(value, StreamObject) and TELLING.search(value.get_data()):
            raise Unfit(MADE, CLEAN)
        for key in value:
            held = value.raw_get(key)
            if key in REFUSED and _filled(value.get(key)):
                raise Unfit(f"this document holds {REFUSED[key]}", CLEAN)
            if key == "/S" and str(held) in ("/JavaScript", "/Launch"):
                raise Unfit(f"this document holds {REFUSED[str(held)]}", CLEAN)
            _allowed(held, depth + 1)


def _filled(value: object) -> bool:
    return value is not None and (not isinstance(value, (list, dict)) or bool(value))
