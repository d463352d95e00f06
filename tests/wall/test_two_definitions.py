"""The public edition is defined twice, by two hands; here every difference between them would show."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from facilitator.disclosure import Reader, disclose, edition as e
from facilitator.disclosure.facing import face
from facilitator.gate import entitled
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import Attribution, Code, ConsentOf, Label, Rule, SilenceState, Status
from facilitator.model.release import Consent, Draft, DraftItem, Release, Silence
from facilitator.model.sealed import Sealed
from facilitator.model.session import Commitment, Group, Item
from facilitator.model.text import Mention, Run, Span, Text
from tests.support.worlds import INSTANTS, make_world

# the same closed list, written from the edition ---------------------------------------------


def said(text: e.Said | None) -> Any:
    return None if text is None else {lang: [block(b) for b in blocks] for lang, blocks in text.versions}


def block(prose: e.Prose) -> list[Any]:
    if isinstance(prose, e.Para):
        return ["para", [piece(p) for p in prose.pieces]]
    if isinstance(prose, e.Quoted):
        return ["quote", [block(b) for b in prose.blocks]]
    return ["list", prose.start, [[block(b) for b in item] for item in prose.items]]


def piece(p: e.Piece) -> list[Any]:
    if isinstance(p, e.Words):
        return ["words", p.text, p.strong, p.emphasis, p.code, p.link]
    if isinstance(p, e.Phrase):
        return ["phrase", p.level, p.shown]
    return ["mark", p.code] if isinstance(p, e.Mark) else ["break"]


def arranged(things: list[Any]) -> list[Any]:
    return sorted(things, key=lambda t: json.dumps(t, sort_keys=True, ensure_ascii=False))


def outcome(o: e.OutcomeShown) -> dict[str, Any]:
    c = o.commitment
    promise = c and {
        "by": [said(s) for s in c.by],
        "due": c.due,
        "every": said(c.every),
        "check": said(c.check),
    }
    return {
        "kind": o.kind,
        "text": said(o.text),
        "status": o.status,
        "attribution": o.attribution,
        "why": said(o.why),
        "support": o.support,
        "commitment": promise,
        "reservations": arranged([said(r) for r in o.reservations]),
    }


def progress(p: e.ProgressShown) -> dict[str, Any]:
    assert p.outcome is not None
    return {
        "status": p.status,
        "verified": p.verified,
        "text": said(p.text),
        "outcome": outcome(p.outcome),
    }


def session(s: e.SessionShownTo, committed: int) -> dict[str, Any]:
    return {
        "when": said(s.shown_when),
        "where": said(s.shown_where),
        "rule": s.rule,
        "attribution": s.attribution,
        "list": list(s.list_lines),
        "themes": arranged([said(t.theme) for t in s.themes]),
        "outcomes": arranged([outcome(o) for o in s.outcomes]),
        "progress": arranged([progress(p) for p in s.progress]),
        "corrections": [corrected(c) for c in s.corrections],
        "committed": committed,
    }


def corrected(c: e.CorrectionShown) -> dict[str, Any]:
    return {"on": c.on, "kind": c.kind, "note": said(c.note)}


def public(dialogue: Dialogue, at: datetime) -> dict[str, Any]:
    disclosed = disclose(dialogue, Reader.label("public"), at)
    found = disclosed.edition
    sealed = [c.session for c in disclosed.committed]
    if not found.address:
        return {}
    return {
        "shown_as": {"title": said(found.shown_title), "address": found.address},
        "languages": list(found.languages),
        "k": found.k,
        "purpose": said(found.purpose),
        "convenors": [said(c) for c in found.convenors],
        "ground_rules": [said(g) for g in found.ground_rules],
        "terms": arranged([{"term": said(t.term), "meaning": said(t.meaning)} for t in found.terms]),
        "precedents": arranged(
            [
                {"title": said(p.title), "text": said(p.text), "source": said(p.source)}
                for p in found.precedents
            ]
        ),
        "corrections": [corrected(c) for c in found.corrections],
        "confirmation": found.confirmation,
        "sessions": arranged(
            [
                session(s, sealed.count(keys.session))
                for s, keys in zip(found.sessions, disclosed.keys.sessions, strict=True)
            ]
        ),
    }


def same(dialogue: Dialogue, at: datetime, case: object = None) -> dict[str, Any]:
    """The record that both definitions give, normalised through JSON; a failure where they differ."""
    ours = json.dumps(public(dialogue, at), sort_keys=True, ensure_ascii=False)
    theirs = json.dumps(entitled.record(dialogue, at), sort_keys=True, ensure_ascii=False)
    record: dict[str, Any] = json.loads(ours)
    assert record == json.loads(theirs), case or "the two definitions differ"
    return record


# every combination of what decides --------------------------------------------------------

PAST, FUTURE = datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)
GIVEN = (Consent("up", date(2026, 5, 1)), Consent("down", date(2026, 5, 1)))
EVERYONE = (*GIVEN, *(Consent(f"{s}{n}", date(2026, 5, 1)) for s in "ud" for n in range(1, 7)))
CONSENTS = (
    GIVEN,
    (*EVERYONE, Consent("x1", date(2026, 5, 1))),
    (GIVEN[0], Consent("down")),
    (GIVEN[0], Consent("down", date(2026, 5, 1), date(2026, 6, 1))),
)
SILENCES = (
    None,
    Silence(SilenceState.UNDER_SILENCE, PAST),
    Silence(SilenceState.ADOPTED, PAST, PAST),
    Silence(SilenceState.ADOPTED, FUTURE, PAST),
)
SMALL = (Item("talk", groups=(Group(members=("u1", "u2", "d1", "x1", "f1")),)), Item("other"))
MIXED = (Item("talk"), Item("secret", rule=Rule.OFF_THE_RECORD), Item("pair", groups=(Group("up"),)))
AGENDAS = ((Item("talk"),), SMALL, MIXED)


def test_every_combination_of_rule_attribution_consent_and_time(world: Any) -> None:
    seen = set()
    for rule, level, asked, consent, to, before in itertools.product(
        Rule, Attribution, ConsentOf, CONSENTS, ("participants", "public"), (None, PAST, FUTURE)
    ):
        release = Release(Label((to,)), before, consent)
        words = world.text("Said by ", Mention("u1"), ".")
        made = world.of(
            world.outcome(text=words, release=release), rule=rule, attribution=level, consent_of=asked
        )
        seen.add(bool(same(made, world.noon)["sessions"][0]["outcomes"]))
    assert seen == {True, False}


def test_every_combination_of_source_room_silence_and_speaker(world: Any) -> None:
    speakers: tuple[tuple[Any, ...], ...] = (
        ("Words.",),
        (Mention("d2"),),
        (Mention("x1"),),
        (Mention("zz"),),
    )
    for agenda, source, silence, pieces, level, attending in itertools.product(
        AGENDAS,
        ((), ("talk",), ("talk", "pair"), ("nowhere",)),
        SILENCES,
        speakers,
        (Attribution.NONE, Attribution.PARTICIPANT, Attribution.SIDE, Attribution.ROLE),
        (world.room, world.room[:8]),
    ):
        made = world.of(
            world.outcome(text=world.text(*pieces), comes_from=source, silence=silence),
            agenda=agenda,
            attribution=level,
            attending=attending,
            rule=Rule.ON_THE_RECORD,
        )
        same(made, world.noon)


NOW_WORDS, OTHER_WORDS = "now", "other"
SENT: tuple[tuple[tuple[date, str], ...], ...] = (
    (),
    ((date(2026, 4, 1), NOW_WORDS),),
    ((date(2026, 4, 1), OTHER_WORDS),),
    ((date(2026, 4, 1), OTHER_WORDS), (date(2026, 4, 20), NOW_WORDS)),
    ((date(2026, 4, 1), NOW_WORDS), (date(2026, 4, 20), OTHER_WORDS)),
    ((date(2026, 5, 1), NOW_WORDS),),
    ((date(2026, 5, 1), OTHER_WORDS),),
    ((date(2026, 4, 1), OTHER_WORDS), (date(2026, 5, 1), NOW_WORDS)),
    ((date(2026, 5, 20), OTHER_WORDS),),
    ((date(2026, 4, 1), NOW_WORDS), (date(2026, 5, 20), OTHER_WORDS)),
)
"""What was circulated, in order: before, on and after the day of the consents."""


def with_drafts(made: Dialogue, sent: tuple[tuple[date, str], ...], hour: int = 9) -> Dialogue:
    """The dialogue with these drafts of its one outcome; other words are what a reader saw before an edit."""
    held = made.sessions[0]
    now = face(made, held, held.outcomes[0])
    assert now is not None
    drafts = tuple(
        Draft(
            held.id,
            n,
            datetime.combine(day, time(hour), tzinfo=UTC),
            "participants",
            items=(DraftItem("m1", now if words == NOW_WORDS else Sealed('{"text":null}')),),
        )
        for n, (day, words) in enumerate(sent, 1)
    )
    return replace(made, drafts=drafts)


def test_every_combination_of_drafts_and_answers(world: Any) -> None:
    told: dict[tuple[int, int | None], bool] = {}
    for (n, sent), number, hour in itertools.product(enumerate(SENT), (None, 1, 2, 7), (0, 9, 23)):
        consent = (GIVEN[0], Consent("down", date(2026, 5, 1), draft=number))
        words = world.text("Said by ", Mention("u1"), " at ", Span((Run("x"),), withheld=Code.SAFETY), ".")
        promise = Commitment(("up", "down"), date(2026, 9, 1), world.text("Weekly."), world.text("Visits."))
        release = Release(Label(("public",)), None, consent)
        outcome = world.outcome(text=words, why=words, commitment=promise, release=release)
        made = with_drafts(world.of(outcome), sent, hour)
        record = same(made, world.noon, (sent, number, hour))
        if hour == 9:
            told[n, number] = bool(record["sessions"][0]["outcomes"])
    open_at = {key for key, is_open in told.items() if is_open}
    # Without a number: nothing was circulated, or all that may be meant has the words of now.
    assert {n for n, number in open_at if number is None} == {0, 1, 3, 5, 8, 9}
    # By number: the other side's answer, which has none, must hold too.
    assert {n for n, number in open_at if number == 1} == {1, 5, 9}
    assert {n for n, number in open_at if number == 2} == {3}
    assert not {n for n, number in open_at if number == 7}


def test_each_word_that_the_public_reads_counts(world: Any) -> None:
    promise = Commitment(("up",), date(2026, 9, 1), world.text("Weekly."), world.text("Visits."))
    plain = world.outcome(why=world.text("Because."), commitment=promise)
    drafted = with_drafts(world.of(plain), ((date(2026, 4, 1), NOW_WORDS),)).drafts
    new = world.text("New.")
    changed = (
        {"text": new},
        {"why": new},
        {"why": None},
        {"words": ((Label(("public",)), new),)},
        {"status": Status.NOT_AGREED},
        {"commitment": replace(promise, every=new)},
        {"commitment": replace(promise, check=None)},
        {"commitment": replace(promise, due=None)},
        {"commitment": replace(promise, by=("up", "down"))},
        {"attribution": Attribution.NONE},
    )
    as_sent = replace(world.of(plain), drafts=drafted)
    assert same(as_sent, world.noon)["sessions"][0]["outcomes"]
    for change in changed:
        made = replace(world.of(replace(plain, **change)), drafts=drafted)
        assert not same(made, world.noon, change)["sessions"][0]["outcomes"], change
    for private in ({"comes_from": ()}, {"words": ((Label(("principals",)), new),)}):
        made = replace(world.of(replace(plain, **private)), drafts=drafted)
        assert public(made, world.noon)["sessions"][0]["outcomes"], private


def unsound(text: Text) -> Text:
    return replace(text, sound=False)


def faulty_places(world: Any) -> Iterator[Dialogue]:
    bad = unsound(world.text("Words."))
    yield world.of(world.outcome(text=bad))
    yield world.of(world.outcome(why=bad))
    yield world.of(world.outcome(words=((Label(("public",)), bad),)))
    yield world.of(world.outcome(text=bad, words=((Label(("public",)), world.text("Fine.")),)))
    yield world.of(world.outcome(words=((Label(("principals",)), bad),)))


def test_a_faulty_text_closes_in_both(world: Any) -> None:
    for made in faulty_places(world):
        same(made, world.noon)


@pytest.mark.parametrize("first", range(0, 1500, 100))
def test_random_worlds(first: int) -> None:
    open_things = 0
    for seed in range(first, first + 100):
        made = make_world(seed)
        for at in INSTANTS:
            record = same(made, at, f"seed {seed} at {at}")
            open_things += sum(len(s["outcomes"]) for s in record.get("sessions", ()))
    assert open_things > 20, "worlds where nothing is open prove nothing"


def test_the_comparison_can_fail(world: Any) -> None:
    made = world.of(world.outcome())
    other = world.of(world.outcome(text=world.text(Run("Other words."))))
    assert public(made, world.noon) != entitled.record(other, world.noon)
