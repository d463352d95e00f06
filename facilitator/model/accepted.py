"""A decision that a finding for review may stand: where, by whom and why, and of which sentence."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from facilitator.model.sealed import Sealed
from facilitator.problems import Place


@dataclass(frozen=True, slots=True)
class Accepted:
    """One decision. `marks` are salted digests of the folded sentence as the copies of it stand."""

    rule: str
    who: str
    page: str
    marks: frozenset[str]
    by: str
    on: date
    reason: Sealed[str] = field(repr=False)
    place: Place = field(default_factory=lambda: Place("unknown"))


@dataclass(frozen=True, slots=True)
class Decisions:
    """The decisions of one dialogue, and the salt of their digests; empty where none were taken."""

    salt: str = ""
    accepted: tuple[Accepted, ...] = ()

    @property
    def keys(self) -> frozenset[tuple[str, str, str]]:
        """(rule, who, mark) of whatever may stand."""
        return frozenset((a.rule, a.who, mark) for a in self.accepted for mark in a.marks)


def stale(decisions: Decisions, standing: frozenset[str]) -> tuple[Accepted, ...]:
    """The decisions none of whose sentences stands any more, given the marks of all that do."""
    return tuple(a for a in decisions.accepted if not a.marks & standing)
