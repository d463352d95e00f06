"""The page of a Word file: its size, and what stands at the head and foot of every one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from facilitator.render.docx_styles import ACCENT, put, set_flag
from facilitator.render.docx_text import Hand, field
from facilitator.render.outline import Outline, Run

if TYPE_CHECKING:
    from docx.document import Document
    from docx.shared import Length
    from docx.text.paragraph import Paragraph


MODE = "15"
"""Which Word a file is laid out for; below it, Word announces that it makes do with an old one."""

SPARE = ("w:zoom", "w:proofState", "w:savePreviewPicture", "w14:docId", "w14:defaultImageDpi")
"""Settings of whoever made the library's empty document."""


def measures(outline: Outline) -> tuple[int, int, int]:
    """How wide and high a page is, and how wide its margin at the sides, in millimetres."""
    if outline.landscape:
        return 297, 210, 12
    return (148, 210, 12) if outline.small else (210, 297, 19)


def page(document: Document, outline: Outline) -> Hand:
    """Set up the page, its header and its footer; how the paper is to be written."""
    section = document.sections[0]
    wide, high, margin = measures(outline)
    section.page_width, section.page_height = Mm(wide), Mm(high)
    if outline.landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
    section.left_margin = section.right_margin = Mm(margin)
    section.top_margin, section.bottom_margin = (Mm(14), Mm(12)) if outline.small else (Mm(19), Mm(17))
    section.header_distance = section.footer_distance = Mm(6 if outline.small else 8)
    if outline.rtl:
        set_flag(section._sectPr, "w:bidi")
    _settings(document, outline.lang)
    hand = Hand(outline.lang, outline.rtl)
    text_width = Mm(wide - 2 * margin)
    head = _running(section.header.paragraphs[0], text_width)
    hand.write(head, (Run(outline.marking, strong=True),))
    if not outline.small:
        # Half a page has no room for both: its own heading is the type.
        head.add_run("\t")
        hand.write(head, (Run(outline.title, tone="soft"),))
    foot = _running(section.footer.paragraphs[0], text_width)
    hand.write(foot, (Run(outline.edition, tone="soft"),))
    foot.add_run("\t")
    _numbers(foot, hand, outline.page)
    if outline.dress.footer:
        below = section.footer.add_paragraph()
        below.style = foot.style
        if hand.rtl:
            set_flag(below._element.get_or_add_pPr(), "w:bidi")
        hand.write(below, (Run(outline.dress.footer, tone="soft"),))
    return hand


def _settings(document: Document, lang: str) -> None:
    """As a current Word writes them, in the paper's own language; the library's are those of an older one."""
    whole = document.settings.element
    for found in whole.iter(qn("w:compatSetting")):
        if found.get(qn("w:name")) == "compatibilityMode":
            found.set(qn("w:val"), MODE)
    for found in whole.iter(qn("w:themeFontLang")):
        for place in list(found.attrib):
            del found.attrib[place]
        found.set(qn("w:val"), lang)
    for name in SPARE:
        for found in whole.findall(qn(name)):
            whole.remove(found)


def _running(paragraph: Paragraph, width: Length) -> Paragraph:
    """A line with one stop, at its far end."""
    style = paragraph.style
    if style is not None:
        style.font.size = Pt(8)
        # The library's own stops are for paper of another size.
        for tabs in list(style.element.iter(qn("w:tabs"))):
            tabs.getparent().remove(tabs)
    paragraph.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)
    return paragraph


def _numbers(paragraph: Paragraph, hand: Hand, words: tuple[str, str, str]) -> None:
    before, between, after = words
    for text, code in ((before, "PAGE"), (between, "NUMPAGES"), (after, "")):
        if text:
            hand.write(paragraph, (Run(text, tone="soft"),))
        if code:
            field(paragraph, code)


def underline(paragraph: Paragraph, *, colour: str = ACCENT, width: str = "12", each: bool = False) -> None:
    """A line below a paragraph; `each`: below every one of several alike, which else share the last one's."""
    border = put(paragraph._element.get_or_add_pPr(), "w:pBdr")
    from docx.oxml.parser import OxmlElement

    for side in ("bottom", "between") if each else ("bottom",):
        line = OxmlElement(f"w:{side}")
        for key, value in {"val": "single", "sz": width, "space": "4", "color": colour}.items():
            line.set(qn(f"w:{key}"), value)
        border.append(line)
