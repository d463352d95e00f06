"""Which withheld passages a person should look at again, on a day; a review opens nothing."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date

from facilitator.disclosure.prose import spans
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import Code, Label
from facilitator.model.session import Session
from facilitator.model.text import Span, Text
from facilitator.problems import Place

MONTHS = {
    Code.SPEAKER: 24,
    Code.PRESENCE: 24,
    Code.SMALL_GROUP: 24,
    Code.THIRD_PARTY: 12,
    Code.SAFETY: 6,
    Code.NEGOTIATION: 6,
    Code.DISPUTED: 6,
    Code.CONSENT: 12,
}
"""After how many months each code is looked at again, where no day was set."""


@dataclass(frozen=True, slots=True, order=True)
class Review:
    """One passage to look at: its day, where it stands, whose it is (ids), its code, its own id.

    `thing` is `<session>#<id>`, a session, or empty for the dialogue; `code` is empty for other words.
    """

    day: date
    place: Place
    thing: str
    code: str
    span: str = ""


def due_reviews(dialogue: Dialogue, on: date) -> tuple[Review, ...]:
    """Every passage whose day has come, the longest overdue first. It opens none of them."""
    found = _walk(replace(dialogue, sessions=()), "", None)
    for session in dialogue.sessions:
        found = (*found, *_walk(session, session.id, _after(session)))
    return tuple(sorted({review for review in found if review.day <= on}))


def _after(session: Session) -> date | None:
    return session.held.last or session.held.first


def _walk(value: object, thing: str, since: date | None) -> tuple[Review, ...]:
    if isinstance(value, Text):
        return tuple(_of_text(value, thing, since))
    if isinstance(value, tuple):
        return tuple(review for part in value for review in _walk(part, thing, since))
    if isinstance(value, Label | Place) or not is_dataclass(value) or isinstance(value, type):
        return ()
    own = getattr(value, "id", "")
    if isinstance(own, str) and own and not isinstance(value, Session | Dialogue):
        thing = f"{thing.partition('#')[0]}#{own}"
    return tuple(review for f in fields(value) for review in _walk(getattr(value, f.name), thing, since))


def _of_text(text: Text, thing: str, since: date | None) -> Iterator[Review]:
    for span in spans(text):
        day = span.review or _by_code(span, since)
        if day is not None:
            yield Review(day, text.place, thing, span.withheld.value if span.withheld else "", span.id)


def _by_code(span: Span, since: date | None) -> date | None:
    return _later(since, MONTHS[span.withheld]) if span.withheld and since else None


def _later(day: date, months: int) -> date:
    """The same day some months on, or the last of its month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))
