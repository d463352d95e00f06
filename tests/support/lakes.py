"""A small workspace as a person would write it, and the command line to call in it."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from facilitator.cli import door


def written(root: Path, **files: str) -> Path:
    """The workspace, with these files of the dialogue `lake` in it, each by its name without `.yml`."""
    folder = root / "sessions/lake"
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / f"{name}.yml").write_text(text, encoding="utf-8")
    return root


def call(root: Path, *words: str) -> Result:
    """Runs the command line in this process; the result has exit_code, stdout and stderr."""
    return CliRunner().invoke(door, ["-C", str(root), *words])
