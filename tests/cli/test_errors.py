"""Whatever goes wrong becomes a plain sentence and an exit code; no value and no outside path is printed."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import Result

from facilitator.problems import Place, Problem, ProblemsFound, Refused, UsageRefused

Fail = Callable[[BaseException], Result]
SECRET = "Zanzibar Quill"


def test_all_problems_are_told_at_once_and_the_exit_code_is_1(failing: Fail) -> None:
    place = Place("sessions/lake/first.yml", 4, 3)
    result = failing(
        ProblemsFound([Problem(place, "agenda", "this is wrong", "mend it"), Problem(place, "b", "this too")])
    )
    assert result.exit_code == 1
    assert "sessions/lake/first.yml:4:3: problem: agenda: this is wrong" in result.stderr
    assert "    hint: mend it" in result.stderr
    assert "this too" in result.stderr
    assert result.stdout == ""


def test_a_refusal_is_a_sentence_and_a_hint(failing: Fail) -> None:
    result = failing(Refused("nothing is due", "name a session"))
    assert (result.exit_code, result.stderr) == (
        1,
        "facilitator: nothing is due\n    hint: name a session\n",
    )


def test_a_refused_use_exits_with_2(failing: Fail) -> None:
    assert failing(UsageRefused("no such session", "did you mean lake/first?")).exit_code == 2
    assert failing(click.UsageError("no such option")).exit_code == 2


@pytest.mark.parametrize("stop", [KeyboardInterrupt(), click.Abort()])
def test_ctrl_c_is_calm(failing: Fail, stop: BaseException) -> None:
    result = failing(stop)
    assert result.exit_code == 1
    assert result.stderr.strip() == "stopped; nothing is left half written"


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "no room left"),
        (errno.EACCES, "does not allow"),
        (errno.EROFS, "only be read"),
        (errno.EIO, "could not read or write"),
    ],
)
def test_the_system_refuses_in_plain_words(failing: Fail, number: int, sentence: str) -> None:
    result = failing(OSError(number, os.strerror(number)))
    assert result.exit_code == 1
    assert sentence in result.stderr
    assert "hint:" in result.stderr


def test_a_path_is_shown_inside_the_workspace_and_nowhere_else(failing: Fail, lake: Path) -> None:
    inside = failing(OSError(errno.EACCES, "", str(lake / "out" / "team.md")))
    outside = failing(OSError(errno.EACCES, "", str(lake.parent / SECRET / "x.md")))
    assert "facilitator: out/team.md: the system" in inside.stderr
    assert str(lake) not in inside.stderr + outside.stderr
    assert SECRET not in outside.stderr


def test_a_link_is_told_by_its_own_name_and_not_by_where_it_leads(failing: Fail, lake: Path) -> None:
    link = lake / "site" / "page.md"
    link.parent.mkdir(exist_ok=True)
    link.symlink_to(f"{SECRET}.md")
    result = failing(FileNotFoundError(errno.ENOENT, "gone", str(link)))
    assert result.stderr.startswith("facilitator: site/page.md: ")
    assert SECRET not in result.stderr


def test_a_folder_that_nobody_may_look_into_is_told_calmly(
    failing: Fail, lake: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stat = os.stat
    closed = str(lake / "sessions" / "lake" / "sessions")

    def strict(path: object, **how: bool) -> os.stat_result:
        if str(path) == closed:
            raise PermissionError(errno.EACCES, "no", closed)
        return stat(path, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "stat", strict)
    result = failing(PermissionError(errno.EACCES, "no", str(lake / "sessions" / "lake" / "people.yml")))
    assert result.exit_code == 1
    assert "facilitator: sessions/lake/people.yml: the system does not allow it" in result.stderr


def test_a_disk_that_fills_while_a_folder_is_copied_is_told_as_such(failing: Fail) -> None:
    row = (f"/a/{SECRET}", f"/b/{SECRET}", "[Errno 28] No space left on device")
    result = failing(shutil.Error([row]))
    assert result.exit_code == 1
    assert "no room left" in result.stderr
    assert SECRET not in result.stderr


def test_our_own_fault_gives_type_and_place_but_never_its_message(failing: Fail) -> None:
    result = failing(ValueError(f"{SECRET} said no"))
    assert result.exit_code == 3
    assert "fault of the program" in result.stderr
    assert "ValueError at facilitator/cli/__init__.py:" in result.stderr
    assert SECRET not in result.stderr
    assert "Traceback" not in result.stderr


def test_a_fault_in_a_template_is_told_in_the_words_of_the_renderer(failing: Fail) -> None:
    from facilitator.render import TemplateFault

    result = failing(TemplateFault("templates/documents/a.md:3: no such name", "the view has: title"))
    assert result.exit_code == 1
    assert result.stderr.startswith(
        "facilitator: templates/documents/a.md:3: no such name\n    hint: the view"
    )


def test_a_stranger_with_a_message_is_not_believed(failing: Fail) -> None:
    class Foreign(Exception):
        message = SECRET

    Foreign.__module__ = "yaml.error"
    result = failing(Foreign())
    assert result.exit_code == 3
    assert SECRET not in result.stderr


def test_neither_causes_nor_notes_of_an_exception_are_told(failing: Fail) -> None:
    fault = KeyError("x")
    fault.__cause__ = ValueError(SECRET)
    fault.add_note(SECRET)
    result = failing(fault)
    assert result.exit_code == 3
    assert SECRET not in result.stderr


def run(script: str, *redirect: str) -> subprocess.CompletedProcess[str]:
    """A shell line in which `$F` is the program."""
    line = f"set -o pipefail; {script}"
    environment = os.environ | {"F": f"{sys.executable} -m facilitator"}
    return subprocess.run(["bash", "-c", line], env=environment, capture_output=True, text=True, check=False)


def test_a_reader_who_leaves_early_is_no_fault() -> None:
    result = run("$F schema session | true")
    assert result.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="skipped: no /dev/full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk_is_told_even_where_only_the_last_write_fails(unbuffered: str) -> None:
    result = run(f"export PYTHONUNBUFFERED={unbuffered}; $F --version > /dev/full")
    assert result.returncode == 1
    assert "Exception ignored" not in result.stderr
    assert "no room left" in result.stderr
    assert "Traceback" not in result.stderr


def test_papers_are_utf_8_whatever_the_locale_says(lake: Path) -> None:
    name = lake / "sessions" / "lake" / "first.yml"
    name.write_text("session: first\nмир: 1\n", encoding="utf-8")
    result = run(f"PYTHONIOENCODING=ascii LC_ALL=C $F -C {lake} check")
    assert result.returncode == 1
