"""Whether an ordinary word with a capital ends what a body, a law or a part of a text is called."""

from __future__ import annotations

from facilitator.gate.lists.wordlists import MONTHS, bodies, houses, lands, ordinary, stops, titles
from facilitator.gate.rules.around import common, fond
from facilitator.gate.rules.page import Page

_OF = frozenset("of for on".split())
_MOST = 6


def body(at: int, page: Page) -> bool:
    """After words with a capital that are words too: as a word that bodies are called by (`Home Office`), or
    behind an article (`the Modified Version`), where the text has it in small letters as well; or what such
    a body is of (`House of Lords`)."""
    first = at
    while at - first < _MOST and _worded(first - 1, page):
        first -= 1
    if first < at and (_called_so(at, page) or (page.determined(first) and _is_a_word_here(at, page))):
        return True
    before = first - 2 if page.folded.word(first - 1) == "the" else first - 1
    if page.folded.word(before) not in _OF or any(
        page.gap(i, i + 1) != " " for i in range(before - 1, first)
    ):
        return False
    return page.great(before - 1) and _called_so(before - 1, page)


def _is_a_word_here(at: int, page: Page) -> bool:
    """Whether the text has it, or the one of it, in small letters."""
    word = page.folded.word(at)
    return any(page.in_small_letters(one) for one in (word, word.removesuffix("s")))


def _called_so(at: int, page: Page) -> bool:
    word = page.folded.word(at)
    return word in bodies() or word in houses()


def _worded(at: int, page: Page) -> bool:
    """A word with a capital, before another, that is neither a first name, a title nor a day."""
    word = page.folded.word(at)
    if at < 0 or not page.great(at) or page.gap(at, at + 1) not in (" ", "-", "\n"):
        return False
    if word not in ordinary() and word not in lands():
        return False
    return not (common(word) or (word,) in titles() or word in MONTHS or word in stops() or fond(at, page))
