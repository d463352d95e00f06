"""How much a stretch of a text says what one of the notes says, whatever was swapped, dropped or put in.

What both have counts by how seldom it is met; words that are neighbours in both count more, words between
them that only one has count against it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Sequence
from typing import NamedTuple

from facilitator.gate.match.gist import size

REACH = 13
"""Words to either side of one that both have that are looked at."""
_FEWEST = 4
"""Different words in common without which nothing is like."""
_FAR, _PUT_IN = 3, 9
"""How far from each other neighbours stand at most, and in the text where other words are put in between."""
_NEIGHBOURS = (0.0, 1.0, -0.3, -1.0)
"""What two words count together that stand so far apart in the notes."""
_APART = -1.5
"""What it counts to go on at another place of the notes."""
_STRANGE, _MORE = 2.0, 0.7
"""What a word counts that the notes lack there, and each further one beside it."""
_AKIN = 0.2
"""What a word counts that the notes have in another form alone."""
Weigh = Callable[[str], float]


class Said(NamedTuple):
    """What words come to, and the words."""

    gists: Sequence[str]
    words: Sequence[str]


class Stretch(NamedTuple):
    """The words `first` to `last` of the text, how many of them the notes have, and what they count. A letter
    of a script without spaces is a part of one."""

    weight: float
    first: int
    last: int
    shared: float


_NONE = Stretch(0.0, 0, -1, 0.0)


def likest(text: Said, at: int, note: Said, there: int, weigh: Weigh) -> Stretch:
    """The stretch of the text that is most like the notes, around a word that both have."""
    begin, end = max(0, there - REACH), min(len(note.gists), there + REACH)
    low, high = max(0, at - REACH), min(len(text.gists), at + REACH)
    if len(frozenset(note.gists[begin:end]).intersection(text.gists[low:high])) < _FEWEST:
        return _NONE
    places: dict[str, list[int]] = {}
    for place in range(begin, end):
        places.setdefault(note.gists[place], []).append(place)
    counts = _counts(text, low, high, places, frozenset(note.words[begin:end]), weigh)
    best, weight, first, shared, strange = _NONE, 0.0, low, 0.0, 0
    for here in range(low, high):
        part = size(text.gists[here])
        if here in counts:
            own, joined = counts[here]
            weight, shared, strange = weight + joined * part, shared + part, 0
            if weight <= 0:
                weight, first, shared = 0.0, here, part
            weight += own * part
        else:
            weight, strange = weight - part * (_MORE if strange else _STRANGE), strange + 1
        if weight > best.weight:
            best = Stretch(weight, first, here, shared)
    return _once(best, text.gists, counts, places, weigh)


def _counts(
    text: Said, low: int, high: int, places: dict[str, list[int]], same: frozenset[str], weigh: Weigh
) -> dict[int, tuple[float, float]]:
    """The words of the text that the notes have too, near the one before or after it: what each counts, and
    what it counts to go on from the one before."""
    found: dict[int, tuple[float, float]] = {}
    before, known = -1, True
    for here in range(low, high):
        gist = text.gists[here]
        if gist not in places:
            continue
        there = text.words[here] in same
        gap = here - before if before >= 0 else _PUT_IN + 1
        pairs = ((a, b) for a in places.get(text.gists[before], ()) for b in places[gist] if a != b)
        apart = min((abs(a - b) for a, b in pairs), default=_FAR + 1) if gap <= _PUT_IN else _FAR + 1
        if apart == 1 or max(apart, gap) <= _FAR:
            found.setdefault(before, (weigh(text.gists[before]) if known else _AKIN, _APART))
            joined = _NEIGHBOURS[apart] if gap <= _FAR else 0.0
            both = there and known
            found[here] = weigh(gist) if there else _AKIN, joined if both else min(joined, _AKIN)
        before, known = here, there
    return found


def _once(
    best: Stretch, text: Sequence[str], counts: Container[int], places: dict[str, list[int]], weigh: Weigh
) -> Stretch:
    """The same without what the text says more often than the notes."""
    met = Counter(text[here] for here in range(best.first, best.last + 1) if here in counts)
    for word, often in met.items():
        again = often - len(places[word])
        if again > 0:
            less = again * size(word)
            best = best._replace(weight=best.weight - less * weigh(word), shared=best.shared - less)
    return best
