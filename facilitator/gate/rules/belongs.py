"""Where somebody works, what somebody is, and words that point at a person without a name: for review."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.gate.findings import REVIEW
from facilitator.gate.match import Mention
from facilitator.gate.match.hit import Hit
from facilitator.gate.needles.needle import ACRONYM
from facilitator.gate.rules.page import Page

_AFFILIATION = "The affiliation or role of a person of the roster. Look whether it points at somebody."
_SCRIPT = "Letters of two scripts in one word. Look what it says, and write it in one."
_HINTS = {
    "speaker": "A pronoun for somebody who is not named. Say `a participant`, or look whether it may stand.",
    "rank": "A rank that may point at one person. Look whether it may stand.",
    "alone": "The only one of a kind is somebody. Look whether it may stand.",
    "programme": "A public programme says who that was. Look whether it may stand.",
    "victory": "Words that make one side lose. Look whether both sides can read this aloud.",
}
_SPEAKER = "speaker"
_MOST = 8


def belongs(hits: tuple[Hit, ...], page: Page) -> Iterator[Mention]:
    """Affiliations and roles, whole or as people shorten them."""
    for hit in hits:
        mine = [n for n in hit.needles if n.rule == "affiliation"]
        for needle in mine[:_MOST]:
            if _written_as_one(hit, page, acronym=needle.strength == ACRONYM):
                yield Mention(REVIEW, "affiliation", needle.who, hit.first, hit.last, _AFFILIATION)


def _written_as_one(hit: Hit, page: Page, *, acronym: bool) -> bool:
    """Whether the words are written as the house is: one word alone begins with a capital, where its
    script has them (`Meta` is a house, `<meta>` is not)."""
    if acronym:
        return _in_capitals(hit, page)
    return hit.first != hit.last or page.great(hit.first) or not page.cased(hit.first)


def _in_capitals(hit: Hit, page: Page) -> bool:
    if hit.first != hit.last:
        return page.great(hit.first)
    written = page.written(hit.first)
    if len(written) > 5 or sum(c.isupper() for c in written) < 2:
        return len(written) > 5 and page.great(hit.first) and not page.opens(hit.first)
    return True


def hints(hits: tuple[Hit, ...], page: Page) -> Iterator[Mention]:
    """Every hint in a text for readers; of pronouns that speak the first, for reports are full of them."""
    if not page.prose:
        return
    told: set[str] = set()
    for hit in hits:
        for needle in hit.needles:
            if needle.rule == "hint" and needle.kind not in told:
                told.update({needle.kind} & {_SPEAKER})
                yield Mention(REVIEW, "hint", None, hit.first, hit.last, _HINTS[needle.kind])


def script(hits: tuple[Hit, ...], _: Page) -> Iterator[Mention]:
    """Words in which the letters of two scripts meet."""
    for hit in hits:
        if any(needle.rule == "script" for needle in hit.needles):
            yield Mention(REVIEW, "script", None, hit.first, hit.last, _SCRIPT)
