"""The days on which people met, but for those that the public is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date, datetime, timedelta

from facilitator.gate.needles.dated import Dates
from facilitator.gate.needles.needle import DAY, WHERE, Needle
from facilitator.gate.needles.private import whole
from facilitator.gate.text.fold import fold
from facilitator.model.dialogue import Dialogue
from facilitator.model.session import Day, Session

_LONGEST = 62


def days_held(dialogues: Iterable[Dialogue], released: Iterable[str]) -> Iterator[Needle]:
    """A needle for each. Told are the days of a session whose `when` has one of them, the days that the
    record may hold for another reason (something is due, was verified or corrected), and what is released."""
    dialogues = tuple(dialogues)
    sessions = [session for dialogue in dialogues for session in dialogue.sessions]
    secret = {day for session in sessions for day in _held(session)}
    told = {day for session in sessions if _is_told(session) for day in _held(session)}
    told |= set(_recorded(dialogues))
    told |= _said_in(released, secret - told)
    for day in sorted(secret - told):
        yield Needle((day.isoformat(),), "passage", strength=DAY, kind=WHERE)


def _held(session: Session) -> Iterator[date]:
    """From the first day to the last, and those of the agenda."""
    first, last = session.held.first, session.held.last
    if first is not None:
        length = ((last or first) - first).days
        yield from (first + timedelta(days=n) for n in range(min(length, _LONGEST) + 1))
    yield from (entry.on for entry in session.agenda if isinstance(entry, Day))


def _is_told(session: Session) -> bool:
    when = session.shown_as.when if session.shown_as else None
    return when is not None and bool(_said_in(whole(when), set(_held(session))))


def _said_in(texts: Iterable[str], days: set[date]) -> set[date]:
    """Which of these days the texts say."""
    dates, found = Dates(days), set[date]()
    for text in texts if days else ():
        folded = fold(text)
        asked = dates.asks(frozenset(folded.words))
        places = [at for at, word in enumerate(folded.words) if word in asked]
        found |= {met.day for met in dates.met(folded, text, places) if not met.doubtful}
    return found


def _recorded(value: object) -> Iterator[date]:
    """The days that public pages may print, by the label of the field that holds them."""
    if isinstance(value, date) and not isinstance(value, datetime):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _recorded(part)
    elif is_dataclass(value):
        for each in fields(value):
            if each.metadata.get("record"):
                yield from _recorded(getattr(value, each.name))
