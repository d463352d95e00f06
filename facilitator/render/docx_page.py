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


def page(document: Document, outline: Outline) -> Hand:
    """Set up the page, its header and its footer; how the paper is to be written."""
    section = document.sections[0]
    wide, high = (Mm(297), Mm(210)) if outline.landscape else (Mm(210), Mm(297))
    section.page_width, section.page_height = wide, high
    if outline.landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
    side = Mm(12 if outline.landscape else 19)
    section.left_margin = section.right_margin = side
    section.top_margin, section.bottom_margin = Mm(19), Mm(17)
    section.header_distance = section.footer_distance = Mm(8)
    if outline.rtl:
        set_flag(section._sectPr, "w:bidi")
    _settings(document, outline.lang)
    hand = Hand(outline.lang, outline.rtl)
    text_width = Mm((297 - 24) if outline.landscape else (210 - 38))
    head = _running(section.header.paragraphs[0], text_width)
    hand.write(head, (Run(outline.marking, strong=True),))
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


def underline(paragraph: Paragraph, *, colour: str = ACCENT, width: str = "12") -> None:
    """A line below a paragraph."""
    border = put(paragraph._element.get_or_add_pPr(), "w:pBdr")
    from docx.oxml.parser import OxmlElement

    line = OxmlElement("w:bottom")
    for key, value in {"val": "single", "sz": width, "space": "4", "color": colour}.items():
        line.set(qn(f"w:{key}"), value)
    border.append(line)
