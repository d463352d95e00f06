"""Whether words are all that a line, a cell, a heading or a sentence holds, or stand inside a sentence."""

from __future__ import annotations

import re
import unicodedata

from facilitator.gate.text.folded import Folded
from facilitator.gate.text.layers import Layer

_INSIDE = " \t\xa0\u202f'’\"“”„«»*_~`-/\0"
"""Signs that stand between the words of one sentence; every other sign parts it, and so does a number."""
_PARTED = re.compile(r"\n\s*\n|\n[ \t]*[^\w\s]|[^\w\s\\][ \t]*\n")
"""More than the break of a line: an empty one, a new cell, or the next point of a list."""
_FAR = 64


def alone(first: int, last: int, folded: Folded, layer: Layer) -> bool:
    """Whether words `first` to `last` stand in one piece, and on both sides a sign or the end of a line.

    Nothing is said of identifiers, nor of the pages of a PDF, whose lines end where the paper does.
    """
    if layer.code or "pdf > page" in layer.where:
        return False
    start, end = folded.span(first)[0], folded.span(last)[1]
    if _PARTED.search(layer.text, start, end):
        return False
    before, after = layer.text[max(0, start - _FAR) : start], layer.text[end : end + _FAR]
    return not (_worded(before[::-1]) or _worded(after))


def _worded(beside: str) -> bool:
    """Whether a word is the next thing here but for signs that nobody sees or that part no sentence."""
    for sign in beside:
        if sign not in _INSIDE and unicodedata.category(sign) != "Cf":
            return sign.isalpha()
    return False
