"""A paper for the public holds nothing that `publish` would stop, though the public may read that text."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from facilitator.cli.guarding import Finished, Made
from facilitator.cli.papers import anew
from facilitator.cli.shares import Again
from facilitator.disclosure import Reader
from facilitator.gate.findings import BLOCK
from facilitator.gate.guard import Guard
from facilitator.gate.sweep import Source
from facilitator.reading.load import read_dialogue
from tests.support.lakes import call, written

NOTE = (
    "The ferry will not sail again before both harbours have counted their boats and told each other the "
    "number, which neither of them wants to be the first to say aloud in spring."
)
SPAN = "both found that the lists of boats are wrong"
DIALOGUE = """\
dialogue: lake
title: Lake dialogue
consent_of: none
languages: [en]
sides: {north: {name: North}, south: {name: South}}
shown_as: {title: Talks on a lake, address: lake}
"""
PEOPLE = """\
people:
  oak: {name: Zanzibar Quill, side: north}
  reed: {name: Peregrine Stook, part: facilitator}
"""
SESSION = """\
session: first
title: Spring
held: {from: 2026-03-09}
attending: [oak, reed]
shown_as: {when: "%s"}
agenda:
  - {day: 2026-03-09, start: 09:00}
  - {id: fish, title: Fish, minutes: 30}
record:
  - {on: fish, by: oak, kind: concern, said: "%s"}
outcomes:
  - id: count
    kind: interest
    status: explored
    text: "Boats are counted. [%s.]{withheld=R6}"
"""


def lake(root: Path, shown: str, span: str = SPAN) -> Path:
    return written(root, dialogue=DIALOGUE, people=PEOPLE, first=SESSION % (shown, NOTE, span))


@pytest.mark.parametrize("shown", [NOTE, f"In spring {SPAN}."])
def test_a_private_line_among_the_words_for_the_public_stops_the_public_paper(
    tmp_path: Path, shown: str
) -> None:
    told = call(lake(tmp_path, shown), "agenda", "lake/first", "--for", "public")
    assert (told.exit_code, told.stdout) == (1, "")
    assert "block: passage" in told.stderr
    assert "boats" not in told.stderr.lower()


@pytest.mark.parametrize("words", range(3, 12))
def test_a_withheld_passage_of_any_length_does(tmp_path: Path, words: int) -> None:
    span = " ".join("every second boat that was counted had been counted twice".split()[:words])
    told = call(lake(tmp_path, f"In spring {span}.", span), "agenda", "lake/first", "--for", "public")
    assert (told.exit_code, told.stdout) == (1, "")


@pytest.mark.parametrize("shown", ["spring", "A spring in which boats are counted"])
def test_what_is_for_the_public_alone_is_printed(tmp_path: Path, shown: str) -> None:
    told = call(lake(tmp_path, shown), "agenda", "lake/first", "--for", "public")
    assert told.exit_code == 0, told.stderr
    assert shown in told.stdout


def test_what_was_released_is_the_publics(tmp_path: Path) -> None:
    dialogue = read_dialogue(lake(tmp_path, NOTE), "lake").dialogue
    assert dialogue is not None
    file, at = Source("a.md", NOTE.encode()), datetime(2026, 3, 9, tzinfo=UTC)

    def blocks(*released: str) -> int:
        report = Guard(dialogue, lambda: released).look([file], "public", at)
        return sum(f.level == BLOCK for f in report.findings)

    assert blocks() == 1
    assert blocks(NOTE) == 0


def test_a_convenor_who_bears_a_name_needs_a_licence_as_on_the_site(tmp_path: Path) -> None:
    """Inside it may be said who convenes; outside, in a line alone that somebody answers for."""
    convened = "Convened by: Zanzibar Quill Foundation"
    licence = f"licences: [{{text: '{convened}', where: page, why: x, by: reed, on: 2026-01-05}}]\n"
    root, at = lake(tmp_path, "spring"), datetime(2026, 3, 9, tzinfo=UTC)

    def blocks(reader: str, more: str = "") -> int:
        named = f"{DIALOGUE}convenors: {{names: [Zanzibar Quill Foundation], release: public}}\n{more}"
        (root / "sessions/lake/dialogue.yml").write_text(named, encoding="utf-8")
        dialogue = read_dialogue(root, "lake").dialogue
        assert dialogue is not None
        report = Guard(dialogue).look([Source("a.md", f"{convened}\n".encode())], reader, at)
        return sum(f.level == BLOCK for f in report.findings)

    assert (blocks("participants"), blocks("public"), blocks("public", licence)) == (0, 1, 0)


def test_another_process_looks_at_it_alike(tmp_path: Path) -> None:
    """It has no command line around it, and is told where the workspace is."""
    look = anew(Again(anew, lake(tmp_path, NOTE), "lake"))
    paper = Finished("a.md", NOTE.encode(), plain=True)
    looked = look(Made(Reader.label("public"), datetime(2026, 3, 9, tzinfo=UTC), (paper,)))
    assert looked.report.blocked
