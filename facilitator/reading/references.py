"""Every id that is referred to is declared somewhere; a hint names the nearest id, never what was typed."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from facilitator.problems import Notice, Place, Problem
from facilitator.reading.desk import Desk, Reference

_WORDS = {
    "person": "nobody in people.yml has this id",
    "side": "dialogue.yml has no side of this id",
    "item": "the agenda has no item of this id",
    "objective": "the session has no objective of this id",
    "session": "this dialogue has no session of this id",
    "published": "nothing that may be published has this id here",
    "far-outcome": "no session of this dialogue has this outcome",
}

MOST_HINTS = 50
"""Dangling ids of one file after which no nearest id is looked for."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a file may refer to: ids by kind, and those of them that a hint may show."""

    ids: Mapping[str, frozenset[str]]
    unshowable: frozenset[str] = frozenset()

    def near(self, reference: Reference) -> str:
        """A hint with the nearest known id, or nothing."""
        here = sorted({i for kind in reference.kinds for i in self.ids.get(kind, ())} - self.unshowable)
        close = difflib.get_close_matches(reference.id, here, 1, 0.6)
        return f"did you mean {close[0]}?" if close else ""


def dangling(desk: Desk, known: Known) -> Iterator[Notice]:
    """A Problem for each reference of the file to what is declared nowhere."""
    told: set[tuple[str, Place]] = set()
    for reference in desk.references:
        if any(kind not in known.ids or reference.id in known.ids[kind] for kind in reference.kinds):
            continue
        if (reference.id, reference.place) in told:
            continue
        told.add((reference.id, reference.place))
        hint = known.near(reference) if len(told) < MOST_HINTS else ""
        message = " and ".join(_WORDS[kind] for kind in reference.kinds)
        yield Problem(reference.place, reference.path, message, hint, "dangling")


def ids_in(desk: Desk, kind: str) -> frozenset[str]:
    """The ids of one kind that a file declares."""
    return frozenset(i for k, i in desk.declared if k == kind)
