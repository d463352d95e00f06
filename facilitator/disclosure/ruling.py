"""A decision is a value that carries its reasons; nothing permits means deny, one objection means deny."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.problems import Place


@dataclass(frozen=True, slots=True)
class Reason:
    """What one rule says: whether it lets the thing through, in a sentence without content."""

    rule: str
    holds: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class Ruling:
    """One thing, one reader: `standing` is open, released, room, team or closed; with every reason.

    `what` names the thing by ids: `outcome 2026-03-geneva#crossing-data`.
    """

    place: Place
    what: str
    reader: str
    standing: str
    reasons: tuple[Reason, ...]

    @property
    def shown(self) -> bool:
        """Whether the reader sees the thing at all."""
        return self.standing != "closed"
