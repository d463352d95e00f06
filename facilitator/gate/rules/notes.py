"""Words in a row that private notes hold too: 25 or more block, eight or more are for review."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.gate.findings import BLOCK, REVIEW
from facilitator.gate.fold import Folded
from facilitator.gate.layers import Layer
from facilitator.gate.match import Hit, Mention
from facilitator.gate.needles import SHINGLE

LONG = 25


def notes(hits: tuple[Hit, ...], _: Folded, __: Layer) -> Iterator[Mention]:
    """The longest runs shared with one paragraph of the notes; a run inside another is not told twice."""
    furthest = -1
    for first, last in sorted(_runs(hits), key=lambda run: (run[0], -run[1])):
        if last <= furthest:
            continue
        furthest = last
        long = last - first + 1 >= LONG
        tip = (
            "25 words or more in a row stand in private notes too. Say it in other words."
            if long
            else "Eight words or more in a row stand in private notes too. Look whether they may go out."
        )
        yield Mention(BLOCK if long else REVIEW, "passage", None, first, last, tip)


def _runs(hits: tuple[Hit, ...]) -> list[tuple[int, int]]:
    """Chains of shingles that follow each other in the text and in one paragraph alike."""
    places: dict[int, set[tuple[int, int]]] = {}
    for hit in hits:
        if hit.needle.note >= 0:
            places.setdefault(hit.first, set()).add((hit.needle.note, hit.needle.at))
    runs: list[tuple[int, int]] = []
    begun: dict[tuple[int, int], int] = {}
    for first in sorted(places):
        now = {
            (note, at): begun.get((note, at - 1), first) if first - 1 in places else first
            for note, at in places[first]
        }
        after = places.get(first + 1, set())
        runs += [
            (start, first + SHINGLE - 1) for (note, at), start in now.items() if (note, at + 1) not in after
        ]
        begun = now
    return runs
