"""`check` names the attribution that would pass, where the declared one does not."""

from __future__ import annotations

from facilitator.disclosure.levels import advice_on_levels, fit
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import Attribution, Rule
from tests.support.small import World


def best(dialogue: Dialogue) -> tuple[bool, Attribution | None]:
    session = dialogue.sessions[0]
    found = fit(dialogue, session, session.outcomes[0], World.noon)
    assert found is not None
    return found.passes, found.best


def test_an_attribution_that_passes_needs_no_advice(world: type[World]) -> None:
    assert best(world.of(world.outcome())) == (True, Attribution.PARTICIPANT)
    assert not list(advice_on_levels(world.of(world.outcome()), world.noon))


def test_in_a_room_too_small_only_none_passes(world: type[World]) -> None:
    small = world.of(world.outcome(), attending=("u1", "u2", "d1", "d2"))
    assert best(small) == (False, Attribution.NONE)
    (advice,) = advice_on_levels(small, world.noon)
    assert advice.hint.startswith("only none passes")


def test_what_the_rule_forbids_is_not_offered(world: type[World]) -> None:
    strict = world.of(world.outcome(attribution=Attribution.PARTICIPANT), rule=Rule.NOT_FOR_ATTRIBUTION)
    assert best(strict) == (False, Attribution.NONE)
    closed = world.of(world.outcome(), rule=Rule.OFF_THE_RECORD)
    assert best(closed) == (False, None)


def test_a_side_passes_only_where_it_passes_for_everybody(world: type[World]) -> None:
    """Six of upstream and six of downstream bear a side; the expert who has none would stand out."""
    on_the_record = {"rule": Rule.ON_THE_RECORD, "attribution": Attribution.SIDE}
    six = world.outcome(text=world.text("Count."))
    with_expert = world.of(six, **on_the_record)
    without = world.of(six, **on_the_record, attending=tuple(p for p in world.room if p != "x1"))
    assert best(with_expert)[1] is Attribution.PARTICIPANT
    assert best(without)[1] is Attribution.SIDE


def test_nothing_is_said_of_what_stays_inside(world: type[World]) -> None:
    inside = world.of(world.outcome(release=None), attending=("u1",))
    assert not list(advice_on_levels(inside, world.noon))


def test_nothing_more_exact_than_declared_is_offered(world: type[World]) -> None:
    """The author asked for less: that is hers to say."""
    modest = world.outcome(attribution=Attribution.NONE)
    assert best(world.of(modest)) == (True, Attribution.NONE)
