"""Four summaries for four readers: a review, a chair's summary, a memo, a report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from facilitator.disclosure.edition import Edition, SessionShownTo
from facilitator.render import paper
from facilitator.views.chairs_summary import ChairsSummary, chairs_summary
from facilitator.views.common import View
from facilitator.views.memo import Memo, memo
from facilitator.views.report import Report, report
from facilitator.views.review import Review, review
from facilitator.views.summary import summary
from tests.support.editions import (
    APART,
    CAPITALS,
    FIRST,
    OPEN,
    PUBLIC,
    ROOM,
    SECOND,
    STAGES,
    TEAM,
    outsider,
    released,
    says,
)

Golden = Callable[[str, bytes], None]
KNOWN = PUBLIC.sessions[0]

PAPERS: dict[str, Callable[[str], View]] = {
    "review": lambda lang: review(TEAM, TEAM.sessions[1], lang),
    "chairs": lambda lang: chairs_summary(ROOM, FIRST, lang),
    "memo": lambda lang: memo(CAPITALS, CAPITALS.sessions[0], lang, public=KNOWN),
    "report": lambda lang: report(PUBLIC, KNOWN, lang),
}


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("name", PAPERS)
def test_the_summary_in_markdown(golden: Golden, name: str, lang: str) -> None:
    golden(f"summary/{name}.{lang}.md", paper(PAPERS[name](lang), "md"))


@pytest.mark.parametrize("lang", ["es", "zh", "ru"])
def test_the_chairs_summary_in_the_other_languages(golden: Golden, lang: str) -> None:
    golden(f"summary/chairs.{lang}.md", paper(PAPERS["chairs"](lang), "md"))


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("name", PAPERS)
def test_the_summary_in_html(golden: Golden, name: str, lang: str) -> None:
    page = paper(PAPERS[name](lang), "html")
    golden(f"summary/{name}.{lang}.html", page[page.index(b"<main>") : page.index(b"</main>")] + b"</main>\n")


@pytest.mark.parametrize(
    ("edition", "session", "expected"),
    [
        (TEAM, TEAM.sessions[1], Review),
        (ROOM, FIRST, ChairsSummary),
        (replace(ROOM, kind="participants", reader="participants"), FIRST, ChairsSummary),
        (replace(ROOM, kind="side", reader="side:up"), FIRST, ChairsSummary),
        (CAPITALS, CAPITALS.sessions[0], Memo),
        (replace(CAPITALS, reader="principals:up"), CAPITALS.sessions[0], Memo),
        (replace(CAPITALS, kind="person", reader="elder"), CAPITALS.sessions[0], Memo),
        (PUBLIC, KNOWN, Report),
    ],
)
def test_each_reader_gets_the_summary_that_suits(
    edition: Edition, session: SessionShownTo, expected: type
) -> None:
    assert type(summary(edition, session, "en")) is expected


@pytest.mark.parametrize("format_", ["md", "html"])
@pytest.mark.parametrize("kind", ["team", "participants", "person", "principals", "public"])
def test_a_bare_session_says_that_there_is_nothing_yet_and_never_none(kind: str, format_: str) -> None:
    bare = SessionShownTo(None, None, "chatham-house", "participant", id="" if kind == "public" else "bare")
    edition = Edition(kind, kind, "2026-03-01T00:00:00+00:00", ("en",), "", 5, (bare,))
    made = paper(summary(edition, bare, "en"), format_).decode()
    assert "None" not in made
    assert "yet" in made


@pytest.mark.parametrize("name", ["chairs", "memo", "report"])
def test_no_id_stands_in_a_paper_that_leaves_the_team(name: str) -> None:
    made = paper(PAPERS[name]("en"), "md").decode()
    assert "first#" not in made
    assert "oak" not in made


class TestReview:
    """People first, then promises, then plan against what happened."""

    def test_the_first_question_is_whether_anybody_is_at_risk(self) -> None:
        made = paper(PAPERS["review"]("en"), "md").decode()
        headings = [row for row in made.splitlines() if row.startswith("## ")]
        assert headings[:4] == [
            "## Is anybody at risk since?",
            "## Promises we made",
            "## Objectives, planned and met",
            "## Times, planned and actual",
        ]

    def test_it_is_asked_even_where_nobody_answered(self) -> None:
        made = paper(review(ROOM, SECOND, "en"), "md").decode()
        assert "Nobody has answered this yet." in made

    @pytest.mark.parametrize(
        ("actual", "longer"),
        [
            (("09:35", "11:00"), "+10"),
            (("09:30", "10:45"), "0"),
            (("09:30", "10:40"), "−5"),
            (("23:30", "00:50"), "+5"),
        ],
    )
    def test_actual_minutes_are_told_against_the_plan(self, actual: tuple[str, str], longer: str) -> None:
        slots = (replace(SECOND.slots[0], actual=actual),)
        session = replace(SECOND, slots=slots)
        assert review(replace(TEAM, sessions=(session,)), session, "en").ran[0].longer == longer

    def test_an_item_without_actual_times_says_so(self) -> None:
        assert "not noted" in paper(PAPERS["review"]("en"), "md").decode()

    def test_process_stands_apart_from_substance(self) -> None:
        made = paper(PAPERS["review"]("en"), "md").decode()
        assert made.index("## Lessons about the process") < made.index("## The substance")

    def test_the_team_sees_where_each_result_stands(self) -> None:
        made = paper(PAPERS["review"]("en"), "md").decode()
        assert "`#stages`" in made
        assert "Consent awaited from: oak." in made

    def test_an_earlier_result_is_told_by_its_day_and_not_by_its_session(self) -> None:
        made = paper(PAPERS["review"]("en"), "md").decode()
        assert "`#lists` *Commitment · agreed* · 12–13 January 2026" in made


class TestChairsSummary:
    """Numbered paragraphs, owned by the chairs."""

    def test_numbers_run_through_the_chapters(self) -> None:
        made = chairs_summary(ROOM, FIRST, "en")
        assert [p.number for c in made.chapters for p in c.paragraphs] == [1, 2, 3, 4]

    def test_they_are_the_same_in_each_language(self) -> None:
        def numbers(lang: str) -> list[tuple[int, str]]:
            made = chairs_summary(ROOM, FIRST, lang)
            return [(p.number, p.result.ref) for c in made.chapters for p in c.paragraphs]

        assert numbers("en") == numbers("ar") == numbers("fr")

    def test_what_is_not_yet_released_is_marked_paragraph_by_paragraph(self) -> None:
        made = paper(PAPERS["chairs"]("en"), "html").decode()
        points = made[: made.index("How to read")].split('<div class="numbered">')[1:]
        marked = ["not yet released outside" in point for point in points]
        results = [p.result for c in chairs_summary(ROOM, FIRST, "en").chapters for p in c.paragraphs]
        assert marked == [r.standing == "room" for r in results]
        assert set(marked) == {True, False}

    def test_only_codes_and_status_words_that_occur_are_explained(self) -> None:
        made = paper(PAPERS["chairs"]("en"), "md").decode()
        assert "withheld (R6)" in made
        assert "withheld (R5)" not in made
        assert "**floated**" not in made

    def test_every_kind_of_outcome_has_a_chapter(self) -> None:
        kinds = ("understanding", "divergence", "clarification", "interest", "norm", "apology", "option",
                 "measure", "commitment", "action")  # fmt: skip
        session = replace(FIRST, outcomes=tuple(replace(APART, kind=k, ref=f"first#{k}") for k in kinds))
        made = chairs_summary(replace(ROOM, sessions=(session,)), session, "en")
        assert {p.result.kind for c in made.chapters for p in c.paragraphs} == set(kinds)


class TestMemo:
    """One page, the same words for all, binding nobody."""

    def test_it_binds_nobody_and_says_so_first(self) -> None:
        made = paper(PAPERS["memo"]("en"), "md").decode()
        assert made.index("personal capacity") < made.index("## Options")

    def test_it_names_no_capital(self) -> None:
        one, other = (replace(CAPITALS, reader=f"principals:{s}", side=s) for s in ("up", "down"))
        session = CAPITALS.sessions[0]
        assert paper(memo(one, session, "en"), "html") == paper(memo(other, session, "en"), "html")

    def test_what_can_be_said_is_what_the_public_knows(self) -> None:
        made = paper(PAPERS["memo"]("en"), "md").decode()
        assert made.count("may be said in public*") == 2

    def test_public_words_that_differ_are_given(self) -> None:
        public = outsider(FIRST, (replace(OPEN[0], text=says("Animals will be counted.")),))
        made = memo(CAPITALS, CAPITALS.sessions[0], "en", public=public)
        assert len(made.also) == 1
        assert "Animals will be counted." in paper(made, "md").decode()

    def test_where_the_public_knows_nothing_nothing_may_be_said(self) -> None:
        made = paper(memo(CAPITALS, CAPITALS.sessions[0], "en"), "md").decode()
        assert "Nothing on this page is public yet." in made
        assert "may be said in public" not in made


class TestReport:
    """What the public may know, and how to have it corrected."""

    def test_it_has_its_chapters(self) -> None:
        said = paper(PAPERS["report"]("en"), "md").decode()
        for heading in (
            "Divergence",
            "Concerns heard",
            "Measures, and how they are verified",
            "If something is wrong",
        ):
            assert f"## {heading}" in said
        assert "Why this compromise: Counting asks nobody" in said

    def test_what_was_not_agreed_stands_with_the_divergences(self) -> None:
        tried = replace(released(STAGES, "open"), kind="understanding", status="not-agreed")
        session = outsider(FIRST, (tried,))
        made = report(replace(PUBLIC, sessions=(session,)), session, "en")
        assert [r.kind for r in made.apart] == ["understanding"]
        assert made.shared == ()

    def test_every_kind_of_outcome_stands_once(self) -> None:
        kinds = ("understanding", "divergence", "clarification", "interest", "norm", "apology", "option",
                 "measure", "commitment", "action")  # fmt: skip
        session = outsider(FIRST, tuple(replace(OPEN[1], kind=k, status="agreed") for k in kinds))
        made = report(replace(PUBLIC, sessions=(session,)), session, "en")
        parts = (made.shared, made.apart, made.heard, made.options, made.steps)
        assert sorted(r.kind for part in parts for r in part) == sorted(kinds)

    def test_the_list_stands_only_where_there_is_one(self) -> None:
        assert "Example Institute" in paper(PAPERS["report"]("en"), "md").decode()
        session = replace(KNOWN, list_lines=())
        made = paper(report(replace(PUBLIC, sessions=(session,)), session, "en"), "md").decode()
        assert "Attendees" not in made

    def test_a_measure_tells_how_it_fares(self) -> None:
        made = paper(PAPERS["report"]("en"), "md").decode()
        assert "under way (verified 4 May 2026) · Eight counts so far." in made

    def test_the_last_progress_counts(self) -> None:
        later = replace(KNOWN.progress[0], status="kept", verified="2026-06-01")
        session = replace(KNOWN, progress=(KNOWN.progress[0], later))
        made = report(replace(PUBLIC, sessions=(session,)), session, "en")
        assert [r.fared.status for r in made.steps if r.fared] == ["kept"]
