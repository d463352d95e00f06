"""What the gate says a reader may read is what the editions show, in many invented dialogues."""

from __future__ import annotations

import pytest

from facilitator.disclosure import Reader, disclose
from facilitator.gate.entitled import reads
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import PARTICIPANTS, PRINCIPALS, TEAM
from facilitator.model.session import Outcome
from tests.support.worlds import INSTANTS, make_world


def sound(outcome: Outcome) -> bool:
    promise = outcome.commitment
    texts = [outcome.text, outcome.why, *(t for _, t in outcome.words)]
    texts += [promise.every, promise.check] if promise else []
    return all(t.sound for t in texts if t)


def readers(dialogue: Dialogue) -> list[tuple[str, bool]]:
    words = [TEAM, PARTICIPANTS, PRINCIPALS]
    words += [f"{kind}:{s.id}" for s in dialogue.sides for kind in ("side", "principals")]
    return [(word, False) for word in words] + [(p.id, True) for p in dialogue.people.persons[:8]]


@pytest.mark.parametrize("seed", range(60))
def test_both_definitions_agree_on_every_outcome(seed: int) -> None:
    made = make_world(seed)
    for word, person in readers(made):
        shown = disclose(made, Reader.person(word) if person else Reader.label(word), INSTANTS[1])
        told = {r.what: r.shown for r in shown.rulings}
        for session in made.sessions:
            for outcome in session.outcomes:
                ours = reads(made, session, outcome, word, INSTANTS[1], person=person)
                theirs = told[f"outcome {session.id}#{outcome.id}"]
                assert ours == theirs or (theirs and not sound(outcome)), (word, session.id, outcome.id)


def test_nobody_by_that_name_reads_anything() -> None:
    made = make_world(3)
    session = made.sessions[0]
    for outcome in session.outcomes:
        assert not reads(made, session, outcome, "nobody", INSTANTS[1], person=True)
        assert not reads(made, session, outcome, "nobody", INSTANTS[1])
