"""A paper that somebody reads out, or answers from, is looked at with the eyes of those who hear it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import Result

from tests.support.lakes import call, written

DIALOGUE = """\
dialogue: lake
title: Lake dialogue
shown_as: {title: Talks on a lake, address: lake}
consent_of: none
sides: {north: {name: North}, south: {name: South}}
"""
PEOPLE = """\
people:
  oak: {name: Zanzibar Quill, side: north}
  elm: {name: Ottoline Brask, side: south}
  reed: {name: Peregrine Stook, part: facilitator}
codewords: [Silver Heron]
"""
SESSION = """\
session: first
title: Nets and piers
held: {from: 2026-03-09}
shown_as: {when: spring}
attending: [oak, elm, reed]
ground_rules:
  - RULE
agenda:
  - {day: 2026-03-09, start: 09:00}
  - {id: fish, title: Fish, minutes: 30}
  - {id: apart, title: Old nets, minutes: 30, format: caucus, groups: [{side: north}]}
"""


def lake(root: Path, rule: str = "Speak of nets first.") -> Path:
    return written(root, dialogue=DIALOGUE, people=PEOPLE, first=SESSION.replace("RULE", rule))


def printed(root: Path, paper: str, *words: str, text: str = "") -> Result:
    if text:
        path = root / f"templates/documents/room/{paper}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return call(root, "room", "lake/first", "--only", paper, *words)


@pytest.mark.parametrize("names", [(), ("--names",)], ids=["ids", "names"])
@pytest.mark.parametrize("rule", ["Nobody says Silver Heron.", "Nobody speaks before Ottoline Brask."])
def test_the_opening_says_nothing_that_the_room_may_not_hear(
    tmp_path: Path, rule: str, names: tuple[str, ...]
) -> None:
    """The team may read a codeword, and names where it asks for them; here the whole room listens."""
    told = printed(lake(tmp_path, rule), "opening", "--for", "team", *names)
    assert told.exit_code == 1
    assert "the gate stopped this paper" in told.stderr
    assert not told.stdout


@pytest.mark.parametrize(("text", "code"), [("- Old nets", 1), ("- Fish, then nets", 0)])
def test_nor_a_line_of_one_room(tmp_path: Path, text: str, code: int) -> None:
    assert printed(lake(tmp_path), "opening", "--for", "team", text=text).exit_code == code


@pytest.mark.parametrize("reader", ["participants", "side:north", "team"])
@pytest.mark.parametrize(("text", "code"), [("# Nets and piers", 1), ("# Talks on a lake", 0)])
def test_a_card_that_answers_strangers_says_nothing_that_is_not_public(
    tmp_path: Path, reader: str, text: str, code: int
) -> None:
    """Whoever carries it may read the title of the meeting; whoever asks may not hear it."""
    told = printed(lake(tmp_path), "if-asked", "--for", reader, text=text)
    assert told.exit_code == code
    assert ("block: passage" in told.stderr) == bool(code)


def test_ours_pass(tmp_path: Path) -> None:
    lake(tmp_path)
    for reader, paper in (("team", "opening"), ("team", "if-asked"), ("participants", "if-asked")):
        told = printed(tmp_path, paper, "--for", reader)
        assert told.exit_code == 0, told.stderr
        assert told.stdout


@pytest.mark.parametrize(
    ("reader", "day", "told"),
    [
        ("public", "9 March 2026", True),
        ("principals", "le 9 mars", True),
        ("public", "11 March 2026", False),
        ("participants", "9 March 2026", False),
        ("team", "9 March 2026", False),
    ],
)
def test_the_day_of_a_meeting_is_pointed_out_in_papers_for_those_outside(
    tmp_path: Path, reader: str, day: str, told: bool
) -> None:
    """The public is told the season; whoever was there knows the day."""
    purpose = f'purpose: {{text: "They met, {day}.", release: public}}\n'
    written(tmp_path, dialogue=DIALOGUE + purpose, people=PEOPLE, first=SESSION.replace("RULE", "Speak up."))
    made = call(tmp_path, "summary", "lake/first", "--for", reader)
    assert made.exit_code == 0, made.stderr
    assert ("advice: look at these places before you hand it out: summary" in made.stderr) == told
    assert ("(passage)" in made.stderr) == told
    assert "mars" not in made.stderr
