"""Each patch breaks one promise on purpose; the test it names must notice.

A patch begins with what it does and `caught by: <test>`; it is applied to a copy of the tree.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PATCHES = sorted((Path(__file__).parent / "patches").glob("*.patch"))
COPIED = ("facilitator", "templates", "sessions", "site", "tests", "docs", "pyproject.toml", "mkdocs.yml")

ALONE = {"PYTHONDONTWRITEBYTECODE": "1", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
"""No pytest plugin is wanted in there: loading them would take longer than most of the tests do."""

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="skipped: no git")


def story(patch: Path) -> tuple[str, str]:
    """What the patch does, and the test that catches it."""
    first, second, *_ = patch.read_text(encoding="utf-8").splitlines()
    return first, second.removeprefix("caught by: ")


def copied(into: Path) -> Path:
    """The tree, without what was built from it."""
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, into / name, ignore=shutil.ignore_patterns("__pycache__", "dialogues"))
        else:
            shutil.copy(source, into / name)
    return into


def run(tree: Path, test: str) -> subprocess.CompletedProcess[str]:
    """The test in that tree."""
    return subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-x",
            "-p",
            "no:cacheprovider",
            "-o",
            "addopts=--import-mode=importlib",
            test,
        ],
        cwd=tree,
        env={**os.environ, "PYTHONPATH": str(tree), **ALONE},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_there_are_enough_and_each_tells_its_story() -> None:
    assert len(PATCHES) >= 25
    assert len({story(p)[0] for p in PATCHES}) == len(PATCHES)


@pytest.mark.parametrize("patch", PATCHES, ids=lambda p: p.stem)
def test_a_sabotage_is_caught(patch: Path, tmp_path: Path) -> None:
    _, test = story(patch)
    tree = copied(tmp_path)
    applied = subprocess.run(
        ["git", "apply", "--recount", str(patch)],
        cwd=tree,
        env={**os.environ, "GIT_CEILING_DIRECTORIES": str(tmp_path.parent)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert applied.returncode == 0, f"the patch no longer fits: {applied.stderr}"
    found = run(tree, test)
    assert found.returncode == 1, f"nobody noticed: {found.stdout[-500:]}{found.stderr[-500:]}"
    assert "FAILED" in found.stdout or "failed" in found.stdout
