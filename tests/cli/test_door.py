"""The door is thin: every command is there, loaded when used, and help is quick."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest
from click.testing import Result

from facilitator import __version__
from facilitator.cli import COMMANDS, LINES, Door, door

if TYPE_CHECKING:
    from tests.cli.conftest import Call

HEAVY = {"yaml", "jinja2", "mkdocs", "babel", "markdown_it", "selectolax", "ahocorasick_rs", "zoneinfo"}
OURS = {f"facilitator.{s}" for s in ("reading", "model", "disclosure", "views", "render", "gate", "publish")}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_of_the_table_is_there_and_says_what_it_does(name: str) -> None:
    command = door.get_command(click.Context(door), name)
    assert isinstance(command, click.Command)
    assert command.name == name
    assert command.help


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str, call: Call) -> None:
    result: Result = call(name, "--help")
    assert result.exit_code == 0
    assert "Usage:" in result.stdout


def test_every_option_has_a_help_text() -> None:
    context = click.Context(door)
    silent = [
        f"{name} {option.opts}"
        for name in COMMANDS
        for option in (door.get_command(context, name) or click.Command("x")).params
        if isinstance(option, click.Option) and not option.help
    ]
    assert not silent


def test_help_has_a_line_for_each_command_and_breaks_none(call: Call) -> None:
    assert list(LINES) == list(COMMANDS)
    told = call("--help").stdout.splitlines()
    wide = max(map(len, COMMANDS)) + 1
    for name, line in LINES.items():
        assert f"  {name:{wide}} {line}" in told


def test_help_loads_nothing_heavy() -> None:
    script = (
        "import sys; from facilitator.cli import door\n"
        "door.main(['--help'], standalone_mode=False)\n"
        "print(' '.join(sys.modules), file=sys.stderr)"
    )
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = set(ended.stderr.split())
    assert "facilitator.cli" in loaded
    assert not loaded & (HEAVY | OURS)


@pytest.mark.parametrize("name", COMMANDS)
def test_asking_a_command_for_help_loads_nothing_heavy(name: str) -> None:
    script = (
        "import sys; from facilitator.cli import door\n"
        f"door.main(['{name}', '--help'], standalone_mode=False)\n"
        "print(' '.join(sys.modules), file=sys.stderr)"
    )
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not set(ended.stderr.split()) & (HEAVY | OURS)


def test_the_version_is_printed(call: Call) -> None:
    assert call("--version").stdout == f"facilitator {__version__}\n"


def test_the_program_runs_as_a_module() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "facilitator", "--version"], capture_output=True, text=True, check=True
    )
    assert ended.stdout == f"facilitator {__version__}\n"


def test_a_command_nearly_right_is_recognized(call: Call) -> None:
    result = call("agneda")
    assert result.exit_code == 2
    assert "did you mean agenda?" in result.stderr


def test_a_folder_that_is_not_there_is_a_wrong_use(call: Call, tmp_path: Path) -> None:
    assert call("-C", tmp_path / "nowhere", "check").exit_code == 2


def test_outside_a_workspace_a_command_says_so(call: Call, tmp_path: Path) -> None:
    result = call("-C", tmp_path, "check")
    assert result.exit_code == 2
    assert "hint:" in result.stderr
    assert str(tmp_path) not in result.stderr


def test_a_command_may_return_its_exit_code(monkeypatch: pytest.MonkeyPatch, call: Call) -> None:
    @click.command()
    def found() -> int:
        return 1

    monkeypatch.setattr(Door, "get_command", lambda self, ctx, name: found)
    assert call("check").exit_code == 1


def test_the_shell_completes_commands_and_sessions(lake: Path) -> None:
    def complete(words: str, number: int) -> str:
        asked = {"_FACILITATOR_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(number)}
        program = [sys.executable, "-m", "facilitator"]
        return subprocess.run(
            program, cwd=lake, env=os.environ | asked, capture_output=True, text=True, check=False
        ).stdout

    assert "plain,publish" in complete("facilitator pub", 1)
    assert complete("facilitator explain la", 2).strip() == "plain,lake/first"
