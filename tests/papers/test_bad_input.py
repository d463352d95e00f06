"""What is too long, too much, missing or broken: a paper all the same, or a sentence and no half file."""

from __future__ import annotations

import errno
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest
from click.testing import CliRunner

from facilitator.cli import door, output
from facilitator.render import FormatFault, docx as word_files, pdf as typeset
from tests.support.lakes import call, written

LONG = ("Representative of the " + "very " * 60)[:200].strip()
UNBROKEN = "Donaudampfschiff" * 13
DIALOGUE = """\
dialogue: lake
title: Lake dialogue
sides: {north: {name: North}, south: {name: South}}
"""
PEOPLE = """\
people:
  oak: {name: Zanzibar Quill, side: north}
  elm: {name: Ottoline Brack, side: south}
"""
SESSION = """\
session: first
title: First talk
held: {from: 2026-03-09, timezone: Europe/Zurich}
attending: [oak, elm]
agenda:
  - {day: 2026-03-09, start: 09:00}
  - {id: fish, title: Fish, minutes: 30}
"""
BOTH = ("--format", "pdf,docx", "--on", "2026-03-01", "--out")


@pytest.fixture
def lake(tmp_path: Path) -> Path:
    return written(tmp_path, dialogue=DIALOGUE, people=PEOPLE, first=SESSION)


def said(root: Path, session: str) -> None:
    (root / "sessions/lake/first.yml").write_text(session, encoding="utf-8")


def pages(file: Path) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(file).pages]


def farthest(file: Path) -> float:
    """Where the farthest word of a file ends, in widths of its page."""
    told = subprocess.run(["pdftotext", "-bbox", file, "-"], check=True, capture_output=True).stdout.decode()
    wide = max(float(w) for w in re.findall(r'<page width="([\d.]+)"', told))
    return max(float(w) for w in re.findall(r'<word .*?xMax="([\d.]+)"', told)) / wide


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="no poppler-utils")
@pytest.mark.parametrize("words", [LONG, UNBROKEN[:200]], ids=["of many words", "of one word"])
def test_titles_and_names_of_two_hundred_signs_are_set_whole(lake: Path, words: str) -> None:
    assert len(words) in (199, 200)
    # As long, and another: a title that is somebody's name stops at the gate.
    people = PEOPLE.replace("Zanzibar Quill", words[::-1])
    (lake / "sessions/lake/people.yml").write_text(people, encoding="utf-8")
    said(lake, SESSION.replace("First talk", words).replace("Fish", words))
    for paper, reader in (("agenda", "team"), ("agenda", "participants"), ("brief", "participants")):
        out = str(lake / "print")
        assert call(lake, paper, "lake/first", "--for", reader, *BOTH, out).exit_code == 0
        file = lake / f"print/{paper}-{reader}.pdf"
        found = "".join(pages(file)).replace(" ", "").replace("\u200b", "")
        assert words.replace(" ", "") in found
        assert farthest(file) < 1.0, "all of it on the page"


@pytest.mark.parametrize("reader", ["team", "participants"])
def test_an_agenda_of_eighty_items_runs_over_pages_and_loses_none(lake: Path, reader: str) -> None:
    items = "".join(f"  - {{id: i{n:02}, title: Matter {n:02}, minutes: 6}}\n" for n in range(80))
    said(lake, SESSION.partition("  - {id: fish")[0] + items)
    out = lake / "print"
    assert call(lake, "agenda", "lake/first", "--for", reader, *BOTH, str(out)).exit_code == 0
    found = pages(out / f"agenda-{reader}.pdf")
    assert len(found) > 1
    assert [n for n in range(80) if f"Matter {n:02}" not in " ".join(found)] == []


def test_a_session_with_nothing_in_it_gives_papers_all_the_same(lake: Path) -> None:
    said(lake, "session: first\ntitle: First talk\nattending: [oak]\n")
    for paper, reader in (
        ("agenda", "team"),
        ("agenda", "participants"),
        ("brief", "participants"),
        ("summary", "team"),
    ):
        told = call(lake, paper, "lake/first", "--for", reader, *BOTH, str(lake / "print"))
        assert told.exit_code == 0, told.stderr
        assert "First talk" in pages(lake / f"print/{paper}-{reader}.pdf")[0]


# ---- what fails leaves nothing, and takes nothing away ---------------------------------------------------


def broken_setter(monkeypatch: pytest.MonkeyPatch) -> None:
    """The setter of pages fails at the second paper."""
    kept, calls = typeset._set, []

    def sometimes(*given: object, **named: object) -> bytes:
        calls.append(given)
        if len(calls) > 1:
            raise FormatFault("the PDF could not be made", "")
        return kept(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(typeset, "_set", sometimes)


def broken_word(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library of Word files fails at the second paper, and says what it was writing."""
    kept, calls = word_files._made, []

    def sometimes(*given: object) -> bytes:
        calls.append(given)
        if len(calls) > 1:
            raise ValueError("Zanzibar Quill")
        return kept(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(word_files, "_made", sometimes)


def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk is full after the second file."""
    kept, calls = output._write, []

    def sometimes(part: Path, content: bytes) -> None:
        calls.append(part)
        if len(calls) > 2:
            part.write_bytes(content[:100])
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(part))
        kept(part, content)

    monkeypatch.setattr(output, "_write", sometimes)


Break = Callable[[pytest.MonkeyPatch], None]


@pytest.mark.parametrize(
    ("break_it", "message"),
    [
        (broken_setter, "the PDF could not be made"),
        (broken_word, "the Word file could not be made"),
        (full_disk, "there is no room left on the disk"),
    ],
)
@pytest.mark.parametrize("command", [("brief", "lake/first", "--everyone"), ("build", "lake/first")])
def test_where_one_paper_fails_a_folder_stays_as_it_was(
    lake: Path, command: tuple[str, ...], break_it: Break, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = lake / "print"
    assert call(lake, *command, *BOTH, str(out)).exit_code == 0
    before = {file: file.read_bytes() for file in sorted(out.rglob("*")) if file.is_file()}
    said(lake, SESSION.replace("First talk", "Another talk"))
    break_it(monkeypatch)
    told = call(lake, *command, *BOTH, str(out))
    assert told.exit_code == 1
    assert message in told.stderr
    assert "Zanzibar" not in told.stderr
    assert "Traceback" not in told.stderr
    assert {file: file.read_bytes() for file in sorted(out.rglob("*")) if file.is_file()} == before


def test_a_word_in_a_script_without_a_font_is_told_and_nothing_is_written(lake: Path) -> None:
    said(lake, SESSION.replace("Fish", "हिन्दी"))
    told = call(lake, "agenda", "lake/first", "--for", "participants", *BOTH, str(lake / "print"))
    assert told.exit_code == 1
    assert "no font comes with the package" in told.stderr
    assert "हि" not in told.stderr
    assert not (lake / "print").exists()
    words = ("agenda", "lake/first", "--for", "participants", "--format", "docx,html", "--out")
    other = call(lake, *words, str(lake / "print"))
    assert other.exit_code == 0, "the hint holds: Word and HTML take the reader's fonts"


def test_a_file_where_the_folder_should_be_is_told(lake: Path) -> None:
    (lake / "print").write_text("mine", encoding="utf-8")
    told = CliRunner().invoke(door, ["-C", str(lake), "build", *BOTH, str(lake / "print/deep")])
    assert told.exit_code == 1
    assert "a folder is needed and there is a file" in told.stderr
    assert (lake / "print").read_text(encoding="utf-8") == "mine"
