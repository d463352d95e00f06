"""`agenda` makes the run-of-show, the programme or the public themes, by who is to read it."""

from __future__ import annotations

import re
from dataclasses import replace
from difflib import get_close_matches
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from facilitator.cli.papers import asked, desk_for, paper_options, produce
from facilitator.cli.sheets import Asked, Desk, Sheet

if TYPE_CHECKING:
    from facilitator.model.shift import Shifted

LONGEST = 12 * 60
"""Minutes beyond which nobody speaks of a delay."""


def sheets(desk: Desk) -> tuple[Sheet, ...]:
    """The agenda that suits the reader."""
    from facilitator.views.agenda import agenda as view

    return (Sheet("agenda", view(desk.edition, desk.session, desk.lang)),)


def shifted_sheets(desk: Desk, *, request: Asked, late: int, item: str) -> tuple[Sheet, ...]:
    """The agenda with new times after `item` starts late. Refused: a delay that cannot be absorbed."""
    from facilitator.views.agenda import agenda as view
    from facilitator.views.running import Delay

    found = _shifted(desk, late, item)
    sessions = tuple(found.session if s.id == desk.session_id else s for s in desk.dialogue.sessions)
    dialogue = replace(desk.dialogue, sessions=sessions)
    moved = desk_for(dialogue, desk.session_id, desk.reader, desk.at, request.lang, names=request.names)
    begins = found.begins.isoformat(timespec="minutes")
    delay = Delay(late, begins, tuple((g.item, g.minutes) for g in found.given))
    return (Sheet("agenda-shifted", view(moved.edition, moved.session, moved.lang, delay=delay)),)


def _shifted(desk: Desk, late: int, item: str) -> Shifted:
    from facilitator.model.shift import shift
    from facilitator.problems import Refused, UsageRefused

    session = desk.dialogue.session(desk.session_id)
    known = [i.id for i in session.items] if session else []
    if session is None or item not in known:
        near = get_close_matches(item, known, 1)
        raise UsageRefused(
            "--from names an agenda item of this session",
            f"did you mean {near[0]}?" if near else "its file has the ids",
        )
    found = shift(session, item, late)
    if found is None:
        raise Refused(
            "this item has no time on its day that could be moved so far",
            "put a day above it, or shift it less",
        )
    if found.over:
        raise Refused(
            f"{found.over} of these {late} minutes cannot be absorbed before the next fixed point",
            "mark more minutes as flexible:, drop an item, or move the fixed point or the end of the day",
        )
    return found


def minutes(typed: str) -> int:
    """`15m`, `15`, `1h`, `1h15m` in minutes. UsageRefused: anything else, none at all, or half a day."""
    from facilitator.problems import UsageRefused

    found = re.fullmatch(r"(?:(\d{1,2})h)?(?:(\d{1,3})m?)?", typed.strip())
    late = int(found[1] or 0) * 60 + int(found[2] or 0) if found else 0
    if not 0 < late <= LONGEST:
        raise UsageRefused("--shift takes a delay of up to twelve hours", "for example 15m, or 1h15m")
    return late


@click.command()
@paper_options
@click.option("--full", is_flag=True, help="Calendars with titles and rooms; else they say Meeting alone.")
@click.option("--shift", metavar="15m", help="We start late: new times, and what is cut for them.")
@click.option("--from", "since", metavar="ITEM", help="The item that starts late; with --shift.")
def agenda(shift: str | None, since: str | None, **typed: Any) -> None:  # noqa: ANN401 - every paper's options
    """The agenda of SESSION: run-of-show for the team, programme for the room, themes for the public."""
    from facilitator.problems import UsageRefused

    request = asked(**typed)
    if (shift is None) != (since is None):
        raise UsageRefused("--shift and --from go together", "for example --shift 15m --from ITEM")
    make = sheets
    if shift is not None and since is not None:
        if "ics" in request.formats:
            raise UsageRefused("a calendar keeps the plan, not a delay", "use --format md, html or pdf")
        make = partial(shifted_sheets, request=request, late=minutes(shift), item=since.removeprefix("#"))
    # The agenda of one session reads no other.
    produce(request, make, whole=False)
