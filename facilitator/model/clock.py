"""When each part of an agenda begins and ends, computed from days, minutes and fixed points."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from facilitator.model.labels import InterpretationMode
from facilitator.model.session import AgendaEntry, Day, Interpretation, Item, Pause, Session


@dataclass(frozen=True, slots=True)
class Timed:
    """An entry with its day and its first and last instant; None where no day has been given."""

    entry: Pause | Item
    day: date | None
    start: datetime | None
    end: datetime | None


def timed(session: Session) -> tuple[Timed, ...]:
    """Every break and item of the agenda that takes place, in order, with its times in the session's zone.

    An item without minutes takes none. Clock arithmetic is done in UTC, so that a night in which
    summer time begins or ends does not shift a day's later items.
    """
    return tuple(t for t in _all(session) if not _cancelled(t.entry))


def called_off(session: Session) -> tuple[Timed, ...]:
    """The items that do not take place, each at the time at which it would now begin."""
    return tuple(t for t in _all(session) if _cancelled(t.entry))


def _all(session: Session) -> Iterator[Timed]:
    return _walk(session.agenda, ZoneInfo(session.held.timezone))


def _cancelled(entry: Pause | Item) -> bool:
    return isinstance(entry, Item) and entry.cancelled


def _walk(agenda: tuple[AgendaEntry, ...], zone: ZoneInfo) -> Iterator[Timed]:
    day: date | None = None
    clock: datetime | None = None
    for entry in agenda:
        if isinstance(entry, Day):
            day, clock = entry.on, datetime.combine(entry.on, entry.start, zone)
            continue
        start = clock
        if day is not None and entry.start is not None:
            start = datetime.combine(day, entry.start, zone)
        end = _later(start, entry.minutes or 0, zone)
        yield Timed(entry, day, start, end)
        # What does not take place takes no time.
        clock = clock if _cancelled(entry) else end


def _later(clock: datetime | None, minutes: int, zone: ZoneInfo) -> datetime | None:
    if clock is None:
        return None
    return (clock.astimezone(ZoneInfo("UTC")) + timedelta(minutes=minutes)).astimezone(zone)


def speaking_minutes(minutes: int, interpretation: Interpretation) -> int:
    """What interpretation leaves of clock time for speaking: all of it unless it is consecutive."""
    if interpretation.mode is InterpretationMode.CONSECUTIVE and interpretation.factor > 1:
        return int(minutes / interpretation.factor)
    return minutes
