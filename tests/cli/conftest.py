"""A command line to call, and a workspace small enough to see whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from facilitator import cli
from facilitator.cli import door

Call = Callable[..., Result]

DIALOGUE = """\
dialogue: lake
title: Lake dialogue
"""
PEOPLE = """\
people:
  oak:
    name: Zanzibar Quill
"""
SESSION = """\
session: first
title: First talk
attending: [oak]
agenda:
  - id: fish
    title: Fish
    minutes: 30
outcomes:
  - id: counts
    kind: measure
    text: Count the fish together.
    from: [fish]
"""


@pytest.fixture
def call() -> Call:
    """Runs the command line in this process; the result has exit_code, stdout and stderr."""
    return lambda *words: CliRunner().invoke(door, [str(word) for word in words])


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch, call: Call) -> Callable[[BaseException], Result]:
    """Runs a command that does nothing but fail in the given way."""

    def fail(fault: BaseException) -> Result:
        @click.command()
        def broken() -> None:
            raise fault

        monkeypatch.setattr(cli.Door, "get_command", lambda self, ctx, name: broken)
        return call("check")

    return fail


@pytest.fixture
def lake(tmp_path: Path) -> Path:
    """A workspace of one dialogue with one session."""
    folder = tmp_path / "desk" / "sessions" / "lake"
    folder.mkdir(parents=True)
    (folder / "dialogue.yml").write_text(DIALOGUE, encoding="utf-8")
    (folder / "people.yml").write_text(PEOPLE, encoding="utf-8")
    (folder / "first.yml").write_text(SESSION, encoding="utf-8")
    return tmp_path / "desk"
