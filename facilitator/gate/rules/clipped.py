"""Whether a first name that somebody cut short may be meant by a word: `Rach`, `Hey, Mon!`."""

from __future__ import annotations

from facilitator.gate.lists.wordlists import lands, ordinary
from facilitator.gate.rules import around, strangers
from facilitator.gate.rules.dates import dated
from facilitator.gate.rules.page import Page

_GREETS = frozenset("hey hi hello oh dear thanks sorry please yes yeah no ok okay bye well and".split())


def friendly(at: int, page: Page) -> bool:
    """Written with a capital, no part of another name, no date and no thing; what is a word of every day too
    must speak or be spoken to."""
    if page.code or page.named_file or page.addressed(at) or not page.cased(at) or not page.great(at):
        return False
    if dated(at, page) or around.contracted(at, page) or around.lettered(at, page):
        return False
    head = page.opens(at) and page.gap(at, at + 1).startswith(":")
    if page.loud(at, at) and not head:
        return False
    if strangers.stranger_after(at, page) or strangers.stranger_before(at, page):
        return False
    if around.determined(at, page) or around.thing_before(at, page) or around.surname_title(at, page):
        return False
    word = page.folded.word(at)
    if word in ordinary() or word in lands() or page.common(at):
        return head or page.speaks(at) or _spoken_to(at, page)
    return True


def _spoken_to(at: int, page: Page) -> bool:
    """Between a greeting or a comma and the end of what is said, or at its beginning before a comma."""
    ends = page.gap(at, at + 1)[:1] in (",", "!", "?", ".")
    greeted = page.folded.word(at - 1) in _GREETS or page.gap(at - 1, at) == ", " or page.opens(at)
    return ends and greeted and not page.folded.word(at + 1).isdecimal()
