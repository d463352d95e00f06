"""The notes file: typed at speed, and still nobody's words end up under somebody else."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

import pytest

from facilitator.model.labels import RemarkKind
from facilitator.model.sealed import unseal
from facilitator.model.text import Mention, Paragraph, Run

if TYPE_CHECKING:
    from tests.reading.conftest import Small

AGENDA = "agenda: [{id: pasture, minutes: 60}]\nattending: [oak, elm]"

NOTES = """\
== pasture 09:40-11:25
oak concern: We fear the crossing is used for arms.
and for people.

  Both: at night.
ash proposal: Count animals weekly; @elm could read the numbers out.
room agreement: Nobody objected to counting.
side:upstream: We were not asked.
?: Who pays?
"""


def test_a_page_of_notes_is_read(small: Small) -> None:
    doc = small.session(AGENDA).write("one.notes.md", NOTES).doc()
    assert not doc.reading.notices
    remarks = doc.session.remarks
    assert [(r.on, r.by, r.kind) for r in remarks] == [
        ("pasture", "oak", RemarkKind.CONCERN),
        ("pasture", "ash", RemarkKind.PROPOSAL),
        ("pasture", "room", RemarkKind.AGREEMENT),
        ("pasture", "side:upstream", RemarkKind.REMARK),
        ("pasture", "?", RemarkKind.REMARK),
    ]
    assert doc.session.measured == (("pasture", time(9, 40), time(11, 25)),)
    ((_, said),) = remarks[0].said.versions
    assert unseal(said) == (
        Paragraph((Run("We fear the crossing is used for arms. and for people."),)),
        Paragraph((Run("Both: at night."),)),
    )
    ((_, said),) = remarks[1].said.versions
    first = unseal(said)[0]
    assert isinstance(first, Paragraph)
    assert Mention("elm") in first.inlines
    assert [str(r.place) for r in remarks[:2]] == [
        "sessions/river/one.notes.md:2:1",
        "sessions/river/one.notes.md:6:1",
    ]


WRONG = {
    "an item that is none": ("== pastures", 1, "the agenda has no item of this id", "did you mean pasture?"),
    "a heading that is no id": (
        "== Pasture access",
        1,
        "the id of an agenda item is expected after ==",
        "such as: == pasture 09:40-11:25",
    ),
    "one time": (
        "== pasture 09:40",
        1,
        "two times are expected after the item",
        "such as: == pasture 09:40-11:25",
    ),
    "times turned round": ("== pasture 11:25-09:40", 1, "the item ends before it begins", "check both times"),
    "a speaker who is nobody": (
        "== pasture\noka: x",
        2,
        "nobody in people.yml has this id",
        "did you mean oak?",
    ),
    "a name as speaker": (
        "== pasture\noak: x\nAmina Diallo: y",
        3,
        "a name stands where a speaker's id belongs",
        "write oak instead",
    ),
    "a name and a kind": (
        "== pasture\noak: x\nBako Traore concern: y",
        3,
        "a name stands where a speaker's id belongs",
        "write elm instead",
    ),
    "words of nobody": (
        "== pasture\nWe began late.",
        2,
        "these words belong to no remark",
        "begin with who spoke: oak:, room:, side:<id>: or ?:",
    ),
    "a broken span": (
        "== pasture\noak: at [the bridge]{withhold=R6}",
        2,
        "an unknown key stands in the braces of a passage",
        "the keys are withheld, as, for, review and #id",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_cannot_be_a_remark_is_told(small: Small, case: str) -> None:
    text, line, message, hint = WRONG[case]
    told = [n for n in small.session(AGENDA).write("one.notes.md", text).read().notices if n.stops]
    assert (told[0].place.line, told[0].message, told[0].hint) == (line, message, hint)


def test_an_unknown_kind_is_told_and_nothing_is_lost(small: Small) -> None:
    doc = small.session(AGENDA).write("one.notes.md", "== pasture\noak worry: x\n").doc()
    assert doc.problems == [
        "one.notes.md:2 remark[1]: what stands before the colon is neither a speaker nor a kind of remark"
    ]
    assert len(doc.session.remarks) == 1


def test_remarks_in_the_session_file_come_first(small: Small) -> None:
    small.session(AGENDA + '\nrecord:\n  - {on: pasture, by: "?", kind: need, said: Water.}')
    doc = small.write("one.notes.md", "== pasture\nroom: Yes.").doc()
    assert not doc.problems
    assert [r.by for r in doc.session.remarks] == ["?", "room"]


def test_notes_without_a_session_are_told(small: Small) -> None:
    told = small.write("two.notes.md", "== a\n?: x").read().notices
    assert [(str(n.place), n.message) for n in told] == [
        ("sessions/river/two.notes.md", "these notes belong to no session")
    ]


@pytest.mark.parametrize(
    "line",
    [
        "ash Proposal: y",
        "Ash: y",
        "ASH: y",
        "@ash: y",
        "- ash: y",
        "**ash**: y",
        " ash: y",
        "ash concern:y",
        "ash：y",
        "ash, elm: y",
        "Room: y",
        "side:Upstream: y",
    ],
)
def test_a_slip_before_the_colon_gives_nobody_the_words_of_another(small: Small, line: str) -> None:
    doc = small.session(AGENDA).write("one.notes.md", f"== pasture\noak: x\n{line}\n").doc()
    assert doc.problems == ["one.notes.md:3 what stands before the colon is not a speaker"]


@pytest.mark.parametrize(
    "line", ["  ash: y", "So: y", "We met at 10:30 sharp", "See https://ash.example/", "?"]
)
def test_what_is_no_speaker_continues_a_remark(small: Small, line: str) -> None:
    doc = small.session(AGENDA).write("one.notes.md", f"== pasture\noak: x\n{line}\n").doc()
    assert not doc.problems
    assert len(doc.session.remarks) == 1
