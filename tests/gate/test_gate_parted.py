"""Withheld words and runs of notes with marks between them: the same words, whole and in order."""

from __future__ import annotations

import pytest

from facilitator.gate.needles import Needles, needles_of
from facilitator.gate.sweep import Source, sweep
from facilitator.model.dialogue import Dialogue, Term
from facilitator.model.labels import Code, Label
from facilitator.model.people import People, Person
from facilitator.model.sealed import Sealed
from facilitator.model.text import Paragraph, Run, Span, Text

PEOPLE = People((Person("oak", name=Sealed("Amina Diallo")),))
WITHHELD = "at the northern crossing each week"
NOTE = "We would rather count every goat at the northern crossing each week than trust another promise."
TIMES = "{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{words}\n"


def withheld(words: str) -> Needles:
    span = Span((Run(words),), Code.SAFETY, readers=Label(("team",)))
    held = Text((("en", Sealed((Paragraph((span,)),))),))
    return needles_of([Dialogue("d", people=PEOPLE, terms=(Term("t", held, held),))])


def told(needles: Needles, page: str, name: str = "page.md") -> set[str]:
    """The levels of the passages that are found."""
    report = sweep([Source(name, page.encode())], needles)
    return {finding.level for finding in report.findings if finding.rule == "passage"}


DRESSED = [
    ("page.txt", "  1 They count at the\n  2 northern crossing\n  3 each week."),
    ("page.md", "They count at the northern¹ crossing² each³ week."),
    ("page.md", "They count at the northern[^1] crossing[2] each week."),
    ("page.html", '<p>at the northern<sup><a href="#1">12</a></sup> crossing each week</p>'),
    ("page.txt", "They count at the north-\nern cross-\r\ning each week."),
    ("mail.txt", "> They count at the nor-\n> thern crossing each week."),
    ("page.html", "<p>They count at the north&shy;\nern crossing each week.</p>"),
    (
        "film.srt",
        TIMES.format(n=1, words="at the northern") + "\n" + TIMES.format(n=2, words="crossing each week"),
    ),
    ("page.md", "1. at the northern\n2. crossing each\n3. week"),
    ("page.md", "at the<br>northern<br/>crossing each<br>week"),
    ("page.html", "<table><tr><td>1<td>at the northern<tr><td>2<td>crossing each week</table>"),
    ("page.txt", "They count at the nor-\n\nthern crossing each week."),
]


@pytest.mark.parametrize(("name", "page"), DRESSED)
def test_withheld_words_block_whatever_marks_stand_between_them(name: str, page: str) -> None:
    assert told(withheld(WITHHELD), page, name) == {"block"}


MARKED = [
    ("page.md", "at the [northern crossing](https://lake.example/map 'So') each week"),
    ("page.md", "at the northern ![map](map.png) crossing[^note] each week"),
    ("page.md", "at the northern crossing{: .far } each week"),
    ("page.tex", "at the \\emph{northern}\\index{crossing!north} crossing each week"),
    ("page.tex", "at the % not this\nnorthern \\label{x} crossing\\cite[12]{goat99} each week"),
    ("page.rst", "at the :emphasis:`northern` |far| crossing [#]_ each week"),
    ("page.org", "* at the [[https://lake.example][northern crossing]] each[fn:1] week"),
    ("page.adoc", "at the _northern_ crossing footnote:[12] each week"),
    ("page.wiki", "at the [[northern|northern]] crossing each {{cite|12}} week"),
    (
        "film.ass",
        (
            "Dialogue: 0,0:00:01.00,0:00:02.00,Low,,0,0,0,,at the {\\i1}northern\\Ncrossing\n"
            "Dialogue: 0,0:00:02.00,0:00:03.00,Low,,0,0,0,,each week\n"
        ),
    ),
    (
        "film.vtt",
        (
            "WEBVTT\n\n1\n00:01.000 --> 00:02.000 align:start\n<v One>at the <c.low>northern</c>\n\n"
            "2\n00:02.000 --> 00:03.000 position:0%\n<v One>crossing each week\n"
        ),
    ),
]


@pytest.mark.parametrize(("name", "page"), MARKED)
def test_so_they_do_between_the_marks_of_a_markup(name: str, page: str) -> None:
    assert told(withheld(WITHHELD), page, name) == {"block"}


PIECES = [
    ("page.txt", "at the northern\n\n          - 12 -\n\nA dialogue   Report\n\ncrossing each week"),
    ("page.txt", "at the northern\n\fReport of the Chair          13\n\ncrossing each week"),
    ("page.txt", "at the            The other side agreed\nnorthern crossing   to look again\neach week"),
    ("page.html", "<p>at the northern</p><p>Report of the Chair</p><p>crossing each week</p>"),
    ("page.md", "- at the northern\n- (silence)\n- crossing each week\n"),
]


@pytest.mark.parametrize(("name", "page"), PIECES)
def test_over_the_end_of_a_line_with_others_between_them_they_are_for_review(name: str, page: str) -> None:
    assert told(withheld(WITHHELD), page, name) == {"review"}


def test_values_of_one_key_in_a_row_are_read_as_one() -> None:
    page = '[{"insert": "at the "}, {"insert": "northern"}, {"insert": " crossing each week"}]'
    assert "block" in told(withheld(WITHHELD), page, "data.json")


@pytest.mark.parametrize(("name", "page"), DRESSED)
def test_so_many_words_of_the_notes_are_for_review_with_more_around_them(name: str, page: str) -> None:
    needles = needles_of([Dialogue("d", people=PEOPLE)], notes=[NOTE])
    longer = page.replace("at the", "count every goat at the", 1).replace("They count count", "count")
    assert told(needles, longer, name) == {"review"}


@pytest.mark.parametrize(
    "page",
    [
        "At the crossing, each northern week.",
        "At the northern shore; crossing each week.",
        "They met at the northern 1 2 3 4 5 6 7 8 9 10 11 12 13 crossing each week.",
        "At the north-eastern crossing each week.",
        "They met at the northern or the southern crossing each week.",
        "They met at the northern\nor the crossing each week.",
        "At\nsome the\nsome northern\nsome crossing\nsome each\nsome week.",
        "At the northern\n" + "some " * 40 + "\ncrossing each week.",
        "At the | too far | northern crossing each week.",
    ],
)
def test_other_words_and_far_ones_are_none(page: str) -> None:
    assert told(withheld(WITHHELD), page) == set()


@pytest.mark.parametrize(
    "page", ["At the northern1 crossing2 each week.", "1At the northern crossing12 each week"]
)
def test_the_number_of_a_note_may_stand_right_at_a_word(page: str) -> None:
    assert told(withheld(WITHHELD), page) == {"block"}


def test_figures_that_are_withheld_too_are_looked_for() -> None:
    needles = withheld("12 goats at gate 4")
    assert told(needles, "They lost 12 goats[1] at gate 4.") == {"block"}
    assert told(needles, "They lost 13 goats[1] at gate 4.") == set()
    assert told(withheld("from the crossing to gate b2"), "from the crossing to gate b") == set()
    assert told(withheld("from the crossing to gate b"), "from the crossing to gate b2 or b3") == set()


def test_few_words_in_pieces_are_any_words() -> None:
    assert told(withheld("the northern crossing"), "the northern\n\n12 Report\n\ncrossing") == set()


def test_a_withheld_word_by_itself_is_known_in_two_pieces() -> None:
    assert told(withheld("counterintelligence"), "It was counter-\nintelligence.", "page.txt") == {"block"}
    assert told(withheld("counterintelligence"), "It was counter intelligence.", "page.txt") == set()


def test_a_raised_figure_within_a_word_hides_nothing() -> None:
    found = sweep([Source("page.md", "Diallo¹ spoke.".encode())], withheld(WITHHELD)).findings
    assert [(f.level, f.who) for f in found] == [("block", "d/oak")]
