"""What days decide: progress verified later, reviews that fall due, consents that contradict the calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from facilitator.disclosure import Reader, disclose, due_reviews
from facilitator.disclosure.reviews import MONTHS
from facilitator.gate import entitled
from facilitator.model.labels import Code, Label, ProgressStatus
from facilitator.model.release import Consent, Release
from facilitator.model.session import Progress
from facilitator.model.text import Run as Words, Span
from facilitator.reading.timely import at_this_moment

Run = Callable[..., Result]
ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(("hours", "known"), [(-48, False), (-1, False), (0, True), (48, True)])
def test_nobody_outside_the_team_knows_what_has_not_been_verified_yet(
    world: Any, hours: int, known: bool
) -> None:
    told = Progress(
        "#m1", ProgressStatus.KEPT, date(2026, 6, 10), release=Release(Label(("public",)), None, world.both)
    )
    dialogue = world.of(world.outcome(), progress=(told,))
    # The day begins at midnight where the session was held, two hours before that of Greenwich.
    at = datetime(2026, 6, 9, 22, tzinfo=UTC) + timedelta(hours=hours)
    for reader in ("public", "participants", "principals"):
        shown = disclose(dialogue, Reader.label(reader), at).edition.sessions[0].progress
        assert bool(shown) == known, reader
        assert entitled.reads(dialogue, dialogue.sessions[0], told, reader, at) == known, reader
    assert disclose(dialogue, Reader.label("team"), at).edition.sessions[0].progress


def test_the_months_are_those_that_the_guide_promises() -> None:
    guide = " ".join((ROOT / "docs/guide/consent.md").read_text(encoding="utf-8").split())
    assert "R1 to R3 after 24 months, R4 and R8 after 12, R5 to R7 after 6" in guide
    promised = {24: ("R1", "R2", "R3"), 12: ("R4", "R8"), 6: ("R5", "R6", "R7")}
    assert {Code(word): months for months, words in promised.items() for word in words} == MONTHS
    assert set(MONTHS) == set(Code)


def test_a_passage_is_due_on_its_own_day_or_after_the_months_of_its_code(world: Any) -> None:
    words = world.text(
        Span((Words("a"),), withheld=Code.SAFETY, review=date(2027, 1, 1), id="own"),
        Span((Words("b"),), withheld=Code.NEGOTIATION, id="six-months"),
        Span((Words("c"),), withheld=Code.SPEAKER, id="two-years"),
        Span((Words("d"),), instead="other words", id="never"),
    )
    dialogue = world.of(world.outcome(text=words))

    def due(on: date) -> list[str]:
        return [r.span for r in due_reviews(dialogue, on)]

    # The session ended on 10 March 2026.
    assert due(date(2026, 9, 9)) == []
    assert due(date(2026, 9, 10)) == ["six-months"]
    assert due(date(2027, 1, 1)) == ["six-months", "own"]
    assert due(date(2028, 3, 10)) == ["six-months", "own", "two-years"]
    (first, *_) = due_reviews(dialogue, date(2026, 9, 10))
    assert (first.thing, first.code) == ("s1#m1", "R6")


def test_a_review_day_opens_nothing(world: Any) -> None:
    span = Span((Words("the bridge"),), withheld=Code.SAFETY, review=date(2026, 1, 1))
    dialogue = world.of(world.outcome(text=world.text("At ", span, ".")))
    late = world.noon + timedelta(days=4000)
    assert due_reviews(dialogue, late.date())
    assert "bridge" not in repr(disclose(dialogue, Reader.label("public"), late).edition)


def test_consents_against_the_calendar(world: Any) -> None:
    after = datetime(2026, 6, 1, tzinfo=UTC)
    late = Release(Label(("public",)), after, (Consent("up", date(2026, 6, 5)), Consent("down")))
    told = [n.message for n in at_this_moment(world.of(world.outcome(release=late)), world.noon)]
    assert told == ["this consent is later than not_before, so the words wait for its day"]
    to_come = Release(Label(("public",)), None, (Consent("up", date(2026, 6, 16)),))
    told = [n.message for n in at_this_moment(world.of(world.outcome(release=to_come)), world.noon)]
    assert told == ["this consent, or its withdrawal, is dated in the future and counts from then"]


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("{given: 2026-03-15, draft: 4}", "a draft that was never circulated"),
        ("{given: 2026-03-11, draft: 1}", "older than the draft it is to"),
        ("{given: 2026-03-15, draft: 2}", "a draft that did not hold this item"),
        ("{given: 2026-03-15, withdrawn: 2026-03-14}", "withdrawn before it was given"),
        ("{given: 2026-03-15, draft: soon}", "a whole number is expected here"),
    ],
)
def test_contradictions_are_problems_and_open_nothing(run: Run, lake: Path, answer: str, told: str) -> None:
    run("circulate", "lake/first", "--to", "participants", "--on", "2026-03-12")
    run("circulate", "lake/first", "--to", "participants", "--items", "nets", "--on", "2026-03-13")
    file = lake / "sessions/lake/first.yml"
    file.write_text(file.read_text().replace("north: awaited", f"north: {answer}"))
    done = run("check")
    assert done.exit_code == 1
    assert told in done.stdout


def test_consent_to_what_was_never_circulated_is_pointed_out(run: Run, lake: Path) -> None:
    file = lake / "sessions/lake/first.yml"
    file.write_text(file.read_text().replace("north: awaited", "north: 2026-03-15"))
    done = run("check")
    assert done.exit_code == 0
    assert "no draft of them was circulated" in done.stdout
    run("circulate", "lake/first", "--to", "participants", "--on", "2026-03-12")
    assert "no draft of them was circulated" not in run("check").stdout
