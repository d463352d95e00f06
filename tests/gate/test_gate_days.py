"""A day on which people met is for review in any writing, unless the public is told it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, time

import pytest

from facilitator.gate.findings import Finding
from facilitator.gate.needles import needles_of
from facilitator.gate.needles.reckoned import of_iran
from facilitator.gate.sweep import Source, sweep
from facilitator.model.correction import Correction, CorrectionKind
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import OutcomeKind
from facilitator.model.people import People, Person
from facilitator.model.sealed import Sealed
from facilitator.model.session import Commitment, Day, Held, Outcome, Session, SessionShown
from facilitator.model.text import Paragraph, Run, Text
from facilitator.words.catalogue import LANGUAGES
from facilitator.words.dates import date_range, long_date, week_date

PEOPLE = People((Person("oak", name=Sealed("Zanzibar Quill")),))


def text(words: str) -> Text:
    return Text((("en", Sealed((Paragraph((Run(words),)),))),))


def met(when: str = "spring 2026") -> Dialogue:
    """A session of 9 and 10 March 2026, of which the public is told the season."""
    held = Held(date(2026, 3, 9), date(2026, 3, 10))
    session = Session("first", held=held, shown_as=SessionShown(when=text(when)))
    return Dialogue("lake", people=PEOPLE, sessions=(session,))


def found(
    said: str, name: str = "page.md", dialogue: Dialogue | None = None, released: Iterable[str] = ()
) -> list[Finding]:
    needles = needles_of([dialogue or met()], released=released)
    return list(sweep([Source(name, said.encode())], needles).findings)


@pytest.mark.parametrize(
    "said",
    [
        "9 March 2026",
        "09 Mar 2026",
        "March 9, 2026",
        "Mar. 9th, 2026",
        "9 févr. – 9 mars",
        "the 9th of March",
        "on the ninth of March 2026",
        "March 9–10, 2026",
        "8–9 March 2026",
        "1 March 9 March",
        "March 7 and March 9",
        "from 9 to 12 March",
        "9, 10 and 11 March 2026",
        "le 9 mars 2026",
        "du 9 au 10 mars",
        "le neuf mars",
        "el 9 de marzo de 2026",
        "del 9 al 10 de marzo",
        "9 марта 2026 г.",
        "с 9 по 10 марта",
        "9-го марта",
        "девятого марта",
        "9 مارس 2026",
        "٩ آذار ٢٠٢٦",
        "٩–١٠ آذار/مارس ٢٠٢٦",
        "التاسع من آذار",
        "يومي 9 و10 مارس",
        "2026年3月9日",
        "3月9日至10日",
        "二〇二六年三月九日",
        "2026-03-09",
        "2026/3/9",
        "09.03.2026",
        "9. 3. 2026",
        "09/03/26",
        "03/09/2026",
        "۲۰۲۶-۰۳-۰۹",
        "2026-03-09T09:30:00+01:00",
        "20260309",
        "20260309T083000Z",
        "9 March at 1430",
        "9 March, room 1204",
        "9 March 2025 and 2026",
        "as since 2019, on 9 March",
        "**9** March",
        "`9` March",
        "9 or 11 March",
        "9 & 11 March",
        "09_03_2026",
        "09 03 2026",
        "9·3·2026",
        "9.III.2026",
        "9 iii 2026",
        "9mar2026",
        "09MAR26",
        "9.Mar.2026",
        "2026Mar09",
        "Mar9",
        "9March",
        "9марта",
        "٩مارس",
        "09032026",
        "Monday 9 and Wednesday 11 March",
        "Mon 9/Wed 11 Mar",
        "Monday the 9th and Wednesday the 11th of March",
        "March Monday 9",
        "March, the 9th",
        "the 9th day of March",
        "lundi 9 et mercredi 11 mars",
        "lunes 9 y miércoles 11 de marzo",
        "в понедельник, 9, и в среду, 11 марта",
        "الاثنين 9 والأربعاء 11 مارس",
        "3月8日(星期日)和9日(星期一)",
        "3月8日星期日、9日星期一",
        "on 9 march",
        "9th of march",
        "march 9th",
        "am 9. März 2026",
        "den 9ten März",
        "Montag, 9. März, und",
        "9. April 2026 – nein, 9. März",
        "9 marzo 2026",
        "9 de março de 2026",
        "9 Mart 2026",
        "9 березня 2026",
        "9. března",
        "ב־9 במרץ 2026",
        "۹ مارس",
        "3월 9일",
        "9 मार्च 2026",
        "۱۸ اسفند ۱۴۰۴",
        "1404/12/18",
        "2569-03-09",
        "2026-W11-1",
        "2026W111",
        "Mon 9/3",
        "Montag, 9.3.",
        "lundi 9/3",
    ],
)
def test_a_day_in_any_writing_is_for_review(said: str) -> None:
    one, *more = found(f"We met again, {said}, and agreed on this.\n")
    assert not more
    assert (one.level, one.rule, one.who) == ("review", "passage", None)
    assert "more exactly than the public is told" in one.tip


@pytest.mark.parametrize(
    ("day", "year", "month", "number"),
    [
        (date(2024, 3, 20), 1403, 1, 1),
        (date(2025, 3, 20), 1403, 12, 30),
        (date(2025, 3, 21), 1404, 1, 1),
        (date(2026, 3, 9), 1404, 12, 18),
        (date(1979, 2, 11), 1357, 11, 22),
        (date(1999, 9, 23), 1378, 7, 1),
    ],
)
def test_a_day_is_reckoned_as_in_iran(day: date, year: int, month: int, number: int) -> None:
    assert of_iran(day) == (year, month, number)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_whatever_our_own_papers_would_write_is_known(lang: str) -> None:
    for month in range(1, 13):
        first, last = date(2027, month, 1), date(2027, month, 3 * month - 8 if month > 3 else 2)
        session = Session("first", held=Held(first, last))
        dialogue = Dialogue("lake", people=PEOPLE, sessions=(session,))
        one, two = first.isoformat(), last.isoformat()
        for said in (long_date(one, lang), week_date(two, lang), date_range(one, two, lang)):
            assert len(found(f"{said}\n", dialogue=dialogue)) == 1, said


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("March 2026", "a month is no day"),
        ("11 March 2026", "nobody met on that day"),
        ("9 March 1998", "this is another year"),
        ("9 Mar. 1998", "likewise"),
        ("On 9 March, in 1998,", "likewise"),
        ("9 April 2026", "another month"),
        ("2026-09-08", "likewise"),
        ("from January 9 and March 1 on", "the day of another month"),
        ("9 March, 1776", "another year"),
        ("section 9 may and section 9 march on", "no date at all"),
        ("They came in March. 9 of them stayed.", "a sentence ends between"),
        ("| 9 | March |", "these are two cells"),
        ("version 9.3.26 of it", "a number of a version"),
        ("9, 3, 2026", "a list of numbers"),
        ("120260309", "a longer number"),
        ("20260309123456789", "likewise"),
        ("9 march in step", "a word of every day"),
        ("9mar", "likewise"),
        ("8mar2026", "nobody met on that day"),
        ("9mar2025", "this is another year"),
        ("9.IV.2026", "another month"),
        ("Monday 2 and Wednesday 4 March", "nobody met on these days"),
        ("They sat in room 9. March was cold.", "a sentence ends between"),
        ("March (9 of them came)", "no date at all"),
        ("In March the 9 members met", "likewise"),
        ("2026-W11-3", "another day of that week"),
        ("2026-W10-1", "another week"),
        ("1404/12/20", "another day of that calendar"),
        ("1403/12/18", "another year of it"),
        ("Mon 9/4", "another month"),
        ("Mon 9/3/2025", "another year"),
        ("Mon 9.3 million", "a number"),
        ("9/3 of it, and 9.3. of that", "parts and paragraphs"),
    ],
)
def test_other_days_and_numbers_are_none(said: str, why: str) -> None:
    assert found(f"So it was: {said}\n") == [], why


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ('<p><time datetime="2026-03-09">then</time></p>', "page.html"),
        ("<p>9&nbsp;<b>March</b> 2026</p>", "page.html"),
        ('{"when": "2026-03-09T08:30:00Z"}', "data.json"),
        ("BEGIN:VEVENT\nDTSTART;VALUE=DATE:20260309\nEND:VEVENT\n", "plan.ics"),
        ("DTSTART;TZID=Meeting:20260309T093000\nDTEND;TZID=Meeting:202603\n 10T173000\n", "plan.ics"),
        ("nothing", "notes-2026-03-09.md"),
        ("<p title='9 March'>So.</p>", "page.html"),
        ('<p data-day="9 March">So.</p>', "page.html"),
        ("<!-- 9 March --><p>So.</p>", "page.html"),
        ("<p><a href='/9-march/'>So.</a></p>", "page.html"),
        ("<p id='9march2026'>So.</p>", "page.html"),
        ('{"9 march": 1}', "data.json"),
        ("9 march: here\n", "data.yml"),
        ('let day = "9 march";', "page.js"),
        ("// 9 March\n", "page.js"),
        ("/* 9 March */", "page.css"),
        ("nothing", "9-march.md"),
        ("nothing", "March-9.md"),
        ("nothing", "9mar.md"),
        ("nothing", "notes/le-9-mars.md"),
        ("nothing", "9-de-marzo.md"),
        ("nothing", "9-марта.md"),
        ("nothing", "٩-مارس.md"),
        ("nothing", "3月9日.md"),
    ],
)
def test_wherever_a_file_may_say_it(said: str, name: str) -> None:
    assert "passage" in {f.rule for f in found(said, name)}


def test_a_day_without_its_year_is_none_among_identifiers() -> None:
    assert found("let a = 9 / march;", "page.js") == []
    assert found("<p class='a-9-March-b'>So.</p>", "page.html") == []
    assert found("<p class='a-9-March-2026-b'>So.</p>", "page.html") != []


@pytest.mark.parametrize("when", ["9–10 March 2026", "10 March 2026", "9 марта 2026", "2026年3月9日"])
def test_what_the_public_is_told_is_no_finding(when: str) -> None:
    assert found("On 9 March 2026.", dialogue=met(when)) == []


def test_days_of_the_agenda_and_of_a_session_that_nobody_knows_count_too() -> None:
    unknown = Session("second", agenda=(Day(date(2026, 5, 4), time(9)),))
    two = replace(met(), sessions=(*met("9 March 2026").sessions, unknown))
    assert found("On 9 March 2026.", dialogue=two) == []
    assert len(found("On 4 May 2026.", dialogue=two)) == 1


def test_what_the_record_may_say_of_that_day_is_no_finding() -> None:
    day = date(2026, 3, 9)
    promise = Commitment(("north",), due=day)
    outcome = Outcome("o", OutcomeKind.MEASURE, text("Count."), commitment=promise)
    dialogue = met()
    due = replace(dialogue, sessions=(replace(dialogue.sessions[0], outcomes=(outcome,)),))
    assert found("By 9 March 2026.", dialogue=due) == []
    assert len(found("By 10 March 2026.", dialogue=due)) == 1
    note = Correction("c", day, CorrectionKind.SUBSTANCE, text("So."))
    assert found("9 March 2026", dialogue=replace(dialogue, corrections=(note,))) == []


def test_what_was_released_is_no_finding() -> None:
    assert found("On 9 March.", released=["Both sides met on 9 March 2026."]) == []
    assert len(found("On 10 March.", released=["Both sides met on 9 March 2026."])) == 1
