"""A draft that is circulated: the words that would become public, numbered, with a slip to answer on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar
from zoneinfo import ZoneInfo

from facilitator.disclosure.edition import Edition, OutcomeShown, SessionShownTo
from facilitator.views.common import Told, View, head, told, told_all, told_or_none


@dataclass(frozen=True, slots=True)
class Expiry:
    """The moment by which to answer, as an ISO instant with the offset of one clock.

    `clock` says whose: `meeting`, `own` or `utc`. No zone is named, since its name would tell a city.
    """

    at: str
    clock: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One outcome as anybody would read it; its number is the same in every language."""

    number: int
    kind: str
    status: str
    attribution: str
    support: str
    text: Told
    why: Told | None
    by: tuple[Told, ...]
    due: str
    every: Told | None
    check: Told | None


@dataclass(frozen=True, slots=True)
class Circulation(View):
    """Draft `number` of the session; `expiries` is empty where no time was set."""

    template: ClassVar[str] = "circulation/draft"

    number: int
    expiries: tuple[Expiry, ...]
    paragraphs: tuple[Paragraph, ...]


def circulation(
    edition: Edition,
    session: SessionShownTo,
    lang: str,
    *,
    number: int,
    until: str,
    words: tuple[OutcomeShown, ...],
) -> Circulation:
    """The draft for this edition's reader. `until` is an ISO instant or empty; `words` stand in order."""
    return Circulation(
        head=head(edition, session, "circulation", lang, draft=True),
        number=number,
        expiries=_expiries(until, session.timezone, edition.zone) if until else (),
        paragraphs=tuple(_paragraph(n, o, lang) for n, o in enumerate(words, 1)),
    )


def _expiries(until: str, meeting: str, own: str) -> tuple[Expiry, ...]:
    """The same moment on each clock that the reader may look at, UTC last."""
    moment = datetime.fromisoformat(until)
    clocks = {"meeting": meeting, "own": own if own != meeting else "", "utc": "UTC"}
    return tuple(Expiry(moment.astimezone(ZoneInfo(z)).isoformat(), c) for c, z in clocks.items() if z)


def _paragraph(number: int, outcome: OutcomeShown, lang: str) -> Paragraph:
    promise = outcome.commitment
    return Paragraph(
        number=number,
        kind=outcome.kind,
        status=outcome.status,
        attribution=outcome.attribution,
        support=outcome.support,
        text=told(outcome.text, lang),
        why=told_or_none(outcome.why, lang),
        by=told_all(promise.by, lang) if promise else (),
        due=promise.due if promise else "",
        every=told_or_none(promise.every, lang) if promise else None,
        check=told_or_none(promise.check, lang) if promise else None,
    )
