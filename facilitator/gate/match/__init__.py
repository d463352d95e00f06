"""All needles at once: folded text in, hits out, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol

from facilitator.gate.match.dated import Dated
from facilitator.gate.match.disguise import Disguises
from facilitator.gate.match.echo import Echo
from facilitator.gate.match.hit import Hit as Hit
from facilitator.gate.match.kin import Kin
from facilitator.gate.match.parted import Parted
from facilitator.gate.match.quiet import Quiet
from facilitator.gate.match.single import Single
from facilitator.gate.match.sought import Sought, places
from facilitator.gate.match.tags import Tags
from facilitator.gate.match.telling import Telling
from facilitator.gate.needles.needle import Needle
from facilitator.gate.needles.strand import Strand
from facilitator.gate.needles.threads import Threads
from facilitator.gate.rings import rings_can_wait
from facilitator.gate.text.folded import Folded
from facilitator.gate.text.layers import PROSE, Layer
from facilitator.gate.text.origin import Origin


@dataclass(frozen=True, slots=True)
class Mention:
    """What a rule makes of hits: words `first` to `last` are reported at this level."""

    level: str
    rule: str
    who: str | None
    first: int
    last: int
    tip: str = field(default="")


class Finder(Protocol):
    """Whatever finds needles in a folded text."""

    origin: Origin
    """Whose texts it looks at."""

    def rest(self, layer: Layer) -> Layer | None:
        """What has to be searched of a layer; certainly there is none in what is left out."""

    def hits(self, folded: Folded, layer: Layer | None = None) -> tuple[Hit, ...]:
        """Every needle in the text, in its order."""


class Matcher:
    """Built once a run. An empty needle is refused: it would be found everywhere or nowhere."""

    @rings_can_wait()
    def __init__(self, needles: Iterable[Needle | Strand], origin: Origin = Origin.ANYBODYS) -> None:
        self.origin = origin
        hints: list[Needle | Strand] = []
        others: list[Needle | Strand] = []
        for needle in needles:
            (hints if needle.rule == "hint" else others).append(needle)
        threads = Threads(others)
        self._rows = Sought(threads)
        self._hints = Sought(Threads(hints))
        self._kin = Kin(threads)
        self._disguises = Disguises(threads)
        self._parted = Parted(threads.rows.values())
        self._echo = Echo(threads.notes, threads.open)
        self._single = Single(self._rows.of, self._kin.of)
        self._hinted = Single(self._hints.of)
        self._dated = Dated(threads.days)
        judges = (self._dated.asks, self._rows.asks, self._hints.asks, self._kin.asks, self._disguises.asks)
        self._telling = Telling(*judges)
        self._tags = Tags(threads, self._kin.of)
        self._quiet = Quiet(self._rows, self._telling)

    def rest(self, layer: Layer) -> Layer | None:
        """What has to be searched of a layer; the rest is known to hold nothing."""
        return self._quiet.rest(layer, self.hits)

    def hits(self, folded: Folded, layer: Layer | None = None) -> tuple[Hit, ...]:
        """Every needle in the text, overlapping ones too, but for words that tell of nobody where they stand;
        with its layer, those in disguise as well.

        Hints are for readers, so in what is not prose they are not looked for.
        """
        words = frozenset(folded.words)
        if not words:
            return ()
        telling = self._telling.of(words)
        met = places(folded, telling) if telling else []
        found = [*self._rows.hits(folded, words, met), *self._kin.hits(folded, met)]
        if layer is not None:
            found += self._disguises.hits(folded, layer, telling)
            found += self._dated.hits(folded, layer, met)
        found += self._single.hits(folded, layer, met, found)
        if layer is None or layer.kind == PROSE:
            hints = list(self._hints.hits(folded, words, met))
            found += [*hints, *self._hinted.hits(folded, layer, met, hints)]
        if layer is not None and layer.kind == PROSE:
            found += self._tags.hits(folded, layer.text)
            found += self._parted.hits(folded, layer.text)
            found += self._echo.hits(folded, words, layer.text)
        return tuple(sorted(found, key=lambda hit: (hit.first, hit.last)))
