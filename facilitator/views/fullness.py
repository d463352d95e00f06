"""How much room a line of the run-of-show takes in print: a guess, so that a full day stays on its page."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.views.common import Listed, Para, Phrase, Prose, Quoted, Told, Words
from facilitator.views.lines import Cue

WIDE, MIDDLE, NARROW = 42, 40, 26
"""Signs that fit on a line of `what for`, `ask` and `if tense`."""


def lines_of_print(cues: Iterable[Cue]) -> int:
    """The lines that these cues take as rows of a table, each as tall as its tallest cell."""
    return sum(_row(cue) for cue in cues)


def _row(cue: Cue) -> int:
    line = cue.line
    if line.what == "pause":
        return 1
    told = 1 + _lines(line.aim, WIDE) + _lines(cue.notes, WIDE) + bool(line.room or line.rule)
    asked = sum(_lines(q, MIDDLE) for q in line.questions)
    asked += sum(bool(g.questions) + sum(_lines(q, MIDDLE) for q in g.questions) for g in line.groups)
    who = 1 + 2 * len(line.groups)
    return 1 + max(told, asked, who, _lines(cue.if_tense, NARROW), len(cue.duty))


def _lines(told: Told | None, width: int) -> int:
    if told is None:
        return 0
    # The note on the language of a text takes room as well.
    signs = sum(_signs(block) for block in told.blocks) + (14 if told.fallback else 0)
    return -(-signs // width)


def _signs(block: Prose) -> int:
    match block:
        case Para(pieces):
            return sum(
                len(p.text) if isinstance(p, Words) else 5 if isinstance(p, Phrase) else 14 for p in pieces
            )
        case Quoted(blocks):
            return sum(_signs(b) for b in blocks)
        case Listed(items):
            return sum(_signs(b) for item in items for b in item)
