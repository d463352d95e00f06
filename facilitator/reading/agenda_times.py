"""A day that cannot work is told before anybody travels: overlaps, late ends, no breaks, no slack."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import groupby, pairwise

from facilitator.model.clock import Timed, speaking_minutes, timed
from facilitator.model.session import Day, Item, Pause, Session
from facilitator.problems import Advice, Notice, Problem
from facilitator.reading.interpreted import interpreted

LONGEST_SITTING = 90
"""Minutes without a break after which people no longer listen."""

AIRTIME = 5
"""Minutes to speak that a day should leave each person."""


def agenda_times(session: Session) -> Iterator[Notice]:
    """Everything impossible or unwise in an agenda's times."""
    yield from _days(session)
    yield from _groups(session)
    for item in session.items:
        if item.actual and item.actual[1] < item.actual[0]:
            yield Problem(item.place, "agenda", "this item ended before it began", "check actual:", "agenda")
    days = {entry.on: entry for entry in session.agenda if isinstance(entry, Day)}
    entries = [t for t in timed(session) if t.start is not None and t.day is not None]
    for on, group in groupby(entries, key=lambda t: t.day):
        if on is not None and on in days:
            of_day = tuple(group)
            yield from _day(days[on], of_day)
            yield from _airtime(session, days[on], of_day)
    yield from interpreted(session)


def _days(session: Session) -> Iterator[Notice]:
    days = [entry for entry in session.agenda if isinstance(entry, Day)]
    for before, day in pairwise(days):
        if day.on <= before.on:
            yield Problem(
                day.place,
                "agenda",
                "this day does not come after the one above it",
                "",
                "agenda",
                before.place,
            )
    held = session.held
    for day in days:
        if (held.first and day.on < held.first) or (held.last and day.on > held.last):
            yield Problem(
                day.place, "agenda", "this day lies outside the session", "check held:", "agenda", held.place
            )
        if day.until and day.until <= day.start:
            yield Problem(day.place, "agenda", "this day ends before it begins", "", "agenda")
    if days and not isinstance(session.agenda[0], Day):
        yield Advice(
            session.agenda[0].place,
            "agenda",
            "this stands above the first day and has no time",
            "put the day above it",
            "agenda",
        )


def _day(day: Day, entries: Sequence[Timed]) -> Iterator[Notice]:
    """One day in order."""
    for before, after in pairwise(entries):
        if after.start and before.end and after.start < before.end:
            yield Problem(
                after.entry.place,
                "agenda",
                "this begins before what stands above it has ended",
                "move it, or give the other fewer minutes",
                "agenda",
                before.entry.place,
            )
    last = entries[-1].end
    until = datetime.combine(day.on, day.until, last.tzinfo) if day.until and last else None
    late = [t for t in entries if until and t.end and t.end > until]
    if late:
        yield Problem(
            late[0].entry.place,
            "agenda",
            "this ends after the day does",
            "give the day more time, or its items fewer minutes",
            "agenda",
            day.place,
        )
    yield from _sittings(entries)
    flexible = sum(t.entry.flexible for t in entries if isinstance(t.entry, Item))
    spare = until - last if until and last else timedelta()
    items = [t for t in entries if isinstance(t.entry, Item) and t.entry.minutes]
    if len(items) > 2 and not flexible and spare <= timedelta() and not late:
        yield Advice(
            day.place,
            "agenda",
            "this day has no slack",
            "mark some minutes as flexible:, or end later",
            "agenda",
        )


def _sittings(entries: Sequence[Timed]) -> Iterator[Notice]:
    """Advice where people sit for too long; a break or a gap in the clock ends a sitting."""
    seated, ended = 0, None
    for t in entries:
        if isinstance(t.entry, Pause) or (ended and t.start and t.start > ended):
            seated = 0
        ended = t.end
        if isinstance(t.entry, Item) and t.entry.minutes:
            fresh = seated <= LONGEST_SITTING
            seated += t.entry.minutes
            if fresh and seated > LONGEST_SITTING:
                yield Advice(
                    t.entry.place,
                    "agenda",
                    f"no break for more than {LONGEST_SITTING} minutes by the end of this item",
                    "put a break before it, or split it",
                    "agenda",
                )


def _airtime(session: Session, day: Day, entries: Sequence[Timed]) -> Iterator[Notice]:
    """Advice where a day leaves hardly time for everybody to speak; interpretation takes its part of it.

    Groups that meet at once speak at once.
    """
    items = [t.entry for t in entries if isinstance(t.entry, Item)]
    speaking = sum(
        speaking_minutes(item.minutes or 0, session.interpretation) * max(1, len(item.groups))
        for item in items
    )
    if 0 < speaking < AIRTIME * len(session.present()):
        yield Advice(
            day.place,
            "agenda",
            f"this day leaves less than {AIRTIME} minutes to speak for each person",
            "give it more time, or work in groups",
            "agenda",
        )


def _groups(session: Session) -> Iterator[Notice]:
    """Nobody is in two groups at once; no room holds two."""
    for item in (i for i in session.items if not i.cancelled):
        people: set[str] = set()
        for number, group in enumerate(item.groups):
            here = {*group.members, *([group.lead] if group.lead else [])}
            if here & people:
                yield Problem(
                    group.place,
                    "agenda",
                    "somebody is in two groups at once",
                    "check members: and lead: of these groups",
                    "agenda",
                    item.groups[0].place,
                )
            people |= here
            if group.room is not None and any(group.room == g.room for g in item.groups[:number]):
                yield Advice(group.place, "agenda", "two groups meet in one room", "", "agenda")
