"""The map is true: every folder is on the tour, every recipe and threat names what exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest


def storeys(root: Path) -> list[str]:
    """Every folder of the package that holds code."""
    return sorted(p.parent.name for p in (root / "facilitator").glob("*/__init__.py"))


def test_the_tour_leads_through_every_storey(root: Path) -> None:
    tour = (root / "docs/dev/tour.md").read_text(encoding="utf-8")
    assert not [name for name in storeys(root) if f"`{name}/`" not in tour]


def test_the_tour_names_every_folder_at_the_top(root: Path, tracked: tuple[Path, ...]) -> None:
    tour = (root / "docs/dev/tour.md").read_text(encoding="utf-8")
    tops = {file.relative_to(root).parts[0] for file in tracked if file.parent != root}
    hidden = {top for top in tops if top.startswith(".")}
    assert not [top for top in sorted(tops - hidden) if f"`{top}/`" not in tour]


@pytest.mark.parametrize("page", ["tour.md", "adding-a-paper.md", "adding-a-rule.md"])
def test_what_a_page_for_developers_names_exists(page: str, root: Path) -> None:
    """A path in backticks that begins with a folder of ours is there."""
    text = (root / "docs/dev" / page).read_text(encoding="utf-8")
    named = re.findall(r"`((?:facilitator|tests|docs|templates|benchmarks|sessions|site)/[\w./-]+)`", text)
    assert named, "the page names nothing"
    assert not [path for path in named if not (root / path).exists()]


def test_every_test_that_a_threat_names_exists(root: Path) -> None:
    """`tests/…/test_x.py::test_y` in the table of threats is a function of that file."""
    text = (root / "docs/dev/threats.md").read_text(encoding="utf-8")
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", text)
    assert len(named) > 10
    missing = [f"{file}::{name}" for file, name in named if f"def {name}(" not in _text(root / file)]
    assert not missing


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8") if file.exists() else ""


def test_decisions_are_numbered_without_a_gap(root: Path) -> None:
    numbers = [int(file.name[:4]) for file in sorted((root / "docs/decisions").glob("*.md"))]
    assert numbers == list(range(1, len(numbers) + 1))
