"""The project file, the lock file and the targets agree with each other."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    whole = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return dict(whole["project"])


def name_of(requirement: str) -> str:
    """The name in `ahocorasick-rs>=1,<2`, as a lock file writes it."""
    return re.split(r"[<>=!~\[; ]", requirement)[0].lower().replace("_", "-")


def locked() -> set[str]:
    """Every package the lock file names."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    return {line.split("==")[0] for line in text.splitlines() if "==" in line}


def test_everything_needed_is_locked(project: dict[str, Any]) -> None:
    needed = project["dependencies"] + project["optional-dependencies"]["dev"]
    assert {name_of(requirement) for requirement in needed} <= locked()


def test_mkdocs_and_its_theme_are_held_below_the_versions_that_break(project: dict[str, Any]) -> None:
    assert {"mkdocs>=1.6,<2", "mkdocs-material>=9.6,<10"} <= set(project["dependencies"])


def test_every_library_that_the_code_imports_is_asked_for(project: dict[str, Any]) -> None:
    """A library that happens to come along with another one is not asked for."""
    written = {
        "PIL": "pillow",
        "docx": "python-docx",
        "fontTools": "fonttools",
        "yaml": "pyyaml",
        "markdown_it": "markdown-it-py",
        "ahocorasick_rs": "ahocorasick-rs",
    }
    asked = {name_of(requirement) for requirement in project["dependencies"]}
    missing = {
        f"{file.relative_to(ROOT)}: {name}"
        for file in (ROOT / "facilitator").rglob("*.py")
        for name in imported(file) - set(sys.stdlib_module_names) - {"facilitator"}
        if written.get(name, name) not in asked
    }
    assert not missing


def imported(file: Path) -> set[str]:
    """The first part of everything a file imports."""
    names = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return names


@pytest.mark.skipif(shutil.which("make") is None, reason="skipped: no make")
def test_help_names_every_target() -> None:
    told = subprocess.run(
        ["make", "--no-print-directory", "help"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)[0].split())
    assert {line.split()[1] for line in told.splitlines() if line.strip()} == targets


def test_the_guide_becomes_a_site_without_a_dead_link(tmp_path: Path) -> None:
    """A page left out of its table of contents stops it too: docs.yml says strict."""
    words = ("build", "--config-file", "docs.yml", "--site-dir", tmp_path / "guide")
    told = subprocess.run(
        [sys.executable, "-m", "mkdocs", *map(str, words)],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    assert (tmp_path / "guide/guide/first-evening.html").is_file()


def test_ci_runs_the_same_test_target() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert script.rstrip().endswith("exec make test")
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
    assert "run: .ci/run" in (ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")
