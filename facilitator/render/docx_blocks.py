"""The blocks of an outline in a Word file, one after the other, each in a style of its kind."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Pt

from facilitator.render.docx_cards import CARD, add_card
from facilitator.render.docx_lists import numbering
from facilitator.render.docx_page import underline
from facilitator.render.docx_picture import add_photo, add_picture
from facilitator.render.docx_shape import hold, new_paragraph, properties, set_in
from facilitator.render.docx_styles import (
    ACCENT,
    LINE,
    SOFT,
    TINT,
    WARN,
    line as side_line,
    put,
    set_flag,
    style_id,
)
from facilitator.render.docx_tables import add_table
from facilitator.render.outline import (
    Blank,
    Block,
    Box,
    Card,
    Columns,
    Fit,
    Heading,
    Items,
    Line,
    Numbered,
    Outline,
    PageBreak,
    Pairs,
    Passage,
    Photo,
    Picture,
    Quotation,
    Run,
    Table,
)
from facilitator.words.catalogue import direction

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph

    from facilitator.render.docx_text import Hand

STYLES = {
    "small": "Small",
    "tags": "Tags",
    "lead": "Lead",
    "owner": "Owner",
    "clock": "Clock",
    "title": "Item title",
    "spoken": "Spoken",
    "aside": "Aside",
    "tick": "Tick",
}
FRAMES = {
    "why": ("", LINE),
    "note": ("", WARN),
    "alert": (TINT, WARN),
    "today": (TINT, ACCENT),
    "": (TINT, LINE),
}
"""By a box's role, the colour behind it and of the line where its lines begin."""


@dataclass(frozen=True, slots=True)
class Place:
    """What paragraphs share where they stand: how far in, in which frame, under which number, held to what.

    `hang`: by how much the first line begins further out. `fresh`: the first of them begins a page.
    """

    into: float = 0.0
    hang: float = 0.0
    frame: str | None = None
    number: int | None = None
    held: bool = False
    pause: bool = False
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes blocks into a document, or into a cell of a table in it."""

    document: Document
    hand: Hand
    outline: Outline

    def all(self) -> None:
        """The whole paper: title, facts, blocks, and who owns the words."""
        body = self.document
        eyebrow = self.paragraph(body, "Small")
        self.hand.write(eyebrow, (Run(self.outline.title, strong=True, tone="accent"),))
        if self.outline.eyebrow:
            self.hand.write(eyebrow, (Run("   "), *self.outline.eyebrow))
        self.hand.write(self.paragraph(body, "Heading 1"), self.outline.heading)
        facts = self.paragraph(body, "Small")
        for i, fact in enumerate(self.outline.facts):
            self.hand.write(facts, (Run(" · "), *fact) if i else fact)
        underline(facts)
        self.blocks(body, self.outline.blocks)
        # Who owns the words never stands on a page alone.
        body.paragraphs[-1].paragraph_format.keep_with_next = True
        last = self.paragraph(body, "Small")
        words = f"{self.outline.colophon} {self.outline.edition} · {self.outline.language}"
        self.hand.write(last, (Run(words),))
        last.paragraph_format.space_before = Pt(14)
        for block in self.outline.blocks:
            if isinstance(block, Card):
                add_card(self.hand, block, *(self.paragraph(body, style) for style in CARD))

    def blocks(self, body: Document | _Cell, blocks: tuple[Block, ...], place: Place = Place()) -> None:
        """Each block in its turn. In a plain box all but the last paragraph are held to the next."""
        fresh, number = place.fresh, place.number
        for i, block in enumerate(blocks):
            if isinstance(block, PageBreak):
                fresh = True
                continue
            held = place.held and i < len(blocks) - 1
            self._block(body, block, replace(place, number=number, held=held, fresh=fresh))
            fresh, number = False, None

    def _block(self, body: Document | _Cell, block: Block, place: Place) -> None:
        match block:
            case Heading():
                self._heading(body, block, place)
            case Passage():
                self._passage(body, block, place)
            case Items():
                self._items(body, block, place)
            case Quotation():
                for inner in block.blocks:
                    if isinstance(inner, Passage):
                        self._passage(body, inner, place, style="Quote")
                    else:
                        self._block(body, inner, place)
            case Pairs():
                self._pairs(body, block, place)
            case Table():
                add_table(self, block)
            case Box():
                frame = place.frame if block.role == "plain" else block.role
                self.blocks(body, block.blocks, replace(place, frame=frame, held=True))
            case Numbered():
                self.blocks(body, block.blocks, replace(place, into=place.into + 8, number=block.number))
            case Columns():
                for part in block.parts:
                    self.blocks(body, part, replace(place, number=None))
            case Picture():
                add_picture(self, block)
            case Photo():
                add_photo(self, block)
            case Fit():
                self.blocks(body, block.blocks, place)
            case Blank():
                for _ in range(block.lines):
                    underline(self.paragraph(body, "Normal"), colour=SOFT, width="4", each=True)
            case Card():
                pass
            case PageBreak():
                raise ValueError("a page break belongs between blocks")

    def _heading(self, body: Document | _Cell, block: Heading, place: Place) -> None:
        paragraph = self.paragraph(body, f"Heading {block.level}")
        self.hand.write(paragraph, block.line)
        if block.aside:
            self.hand.write(paragraph, (Run("   "), *block.aside), tone="soft")
            for run in paragraph.runs[-len(block.aside) :]:
                # Scripts that run from right to left have a size and a weight of their own.
                run.font.size, run.font.bold = Pt(8.5), False
                put(run._element.get_or_add_rPr(), "w:szCs", val="17")
                put(run._element.get_or_add_rPr(), "w:bCs", val="0")
        self._stand(paragraph, place)

    def _passage(
        self, body: Document | _Cell, block: Passage, place: Place, style: str = "", term: Line = ()
    ) -> Paragraph:
        name = style or STYLES.get(block.role, "Pause" if place.pause else "Normal")
        paragraph = self.paragraph(body, name, block.lang)
        if place.number is not None:
            number = (Run(f"{place.number}.", strong=True, tone="accent"),)
            self.hand.write(paragraph, number)
            paragraph.add_run("\t")
        if term:
            self.hand.write(paragraph, term)
            paragraph.add_run("\t")
        self.hand.write(paragraph, block.line)
        if block.keep or place.held:
            hold(paragraph)
        self._stand(paragraph, place)
        return paragraph

    def _items(self, body: Document | _Cell, block: Items, place: Place) -> None:
        style = "List Bullet" if block.start is None else "List Number"
        number = numbering(self.document, block.start)
        for item in block.items:
            for i, inner in enumerate(item):
                if not isinstance(inner, Passage):
                    self._block(body, inner, replace(place, into=place.into + 6))
                    continue
                paragraph = self.paragraph(body, style if i == 0 else "List Continue", inner.lang)
                self.hand.write(paragraph, inner.line)
                if i == 0 and number is not None:
                    holder = put(properties(paragraph._p), "w:numPr")
                    for name, value in (("w:ilvl", "0"), ("w:numId", str(number))):
                        child = OxmlElement(name)
                        child.set(qn("w:val"), value)
                        holder.append(child)
                self._frame(paragraph, place)

    def _pairs(self, body: Document | _Cell, block: Pairs, place: Place) -> None:
        """Each word, and beside it what belongs to it."""
        frame = "" if block.role == "step" else place.frame
        wide = 30.0 if block.role in ("step", "facts") else 42.0
        for i, (term, told) in enumerate(block.rows):
            held = place.held or (block.role == "step" and i < len(block.rows) - 1)
            here = replace(place, frame=frame, held=held, number=None)
            head = tuple(replace(r, strong=True) if isinstance(r, Run) else r for r in term)
            first = told[0] if told and isinstance(told[0], Passage) else Passage(())
            rest = told[1:] if told and isinstance(told[0], Passage) else told
            # Beside the word, in a column of its own; a frame goes round both.
            here = replace(here, into=here.into + wide, hang=wide)
            beside = self._passage(body, replace(first, role="", keep=bool(rest)), here, term=head)
            if rest[:1] == (Blank(),):
                # One line to write on: the word's own.
                underline(beside, colour=SOFT, width="4", each=True)
                rest = rest[1:]
            for further in rest:
                if isinstance(further, Passage):
                    self._passage(body, further, here, term=(Run(""),))
                else:
                    self._block(body, further, replace(here, hang=0.0))

    def paragraph(self, body: Document | _Cell, style: str, lang: str = "") -> Paragraph:
        """An empty one in a style, which runs as its language does."""
        # Set by its id: the library looks through all styles for each paragraph.
        paragraph = new_paragraph(body, style_id(style))
        rtl = direction(lang) == "rtl" if lang else self.hand.rtl
        if rtl:
            set_flag(properties(paragraph._p), "w:bidi")
        elif self.hand.rtl:
            put(properties(paragraph._p), "w:bidi", val="0")
        return paragraph

    def _stand(self, paragraph: Paragraph, place: Place) -> None:
        """Set in, framed, and on a new page where it begins one."""
        if place.fresh:
            put(properties(paragraph._p), "w:pageBreakBefore")
        if place.into:
            set_in(paragraph, place.into, 8.0 if place.number is not None else place.hang)
        self._frame(paragraph, place)

    def _frame(self, paragraph: Paragraph, place: Place) -> None:
        if place.frame is None or place.frame not in FRAMES:
            return
        fill, colour = FRAMES[place.frame]
        own = properties(paragraph._p)
        side_line(own, colour, rtl=self.hand.rtl)
        if fill:
            put(own, "w:shd", val="clear", color="auto", fill=fill)
