"""What was promised about letting words out: to whom, when, with whose consent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from facilitator.model.labels import Label, Quantifier, SilenceState, private, recorded
from facilitator.problems import Place


@dataclass(frozen=True, slots=True)
class Consent:
    """One answer: `who` is a side or a person; no date means the answer is awaited."""

    who: str = private()
    given: date | None = private(default=None)
    withdrawn: date | None = private(default=None)


@dataclass(frozen=True, slots=True)
class Release:
    """To whom words may go, not before when, and who has agreed.

    `not_before` is an aware instant; a date in the file is its first instant in the session's zone.
    """

    to: Label = private()
    not_before: datetime | None = private(default=None)
    consent: tuple[Consent, ...] = private(default=())
    place: Place = private(default=Place("unknown"))

    def answer(self, who: str) -> Consent | None:
        """The answer of that side or person, or None."""
        return next((c for c in self.consent if c.who == who), None)


@dataclass(frozen=True, slots=True)
class Silence:
    """A silence procedure: proposed with an exact expiry; adopted only when a person records it."""

    state: SilenceState = private()
    expires: datetime | None = private(default=None)
    recorded: datetime | None = private(default=None)
    broken: datetime | None = private(default=None)
    place: Place = private(default=Place("unknown"))


@dataclass(frozen=True, slots=True)
class Support:
    """A quantifier the author uses and the count behind it; the count only vetoes."""

    quantifier: Quantifier = recorded()
    count: int | None = private(default=None)
    place: Place = private(default=Place("unknown"))
