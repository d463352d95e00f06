"""`explain` says why a reader sees a thing or not, rule by rule, in sentences to read aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from facilitator.cli.common import on_option, session_names

if TYPE_CHECKING:
    from facilitator.disclosure import Ruling


@click.command()
@click.argument("thing", metavar="SESSION#ITEM", shell_complete=session_names)
@click.option("--for", "reader", metavar="READER", required=True, help="A label (public …) or a person's id.")
@on_option
def explain(thing: str, reader: str, on: str | None) -> None:
    """Why READER sees an item of a session, or does not."""
    from facilitator.cli.common import instant, reader_of, workspace
    from facilitator.disclosure import disclose
    from facilitator.problems import ProblemsFound, UsageRefused
    from facilitator.reading.load import read_dialogue
    from facilitator.reading.workspace import resolve

    name, _, item = thing.partition("#")
    root = workspace()
    dialogue_id, session = resolve(root, name)
    reading = read_dialogue(root, dialogue_id)
    problems = [notice for notice in reading.notices if notice.stops]
    if problems or reading.dialogue is None:
        raise ProblemsFound(problems)
    at = instant(on, reading.dialogue.timezone)
    rulings = disclose(reading.dialogue, reader_of(reader), at).rulings
    told = [ruling for ruling in rulings if _about(ruling.what, session, item)]
    if not told:
        known = [ruling.what.partition("#")[2] for ruling in rulings if _about(ruling.what, session, "")]
        raise UsageRefused("nothing of that session has this id", _near(item, known))
    click.echo("\n\n".join(_told(ruling, reader) for ruling in told))


def _about(what: str, session: str, item: str) -> bool:
    """Whether a ruling (`outcome <session>#<id>`) speaks of that item, or of any where none is named."""
    _, _, ref = what.partition(" ")
    return ref == f"{session}#{item}" if item else ref.partition("#")[0] == session


def _near(item: str, known: list[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(item, known, n=1)
    return f"did you mean #{near[0]}?" if near else "its file has the ids of agenda items and outcomes"


def _told(ruling: Ruling, reader: str) -> str:
    from facilitator.disclosure.explain import sentences

    return "\n".join((f"{ruling.place}: {ruling.what}, for {reader}", *sentences(ruling)))
