"""We start late: what now? The rest of the day, shortened where the plan says it can be."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from facilitator.model.clock import Timed, timed
from facilitator.model.session import AgendaEntry, Day, Item, Session


@dataclass(frozen=True, slots=True)
class Given:
    """Minutes that an item gives up."""

    item: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Shifted:
    """What becomes of a day on which an item starts late.

    `session` has the new times; `begins` is the item's new start; `given` says what was cut, in the
    order of the day. `over` are minutes that nothing can absorb before the next fixed point or the end
    of the day: then `session` is as it was, and `given` empty.
    """

    session: Session
    begins: datetime
    given: tuple[Given, ...] = ()
    over: int = 0


def shift(session: Session, item: str, late: int) -> Shifted | None:
    """The day on which `item` starts `late` minutes late; None where the item has no time, or would
    start on another day.

    Gaps in the clock absorb first. What they cannot is taken from the flexible minutes of the items from
    this one to the next fixed point, or to the end of the day: most from the most flexible, and the later
    of two equals, since one long cut disturbs less than three short ones. Fixed points, breaks and other
    days stay.
    """
    lines = timed(session)
    place = next((i for i, t in enumerate(lines) if isinstance(t.entry, Item) and t.entry.id == item), None)
    if place is None or lines[place].start is None:
        return None
    first = lines[place]
    assert first.start is not None
    begins = (first.start.astimezone(UTC) + timedelta(minutes=late)).astimezone(first.start.tzinfo)
    if begins.date() != first.day:
        return None
    part = _part(lines, place)
    given, over = _cuts(part, late - _air(session, lines, place, part))
    if over:
        return Shifted(session, begins, over=over)
    return Shifted(_moved(session, item, begins, given), begins, given)


def _part(lines: tuple[Timed, ...], place: int) -> tuple[Timed, ...]:
    """The lines that move: from that place to the next fixed point, or to the end of its day."""
    found = [lines[place]]
    for line in lines[place + 1 :]:
        if line.day != lines[place].day or line.entry.start is not None:
            break
        found.append(line)
    return tuple(found)


def _air(session: Session, lines: tuple[Timed, ...], place: int, part: tuple[Timed, ...]) -> int:
    """Minutes between the end of these lines and what may not move; negative where the plan overlaps."""
    end, after = part[-1].end, lines[place + len(part) :]
    assert end is not None
    if after and after[0].day == part[0].day:
        limit = after[0].start
    else:
        until = next((e.until for e in session.agenda if isinstance(e, Day) and e.on == part[0].day), None)
        limit = datetime.combine(end.date(), until, end.tzinfo) if until else end
    assert limit is not None
    return int((limit.astimezone(UTC) - end.astimezone(UTC)).total_seconds() // 60)


def _cuts(part: tuple[Timed, ...], needed: int) -> tuple[tuple[Given, ...], int]:
    """What to take from whom, in the order of the day, and the minutes still missing."""
    items = [t.entry for t in part if isinstance(t.entry, Item)]
    give: dict[int, int] = {}
    missing = max(0, needed)
    for i in sorted(range(len(items)), key=lambda i: (-items[i].flexible, -i)):
        take = min(items[i].flexible, missing)
        if take > 0:
            give[i], missing = take, missing - take
    return tuple(Given(items[i].id, minutes) for i, minutes in sorted(give.items())), missing


def _moved(session: Session, item: str, begins: datetime, given: tuple[Given, ...]) -> Session:
    """The session with that item's new start, and what was given up taken off."""
    less = {g.item: g.minutes for g in given}

    def changed(entry: AgendaEntry) -> AgendaEntry:
        if not isinstance(entry, Item):
            return entry
        if cut := less.get(entry.id, 0):
            entry = replace(entry, minutes=(entry.minutes or 0) - cut, flexible=entry.flexible - cut)
        return replace(entry, start=begins.time()) if entry.id == item else entry

    return replace(session, agenda=tuple(changed(e) for e in session.agenda))
