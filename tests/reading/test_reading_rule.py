"""What contradicts the Rule, or a release that can never be what its author meant."""

# ruff: noqa: E501, ISC004 - what is told stands on one line
from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.reading.conftest import Doc, Small


def test_attribution_says_no_more_than_the_rule(session_doc: Doc) -> None:
    """
    attribution: side
    agenda: [{id: open, rule: on-the-record}, {id: shut, rule: not-for-attribution}]
    outcomes:
      - {id: a, kind: measure, text: x, from: [open], attribution: role}
      - {id: b, kind: measure, text: x, from: [open, shut], attribution: participant}
      - {id: c, kind: measure, text: x, attribution: participant}
    """
    assert [p.partition(" ")[2] for p in session_doc.problems] == [
        "attribution: this attribution says more than the rule allows",
        "outcomes[2].attribution: this attribution says more than the rule allows",
        "outcomes[3].attribution: this attribution says more than the rule allows",
    ]


def test_off_the_record_lets_nothing_out(session_doc: Doc) -> None:
    """
    shown_as: {when: spring}
    agenda:
      - {id: open}
      - {id: shut, rule: off-the-record, theme: Life, release: public}
    outcomes:
      - {id: a, kind: measure, text: x, from: [open], release: public}
      - {id: b, kind: measure, text: x, from: [open, shut], release: public}
      - {id: c, kind: measure, text: x, release: participants}
      - {id: d, kind: measure, text: x, from: [shut], release: team}
    """
    assert [p.partition(" ")[2] for p in session_doc.problems] == [
        "agenda: this item is off the record and has a release",
        "outcomes[2].release: what this comes from is off the record",
        "outcomes[3].release: what this comes from is off the record",
    ]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            "ground_rules: [We meet under the Chatham House Rules.]",
            "the Chatham House Rule is one Rule, in the singular",
        ),
        (
            "ground_rules: [Nothing said here leaves the room.]",
            "the Rule lets people use what they hear; this says they may not",
        ),
        (
            "logistics: The sessions will be recorded for the archive.",
            "a recording does not go with the Rule",
        ),
    ],
)
def test_words_that_misunderstand_the_rule_are_pointed_out(
    read: Callable[[str], Doc], words: str, message: str
) -> None:
    assert [n.message for n in read(words).reading.notices] == [message]
    assert not read(words).problems


@pytest.mark.parametrize(
    "words",
    [
        "ground_rules: [We meet under the Chatham House Rule.]",
        "ground_rules: [Nothing is recorded.]",
        "logistics: Recording devices stay outside. Decisions are recorded by nobody.",
        "rule: on-the-record\nlogistics: The sessions will be recorded.",
        "rule: off-the-record\nground_rules: [Nothing leaves the room.]",
    ],
)
def test_words_that_go_with_the_rule_are_left_in_peace(read: Callable[[str], Doc], words: str) -> None:
    assert not read(words).reading.notices


def test_consent_is_dated_asked_for_and_not_older_than_the_words(session_doc: Doc) -> None:
    """
    held: {from: 2026-03-09}
    shown_as: {when: spring}
    agenda: [{id: a}]
    outcomes:
      - id: one
        kind: measure
        text: x
        release: {to: public, consent: {upstream: 2025-03-12, downstream: awaited, oak: 2026-04-01}}
      - id: two
        kind: measure
        text: x
        release: {to: public, consent: {upstream: {given: 2026-04-02, withdrawn: 2026-04-01}, downstream: yes}}
    """
    assert session_doc.problems == [
        "8:14 outcomes[1].release.consent[1]: this consent is older than the session, so it cannot be to these words",
        "12:47 outcomes[2].release.consent[1]: this consent is withdrawn before it was given",
        "12:103 outcomes[2].release.consent[2]: a date, the word awaited, or {given: …, draft: …, withdrawn: …} is "
        "expected here",
    ]
    assert session_doc.advice == [
        "8:14 outcomes: consent here is to the words as they stand, since no draft of them was circulated",
        "8:14 outcomes[1].release.consent[3]: consent_of does not ask this side or person, so the answer counts for "
        "nothing",
    ]


def test_silence_is_adopted_when_a_person_records_it(session_doc: Doc) -> None:
    """
    outcomes:
      - {id: a, kind: norm, text: x, silence: {state: adopted}}
      - {id: b, kind: norm, text: x, silence: {state: adopted, expires: 2026-03-02, recorded: 2026-03-01}}
      - {id: c, kind: norm, text: x, silence: {state: under-silence, broken: 2026-03-01}}
    """
    assert [p.partition(": ")[2] for p in session_doc.problems] == [
        "adopted, but no expiry was set",
        "adopted, but nobody recorded when",
        "adopted before silence ended",
        "silence was broken, and the state says otherwise",
        "under silence without an exact expiry",
    ]


def test_a_release_the_site_can_never_show_is_advice(small: Small) -> None:
    small.write("dialogue.yml", "dialogue: river\n")
    small.session("outcomes: [{id: a, kind: norm, text: x, release: public}]")
    doc = small.write("people.yml", "people: {}").doc()
    assert [a.partition("release: ")[2] for a in doc.advice] == [
        "a release to the public, and the site does not know this dialogue",
        "a release to the public, and the site does not know this session",
    ]
    assert not doc.problems


def test_a_list_where_the_rule_has_none_is_advice(small: Small) -> None:
    small.write("dialogue.yml", "dialogue: river\n")
    small.write(
        "people.yml", "people: {oak: {name: Amina Diallo, listing: named}, elm: {name: Bako Traore}}\n"
    )
    assert small.doc().advice == ["people.yml:1 people[1].listing: under this rule there is no public list"]
    assert not small.session("rule: chatham-house-with-list").doc().advice


def test_k_has_a_floor(small: Small) -> None:
    small.write("dialogue.yml", "dialogue: river\nk: 2\n").write("people.yml", "people: {}")
    assert small.doc().problems == ["dialogue.yml:2 k: k is below the floor of 3"]
    assert small.doc().dialogue.k == 5


def test_people_who_were_never_in_the_room_do_not_attend(session_doc: Doc) -> None:
    """
    attending: [oak, dune]
    invited: {confirmed: [oak], declined: [oak]}
    interpretation: {mode: consecutive, interpreters: [moss, ash]}
    """
    assert "1:18 attending[2]: this person is never in the room (part: mentioned)" in session_doc.problems
    assert any("under two answers" in p for p in session_doc.problems)
    assert session_doc.advice == [
        "3:58 interpretation.interpreters[2]: this person's part is not interpreter"
    ]


def test_more_people_cannot_share_a_view_than_were_there(session_doc: Doc) -> None:
    """
    attending: [oak, elm]
    outcomes: [{id: a, kind: norm, text: x, support: {quantifier: some, count: 3}}]
    """
    assert [p.partition(": ")[2] for p in session_doc.problems] == ["more people share this than were there"]
