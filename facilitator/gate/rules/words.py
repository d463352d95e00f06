"""Contacts, codewords and withheld passages block wherever they are met, whole and in order."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.gate.findings import BLOCK
from facilitator.gate.fold import Folded
from facilitator.gate.layers import Layer
from facilitator.gate.match import Hit, Mention

_TIPS = {
    "contact": "A way to reach a person of the roster. Take it out.",
    "codeword": "A word that never leaves the team. Take it out.",
    "passage": "Words that a span withholds or replaces stand here in the open. Take them out.",
}


def words(hits: tuple[Hit, ...], _: Folded, __: Layer) -> Iterator[Mention]:
    """Every hit on a contact, a codeword or a withheld passage."""
    for hit in hits:
        tip = _TIPS.get(hit.needle.rule)
        if tip and hit.needle.note < 0:
            yield Mention(BLOCK, hit.needle.rule, hit.needle.who, hit.first, hit.last, tip)
