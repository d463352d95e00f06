"""The silence procedure as a table: proposed, under silence, then broken or adopted by a person's record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from facilitator.disclosure import Reader, disclose
from facilitator.gate import entitled
from facilitator.model.labels import SilenceState
from facilitator.model.release import Silence
from facilitator.model.text import Mention, Run, Span
from facilitator.reading.keys_silence import faults
from facilitator.reading.timely import at_this_moment

Run_ = Callable[..., Result]
EARLY, ENDS, LATE = (datetime(2026, 5, day, tzinfo=UTC) for day in (1, 10, 20))
PROPOSED, UNDER, BROKEN, ADOPTED = SilenceState


@pytest.mark.parametrize(
    ("silence", "fault"),
    [
        (Silence(PROPOSED), ""),
        (Silence(PROPOSED, ENDS), ""),
        (Silence(PROPOSED, ENDS, LATE), "an adoption was recorded"),
        (Silence(UNDER), "without an exact expiry"),
        (Silence(UNDER, ENDS), ""),
        (Silence(UNDER, ENDS, None, EARLY), "silence was broken"),
        (Silence(UNDER, ENDS, LATE), "an adoption was recorded"),
        (Silence(BROKEN, ENDS), "nobody recorded when"),
        (Silence(BROKEN, ENDS, None, EARLY), ""),
        (Silence(BROKEN, ENDS, None, LATE), "after silence had ended"),
        (Silence(BROKEN, ENDS, LATE, EARLY), "an adoption was recorded"),
        (Silence(ADOPTED, ENDS), "nobody recorded when"),
        (Silence(ADOPTED, None, LATE), "no expiry was set"),
        (Silence(ADOPTED, ENDS, EARLY), "adopted before silence ended"),
        (Silence(ADOPTED, ENDS, LATE, EARLY), "silence was broken"),
        (Silence(ADOPTED, ENDS, ENDS), ""),
        (Silence(ADOPTED, ENDS, LATE), ""),
    ],
)
def test_what_each_state_needs_and_rules_out(world: Any, silence: Silence, fault: str) -> None:
    told = [message for message, _ in faults(silence)]
    assert (bool(told), any(fault in message for message in told)) == (bool(fault), bool(fault))
    dialogue = world.of(world.outcome(silence=silence))
    shown = disclose(dialogue, Reader.label("public"), world.noon).edition.sessions[0].outcomes
    # Only a faultless adoption opens, and never the passing of time.
    assert bool(shown) == (silence.state is ADOPTED and not fault)
    assert entitled.is_open(
        dialogue, dialogue.sessions[0], dialogue.sessions[0].outcomes[0], world.noon
    ) == bool(shown)


def test_when_silence_has_run_out_a_person_is_asked(world: Any) -> None:
    dialogue = world.of(world.outcome(silence=Silence(UNDER, ENDS)))
    assert not [n for n in at_this_moment(dialogue, EARLY) if n.rule == "silence"]
    (advice,) = at_this_moment(dialogue, LATE)
    assert not advice.stops
    assert "2026-05-10T00:00+00:00: a person must record it" in advice.message.replace(
        "what came of it", "it"
    )
    assert "expiry alone publishes nothing" in advice.hint


@pytest.mark.parametrize(
    "written",
    [
        "{state: broken, broken: 2026-03-15T10:00+01:00, by: oak}",
        "{state: broken, broken: {at: 2026-03-15T10:00+01:00, by: oak}}",
        "{state: broken, broken: 2026-03-15T10:00+01:00, objections: [oak]}",
    ],
)
def test_nobody_is_on_file_as_having_objected(run: Run_, lake: Path, written: str) -> None:
    file = lake / "sessions/lake/first.yml"
    file.write_text(
        file.read_text().replace("    from: [fish]\n", f"    from: [fish]\n    silence: {written}\n", 1)
    )
    done = run("check")
    assert done.exit_code == 1
    assert "write when silence was broken, never by whom" in done.stdout
    assert "oak" not in done.stdout


def test_reservations_go_out_with_the_adopted_text_and_with_no_name(world: Any) -> None:
    notes = (
        world.text("We read this as ", Mention("u1"), " does."),
        world.text("A reading ", Span((Run("of ours"),), instead="of some"), "."),
    )
    adopted = Silence(ADOPTED, ENDS, LATE, None, notes)

    def edition(silence: Silence, reader: str = "public") -> Any:
        dialogue = world.of(world.outcome(silence=silence))
        sessions = disclose(dialogue, Reader.label(reader), world.noon).edition.sessions
        return sessions[0].outcomes[0].reservations

    shown = edition(adopted)
    assert len(shown) == 2
    assert "u1" not in repr(shown)
    assert "of ours" not in repr(shown)
    assert shown == edition(replace(adopted, reservations=notes[::-1])), "no order tells who was first"
    assert edition(Silence(UNDER, LATE, None, None, notes), "participants") == ()


def test_a_faulty_reservation_keeps_the_text_inside(world: Any) -> None:
    bad = replace(world.text("We read this."), sound=False)
    dialogue = world.of(world.outcome(silence=Silence(ADOPTED, ENDS, LATE, None, (bad,))))
    assert disclose(dialogue, Reader.label("public"), world.noon).edition.sessions[0].outcomes == ()
    assert not entitled.is_open(dialogue, dialogue.sessions[0], dialogue.sessions[0].outcomes[0], world.noon)
