"""A name and a small word whose space was lost: `wasCarol`, `Barryand`, as pages and scans are copied."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from facilitator.gate.lists.wordlists import given, lands, ordinary, vocabulary
from facilitator.gate.needles.needle import CLIPPED, NICK, ORDINARY, PART, SELDOM, Needle
from facilitator.gate.needles.threads import Threads

_BEFORE = tuple(
    "and the of to is was in with for from by that who has had said says but you my his her our are when "
    "then than while if so as at on or".split()
)
_BEHIND = tuple(
    "and the was with has had who from that for said says will but his her are were then when also you know "
    "is in to of".split()
)
_KNOWN = (ordinary, vocabulary, given, lands)
"""What is a word or a name by itself."""
_SHORTEST, _SHORTEST_BEFORE = 3, 4
_MOST = 8
_NAMED = frozenset((PART, SELDOM, NICK, ORDINARY))


class Joined(NamedTuple):
    """A word that was met, the needles of the name in it, and where that begins and how long it is."""

    word: str
    needles: tuple[Needle, ...]
    start: int
    length: int


class RunOn:
    """Built once a run from the names of one word."""

    def __init__(self, threads: Threads) -> None:
        self._threads = threads

    def kin(self, words: Iterable[str]) -> Iterator[Joined]:
        """Those of these folded words that are a name and a small word; how they are written, `lost` asks."""
        for word in words:
            if not word.isascii() or any(word in known() for known in _KNOWN):
                continue
            if word.startswith(_BEFORE):
                for small in filter(word.startswith, _BEFORE):
                    yield from self._named(word, len(small), len(word))
            if word.endswith(_BEHIND) and len(word) > _SHORTEST_BEFORE:
                for small in filter(word.endswith, _BEHIND):
                    yield from self._named(word, 0, len(word) - len(small))

    def _named(self, word: str, start: int, end: int) -> Iterator[Joined]:
        name = word[start:end]
        if len(name) < (_SHORTEST if start else _SHORTEST_BEFORE) or self._threads.names(word):
            return
        each = (n for n in self._threads.names(name) if n.strength in _NAMED and n.kind != CLIPPED)
        needles = tuple(islice(each, _MOST))
        if needles:
            yield Joined(word, needles, start, end - start)


def lost(written: str, start: int, length: int) -> bool:
    """Whether it is written as both are: the name begins with a capital, and nothing else is one."""
    name, rest = written[start : start + length], written[:start] + written[start + length :]
    return name[:1].isupper() and name[1:].islower() and rest.islower()
