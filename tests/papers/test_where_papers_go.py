"""A folder that cannot be written, a full disk, a file in the way: a sentence, and all stays as it was."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from facilitator.cli import output
from facilitator.publish import editions
from facilitator.reading import drafts
from tests.publish.conftest import DIALOGUE, FIRST, PEOPLE, edit
from tests.support import lakes
from tests.support.lakes import written
from tests.support.permissions import held_to_permissions

COMMANDS = {
    "agenda": ("agenda", "lake/first", "--for", "team", "--format", "md,html,ics"),
    "brief": ("brief", "lake/first", "--everyone"),
    "issued": ("brief", "lake/first", "--everyone", "--issue"),
    "summary": ("summary", "lake/first", "--for", "participants", "--format", "md,html"),
    "room": ("room", "lake/first", "--for", "participants", "--format", "md,html"),
    "circulate": ("circulate", "lake/first", "--to", "participants"),
    "review": ("review", "lake/first"),
    "slip": ("review", "lake/first", "--to", "oak"),
    "build": ("build", "lake/first"),
}
each_command = pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)


@pytest.fixture
def lake(tmp_path: Path) -> Path:
    """A workspace of one session that has a paper of every kind."""
    return written(tmp_path, dialogue=DIALOGUE, people=PEOPLE, first=FIRST)


def call(root: Path, *words: str) -> Result:
    return lakes.call(root, *words, "--on", "2026-06-01")


def everything(root: Path) -> dict[str, bytes]:
    """Every file, and every folder with nothing in it; not the key of calendars, drawn when first needed."""
    found = {}
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        if path.is_file() and ".facilitator" not in name and name != "ledger/calendar.key":
            found[name] = path.read_bytes()
        elif path.is_dir() and not any(path.iterdir()):
            found[name] = b""
    return found


def fails(number: int, after: int) -> Callable[[Path, bytes], None]:
    """Writes so many files, then half of one."""
    kept, calls = output._write, []

    def sometimes(part: Path, content: bytes) -> None:
        calls.append(part)
        if len(calls) > after:
            part.write_bytes(content[: len(content) // 2])
            raise OSError(number, os.strerror(number), str(part))
        kept(part, content)

    return sometimes


@each_command
@pytest.mark.parametrize("after", [0, 1])
@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "there is no room left on the disk"),
        (errno.EACCES, "the system does not allow it"),
        (errno.EROFS, "this disk can only be read"),
    ],
)
def test_what_cannot_be_written_leaves_all_as_it_was(
    lake: Path,
    command: tuple[str, ...],
    after: int,
    number: int,
    sentence: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = everything(lake)
    monkeypatch.setattr(output, "_write", fails(number, after if command[0] != "review" else 0))
    told = call(lake, *command)
    assert told.exit_code == 1
    assert sentence in told.stderr
    assert "out/lake/first" in told.stderr, "the place, as it is called in the workspace"
    assert "hint: " in told.stderr
    assert everything(lake) == before, "no paper, no half paper, nothing remembered of it"


@each_command
def test_a_file_in_the_place_of_the_folder(lake: Path, command: tuple[str, ...]) -> None:
    (lake / "mine").write_text("mine", encoding="utf-8")
    (lake / "out").write_text("mine", encoding="utf-8")
    before = everything(lake)
    named = call(lake, *command, "--out", str(lake / "mine"))
    assert named.exit_code == 2, "what was typed makes no sense"
    assert "is a file" in named.stderr
    usual = call(lake, *command)
    assert usual.exit_code == 1
    assert "a folder is needed and there is a file" in usual.stderr
    below = call(lake, *command, "--out", str(lake / "mine/deep/er"))
    assert below.exit_code == 1
    assert "mine/deep: a folder is needed and there is a file" in below.stderr
    assert everything(lake) == before


@each_command
def test_a_folder_in_the_place_of_a_file(lake: Path, command: tuple[str, ...]) -> None:
    assert call(lake, *command).exit_code == 0
    first, *_ = sorted(file for file in (lake / "out/lake/first").iterdir() if file.suffix != ".ics")
    for file in (lake / "out/lake/first").iterdir():
        file.unlink()
    first.mkdir()
    (first / "kept").write_text("mine", encoding="utf-8")
    if command[0] == "circulate":
        (lake / "ledger/drafts/lake/first/1.json").unlink()
    before = everything(lake)
    told = call(lake, *command)
    assert told.exit_code == 1
    assert f"out/lake/first/{first.name}: a file is needed and there is a folder" in told.stderr
    assert everything(lake) == before


@each_command
def test_a_folder_outside_the_workspace_is_called_by_no_path(
    lake: Path, command: tuple[str, ...], tmp_path_factory: pytest.TempPathFactory
) -> None:
    away = tmp_path_factory.mktemp("zanzibar")
    (away / "file").write_text("mine", encoding="utf-8")
    told = call(lake, *command, "--out", str(away / "file/deep"))
    assert told.exit_code == 1
    assert "the folder for papers: a folder is needed and there is a file" in told.stderr
    assert "zanzibar" not in told.output


@each_command
def test_a_folder_that_is_not_ours_to_write(lake: Path, command: tuple[str, ...]) -> None:
    assert call(lake, *command, "--out", str(lake / "open")).exit_code == 0, "the control"
    (lake / "closed").mkdir(mode=0o500)
    with held_to_permissions(lake):
        told = call(lake, *command, "--out", str(lake / "closed"))
    assert told.exit_code == 1
    assert "closed" in told.stderr
    assert "the system does not allow it" in told.stderr


# ---- what remembers the papers --------------------------------------------------------------------------


def full(*_: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.mark.parametrize("name", ["issued", "circulate"])
def test_where_it_cannot_be_remembered_nothing_goes_out(
    lake: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert call(lake, *COMMANDS[name]).exit_code == 0
    edit(lake, "first", "title: Fish", "title: Carp")
    before = everything(lake)
    for module in (editions, drafts):
        monkeypatch.setattr(module.os, "fsync", full)
    told = call(lake, *COMMANDS[name])
    assert told.exit_code == 1
    assert "there is no room left on the disk" in told.stderr
    assert everything(lake) == before, "no line of the file is left half written"


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="Windows ends a process without a word")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_program_that_is_told_to_end_takes_back_what_it_began(lake: Path, name: str) -> None:
    """As when a terminal is closed: a whole paper stayed there under another name, for good."""
    before = everything(lake)
    program = (
        "import os, signal\n"
        f"signal.signal(signal.{name}, signal.SIG_DFL)\n"  # Whoever runs the tests may pass it unheard.
        "from facilitator.cli import main, output\n"
        "kept = output._write\n"
        "def write(part, content):\n"
        "    kept(part, content)\n"
        f"    os.kill(os.getpid(), signal.{name})\n"
        "output._write = write\n"
        "main()\n"
    )
    words = ("-C", str(lake), *COMMANDS["issued"], "--on", "2026-06-01")
    told = subprocess.run(
        [sys.executable, "-c", program, *words], capture_output=True, text=True, timeout=60, cwd=lake
    )
    assert (told.returncode, told.stderr.strip()) == (1, "stopped; nothing is left half written")
    assert everything(lake) == before


def test_a_copy_that_a_killed_run_left_behind_is_gone_after_the_next(lake: Path) -> None:
    (lake / "out").mkdir()
    for name in (".copy-07.md.part", ".mine.part"):
        (lake / "out" / name).write_text("Zanzibar Quill")
    assert call(lake, *COMMANDS["issued"], "--out", str(lake / "out")).exit_code == 0
    assert [p.name for p in sorted((lake / "out").glob(".*"))] == [".mine.part"]
