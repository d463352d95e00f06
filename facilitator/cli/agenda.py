"""`agenda` makes the run-of-show, the programme or the public themes, by who is to read it."""

from __future__ import annotations

from typing import Any

import click

from facilitator.cli.papers import Desk, Sheet, asked, paper_options, produce


def sheets(desk: Desk) -> tuple[Sheet, ...]:
    """The agenda that suits the reader."""
    from facilitator.views.agenda import agenda as view

    return (Sheet("agenda", view(desk.edition, desk.session, desk.lang)),)


@click.command()
@paper_options
@click.option("--full", is_flag=True, help="Calendars with titles and rooms; else they say Meeting alone.")
def agenda(**typed: Any) -> None:  # noqa: ANN401 - the options of every paper command
    """The agenda of SESSION: run-of-show for the team, programme for the room, themes for the public."""
    # The agenda of one session reads no other.
    produce(asked(**typed), sheets, whole=False)
