"""The agenda's arithmetic: what to cut, who interprets, where bars stand, whose clock is shown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.disclosure.edition import (
    Edition,
    GroupShown,
    Para,
    Said,
    SessionShownTo,
    SideShown,
    Slot,
    ThemeShown,
    Words,
)
from facilitator.views.agenda import Programme, PublicThemes, RunOfShow, agenda, programme, run_of_show
from facilitator.views.running import cuts, duties
from facilitator.views.timeline import SCALE, timeline


def text(words: str) -> Said:
    return Said((("en", (Para((Words(words),)),)),))


def item(start: str, end: str, minutes: int, flexible: int = 0, **more: object) -> Slot:
    made = Slot(
        "item",
        minutes,
        "2026-03-09",
        f"2026-03-09T{start}+01:00",
        f"2026-03-09T{end}+01:00",
        text(start),
        flexible=flexible,
    )
    return replace(made, **more)  # type: ignore[arg-type]


MORNING = (
    item("09:00", "10:30", 90, 15),
    Slot("pause", 30, "2026-03-09", "2026-03-09T10:30+01:00", "2026-03-09T11:00+01:00"),
    item("11:00", "12:00", 60, 15),
)


def session(**more: object) -> SessionShownTo:
    base = SessionShownTo(None, None, "chatham-house", "participant", id="s1", slots=MORNING, timezone="UTC")
    return replace(base, **more)  # type: ignore[arg-type]


def edition(kind: str, **more: object) -> Edition:
    base = Edition(kind, kind, "2026-03-01T00:00:00+00:00", ("en",), "chatham-house", 5)
    return replace(base, **more)  # type: ignore[arg-type]


def test_of_equals_the_later_item_gives_first_and_the_list_keeps_the_order_of_the_day() -> None:
    made, missing = cuts(MORNING, "en")
    assert [(c.minutes, c.leaves) for c in made] == [(5, 85), (15, 45)]
    assert missing == 0


def test_what_cannot_be_found_is_said() -> None:
    assert cuts((item("09:00", "10:00", 60, 5),), "en")[1] == 15
    assert cuts((item("09:00", "10:00", 60),), "en") == ((), 20)


def test_the_longest_slack_gives_alone_where_it_suffices() -> None:
    made, _ = cuts((item("09:00", "10:00", 60, 20), item("10:00", "11:00", 60, 10)), "en")
    assert [(c.minutes, c.leaves) for c in made] == [(20, 40)]


def test_consecutive_interpreters_take_turns_item_by_item() -> None:
    told = duties(session(interpretation="consecutive", interpreters=("moss", "fern")), "en")
    assert [[d.who for d in line] for line in told] == [["moss"], [], ["fern"]]


def test_in_a_booth_they_change_every_half_hour_and_go_on_after_the_break() -> None:
    told = duties(session(interpretation="simultaneous", interpreters=("moss", "fern")), "en")
    assert [[(d.start[11:16], d.who) for d in line] for line in told] == [
        [("09:00", "moss"), ("09:30", "fern"), ("10:00", "moss")],
        [],
        [("11:00", "fern"), ("11:30", "moss")],
    ]


def test_groups_that_sit_apart_have_an_interpreter_each_as_far_as_they_go_round() -> None:
    apart = item("09:00", "10:00", 60, groups=(GroupShown(text("A")), GroupShown(text("B"))))
    two = session(interpretation="consecutive", interpreters=("moss", "fern"), slots=(apart,))
    assert [d.who for d in duties(two, "en")[0]] == ["moss", "fern"]
    one = replace(two, interpreters=("moss",))
    assert [d.who for d in duties(one, "en")[0]] == ["moss"]


def test_nobody_is_on_duty_where_nothing_is_interpreted() -> None:
    assert duties(session(interpretation="none", interpreters=("moss",)), "en") == ((), (), ())


def test_bars_fill_the_day_from_its_first_instant_to_its_last() -> None:
    drawn = timeline(MORNING, "en")
    assert drawn is not None
    assert [(b.what, b.x, b.width, b.place) for b in drawn.bars] == [
        ("item", 0, 500, 1),
        ("pause", 500, 167, 0),
        ("item", 667, 333, 2),
    ]
    assert drawn.bars[-1].x + drawn.bars[-1].width == SCALE
    assert [t.instant[11:16] for t in drawn.ticks] == ["09:00", "10:00", "11:00", "12:00"]


def test_there_is_no_picture_where_no_time_is_known() -> None:
    assert timeline((Slot("item", 60),), "en") is None


def test_parallel_groups_share_the_height_of_one_bar() -> None:
    drawn = timeline((item("09:00", "10:00", 60, groups=(GroupShown(None), GroupShown(None))),), "en")
    assert drawn is not None
    assert [(b.lane, b.lanes) for b in drawn.bars] == [(0, 2), (1, 2)]


@pytest.mark.parametrize(
    ("zone", "shown"), [("Africa/Tunis", ""), ("Asia/Nicosia", "Asia/Nicosia"), ("", "")]
)
def test_a_second_clock_stands_only_where_it_shows_another_hour(zone: str, shown: str) -> None:
    assert programme(edition("person", zone=zone), session(), "en").second_zone == shown


def test_a_day_that_runs_late_is_seen() -> None:
    from facilitator.disclosure.edition import DayShown

    late = run_of_show(edition("team"), session(days=(DayShown("2026-03-09", "09:00", "11:45"),)), "en")
    assert late.days[0].over == 15
    assert late.days[0].until == "2026-03-09T11:45+01:00"


@pytest.mark.parametrize(
    ("kind", "known", "view"),
    [
        ("team", True, RunOfShow),
        ("participants", True, Programme),
        ("person", True, Programme),
        ("principals", False, PublicThemes),
        ("public", False, PublicThemes),
    ],
)
def test_who_was_outside_the_room_gets_themes_and_no_plan(kind: str, known: bool, view: type) -> None:
    told = session() if known else session(id="", slots=(), themes=(ThemeShown(text("water")),))
    assert type(agenda(edition(kind), told, "en")) is view


def test_a_persons_paper_names_no_side() -> None:
    sides = (SideShown(text("Upstream"), "upstream"),)
    assert programme(edition("person", side="upstream", sides=sides), session(), "en").head.side is None
    by_side = programme(edition("side", side="upstream", sides=sides), session(), "en").head.side
    assert by_side is not None


def test_a_missing_version_falls_back_to_the_first_and_says_so() -> None:
    shown = programme(edition("participants"), session(title=text("Water")), "ar").head.session
    assert shown is not None
    assert (shown.lang, shown.fallback) == ("en", True)


def test_a_full_day_is_known_to_need_smaller_print() -> None:
    long = text("What would each side need to reopen the crossing before the rains? " * 3)
    light = run_of_show(edition("team"), session(), "en").days[0].lines
    full = run_of_show(edition("team"), session(slots=(*MORNING, item("12:00", "12:30", 30, aim=long))), "en")
    assert light == 5
    assert full.days[0].lines == light + 2 + 5
