"""A consent younger than the release of its words is pointed out; after a change of words it is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import ConsentOf, Label
from facilitator.model.release import Consent, Release
from facilitator.publish.late import late_consents
from tests.support.writing import Written


def answered(dialogue: Dialogue, day: date) -> Dialogue:
    """The dialogue with both consents of that day."""
    session = dialogue.sessions[0]
    both = (Consent("up", day), Consent("down", day))
    told = replace(session.outcomes[0], release=Release(Label(("public",)), None, both))
    return replace(dialogue, sessions=(replace(session, outcomes=(told,)),))


def test_a_consent_younger_than_the_release_is_pointed_out(world: Any) -> None:
    dialogue = answered(world.of(world.outcome()), date(2026, 5, 1))
    released = Written.first([dialogue], world.noon).later(world.noon + timedelta(days=1))

    def late(made: Dialogue) -> list[str]:
        return [n.message for n in late_consents(made, released.ledger, released.numbers)]

    assert late(dialogue) == []
    assert late(answered(dialogue, date(2026, 6, 15))) == []
    told = late(answered(dialogue, date(2026, 6, 16)))
    assert told == ["this consent is later than the release of these words on 2026-06-15"] * 2


def test_a_consent_to_new_words_is_not_late(world: Any) -> None:
    first = world.of(world.outcome(), consent_of=ConsentOf.NONE)
    second = replace(
        world.of(world.outcome(text=world.text("Count them all.")), consent_of=ConsentOf.NONE), id=first.id
    )
    one = Written.first([first], world.noon).later(world.noon + timedelta(days=5))
    two = replace(one, dialogues=(second,)).later(world.noon + timedelta(days=6))
    made = answered(second, (world.noon + timedelta(days=3)).date())
    assert list(late_consents(made, two.ledger, two.numbers)) == []
    assert list(late_consents(made, one.ledger, one.numbers))
