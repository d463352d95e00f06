"""How much one word of a name tells by itself: an ordinary word little, a name that is no word all."""

from __future__ import annotations

from itertools import pairwise

from facilitator.gate.lists.wordlists import PARTICLES, lands, ordinary, seldom
from facilitator.gate.needles.needle import ORDINARY, PART, SELDOM


def strength_of(word: str) -> str:
    """How strong a part of a name is where it stands alone."""
    if word in ordinary() or word in lands() or word.isdecimal() or (len(word) < 3 and word.isascii()):
        return ORDINARY
    return SELDOM if word in seldom() else PART


def turned(word: str) -> bool:
    """Whether a part is looked for backwards by itself."""
    back = word[::-1]
    return len(word) >= 5 and word != back and back not in ordinary() and strength_of(word) == PART


def worth(words: tuple[str, ...]) -> bool:
    """A piece such as O'Dwyer or Anne-Marie: one of its words is a name, or two of them are words."""
    alone = [w for w in words if w not in PARTICLES and len(w) > 1]
    return any(strength_of(w) != ORDINARY for w in alone) or any(True for _ in pairwise(alone))
