"""A day's picture in a Word file, drawn as in the PDF, with its words for those who do not see it."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from docx.oxml.ns import qn
from docx.shared import Mm

from facilitator.render.docx_styles import set_flag
from facilitator.render.outline import Picture
from facilitator.render.pdf import drawn

if TYPE_CHECKING:
    from facilitator.render.docx_blocks import Writer


def add_picture(writer: Writer, picture: Picture) -> None:
    """The picture on a line of its own, kept with what follows. FormatFault: where it cannot be drawn."""
    wide = Mm((297 - 24) if writer.outline.landscape else (210 - 38))
    paragraph = writer.document.add_paragraph()
    paragraph.paragraph_format.keep_with_next = True
    if writer.hand.rtl:
        set_flag(paragraph._element.get_or_add_pPr(), "w:bidi")
    shape = paragraph.add_run().add_picture(BytesIO(drawn(picture, writer.outline)), width=wide)
    for side in ("distL", "distR"):
        # The library keeps other text away from a picture that stands on a line alone.
        shape._inline.set(side, "0")
    properties = shape._inline.docPr
    properties.set("descr", picture.alt)
    properties.set("name", "timeline")
    for named in shape._inline.iter(qn("pic:cNvPr")):
        named.set("name", "timeline")
