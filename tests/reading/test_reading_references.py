"""Every id leads somewhere; a hint names the nearest id and never what was typed."""

# ruff: noqa: D200 - a docstring is the session's file
from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.reading.conftest import Doc, Small


def test_ids_that_lead_nowhere_are_all_told_at_once(session_doc: Doc) -> None:
    """
    attending: [oak, oka, somebodyelse]
    agenda:
      - {id: pasture, lead: reeds, groups: [{side: upstreem}]}
    objectives: [{id: flow, text: x}]
    annex: {downstreams: x}
    outcomes:
      - id: a
        kind: measure
        text: "As @elmm said"
        from: [pastures]
        commitment: {by: [upstream, nowhere]}
        release: {to: "side:up", consent: {downstrem: awaited}}
    progress: [{outcome: "#aa"}, {outcome: "none#a"}, {outcome: "#a"}]
    after: {objectives: {flows: met}}
    """
    told = [
        (str(n.place).partition("yml:")[2], n.path, n.hint) for n in session_doc.reading.notices if n.stops
    ]
    assert told == [
        ("2:18", "attending[2]", "did you mean oak?"),
        ("2:23", "attending[3]", ""),
        ("4:25", "agenda[1].lead", "did you mean reed?"),
        ("4:48", "agenda[1].groups[1].side", "did you mean upstream?"),
        ("6:9", "annex[1]", "did you mean downstream?"),
        ("10:11", "outcomes[1].text", "did you mean elm?"),
        ("11:12", "outcomes[1].from[1]", "did you mean pasture?"),
        ("12:33", "outcomes[1].commitment.by[2]", ""),
        ("13:19", "outcomes[1].release.to", ""),
        ("13:40", "outcomes[1].release.consent[1]", "did you mean downstream?"),
        ("14:22", "progress[1].outcome", "did you mean #a?"),
        ("14:40", "progress[2].outcome", "did you mean one#a?"),
        ("15:22", "after.objectives[1]", "did you mean flow?"),
    ]


def test_ids_have_a_closed_alphabet(session_doc: Doc) -> None:
    """
    attending: [Oak, oak_1, ../oak, -oak, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, "oák"]
    """
    assert [n.message for n in session_doc.reading.notices] == ["this is not an id"] * 6
    assert session_doc.session.attending == ()


def test_a_name_where_an_id_belongs_is_answered_with_the_id(session_doc: Doc) -> None:
    """
    attending: [Amina Diallo, bako  TRAORÉ]
    """
    told = [(n.message, n.hint) for n in session_doc.reading.notices]
    assert told == [
        ("a name stands where an id belongs", "write oak instead"),
        ("a name stands where an id belongs", "write elm instead"),
    ]


def test_an_id_twice_is_told_with_both_places(session_doc: Doc) -> None:
    """
    agenda: [{id: a}, {id: b}, {id: a}]
    outcomes: [{id: a, kind: measure, text: x}]
    """
    (told,) = session_doc.reading.notices
    assert (told.message, str(told.place), str(told.also)) == (
        "this id stands here twice",
        "sessions/river/one.yml:2:33",
        "sessions/river/one.yml:2:15",
    )


def test_the_file_and_the_id_in_it_are_one(small: Small) -> None:
    told = small.write("two.yml", "session: one\n").read().notices
    assert [(str(n.place), n.message, n.hint) for n in told] == [
        ("sessions/river/two.yml:1:10", "this id is not the name of the file", "write two")
    ]


OUTCOME = "\noutcomes: [{id: a, kind: measure, text: x}]"


def test_progress_looks_back_and_never_in_a_circle(small: Small) -> None:
    small.session('held: {from: 2026-03-01}\nprogress: [{outcome: "two#a"}]' + OUTCOME)
    small.write("two.yml", "session: two\nheld: {from: 2026-05-01}" + OUTCOME)
    assert small.doc().problems == ["2:22 progress[1].outcome: this outcome is of a later session"]
    small.session('progress: [{outcome: "two#a"}]' + OUTCOME)
    small.write("two.yml", 'session: two\nprogress: [{outcome: "one#a"}]' + OUTCOME)
    assert [n.message for n in small.read().notices] == ["these sessions rest on each other in a circle"] * 2


def test_one_session_is_read_without_opening_the_others(small: Small) -> None:
    small.session('progress: [{outcome: "two#a"}]')
    small.write("two.yml", b"\xff\x00 not text at all")
    assert not small.read(only=("one",)).notices
    assert [s.id for s in small.doc().dialogue.sessions] == ["one"]
    assert any(n.place.file.endswith("two.yml") for n in small.read().notices)


def test_a_side_and_a_person_of_one_id_make_consent_unclear(small: Small) -> None:
    small.write("dialogue.yml", "dialogue: river\nsides: {oak: {name: Oak}}\n")
    small.write("people.yml", "people: {oak: {name: Amina Diallo, side: oak}}\n")
    assert (
        "dialogue.yml:2 sides[1]: this id is also a person's, so consent would be unclear"
        in small.doc().problems
    )
