"""Where things stand: every earlier result in one place, numbered through, as this reader may know it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count

from facilitator.disclosure.edition import Edition, SessionShownTo
from facilitator.views.common import Told, told_or_none
from facilitator.views.follow_up import (
    CLEARED,
    Numbered,
    Result,
    before,
    open_commitments,
    results,
)


@dataclass(frozen=True, slots=True)
class Past:
    """An earlier session as this reader may know it, with what came of it and is no undertaking."""

    title: Told | None
    first: str
    last: str
    when: Told | None
    found: tuple[Numbered, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """Undertakings still open, results by session, what was put right between people, what is done."""

    open: tuple[Numbered, ...]
    past: tuple[Past, ...]
    cleared: tuple[Numbered, ...]
    settled: tuple[Numbered, ...]

    def everything(self) -> tuple[Numbered, ...]:
        """All of it, in the order of its numbers."""
        by_session = tuple(n for p in self.past for n in p.found)
        return (*self.open, *by_session, *self.cleared, *self.settled)


def standing(edition: Edition, session: SessionShownTo, lang: str) -> Standing:
    """What came of the sessions before this one, in `lang`; sessions without a result are left out."""
    numbers = count(1)

    def numbered(found: Iterable[Result]) -> tuple[Numbered, ...]:
        return tuple(Numbered(next(numbers), r) for r in found)

    past = before(edition, session)
    told = tuple((s, results(edition, s, (*past, session), lang)) for s in past)
    everything = tuple(r for _, found in told for r in found)
    decided = tuple((s, tuple(r for r in found if _decided(r))) for s, found in told)
    return Standing(
        open=numbered(open_commitments(everything)),
        past=tuple(_past(s, numbered(found), lang) for s, found in decided if found),
        cleared=numbered(r for r in everything if r.undertaking is None and r.kind in CLEARED),
        settled=numbered(r for r in everything if r.undertaking is not None and r.settled),
    )


def _decided(result: Result) -> bool:
    return result.undertaking is None and result.kind not in CLEARED


def _past(session: SessionShownTo, found: tuple[Numbered, ...], lang: str) -> Past:
    return Past(
        title=told_or_none(session.title, lang),
        first=session.first,
        last=session.last,
        when=told_or_none(session.shown_when, lang),
        found=found,
    )
