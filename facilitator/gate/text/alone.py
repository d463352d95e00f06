"""Whether words are all that a line, a cell, a heading or a piece of a row holds, or stand in a sentence."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from facilitator.gate.text.fold import unspaced
from facilitator.gate.text.folded import Folded
from facilitator.gate.text.layers import Layer

_WITHIN = frozenset((" ", "\xa0", "\u2009", "\u202f", *"'’-\u2010\u2011_", ""))
"""All that stands between two words of one sentence: a space, or one sign that joins them. Whatever else
does, such as a tab, two spaces, a stroke, a dash, emphasis or a mark of quotation, parts them."""
_UNSEEN = "\\\0"
_PARTED = re.compile(r"\n\s*\n|\n[ \t]*[^\w\s]|[^\w\s\\\-\u2010\xad][ \t]*\n")
"""More than the break of a line: an empty one, a new cell, or the next point of a list."""


def alone(first: int, last: int, folded: Folded, layer: Layer) -> bool:
    """Whether words `first` to `last` stand in one piece, and are parted from what stands on both sides.

    Nothing is said of the pages of a PDF, whose lines end where the paper does.
    """
    if "pdf > page" in layer.where:
        return False
    start, end = folded.span(first)[0], folded.span(last)[1]
    if layer.code:
        return _is_value(start, end, layer.text)
    if _PARTED.search(layer.text, start, end):
        return False
    before = first > 0 and folded.word(first - 1)[-1].isalpha() and _go_on(first - 1, folded, layer)
    after = last + 1 < folded.count and folded.word(last + 1)[0].isalpha() and _go_on(last, folded, layer)
    return not (before or after)


def _is_value(start: int, end: int, text: str) -> bool:
    """Whether this is all that an attribute says, and no identifier: those begin with a small letter."""
    around = text[start - 1 : start], text[end : end + 1]
    return around in (('"', '"'), ("'", "'")) and not text[start].islower()


def _go_on(index: int, folded: Folded, layer: Layer) -> bool:
    """Whether a word and the next one stand in one sentence, with no tag between them either."""
    start, end = folded.span(index)[1], folded.span(index + 1)[0]
    seen = "".join(c for c in layer.text[start:end] if c not in _UNSEEN and unicodedata.category(c) != "Cf")
    if seen and unspaced(layer.text[start - 1]) and unspaced(layer.text[end]):
        return False  # A script without spaces has them between sentences and cells.
    return seen in _WITHIN and not _left_out(start - 1, end + 1, layer)


def _left_out(start: int, end: int, layer: Layer) -> bool:
    """Whether the file has something among these characters that the layer has not."""
    places = [layer.span(at, at + 1) for at in range(start, end)]
    return any(a and b and a[1] < b[0] for a, b in pairwise(places))
