"""`init` writes a whole workspace or none, and never over anything."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from facilitator.cli import init as init_module

if TYPE_CHECKING:
    from tests.cli.conftest import Call


def test_a_new_workspace_holds_the_worked_example_alone(call: Call, tmp_path: Path) -> None:
    result = call("-C", tmp_path, "init", "desk")
    assert result.exit_code == 0, result.stderr
    desk = tmp_path / "desk"
    assert (desk / "sessions" / "kela-basin" / "people.yml").is_file()
    assert (desk / "mkdocs.yml").is_file()
    assert sorted(p.name for p in desk.iterdir()) == [".gitignore", "hooks", "mkdocs.yml", "sessions", "site"]
    assert not (desk / "site" / "dialogues").exists()
    assert "/public/" in (desk / ".gitignore").read_text(encoding="utf-8")


def test_the_new_workspace_has_no_problems(call: Call, tmp_path: Path) -> None:
    call("-C", tmp_path, "init", "desk")
    result = call("-C", tmp_path / "desk", "check")
    assert result.exit_code == 0, result.stdout


def test_what_it_says_to_do_next_can_be_done(call: Call, tmp_path: Path) -> None:
    said = call("-C", tmp_path, "init", "desk").stderr
    lines = [line.split()[1:] for line in said.splitlines() if line.startswith("    facilitator")]
    assert len(lines) == 3
    for words in lines:
        result = call("-C", tmp_path / "desk", *words)
        assert result.exit_code == 0, (words, result.stderr)


def test_an_empty_folder_will_do(call: Call, tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    assert call("-C", tmp_path, "init", "desk").exit_code == 0


def test_one_may_stand_in_the_empty_folder(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    before = tmp_path.stat().st_ino
    assert call("init", ".").exit_code == 0
    assert tmp_path.stat().st_ino == before, "the shell's own folder was replaced under its feet"
    assert sorted(p.name for p in Path().iterdir()) == [
        ".gitignore",
        "hooks",
        "mkdocs.yml",
        "sessions",
        "site",
    ]
    assert call("check").exit_code == 0


def test_a_link_to_an_empty_folder_will_do(call: Call, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "desk").symlink_to("real")
    assert call("-C", tmp_path, "init", "desk").exit_code == 0
    assert (tmp_path / "real" / "sessions").is_dir()


def test_a_failure_in_an_empty_folder_leaves_it_empty(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "desk").mkdir()
    rename = Path.rename

    def failing(entry: Path, target: Path) -> Path:
        if entry.name == "site":
            raise OSError(28, "no space")
        return rename(entry, target)

    monkeypatch.setattr(Path, "rename", failing)
    assert call("-C", tmp_path, "init", "desk").exit_code == 1
    assert list((tmp_path / "desk").iterdir()) == []


def test_the_folder_with_the_names_is_for_its_owner_alone(call: Call, tmp_path: Path) -> None:
    call("-C", tmp_path, "init", "desk")
    assert (tmp_path / "desk" / "sessions").stat().st_mode & 0o077 == 0


def test_a_folder_with_something_in_it_is_left_alone(call: Call, tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "letter.txt").write_text("dear", encoding="utf-8")
    result = call("-C", tmp_path, "init", "desk")
    assert result.exit_code == 2
    assert [p.name for p in (tmp_path / "desk").iterdir()] == ["letter.txt"]


def test_a_file_of_that_name_is_left_alone(call: Call, tmp_path: Path) -> None:
    (tmp_path / "desk").write_text("dear", encoding="utf-8")
    assert call("-C", tmp_path, "init", "desk").exit_code == 2
    assert (tmp_path / "desk").read_text(encoding="utf-8") == "dear"


def test_a_failure_in_the_middle_leaves_nothing(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(folder: Path) -> None:
        folder.mkdir()
        raise OSError(28, "no space")

    monkeypatch.setattr(init_module, "_fill", full)
    assert call("-C", tmp_path, "init", "desk").exit_code == 1
    assert list(tmp_path.iterdir()) == []
