"""Many papers may be made by several processes: the same bytes, the same refusals, and no more."""

from __future__ import annotations

import pickle
from concurrent.futures import ProcessPoolExecutor
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from facilitator.cli import door, shares
from facilitator.cli.brief import sheets
from facilitator.cli.calendar import Calendars
from facilitator.cli.guarding import Clearing, Looked, Made
from facilitator.cli.papers import anew, desk_for, read, rendered
from facilitator.cli.shares import Again, Others
from facilitator.disclosure import Reader
from facilitator.gate.findings import Report

FILES = {
    "dialogue": """\
dialogue: lake
title: Lake dialogue
shown_as: {title: Talks on a lake, address: lake}
consent_of: none
sides: {north: {name: North}, south: {name: South}}
""",
    "people": """\
people:
  oak: {name: Zanzibar Quill, side: north, languages: [ar]}
  elm: {name: Ottoline Brask, side: south}
  ash: {name: Perpetua Voss, side: south, languages: [fr]}
  yew: {name: Peregrine Stook, side: north}
""",
    "first": """\
session: first
title: First talk
held: {from: 2026-03-09}
attending: [oak, elm, ash, yew]
agenda:
  - {day: 2026-03-09, start: 09:00}
  - {id: fish, title: Fish, minutes: 30, questions: ["QUESTION"]}
""",
}
PACKS = ("brief", "lake/first", "--everyone", "--format", "md,html,pdf,docx", "--on", "2026-03-01")


@pytest.fixture
def lake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    # Four packs are few; here they are enough to be shared out.
    monkeypatch.setattr(shares, "ENOUGH", 2)
    write(tmp_path, "What would reopen the pier?")
    return tmp_path


def write(root: Path, question: str) -> None:
    folder = root / "sessions/lake"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in FILES.items():
        (folder / f"{name}.yml").write_text(text.replace("QUESTION", question), encoding="utf-8")


def call(root: Path, cores: int, monkeypatch: pytest.MonkeyPatch, *words: str) -> Result:
    monkeypatch.setattr(shares, "_cores", lambda: cores)
    return CliRunner().invoke(door, ["-C", str(root), *words, "--out", str(root / f"by-{cores}")])


def test_however_many_work_the_papers_and_what_is_said_are_the_same(
    lake: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone, together = (call(lake, cores, monkeypatch, *PACKS) for cores in (1, 3))
    assert alone.exit_code == together.exit_code == 0
    assert alone.stderr == together.stderr
    papers = {file.name: file.read_bytes() for file in (lake / "by-1").iterdir()}
    assert len(papers) == 16
    assert papers == {file.name: file.read_bytes() for file in (lake / "by-3").iterdir()}


def test_however_many_work_what_must_not_go_out_is_stopped(
    lake: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(lake, "What would Ottoline Brask need?")
    alone, together = (call(lake, cores, monkeypatch, *PACKS) for cores in (1, 3))
    assert alone.exit_code == together.exit_code == 1
    assert alone.stderr == together.stderr
    assert "brief-for-ash-fr.md" not in together.stderr
    assert "brief-for-yew.md" in together.stderr
    assert "brief-for-elm.md" not in together.stderr, "her own name"
    assert not list(lake.glob("by-*"))


def test_however_many_work_a_paper_that_cannot_be_set_is_told(
    lake: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(lake, "What is 𓀀?")
    told = call(lake, 3, monkeypatch, *PACKS)
    assert told.exit_code == 1
    assert "no font" in told.stderr
    assert "Traceback" not in told.stderr
    assert not list(lake.glob("by-*"))


def test_the_other_process_reads_the_dialogue_and_does_all_that_is_done_here(
    lake: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shares, "_ready", [])
    shares._start(Again(anew, lake, "lake"))
    dialogue = read(lake, "lake", None)
    desk = desk_for(dialogue, "first", Reader.person("ash"), datetime(2026, 3, 1, tzinfo=UTC), None)
    made = Made(desk.reader, desk.at, tuple(rendered(sheets(desk), desk, ("pdf", "docx"), Calendars(lake))))
    there = shares._do(pickle.loads(pickle.dumps(made)))
    assert there == Clearing(dialogue).look(made)
    assert there is not None
    assert [name for name, _ in there.files] == ["brief-for-ash.pdf", "brief-for-ash.docx"]


def looked(one: Made) -> Looked:
    return Looked(Report(1, ()), ((one.reader.word, b"here"),))


@pytest.mark.parametrize("where", ["nowhere", "a folder without sessions"])
def test_where_another_process_cannot_begin_the_papers_are_made_here(tmp_path: Path, where: str) -> None:
    root = tmp_path / "nowhere" if where == "nowhere" else tmp_path
    at = datetime(2026, 3, 1, tzinfo=UTC)
    papers = [Made(Reader.person(one), at, ()) for one in ("oak", "elm", "ash")]
    with Others(Again(anew, root, "lake", slow=99), cores=2) as others:
        found = others.each(papers, looked)
    assert [one.files[0] for one in found] == [("oak", b"here"), ("elm", b"here"), ("ash", b"here")]


def test_no_other_process_is_left_when_the_papers_are_made(
    lake: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[ProcessPoolExecutor] = []

    class Watched(ProcessPoolExecutor):
        def __init__(self, *given: Any) -> None:
            super().__init__(*given)
            made.append(self)

    monkeypatch.setattr(shares, "ProcessPoolExecutor", Watched)
    for words in (PACKS, (*PACKS, "--issue"), ("build", "--format", "pdf,docx")):
        made.clear()
        assert call(lake, 3, monkeypatch, *words).exit_code == 0, words
        assert made, words
        assert not any(pool._processes for pool in made), words


def test_what_another_process_is_told_of_the_dialogue_is_where_it_lies() -> None:
    assert {each.name for each in fields(Again)} == {"begin", "root", "dialogue", "only", "slow"}
