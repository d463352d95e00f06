"""The items of a plan as a calendar that says "Meeting" and no more, unless it was asked for in full."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from facilitator.render.plain import plain
from facilitator.render.zones import shifts, zone_of
from facilitator.views.agenda import Programme, RunOfShow
from facilitator.views.lines import Line
from facilitator.words.labels import label
from facilitator.words.printed import ALARM_MINUTES, meeting

if TYPE_CHECKING:
    from icalendar import Alarm, Calendar, Event, Timezone

Plan = RunOfShow | Programme

PRODUCT = "-//Calendar//EN"
"""A calendar has to say what made it; this says nothing."""

CLOCK = "Meeting"
"""The name of the time zone in a calendar that tells no more: a zone's own name would tell the country."""

FIRST_DAY = date(2000, 1, 1)


def calendar(plan: Plan, uids: tuple[str, ...], *, full: bool = False) -> bytes:
    """The plan's items that have a time, one entry each; the same bytes every time.

    `uids` are the entries' lasting identities, one for each of `lines_of`, in that order. A later edition
    carries a higher sequence, so that it takes the place of an earlier one, and what was called off says
    so. `full` adds titles, rooms and the name of the time zone. ValueError where there is not one uid for
    each line.
    """
    from icalendar import Calendar

    lines = tuple(lines_of(plan))
    if len(lines) != len(uids):
        raise ValueError("each line needs its uid")
    taking_place = len(lines) - len(plan.called_off)
    timed = [
        (line, uid, place >= taking_place)
        for place, (line, uid) in enumerate(zip(lines, uids, strict=True))
        if line.what == "item" and line.start
    ]
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    if timed:
        zone = zone_of(plan.head.timezone, timed[0][0].start)
        tzid = plan.head.timezone if full and plan.head.timezone else CLOCK
        made.add_component(_timezone(tzid, zone, [line for line, _, _ in timed]))
        for line, uid, off in timed:
            entry = _entry(plan, line, uid, zone, tzid, full=full)
            # What was called off frees its time, and reminds nobody.
            entry.add("status", "CANCELLED" if off else "CONFIRMED")
            entry.add("transp", "TRANSPARENT" if off else "OPAQUE")
            if isinstance(plan, RunOfShow) and not off:
                entry.add_component(_alarm(plan.head.lang))
            made.add_component(entry)
    return _written(made)


def lines_of(plan: Plan) -> Iterator[Line]:
    """Every line of the plan, in its order, then those that were called off."""
    for day in plan.days:
        yield from (cue.line for cue in day.cues) if hasattr(day, "cues") else day.lines
    yield from plan.called_off


def _entry(plan: Plan, line: Line, uid: str, zone: tzinfo, tzid: str, *, full: bool) -> Event:
    from icalendar import Event

    edition = date.fromisoformat(plan.head.edition)
    entry = Event()
    entry.add("uid", uid)
    entry.add("dtstamp", datetime(edition.year, edition.month, edition.day, tzinfo=UTC))
    # Days since a fixed one: whoever has this edition already sees the next take its place.
    entry.add("sequence", (edition - FIRST_DAY).days)
    # An end has to be later than its start (RFC 5545, 3.8.2.2); what takes no time yet has none.
    ends = (("dtend", line.end),) if line.end != line.start else ()
    for name, instant in (("dtstart", line.start), *ends):
        local = datetime.fromisoformat(instant).astimezone(zone).replace(tzinfo=None)
        entry.add(name, local, parameters={"TZID": tzid})
    entry.add("summary", _title(line, plan.head.lang) if full else meeting(plan.head.lang))
    if full and (rooms := _rooms(line)):
        entry.add("location", rooms)
    entry.add("class", "PRIVATE")
    return entry


def _alarm(lang: str) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -timedelta(minutes=ALARM_MINUTES))
    alarm.add("description", meeting(lang))
    return alarm


def _rooms(line: Line) -> str:
    """Its room; where groups meet apart, those that this reader may know."""
    return ", ".join(dict.fromkeys(r for r in (line.room, *(g.room for g in line.groups)) if r))


def _title(line: Line, lang: str) -> str:
    return plain(line.title) if line.title else label("format", line.format, lang)


def _timezone(tzid: str, zone: tzinfo, lines: list[Line]) -> Timezone:
    """The clock of the place over the days of the plan."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    first = min(datetime.fromisoformat(line.start) for line in lines)
    last = max(datetime.fromisoformat(line.end) for line in lines)
    made = Timezone()
    made.add("tzid", tzid)
    for shift in shifts(zone, first, last):
        part = TimezoneDaylight() if shift.summer else TimezoneStandard()
        part.add("dtstart", shift.local)
        part.add("tzoffsetfrom", shift.before)
        part.add("tzoffsetto", shift.after)
        made.add_component(part)
    return made


def _written(made: Calendar) -> bytes:
    return bytes(made.to_ical())
