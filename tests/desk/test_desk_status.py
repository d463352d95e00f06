"""`status` says what is due across dialogues, each line with its place."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from facilitator.disclosure.duties import duties
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import Label, ProgressStatus, SilenceState
from facilitator.model.release import Consent, Release, Silence
from facilitator.model.session import Commitment, Progress, Remark
from facilitator.problems import Place
from tests.desk.conftest import Call
from tests.support.small import World


def kinds(dialogue: Dialogue, at: datetime = World.noon, published: tuple[str, ...] = ()) -> list[str]:
    return [d.kind for d in duties(dialogue, at, frozenset(published))]


def test_an_outcome_without_a_release_is_missing_one(world: type[World]) -> None:
    (duty,) = duties(world.of(world.outcome(release=None)), world.noon, frozenset())
    assert duty.sentence == "has no release: it reaches nobody beyond the team"


def test_what_is_open_is_due_until_it_is_in_a_release(world: type[World]) -> None:
    dialogue = world.of(world.outcome())
    assert kinds(dialogue) == ["to-publish"]
    assert kinds(dialogue, published=("s1#m1",)) == []


def test_consents_are_awaited_side_by_side(world: type[World]) -> None:
    release = Release(Label(("public",)), None, (Consent("up", date(2026, 5, 1)), Consent("down")))
    (duty,) = duties(world.of(world.outcome(release=release)), world.noon, frozenset())
    assert duty.sentence == "the consent of down is awaited"


def test_an_embargo_is_told_when_it_ends_soon(world: type[World]) -> None:
    ends = datetime(2026, 7, 1, tzinfo=UTC)
    release = Release(Label(("public",)), ends, world.both)
    dialogue = world.of(world.outcome(release=release))
    assert kinds(dialogue) == ["embargo"]
    assert kinds(dialogue, ends - timedelta(days=45)) == []
    assert kinds(dialogue, ends + timedelta(hours=1)) == ["to-publish"]


def test_silence_is_told_while_it_runs_and_once_it_has_run_out(world: type[World]) -> None:
    silence = Silence(SilenceState.UNDER_SILENCE, expires=datetime(2026, 6, 20, tzinfo=UTC))
    dialogue = world.of(world.outcome(silence=silence))
    (before,) = duties(dialogue, world.noon, frozenset())
    (after,) = duties(dialogue, datetime(2026, 6, 21, tzinfo=UTC), frozenset())
    assert "runs until" in before.sentence
    assert "until a person records" in after.sentence


def test_a_commitment_is_due_until_it_is_settled(world: type[World]) -> None:
    promise = world.outcome(commitment=Commitment(("up",), date(2026, 6, 1)))
    dialogue = world.of(promise)
    assert "commitment" in kinds(dialogue)
    kept = world.session(outcomes=(promise,), progress=(Progress("#m1", ProgressStatus.KEPT),))
    assert "commitment" not in kinds(world.dialogue(kept))


def test_notes_past_their_day_ask_to_be_destroyed(world: type[World]) -> None:
    notes = (Remark("talk", "u1", world.text("Secret."), place=Place("sessions/kela/s1.notes.md", 2, 1)),)
    dialogue = replace(
        world.dialogue(world.session(remarks=notes, outcomes=())), notes_kept=timedelta(days=14)
    )
    assert kinds(dialogue) == ["notes"]
    assert kinds(dialogue, datetime(2026, 3, 20, tzinfo=UTC)) == []


def test_the_command_lists_every_kind_with_its_place_and_never_the_words(lake: Path, call: Call) -> None:
    result = call("-C", lake, "status", "--on", "2026-06-15")
    assert result.exit_code == 0, result.output
    lines = result.stdout.splitlines()
    assert lines[0] == "lake"
    assert all(line.startswith("  sessions/lake/first.yml:") for line in lines[1:])
    told = result.stdout
    for words in (
        "its embargo ends on 2026-07-01",
        "looked at again on 2026-07-01",
        "has no release",
        "due on",
    ):
        assert words in told
    for secret in ("ferry", "nets", "Quill", "pike"):
        assert secret not in told.replace("#nets", "")


def test_json_says_the_same(lake: Path, call: Call) -> None:
    rows = json.loads(call("-C", lake, "status", "--on", "2026-06-15", "--format", "json").stdout)["due"]
    assert {"embargo", "no-release", "review", "commitment"} <= {row["kind"] for row in rows}
    assert all(row["file"] and row["dialogue"] == "lake" for row in rows)
