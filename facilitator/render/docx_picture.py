"""Pictures in a Word file: a day's, drawn as in the PDF, and attached ones; each with its words."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from facilitator.render.docx_styles import set_flag
from facilitator.render.outline import Photo, Picture
from facilitator.render.pdf import drawn

DOTS = 150.0
"""To an inch, of attached pictures; larger ones are made to fit."""

if TYPE_CHECKING:
    from docx.shape import InlineShape

    from facilitator.render.docx_blocks import Writer


def add_picture(writer: Writer, picture: Picture) -> None:
    """The picture on a line of its own, kept with what follows. FormatFault: where it cannot be drawn."""
    wide = Mm((297 - 24) if writer.outline.landscape else (210 - 38))
    paragraph = writer.document.add_paragraph()
    paragraph.paragraph_format.keep_with_next = True
    if writer.hand.rtl:
        set_flag(paragraph._element.get_or_add_pPr(), "w:bidi")
    shape = paragraph.add_run().add_picture(BytesIO(drawn(picture, writer.outline)), width=wide)
    _named(shape, "timeline", picture.alt)


def add_photo(writer: Writer, photo: Photo) -> None:
    """What somebody attached, on a line of its own: as large as in the PDF."""
    high = 240 if photo.page else 150
    wide = min(210 - 38, photo.width / DOTS * 25.4, high * photo.width / photo.height)
    paragraph = writer.document.add_paragraph()
    paragraph.paragraph_format.space_before = Pt(4)
    _named(paragraph.add_run().add_picture(BytesIO(photo.data), width=Mm(wide)), "picture", photo.alt)


def _named(shape: InlineShape, name: str, alt: str) -> None:
    """Its words, and a name that is not that of a file."""
    properties = shape._inline.docPr
    properties.set("descr", alt)
    properties.set("name", name)
    for named in shape._inline.iter(qn("pic:cNvPr")):
        named.set("name", name)
