"""What commands share: the workspace they work in, the instant they speak of, names to complete."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from facilitator.disclosure import Reader

F = TypeVar("F", bound=Callable[..., Any])

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
YEARS = range(1900, 3000)
"""The years that the files may speak of, too."""


def directory() -> Path:
    """The folder named with -C, or the current one."""
    return Path(click.get_current_context().find_root().params.get("directory") or ".").resolve()


def workspace() -> Path:
    """The root of the workspace; refused where there is none. Finishes a swap that was cut short."""
    from facilitator.reading.workspace import find_root

    root = find_root(directory())
    finish(root)
    return root


def finish(root: Path) -> None:
    """Complete a `publish` that was stopped after its journal was written; nothing is loaded otherwise."""
    if (root / ".facilitator" / "journal.json").exists():
        from facilitator.publish.journal import finish_pending

        finish_pending(root)


def on_option(command: F) -> F:
    """The option --on, as text; `instant` makes a moment of it once the zone is known."""
    return click.option(
        "--on",
        metavar="INSTANT",
        help="As on this day (its first instant in the dialogue's zone), or at this time with its offset.",
    )(command)


def instant(text: str | None, zone: str, option: str = "--on") -> datetime:
    """The instant meant; now, where nothing was said. Refused: anything but a date or a time with offset."""
    from zoneinfo import ZoneInfo

    from facilitator.problems import UsageRefused

    if text is None:
        return datetime.now(UTC).replace(microsecond=0)
    moment = None
    with suppress(ValueError):
        if DAY.fullmatch(text):
            moment = datetime.combine(date.fromisoformat(text), time(), ZoneInfo(zone))
        elif DAY.match(text):
            moment = datetime.fromisoformat(text)
    # At either end of the calendar another zone's clock is out of range.
    if moment is None or moment.tzinfo is None or moment.year not in YEARS:
        raise UsageRefused(
            f"{option} takes a date or a time with its offset",
            "for example 2026-06-01 or 2026-06-01T12:00+02:00",
        )
    return moment


def reader_of(word: str) -> Reader:
    """The reader meant by --for: a label such as `public` or `side:x`, else a person's id."""
    from facilitator.disclosure import Reader
    from facilitator.model.labels import PARTICIPANTS, PRINCIPALS, PUBLIC, TEAM

    is_label = word in {TEAM, PARTICIPANTS, PRINCIPALS, PUBLIC} or ":" in word
    return Reader.label(word) if is_label else Reader.person(word)


def session_names(ctx: click.Context, _: click.Parameter, begun: str) -> list[str]:
    """Names of sessions for the shell to complete; reads the folder's names and opens no file."""
    start = Path(ctx.find_root().params.get("directory") or ".").resolve()
    root = next((folder for folder in (start, *start.parents) if (folder / "sessions").is_dir()), None)
    if root is None:
        return []
    known = {"dialogue", "people"}
    files = sorted((root / "sessions").glob("*/*.yml"))
    names = [f"{file.parent.name}/{file.stem}" for file in files if file.stem not in known]
    return [name for name in names if name.startswith(begun)]
