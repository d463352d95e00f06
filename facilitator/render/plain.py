"""Text as text alone: for titles, descriptions and running lines."""

from __future__ import annotations

import re

from facilitator.render.flow import flow
from facilitator.views.common import Listed, NewLine, Para, Prose, Quoted, Told, Words


def plain(told: Told) -> str:
    """The words in one line, without any markup."""
    return " ".join(" ".join(_block(block, told.lang) for block in told.blocks).split())


def _block(block: Prose, lang: str) -> str:
    match block:
        case Para(pieces):
            return "".join(" " if isinstance(p, NewLine) else _words(p) for p in flow(pieces, lang))
        case Quoted(blocks):
            return " ".join(_block(b, lang) for b in blocks)
        case Listed(items):
            return " ".join(_block(b, lang) for item in items for b in item)


def _words(piece: object) -> str:
    return piece.text if isinstance(piece, Words) else str(getattr(piece, "text", ""))


WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]")
"""Signs of Chinese, which take the room of two letters."""


def letters(text: str) -> int:
    """How wide a text is, in letters: for what is set where nothing can be measured."""
    return len(text) + len(WIDE.findall(text))
