"""Whether a text is tied to a person of the roster by more than a first name that many bear."""

from __future__ import annotations

from collections import Counter

from facilitator.gate.findings import BLOCK
from facilitator.gate.rules.around import common
from facilitator.gate.rules.beside import initialled
from facilitator.gate.rules.company import Spot
from facilitator.gate.rules.doubt import Verdict
from facilitator.gate.rules.meant import Asked

_OFTEN = 3
"""Whoever is called by her first name alone so often in a text is somebody whom it speaks of."""


def passing(looked: list[tuple[Spot, Verdict]], asked: Asked) -> frozenset[str]:
    """First names of many that a text of unknown origin has once or twice, of people whom nothing else in it
    names: each may be anybody's, and is for a person to judge."""
    if asked.page.ours:
        return frozenset()
    certain = [spot for spot, verdict in looked if verdict == BLOCK and spot.needle.given]
    met = Counter(asked.page.folded.word(spot.first) for spot in certain if spot.first == spot.last)
    seldom = frozenset(word for word, times in met.items() if times < _OFTEN and common(word))
    return frozenset() if any(_before_initial(spot, asked) for spot in certain) else seldom


def _before_initial(spot: Spot, asked: Asked) -> bool:
    """Whether it stands before the initial of her surname."""
    letter = len(asked.page.folded.word(spot.first + 1)) == 1
    return letter and initialled(spot.needle, spot.first, asked.page, asked.taken)
