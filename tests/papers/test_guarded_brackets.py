"""What brackets keep from a reader is in no paper of hers, whichever text of hers says it once more."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.lakes import call, written

SPAN = "both found that the lists of boats are wrong"
DIALOGUE = """\
dialogue: lake
title: %s
consent_of: none
languages: [en]
sides: {north: {name: North}, south: {name: South}}
shown_as: {title: Talks on a lake, address: lake}
"""
PEOPLE = """\
people:
  oak: {name: Zanzibar Quill, side: north}
  elm: {name: Barnabas Thrum, side: south}
  reed: {name: Peregrine Stook, part: facilitator}
"""
SESSION = """\
session: first
title: Spring
held: {from: 2026-03-09}
attending: [oak, elm, reed]
shown_as: {when: spring}
logistics: "%s"
agenda:
  - {day: 2026-03-09, start: 09:00}
  - {id: fish, title: "%s", minutes: 30}
record:
  - {on: fish, by: oak, kind: concern, said: "[%s.]{withheld=R6 for=side:north} They will be counted again."}
outcomes:
  - id: count
    kind: interest
    status: explored
    text: "Boats are counted. [%s.]{withheld=R6 for=side:north}"
"""


def lake(root: Path, *, title: str = "Lake dialogue", meals: str = "Bread", item: str = "Fish") -> Path:
    session = SESSION % (meals, item, SPAN, SPAN)
    return written(root, dialogue=DIALOGUE % title, people=PEOPLE, first=session)


@pytest.mark.parametrize("form", ["md", "html", "pdf", "docx"])
@pytest.mark.parametrize("place", ["title", "meals", "item"])
def test_it_stops_the_paper_of_a_reader_from_whom_it_is_kept(tmp_path: Path, place: str, form: str) -> None:
    root = lake(tmp_path, **{place: f"Now {SPAN}"})
    told = call(root, "brief", "lake/first", "--to", "elm", "--format", form, "--out", str(root / "out"))
    assert told.exit_code == 1, told.stdout
    assert "block: passage" in told.stderr
    assert "lists" not in told.stderr.lower()
    assert not (root / "out").exists()


@pytest.mark.parametrize("who", ["oak", "reed"])
def test_whoever_reads_the_brackets_has_her_paper(tmp_path: Path, who: str) -> None:
    told = call(lake(tmp_path, item=f"Now {SPAN}"), "brief", "lake/first", "--to", who)
    assert told.exit_code == 0, told.stderr


def test_words_beside_it_are_everybodys(tmp_path: Path) -> None:
    told = call(lake(tmp_path, item="Boats are counted"), "brief", "lake/first", "--to", "elm")
    assert told.exit_code == 0, told.stderr
