"""`scan` on the command line: exit codes, relative names, and whose roster is used."""

from __future__ import annotations

import json
import os
from importlib.util import find_spec
from itertools import accumulate
from pathlib import Path

import pytest
from click.testing import CliRunner

from facilitator.cli import door
from facilitator.reading.files import LARGEST, LARGEST_ROSTER

PEOPLE = "people:\n  oak:\n    name: Amina Diallo\ncodewords:\n  - Blue Heron\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "people.yml").write_text(PEOPLE)
    (tmp_path / "notes.txt").write_text(" ".join(f"word{n}" for n in range(40)))
    (tmp_path / "site" / "a").mkdir(parents=True)
    (tmp_path / "site" / "a" / "index.html").write_text("<p>by Diallo</p>")
    (tmp_path / "clean.md").write_text("Nothing here.\n")
    return tmp_path


def run(folder: Path, *args: str) -> tuple[int, str, str]:
    """Exit code, standard output, standard error, as a shell would see them."""
    result = CliRunner().invoke(door, ["-C", str(folder), "scan", *args])
    return result.exit_code, result.stdout, result.stderr


def test_names_are_relative_to_the_path_given(folder: Path) -> None:
    code, out, _ = run(folder, "site", "--people", "people.yml", "--format", "json")
    told = json.loads(out)
    assert (code, told["read"]) == (1, 1)
    assert [(f["who"], f["file"], f["start"]) for f in told["findings"]] == [("oak", "a/index.html", 6)]


def test_with_several_paths_names_start_with_them(folder: Path) -> None:
    code, out, _ = run(folder, "site", "clean.md", "--people", "people.yml", "--format", "json")
    told = json.loads(out)
    assert (code, told["read"]) == (1, 2)
    assert [f["file"] for f in told["findings"]] == ["site/a/index.html"]


def test_nothing_found_is_exit_0(folder: Path) -> None:
    assert run(folder, "clean.md", "--people", "people.yml")[0] == 0


def test_notes_are_looked_for_without_a_workspace(folder: Path) -> None:
    (folder / "press.md").write_text("In short: " + " ".join(f"Word{n}" for n in range(5, 35)))
    code, out, _ = run(
        folder, "press.md", "--people", "people.yml", "--notes", "notes.txt", "--format", "json"
    )
    assert (code, [f["rule"] for f in json.loads(out)["findings"]]) == (1, ["passage"])


def test_a_roster_larger_than_any_session_is_read_to_its_last_person(folder: Path) -> None:
    many = "".join(f"  p{n}:\n    part: mentioned{' ' * 1000}\n" for n in range(2_000))
    (folder / "people.yml").write_text(f"people:\n{many}  oak:\n    name: Amina Diallo\n")
    assert (folder / "people.yml").stat().st_size > LARGEST
    code, out, _ = run(folder, "site", "--people", "people.yml", "--format", "json")
    assert (code, [f["who"] for f in json.loads(out)["findings"]]) == (1, ["oak"])
    with (folder / "people.yml").open("a") as opened:
        opened.write("\n" * LARGEST_ROSTER)
    code, _, err = run(folder, "site", "--people", "people.yml")
    assert code == 1 and "larger than 40 MB" in err


def test_the_rosters_of_a_workspace(folder: Path) -> None:
    for dialogue in ("kela", "tana"):
        home = folder / "sessions" / dialogue
        home.mkdir(parents=True)
        (home / "dialogue.yml").write_text(f"dialogue: {dialogue}\n")
        (home / "people.yml").write_text(PEOPLE)
    code, out, _ = run(folder, "site", "--format", "json")
    assert (code, [f["who"] for f in json.loads(out)["findings"]]) == (1, ["kela/oak", "tana/oak"])


def test_folders_in_folders_are_read_to_the_last_however_deep(folder: Path) -> None:
    levels = list(accumulate(["a"] * 1200, Path.joinpath, initial=folder / "deep"))
    for level in levels:
        level.mkdir()
    (levels[-1] / "x.md").write_text("by Diallo")
    try:
        code, out, _ = run(folder, "deep", "--people", "people.yml", "--format", "json")
    finally:
        # So deep that whoever tidies up after the tests would fail.
        (levels[-1] / "x.md").unlink()
        for level in reversed(levels):
            level.rmdir()
    assert (code, json.loads(out)["read"]) == (1, 1)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes")
def test_a_pipe_or_a_dead_link_in_the_site_is_told_and_holds_nothing_up(folder: Path) -> None:
    home = folder / "sessions" / "kela"
    home.mkdir(parents=True)
    (home / "dialogue.yml").write_text("dialogue: kela\n")
    (home / "people.yml").write_text(PEOPLE)
    os.mkfifo(folder / "site" / "pipe.md")
    (folder / "site" / "gone.md").symlink_to(folder / "nowhere")
    code, out, _ = run(folder, "site", "--format", "json")
    unread = [f["file"] for f in json.loads(out)["findings"] if f["rule"] == "unreadable"]
    assert (code, unread) == (1, ["gone.md", "pipe.md"])


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["nowhere", "--people", "people.yml"], 2),
        (["clean.md", "--people", "nowhere.yml"], 2),
        (["clean.md", "--notes", "nowhere.txt", "--people", "people.yml"], 2),
        (["clean.md"], 2),
        ([], 2),
        (["clean.md", "--people", "clean.md"], 1),
        (["clean.md", "--people", "empty.yml"], 1),
        (["empty", "--people", "people.yml"], 1),
        (["clean.md", "--people", "nobody.yml"], 1),
    ],
)
def test_what_cannot_be_done_says_so(folder: Path, args: list[str], code: int) -> None:
    (folder / "empty").mkdir()
    (folder / "empty.yml").write_text("")
    (folder / "nobody.yml").write_text("people: {}\n")
    found, out, err = run(folder, *args)
    assert found == code
    assert out or err
    assert "Traceback" not in err and "Nothing here" not in out + err


def test_much_to_read_is_said_beforehand_with_the_folder_that_holds_most_of_it(folder: Path) -> None:
    large = folder / "env"
    large.mkdir()
    with (large / "blob.bin").open("wb") as file:
        file.truncate(60_000_000)
    code, out, told = run(folder, ".", "--people", "people.yml", "--format", "json")
    assert told.startswith("hint: 5 files, 60 MB, most of it in env/: this may take minutes")
    assert code == 1
    assert json.loads(out)["read"] < 5
    assert run(folder, "site", "clean.md", "--people", "people.yml")[2] == ""


def test_it_never_quotes(folder: Path) -> None:
    for style in ("text", "json"):
        _, out, err = run(folder, "site", "people.yml", "--people", "people.yml", "--format", style)
        assert "diallo" not in (out + err).lower()
        assert "heron" not in (out + err).lower()


def test_what_material_ships_counts_as_read(folder: Path) -> None:
    material = find_spec("material")
    assert material is not None and material.origin is not None
    (shipped, *_) = sorted(Path(material.origin).parent.rglob("favicon.png"))
    (folder / "favicon.png").write_bytes(shipped.read_bytes())
    assert run(folder, "favicon.png", "--people", "people.yml")[0] == 0
    (folder / "favicon.png").write_bytes(shipped.read_bytes() + b" ")
    assert run(folder, "favicon.png", "--people", "people.yml")[0] == 1


def test_help_names_both_formats() -> None:
    assert "text|json" in CliRunner().invoke(door, ["scan", "--help"]).output
