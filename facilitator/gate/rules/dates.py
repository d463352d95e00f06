"""Whether a word that somebody may be called is the month or the day of a date where it stands."""

from __future__ import annotations

from facilitator.gate.lists.wordlists import MONTHS
from facilitator.gate.rules.page import Page

_TIMES = frozenset(
    "in since until till during early late mid last next this through every en du depuis desde hasta im ab "
    "seit bis am".split()
)
_FIGURES = 2


def dated(at: int, page: Page) -> bool:
    """A month or a day of a date: `8. Mai`, `in May`, `the 16th of May`."""
    if page.folded.word(at) not in MONTHS:
        return False
    before, after = _dating(at, -1, page), _dating(at, 1, page)
    if any(_is_number(word) for word in (before, after) if word) or _of_a_number(at, page):
        return True
    others = MONTHS - {page.folded.word(at)}
    if {_dating(at, -2, page), _dating(at, 2, page)} & others:
        return True
    return before in _TIMES or bool({before, after} & others)


def _of_a_number(at: int, page: Page) -> bool:
    """After its day, or as a month: `the 16th of May`, `the month of May`."""
    before = page.folded.word(at - 2)
    if page.folded.word(at - 1) != "of" or page.parted(at - 2, at):
        return False
    return before == "month" or _is_number(before)


def _is_number(word: str) -> bool:
    """A figure, as one counts or puts in order."""
    return word.isdecimal() or word.rstrip("stndrh").isdecimal()


def _dating(at: int, step: int, page: Page) -> str:
    """A word near one, where both may be of one date: `8. Mai` and `Mar. 8`, not `of 1785; Winter`."""
    left, right = sorted((at, at + step))
    word = page.folded.word(at + step)
    figure = word.isdecimal() and (step > 0 or len(word) <= _FIGURES)
    return word if figure or not page.parted(left, right) else ""
