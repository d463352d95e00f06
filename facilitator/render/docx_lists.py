"""Numbers of lists in a Word file: each list begins where it says, and none goes on from another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

if TYPE_CHECKING:
    from docx.document import Document


def numbering(document: Document, start: int | None) -> int | None:
    """A number of its own for a list that begins at `start`; None for bullets, which the style has."""
    if start is None:
        return None
    whole = document.part.numbering_part.element
    style = document.styles["List Number"].element
    own = style.find(f".//{qn('w:numId')}")
    if own is None:
        raise ValueError("List Number has no numbers")
    like = next(n for n in whole.findall(qn("w:num")) if n.get(qn("w:numId")) == own.get(qn("w:val")))
    abstract = like.find(qn("w:abstractNumId"))
    made = whole.add_num(int(abstract.get(qn("w:val"))))
    override = OxmlElement("w:lvlOverride")
    override.set(qn("w:ilvl"), "0")
    first = OxmlElement("w:startOverride")
    first.set(qn("w:val"), str(start))
    override.append(first)
    made.append(override)
    return int(made.numId)
