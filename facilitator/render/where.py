"""Where the templates stand: in the wheel, or beside the package in a checkout."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent


def templates() -> Path:
    """The folder of our own templates; FileNotFoundError where the installation lacks it."""
    for folder in (PACKAGE / "_templates", PACKAGE.parent / "templates"):
        if (folder / "documents").is_dir():
            return folder
    raise FileNotFoundError("templates")
