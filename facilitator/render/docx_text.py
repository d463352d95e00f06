"""Lines and paragraphs in a Word file, each script in its own direction."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from facilitator.render.docx_styles import TONES, named, put, set_flag
from facilitator.render.outline import Break, Line, Run
from facilitator.words.catalogue import direction
from facilitator.words.dates import LRI, PDI

if TYPE_CHECKING:
    from docx.oxml.text.run import CT_R
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.text.paragraph import Paragraph

RLI = "\u2067"
LRM, RLM = "\u200e", "\u200f"
SIGNS = re.compile(r"[\t\n\r]")
"""What the library writes as an element and not as a sign."""

SPACE = "{http://www.w3.org/XML/1998/namespace}space"

STILL = "\u00a0"
"""A blank at which no line breaks: a mark stays in one piece."""


@dataclass(frozen=True, slots=True)
class Hand:
    """How one paper is written: its language and its direction."""

    lang: str
    rtl: bool

    def write(self, paragraph: Paragraph, line: Line, *, tone: str = "", strong: bool = False) -> None:
        """Add a line to a paragraph; what has no tone of its own takes this one."""
        for one in line:
            if isinstance(one, Break):
                paragraph.add_run().add_break()
            else:
                self._run(paragraph, one, tone, strong=strong)

    def _run(self, paragraph: Paragraph, run: Run, tone: str, *, strong: bool) -> None:
        text = self._text(run)
        if not text:
            return
        made = _added(paragraph, text)
        properties = made.makeelement(named("w:rPr"))
        lang = run.lang or self.lang
        rtl = direction(lang) == "rtl" and not run.ltr
        if run.mark:
            put(properties, "w:rStyle", val="Withheld")
        self._look(properties, run, tone, strong=strong)
        if rtl:
            set_flag(properties, "w:rtl")
        if run.lang:
            put(properties, "w:lang", **{"bidi" if rtl else "val": run.lang})
        if len(properties):
            made.insert(0, properties)
        if run.link:
            _link(paragraph, made, run.link)

    def _look(self, properties: BaseOxmlElement, run: Run, tone: str, *, strong: bool) -> None:
        if run.strong or strong:
            put(properties, "w:b")
            put(properties, "w:bCs")
        if run.emphasis:
            put(properties, "w:i")
            put(properties, "w:iCs")
        if colour := TONES.get(run.tone or tone):
            put(properties, "w:color", val=colour)
        if run.code:
            put(properties, "w:rFonts", ascii="Consolas", hAnsi="Consolas")

    def _text(self, run: Run) -> str:
        """The words, with marks of direction: Word does not know isolates."""
        if run.mark:
            return run.text.replace(" ", STILL)
        sign = LRM if self.rtl else RLM
        text = run.text.replace(LRI, sign).replace(RLI, sign).replace(PDI, sign)
        if run.ltr and self.rtl:
            # The dash between two times belongs to neither, and would turn them round.
            text = LRM + text.replace("–", f"{LRM}–{LRM}") + LRM
        return text


def _added(paragraph: Paragraph, text: str) -> CT_R:
    """A run more with plain words in it. The library weighs each sign; only these mean something to it."""
    if SIGNS.search(text):
        return paragraph.add_run(text)._r
    made: CT_R = paragraph._p.makeelement(named("w:r"))
    paragraph._p.append(made)
    words = made.makeelement(named("w:t"), {SPACE: "preserve"} if text != text.strip() else None)
    words.text = text
    made.append(words)
    return made


def _link(paragraph: Paragraph, made: CT_R, address: str) -> None:
    target = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    holder = OxmlElement("w:hyperlink")
    holder.set(qn("r:id"), target)
    made.addprevious(holder)
    holder.append(made)


def field(paragraph: Paragraph, code: str) -> None:
    """A number that Word counts: PAGE or NUMPAGES."""
    for kind, text in (("begin", ""), ("", code), ("separate", ""), ("shown", "1"), ("end", "")):
        run = paragraph.add_run()
        if kind == "":
            child = OxmlElement("w:instrText")
            child.set(qn("xml:space"), "preserve")
            child.text = f" {text} "
        elif kind == "shown":
            run.text = text
            continue
        else:
            child = OxmlElement("w:fldChar")
            child.set(qn("w:fldCharType"), kind)
        run._element.append(child)
