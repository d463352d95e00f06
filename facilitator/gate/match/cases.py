"""Words that are a name of the roster in one of its cases, each looked at once.

No form of a name is learnt beforehand, as that would cost a long roster its start: the beginning of a word
finds the few names that it may be.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from facilitator.gate.lists.wordlists import lands, ordinary
from facilitator.gate.needles.declined import LONGEST, beginnings, declined, kept, plainly, shortest
from facilitator.gate.needles.needle import ABROAD, CLIPPED, NICK, ORDINARY, PART, SELDOM, Needle
from facilitator.gate.needles.threads import Threads

_AT_ONCE = 8
_SHORTEST = 3
_FEWEST = 2
"""Letters at the beginning of a name that no case changes."""
_FARTHEST = LONGEST + 3
"""How much longer than that beginning a word may be."""
_NAMED = frozenset((PART, SELDOM, ORDINARY, NICK))


class Cases:
    """Built once a run from the names of one word in Latin letters."""

    def __init__(self, threads: Threads) -> None:
        self._threads = threads
        self._by_beginning: dict[str, list[str]] = defaultdict(list)
        for name in dict.fromkeys((*threads.parts, *threads.bases, *threads.nicks)):
            if len(name) >= _SHORTEST and name.isascii() and name.isalpha():
                self._by_beginning[kept(name)].append(name)
        self._begin: dict[str, tuple[str, ...]] = {}
        self._first = frozenset(beginning[:_FEWEST] for beginning in self._by_beginning)

    def kin(self, words: Iterable[str]) -> Iterator[tuple[str, tuple[Needle, ...]]]:
        """Those of these words that are a name in a case, each with the needles of it."""
        begun = [word for word in words if word[:_FEWEST] in self._first]
        for word in begun:
            ends = range(max(_FEWEST, len(word) - _FARTHEST), len(word))
            met = [word[:end] for end in ends if word[:end] in self._by_beginning]
            near = [self._by_beginning[each] for each in met if word.startswith(self._cases_begin(each))]
            names = [name for each in near for name in each if declined(name, word)]
            if needles := tuple(islice(self._needles(word, names), _AT_ONCE)):
                yield word, needles

    def _cases_begin(self, beginning: str) -> tuple[str, ...]:
        """How the cases of all names of this beginning begin: most words go on otherwise."""
        if beginning not in self._begin:
            each = map(beginnings, self._by_beginning[beginning])
            self._begin[beginning] = shortest(chain.from_iterable(each))
        return self._begin[beginning]

    def _needles(self, word: str, names: Iterable[str]) -> Iterator[Needle]:
        """The needles of these names, but for those whom the word means as it stands."""
        bases = {needle.base for needle in self._threads.names(word)}
        plain = word in ordinary() or word in lands()
        for name in names:
            if name != word and not (plain and not plainly(name, word)):
                yield from (
                    needle
                    for needle in self._threads.names(name)
                    if needle.strength in _NAMED
                    and needle.kind not in (ABROAD, CLIPPED)
                    and needle.base not in bases
                )
