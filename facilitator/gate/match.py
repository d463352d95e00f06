"""One automaton for all needles: folded text in, hits out, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ahocorasick_rs import AhoCorasick

from facilitator.gate.disguise import Disguises
from facilitator.gate.echo import Echo
from facilitator.gate.folded import Folded
from facilitator.gate.hit import Hit as Hit
from facilitator.gate.kin import Kin
from facilitator.gate.layers import PROSE, Layer
from facilitator.gate.needle import JOINED, NOTE, PHONE, Needle
from facilitator.problems import Refused


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
        rows: dict[str, list[Needle]] = {}
        phones: list[Needle] = []
        notes: list[Needle] = []
        singles: dict[str, list[Needle]] = {}
        for needle in needles:
            if not needle.words or not all(needle.words):
                raise Refused("A needle without a letter or digit cannot be looked for")
            if needle.strength == PHONE:
                phones.append(needle)
            elif needle.strength == NOTE:
                notes.append(needle)
            else:
                if needle.strength != JOINED:
                    rows.setdefault(f" {' '.join(needle.words)} ", []).append(needle)
                if len(needle.words) == 1 and needle.rule == "name":
                    singles.setdefault(needle.words[0], []).append(needle)
        self._needles = tuple(tuple(dict.fromkeys(same)) for same in rows.values())
        self._automaton = AhoCorasick(list(rows), store_patterns=False) if rows else None
        self._kin = Kin(singles)
        self._disguises = Disguises(singles, phones)
        self._echo = Echo(notes)

    def hits(self, folded: Folded, layer: Layer | None = None) -> tuple[Hit, ...]:
        """Every needle in the text, overlapping ones too; with its layer, those in disguise as well."""
        if folded.count == 0:
            return ()
        found = list(self._plain(folded))
        found += self._kin.hits(folded)
        if layer is not None:
            found += self._disguises.hits(folded, layer)
            if layer.kind == PROSE:
                found += self._echo.hits(folded)
        return tuple(sorted(found, key=lambda hit: (hit.first, hit.last)))

    def _plain(self, folded: Folded) -> Iterator[Hit]:
        if self._automaton is None:
            return
        for index, start, _ in self._automaton.find_matches_as_indexes(folded.text, overlapping=True):
            first = folded.word_at(start + 1)
            needles = self._needles[index]
            yield Hit(needles, first, first + len(needles[0].words) - 1)
