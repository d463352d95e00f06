"""Words in a row that private notes hold too: 25 or more block, eight or more are for review."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.gate.findings import BLOCK, REVIEW
from facilitator.gate.match import Mention
from facilitator.gate.match.hit import Hit
from facilitator.gate.needles.needle import NOTE, RUN
from facilitator.gate.needles.private import SHINGLE
from facilitator.gate.rules.page import Page

LONG = 25
_EDGE = 9
_NEARLY = "Private notes say this in almost the same words. Look whether they may go out."


def notes(hits: tuple[Hit, ...], _: Page) -> Iterator[Mention]:
    """The longest runs shared with one paragraph of the notes; a run inside another is not told twice."""
    furthest = -1
    runs = _runs(hits)
    for first, last in sorted(runs, key=lambda run: (run[0], -run[1])):
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
    for hit in hits:
        if any(needle.strength == NOTE for needle in hit.needles) and not _told(hit, runs):
            yield Mention(REVIEW, "passage", None, hit.first, hit.last, _NEARLY)


def _told(hit: Hit, runs: list[tuple[int, int]]) -> bool:
    """Whether runs say so already: not much of it stands outside of them."""
    inside = {i for a, b in runs for i in range(max(a, hit.first), min(b, hit.last) + 1)}
    return bool(inside) and hit.last - hit.first + 1 - len(inside) <= _EDGE


def _runs(hits: tuple[Hit, ...]) -> list[tuple[int, int]]:
    """Chains of shingles that follow each other in the text and in one paragraph alike."""
    places: dict[int, set[tuple[int, int]]] = {}
    for hit in hits:
        here = {(needle.note, needle.at) for needle in hit.needles if needle.strength == RUN}
        if here:
            places.setdefault(hit.first, set()).update(here)
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
