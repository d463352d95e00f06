"""A day that its interpreters cannot carry is told before anybody travels."""

from __future__ import annotations

from datetime import date, time

import pytest

from facilitator.model.interpreting import interpreters_needed
from facilitator.model.labels import Format, InterpretationMode
from facilitator.model.session import Day, Group, Held, Interpretation, Item, Session
from facilitator.reading.agenda_times import agenda_times
from facilitator.reading.interpreted import interpreted

BOOTH, BY_TURNS = InterpretationMode.SIMULTANEOUS, InterpretationMode.CONSECUTIVE


@pytest.mark.parametrize(
    ("mode", "languages", "minutes", "needed"),
    [
        (BOOTH, 2, 40, 1),
        (BOOTH, 2, 41, 2),
        (BOOTH, 2, 240, 2),
        (BOOTH, 2, 360, 3),
        (BOOTH, 2, 480, 4),
        (BOOTH, 3, 60, 6),
        (BY_TURNS, 2, 360, 2),
        (BY_TURNS, 2, 120, 1),
        (InterpretationMode.NONE, 2, 480, 0),
    ],
)
def test_how_many_a_day_needs(mode: InterpretationMode, languages: int, minutes: int, needed: int) -> None:
    assert interpreters_needed(mode, languages, minutes) == needed


def told(mode: InterpretationMode, minutes: int, *interpreters: str, **item: object) -> list[str]:
    plan = Interpretation(mode, ("en", "ar"), 2.0, interpreters)
    one = Item("talk", minutes=minutes, **item)  # type: ignore[arg-type]
    made = Session("s", held=Held(), interpretation=plan, agenda=(Day(date(2026, 3, 9), time(9)), one))
    return [notice.message for notice in interpreted(made)]


def test_too_few_interpreters_are_told() -> None:
    assert told(BOOTH, 300, "moss", "fern") == ["the longest day needs 3 interpreters (simultaneous)"]
    assert not told(BOOTH, 240, "moss", "fern")


def test_a_day_that_nobody_can_interpret_is_told() -> None:
    assert told(BY_TURNS, 361, "moss", "fern") == [
        "with this item the day is longer than can be interpreted well (consecutive)"
    ]


def test_where_nobody_is_named_yet_nothing_is_missing() -> None:
    assert not told(BOOTH, 300)


def test_mixed_groups_need_an_interpreter_each_and_sides_apart_do_not() -> None:
    groups = (Group(members=("a",)), Group(members=("b",)), Group(members=("c",)))
    assert told(BOOTH, 60, "moss", "fern", format=Format.BREAKOUT, groups=groups) == [
        "more small groups meet at once than there are interpreters"
    ]
    assert not told(BOOTH, 60, "moss", "fern", format=Format.CAUCUS, groups=groups)


def test_a_day_without_time_to_speak_is_told() -> None:
    def notices(minutes: int) -> list[str]:
        made = Session(
            "s",
            interpretation=Interpretation(BY_TURNS, ("en", "ar"), 2.0),
            attending=tuple(f"p{n}" for n in range(12)),
            agenda=(Day(date(2026, 3, 9), time(9)), Item("talk", minutes=minutes)),
        )
        return [n.message for n in agenda_times(made) if "to speak" in n.message]

    assert notices(119) == ["this day leaves less than 5 minutes to speak for each person"]
    assert not notices(120)
