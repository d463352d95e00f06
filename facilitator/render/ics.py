"""The items of a plan as a calendar that says "Meeting" and no more, unless it was asked for in full."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Dated:
    """A line of a plan that has a time, with its entry's lasting identity; `off`: it was called off."""

    line: Line
    uid: str
    off: bool

    @property
    def told(self) -> str:
        """All that an entry may say of it: two lines that differ in anything differ here."""
        return "\n".join(
            (self.line.start, self.line.end, str(self.off), _title(self.line, ""), _rooms(self.line))
        )


@dataclass(frozen=True, slots=True)
class Lost:
    """An entry that an earlier calendar had, and that is in the plan no more."""

    uid: str
    start: str
    end: str


def dated(plan: Plan, uids: tuple[str, ...]) -> tuple[Dated, ...]:
    """The lines that become entries. ValueError where there is not one uid for each line of `lines_of`."""
    lines = tuple(lines_of(plan))
    if len(lines) != len(uids):
        raise ValueError("each line needs its uid")
    taking_place = len(lines) - len(plan.called_off)
    return tuple(
        Dated(line, uid, place >= taking_place)
        for place, (line, uid) in enumerate(zip(lines, uids, strict=True))
        if line.what == "item" and line.start
    )


def newest(plan: Plan) -> int:
    """The sequence of what is new in this edition: days since a fixed one."""
    return (date.fromisoformat(plan.head.edition) - FIRST_DAY).days


def calendar(
    plan: Plan,
    uids: tuple[str, ...],
    *,
    full: bool = False,
    sequences: Mapping[str, int] | None = None,
    lost: tuple[Lost, ...] = (),
) -> bytes:
    """The plan's items that have a time, one entry each; the same bytes every time.

    `uids` are the entries' lasting identities, one for each of `lines_of`, in that order. A newer entry
    carries a higher sequence (by its uid in `sequences`, else by the day), so that it takes the place of an
    older one, and what was called off or is `lost` says so. `full` adds titles, rooms and the name of the
    time zone. ValueError: see `dated`.
    """
    from icalendar import Calendar

    timed = dated(plan, uids)
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    spans = [(one.line.start, one.line.end) for one in timed] + [(one.start, one.end) for one in lost]
    if spans:
        zone = zone_of(plan.head.timezone, spans[0][0])
        tzid = plan.head.timezone if full and plan.head.timezone else CLOCK
        made.add_component(_timezone(tzid, zone, spans))
        known = sequences or {}
        for one in timed:
            entry = _entry(plan, (one.line.start, one.line.end), one.uid, zone, tzid, known, off=one.off)
            entry.add("summary", _title(one.line, plan.head.lang) if full else meeting(plan.head.lang))
            if full and (rooms := _rooms(one.line)):
                entry.add("location", rooms)
            if isinstance(plan, RunOfShow) and not one.off:
                entry.add_component(_alarm(plan.head.lang))
            made.add_component(entry)
        for gone in lost:
            entry = _entry(plan, (gone.start, gone.end), gone.uid, zone, tzid, known, off=True)
            entry.add("summary", meeting(plan.head.lang))
            made.add_component(entry)
    return _written(made)


def lines_of(plan: Plan) -> Iterator[Line]:
    """Every line of the plan, in its order, then those that were called off."""
    for day in plan.days:
        yield from (cue.line for cue in day.cues) if hasattr(day, "cues") else day.lines
    yield from plan.called_off


def _entry(
    plan: Plan,
    span: tuple[str, str],
    uid: str,
    zone: tzinfo,
    tzid: str,
    sequences: Mapping[str, int],
    *,
    off: bool,
) -> Event:
    from icalendar import Event

    edition = date.fromisoformat(plan.head.edition)
    entry = Event()
    entry.add("uid", uid)
    entry.add("dtstamp", datetime(edition.year, edition.month, edition.day, tzinfo=UTC))
    entry.add("sequence", sequences.get(uid, newest(plan)))
    # An end has to be later than its start (RFC 5545, 3.8.2.2); what takes no time yet has none.
    ends = (("dtend", span[1]),) if span[1] != span[0] else ()
    for name, instant in (("dtstart", span[0]), *ends):
        local = datetime.fromisoformat(instant).astimezone(zone).replace(tzinfo=None)
        entry.add(name, local, parameters={"TZID": tzid})
    # What was called off frees its time, and reminds nobody.
    entry.add("status", "CANCELLED" if off else "CONFIRMED")
    entry.add("transp", "TRANSPARENT" if off else "OPAQUE")
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
    return plain(line.title) if line.title else label("format", line.format, lang) if lang else line.format


def _timezone(tzid: str, zone: tzinfo, spans: list[tuple[str, str]]) -> Timezone:
    """The clock of the place over the days of the plan."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    first = min(datetime.fromisoformat(start) for start, _ in spans)
    last = max(datetime.fromisoformat(end) for _, end in spans)
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
