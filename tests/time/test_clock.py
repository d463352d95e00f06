"""When an item begins: after what stands before it, at a fixed point, and on a night when clocks change."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from facilitator.model.clock import speaking_minutes, timed
from facilitator.model.labels import InterpretationMode
from facilitator.model.session import AgendaEntry, Day, Group, Held, Interpretation, Item, Pause, Session


def session(*agenda: AgendaEntry, zone: str = "Europe/Zurich") -> Session:
    return Session("s", held=Held(timezone=zone), agenda=agenda)


def starts(made: Session) -> list[str]:
    return [t.start.isoformat(timespec="minutes") if t.start else "" for t in timed(made)]


MONDAY, TUESDAY = date(2026, 3, 9), date(2026, 3, 10)


def test_each_follows_what_stands_before_it_and_a_fixed_point_holds() -> None:
    made = session(
        Day(MONDAY, time(9, 30)),
        Item("a", minutes=45),
        Pause(15),
        Item("b", minutes=30, start=time(11)),
        Item("c"),
        Item("d", minutes=10),
    )
    assert [s[11:16] for s in starts(made)] == ["09:30", "10:15", "11:00", "11:30", "11:30"]


def test_groups_meet_at_once_and_take_their_time_once() -> None:
    apart = Item("apart", minutes=45, groups=(Group("up"), Group("down"), Group(members=("x",))))
    made = session(Day(MONDAY, time(9)), apart, Item("after", minutes=15))
    assert starts(made)[1] == "2026-03-09T09:45+01:00"


def test_every_day_begins_anew() -> None:
    made = session(Day(MONDAY, time(9)), Item("a", minutes=60), Day(TUESDAY, time(14)), Item("b"))
    assert starts(made) == ["2026-03-09T09:00+01:00", "2026-03-10T14:00+01:00"]


def test_without_a_day_there_is_no_time() -> None:
    assert starts(session(Item("a", minutes=60))) == [""]


@pytest.mark.parametrize(
    ("zone", "day", "told"),
    [
        # Summer time begins: 02:00 is 03:00. An hour begun at 01:30 ends at 03:30.
        ("Europe/Zurich", date(2026, 3, 29), ["2026-03-29T01:30+01:00", "2026-03-29T03:30+02:00"]),
        # Summer time ends: 03:00 is 02:00 again.
        ("Europe/Zurich", date(2026, 10, 25), ["2026-10-25T01:30+02:00", "2026-10-25T02:30+02:00"]),
        ("America/New_York", date(2026, 3, 8), ["2026-03-08T01:30-05:00", "2026-03-08T03:30-04:00"]),
    ],
)
def test_an_hour_is_an_hour_on_the_night_the_clocks_change(zone: str, day: date, told: list[str]) -> None:
    made = session(Day(day, time(1, 30)), Item("a", minutes=60), Item("b", minutes=60), zone=zone)
    assert starts(made) == told


def test_the_day_on_which_summer_time_begins_has_its_hours_where_people_expect_them() -> None:
    made = session(
        Day(date(2026, 3, 28), time(9)),
        Item("a"),
        Day(date(2026, 3, 29), time(9)),
        Item("b"),
        zone="Asia/Beirut",
    )
    first, second = (t.start for t in timed(made))
    assert first and second
    assert (first.hour, second.hour) == (9, 9)
    # Both stand at nine on the wall, and only 23 hours lie between them.
    assert second.astimezone(ZoneInfo("UTC")) - first.astimezone(ZoneInfo("UTC")) == timedelta(hours=23)


def test_a_reader_far_away_reads_the_hour_of_that_very_day() -> None:
    """In the weeks between two changes of clocks the difference is another."""
    made = session(Day(date(2026, 3, 20), time(9)), Item("a"), Day(date(2026, 3, 30), time(9)), Item("b"))
    shown = [t.start.astimezone(ZoneInfo("America/New_York")) for t in timed(made) if t.start]
    assert [s.strftime("%H:%M") for s in shown] == ["04:00", "03:00"]
    assert isinstance(shown[0], datetime)


def test_consecutive_interpretation_takes_its_part_of_the_time() -> None:
    taken = Interpretation(InterpretationMode.CONSECUTIVE, ("en", "ar"), 1.8)
    assert speaking_minutes(90, taken) == 50
    assert speaking_minutes(90, Interpretation(InterpretationMode.SIMULTANEOUS, ("en", "ar"))) == 90
