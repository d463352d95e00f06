"""Killed at any step: the old site, or after the journal the new one, never a mixture."""

from __future__ import annotations

import functools
import os
import shutil
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.problems import Refused
from facilitator.publish.journal import Step, finish, finish_pending
from facilitator.publish.release import Desk, publish
from tests.publish.conftest import Publish, correct, edit, request, tree


def state(root: Path) -> dict[str, bytes]:
    """What the world and the next release rest on."""
    kept = ("public/", "site/", "ledger/")
    return {path: data for path, (data, _) in tree(root).items() if path.startswith(kept)}


def killed(work: Callable[[Step], object], at: str) -> None:
    """Do the work in a child that the system kills at the first step of that name."""
    child = os.fork()
    if child == 0:

        def step(name: str) -> None:
            if name == at:
                os.kill(os.getpid(), signal.SIGKILL)

        work(step)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status)


def publishing(root: Path) -> Callable[[Step], object]:
    return lambda step: publish(root, request(), Desk(lambda _: True, lambda _: None, step))


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_killed_before_the_journal_every_old_byte_is_untouched(lake: Path, release: Publish) -> None:
    release()
    old = state(lake)
    edit(lake, "first", "Counting takes nothing", "Counting takes little")
    correct(lake, "first", "counts")
    for step in ("read", "stage", "gate", "build", "gate pages", "prepare", "journal"):
        killed(publishing(lake), step)
        assert state(lake) == old, step
        assert finish_pending(lake) is False, step
    assert release().what == "released"
    assert sorted(p.name for p in (lake / ".facilitator").iterdir()) == ["manifest.json"]


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_killed_after_the_journal_the_next_command_finishes_the_swap(
    lake: Path, release: Publish, tmp_path: Path
) -> None:
    release()
    edit(lake, "first", "Counting takes nothing", "Counting takes little")
    correct(lake, "first", "counts")
    killed(publishing(lake), "journalled")
    whole = tmp_path.with_name("whole")
    shutil.copytree(lake, whole)
    steps: list[str] = []
    finish(whole, whole / ".facilitator", steps.append)
    new = state(whole)
    assert b"Counting takes little" in b"".join(new.values())
    assert {"aside public", "swap public", "swap site/dialogues", "close", "clear"} <= set(steps)
    for number, step in enumerate(steps):
        here = tmp_path.with_name(f"killed-{number}")
        shutil.copytree(lake, here)
        killed(functools.partial(finish, here, here / ".facilitator"), step)
        assert finish_pending(here) is (step != "clear"), step
        assert state(here) == new, step
    last = Path(here)
    assert publish(last, request(), Desk(lambda _: True, lambda _: None)).what == "unchanged"


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_what_was_changed_since_it_passed_the_gate_is_not_swapped_in(lake: Path, release: Publish) -> None:
    release()
    edit(lake, "first", "Counting takes nothing", "Counting takes little")
    correct(lake, "first", "counts")
    killed(publishing(lake), "journalled")
    ready = lake / ".facilitator/ready"
    page = next(p for p in ready.rglob("index.html"))
    page.write_bytes(page.read_bytes() + b"smuggled in")
    with pytest.raises(Refused, match="changed since"):
        finish_pending(lake)
    assert b"smuggled in" not in b"".join(state(lake).values())
