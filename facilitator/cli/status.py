"""`status` says what is due, missing and awaited across all dialogues, each line with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from facilitator.cli.common import on_option

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from facilitator.disclosure.duties import Duty
    from facilitator.reading.load import Reading


@click.command()
@on_option
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to print it.",
)
def status(on: str | None, style: str) -> None:
    """What is due, missing and awaited in every dialogue; it changes nothing."""
    from facilitator.cli.common import instant, workspace
    from facilitator.reading.load import read_workspace

    root = workspace()
    found: list[tuple[str, Duty]] = []
    unread = 0
    for reading in read_workspace(root):
        problems = sum(notice.stops for notice in reading.notices)
        unread += problems
        if reading.dialogue is not None:
            at = instant(on, reading.dialogue.timezone)
            found += [(reading.dialogue.id, duty) for duty in _duties(root, reading, at)]
    click.echo(_as_json(found) if style == "json" else _as_text(found))
    if unread:
        click.echo(
            f"{unread} problems stand in the files, so this may lack something: `check` tells them", err=True
        )


def _duties(root: Path, reading: Reading, at: datetime) -> tuple[Duty, ...]:
    from facilitator.cli.standing import published
    from facilitator.disclosure.duties import Duty, duties

    if reading.dialogue is None:
        return ()
    opened = (
        Duty("open-point", "", n.place, n.path, "is still open (tbd)")
        for n in reading.notices
        if n.rule == "open-point"
    )
    return (*duties(reading.dialogue, at, published(root, reading.dialogue)), *opened)


def _as_text(found: list[tuple[str, Duty]]) -> str:
    if not found:
        return "nothing is due, missing or awaited"
    lines: list[str] = []
    last = ""
    for dialogue, duty in found:
        if dialogue != last:
            lines += ([""] if lines else []) + [dialogue]
            last = dialogue
        lines.append(
            f"  {duty.place}: {duty.what}: {duty.sentence}"
            if duty.what
            else f"  {duty.place}: {duty.sentence}"
        )
    return "\n".join(lines)


def _as_json(found: list[tuple[str, Duty]]) -> str:
    import json

    rows = [
        {
            "dialogue": dialogue,
            "kind": duty.kind,
            "day": duty.day or None,
            "file": duty.place.file,
            "line": duty.place.line,
            "what": duty.what,
            "sentence": duty.sentence,
        }
        for dialogue, duty in found
    ]
    return json.dumps({"due": rows}, ensure_ascii=False, indent=2)
