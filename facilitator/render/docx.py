"""An outline as a Word file to edit: real styles, lists and tables, and nothing about its making."""

from __future__ import annotations

import re
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from facilitator.render.archive import archive, members
from facilitator.render.faults import FormatFault
from facilitator.render.house import Dress
from facilitator.render.outline import Blank, Fit, Outline

if TYPE_CHECKING:
    from docx.document import Document

FULL, FULLER = 29, 44
"""Lines of print on one day of a plan, above which it is set smaller."""

FAILED = "the Word file could not be made"
INSTEAD = "take --format pdf or html"

CORE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></cp:coreProperties>'
)
APPLICATION = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'
)
REVISIONS = re.compile(rb' w:rsid\w*="[^"]*"|<w:rsids>.*?</w:rsids>|<w:rsid [^>]*/>', re.DOTALL)
"""Numbers by which Word tells who edited when."""
ACCENT, WARN = "1F3F63", "8A2B1D"
COLOURS = re.compile(rf'(w:(?:val|fill|color)=")({ACCENT}|{WARN})(?=")'.encode())
"""Our two colours where they stand in a file."""

SPARE = ("thumbnail", "stylesWithEffects", "customXml", "webSettings")
"""What an empty document of the library holds and ours do without, by the words of its relationship."""


def docx(outline: Outline) -> bytes:
    """The paper as a Word file, the same bytes every time. FormatFault: where it cannot be made."""
    try:
        made = _made(outline)
    except ImportError:
        raise FormatFault(
            "this installation lacks what Word files need", "install the package again"
        ) from None
    except (ValueError, TypeError, KeyError, AttributeError, OSError):
        # What a library says may quote a text.
        raise FormatFault(FAILED, INSTEAD) from None
    return made


def _made(outline: Outline) -> bytes:
    from docx import Document

    from facilitator.render.docx_blocks import Writer
    from facilitator.render.docx_page import page

    document = Document(BytesIO(_dressed(outline.lang, rtl=outline.rtl, scale=_scale(outline))))
    hand = page(document, outline)
    if outline.dress.letterhead:
        from facilitator.render.docx_house import add_letterhead

        add_letterhead(document, hand, outline)
    Writer(document, hand, outline).all()
    return _coloured(_unsigned(document, outline.title), outline.dress)


@lru_cache(maxsize=8)
def _dressed(lang: str, *, rtl: bool, scale: float) -> bytes:
    """An empty document with all our styles: made once for papers that look alike."""
    from docx import Document

    from facilitator.render.docx_styles import dress

    document = Document()
    for holder in (document.part.package, document.part):
        for key, relation in list(holder.rels.items()):
            if relation.reltype.rpartition("/")[2] in SPARE:
                del holder.rels[key]
    dress(document, lang, rtl=rtl, scale=scale)
    saved = BytesIO()
    document.save(saved)
    return saved.getvalue()


def _scale(outline: Outline) -> float:
    """How large its letters are: what belongs on one page is set smaller, as nothing can be measured here."""
    fits = [block for block in outline.blocks if isinstance(block, Fit)]
    fullest = max((fit.lines for fit in fits), default=0)
    if outline.small:
        # A form has lines to write on as well, and is one page.
        return 0.66 if any(isinstance(one, Blank) for fit in fits for one in fit.blocks) else 0.8
    if not fits:
        return 1.0
    return 0.64 if fullest > FULLER else 0.7 if fullest > FULL else 0.82


def _coloured(parts: dict[str, bytes], dress: Dress) -> bytes:
    """The file, in the colours of the house where it has its own: they stand in attributes alone."""
    own = {
        ours.encode(): (theirs or ours).upper().encode()
        for ours, theirs in ((ACCENT, dress.accent), (WARN, dress.warn))
    }
    if dress.accent or dress.warn:
        parts = {
            name: COLOURS.sub(lambda found: found[1] + own[found[2]], part) if name.endswith(".xml") else part
            for name, part in parts.items()
        }
    return archive(parts, first="[Content_Types].xml")


def _unsigned(document: Document, title: str) -> dict[str, bytes]:
    """The parts of the file without author, program, picture, dates and revisions."""
    from xml.sax.saxutils import escape

    saved = BytesIO()
    document.save(saved)
    found = members(saved.getvalue())
    kept = {n: _unrevised(c) if n.endswith(".xml") else c for n, c in found.items()}
    kept["docProps/core.xml"] = CORE.format(title=escape(title)).encode()
    kept["docProps/app.xml"] = APPLICATION
    return kept


@lru_cache(maxsize=64)
def _unrevised(part: bytes) -> bytes:
    """Most parts are the same in all papers that look alike."""
    return REVISIONS.sub(b"", part)
