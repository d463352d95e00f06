"""Contacts, codewords and withheld passages block wherever they are met, whole and in order."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.gate.findings import BLOCK, REVIEW
from facilitator.gate.lists.wordlists import ordinary
from facilitator.gate.match import Mention
from facilitator.gate.match.hit import Hit
from facilitator.gate.needles.needle import DOUBT, FULL, HANDLE, JOINED, KEPT, LINE, WHERE, Needle
from facilitator.gate.rules.page import Page

_NOT_HERS = "Words that this reader may not read stand here. Look at what she was given, and at the template."
_TIPS = {
    "contact": "A way to reach a person of the roster. Take it out.",
    "codeword": "A word that never leaves the team. Take it out.",
    "passage": "Words that a span withholds or replaces stand here in the open. Take them out.",
    KEPT: _NOT_HERS,
    LINE: _NOT_HERS,
}


_DOUBTS = {
    "contact": "These seven digits end the number of a person of the roster. Look, and take them out"
    " or accept them.",
    "passage": "Words that a span withholds or replaces stand here in pieces. Look, and take them out or"
    " accept them.",
    WHERE: "This says where or when people met more exactly than the public is told. Look whether it"
    " may go out.",
}


def words(hits: tuple[Hit, ...], page: Page) -> Iterator[Mention]:
    """Every hit on a contact, a codeword or a withheld passage."""
    for hit in hits:
        for needle in hit.needles:
            if needle.rule == "name":
                continue
            tip, doubt = (tips.get(needle.kind or needle.rule) for tips in (_TIPS, _DOUBTS))
            if doubt and needle.strength == DOUBT:
                yield Mention(REVIEW, needle.rule, needle.who, hit.first, hit.last, doubt)
                continue
            if not tip or needle.strength not in (FULL, HANDLE, JOINED) or _plain_word(hit, needle, page):
                continue
            if needle.strength != HANDLE or not _among_others(hit, page):
                yield Mention(BLOCK, needle.rule, needle.who, hit.first, hit.last, tip)


def _plain_word(hit: Hit, needle: Needle, page: Page) -> bool:
    """A handle that is an ordinary word, or no more than a part of its owner's name, counts as an address
    only: what the name alone means is for the rule of names to say."""
    if hit.first != hit.last or needle.rule != "contact":
        return False
    named = any(one.rule == "name" and one.who == needle.who for one in hit.needles)
    if not named and page.folded.word(hit.first) not in ordinary():
        return False
    return not page.addressed(hit.first) and page.around(hit.first)[0] not in ("/", "~")


def _among_others(hit: Hit, page: Page) -> bool:
    """The local part of an address where it is written like words of a sentence."""
    return any(page.gap(i, i + 1) not in (".", "-", "_", "+") for i in range(hit.first, hit.last))
