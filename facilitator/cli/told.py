"""The line that ends each paper command: who may read this, what was left out and why, by places and ids."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from facilitator.cli.sheets import Desk

AT_MOST = 12
"""Reasons told one by one; the rest are counted, and `explain` has them all."""

WHO = {
    "team": "the facilitation team",
    "participants": "everybody in the room",
    "principals": "everybody in the room and those they answer to",
    "public": "anybody",
}


def tell(desks: Sequence[Desk], *, printed: bool) -> None:
    """Say on standard error who may read what was made, and what each paper leaves out."""
    for desk in desks:
        left = list(left_out(desk))
        if len(desks) > 1:
            click.echo(f"For {who(desk)}; {_count(len(left))} left out.", err=True)
            continue
        click.echo(f"May be read by {who(desk)}. Left out: {_count(len(left))}.", err=True)
        for line in left[:AT_MOST]:
            click.echo(f"  {line}", err=True)
        if len(left) > AT_MOST:
            click.echo(f"  and {len(left) - AT_MOST} more: `facilitator explain` tells each", err=True)
    if not printed:
        click.echo("Papers say DRAFT: nobody has issued them.", err=True)


def who(desk: Desk) -> str:
    """The readers in words, by ids where words would be names."""
    word = desk.reader.word
    if desk.reader.is_person:
        return f"{word} alone"
    kind, _, side = word.partition(":")
    if side:
        return f"the room of {side}" if kind == "side" else f"the room and the capital of {side}"
    return WHO[kind]


def left_out(desk: Desk) -> Iterator[str]:
    """What this reader does not see of the session: place, id and the first reason against it."""
    for ruling in desk.disclosed.rulings:
        _, _, ref = ruling.what.partition(" ")
        if not ruling.shown and ref.partition("#")[0] == desk.session_id:
            why = next((r.sentence for r in ruling.reasons if not r.holds), "nothing permits it")
            yield f"{ruling.place}: {ruling.what}: {why}"
    yield from _items(desk)


def _items(desk: Desk) -> Iterator[str]:
    """Items of the agenda in whose room the reader was not, or that `for` narrows."""
    from facilitator.disclosure.readers import covered, eyes, took_part

    session = desk.dialogue.session(desk.session_id)
    seen = eyes(desk.reader, desk.dialogue)
    if session is None or not desk.session.slots:
        return
    for item in session.items:
        if not took_part(seen, session, item, desk.dialogue):
            yield f"{item.place}: agenda item {item.id}: this reader has no place in it"
        elif item.readers is not None and not covered(seen, item.readers, desk.dialogue, there=True):
            yield f"{item.place}: agenda item {item.id}: it is for {item.readers}"
        elif item.cancelled:
            yield f"{item.place}: agenda item {item.id}: it does not take place; calendars take it back"


def _count(number: int) -> str:
    return "nothing" if number == 0 else "1 thing" if number == 1 else f"{number} things"
