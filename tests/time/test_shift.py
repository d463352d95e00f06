"""We start late: what is flexible gives, what is fixed stays, and what cannot be absorbed is told."""

from __future__ import annotations

from datetime import UTC, date, time
from itertools import pairwise

from hypothesis import given, strategies as st

from facilitator.model.clock import timed
from facilitator.model.session import AgendaEntry, Day, Held, Item, Pause, Session
from facilitator.model.shift import Given, shift

MONDAY = Day(date(2026, 3, 9), time(9), time(12, 30))


def session(*agenda: AgendaEntry) -> Session:
    return Session("s", held=Held(timezone="Europe/Zurich"), agenda=agenda)


MORNING = session(
    MONDAY,
    Item("open", minutes=30, flexible=10),
    Item("talk", minutes=60, flexible=20),
    Pause(20),
    Item("close", minutes=40, flexible=15),
    Item("lunch", minutes=30, start=time(11, 30)),
    Item("after", minutes=30, flexible=10),
)


def hours(made: Session) -> dict[str, str]:
    return {
        t.entry.id: f"{t.start:%H:%M}"
        for t in timed(made)
        if isinstance(t.entry, Item) and t.start is not None
    }


def test_the_most_flexible_gives_and_the_fixed_point_stays() -> None:
    found = shift(MORNING, "open", 20)
    assert found and found.given == (Given("talk", 20),)
    assert hours(found.session) == {
        "open": "09:20", "talk": "09:50", "close": "10:50", "lunch": "11:30", "after": "12:00"
    }  # fmt: skip


def test_several_give_in_the_order_of_the_day() -> None:
    found = shift(MORNING, "open", 40)
    assert found and found.given == (Given("open", 5), Given("talk", 20), Given("close", 15))
    assert hours(found.session)["lunch"] == "11:30"


def test_what_nothing_can_absorb_stays_over_and_nothing_is_moved() -> None:
    found = shift(MORNING, "close", 25)
    assert found and (found.over, found.given, found.session) == (10, (), MORNING)


def test_what_is_past_gives_nothing() -> None:
    found = shift(MORNING, "close", 15)
    assert found and found.given == (Given("close", 15),)


def test_air_in_the_plan_comes_first() -> None:
    roomy = session(MONDAY, Item("a", minutes=60, flexible=30), Item("b", minutes=60))
    found = shift(roomy, "a", 60)
    assert found and not found.given and not found.over
    assert hours(found.session) == {"a": "10:00", "b": "11:00"}


def test_without_an_hour_to_end_by_the_plans_own_end_holds() -> None:
    bare = session(Day(date(2026, 3, 9), time(9)), Item("a", minutes=60, flexible=10), Item("b", minutes=60))
    assert (found := shift(bare, "a", 10)) and not found.over
    assert (found := shift(bare, "a", 11)) and found.over == 1


def test_another_day_is_left_alone() -> None:
    two = session(
        MONDAY, Item("a", minutes=60), Day(date(2026, 3, 10), time(9)), Item("b", minutes=60, flexible=60)
    )
    found = shift(two, "a", 30)
    assert found and not found.given and hours(found.session)["b"] == "09:00"


def test_an_item_without_a_time_or_past_midnight_cannot_be_moved() -> None:
    assert shift(session(Item("a", minutes=60)), "a", 15) is None
    assert shift(MORNING, "nobody", 15) is None
    assert shift(session(Day(date(2026, 3, 9), time(23)), Item("a")), "a", 90) is None


def test_on_the_night_the_clocks_change_a_delay_is_as_long_as_ever() -> None:
    night = session(Day(date(2026, 3, 29), time(1, 30), time(4)), Item("a", minutes=60, flexible=60))
    found = shift(night, "a", 45)
    # From 01:30 winter time to 04:00 summer time is an hour and a half: half an hour of air.
    assert found and found.given == (Given("a", 15),)
    assert found.begins.isoformat(timespec="minutes") == "2026-03-29T03:15+02:00"
    assert hours(found.session) == {"a": "03:15"}


@given(
    st.lists(st.tuples(st.integers(5, 60), st.integers(0, 30), st.booleans()), min_size=1, max_size=8),
    st.integers(1, 90),
    st.integers(0, 7),
)
def test_no_fixed_point_is_ever_passed(plan: list[tuple[int, int, bool]], late: int, which: int) -> None:
    """Whatever the plan: either the minutes that stay over are told, or every later line begins in time."""
    agenda: list[AgendaEntry] = [Day(date(2026, 3, 9), time(8), time(20))]
    clock = 8 * 60
    for i, (minutes, flexible, fixed) in enumerate(plan):
        at = time(clock // 60, clock % 60) if fixed and i else None
        agenda.append(Item(f"i{i}", minutes=minutes, flexible=min(flexible, minutes), start=at))
        clock += minutes
    made = session(*agenda)
    item = f"i{which % len(plan)}"
    found = shift(made, item, late)
    assert found is not None
    before, after = timed(made), timed(found.session)
    if found.over:
        assert found.session == made
        return
    for old, new in zip(before, after, strict=True):
        assert old.start and new.start and old.end and new.end
        same = isinstance(old.entry, Item) and old.entry.id == item
        assert old.entry.start is None or same or new.start == old.start
    for first, second in pairwise(after):
        assert first.end and second.start
        assert first.end.astimezone(UTC) <= second.start.astimezone(UTC)
    ends = [t.end for t in after if t.end]
    assert ends[-1].hour < 20 or (ends[-1].hour, ends[-1].minute) == (20, 0)
    assert sum(g.minutes for g in found.given) <= late
