"""The command as it is typed: what it shows, what it asks, how it ends."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

LAST = "Nothing has left this machine."


def typed(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a pipe, as a script would."""
    command = [sys.executable, "-m", "facilitator", "-C", str(root), "publish", *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)


def test_in_a_pipe_it_shows_and_goes_on_and_says_so(lake: Path) -> None:
    done = typed(lake, "--due")
    assert done.returncode == 0, done.stderr
    assert "about-a-lake, report 1:" in done.stdout
    assert "+ Counting takes nothing from anybody." in done.stdout
    assert "head of the chain: " in done.stdout
    assert done.stderr.splitlines() == ["not on a terminal: going on without asking", LAST]
    again = typed(lake, "lake/first")
    assert again.returncode == 0
    assert again.stdout.startswith("unchanged\n")
    assert again.stderr.splitlines() == [LAST]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ((), "say what to publish"),
        (("--due", "lake"), "say what to publish"),
        (("lake/frist",), "did you mean lake/first"),
        (("laek",), "a session is named"),
        (("--due", "--on", "soon"), "--on takes a date"),
        (("--due", "--on", "2099-01-01"), "--on lies in the future"),
    ],
)
def test_what_makes_no_sense_is_told_and_ends_with_2(lake: Path, words: tuple[str, ...], says: str) -> None:
    done = typed(lake, *words)
    assert done.returncode == 2
    assert says in done.stderr
    assert not (lake / "public").exists()


def test_a_dry_run_may_look_ahead(lake: Path) -> None:
    done = typed(lake, "--due", "--dry-run", "--on", "2099-01-01")
    assert done.returncode == 0
    assert "The lake is one lake." in done.stdout
    assert "nothing was written" in done.stdout
    assert not (lake / "public").exists()


@pytest.mark.parametrize(("answer", "goes"), [("{count}", True), ("yes", False), ("", False)])
def test_on_a_terminal_it_asks_for_the_number_of_sentences(lake: Path, answer: str, goes: bool) -> None:
    count = sum(line.startswith("    + ") for line in typed(lake, "--due", "--dry-run").stdout.splitlines())
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "facilitator", "-C", str(lake), "publish", "--due"]
    with subprocess.Popen(
        command, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as run:
        os.write(ours, f"{answer.format(count=count)}\n".encode())
        out, err = run.communicate(timeout=300)
    os.close(ours)
    os.close(theirs)
    assert f"({count})" in err
    assert (lake / "public").exists() is goes
    assert ("nothing was released" in out) is not goes
