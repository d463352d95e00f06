"""Who reads an outcome: labels as sets of readers, the room at once, others by condition."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from facilitator.disclosure import Disclosed, Reader, disclose
from facilitator.model.labels import Attribution, Code, ConsentOf, Label, Quantifier, Rule, SilenceState
from facilitator.model.release import Consent, Release, Silence, Support
from facilitator.model.session import Commitment, Group, Item
from facilitator.model.text import Mention, Run, Span


def standing(found: Disclosed, what: str = "outcome s1#m1") -> str:
    return next(r.standing for r in found.rulings if r.what == what)


def see(dialogue: Any, word: str, at: datetime) -> str:
    """The standing of the one outcome for a label, or for a person written as `@id`."""
    reader = Reader.person(word[1:]) if word.startswith("@") else Reader.label(word)
    found = disclose(dialogue, reader, at)
    shown = [o for s in found.edition.sessions for o in s.outcomes]
    assert bool(shown) == (standing(found) != "closed")
    return standing(found)


LABELS = ["team", "side:up", "participants", "principals:up", "principals", "public"]


@pytest.mark.parametrize(
    ("to", "sees"),
    [
        (("team",), {"team": "team"}),
        (("side:up",), {"team": "team", "side:up": "room"}),
        (("participants",), {"team": "team", "side:up": "released", "participants": "released"}),
        (
            ("principals:up",),
            {"team": "team", "side:up": "released", "principals:up": "released"},
        ),
        (("side:up", "side:down"), {"team": "team", "side:up": "released"}),
    ],
)
def test_a_label_is_a_set_of_readers(world: Any, to: tuple[str, ...], sees: dict[str, str]) -> None:
    only = Release(Label(to), None, () if to == ("side:up",) else world.both)
    dialogue = world.of(world.outcome(release=only))
    assert {w: s for w in LABELS if (s := see(dialogue, w, world.noon)) != "closed"} == sees


def test_without_a_release_it_stays_with_the_team(world: Any) -> None:
    dialogue = world.of(world.outcome(release=None))
    assert [see(dialogue, w, world.noon) for w in LABELS] == ["team"] + ["closed"] * 5


def test_who_was_in_the_room_reads_at_once_and_is_told_it_is_not_out(world: Any) -> None:
    waiting = Release(Label(("public",)), datetime(2027, 1, 1, tzinfo=UTC), world.both)
    dialogue = world.of(world.outcome(release=waiting))
    assert see(dialogue, "participants", world.noon) == "room"
    assert see(dialogue, "@u1", world.noon) == "room"
    assert see(dialogue, "principals", world.noon) == "closed"
    assert see(dialogue, "public", world.noon) == "closed"


def test_a_person_reads_by_a_room_label_only_what_happened_in_her_room(world: Any) -> None:
    dialogue = world.of(
        world.outcome(release=Release(Label(("participants",)), None, world.both)),
        attending=tuple(p for p in world.room if p != "u1"),
    )
    assert see(dialogue, "@u2", world.noon) == "released"
    assert see(dialogue, "@u1", world.noon) == "closed"


def test_a_caucus_is_frank_against_its_own_capital(world: Any) -> None:
    only = Release(Label(("side:up",)), None, world.both)
    said_apart = world.outcome(comes_from=("alone",), release=only)
    dialogue = world.of(said_apart)
    assert see(dialogue, "@u1", world.noon) == "released"
    assert see(dialogue, "@p1", world.noon) == "closed"
    assert see(dialogue, "principals:up", world.noon) == "closed"
    assert see(dialogue, "@d1", world.noon) == "closed"


def test_of_two_groups_apart_neither_heard_the_other(world: Any) -> None:
    apart = world.outcome(comes_from=("apart",), release=Release(Label(("participants",))))
    dialogue = world.of(apart)
    assert see(dialogue, "@u1", world.noon) == "closed"
    assert see(dialogue, "side:up", world.noon) == "closed"


@pytest.mark.parametrize(
    ("rule", "attribution", "public"),
    [
        (Rule.CHATHAM_HOUSE, Attribution.PARTICIPANT, "open"),
        (Rule.CHATHAM_HOUSE, Attribution.NONE, "open"),
        (Rule.CHATHAM_HOUSE, Attribution.SIDE, "closed"),
        (Rule.CHATHAM_HOUSE_WITH_LIST, Attribution.PARTICIPANT, "open"),
        (Rule.CHATHAM_HOUSE_WITH_LIST, Attribution.NAME, "closed"),
        (Rule.NOT_FOR_ATTRIBUTION, Attribution.NONE, "open"),
        (Rule.NOT_FOR_ATTRIBUTION, Attribution.PARTICIPANT, "closed"),
        (Rule.OFF_THE_RECORD, Attribution.NONE, "closed"),
        (Rule.ON_THE_RECORD, Attribution.NAME, "open"),
        (Rule.ON_THE_RECORD, Attribution.SIDE, "open"),
    ],
)
def test_the_rule_table(world: Any, rule: Rule, attribution: Attribution, public: str) -> None:
    assert see(world.of(world.outcome(), rule=rule, attribution=attribution), "public", world.noon) == public


def test_off_the_record_nothing_reaches_even_those_who_were_there(world: Any) -> None:
    dialogue = world.of(world.outcome(), rule=Rule.OFF_THE_RECORD, attribution=Attribution.NONE)
    assert see(dialogue, "@u1", world.noon) == "closed"
    assert see(dialogue, "team", world.noon) == "team"


def test_the_strictest_item_binds_and_all_items_where_none_is_named(world: Any) -> None:
    agenda = (Item("talk"), Item("secret", rule=Rule.OFF_THE_RECORD))
    assert see(world.of(world.outcome(), agenda=agenda), "public", world.noon) == "open"
    from_both = world.outcome(comes_from=("talk", "secret"))
    assert see(world.of(from_both, agenda=agenda), "public", world.noon) == "closed"
    from_anywhere = world.outcome(comes_from=())
    assert see(world.of(from_anywhere, agenda=agenda), "public", world.noon) == "closed"


def test_provenance_in_doubt_closes(world: Any) -> None:
    assert see(world.of(world.outcome(comes_from=("nowhere",))), "public", world.noon) == "closed"
    assert see(world.of(world.outcome(comes_from=("nowhere",))), "@u1", world.noon) == "closed"


def test_the_embargo_ends_at_its_instant(world: Any) -> None:
    moment = world.noon
    waits = Release(Label(("public",)), moment, world.both)
    dialogue = world.of(world.outcome(release=waits))
    assert see(dialogue, "public", moment - timedelta(seconds=1)) == "closed"
    assert see(dialogue, "public", moment) == "open"


@pytest.mark.parametrize(
    ("down", "public"),
    [
        (Consent("down", date(2026, 6, 15)), "open"),
        (Consent("down", date(2026, 6, 16)), "closed"),
        (Consent("down"), "closed"),
        (Consent("down", date(2026, 5, 1), date(2026, 6, 1)), "closed"),
        (Consent("down", date(2026, 5, 1), date(2026, 7, 1)), "open"),
        (Consent("x1", date(2026, 5, 1)), "closed"),
    ],
)
def test_consent_is_dated_and_can_be_withdrawn(world: Any, down: Consent, public: str) -> None:
    asked = Release(Label(("public",)), None, (world.both[0], down))
    assert see(world.of(world.outcome(release=asked)), "public", world.noon) == public


def test_nobody_on_file_who_could_consent_means_no(world: Any) -> None:
    dialogue = replace(world.of(world.outcome()), sides=())
    assert see(dialogue, "public", world.noon) == "closed"


@pytest.mark.parametrize(
    ("silence", "public"),
    [
        (Silence(SilenceState.UNDER_SILENCE, datetime(2026, 6, 1, tzinfo=UTC)), "closed"),
        (Silence(SilenceState.BROKEN, datetime(2026, 6, 1, tzinfo=UTC)), "closed"),
        (Silence(SilenceState.ADOPTED, datetime(2026, 6, 1, tzinfo=UTC)), "closed"),
        (
            Silence(SilenceState.ADOPTED, datetime(2026, 6, 1, tzinfo=UTC), datetime(2026, 6, 2, tzinfo=UTC)),
            "open",
        ),
        (
            Silence(SilenceState.ADOPTED, datetime(2026, 6, 2, tzinfo=UTC), datetime(2026, 6, 1, tzinfo=UTC)),
            "closed",
        ),
        (
            Silence(SilenceState.ADOPTED, datetime(2026, 6, 1, tzinfo=UTC), datetime(2026, 7, 1, tzinfo=UTC)),
            "closed",
        ),
    ],
)
def test_silence_counts_only_once_a_person_recorded_it_after_the_expiry(
    world: Any, silence: Silence, public: str
) -> None:
    assert see(world.of(world.outcome(silence=silence)), "public", world.noon) == public


def test_k_vetoes_the_smallest_room(world: Any) -> None:
    small = (Item("talk", groups=(Group(members=("u1", "u2", "d1", "d2", "i1", "f1")),)),)
    assert see(world.of(world.outcome(), agenda=small), "public", world.noon) == "closed"
    five = (Item("talk", groups=(Group(members=("u1", "u2", "d1", "d2", "x1")),)),)
    assert see(world.of(world.outcome(), agenda=five), "public", world.noon) == "open"
    unlike = (Item("talk", groups=(Group("up"), Group(members=("d1", "d2", "x1")))),)
    assert see(world.of(world.outcome(), agenda=unlike), "public", world.noon) == "closed"
    nobody = world.outcome(attribution=Attribution.NONE)
    assert see(world.of(nobody, agenda=small), "public", world.noon) == "open"


def test_a_side_may_be_named_only_with_k_there_and_k_others(world: Any) -> None:
    speaking = world.outcome(text=world.text(Mention("u1"), " agreed."))
    on_record = {"rule": Rule.ON_THE_RECORD, "attribution": Attribution.SIDE}
    assert see(world.of(speaking, **on_record), "public", world.noon) == "open"
    few = tuple(p for p in world.room if p not in ("u5", "u6"))
    assert see(world.of(speaking, attending=few, **on_record), "public", world.noon) == "closed"


def test_a_name_needs_the_speakers_own_dated_consent(world: Any) -> None:
    on_record = {"rule": Rule.ON_THE_RECORD, "attribution": Attribution.NAME}
    speaking = world.outcome(text=world.text(Mention("u1"), " agreed."))
    assert see(world.of(speaking, **on_record), "public", world.noon) == "closed"
    hers = Release(Label(("public",)), None, (*world.both, Consent("u1", date(2026, 5, 3))))
    agreed = world.outcome(text=world.text(Mention("u1"), " agreed."), release=hers)
    assert see(world.of(agreed, **on_record), "public", world.noon) == "open"


@pytest.mark.parametrize(
    ("support", "public"),
    [
        (Support(Quantifier.SEVERAL, 3), "open"),
        (Support(Quantifier.SEVERAL, 2), "closed"),
        (Support(Quantifier.SEVERAL), "closed"),
        (Support(Quantifier.MOST, 6), "closed"),
        (Support(Quantifier.MOST, 7), "open"),
        (Support(Quantifier.MOST, 12), "closed"),
        (Support(Quantifier.MOST, 13), "closed"),
    ],
)
def test_a_quantifier_must_be_borne_out_and_may_not_identify(
    world: Any, support: Support, public: str
) -> None:
    assert see(world.of(world.outcome(support=support)), "public", world.noon) == public


def test_a_rule_that_errs_closes(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from facilitator.disclosure import rules

    def broken(case: object) -> Any:
        raise RuntimeError("secret words in an exception")

    monkeypatch.setattr(rules, "PUBLIC_RULES", (*rules.PUBLIC_RULES[:-1], ("support", broken)))
    monkeypatch.setattr("facilitator.disclosure.outcomes.PUBLIC_RULES", rules.PUBLIC_RULES)
    found = disclose(world.of(world.outcome()), Reader.label("public"), world.noon)
    assert standing(found) == "closed"
    assert "secret" not in repr(found.rulings)


def test_spans_are_dropped_not_hidden(world: Any) -> None:
    words = world.text(
        "At ",
        Span((Run("the bridge"),), withheld=Code.NEGOTIATION),
        " by ",
        Span((Run("two ministries"),), instead="focal points"),
        ".",
    )
    found = disclose(world.of(world.outcome(text=words)), Reader.label("public"), world.noon)
    assert "bridge" not in repr(found.edition)
    assert "ministries" not in repr(found.edition)
    assert "Mark(code='R6')" in repr(found.edition)
    assert "focal points" in repr(found.edition)
    team = disclose(world.of(world.outcome(text=words)), Reader.label("team"), world.noon)
    assert "the bridge" in repr(team.edition)


def test_neighbouring_marks_merge(world: Any) -> None:
    words = world.text(
        Span((Run("a"),), withheld=Code.SAFETY), " ", Span((Run("b"),), withheld=Code.PRESENCE), " end"
    )
    found = disclose(world.of(world.outcome(text=words)), Reader.label("public"), world.noon)
    assert repr(found.edition).count("Mark(") == 1
    assert "Mark(code='R2')" in repr(found.edition)


@pytest.mark.parametrize("speaker", ["u1", "u6", "d3", "x1", "f1"])
def test_everybody_gets_the_same_phrase(world: Any, speaker: str) -> None:
    def edition(who: str) -> object:
        words = world.text(Mention(who), " could read the numbers out.")
        return disclose(world.of(world.outcome(text=words)), Reader.label("public"), world.noon).edition

    assert edition(speaker) == edition("u2")


def test_words_for_outside_differ_from_those_inside(world: Any) -> None:
    differs = world.outcome(words=((Label(("public",)), world.text("Public words.")),))
    dialogue = world.of(differs)

    def texts(word: str) -> str:
        return repr(disclose(dialogue, Reader.label(word), world.noon).edition)

    assert "Public words." in texts("public")
    assert "Count the animals." not in texts("public")
    assert "Count the animals." in texts("participants")
    assert "Public words." in texts("principals")


def test_the_site_knows_nothing_without_shown_as(world: Any) -> None:
    unknown = replace(world.of(world.outcome()), shown_as=None)
    found = disclose(unknown, Reader.label("public"), world.noon)
    assert found.edition.sessions == ()
    assert found.edition.languages == ()
    assert standing(found) == "closed"
    session_unknown = world.of(world.outcome(), shown_as=None)
    without = disclose(session_unknown, Reader.label("public"), world.noon)
    assert without.edition.sessions == ()
    assert standing(without) == "closed"


def test_the_public_order_follows_public_bytes_alone(world: Any) -> None:
    first, second = world.outcome(id="a1"), world.outcome(id="z9", text=world.text("Another measure."))
    one = disclose(world.of(first, second), Reader.label("public"), world.noon).edition
    two = disclose(
        world.of(replace(second, id="a0"), replace(first, id="z0")), Reader.label("public"), world.noon
    ).edition
    assert one == two


@pytest.mark.parametrize(("consents", "shown"), [(("up", "down"), True), (("up",), False), ((), False)])
def test_a_commitment_goes_out_once_every_side_it_binds_has_agreed(
    world: Any, consents: tuple[str, ...], shown: bool
) -> None:
    promised = world.outcome(
        commitment=Commitment(("up", "down"), date(2026, 9, 1)),
        release=Release(Label(("public",)), None, tuple(Consent(c, date(2026, 5, 1)) for c in consents)),
    )
    dialogue = world.of(promised, consent_of=ConsentOf.NONE)
    found = disclose(dialogue, Reader.label("public"), world.noon).edition.sessions[0].outcomes[0]
    assert (found.commitment is not None) == shown
