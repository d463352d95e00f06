"""A day as a picture: whole numbers to draw bars from, on a scale of a thousand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from facilitator.disclosure.edition import Slot
from facilitator.views.common import Told, told_or_none

SCALE = 1000


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: where it begins and how wide it is, of a thousand; `lane` of `lanes` where groups sit apart.

    `place` is the number of the item on its day, from 1; 0 for a break.
    """

    what: str
    x: int
    width: int
    place: int
    lane: int = 0
    lanes: int = 1
    title: Told | None = None


@dataclass(frozen=True, slots=True)
class Tick:
    """A full hour: where it stands, and its instant."""

    x: int
    instant: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The picture of one day, from its first instant to its last; `end` is where the day should end."""

    start: str
    end: str
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]


def timeline(slots: tuple[Slot, ...], lang: str) -> Timeline | None:
    """The picture of the slots of one day; None where no time is known or none passes."""
    known = tuple(s for s in slots if s.start and s.end and s.minutes)
    if not known:
        return None
    first = min(datetime.fromisoformat(s.start) for s in known)
    last = max(datetime.fromisoformat(s.end) for s in known)
    whole = last - first

    def at(moment: datetime) -> int:
        return round(SCALE * ((moment - first) / whole))

    bars: list[Bar] = []
    place = 0
    for slot in known:
        place += slot.what == "item"
        begin, end = at(datetime.fromisoformat(slot.start)), at(datetime.fromisoformat(slot.end))
        lanes = max(1, len(slot.groups))
        number = place if slot.what == "item" else 0
        title = told_or_none(slot.title, lang)
        bars.extend(Bar(slot.what, begin, end - begin, number, lane, lanes, title) for lane in range(lanes))
    ticks = tuple(Tick(at(hour), hour.isoformat(timespec="minutes")) for hour in _hours(first, last))
    return Timeline(
        first.isoformat(timespec="minutes"), last.isoformat(timespec="minutes"), tuple(bars), ticks
    )


def _hours(first: datetime, last: datetime) -> list[datetime]:
    """The full hours from the first instant to the last."""
    hour = first.replace(minute=0, second=0)
    if hour < first:
        hour += timedelta(hours=1)
    found = []
    while hour <= last:
        found.append(hour)
        hour += timedelta(hours=1)
    return found
