"""`attack` takes the opponent's seat: how many people each public sentence leaves."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from facilitator.disclosure.edition import Para, Phrase, Said, Words
from facilitator.disclosure.opponent import Seen, attack
from facilitator.model.dialogue import Dialogue
from facilitator.model.knowledge import Fact, Known
from facilitator.model.labels import Attribution, Quantifier, Rule
from facilitator.model.release import Support
from facilitator.model.sealed import Sealed
from facilitator.model.text import Mention
from tests.desk.conftest import Call
from tests.support.small import World


def seen(dialogue: Dialogue, **earlier: tuple[Said, ...]) -> Seen:
    (one,) = attack(dialogue, dialogue.sessions[0], World.noon, earlier)
    return one


def knowing(dialogue: Dialogue, *known: Known) -> Dialogue:
    return replace(dialogue, public_knowledge=known)


def test_a_sentence_about_nobody_leaves_the_whole_room(world: type[World]) -> None:
    one = seen(world.of(world.outcome()))
    assert (one.compatible, one.room, one.others, one.weak) == (13, 13, 0, ())


def test_a_role_that_is_publicly_known_leaves_its_bearers(world: type[World]) -> None:
    """Two net makers: the words speak of them, whatever the attribution says."""
    said = world.of(world.outcome(text=world.text("At least one net maker asked for it.")))
    known = Known(("u1", "d1"), Fact.ROLE, words=(Sealed("net maker"),))
    one = seen(knowing(said, known))
    assert (one.compatible, one.room) == (2, 13)
    assert any("fewer than k" in reason for reason in one.weak)
    assert any("counts to one" in reason for reason in one.weak)
    assert not seen(said).weak


def test_a_complement_too_small_is_told(world: type[World]) -> None:
    """Eleven of thirteen hide well; the two others are told not to have said it."""
    many = tuple(p for p in world.room if p not in ("u1", "d1"))
    said = world.of(world.outcome(text=world.text("The elders agreed.")))
    one = seen(knowing(said, Known(many, Fact.ROLE, words=(Sealed("elder"),))))
    assert one.compatible == 11
    assert any("complement" in reason for reason in one.weak)


def test_a_side_with_a_single_attendee_is_weak_by_name_and_by_its_other(world: type[World]) -> None:
    said = world.of(
        world.outcome(text=world.text("Upstream asked for it.")),
        attending=("u1", *(f"d{n}" for n in range(1, 7))),
    )
    one = seen(said)
    assert (one.compatible, one.room) == (1, 7)
    other = seen(
        world.of(
            world.outcome(text=world.text("Downstream asked for it.")),
            attending=("u1", *(f"d{n}" for n in range(1, 7))),
        )
    )
    assert other.others == 1
    assert any("complement" in reason for reason in other.weak)


def test_a_sentence_that_names_both_sides_tells_of_none(world: type[World]) -> None:
    assert seen(world.of(world.outcome(text=world.text("Upstream and Downstream agreed.")))).weak == ()


def test_what_an_earlier_release_named_stays_named(world: type[World]) -> None:
    old = Said((("en", (Para((Phrase("side", "Upstream"), Words(" asked."))),)),))
    one = seen(world.of(world.outcome()), m1=(old,))
    assert (one.compatible, one.used) == (6, ("an earlier release",))


def test_people_known_to_be_absent_leave_the_rest(world: type[World]) -> None:
    one = seen(knowing(world.of(world.outcome()), Known(("u1", "u2"), Fact.ABSENT)))
    assert (one.compatible, one.others) == (11, 2)


def test_an_affiliation_on_the_public_list_is_a_group(world: type[World]) -> None:
    from facilitator.model.labels import Listing

    base = world.of(
        world.outcome(text=world.text("Fishworks asked for it.")), rule=Rule.CHATHAM_HOUSE_WITH_LIST
    )
    listed = tuple(
        replace(p, affiliation=Sealed("Fishworks"), listing=Listing.AFFILIATION) if p.id == "u3" else p
        for p in base.people.persons
    )
    one = seen(replace(base, people=replace(base.people, persons=listed)))
    assert one.compatible == 1
    assert any("houses on the public list" in reason for reason in one.weak)


def test_a_quantifier_that_leaves_too_few_is_told(world: type[World]) -> None:
    most = world.outcome(support=Support(Quantifier.MOST, 10))
    assert any("quantifier" in reason for reason in seen(world.of(most)).weak)


def test_the_speaker_plays_no_part(world: type[World]) -> None:
    """Whoever it was, the opponent's count is the same."""
    spoken = [
        world.of(world.outcome(text=world.text(Mention(p), " asked.")), attribution=Attribution.PARTICIPANT)
        for p in ("u1", "d4", "x1")
    ]
    assert len({(one.compatible, one.sentence) for one in map(seen, spoken)}) == 1


def test_the_command_says_what_it_found_and_what_it_does_not_know(lake: Path, call: Call) -> None:
    result = call("-C", lake, "attack", "lake/first", "--on", "2026-06-15")
    assert result.exit_code == 0, result.output
    assert "For the team only" in result.stdout
    assert "compatible: 2 of 6" in result.stdout
    assert "WEAK: fewer than k (3)" in result.stdout
    assert "What this does not know" in result.stdout
    assert "ferry" not in result.stdout
