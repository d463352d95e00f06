"""What was promised about letting words out: to whom, when, with whose consent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from facilitator.model import labels
from facilitator.model.labels import Label, Quantifier, SilenceState, private, recorded
from facilitator.model.sealed import Sealed
from facilitator.model.text import Text
from facilitator.problems import Place


@dataclass(frozen=True, slots=True)
class Consent:
    """One answer: `who` is a side or a person; no date means the answer is awaited.

    `draft` is the number of the circulated draft whose words were agreed to, where that is known.
    """

    who: str = private()
    given: date | None = private(default=None)
    withdrawn: date | None = private(default=None)
    draft: int | None = private(default=None)


@dataclass(frozen=True, slots=True)
class DraftItem:
    """One outcome of a draft, in the public words as they then stood (the form is told in Draft)."""

    outcome: str = private()
    words: Sealed[str] = private()


@dataclass(frozen=True, slots=True)
class Draft:
    """A numbered draft of a session as it was circulated; it is never changed again.

    `to` is a label word or a person's id. The words of an item are one line of JSON: keys sorted, no
    blanks between signs, characters as they are (not escaped), with the keys `kind`, `status`,
    `attribution`, `support` (words of the field, `support` may be empty), `text`, `why`, and `commitment`
    (null, or `by`: the names of sides, `due`: an ISO date or empty, `every`, `check`). A text is null or
    language to blocks: `["para", pieces]`, `["quote", blocks]`, `["list", start, [blocks]]`; a piece is
    `["words", text, strong, emphasis, code, link]`, `["break"]`, `["phrase", level, shown]` or
    `["mark", code]`. What the public would not read plays no part: spans are applied, neighbouring
    marks are one. Reservations are annexed to words and are none of them.
    """

    session: str = private()
    number: int = private()
    at: datetime = private()
    to: str = private()
    until: datetime | None = private(default=None)
    items: tuple[DraftItem, ...] = private(default=())
    place: Place = private(default=Place("unknown"))

    def words(self, outcome: str) -> Sealed[str] | None:
        """The words of that outcome as they then stood, or None where the draft did not hold it."""
        return next((i.words for i in self.items if i.outcome == outcome), None)


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
    """A silence procedure: proposed with an exact expiry; adopted only when a person records it.

    `reservations` are statements annexed to the adopted text, by nobody in particular.
    """

    state: SilenceState = private()
    expires: datetime | None = private(default=None)
    recorded: datetime | None = private(default=None)
    broken: datetime | None = private(default=None)
    reservations: tuple[Text, ...] = labels.recorded(default=())
    place: Place = private(default=Place("unknown"))


@dataclass(frozen=True, slots=True)
class Support:
    """A quantifier the author uses and the count behind it; the count only vetoes."""

    quantifier: Quantifier = recorded()
    count: int | None = private(default=None)
    place: Place = private(default=Place("unknown"))
