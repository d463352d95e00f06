"""`check` tells every problem and every piece of advice at once, and changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from facilitator.cli.common import on_option

if TYPE_CHECKING:
    from datetime import datetime

    from facilitator.problems import Notice
    from facilitator.reading.load import Reading


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="How to print what was found.",
)
@on_option
def check(paths: tuple[str, ...], style: str, on: str | None) -> int:
    """Problems (exit 1) and advice (exit 0) in files, folders or the whole workspace."""
    from facilitator.cli.common import workspace

    root = workspace()
    wanted = tuple(_inside(root, path) for path in paths)
    notices = _notices(root, wanted, on)
    click.echo(_STYLES[style](notices), nl=bool(notices) or style == "json")
    problems = sum(notice.stops for notice in notices)
    click.echo(_closing(problems, len(notices) - problems), err=True)
    return 1 if problems else 0


def _notices(root: Path, wanted: tuple[str, ...], on: str | None) -> tuple[Notice, ...]:
    from facilitator.cli.common import instant
    from facilitator.cli.own_templates import notices
    from facilitator.publish.late import late_in
    from facilitator.publish.looked_at import stale_decisions
    from facilitator.reading.load import read_dialogue
    from facilitator.reading.timely import at_this_moment
    from facilitator.reading.workspace import dialogue_ids

    found: list[Notice] = []
    for dialogue in dialogue_ids(root):
        if _concerns(f"sessions/{dialogue}", wanted):
            reading = read_dialogue(root, dialogue)
            found += reading.notices
            found += stale_decisions(root, dialogue)
            if reading.dialogue is not None:
                at = instant(on, reading.dialogue.timezone)
                found += at_this_moment(reading.dialogue, at)
                found += late_in(root, reading.dialogue)
                found += _weighed(root, reading, at)
    if _concerns("templates", wanted):
        found += notices(root)
    kept = (n for n in found if not wanted or any(_under(n.place.file, path) for path in wanted))
    return tuple(sorted(kept, key=lambda n: (n.place, n.path, n.message)))


def _weighed(root: Path, reading: Reading, at: datetime) -> Iterator[Notice]:
    """What shows only once it is worked out who reads what: nothing, where the files have problems."""
    from facilitator.cli.standing import standing_texts
    from facilitator.disclosure.consistency import contradictions
    from facilitator.disclosure.levels import advice_on_levels
    from facilitator.gate.retyped import laid_open, retyped

    if reading.dialogue is None or reading.stops:
        return
    yield from contradictions(reading.dialogue, at, standing_texts(root, reading.dialogue))
    yield from advice_on_levels(reading.dialogue, at)
    yield from retyped(reading.dialogue, at)
    yield from laid_open(reading.dialogue, at)


def _inside(root: Path, path: str) -> str:
    """The path as places write it; refused where there is no such file, or it lies outside."""
    from facilitator.cli.common import directory
    from facilitator.problems import UsageRefused

    full = (directory() / path).resolve()
    if not full.exists():
        # A session may be named the way the other commands name it.
        short = root / "sessions" / path
        full = next((p for p in (short, short.with_name(f"{short.name}.yml")) if p.exists()), full)
    if not full.exists():
        raise UsageRefused("there is no such file or folder to check", "leave it out to check everything")
    if not full.is_relative_to(root):
        raise UsageRefused("a path to check lies outside the workspace", "name its workspace with -C")
    return full.relative_to(root).as_posix()


def _concerns(folder: str, wanted: Iterable[str]) -> bool:
    wanted = tuple(wanted)
    return not wanted or any(_under(folder, path) or _under(path, folder) for path in wanted)


def _under(file: str, path: str) -> bool:
    return path == "." or file == path or file.startswith(f"{path}/")


def _closing(problems: int, advice: int) -> str:
    if not problems and not advice:
        return "nothing to mend"
    return f"{_count(problems, 'problem')}, {_count(advice, 'piece of advice', 'pieces of advice')}"


def _count(number: int, one: str, more: str = "") -> str:
    return f"{number or 'no'} {one if number == 1 else more or one + 's'}"


def _as_text(notices: tuple[Notice, ...]) -> str:
    from facilitator.problems import as_line

    return "\n".join(as_line(notice) for notice in notices)


def _as_json(notices: tuple[Notice, ...]) -> str:
    import json

    rows = [
        {
            "level": "problem" if n.stops else "advice",
            "file": n.place.file,
            "line": n.place.line,
            "column": n.place.column,
            "path": n.path,
            "rule": n.rule,
            "message": n.message,
            "hint": n.hint,
            "also": str(n.also) if n.also else None,
        }
        for n in notices
    ]
    return json.dumps({"notices": rows}, ensure_ascii=False, indent=2)


def _as_github(notices: tuple[Notice, ...]) -> str:
    return "\n".join(_annotation(notice) for notice in notices)


def _annotation(notice: Notice) -> str:
    """One workflow command; its own signs in a text are written as percent codes."""
    level = "error" if notice.stops else "notice"
    where = f"file={_property(notice.place.file)}"
    if notice.place.line:
        where += f",line={notice.place.line},col={notice.place.column}"
    words = ". ".join(part for part in (notice.message, notice.hint) if part)
    path = f"{notice.path}: " if notice.path else ""
    return f"::{level} {where},title={_property(notice.rule)}::{_data(path + words)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


_STYLES: dict[str, Callable[[tuple[Notice, ...]], str]] = {
    "text": _as_text,
    "json": _as_json,
    "github": _as_github,
}
