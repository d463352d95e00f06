"""The package installs as a wheel into an empty environment and works there, with its templates."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def run(*words: str | Path, cwd: Path = ROOT, **environment: str) -> str:
    """Standard output of a command that must succeed."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    ended = subprocess.run(
        [str(word) for word in words],
        cwd=cwd,
        env=clean | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without isolation: hatchling is in the lock file."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def empty(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel and nothing of the checkout; libraries come from the one we run in."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False)
    # Named in a .pth file, a folder is searched last and its own .pth files (the editable install) are not.
    libraries = Path(next(p for p in sys.path if p.endswith("site-packages")))
    (packages,) = folder.glob("lib/python*/site-packages")
    (packages / "libraries.pth").write_text(f"{libraries}\n", encoding="utf-8")
    python = folder / "bin" / "python"
    options = ("--quiet", "--disable-pip-version-check", "--no-deps", "--no-index", "--force-reinstall")
    run(sys.executable, "-m", "pip", "--python", python, "install", *options, wheel)
    return folder


@pytest.fixture(scope="module")
def desk(empty: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace made by the installed program."""
    folder = tmp_path_factory.mktemp("desk")
    run(empty / "bin" / "facilitator", "init", "kela", cwd=folder)
    return folder / "kela"


def test_the_wheel_holds_what_the_program_reads(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert any(name.startswith("facilitator/_templates/") for name in names)
    assert "facilitator/_starter/mkdocs.yml" in names
    assert "facilitator/_starter/sessions/kela-basin/people.yml" in names
    assert "facilitator/gate/lists/ordinary.txt" in names
    assert "facilitator/py.typed" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_every_file_beside_the_code_is_in_the_wheel(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    here = {p.relative_to(ROOT).as_posix() for p in (ROOT / "facilitator").rglob("*") if p.is_file()}
    assert {name for name in here if "__pycache__" not in name} <= names


def test_the_wheel_holds_nothing_else_of_ours(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    strange = [n for n in names if n.split("/")[0] != "facilitator" and ".dist-info/" not in n]
    assert not strange
    assert not [n for n in names if "ai-control" in n or "chaophraya" in n or "/dialogues/" in n]


def test_the_installed_program_is_the_one_that_runs(empty: Path, tmp_path: Path) -> None:
    script = "import facilitator; print(facilitator.__file__)"
    file = run(empty / "bin" / "python", "-c", script, cwd=tmp_path).strip()
    assert Path(file).resolve().is_relative_to(empty.resolve())


def test_it_says_its_version_both_ways(empty: Path, tmp_path: Path) -> None:
    by_name = run(empty / "bin" / "facilitator", "--version", cwd=tmp_path)
    as_module = run(empty / "bin" / "python", "-m", "facilitator", "--version", cwd=tmp_path)
    assert by_name == as_module
    assert by_name.startswith("facilitator 0.")


def test_the_worked_example_is_sound(empty: Path, desk: Path) -> None:
    assert "problem:" not in run(empty / "bin" / "facilitator", "check", cwd=desk)


@pytest.mark.parametrize("style", ["md", "html"])
def test_an_agenda_is_made_with_the_templates_of_the_wheel(style: str, empty: Path, desk: Path) -> None:
    words = (
        "agenda",
        "kela-basin/2026-03-geneva",
        "--for",
        "participants",
        "--format",
        style,
        "--out",
        "here",
    )
    run(empty / "bin" / "facilitator", *words, cwd=desk)
    (paper,) = (p for p in (desk / "here").rglob(f"*.{style}"))
    assert "09:30" in paper.read_text(encoding="utf-8")
