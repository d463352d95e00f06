"""The second definition by itself: where exactly k, consent, silence and marks draw the line."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from facilitator.gate.entitled import is_open, record
from facilitator.model.dialogue import Dialogue, DialogueShown, Side
from facilitator.model.labels import (
    Attribution,
    Code,
    ConsentOf,
    Label,
    OutcomeKind,
    Quantifier,
    Rule,
    SilenceState,
)
from facilitator.model.people import People, Person
from facilitator.model.release import Consent, Release, Silence, Support
from facilitator.model.sealed import Sealed
from facilitator.model.session import Commitment, Held, Outcome, Session, SessionShown
from facilitator.model.text import Mention, Paragraph, Run, Span, Text

AT = datetime(2026, 6, 1, tzinfo=UTC)


def text(*inlines: Any) -> Text:
    pieces = tuple(Run(i) if isinstance(i, str) else i for i in inlines)
    return Text((("en", Sealed((Paragraph(pieces),))),))


def dialogue(outcome: Outcome, ups: int = 5, downs: int = 5, **session: Any) -> Dialogue:
    """A dialogue of two sides, `ups` and `downs` of whom attend its one session."""
    people = [Person(f"u{n}", side="up") for n in range(ups)] + [
        Person(f"d{n}", side="down") for n in range(downs)
    ]
    settings: dict[str, Any] = {"rule": Rule.ON_THE_RECORD, "consent_of": ConsentOf.NONE} | session
    held = Session(
        "s",
        shown_as=SessionShown(),
        attending=tuple(p.id for p in people),
        outcomes=(outcome,),
        **settings,
    )
    return Dialogue(
        "d",
        shown_as=DialogueShown(text("River"), "river"),
        sides=(Side("up", text("Upstream")), Side("down", text("Downstream"))),
        people=People(tuple(people)),
        sessions=(held,),
    )


def outcome(*words: Any, consent: tuple[Consent, ...] = (), **options: Any) -> Outcome:
    release = Release(Label(("public",)), consent=consent)
    return Outcome("o", OutcomeKind.MEASURE, text(*(words or ("Words.",))), release=release, **options)


def opens(made: Dialogue, at: datetime = AT) -> bool:
    (session,) = made.sessions
    return is_open(made, session, session.outcomes[0], at)


def shown(made: Dialogue) -> Any:
    sessions: Any = record(made, AT)["sessions"]
    (one,) = sessions[0]["outcomes"]
    return one


@pytest.mark.parametrize(
    ("ups", "downs", "is_it"), [(5, 5, True), (4, 9, False), (9, 4, False), (4, 4, False)]
)
def test_a_side_is_named_among_k_of_it_and_k_others(ups: int, downs: int, is_it: bool) -> None:
    made = dialogue(outcome("Said ", Mention("u0")), ups, downs, attribution=Attribution.SIDE)
    assert opens(made) is is_it


@pytest.mark.parametrize(("ups", "is_it"), [(5, True), (4, False)])
def test_a_participant_is_one_of_k(ups: int, is_it: bool) -> None:
    assert opens(dialogue(outcome(), ups, 0, attribution=Attribution.PARTICIPANT)) is is_it
    assert opens(dialogue(outcome(), ups, 0, attribution=Attribution.NONE))


@pytest.mark.parametrize(
    ("word", "count", "is_it"),
    [
        (Quantifier.SOME, 2, True),
        (Quantifier.SOME, 1, False),
        (Quantifier.SEVERAL, 2, False),
        (Quantifier.MANY, 4, False),
        (Quantifier.MANY, 8, True),
        (Quantifier.MANY, 9, False),
        (Quantifier.MOST, 5, False),
        (Quantifier.MOST, 6, True),
        (Quantifier.SOME, None, False),
    ],
)
def test_a_quantifier_needs_its_count_and_hides_nobody(
    word: Quantifier, count: int | None, is_it: bool
) -> None:
    assert opens(dialogue(outcome(support=Support(word, count)), attribution=Attribution.NONE)) is is_it


def test_consent_counts_from_its_day_where_the_session_is_held() -> None:
    given = (Consent("up", date(2026, 6, 1)), Consent("down", date(2026, 5, 1), date(2026, 6, 2)))
    made = dialogue(outcome(consent=given), consent_of=ConsentOf.EACH_SIDE, attribution=Attribution.NONE)
    assert opens(made)
    assert not opens(made, datetime(2026, 5, 31, 23, tzinfo=UTC))
    assert not opens(made, datetime(2026, 6, 2, tzinfo=UTC))
    (session,) = made.sessions
    east = replace(made, sessions=(replace(session, held=Held(timezone="Asia/Tokyo")),))
    assert opens(east, datetime(2026, 5, 31, 23, tzinfo=UTC))


def test_silence_opens_nothing_until_somebody_records_it() -> None:
    for silence, is_it in (
        (Silence(SilenceState.ADOPTED, AT, AT), True),
        (Silence(SilenceState.UNDER_SILENCE, AT, AT), False),
        (Silence(SilenceState.ADOPTED, AT), False),
        (Silence(SilenceState.ADOPTED, AT.replace(hour=1), AT), False),
        (Silence(SilenceState.ADOPTED, AT, AT.replace(hour=1)), False),
    ):
        assert opens(dialogue(outcome(silence=silence), attribution=Attribution.NONE)) is is_it


def test_marks_with_only_white_space_between_are_one() -> None:
    spans = [Span((Run("secret"),), code) for code in (Code.SAFETY, Code.PRESENCE)]
    made = dialogue(outcome("At ", spans[0], "  ", spans[1], " end"), attribution=Attribution.NONE)
    pieces = shown(made)["text"]["en"][0][1]
    assert [p[:2] for p in pieces] == [["words", "At "], ["mark", "R2"], ["words", " end"]]


def test_a_commitment_waits_for_the_sides_it_binds() -> None:
    promise = Commitment(("up",), date(2026, 7, 1), checked_by="u0")
    none = dialogue(outcome(commitment=promise), attribution=Attribution.NONE)
    given = (Consent("up", date(2026, 5, 1)),)
    both = dialogue(outcome(commitment=promise, consent=given), attribution=Attribution.NONE)
    assert shown(none)["commitment"] is None
    assert shown(both)["commitment"]["due"] == "2026-07-01"
    assert "checked_by" not in str(shown(both))


def test_a_rule_that_cannot_be_decided_closes() -> None:
    made = dialogue(outcome(), consent_of=ConsentOf.EACH_SIDE, held=Held(timezone="No/Where"))
    assert not opens(made)


def test_a_dialogue_or_session_without_a_public_name_is_unknown() -> None:
    made = dialogue(outcome(), attribution=Attribution.NONE)
    assert opens(made)
    assert record(replace(made, shown_as=None), AT) == {}
    (session,) = made.sessions
    hidden = replace(made, sessions=(replace(session, shown_as=None),))
    assert record(hidden, AT)["sessions"] == [] and not opens(hidden)
