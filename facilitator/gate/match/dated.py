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

_NEAR = 16
_OPENING = ('"', "'", "`", "/", "*", "#", "|", ">", "--", "\n")
_CLOSING = ('"', "'", "`", "/", "*/", "|", "<", "--", ".", ":", "\n", "\r")


class Dated:
    """Built once a run from the needles of days."""

    def __init__(self, days: Iterable[Needle]) -> None:
        doubts = (replace(day, strength=DOUBT) for day in days)
        self._meanings = {date.fromisoformat(day.words[0]): meaning([day]) for day in doubts}
        self._dates = Dates(self._meanings)
        self.asks = self._dates.asks

    def hits(self, folded: Folded, layer: Layer, met: Sequence[int]) -> Iterator[Hit]:
        """Each day that is told. Where words in small letters are no words of a sentence, or the month is
        likely another word, it is told with its year, in the name of a file, or by itself."""
        for one in self._dates.met(folded, layer.text, met):
            if (
                one.dated
                or layer.file_name
                or not (layer.code or one.doubtful)
                or _by_itself(one.first, one.last, folded, layer.text)
            ):
                yield Hit(self._meanings[one.day], one.first, one.last)


def _by_itself(first: int, last: int, folded: Folded, text: str) -> bool:
    """Whether nothing else stands in a value, a remark, a step of an address, or a line."""
    start, end = folded.span(first)[0], folded.span(last)[1]
    before, after = text[max(0, start - _NEAR) : start].rstrip(" \t"), text[end : end + _NEAR].lstrip(" \t")
    return (not before or before.endswith(_OPENING)) and (not after or after.startswith(_CLOSING))
