"""Days on which people met, in any writing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from facilitator.gate.match.hit import Hit, meaning
from facilitator.gate.needles.dated import Dates
from facilitator.gate.needles.needle import DOUBT, Needle
from facilitator.gate.text.folded import Folded
from facilitator.gate.text.layers import Layer


class Dated:
    """Built once a run from the needles of days."""

    def __init__(self, days: Iterable[Needle]) -> None:
        doubts = (replace(day, strength=DOUBT) for day in days)
        self._meanings = {date.fromisoformat(day.words[0]): meaning([day]) for day in doubts}
        self._dates = Dates(self._meanings)
        self.asks = self._dates.asks

    def hits(self, folded: Folded, layer: Layer, met: Sequence[int]) -> Iterator[Hit]:
        """Each day that is told; where words in small letters are no words of a sentence, with its year."""
        for one in self._dates.met(folded, layer.text, met):
            if one.dated or not layer.code:
                yield Hit(self._meanings[one.day], one.first, one.last)
