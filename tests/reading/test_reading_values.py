"""Values mean what a person thinks; what is none is refused with its place, its path and an example."""

# ruff: noqa: D200 - a docstring is the session's file
from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from facilitator.model.labels import Attribution, ConsentOf, Label, Rule
from facilitator.model.sealed import unseal
from facilitator.model.session import Day, Item

if TYPE_CHECKING:
    from tests.reading.conftest import Doc, Small

Read = Callable[[str], "Doc"]


def test_ten_thirty_is_a_time(session_doc: Doc) -> None:
    """
    agenda:
      - {day: 2026-03-09, start: 10:30}
      - {id: a, start: 12:30, minutes: 30}
    """
    day, item = session_doc.session.agenda
    assert isinstance(day, Day)
    assert isinstance(item, Item)
    assert (day.start, item.start) == (time(10, 30), time(12, 30))


def test_no_is_a_word_and_its_quotes_change_nothing(session_doc: Doc) -> None:
    """
    title: no
    held: {at: 'off'}
    """
    assert session_doc.session.held.at is not None
    assert unseal(session_doc.session.held.at) == "off"
    assert not session_doc.problems


WRONG = [
    ("agenda: [{id: a, minutes: 010}]", "a whole number is expected here"),
    ("agenda: [{id: a, minutes: 90 min}]", "a whole number is expected here"),
    ("agenda: [{id: a, minutes: -5}]", "a whole number is expected here"),
    ("agenda: [{id: a, minutes: ٩٠}]", "a whole number is expected here"),
    ("agenda: [{id: a, start: 9.30}]", "a time is expected here"),
    ("agenda: [{id: a, start: 24:00}]", "a time is expected here"),
    ("held: {from: 9 March 2026}", "a date is expected here"),
    ("held: {from: 2026-02-30}", "a date is expected here"),
    ("held: {from: 9999-12-31}", "a date is expected here"),
    ("held: {from: 0001-01-01}", "a date is expected here"),
    ("agenda: [{id: a, minutes: 99999}]", "a day has no more than 1440 minutes"),
    ("held: {from: 20260309}", "a date is expected here"),
    ("held: {timezone: Geneva}", "a time zone is expected here"),
    ("held: {timezone: ../../etc/passwd}", "a time zone is expected here"),
    ("interpretation: {languages: [English]}", "a language code is expected here"),
    ("interpretation: {factor: 0}", "a number from 1 to 5 is expected here"),
    ("rule: chatham house", "a word from a closed list is expected here"),
    ("rule: [chatham-house]", "a word from a closed list is expected here"),
    ("title: [Water, pasture]", "a text is expected here, not a list"),
    ("attending: oak", "a list is expected here"),
    ("held: Geneva", "keys with values are expected here"),
    ("session: one", "this key stands here twice"),
]


@pytest.mark.parametrize(("text", "message"), WRONG)
def test_a_value_of_another_kind_is_refused(read: Read, text: str, message: str) -> None:
    told = [n for n in read(text).reading.notices if n.stops]
    assert [n.message for n in told] == [message]
    assert told[0].hint


def test_an_instant_without_offset_is_refused_and_a_date_begins_where_the_session_is_held(read: Read) -> None:
    release = (
        "held: {timezone: Asia/Tokyo}\noutcomes:\n"
        "  - {id: a, kind: measure, text: x, release: {to: public, not_before: %s}}"
    )
    doc = read(release % "2026-06-01")
    found = doc.session.outcomes[0].release
    assert found is not None
    assert found.not_before == datetime(2026, 6, 1, tzinfo=ZoneInfo("Asia/Tokyo"))
    found = read(release % "2026-06-01T12:00+02:00").session.outcomes[0].release
    assert found is not None
    assert found.not_before == datetime(2026, 6, 1, 10, tzinfo=UTC)
    doc = read(release % "2026-06-01T12:00")
    assert doc.problems == ["3:71 outcomes[1].release.not_before: this time has no offset"]
    assert doc.session.outcomes[0].release is None, "what cannot be read closes"


def test_an_unknown_key_is_never_printed(session_doc: Doc) -> None:
    """
    titel: Water
    held: {where: Geneva, frm: 2026-03-09}
    """
    told = [(str(n.path), n.hint) for n in session_doc.reading.notices]
    assert told == [
        ("?", "did you mean title?"),
        ("held.?", "the keys here are: from, to, timezone, at"),
        ("held.?", "did you mean from?"),
    ]


def test_tbd_in_capitals_is_no_text_to_print(session_doc: Doc) -> None:
    """
    title: TBD
    rule: Tbd
    """
    assert [n.message for n in session_doc.reading.notices] == ["open point", "open point"]
    assert session_doc.session.title is None


def test_tbd_is_an_open_point_and_closes_what_it_conditions(session_doc: Doc) -> None:
    """
    title: tbd
    rule: tbd
    consent_of: tbd
    logistics:
    agenda: [{id: a, for: tbd, rule: tbd, lead: tbd}]
    outcomes:
      - {id: a, kind: measure, text: x, release: {to: public, not_before: tbd}}
      - {id: b, kind: measure, text: x, silence: tbd, release: public}
      - {id: c, kind: measure, text: tbd, release: public}
    """
    session = session_doc.session
    assert not session_doc.problems
    assert [a.partition(": ")[2] for a in session_doc.advice if "open point" in a] == ["open point"] * 10
    assert (session.title, session.rule, session.consent_of) == (
        None,
        Rule.OFF_THE_RECORD,
        ConsentOf.EVERYONE,
    )
    assert session.items[0].readers == Label(("team",))
    assert session.items[0].rule is Rule.OFF_THE_RECORD
    assert [(o.id, o.release) for o in session.outcomes] == [("a", None), ("b", None)]


def test_a_comma_list_of_sentences_is_refused_and_one_of_ids_is_not(session_doc: Doc) -> None:
    """
    attending: [oak, elm]
    ground_rules: [Speak for yourself, listen first]
    agenda:
      - {id: a, questions: ["What, exactly?", "Who?"]}
      - {id: b, questions: [What then?]}
      - {id: c, questions: [What exactly, and when?]}
    """
    assert session_doc.problems == [
        "2:15 ground_rules: a comma inside these brackets splits a sentence in two",
        "6:24 agenda[3].questions: a comma inside these brackets splits a sentence in two",
    ]
    assert [len(i.questions) for i in session_doc.session.items] == [2, 1, 0]


def test_a_comma_in_braces_begins_a_key_and_the_hint_says_so(session_doc: Doc) -> None:
    """
    outcomes: [{id: a, kind: measure, text: Water, pasture}]
    """
    (told,) = session_doc.reading.notices
    assert told.path == "outcomes[1].?"
    assert told.hint == "a comma inside braces begins a new key: put the text in quotes"


def test_a_session_inherits_and_writes_only_what_differs(small: Small) -> None:
    small.write(
        "dialogue.yml",
        "dialogue: river\nrule: chatham-house-with-list\nconsent_of: everyone\ntimezone: Africa/Tunis\n",
    )
    session = small.doc().session
    assert session.rule is Rule.CHATHAM_HOUSE_WITH_LIST
    assert session.attribution is Attribution.PARTICIPANT
    assert session.consent_of is ConsentOf.EVERYONE
    assert session.held.timezone == "Africa/Tunis"
    session = (
        small.session("rule: not-for-attribution\nconsent_of: none\nheld: {from: 2026-01-01}").doc().session
    )
    assert (session.attribution, session.consent_of) == (Attribution.NONE, ConsentOf.NONE)
    assert (session.held.last, session.held.timezone) == (date(2026, 1, 1), "Africa/Tunis")


@pytest.mark.parametrize(
    ("rule", "attribution"),
    [
        ("off-the-record", Attribution.NONE),
        ("not-for-attribution", Attribution.NONE),
        ("chatham-house", Attribution.PARTICIPANT),
        ("chatham-house-with-list", Attribution.PARTICIPANT),
        ("on-the-record", Attribution.NONE),
    ],
)
def test_attribution_follows_the_rule(read: Read, rule: str, attribution: Attribution) -> None:
    assert read(f"rule: {rule}").session.attribution is attribution


def test_ground_rules_of_the_session_stay_its_own(small: Small) -> None:
    small.write("dialogue.yml", "dialogue: river\nground_rules:\n  - Listen first.\n")
    doc = small.session("ground_rules:\n  - Phones outside.").doc()
    assert len(doc.session.ground_rules) == 1
    assert doc.dialogue.ground_rules is not None
    assert len(doc.dialogue.ground_rules.texts) == 1


def test_a_text_in_several_languages_puts_the_base_first(session_doc: Doc) -> None:
    """
    title: {fr: Eau, en: Water}
    logistics: {fr: Hôtel}
    annex: {upstream: {en: x, de: y}}
    """
    assert session_doc.session.title is not None
    assert [code for code, _ in session_doc.session.title.versions] == ["en", "fr"]
    assert session_doc.problems == [
        "2:12 logistics: the version in the base language is missing",
        "3:27 annex[1].?: this language is not one of the dialogue's",
    ]


def test_language_versions_whose_spans_disagree_are_not_sound(session_doc: Doc) -> None:
    """
    outcomes:
      - id: agree
        kind: measure
        text:
          en: "At [Kela]{#p withheld=R6} daily"
          fr: "Chaque jour à [Kela]{#p withheld=R6}"
      - id: differ
        kind: measure
        text:
          en: "At [Kela]{#p withheld=R6}"
          fr: "À [Kela]{#p withheld=R5}"
      - id: nameless
        kind: measure
        text:
          en: "At [Kela]{withheld=R6}"
          fr: "À [Kela]{withheld=R6}"
    """
    assert [o.text.sound for o in session_doc.session.outcomes] == [True, False, False]
    assert [p.split(": ")[0] for p in session_doc.problems] == [
        "10:7 outcomes[2].text",
        "15:11 outcomes[3].text",
        "16:11 outcomes[3].text",
    ]


def test_half_a_list_that_limits_others_lets_nothing_out(session_doc: Doc) -> None:
    """
    agenda:
      - {id: a}
      - {id: b, format: caucus, groups: [{side: upstream}, Downstream]}
      - {id: c, format: caucus, groups: tbd}
    outcomes:
      - {id: a, kind: measure, text: x, from: [a, tbd], release: public}
      - {id: b, kind: measure, text: x, from: [a, B!], release: public}
      - {id: c, kind: measure, text: x, commitment: {by: [upstream, tbd]}, release: public}
    """
    assert [item.readers for item in session_doc.session.items] == [None, Label(("team",)), Label(("team",))]
    assert [o.release is None for o in session_doc.session.outcomes] == [True, True, False]
    assert session_doc.session.outcomes[2].commitment is None


def test_empty_texts_are_open_points(session_doc: Doc) -> None:
    """
    title: ""
    held: {at: "  "}
    logistics: >-

    annex: {upstream: {en: x, fr: ""}}
    """
    session = session_doc.session
    assert (session.title, session.held.at, session.logistics) == (None, None, None)
    assert [a.partition(" ")[2] for a in session_doc.advice] == [
        "title: open point",
        "held.at: open point",
        "logistics: open point",
        "annex[1]: open point",
    ]
