"""A folder with the history of a repository: who wrote, each message, each former file, what was staged."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from facilitator.gate.disk import sources
from facilitator.gate.findings import Report
from facilitator.gate.needles import Needles
from facilitator.gate.sweep import sweep

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


def git(folder: Path, *words: str) -> None:
    subprocess.run(["git", "-C", folder, *words], check=True, capture_output=True)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A repository of one plain file and one plain commit."""
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "config", "user.name", "Sam Plain")
    git(tmp_path, "config", "user.email", "sam@plain.example")
    (tmp_path / "page.md").write_text("Plain words\n")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "Begin")
    return tmp_path


def scanned(folder: Path, needles: Needles) -> Report:
    return sweep(sources(folder), needles)


def told(report: Report) -> set[tuple[str, str, str | None]]:
    """Level, file and person of each finding in the history."""
    return {(f.level, f.file, f.who) for f in report.findings if f.file == ".git/objects"}


def test_a_plain_history_is_read_to_its_end_and_its_authors_are_for_review(
    folder: Path, needles: Needles
) -> None:
    report = scanned(folder, needles)
    assert told(report) == {("review", ".git/objects", None)}
    assert not report.blocked
    assert report.read == len(list(sources(folder)))


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize(
    "way", ["author", "message", "taken out again", "amended", "staged alone", "name of a file", "tag"]
)
def test_a_name_is_found_wherever_a_history_holds_it(
    folder: Path, needles: Needles, way: str, packed: bool
) -> None:
    page = folder / "page.md"
    if way == "author":
        git(folder, "commit", "--allow-empty", "-qm", "Next", "--author", "Amina Diallo <x@y.example>")
    elif way == "message":
        git(folder, "commit", "--allow-empty", "-qm", "Take out what Amina Diallo said")
    elif way == "taken out again":
        for text in ("It was Amina Diallo.", "It was somebody."):
            page.write_text(text)
            git(folder, "commit", "-qam", "Change")
    elif way == "amended":
        git(folder, "commit", "--allow-empty", "-qm", "For Amina Diallo")
        git(folder, "commit", "--allow-empty", "--amend", "-qm", "For somebody")
    elif way == "staged alone":
        (folder / "Amina Diallo.md").write_text("x")
        git(folder, "add", ".")
        (folder / "Amina Diallo.md").unlink()
    elif way == "name of a file":
        git(folder, "mv", "page.md", "amina-diallo.md")
        git(folder, "commit", "-qm", "Move")
        git(folder, "mv", "amina-diallo.md", "page.md")
        git(folder, "commit", "-qm", "Move back")
    else:
        git(folder, "tag", "-a", "v1", "-m", "Thanks to Amina Diallo")
    if packed:
        git(folder, "gc", "-q")
    assert ("block", ".git/objects", "oak") in told(scanned(folder, needles))


def test_without_git_or_with_a_damaged_object_the_history_blocks(
    folder: Path, needles: Needles, monkeypatch: pytest.MonkeyPatch
) -> None:
    loose = next(path for path in (folder / ".git" / "objects").glob("??/*"))
    whole = loose.read_bytes()
    loose.chmod(0o644)
    loose.write_bytes(whole[:-3])
    assert ("block", ".git/objects", None) in told(scanned(folder, needles))
    loose.write_bytes(whole)
    monkeypatch.setattr("facilitator.gate.repository.shutil.which", lambda _: None)
    assert ("block", ".git/objects", None) in told(scanned(folder, needles))


def test_what_git_did_not_put_among_the_objects_is_read_by_itself(folder: Path, needles: Needles) -> None:
    (folder / ".git" / "objects" / "pack" / "notes.bin").write_bytes(b"\0\1by Diallo")
    strange = ".git/objects/pack/notes.bin"
    assert ("block", "unreadable", strange) in {
        (f.level, f.rule, f.file) for f in scanned(folder, needles).findings
    }


def test_nothing_that_a_repository_names_is_run(folder: Path, needles: Needles, tmp_path: Path) -> None:
    trace = tmp_path / "ran"
    script = folder / ".git" / "run.sh"
    script.write_text(f"#!/bin/sh\ntouch {trace}\n")
    script.chmod(0o755)
    for key in ("core.fsmonitor", "core.sshCommand", "diff.external", "core.editor", "core.pager"):
        git(folder, "config", key, str(script))
    scanned(folder, needles)
    assert not trace.exists()
