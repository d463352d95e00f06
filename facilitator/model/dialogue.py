"""A dialogue: its purpose and sides, its people, its sessions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from facilitator.model.correction import Correction
from facilitator.model.knowledge import Known
from facilitator.model.labels import (
    DEFAULT_K,
    PARTICIPANTS,
    Attribution,
    ConsentOf,
    Keeping,
    Rule,
    parts,
    private,
    recorded,
)
from facilitator.model.people import People
from facilitator.model.release import Draft, Release
from facilitator.model.sealed import Sealed
from facilitator.model.session import NOWHERE, Session
from facilitator.model.text import Text
from facilitator.problems import Place


@dataclass(frozen=True, slots=True)
class DialogueShown:
    """What the public may call the dialogue, and where on the site it stands."""

    title: Text = recorded("public")
    address: str = recorded("public")
    place: Place = private(default=NOWHERE)


@dataclass(frozen=True, slots=True)
class Side:
    """A side: its name, who leads it in the room, and whom it answers to."""

    id: str = private(PARTICIPANTS)
    name: Text = recorded(PARTICIPANTS)
    head: str = private(default="")
    principals: tuple[str, ...] = private(default=())
    place: Place = private(default=NOWHERE)


@dataclass(frozen=True, slots=True)
class Released:
    """A part of the dialogue with a release of its own: purpose, convenors, ground rules."""

    texts: tuple[Text, ...] = recorded(PARTICIPANTS)
    release: Release | None = private(default=None)
    place: Place = private(default=NOWHERE)


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the shared vocabulary and what the room agreed it means."""

    id: str = private()
    term: Text = recorded()
    meaning: Text = recorded()
    release: Release | None = private(default=None)
    place: Place = private(default=NOWHERE)


@dataclass(frozen=True, slots=True)
class Precedent:
    """What others did in a like case, and where that can be read."""

    id: str = private()
    title: Text = recorded()
    text: Text = recorded()
    source: Text | None = recorded(default=None)
    release: Release | None = private(default=None)
    place: Place = private(default=NOWHERE)


@dataclass(frozen=True, slots=True)
class Licence:
    """An exact public line that may name someone, in one kind of place; by whom and when it was given.

    `where` is one of `page` (a hand-written page), `dialogue`, `report`.
    """

    text: Sealed[str] = private()
    where: str = private()
    why: Sealed[str] = private()
    by: str = private()
    on: date = private()
    place: Place = private(default=NOWHERE)


@dataclass(frozen=True, slots=True)
class Dialogue:
    """A dialogue with everything that was read of it.

    `keys` holds (side, its public key of OpenSSH); with `two_key` nothing is released that not every
    side has signed. `confirmed` holds (side, day) of confirmations that somebody noted.
    """

    id: str = private()
    title: Text | None = private(PARTICIPANTS, default=None)
    shown_as: DialogueShown | None = recorded("public", default=None)
    purpose: Released | None = recorded(PARTICIPANTS, default=None)
    convenors: Released | None = recorded(PARTICIPANTS, default=None)
    ground_rules: Released | None = recorded(PARTICIPANTS, default=None)
    sides: tuple[Side, ...] = parts(default=())
    consent_of: ConsentOf = private(PARTICIPANTS, default=ConsentOf.EACH_SIDE)
    k: int = recorded(PARTICIPANTS, default=DEFAULT_K)
    languages: tuple[str, ...] = recorded(PARTICIPANTS, default=("en",))
    rule: Rule = private(PARTICIPANTS, default=Rule.CHATHAM_HOUSE)
    attribution: Attribution | None = private(default=None)
    timezone: str = private(PARTICIPANTS, default="UTC")
    papers: Keeping = private(PARTICIPANTS, default=Keeping.HAND_BACK)
    notes_kept: timedelta | None = private(default=None)
    terms: tuple[Term, ...] = parts(default=())
    precedents: tuple[Precedent, ...] = parts(default=())
    licences: tuple[Licence, ...] = private(default=())
    public_knowledge: tuple[Known, ...] = private(default=())
    corrections: tuple[Correction, ...] = parts(default=())
    keys: tuple[tuple[str, str], ...] = private(default=())
    two_key: bool = recorded(default=False)
    confirmed: tuple[tuple[str, date], ...] = recorded(default=())
    people: People = parts(default=People())
    sessions: tuple[Session, ...] = parts(default=())
    drafts: tuple[Draft, ...] = private(default=())
    place: Place = private(default=NOWHERE)

    def session(self, session: str) -> Session | None:
        """The session of that id, or None."""
        return next((s for s in self.sessions if s.id == session), None)

    def drafts_of(self, session: str, outcome: str) -> tuple[Draft, ...]:
        """The drafts that held an outcome, by their numbers."""
        held = (d for d in self.drafts if d.session == session and d.words(outcome) is not None)
        return tuple(sorted(held, key=lambda d: d.number))

    def side(self, side: str) -> Side | None:
        """The side of that id, or None."""
        return next((s for s in self.sides if s.id == side), None)
