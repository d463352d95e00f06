"""Groups that leave out nobody who is there are no secret in the room: the programme has no hole for them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.disclosure import Reader, disclose
from facilitator.disclosure.edition import GroupShown, Slot
from facilitator.gate.guard import Guard
from facilitator.gate.sweep import Source
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import Format, Label
from facilitator.model.sealed import Sealed
from facilitator.model.session import Group, Item
from tests.support.small import NOON, ROOM, World

UP, DOWN = tuple(f"u{n}" for n in range(1, 7)), tuple(f"d{n}" for n in range(1, 7))
TITLE = "Two tables about the early word of a drought"
ASKED = "Which hours at the crossings would suit everybody alike"
LABELS = ("participants", "side:up", "side:down", "principals", "principals:up", "public")


def world(*members: tuple[str, ...], readers: Label | None = None, **changes: object) -> Dialogue:
    groups = tuple(
        Group("", who, room=Sealed(f"Room {n}"), questions=(World.text(ASKED),))
        for n, who in enumerate(members, 1)
    )
    item = Item(
        "tables", World.text(TITLE), minutes=50, format=Format.BREAKOUT, groups=groups, readers=readers
    )
    return World.of(agenda=(item,), **changes)


def slots(dialogue: Dialogue, reader: str) -> tuple[Slot, ...]:
    found = disclose(dialogue, Reader.label(reader), NOON).edition.sessions
    return tuple(slot for session in found for slot in session.slots)


def who_knows(dialogue: Dialogue) -> set[str]:
    """The labels that have the line; the gate, which has a list of its own, must let each have the words."""
    knows = {label for label in LABELS if slots(dialogue, label)}
    guard = Guard(dialogue)
    for label in LABELS:
        found = guard.look([Source("a.txt", TITLE.encode())], label, NOON, person=False).findings
        assert bool(found) == (label not in knows), label
    return knows


def test_where_everybody_has_a_table_the_room_reads_that_there_are_tables() -> None:
    dialogue = world((*UP[:3], *DOWN[:3]), (*UP[3:], *DOWN[3:], "x1", "i1"))
    assert who_knows(dialogue) == {"participants", "side:up", "side:down"}
    (line,) = slots(dialogue, "participants")
    assert (line.minutes, line.format) == (50, "breakout")
    assert line.title is not None


def test_who_sits_where_what_is_asked_and_which_room_stays_with_each_table() -> None:
    dialogue = world((*UP[:3], *DOWN[:3]), (*UP[3:], *DOWN[3:], "x1", "i1"))
    (line,) = slots(dialogue, "participants")
    assert set(line.groups) == {GroupShown(None)}
    assert (line.room, line.lead_id, line.id) == ("", "", "")
    shown = repr(line)
    assert ASKED not in shown
    assert "Room" not in shown.replace("room", "")


@pytest.mark.parametrize(
    "missing",
    ["u6", "d6", "x1"],
    ids=["one of a side", "one of the other", "one of no side"],
)
def test_where_one_has_no_table_nobody_is_told_by_a_paper_for_all(missing: str) -> None:
    everybody = tuple(one for one in (*UP, *DOWN, "x1", "i1") if one != missing)
    knows = who_knows(world(everybody[:6], everybody[6:]))
    own = {
        "u6": {"side:down"},
        "d6": {"side:up"},
    }
    assert knows == own.get(missing, {"side:up", "side:down"}), (
        "a side all of whose people have one reads of it all the same"
    )


def of_a_side(dialogue: Dialogue, interpreter: str) -> Dialogue:
    """The same, with the interpreter brought by one side."""
    brought = tuple(replace(p, side="up") if p.id == interpreter else p for p in dialogue.people.persons)
    return replace(dialogue, people=replace(dialogue.people, persons=brought))


def test_an_interpreter_of_no_side_needs_no_table() -> None:
    dialogue = world((*UP[:3], *DOWN[:3]), (*UP[3:], *DOWN[3:], "x1"))
    assert who_knows(dialogue) == {"participants", "side:up", "side:down"}


def test_one_whom_a_side_has_brought_is_left_out_like_anybody_of_hers() -> None:
    dialogue = of_a_side(world((*UP[:3], *DOWN[:3]), (*UP[3:], *DOWN[3:], "x1")), "i1")
    assert who_knows(dialogue) == {"side:down"}


def own_line(dialogue: Dialogue) -> tuple[Slot, ...]:
    """What stands in the interpreter's own programme; the gate must let her have the words, or not."""
    found = disclose(dialogue, Reader.person("i1"), NOON).edition.sessions
    lines = tuple(slot for session in found for slot in session.slots)
    told = Guard(dialogue).look([Source("a.txt", TITLE.encode())], "i1", NOON, person=True).findings
    assert bool(told) == (not lines)
    return lines


def test_she_reads_when_to_come_and_nothing_of_a_table() -> None:
    (line,) = own_line(world((*UP[:3], *DOWN[:3]), (*UP[3:], *DOWN[3:], "x1")))
    assert line.minutes == 50
    assert set(line.groups) == {GroupShown(None)}
    assert ASKED not in repr(line)


@pytest.mark.parametrize("there", [ROOM, tuple(one for one in ROOM if one != "i1")], ids=["there", "away"])
def test_what_is_a_secret_from_others_or_goes_on_without_her_is_not_hers(there: tuple[str, ...]) -> None:
    tables = (("u1", "d1"),) if "i1" in there else ((*UP, "x1"), DOWN)
    assert own_line(world(*tables, attending=there)) == ()


def test_a_talk_of_two_stays_between_them() -> None:
    assert who_knows(world(("u1", "d1"))) == set()


def test_what_is_for_the_team_stays_there_whoever_sits_in_it() -> None:
    dialogue = world(UP, (*DOWN, "x1", "i1"), readers=Label(("team",)))
    assert who_knows(dialogue) == set()


def test_where_nobody_is_known_to_come_nobody_is_told() -> None:
    assert who_knows(world(UP, (*DOWN, "x1", "i1"), attending=())) == set()
