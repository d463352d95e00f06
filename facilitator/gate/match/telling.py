"""Which words a needle has to do with: each different word of a run is judged once."""

from __future__ import annotations

from collections.abc import Callable

_MOST = 1_000_000
Judge = Callable[[frozenset[str]], frozenset[str]]
"""Tells those of these words, all met for the first time, that something may be found by."""


class Telling:
    """What is known of the words of a run, in memory and for this run alone."""

    def __init__(self, *judges: Judge) -> None:
        self._judges = judges
        self._plain: set[str] = set()
        self._known: set[str] = set()

    def of(self, words: frozenset[str]) -> frozenset[str]:
        """Those of these words without which nothing is found that stands in whole words."""
        left = words - self._plain
        new = left - self._known
        if not new:
            return left
        if len(self._plain) > _MOST:
            self._plain.clear()
        telling = frozenset[str]().union(*(judge(new) for judge in self._judges))
        self._known |= telling
        self._plain |= new - telling
        return left - (new - telling)
