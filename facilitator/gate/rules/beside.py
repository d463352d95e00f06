"""What beside a part of a name makes it certain: a title, a particle of the name, an initial of hers."""

from __future__ import annotations

from facilitator.gate.lists.wordlists import titles
from facilitator.gate.match.hit import Hit
from facilitator.gate.needles.needle import NICK, ORDINARY, Needle
from facilitator.gate.rules import around, strangers
from facilitator.gate.rules.page import Page

_ARTICLES = frozenset("aieoy")


def certain_beside(needle: Needle, hit: Hit, page: Page, taken: set[int], *, known: bool) -> bool:
    """After a title, a particle of the name or beside an initial, with a capital."""
    at = hit.first
    if not page.capital(at):
        return False
    if page.titled(at) and _means_her(needle, at, page, known=known):
        return True
    before = needle.particles
    first = at - len(before)
    if before and tuple(page.folded.word(i) for i in range(first, at)) == before:
        return True
    return initialled(needle, at, page, taken)


def _means_her(needle: Needle, at: int, page: Page, *, known: bool) -> bool:
    """Whether a title makes a part certain; `Sir Edward` and `Dr Williams` may be somebody else."""
    if not needle.given:
        if around.common(needle.base) and strangers.stranger_after(at, page):
            return False  # `Dr. James Carter`, where `James` is her surname.
        if needle.strength == ORDINARY and (needle.base,) in titles() and page.proper(at)[1]:
            return False  # `Mr. Justice Clark`.
        return needle.strength != ORDINARY or not around.doubtful_title(at, page)
    if strangers.stranger_after(at, page) or (needle.strength == ORDINARY and page.opens(at)):
        return False
    if needle.strength == NICK or around.common(needle.base):
        return known and not around.surname_title(at, page) and not strangers.reigns(at, page)
    return needle.strength != ORDINARY or not around.doubtful_title(at, page)


def initialled(needle: Needle, at: int, page: Page, taken: set[int]) -> bool:
    """Beside an initial of hers, in a name that is nobody else's."""
    if not strangers.lettered(at, page):
        return False
    if strangers.stranger_before(at, page) or (
        around.common(needle.base) and strangers.stranger_after(at, page)
    ):
        return False
    for other in (at - 1, at + 1):
        letter = page.folded.word(other)
        if len(letter) != 1 or letter not in needle.initials or not page.capital(other):
            continue
        if letter == needle.base[:1] and len(needle.initials) > 1 and other > at:
            continue
        if other < at and strangers.strange_before(at, needle.initials, page):
            continue  # `U.S. Steel`, where she is Sam Steel.
        surname = other + 1 > at + 1 and page.great(other + 1) and not page.parted(other, other + 1)
        if surname and other + 1 not in taken:
            continue  # Somebody else's first name, initial and surname.
        end = page.folded.spans[other][1]
        dotted = page.text[end : end + 1] == "."
        left, right = min(at, other), max(at, other)
        if not page.parted(left, right) and (dotted or (letter not in _ARTICLES and other < at)):
            return True
    return False
