"""The real test: findings of a public workshop with plausible speakers from its own list of attendees."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from facilitator.disclosure import Reader, disclose
from facilitator.disclosure.levels import fit
from facilitator.disclosure.opponent import attack
from facilitator.model.dialogue import Dialogue, Side
from facilitator.model.knowledge import Fact, Known
from facilitator.model.labels import Attribution, Label, Listing, OutcomeKind, Quantifier, Rule
from facilitator.model.people import People
from facilitator.model.release import Release, Support
from facilitator.model.sealed import Sealed, unseal
from facilitator.model.session import Outcome, Remark
from facilitator.model.text import Mention
from facilitator.publish.preview import Change
from facilitator.reading.load import read_dialogue
from tests.support.small import text
from tests.support.writing import ROOT, Written

NOW = datetime(2026, 6, 1, tzinfo=UTC)
HOUSES = ("OpenAI", "Meta", "Google", "Microsoft")
"""Houses on the public list that a reader would call AI vendors: six people."""

TWO = HOUSES[:2]
"""Two of them: four people."""


@pytest.fixture(scope="module")
def workshop() -> Dialogue:
    """The dialogue as it stands among the examples."""
    found = read_dialogue(ROOT, "ai-control").dialogue
    assert found is not None
    return found


def speakers(dialogue: Dialogue) -> tuple[str, ...]:
    """Everybody who is on the public list."""
    listed = {p.id for p in dialogue.people.persons if p.listing is not Listing.WITHHELD}
    return tuple(p for p in dialogue.sessions[0].present() if p in listed)


def spoken(dialogue: Dialogue, turn: int) -> Dialogue:
    """Each finding with a speaker of the list, and a remark of the same person; another `turn`, others."""
    session, room = dialogue.sessions[0], speakers(dialogue)
    outcomes: list[Outcome] = []
    remarks: list[Remark] = []
    for number, outcome in enumerate(session.outcomes):
        speaker = room[(number * 7 + turn * 11) % len(room)]
        said = replace(outcome, why=text(Mention(speaker), " said so first."))
        outcomes.append(said)
        remarks.append(Remark("stage", speaker, text("This is what I see.")))
    return replace(dialogue, sessions=(replace(session, outcomes=tuple(outcomes), remarks=tuple(remarks)),))


def test_changing_every_speaker_changes_nothing(workshop: Dialogue) -> None:
    first = Written.first([spoken(workshop, 0)], NOW).pages()
    assert any(b"said so first" in page for page in first.values())
    for turn in (1, 2, 3):
        other = spoken(workshop, turn)
        pairs = zip(other.sessions[0].remarks, spoken(workshop, 0).sessions[0].remarks, strict=True)
        assert all(a.by != b.by for a, b in pairs)
        assert Written.first([other], NOW).pages() == first


def test_the_proof_of_a_release_holds_with_speakers(workshop: Dialogue) -> None:
    """The twins that `publish` itself builds, of the same workshop."""
    assert Written.first([spoken(workshop, 0)], NOW).prove().changed


# "At least one AI vendor" ------------------------------------------------------------------------


def with_finding(dialogue: Dialogue, outcome: Outcome, **changes: object) -> Dialogue:
    """The workshop with one finding and nothing else."""
    session = replace(dialogue.sessions[0], outcomes=(outcome,), **changes)  # type: ignore[arg-type]
    return replace(dialogue, sessions=(session,))


def finding(*words: str | Mention, **changes: object) -> Outcome:
    """A finding from the first item, released to the public."""
    plain = Outcome(
        "vendor",
        OutcomeKind.INTEREST,
        text(*words),
        comes_from=("stage",),
        release=Release(Label(("public",))),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def of_houses(dialogue: Dialogue, houses: tuple[str, ...]) -> tuple[str, ...]:
    """Who is on the list for one of these houses."""
    listed = ((p.id, p.affiliation) for p in dialogue.people.persons)
    return tuple(person for person, house in listed if house is not None and unseal(house) in houses)


def sides(dialogue: Dialogue, houses: tuple[str, ...]) -> Dialogue:
    """Vendors as a side of their own, the rest as the other."""
    vendors = of_houses(dialogue, houses)
    people = tuple(
        replace(p, side="vendors" if p.id in vendors else "others") for p in dialogue.people.persons
    )
    both = (Side("vendors", text("AI vendors")), Side("others", text("Others")))
    return replace(dialogue, sides=both, people=People(people, dialogue.people.codewords))


def open_to_public(dialogue: Dialogue) -> list[str]:
    disclosed = disclose(dialogue, Reader.label("public"), NOW)
    return [o for keys in disclosed.keys.sessions for o in keys.outcomes]


def why_not(dialogue: Dialogue) -> dict[str, str]:
    rulings = disclose(dialogue, Reader.label("public"), NOW).rulings
    return {
        reason.rule: reason.sentence
        for ruling in rulings
        if ruling.what.startswith("outcome")
        for reason in ruling.reasons
        if not reason.holds
    }


def test_as_a_side_the_rule_of_the_meeting_stops_it(workshop: Dialogue) -> None:
    (speaker, *_) = of_houses(workshop, HOUSES)
    said = finding(Mention(speaker), " could stop.", attribution=Attribution.SIDE)
    dialogue = with_finding(sides(workshop, HOUSES), said)
    assert open_to_public(dialogue) == []
    assert "nothing more exact than participant" in why_not(dialogue)["rule"]


def test_as_a_side_on_the_record_k_stops_it(workshop: Dialogue) -> None:
    """Four people of two houses are fewer than five: the count of the side closes it, not anybody's care."""
    (speaker, *others) = of_houses(workshop, TWO)
    assert len(others) == 3
    said = finding(Mention(speaker), " could stop.", attribution=Attribution.SIDE)
    record = with_finding(sides(workshop, TWO), said, rule=Rule.ON_THE_RECORD)
    assert open_to_public(record) == []
    assert "fewer than 5 of its people" in why_not(record)["attribution"]
    found = fit(record, record.sessions[0], said, NOW)
    assert found is not None and found.best is Attribution.PARTICIPANT


@pytest.mark.parametrize("count", [1, 2])
def test_as_a_quantifier_one_is_not_on_the_scale(workshop: Dialogue, count: int) -> None:
    several = finding("Vendors could stop.", support=Support(Quantifier.SEVERAL, count))
    assert open_to_public(with_finding(workshop, several)) == []
    assert "does not bear out" in why_not(with_finding(workshop, several))["support"]


def test_typed_by_hand_the_opponent_finds_it(workshop: Dialogue) -> None:
    """In free words no rule of release sees it. `attack` counts six people, enough for k; but they come
    from four houses on the public list, and the sentence counts to one: both are told."""
    typed = with_finding(workshop, finding("At least one AI vendor would rather not say."))
    vendors = of_houses(workshop, HOUSES)
    known = replace(typed, public_knowledge=(Known(vendors, Fact.ROLE, words=(Sealed("AI vendor"),)),))
    assert open_to_public(known) == ["vendor"]
    (seen,) = [s for s in attack(known, known.sessions[0], NOW, {}) if s.what == "outcome vendor"]
    assert (seen.compatible, seen.room) == (6, 43)
    assert any("houses on the public list" in reason for reason in seen.weak)
    assert any("counts to one" in reason for reason in seen.weak)


def test_of_two_houses_k_is_told_too(workshop: Dialogue) -> None:
    typed = with_finding(workshop, finding("Some AI vendors would rather not say."))
    vendors = of_houses(workshop, TWO)
    known = replace(typed, public_knowledge=(Known(vendors, Fact.ROLE, words=(Sealed("AI vendor"),)),))
    (seen,) = [s for s in attack(known, known.sessions[0], NOW, {}) if s.what == "outcome vendor"]
    assert seen.compatible == 4
    assert any("fewer than k" in reason for reason in seen.weak)


def test_the_findings_as_published_are_not_weak(workshop: Dialogue) -> None:
    assert not [s for s in attack(workshop, workshop.sessions[0], NOW, {}) if s.weak]


# A draft list and a final list -------------------------------------------------------------------


def without(dialogue: Dialogue, person: str) -> Dialogue:
    """The list before that person let the line stand."""
    people = tuple(
        replace(p, listing=Listing.WITHHELD) if p.id == person else p for p in dialogue.people.persons
    )
    return replace(dialogue, people=People(people, dialogue.people.codewords))


def list_changes(before: Dialogue, after: Dialogue) -> Iterator[Change]:
    later = replace(Written.first([before], NOW).later(NOW), dialogues=(after,))
    for _, found in later.plan(later.dialogues, later.wanted, later.numbers).records:
        yield from (change for change in found if "list_lines" in change.where)


def test_a_line_gained_and_a_line_lost_are_told(workshop: Dialogue) -> None:
    draft = without(workshop, "p07")
    (gained,) = list_changes(draft, workshop)
    assert (gained.sign, gained.before) == ("+", "")
    assert "Cloudflare" in gained.after
    (lost,) = list_changes(workshop, draft)
    assert (lost.sign, lost.before, lost.after) == ("-", gained.after, "")


def test_lists_that_are_equal_tell_nothing(workshop: Dialogue) -> None:
    assert not list(list_changes(workshop, workshop))
