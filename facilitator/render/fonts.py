"""The fonts that come with the package, for all its languages: none is fetched, none is the machine's."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "fonts"


def folder() -> Path:
    """Where the font files stand; FileNotFoundError where the installation lacks them."""
    if not (FOLDER / "NotoSans-Regular.ttf").is_file():
        raise FileNotFoundError("fonts")
    return FOLDER
