"""One automaton for all needles: folded text in, hits out, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ahocorasick_rs import AhoCorasick

from facilitator.gate.fold import Folded
from facilitator.gate.needles import Needle
from facilitator.problems import Refused


@dataclass(frozen=True, slots=True)
class Hit:
    """A needle met at words `first` to `last` of a folded text."""

    needle: Needle
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Mention:
    """What a rule makes of hits: words `first` to `last` are reported at this level."""

    level: str
    rule: str
    who: str | None
    first: int
    last: int
    tip: str = field(default="")


class Matcher:
    """Built once a run. An empty needle is refused: it would be found everywhere or nowhere."""

    def __init__(self, needles: Iterable[Needle]) -> None:
        by_words: dict[str, list[Needle]] = {}
        for needle in needles:
            if not needle.words or not all(needle.words):
                raise Refused("A needle without a letter or digit cannot be looked for")
            by_words.setdefault(f" {' '.join(needle.words)} ", []).append(needle)
        self._needles = tuple(tuple(dict.fromkeys(same)) for same in by_words.values())
        self._automaton = AhoCorasick(list(by_words)) if by_words else None

    def hits(self, folded: Folded) -> tuple[Hit, ...]:
        """Every needle in the text, overlapping ones too."""
        if self._automaton is None:
            return ()
        found = []
        for index, start, end in self._automaton.find_matches_as_indexes(folded.text, overlapping=True):
            first, last = folded.word_at(start + 1), folded.word_at(end - 2)
            found += [Hit(needle, first, last) for needle in self._needles[index]]
        return tuple(sorted(found, key=lambda hit: (hit.first, hit.last)))
