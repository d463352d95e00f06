"""A day that cannot work is told before anybody travels."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.reading.conftest import Doc


def test_a_sound_day_needs_no_word(session_doc: Doc) -> None:
    """
    held: {from: 2026-03-09, to: 2026-03-10}
    agenda:
      - {day: 2026-03-09, start: 09:30, until: 13:00}
      - {id: a, minutes: 60, flexible: 10}
      - {id: b, minutes: 30}
      - {break: 20}
      - {id: c, minutes: 90}
      - {day: 2026-03-10, start: 09:30}
      - {id: d, minutes: 90}
    """
    assert not session_doc.reading.notices


def test_a_fixed_start_inside_another_item_is_a_problem(session_doc: Doc) -> None:
    """
    agenda:
      - {day: 2026-03-09, start: 09:30, until: 11:00}
      - {id: a, minutes: 60}
      - {id: b, start: 10:15, minutes: 30}
      - {id: c, start: 10:45, minutes: 15}
    """
    (told,) = (n for n in session_doc.reading.notices if n.stops)
    assert session_doc.problems == ["4:5 agenda: this begins before what stands above it has ended"]
    assert str(told.also) == "sessions/river/one.yml:4:5"


def test_the_end_of_the_day_is_the_end(session_doc: Doc) -> None:
    """
    agenda:
      - {day: 2026-03-09, start: 09:30, until: 10:30}
      - {id: a, minutes: 60}
      - {id: b, minutes: 5}
    """
    assert session_doc.problems == ["4:5 agenda: this ends after the day does"]


def test_days_stand_in_order_and_inside_the_session(session_doc: Doc) -> None:
    """
    held: {from: 2026-03-09, to: 2026-03-10}
    agenda:
      - {day: 2026-03-10, start: 09:30}
      - {day: 2026-03-09, start: 09:30}
      - {day: 2026-03-11, start: 09:30, until: 09:00}
    """
    assert session_doc.problems == [
        "4:5 agenda: this day does not come after the one above it",
        "5:5 agenda: this day ends before it begins",
        "5:5 agenda: this day lies outside the session",
    ]


def test_a_long_sitting_and_a_day_without_slack_are_advice(session_doc: Doc) -> None:
    """
    agenda:
      - {day: 2026-03-09, start: 09:00, until: 11:20}
      - {id: a, minutes: 60}
      - {id: b, minutes: 40}
      - {id: c, minutes: 40}
    """
    assert not session_doc.problems
    assert session_doc.advice == [
        "2:5 agenda: this day has no slack",
        "4:5 agenda: no break for more than 90 minutes by the end of this item",
    ]


def test_nobody_is_in_two_groups_and_no_room_holds_two(session_doc: Doc) -> None:
    """
    agenda:
      - id: caucus
        minutes: 30
        flexible: 40
        actual: {from: 10:00, until: 09:00}
        groups:
          - {side: upstream, lead: reed, room: A}
          - {side: downstream, lead: reed, room: A}
    """
    assert session_doc.problems == [
        "2:5 agenda: this item ended before it began",
        "2:5 agenda[1]: more minutes are flexible than there are",
        "8:9 agenda: somebody is in two groups at once",
    ]
    assert session_doc.advice == ["8:9 agenda: two groups meet in one room"]
