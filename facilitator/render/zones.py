"""How the clock of a place runs over some days: its offsets, and the instants at which they change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Shift:
    """From this local time on, the clock runs with another offset."""

    local: datetime
    before: timedelta
    after: timedelta
    summer: bool


def zone_of(name: str, instant: str) -> tzinfo:
    """The zone of that name; where none is named, the offset that an ISO instant carries."""
    return ZoneInfo(name) if name else (datetime.fromisoformat(instant).tzinfo or UTC)


def shifts(zone: tzinfo, first: datetime, last: datetime) -> tuple[Shift, ...]:
    """The offset at the first instant, then each change until the last, all as the zone has them."""
    begin = first.astimezone(zone)
    offset = begin.utcoffset() or timedelta()
    midnight = begin.replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None)
    found = [Shift(midnight - timedelta(days=1), offset, offset, bool(begin.dst()))]
    moment = first.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
    while moment < last:
        # Clocks change on a full or a half hour; by the half hour no change is missed.
        moment += HOUR / 2
        local = moment.astimezone(zone)
        now = local.utcoffset() or timedelta()
        if now != offset:
            before = (moment + offset).replace(tzinfo=None)
            found.append(Shift(before, offset, now, bool(local.dst())))
            offset = now
    return tuple(found)
