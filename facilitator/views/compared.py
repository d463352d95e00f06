"""Planned against actual: each item of a session in numbers, and each day as two rows of bars."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from facilitator.disclosure.edition import SessionShownTo, Slot
from facilitator.views.common import Told, told_or_none

SCALE = 1000
DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Ran:
    """One item: planned times (ISO instants), actual ones (HH:MM), and the difference in minutes.

    `place` is its number on its day. `longer` is actual minutes less planned ones, with its sign; empty
    where one of them is missing.
    """

    place: int
    title: Told | None
    id: str
    day: str
    start: str
    end: str
    planned: int
    began: str
    ended: str
    longer: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """One bar, of a thousand: `row` is planned or actual, `place` the number of its item."""

    row: str
    place: int
    x: int
    width: int


@dataclass(frozen=True, slots=True)
class Hour:
    """A full hour (HH:MM) and where it stands."""

    x: int
    clock: str


@dataclass(frozen=True, slots=True)
class Compared:
    """One day (ISO date) as a picture: bars on one scale of clock time, and the items that it is about."""

    day: str
    stretches: tuple[Stretch, ...]
    hours: tuple[Hour, ...]
    items: tuple[Ran, ...]


def ran_of(session: SessionShownTo, lang: str) -> tuple[Ran, ...]:
    """Every item of the session as it was planned and as it ran."""
    found = []
    for _, slots in groupby((s for s in session.slots if s.what == "item"), key=lambda s: s.day):
        found += [_ran(slot, place, lang) for place, slot in enumerate(slots, 1)]
    return tuple(found)


def compared(ran: tuple[Ran, ...]) -> tuple[Compared, ...]:
    """A picture for each day that has actual times; none for a day without."""
    pictures = (_picture(day, tuple(items)) for day, items in groupby(ran, key=lambda r: r.day))
    return tuple(p for p in pictures if p is not None)


def _picture(day: str, items: tuple[Ran, ...]) -> Compared | None:
    known = [("planned", r, _span(r.start[11:16], r.end[11:16])) for r in items if r.start and r.planned]
    known += [("actual", r, _span(r.began, r.ended)) for r in items if r.began]
    if not day or not any(row == "actual" for row, _, _ in known):
        return None
    first, last = min(a for _, _, (a, _) in known), max(b for _, _, (_, b) in known)
    if first == last:
        return None

    def at(minute: int) -> int:
        return round(SCALE * (minute - first) / (last - first))

    stretches = tuple(Stretch(row, r.place, at(a), at(b) - at(a)) for row, r, (a, b) in known)
    # Every hour, or every second one on a long day, so that their figures do not touch.
    step = 60 if last - first <= 10 * 60 else 120
    hours = range(-(-first // step) * step, last + 1, step)
    return Compared(day, stretches, tuple(Hour(at(h), _clock(h)) for h in hours), items)


def _ran(slot: Slot, place: int, lang: str) -> Ran:
    return Ran(
        place=place,
        title=told_or_none(slot.title, lang),
        id=slot.id,
        day=slot.day,
        start=slot.start,
        end=slot.end,
        planned=slot.minutes,
        began=slot.actual[0] if slot.actual else "",
        ended=slot.actual[1] if slot.actual else "",
        longer=_longer(slot),
    )


def _longer(slot: Slot) -> str:
    if slot.actual is None or not slot.minutes:
        return ""
    first, last = _span(*slot.actual)
    more = last - first - slot.minutes
    return f"+{more}" if more > 0 else f"−{-more}" if more else "0"


def _span(began: str, ended: str) -> tuple[int, int]:
    """Two clock times (HH:MM) in minutes of the day, the later one over midnight where it must be."""
    first, last = (int(clock[:2]) * 60 + int(clock[3:5]) for clock in (began, ended))
    return first, last if last >= first else last + DAY


def _clock(minute: int) -> str:
    return f"{minute // 60 % 24:02}:{minute % 60:02}"
