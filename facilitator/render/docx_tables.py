"""Tables of a Word file: a header row that stands again on each page, rows that stay whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Length, Mm, Pt

from facilitator.render.docx_page import measures
from facilitator.render.docx_shape import new_row, properties, space
from facilitator.render.docx_styles import ACCENT, HAIR, TINT, put, set_flag, style_id
from facilitator.render.outline import Block, Row, Table, signs

if TYPE_CHECKING:
    from docx.table import Table as WordTable, _Cell

    from facilitator.render.docx_blocks import Writer

FREE = "794"
"""Twentieths of a point: 14 mm, a row to write in."""

LONG = 2600
"""Signs above which a row may be taller than a page, and has to be allowed to break."""


def add_table(writer: Writer, block: Table) -> None:
    """The table, as wide as the text; in a right-to-left paper its first column stands on the right."""
    wide = len(block.header)
    wide_page, _, margin = measures(writer.outline)
    whole = wide_page - 2 * margin
    total = sum(block.widths)
    table = writer.document.add_table(rows=0, cols=wide)
    table.autofit = False
    _properties(table, rtl=writer.hand.rtl)
    shares: list[Length] = [Mm(whole * share / total) for share in block.widths]
    for column, width in zip(table.columns, shares, strict=True):
        column.width = width
    _header(writer, table, block, shares)
    for row in block.rows:
        _row(writer, table, row, block, shares)
    after = writer.document.add_paragraph()
    after.paragraph_format.space_after = Pt(0)
    after.paragraph_format.line_spacing = Pt(6)


def _properties(table: WordTable, *, rtl: bool) -> None:
    own = table._element.tblPr
    if rtl:
        set_flag(own, "w:bidiVisual")
    # From margin to margin, with little air beside the words: columns are narrow enough.
    put(own, "w:tblInd", w="0", type="dxa")
    air = put(own, "w:tblCellMar")
    for side, wide in (("top", 28), ("left", 57), ("bottom", 28), ("right", 57)):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(wide))
        margin.set(qn("w:type"), "dxa")
        air.append(margin)
    borders = put(own, "w:tblBorders")
    for side, colour in (("bottom", HAIR), ("insideH", HAIR)):
        line = OxmlElement(f"w:{side}")
        for key, value in {"val": "single", "sz": "4", "space": "0", "color": colour}.items():
            line.set(qn(f"w:{key}"), value)
        borders.append(line)
    put(
        own,
        "w:tblLook",
        firstRow="1",
        lastRow="0",
        firstColumn="0",
        lastColumn="0",
        noHBand="1",
        noVBand="1",
    )


def _header(writer: Writer, table: WordTable, block: Table, shares: list[Length]) -> None:
    row, cells = new_row(table, shares)
    set_flag(properties(row), "w:cantSplit")
    set_flag(properties(row), "w:tblHeader")
    for cell, line in zip(cells, block.header, strict=True):
        paragraph = cell.paragraphs[0]
        put(properties(paragraph._p), "w:pStyle", val=style_id("Lead"))
        if writer.hand.rtl:
            set_flag(properties(paragraph._p), "w:bidi")
        writer.hand.write(paragraph, line)
        borders = put(properties(cell._tc), "w:tcBorders")
        bottom = OxmlElement("w:bottom")
        for key, value in {"val": "single", "sz": "8", "space": "0", "color": ACCENT}.items():
            bottom.set(qn(f"w:{key}"), value)
        borders.append(bottom)


def _row(writer: Writer, table: WordTable, row: Row, block: Table, shares: list[Length]) -> None:
    from facilitator.render.docx_blocks import Place

    made, cells = new_row(table, shares)
    if signs(row) <= LONG:
        set_flag(properties(made), "w:cantSplit")
    if row.role == "free":
        put(properties(made), "w:trHeight", val=FREE)
    pause = row.role == "pause"
    if pause and len(row.cells) < len(cells):
        last = len(row.cells) - 1
        for spare in cells[last + 1 :]:
            made.remove(spare._tc)
        cells = cells[: last + 1]
        cells[last].width = Length(sum(shares[last:]))
        put(properties(cells[last]._tc), "w:gridSpan", val=str(len(shares) - last))
    for cell, blocks in zip(cells, row.cells, strict=True):
        fill(writer, cell, blocks, Place(pause=pause))
        if pause and block.role in ("cues", "desk"):
            put(properties(cell._tc), "w:shd", val="clear", color="auto", fill=TINT)


def fill(writer: Writer, cell: _Cell, blocks: tuple[Block, ...], place: object) -> None:
    """The blocks in a cell, without the empty paragraph that a new cell has."""
    from facilitator.render.docx_blocks import Place

    first = cell.paragraphs[0]
    writer.blocks(cell, blocks, place if isinstance(place, Place) else Place())
    if len(cell.paragraphs) > 1:
        first._element.getparent().remove(first._element)
    for paragraph in cell.paragraphs:
        if (paragraph._p.style or "").startswith("Heading"):
            space(paragraph, before=0)
        space(paragraph, after=30)
