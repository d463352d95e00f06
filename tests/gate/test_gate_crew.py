"""A large folder read by two processes gives the report of one, and private words stay in each of them."""

from __future__ import annotations

import pickle
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from facilitator.cli.searching import ready
from facilitator.gate import crew
from facilitator.gate.disk import listed
from facilitator.problems import ProblemsFound


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "people.yml").write_text("people:\n  oak:\n    name: Amina Diallo\n")
    site = tmp_path / "site"
    site.mkdir()
    for number in range(40):
        (site / f"{number:02}.html").write_text(
            f"<p>{'by Diallo' if number % 3 else 'plain'} {number}</p>" * 20
        )
    (site / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (site / "link.html").symlink_to(site / "00.html")
    return tmp_path


def test_two_processes_report_like_one(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entries = tuple(listed(folder / "site"))
    made = partial(ready, folder, "people.yml", ())
    alone = crew.sweep_entries(entries, made, cores=1)
    monkeypatch.setattr(crew, "_SMALL", 0)
    together = crew.sweep_entries(entries, made, cores=2)
    assert together == alone
    assert together.read == 40
    assert len([f for f in alone.findings if f.who == "oak"]) == 26 * 20


def test_what_is_handed_to_a_worker_holds_paths_and_no_words(folder: Path) -> None:
    handed = pickle.dumps(partial(ready, folder, "people.yml", ()))
    assert b"iallo" not in handed
    assert b"people.yml" in handed


def test_a_roster_with_problems_is_refused_from_a_worker_too(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crew, "_SMALL", 0)
    (folder / "people.yml").write_text("nobody: here\n")
    with pytest.raises(ProblemsFound):
        crew.sweep_entries(tuple(listed(folder / "site")), partial(ready, folder, "people.yml", ()), cores=2)


def test_a_run_without_a_name_is_said_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "people.yml").write_text("people: {}\n")
    monkeypatch.setattr(crew, "_SMALL", 0)
    report = crew.sweep_entries(
        tuple(listed(folder / "site")), partial(ready, folder, "people.yml", ()), cores=2
    )
    assert len([f for f in report.findings if not f.file]) == 1


def test_a_process_of_the_crew_ends_without_a_word_at_ctrl_c() -> None:
    program = (
        "import os, signal, time\n"
        "from facilitator.gate.crew import leave_quietly, undisturbed\n"
        "with undisturbed():\n"
        "    os.kill(os.getpid(), signal.SIGINT)\n"
        "    print('not yet', flush=True)\n"
        "    leave_quietly()\n"
        "    time.sleep(60)\n"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=50)
    assert (told.returncode, told.stdout, told.stderr) == (1, "not yet\n", "")


def test_a_process_of_the_crew_ends_when_the_one_that_asked_is_killed() -> None:
    """What tells of its end is the pipe that it holds too: it is read to its end only when both are gone."""
    program = (
        "import os, signal\n"
        "from concurrent.futures import ProcessPoolExecutor\n"
        "from multiprocessing import get_context\n"
        "from facilitator.gate.crew import leave_quietly\n"
        "if __name__ == '__main__':\n"
        "    pool = ProcessPoolExecutor(1, get_context('spawn'), leave_quietly)\n"
        "    pool.submit(os.getpid).result()\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, timeout=20)
    assert told.returncode == -signal.SIGKILL
