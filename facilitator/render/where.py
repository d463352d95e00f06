"""Where the templates stand: ours in the wheel or beside the package, a workspace's own in its folder."""

from __future__ import annotations

from pathlib import Path

from facilitator.render.faults import TemplateFault

PACKAGE = Path(__file__).resolve().parent.parent

LARGEST = 1_000_000
"""Bytes of one template; the longest of ours has a fiftieth."""


def templates() -> Path:
    """The folder of our own templates; FileNotFoundError where the installation lacks it."""
    for folder in (PACKAGE / "_templates", PACKAGE.parent / "templates"):
        if (folder / "documents").is_dir():
            return folder
    raise FileNotFoundError("templates")


def held(overrides: Path, name: str) -> bytes:
    """The bytes of a workspace's own template. TemplateFault: a link, or no file of a template's size."""
    path = overrides / name
    try:
        inside = path.resolve() == overrides.resolve() / name
        if not inside or not path.is_file():
            raise TemplateFault(
                f"templates/{name}: this is no plain file: templates read nothing outside their folder",
                "put the file itself there",
            )
        with path.open("rb") as opened:
            content = opened.read(LARGEST + 1)
    except (OSError, RuntimeError):
        raise TemplateFault(
            f"templates/{name}: this file cannot be read", "look at its permissions"
        ) from None
    if len(content) > LARGEST:
        raise TemplateFault(f"templates/{name}: this file is too large for a template", "it may have 1 MB")
    return content
