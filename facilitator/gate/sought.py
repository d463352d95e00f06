"""Rows of words that are looked for as they stand: single words in a table, phrases in one automaton.

A text is asked for its different words first. No phrase stands in it unless the phrase's rarest word
does, so most texts are never searched for phrases, however many there are.
"""

from __future__ import annotations

from collections.abc import Iterator

from ahocorasick_rs import AhoCorasick

from facilitator.gate.folded import Folded
from facilitator.gate.hit import Hit
from facilitator.gate.needle import INITIALS, Needle
from facilitator.gate.wordlists import vocabulary

Rows = dict[tuple[str, ...], list[Needle]]


class Sought:
    """Built once a run from rows of words, each with the needles that it stands for."""

    def __init__(self, rows: Rows) -> None:
        each = {words: tuple(dict.fromkeys(same) if len(same) > 1 else same) for words, same in rows.items()}
        self._singles = {words[0]: same for words, same in each.items() if len(words) == 1}
        self._phrases = [(same, len(words)) for words, same in each.items() if len(words) > 1]
        phrases = [f" {' '.join(words)} " for words in each if len(words) > 1]
        self._automaton = AhoCorasick(phrases, store_patterns=False) if phrases else None
        self._keys = frozenset(_key(words) for words in each if len(words) > 1)
        self.keys = frozenset(
            _key(words)
            for words, same in each.items()
            if len(words) > 1 and any(needle.strength != INITIALS for needle in same)
        )
        """A word of each phrase but for initials."""
        self.longest = max(map(len, each), default=0)

    def hits(self, folded: Folded, words: frozenset[str]) -> Iterator[Hit]:
        """Every row that stands in the text, overlapping ones too; `words` are the different words of it."""
        present = words & self._singles.keys()
        if present:
            for at in places(folded, present):
                yield Hit(self._singles[folded.words[at]], at, at)
        if self._automaton is None or words.isdisjoint(self._keys):
            return
        for index, start, _ in self._automaton.find_matches_as_indexes(folded.text, overlapping=True):
            needles, length = self._phrases[index]
            first = folded.word_at(start + 1)
            yield Hit(needles, first, first + length - 1)


def _key(words: tuple[str, ...]) -> str:
    """The word of a phrase that is met least often, as far as its looks can tell."""
    return max(words, key=lambda word: (word not in vocabulary(), len(word)))


def places(folded: Folded, wanted: frozenset[str]) -> list[int]:
    """The number of each word of the text that is one of these."""
    return [at for at, word in enumerate(folded.words) if word in wanted]
