"""The after-action review, for the team: people first, then promises, then plan against what happened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from facilitator.disclosure.edition import Edition, ReviewShown, SessionShownTo
from facilitator.views.common import Told, View, head, told, told_all, told_or_none
from facilitator.views.compared import Compared, Ran as Ran, compared, ran_of
from facilitator.views.follow_up import Result, before, results


@dataclass(frozen=True, slots=True)
class Aimed:
    """An objective as planned, and how far it was met (empty: not said yet)."""

    text: Told
    result: str


@dataclass(frozen=True, slots=True)
class WayBack:
    """What a side needs so that nobody's way home is burnt."""

    side: Told | None
    id: str
    text: Told


@dataclass(frozen=True, slots=True)
class Earlier:
    """A result of a session before, which began and ended on these ISO days (empty: not said yet)."""

    first: str
    last: str
    result: Result


@dataclass(frozen=True, slots=True)
class Review(View):
    """The team's review of one session; `earlier` is what it reported on from sessions before."""

    template: ClassVar[str] = "summary/review"

    safety: Told | None
    promises: tuple[Told, ...]
    aimed: tuple[Aimed, ...]
    ran: tuple[Ran, ...]
    pictures: tuple[Compared, ...]
    happened: Told | None
    why_different: Told | None
    found: tuple[Result, ...]
    earlier: tuple[Earlier, ...]
    sustain: tuple[Told, ...]
    improve: tuple[Told, ...]
    way_back: tuple[WayBack, ...]
    process: Told | None


def review(edition: Edition, session: SessionShownTo, lang: str, *, draft: bool = True) -> Review:
    """The review of one session, in `lang`. Only a team's edition holds what it asks for."""
    said = session.review or ReviewShown()
    ran = ran_of(session, lang)
    return Review(
        head=head(edition, session, "review", lang, draft=draft),
        safety=told_or_none(said.safety, lang),
        promises=told_all(said.promises, lang),
        aimed=tuple(Aimed(told(o.text, lang), o.result) for o in session.objectives),
        ran=ran,
        pictures=compared(ran),
        happened=told_or_none(said.happened, lang),
        why_different=told_or_none(said.why_different, lang),
        found=results(edition, session, edition.sessions, lang),
        earlier=_moved(edition, session, lang),
        sustain=told_all(said.sustain, lang),
        improve=told_all(said.improve, lang),
        way_back=_way_back(edition, said, lang),
        process=told_or_none(said.process, lang),
    )


def _moved(edition: Edition, session: SessionShownTo, lang: str) -> tuple[Earlier, ...]:
    """Earlier results on which this session reported progress."""
    reported = {p.about for p in session.progress}
    past = before(edition, session)
    return tuple(
        Earlier(s.first, s.last, r)
        for s in past
        for r in results(edition, s, (*past, session), lang)
        if r.ref in reported
    )


def _way_back(edition: Edition, said: ReviewShown, lang: str) -> tuple[WayBack, ...]:
    names = {s.id: told(s.name, lang) for s in edition.sides}
    return tuple(WayBack(names.get(side), side, told(text, lang)) for side, text in said.way_back)
