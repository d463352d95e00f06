"""Paragraphs and rows of a Word file, put together in the order that its schema asks for.

The library looks for the place of each child anew; a paper has thousands, and here every place is known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.document import Document
from docx.shared import Length, Mm
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from facilitator.render.docx_styles import named, put

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.table import Table

SECTION = named("w:sectPr")
PROPERTIES = {kind: named(f"w:{kind}") for kind in ("pPr", "trPr", "tcPr")}


def new_paragraph(body: Document | _Cell, style: str) -> Paragraph:
    """A paragraph more at the end of a document or a cell, in the style with this id."""
    holder: BaseOxmlElement = body._tc if isinstance(body, _Cell) else body.element.body
    made: BaseOxmlElement = holder.makeelement(named("w:p"))
    last = holder[-1] if len(holder) else None
    if last is not None and last.tag == SECTION:
        last.addprevious(made)
    else:
        holder.append(made)
    put(properties(made), "w:pStyle", val=style)
    return Paragraph(made, body if isinstance(body, _Cell) else body._body)


def properties(of: BaseOxmlElement) -> BaseOxmlElement:
    """The properties of a paragraph, a row or a cell: its first child, made where there are none."""
    tag = PROPERTIES[of.tag.rpartition("}")[2] + "Pr"]
    if len(of) and of[0].tag == tag:
        first: BaseOxmlElement = of[0]
        return first
    made: BaseOxmlElement = of.makeelement(tag)
    of.insert(0, made)
    return made


def set_in(paragraph: Paragraph, into: float, hang: float) -> None:
    """Begin so many millimetres in, and the first line `hang` further out, with a stop where it goes on."""
    own = properties(paragraph._p)
    if not hang:
        put(own, "w:ind", left=_twips(Mm(into)))
        return
    tabs = put(own, "w:tabs")
    stop = {named("w:val"): "left", named("w:pos"): _twips(Mm(into))}
    tabs.append(tabs.makeelement(named("w:tab"), stop))
    put(own, "w:ind", left=_twips(Mm(into)), hanging=_twips(Mm(hang)))


def space(paragraph: Paragraph, **twentieths: int) -> None:
    """So many twentieths of a point `before` or `after` it; the other stays."""
    own = properties(paragraph._p)
    kept = own.find(named("w:spacing"))
    attributes = {} if kept is None else {key.rpartition("}")[2]: value for key, value in kept.attrib.items()}
    put(own, "w:spacing", **attributes | {key: str(value) for key, value in twentieths.items()})


def hold(paragraph: Paragraph) -> None:
    """Keep it on one page with the next."""
    put(properties(paragraph._p), "w:keepNext")


def new_row(table: Table, widths: list[Length]) -> tuple[BaseOxmlElement, list[_Cell]]:
    """A row more, and its cells, so wide, each with an empty paragraph."""
    row: BaseOxmlElement = table._tbl.makeelement(named("w:tr"))
    cells = []
    for width in widths:
        cell = row.makeelement(named("w:tc"))
        put(properties(cell), "w:tcW", type="dxa", w=_twips(width))
        cell.append(cell.makeelement(named("w:p")))
        row.append(cell)
        cells.append(_Cell(cell, table))
    table._tbl.append(row)
    return row, cells


def _twips(length: Length) -> str:
    return str(round(length.twips))
