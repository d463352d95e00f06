"""Cards of a Word file: a page in large type each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from facilitator.render.docx_shape import hold
from facilitator.render.docx_styles import put
from facilitator.render.outline import Card, Run
from facilitator.render.plain import letters

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

    from facilitator.render.docx_text import Hand

CARD = ("Small", "Heading 2", "Small")
"""The styles of a card's three paragraphs: what it belongs to, its words, what is to be known of it."""

SHORT = 20
LARGE = ((SHORT, 88.0), (60, 60.0), (110, 46.0), (180, 36.0), (10**9, 24.0))
"""Up to the width of so many letters, a card is set in so many points."""


def add_card(hand: Hand, card: Card, above: Paragraph, name: Paragraph, below: Paragraph) -> None:
    """One card on a page of its own; nothing can be measured here, so its letters decide how large it is."""
    wide = sum(letters(run.text) for run in card.line if isinstance(run, Run))
    size = next(points for most, points in LARGE if wide <= most)
    above.paragraph_format.page_break_before = True
    above.paragraph_format.space_before = Pt(90 if wide > SHORT else 150)
    hold(above)
    for paragraph, line, points in (
        (above, card.above, 18.0),
        (name, card.line, size),
        (below, card.below, 18.0),
    ):
        hand.write(paragraph, line)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        for run in paragraph.runs:
            run.font.size = Pt(points)
            put(run._element.get_or_add_rPr(), "w:szCs", val=str(round(points * 2)))
