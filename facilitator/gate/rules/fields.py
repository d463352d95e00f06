"""A name in two fields beside each other (`Will | Price`, `first: Will, last: Price`): for review.

Each half is an ordinary word and alone says nothing; a name with a half that is none is met without this.
"""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.gate.findings import REVIEW
from facilitator.gate.match import Mention
from facilitator.gate.match.hit import Hit
from facilitator.gate.match.slots import keys
from facilitator.gate.needles.needle import ORDINARY, SELDOM, Needle
from facilitator.gate.rules.page import Page

_TIP = "The fields here, read together, may name a person of the roster. Look, and take it out or accept it."
_NAMED = 2
"""Words that may stand between: what the second field is called."""
_QUOTES = " \t\"'“”"
_BEFORE = tuple("\n\r,;|:=>{[(*-#")
_AFTER = tuple("\n\r,;|:<}])")


def fields(hits: tuple[Hit, ...], page: Page) -> Iterator[Mention]:
    """Every first name that is a field of its own with the surname in the next, or the other way round."""
    last: dict[str, tuple[Needle, int]] = {}
    for hit in hits:
        for needle in hit.needles if hit.first == hit.last and not hit.how else ():
            if needle.rule != "name" or needle.strength not in (ORDINARY, SELDOM) or needle.who is None:
                continue
            before, at = last.get(needle.who, (needle, hit.first))
            last[needle.who] = needle, hit.first
            near = 0 < hit.first - at <= 1 + _NAMED and before.given != needle.given
            certain = (
                hit.first == at + 1 and page.gap(at, hit.first).strip() == ","
            )  # `Price, Will` blocks by itself.
            near = near and _as_a_name(at, hit.first, page)
            if near and not certain and _alone(at, page) and _alone(hit.first, page):
                yield Mention(REVIEW, "name", needle.who, at, hit.first, _TIP)


def _as_a_name(left: int, right: int, page: Page) -> bool:
    """Whether two fields have a capital each; in small letters, whether what stands between says that they
    are names."""
    if page.great(left) and page.great(right):
        return True
    between = page.folded.words[left + 1 : right]
    return not (page.great(left) or page.great(right)) and keys().issuperset(between)


def _alone(index: int, page: Page) -> bool:
    """Whether a word is all that its field holds."""
    start, end = page.folded.span(index)
    before = page.text[max(0, start - 8) : start].rstrip(_QUOTES)
    after = page.text[end : end + 8].lstrip(_QUOTES)
    return (not before or before.endswith(_BEFORE)) and (not after or after.startswith(_AFTER))
