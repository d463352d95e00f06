"""The outline of the cover list: which copy has whom, with a box to tick for what came back."""

from __future__ import annotations

from facilitator.render.outline import Block, Passage, Row, Run, Table
from facilitator.render.outlines.parts import TICK, Words, text
from facilitator.views.cover import CopyOut, CoverList
from facilitator.words import dates
from facilitator.words.labels import sheet

COLUMNS = ("Copy", "Reader", "Paper", "Language", "Edition", "Replaced by", "Came back")


def cover(view: CoverList, words: Words) -> tuple[Block, ...]:
    """One row a copy, in the order of their numbers."""
    how = (
        "Tick what has come back. A copy that has been replaced is collected when the new one is handed out."
    )
    header = tuple((Run(words.tr(title)),) for title in COLUMNS)
    rows = tuple(_row(one, words) for one in view.copies)
    return (Table(header, rows, (10, 15, 24, 14, 22, 11, 11)), text(words.tr(how), "small"))


def _row(one: CopyOut, words: Words) -> Row:
    tone = "soft" if one.replaced else ""
    told = (
        Run(str(one.copy), strong=True, tone="accent"),
        Run(one.reader, tone=tone, ltr=True),
        Run(sheet(one.paper, words.lang), tone=tone),
        Run(dates.language_name(one.lang, words.lang), tone=tone),
        Run(words.date(one.issued), tone=tone),
        Run(str(one.replaced) if one.replaced else "–", tone=tone),
        Run(TICK.strip()),
    )
    return Row(tuple((Passage((cell,)),) for cell in told))
