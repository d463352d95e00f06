"""Planned against actual, as a picture: one scale for both rows, and words for those who cannot see it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from facilitator.disclosure.edition import Said, SessionShownTo, Slot, Words
from facilitator.render import paper
from facilitator.views.common import Para
from facilitator.views.compared import compared, ran_of
from facilitator.views.review import review
from tests.support.editions import TEAM


def said(words: str) -> Said:
    return Said((("en", (Para((Words(words),)),)),))


def slot(name: str, start: str, end: str, actual: tuple[str, str] | None, day: str = "2026-03-09") -> Slot:
    minutes = (int(end[:2]) - int(start[:2])) * 60 + int(end[3:]) - int(start[3:])
    return Slot(
        "item", minutes, day, f"{day}T{start}+01:00", f"{day}T{end}+01:00", said(name), actual=actual, id=name
    )


def session(*slots: Slot) -> SessionShownTo:
    return replace(TEAM.sessions[1], slots=slots)


DAY = session(
    slot("Fish", "09:00", "10:00", ("09:10", "10:30")),
    Slot("pause", 15, "2026-03-09"),
    slot("Nets", "10:00", "11:00", None),
)


def test_both_rows_stand_on_one_scale_of_clock_time() -> None:
    (day,) = compared(ran_of(DAY, "en"))
    bars = [(s.row, s.place, s.x, s.width) for s in day.stretches]
    assert bars == [("planned", 1, 0, 500), ("planned", 2, 500, 500), ("actual", 1, 83, 667)]
    assert [(h.clock, h.x) for h in day.hours] == [("09:00", 0), ("10:00", 500), ("11:00", 1000)]


def test_minutes_longer_have_their_sign() -> None:
    assert [r.longer for r in ran_of(DAY, "en")] == ["+20", ""]
    short = session(slot("Fish", "09:00", "10:00", ("09:00", "09:45")))
    assert [r.longer for r in ran_of(short, "en")] == ["−15"]


def test_an_item_that_ran_past_midnight_has_its_length() -> None:
    night = session(slot("Fish", "22:00", "23:30", ("22:15", "00:15")))
    assert ran_of(night, "en")[0].longer == "+30"
    (day,) = compared(ran_of(night, "en"))
    assert day.hours[-1].clock == "00:00"


def test_each_day_has_a_picture_if_anything_was_noted_on_it() -> None:
    two = session(
        slot("Fish", "09:00", "10:00", ("09:10", "10:30")), slot("Nets", "09:00", "10:00", None, "2026-03-10")
    )
    ran = ran_of(two, "en")
    assert [day.day for day in compared(ran)] == ["2026-03-09"]
    assert [r.place for r in ran] == [1, 1]
    assert not compared(ran_of(session(slot("Fish", "09:00", "10:00", None)), "en"))


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "Planned 09:00–10:00, actual 09:10–10:30."),
        ("es", "Previsto 09:00–10:00, real 09:10–10:30."),
        ("ru", "По плану 09:00–10:00, фактически 09:10–10:30."),
        ("zh", "计划09:00–10:00，实际09:10–10:30。"),
    ],
)
def test_the_picture_has_a_title_and_says_what_it_shows(lang: str, told: str) -> None:
    whole = replace(TEAM, sessions=(DAY,))
    page = paper(review(whole, DAY, lang), "html").decode()
    (figure,) = re.findall(r'<figure class="compared">.*?</figure>', page, flags=re.S)
    assert 'role="img" aria-labelledby="c1 e1"' in figure
    assert re.search(r'<title id="c1">[^<]+2026', figure)
    assert told in figure
