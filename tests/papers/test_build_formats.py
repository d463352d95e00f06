"""`build` in every format: one command, and everything that is ready to print lies in out/."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.lakes import call, written

FILES = {
    "dialogue": """\
dialogue: lake
title: Lake dialogue
shown_as: {title: Talks on a lake, address: lake}
sides: {north: {name: North}, south: {name: South}}
""",
    "people": """\
people:
  oak: {name: Zanzibar Quill, side: north}
""",
    "first": """\
session: first
title: First talk
held: {from: 2026-03-09, timezone: Europe/Zurich}
attending: [oak]
agenda:
  - {day: 2026-03-09, start: 09:00}
  - {id: fish, title: Fish, minutes: 30}
""",
}
EVERY = ("build", "--format", "md,html,pdf,docx,ics", "--on", "2026-03-01")


@pytest.fixture
def lake(tmp_path: Path) -> Path:
    return written(tmp_path, **FILES)


def made(root: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in (root / "out/lake/first").iterdir()}


def test_every_paper_is_there_in_every_format_and_plans_as_calendars_too(lake: Path) -> None:
    assert call(lake, *EVERY).exit_code == 0
    stems: dict[str, set[str]] = {}
    for name in made(lake):
        stem, _, kind = name.rpartition(".")
        stems.setdefault(stem, set()).add(kind)
    papers = {"md", "html", "pdf", "docx"}
    assert {"agenda-team", "agenda-participants", "brief-for-oak", "summary-team"} <= set(stems)
    assert stems["agenda-team"] == stems["agenda-participants"] == papers | {"ics"}
    assert all(kinds == papers for stem, kinds in stems.items() if not stem.startswith("agenda-"))


def test_the_second_time_nothing_is_written_and_after_a_change_only_what_changed(lake: Path) -> None:
    call(lake, *EVERY)
    first = made(lake)
    assert call(lake, *EVERY).stderr.startswith("0 papers written")
    assert made(lake) == first
    session = lake / "sessions/lake/first.yml"
    more = session.read_text(encoding="utf-8").replace("minutes: 30", "minutes: 30, team_notes: Ask twice")
    session.write_text(more, encoding="utf-8")
    told = call(lake, *EVERY)
    changed = {name for name, data in made(lake).items() if first.get(name) != data}
    assert changed, "the run-of-show has a note more"
    assert all("-team" in name for name in changed)
    assert told.stderr.startswith(f"{len(changed)} papers written")


def test_the_usual_is_what_opens_anywhere_and_an_unknown_format_is_told(lake: Path) -> None:
    assert call(lake, "build", "--on", "2026-03-01").exit_code == 0
    assert {name.rpartition(".")[2] for name in made(lake)} == {"md", "html"}
    told = call(lake, "build", "--format", "odt")
    assert told.exit_code == 2
    assert "--format takes md, html, pdf, docx, ics" in told.stderr
