"""Two of the roster with one sign between them: `the Brown–Keller talks`, `Peter/Maria`, `King & Price`."""

from __future__ import annotations

import re
from collections.abc import Container

from facilitator.gate.lists.wordlists import MONTHS, ordinary
from facilitator.gate.match.single import JOINTS
from facilitator.gate.rules.page import Page

_JOINED = re.compile(r"[-\u2010-\u2015]|\s?[/&+×↔]\s?| [\u2013-\u2015] ")
"""A hyphen, a dash, a stroke, an ampersand; a dash with spaces on both sides."""


def half(first: int, last: int, page: Page, taken: Container[int]) -> bool:
    """Whether these words are joined so to another word that somebody of the roster is called, both written
    as names or in the name of a file, and no two months. `taken`: the words that are."""
    return any(
        left in taken and right in taken and _joined(left, right, page)
        for left, right in ((first - 1, first), (last, last + 1))
    )


def _joined(left: int, right: int, page: Page) -> bool:
    both, gap = {page.folded.word(left), page.folded.word(right)}, page.gap(left, right)
    if len(both) < 2 or both <= MONTHS:
        return False
    if page.named_file and gap in JOINTS:
        return not both <= ordinary()
    return page.capital(left) and page.capital(right) and bool(_JOINED.fullmatch(gap))
