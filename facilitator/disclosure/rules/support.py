"""A word such as `several` goes out only if its count bears it and singles nobody out."""

from __future__ import annotations

from facilitator.disclosure.rules.case import Case
from facilitator.disclosure.ruling import Reason
from facilitator.model.labels import Quantifier

AT_LEAST = {Quantifier.SOME: 2, Quantifier.SEVERAL: 3, Quantifier.MANY: 5}


def decide(case: Case) -> Reason:
    """Holds without a quantifier, and where its count bears it out. All, and all but one, identify."""
    if case.support is None:
        return Reason("support", True, "It claims no number of supporters.")
    word, count = case.support.quantifier, case.support.count
    if count is None:
        return Reason("support", False, f"It says {word.value} without a count behind it.")
    room = len(case.smallest_room)
    enough = 2 * count > room if word is Quantifier.MOST else count >= AT_LEAST[word]
    if not enough:
        return Reason("support", False, f"The count behind it does not bear out {word.value}.")
    if count > room - 2:
        return Reason("support", False, "The count is everybody, or all but one: that would identify people.")
    return Reason("support", True, f"The count behind it bears out {word.value}.")
