"""Who people are. Identities stand here alone; everything else speaks of people by id."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.model.labels import Listing, Part, parts, private, recorded
from facilitator.model.sealed import Sealed
from facilitator.problems import Place

TEAM_PARTS = frozenset({Part.FACILITATOR, Part.RAPPORTEUR, Part.ORGANIZER})
"""Parts that belong to the team and read as it does."""

SPEAKING_PARTS = frozenset({Part.PARTICIPANT, Part.OBSERVER, Part.EXPERT, Part.CONVENOR})
"""Parts among whom an outsider would look for a speaker; k counts these."""


@dataclass(frozen=True, slots=True)
class Person:
    """One person: identity sealed, the rest by closed words."""

    id: str = private()
    part: Part = private(default=Part.PARTICIPANT)
    side: str = private(default="")
    name: Sealed[str] | None = recorded(default=None)
    also: tuple[Sealed[str], ...] = private(default=())
    role: Sealed[str] | None = recorded(default=None)
    affiliation: Sealed[str] | None = recorded(default=None)
    sector: Sealed[str] | None = private(default=None)
    capacity: Sealed[str] | None = private(default=None)
    contact: tuple[tuple[str, Sealed[str]], ...] = private(default=())
    gender: Sealed[str] | None = private(default=None)
    languages: tuple[str, ...] = private(default=())
    timezone: str = private(default="")
    listing: Listing = private(default=Listing.WITHHELD)
    place: Place = private(default=Place("unknown"))


@dataclass(frozen=True, slots=True)
class People:
    """Everybody of a dialogue, in the order of the file, and the words that never leave the team."""

    persons: tuple[Person, ...] = parts(default=())
    codewords: tuple[Sealed[str], ...] = private(default=())
    place: Place = private(default=Place("unknown"))

    def by_id(self, person: str) -> Person | None:
        """The person of that id, or None."""
        return next((p for p in self.persons if p.id == person), None)
