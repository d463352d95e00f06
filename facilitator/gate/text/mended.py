"""A text with those words in one again that a hyphen cuts at the end of a line."""

from __future__ import annotations

import re
from bisect import bisect_left

from facilitator.gate.text.folded import Folded

CUT = re.compile("[-\u2010\u00ad](?:\r?\n[ \t>]*){1,2}")
"""A hyphen at the end of a line, up to what goes on in the next one, or in the next paragraph: documents made
of finished pages have one for each line."""
_SIGNS = ("-\n", "-\r\n", "\u2010", "\u00ad")
"""One of these stands where a word is cut; they are looked for ten times as fast."""


def mended(folded: Folded, text: str) -> tuple[list[str], list[int]]:
    """The words, and for each the number of the first that it was made of, one number more than there are
    words; nothing where no word was cut."""
    if not any(sign in text for sign in _SIGNS):
        return [], []
    signs = (found.span() for found in CUT.finditer(text) if _is_within(text, *found.span()))
    cuts = {at for sign in signs if (at := _cut(folded, *sign)) >= 0}
    if not cuts:
        return [], []
    words, numbers = list[str](), list[int]()
    for at, word in enumerate(folded.words):
        if at - 1 in cuts:
            words[-1] += word
        else:
            words.append(word)
            numbers.append(at)
    return words, [*numbers, folded.count]


def _is_within(text: str, start: int, end: int) -> bool:
    """Whether a word may go on here: most hyphens at the end of a line are rules and dashes."""
    return text[start - 1 : start] > "/" and text[end : end + 1] > "/"


def _cut(folded: Folded, start: int, end: int) -> int:
    """The number of the word that ends where the hyphen stands, and goes on behind it; -1 for none."""
    after = bisect_left(folded.spans, (end, end))
    there = 0 < after < folded.count and folded.span(after)[0] == end and folded.span(after - 1)[1] == start
    return after - 1 if there else -1
