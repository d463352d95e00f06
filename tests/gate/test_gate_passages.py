"""Withheld words block; runs of notes block from 25 words on and are for review from eight."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from facilitator.gate.needles import Needles, needles_of
from facilitator.gate.sweep import Source, sweep
from facilitator.model.dialogue import Dialogue, Term
from facilitator.model.labels import Code, Label
from facilitator.model.people import People, Person
from facilitator.model.sealed import Sealed
from facilitator.model.session import Held, Remark, Session, SessionShown
from facilitator.model.text import Paragraph, Run, Span, Text

PEOPLE = People((Person("oak", name=Sealed("Amina Diallo")),))
NOTES = " ".join(f"word{n}" for n in range(40))


def text(*inlines: Any) -> Text:
    return Text((("en", Sealed((Paragraph(inlines),))),))


def withheld(words: str, readers: str = "team") -> Dialogue:
    span = Span((Run(words),), Code.SAFETY, readers=Label((readers,)))
    return Dialogue("d", people=PEOPLE, terms=(Term("t", text(Run("Fine ")), text(span)),))


def swept(needles: Needles, words: str) -> list[tuple[str, str]]:
    return [
        (f.level, f.rule) for f in sweep([Source("a.html", f"<p>{words}</p>".encode())], needles).findings
    ]


@pytest.mark.parametrize("words", ["at Kela bridge", "counterintelligence", "мост через Келу"])
def test_the_words_of_a_withheld_span_block(words: str) -> None:
    needles = needles_of([withheld(words)])
    assert swept(needles, f"They met {words.upper()}.") == [("block", "passage")]
    assert ("block", "passage") not in swept(needles, f"They met {words}s.")
    assert swept(needles, f"They met {words[::-1]}.") == [("block", "passage")]


def met(where: str = "Europe") -> Dialogue:
    """A session in a house of a town of which the public is told where."""
    held = Held(date(2026, 3, 9), at=Sealed("Hotel du Lac, Geneva"))
    shown = SessionShown(where=text(Run(where)))
    return Dialogue("kela", people=PEOPLE, sessions=(Session("2026-03-geneva", held=held, shown_as=shown),))


@pytest.mark.parametrize(
    "said",
    [
        "We met at the Hotel du Lac, Geneva.",
        "They stayed at the hotel du lac.",
        "Publish kela/2026-03-geneva",
        "See [the notes](../sessions/kela/2026-03-geneva.yml).",
    ],
)
def test_where_people_met_is_for_review(said: str) -> None:
    [found] = sweep([Source("page.md", said.encode())], needles_of([met()])).findings
    assert (found.level, found.rule) == ("review", "passage")
    assert "more exactly than the public is told" in found.tip


def test_where_the_public_is_told_and_towns_alone_are_no_finding() -> None:
    assert swept(needles_of([met("Hotel du Lac, Geneva")]), "We met at the Hotel du Lac, Geneva.") == []
    assert swept(needles_of([met()], released=["In the Hotel du Lac"]), "At the Hotel du Lac.") == []
    assert swept(needles_of([met()]), "Geneva, in March 2026") == []


def test_short_words_and_words_for_all_do_not() -> None:
    assert swept(needles_of([withheld("Kela")]), "Kela") == []
    assert swept(needles_of([withheld("at Kela bridge", "public")]), "at Kela bridge") == []


@pytest.mark.parametrize(
    ("count", "level"), [(7, None), (8, "review"), (24, "review"), (25, "block"), (40, "block")]
)
def test_runs_of_notes(count: int, level: str | None) -> None:
    needles = needles_of([Dialogue("d", people=PEOPLE)], notes=[NOTES])
    told = swept(needles, "Before. " + " ".join(NOTES.split()[3 : 3 + count]) + " and after.")
    assert told == ([(level, "passage")] if level else [])


def test_a_run_does_not_cross_from_one_paragraph_to_the_next() -> None:
    first, second = NOTES.split()[:20], NOTES.split()[20:]
    needles = needles_of([Dialogue("d", people=PEOPLE)], notes=[" ".join(first) + "\n\n" + " ".join(second)])
    assert swept(needles, NOTES) == [("review", "passage"), ("review", "passage")]


def test_case_tags_and_line_ends_hide_no_run() -> None:
    needles = needles_of([Dialogue("d", people=PEOPLE)], notes=[NOTES])
    dressed = NOTES.upper().replace("WORD7", "<b>WO</b>RD7").replace(" WORD9", ",<br>WORD9")
    assert swept(needles, dressed) == [("block", "passage")]


def test_remarks_of_the_workspace_count_as_notes() -> None:
    session = Session("s", remarks=(Remark("item", "oak", said=text(Run(NOTES))),))
    dialogue = Dialogue("d", people=PEOPLE, sessions=(session,))
    assert swept(needles_of([dialogue]), NOTES) == [("block", "passage")]
    assert swept(needles_of([dialogue], own_notes=False), NOTES) == []


def test_a_withheld_passage_inside_a_longer_run_of_notes_still_blocks() -> None:
    needles = needles_of([withheld("word3 word4 word5")], notes=[NOTES])
    told = swept(needles, " ".join(NOTES.split()[:12]))
    assert sorted(told) == [("block", "passage"), ("review", "passage")]


def test_braces_of_a_notes_file_are_no_speech() -> None:
    marked = NOTES.replace("word5", "[word5]{withheld=R6 review=2027-01-01}")
    needles = needles_of([Dialogue("d", people=PEOPLE)], notes=[marked])
    assert swept(needles, NOTES) == [("block", "passage")]


SAID = (
    "the ministry would rather count every goat at the northern crossing each week than trust another "
    "promise about weapons that nobody from the capital has ever been able to verify"
)


@pytest.mark.parametrize(
    "copy",
    [
        "would rather count every goat the northern crossing each",
        "would count rather every goat at the northern crossing each week",
        "northern crossing each week than trust another promise the ministry would rather count every goat",
        "would rather count so goat at the northern so each week than so another promise",
        "would rather count every goat at the north-\nern cross-\ning each",
    ],
)
def test_near_copies_are_for_review(copy: str) -> None:
    needles = needles_of([Dialogue("d", people=PEOPLE)], notes=[SAID])
    assert set(swept(needles, f"One heard that {copy} was said.")) == {("review", "passage")}


def test_a_near_copy_of_what_the_public_has_is_none_and_of_the_rest_it_is() -> None:
    public = "count every goat at the northern crossing each week than trust another promise"
    needles = needles_of([Dialogue("d", people=PEOPLE)], notes=[SAID], released=[public])
    assert swept(needles, "To count every goat at northern the crossing each week.") == []
    assert swept(needles, "weapons that nobody in the capital has ever been able to verify") == [
        ("review", "passage")
    ]


PLAIN = (
    "so they would have to be on the bus by four, and the driver said that he had never been asked for it "
    "by the guards at all before that night"
)


@pytest.mark.parametrize(
    "copy",
    [
        "would have to be on bus by four and",
        "driver said that he had been asked for it",
        "driver said that he never had been asked for",
        "driver said that she had never been asked for it",
        "driver said that he had really never been asked for",
    ],
)
def test_a_short_copy_of_plain_words_is_for_review_where_they_stand_in_the_same_order(copy: str) -> None:
    needles = needles_of([Dialogue("d", people=PEOPLE)], notes=[PLAIN])
    assert set(swept(needles, f"One heard: {copy}.")) == {("review", "passage")}


@pytest.mark.parametrize(
    "text",
    [
        "The driver said that it was late and rainy, and nobody else had asked.",
        "By four the bus was full and the guards had been asked to leave.",
    ],
)
def test_a_few_words_in_common_are_no_copy(text: str) -> None:
    needles = needles_of([Dialogue("d", people=PEOPLE)], notes=[PLAIN])
    assert swept(needles, text) == []
