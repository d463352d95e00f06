"""The styles of our Word files: real ones, so that colleagues can change a look in one place."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Pt, RGBColor, Twips

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.styles.style import ParagraphStyle

INK, SOFT, ACCENT, WARN = "17202B", "55606E", "1F3F63", "8A2B1D"
LINE, HAIR, TINT = "C9D0D8", "E4E8EC", "F4F6F8"
TONES = {"soft": SOFT, "accent": ACCENT, "warn": WARN}

# Faces that stand on every desk: a Word file does not bring its fonts along.
SANS = {"ascii": "Calibri", "hAnsi": "Calibri", "cs": "Arial", "eastAsia": "SimSun"}
SERIF = {"ascii": "Cambria", "hAnsi": "Cambria", "cs": "Arial", "eastAsia": "SimHei"}

SET_IN = "540"
"""How far in the words of a list begin, in twentieths of a point."""

HEADINGS = {
    "Heading 1": (21.0, INK, 4.0, 4.0),
    "Heading 2": (14.5, ACCENT, 16.0, 5.0),
    "Heading 3": (11.5, INK, 10.0, 3.0),
}
OURS = {
    "Small": (8.8, SOFT, False),
    "Tags": (8.4, INK, False),
    "Lead": (8.4, SOFT, True),
    "Owner": (11.0, INK, False),
    "Clock": (10.3, INK, True),
    "Item title": (11.0, INK, True),
    "Pause": (10.3, SOFT, False),
    "Spoken": (13.0, INK, False),
    "Aside": (9.6, SOFT, False),
    "Tick": (10.3, INK, False),
}
"""Paragraph styles of our own: points, colour, bold."""


USED = frozenset(
    "Normal Header HeaderChar Footer FooterChar Heading1 Heading1Char Heading2 Heading2Char Heading3"
    " Heading3Char Quote QuoteChar ListBullet ListNumber ListContinue DefaultParagraphFont TableNormal"
    " NoList".split()
)
"""The styles of the library's empty document that we keep."""


def dress(document: Document, lang: str, *, rtl: bool, scale: float = 1.0) -> None:
    """Give the document its styles, `scale` times as large as usual."""
    _prune(document)
    normal = document.styles["Normal"]
    _shape(normal, 10.3 * scale, INK, SANS, bold=False)
    normal.paragraph_format.space_after = Pt(5 * scale)
    # What belongs on one page stands close: a desk without our faces sets wider and higher ones.
    normal.paragraph_format.line_spacing = 1.12 if scale == 1 else 1.0
    _language(document, lang)
    for name, (size, colour, above, below) in HEADINGS.items():
        style = document.styles[name]
        _shape(style, size * scale, colour, SERIF, bold=True)
        style.paragraph_format.space_before = Pt(above * scale)
        style.paragraph_format.space_after = Pt(below * scale)
        style.paragraph_format.keep_with_next = True
    for name, (size, colour, bold) in OURS.items():
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = normal
        _shape(style, size * scale, colour, SERIF if name in ("Owner", "Item title") else SANS, bold=bold)
        style.paragraph_format.space_after = Pt((1.5 if name in ("Tags", "Lead") else 4) * scale)
    # The words of a second line stand below the words of the first, not below their box.
    tick = document.styles["Tick"].paragraph_format
    tick.left_indent, tick.first_line_indent = Pt(13 * scale), Pt(-13 * scale)
    quote = document.styles["Quote"]
    _shape(quote, 10.8 * scale, INK, SERIF, bold=False, italic=False)
    quote.paragraph_format.left_indent = Pt(9)
    line(quote.element.get_or_add_pPr(), ACCENT, rtl=rtl)
    for name in ("List Bullet", "List Number"):
        document.styles[name].paragraph_format.space_after = Pt(2 * scale)
    _set_in(document)
    _mark_style(document, 9 * scale)
    if rtl:
        for name in ("Normal", "Header", "Footer", "Quote"):
            set_flag(document.styles[name].element.get_or_add_pPr(), "w:bidi")


def _prune(document: Document) -> None:
    """Leave the styles that we use: of a hundred and sixty, the rest would be most of the file."""
    whole = document.styles.element
    for style in whole.findall(qn("w:style")):
        if style.get(qn("w:styleId")) not in USED:
            whole.remove(style)
    # Lists of the library's that go with styles which are no longer there.
    for named in list(document.part.numbering_part.element.iter(qn("w:pStyle"))):
        if named.get(qn("w:val")) not in USED:
            named.getparent().remove(named)


def _set_in(document: Document) -> None:
    """Signs and numbers of lists a little way in: at the margin itself, some programs draw them beyond it."""
    whole = document.part.numbering_part.element
    for indent in whole.iter(qn("w:ind")):
        if indent.get(qn("w:left")) == "360":
            indent.set(qn("w:left"), SET_IN)
            indent.set(qn("w:hanging"), "300")
    for stop in whole.iter(qn("w:tab")):
        if stop.get(qn("w:pos")) == "360":
            stop.set(qn("w:pos"), SET_IN)
    document.styles["List Continue"].paragraph_format.left_indent = Twips(int(SET_IN))


def style_id(name: str) -> str:
    """By what a paragraph names its style."""
    return name.replace(" ", "")


def _shape(
    style: ParagraphStyle,
    size: float,
    colour: str,
    faces: dict[str, str],
    *,
    bold: bool,
    italic: bool = False,
) -> None:
    style.font.size, style.font.bold, style.font.italic = Pt(size), bold, italic
    style.font.color.rgb = RGBColor.from_string(colour)
    properties = style.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for place, face in faces.items():
        fonts.set(qn(f"w:{place}"), face)
    # What Word takes for scripts that run from right to left.
    put(properties, "w:szCs", val=str(round(size * 2)))
    put(properties, "w:bCs", val="1" if bold else "0")


def _language(document: Document, lang: str) -> None:
    defaults = document.styles.element.find(qn("w:docDefaults"))
    for found in defaults.iter(qn("w:lang")) if defaults is not None else ():
        for place in ("val", "eastAsia", "bidi"):
            found.set(qn(f"w:{place}"), lang)


def line(properties: BaseOxmlElement, colour: str, *, rtl: bool) -> None:
    """A line where lines of text begin; sides of a border do not turn with the text."""
    border = put(properties, "w:pBdr")
    made = OxmlElement("w:right" if rtl else "w:left")
    for key, value in {"val": "single", "sz": "18", "space": "6", "color": colour}.items():
        made.set(qn(f"w:{key}"), value)
    border.append(made)


def _mark_style(document: Document, size: float) -> None:
    style = document.styles.add_style("Withheld", WD_STYLE_TYPE.CHARACTER)
    style.font.italic, style.font.size = True, Pt(size)
    properties = style.element.get_or_add_rPr()
    put(properties, "w:iCs")
    put(properties, "w:szCs", val=str(round(size * 2)))
    put(properties, "w:shd", val="clear", color="auto", fill=LINE)


# The order that the schema of Word asks for within the properties of a paragraph, a run, a table, a row.
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs bidi spacing ind"
    " contextualSpacing jc outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs strike color sz szCs u bdr shd vertAlign rtl cs lang",
    "tblPr": "tblStyle bidiVisual tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "trPr": "cantSplit trHeight tblHeader",
    "tcPr": "tcW gridSpan tcBorders shd noWrap tcMar vAlign",
    "sectPr": "headerReference footerReference pgSz pgMar cols titlePg bidi docGrid",
}


named = cache(qn)
"""A name with its namespace in full; the library spells it out anew for every element."""

RANKS = {
    kind: {named(f"w:{word}"): rank for rank, word in enumerate(words.split())}
    for kind, words in ORDER.items()
}


def put(parent: BaseOxmlElement, name: str, **values: str) -> BaseOxmlElement:
    """A child with these attributes, in the place that the schema gives it; one of the same name goes."""
    tag = named(name)
    ranks = RANKS[parent.tag.rpartition("}")[2]]
    child: BaseOxmlElement = parent.makeelement(
        tag, {named(f"w:{key}"): value for key, value in values.items()}
    )
    for place, other in enumerate(parent):
        if other.tag == tag:
            parent.replace(other, child)
            return child
        if ranks.get(other.tag, -1) > ranks[tag]:
            parent.insert(place, child)
            return child
    parent.append(child)
    return child


def set_flag(parent: BaseOxmlElement, name: str) -> None:
    """A property that is on."""
    put(parent, name)
