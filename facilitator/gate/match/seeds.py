"""Where to look for a near copy: two things that a text and some notes say, near each other in both.

Such a thing is three words in a row, or two that tell with at most one that tells between them in the notes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, compress, count, islice, pairwise
from operator import itemgetter

from facilitator.gate.match.gist import little
from facilitator.gate.match.likeness import REACH

_COMMON = 20
"""What stands more often in the notes is no place to begin."""
_STEP = 6
"""Places nearer to each other are one: as much around them is looked at."""
_APART = (1, 2)
Place = tuple[int, int]


class Seeds:
    """Built once from the rows of what each paragraph of the notes comes to."""

    def __init__(self, notes: Sequence[Sequence[str]]) -> None:
        self._threes: dict[tuple[str, ...], list[Place]] = {}
        self._pairs: dict[tuple[str, str], list[Place]] = {}
        self._telling = frozenset(chain.from_iterable(notes)) - little()
        for number, row in enumerate(notes):
            for at, three in enumerate(_in_threes(row)):
                self._threes.setdefault(three, []).append((number, at))
            kept = [(at, word) for at, word in enumerate(row) if word in self._telling]
            for apart in _APART:
                for (at, one), (_, other) in zip(kept, kept[apart:], strict=False):
                    for pair in ((one, other), (other, one)):
                        self._pairs.setdefault(pair, []).append((number, at))

    def near(self, row: Sequence[str]) -> Iterator[tuple[int, int, int]]:
        """The places of the text, each with the number of a paragraph and the place in it."""
        recent: dict[int, list[Place]] = {}
        done: set[tuple[int, int, int]] = set()
        for at, places in sorted(self._met(row), key=itemgetter(0)):
            for number, there in places if len(places) <= _COMMON else ():
                near = [one for one in recent.get(number, ()) if at - one[0] <= REACH]
                recent[number] = [*near, (at, there)]
                key = number, at // _STEP, there // _STEP
                if key not in done and any(one < at and abs(there - other) <= REACH for one, other in near):
                    done.add(key)
                    yield at, number, there

    def _met(self, row: Sequence[str]) -> Iterator[tuple[int, list[Place]]]:
        """Each such thing in the text, with its places in the notes."""
        for at in compress(count(), map(self._threes.__contains__, _in_threes(row))):
            yield at, self._threes[row[at], row[at + 1], row[at + 2]]
        kept = list(compress(count(), map(self._telling.__contains__, row)))
        words = [row[at] for at in kept]
        for n in compress(count(), map(self._pairs.__contains__, pairwise(words))):
            yield kept[n], self._pairs[words[n], words[n + 1]]


def _in_threes(row: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(row, islice(row, 1, None), islice(row, 2, None), strict=False)
