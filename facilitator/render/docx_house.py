"""The letterhead of a Word file: a table without lines, at the head of its first page."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from facilitator.render.docx_styles import put, set_flag, style_id
from facilitator.render.docx_text import Hand
from facilitator.render.faults import FormatFault
from facilitator.render.fonts import folder
from facilitator.render.outline import Outline, Run

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph

    from facilitator.render.house import Logo

HIGH, WIDE = 15.0, 44.0
"""Millimetres that a logo may take."""

DRAWING = b"""#set page(width: auto, height: auto, margin: 0pt, fill: none)
#image(bytes(sys.inputs.svg), format: "svg", width: 44mm)"""
DOTS = 300.0


def add_letterhead(document: Document, hand: Hand, outline: Outline) -> None:
    """The lines, beside the logo where there is one. FormatFault: a logo that cannot be drawn."""
    logo = outline.dress.logo
    if logo is None:
        _lines(document.add_paragraph(), document, hand, outline)
        return
    table = document.add_table(1, 2)
    table.autofit = False
    if hand.rtl:
        set_flag(table._tbl.tblPr, "w:bidiVisual")
    wide = min(WIDE, HIGH * logo.width / logo.height)
    text = (297 - 24 if outline.landscape else 210 - 38) - wide - 5
    widths = (wide + 5, text)
    for column, cell, width in zip(table.columns, table.rows[0].cells, widths, strict=True):
        column.width = cell.width = Mm(width)
        put(cell._tc.get_or_add_tcPr(), "w:vAlign", val="center")
    _picture(table.rows[0].cells[0], logo, wide)
    _lines(table.rows[0].cells[1].paragraphs[0], table.rows[0].cells[1], hand, outline)
    gap = document.add_paragraph().paragraph_format
    gap.space_after, gap.line_spacing = Pt(0), Pt(12)


def _picture(cell: _Cell, logo: Logo, wide: float) -> None:
    data = logo.data if logo.kind != "svg" else _drawn(logo.data)
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    shape = paragraph.add_run().add_picture(BytesIO(data), width=Mm(wide))
    shape._inline.docPr.set("name", "letterhead")
    for named in shape._inline.iter(qn("pic:cNvPr")):
        named.set("name", "letterhead")


def _lines(first: Paragraph, holder: Document | _Cell, hand: Hand, outline: Outline) -> None:
    lines = outline.dress.letterhead
    for place, words in enumerate(lines):
        paragraph = first if place == 0 else holder.add_paragraph()
        properties = paragraph._element.get_or_add_pPr()
        put(properties, "w:pStyle", val=style_id("Item title" if place == 0 else "Small"))
        if hand.rtl:
            set_flag(properties, "w:bidi")
        last = place == len(lines) - 1
        paragraph.paragraph_format.space_after = Pt(8 if last and outline.dress.logo is None else 0)
        paragraph.paragraph_format.keep_with_next = True
        hand.write(paragraph, (Run(words),))


def _drawn(svg: bytes) -> bytes:
    """The drawing as PNG, for programs that know no SVG; the same bytes every time."""
    from typst import Compiler

    compiler = Compiler(DRAWING, root=str(folder()), ignore_system_fonts=True)
    try:
        made = compiler.compile(format="png", ppi=DOTS, sys_inputs={"svg": svg.decode("utf-8")}, timestamp=0)
    except RuntimeError:
        raise FormatFault("the logo could not be drawn", "save it as PNG, and name that") from None
    return made if isinstance(made, bytes) else b""
