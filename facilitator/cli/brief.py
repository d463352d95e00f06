"""`brief` makes a reader's pack; the side's annex and the logistics are sheets of their own."""

from __future__ import annotations

from typing import Any

import click

from facilitator.cli.papers import asked, paper_options, produce
from facilitator.cli.sheets import Desk, Sheet


def sheets(desk: Desk) -> tuple[Sheet, ...]:
    """The pack, then the annex and the logistics. Refused: a reader who was never in the room."""
    from facilitator.problems import Refused
    from facilitator.views.brief import brief as pack
    from facilitator.views.sheets import annex, logistics

    if not desk.session.id:
        raise Refused("a briefing pack is for those in the room", "the public and capitals read `summary`")
    made = [Sheet("brief", pack(desk.edition, desk.session, desk.lang))]
    for stem, view in (
        ("annex", annex(desk.edition, desk.session, desk.lang)),
        ("logistics", logistics(desk.edition, desk.session, desk.lang)),
    ):
        if view is not None:
            made.append(Sheet(stem, view))
    return tuple(made)


@click.command()
@paper_options
def brief(**typed: Any) -> None:  # noqa: ANN401 - the options of every paper command
    """The briefing pack for SESSION, one for each reader; annex and logistics apart from it."""
    produce(asked(**typed), sheets, whole=True)
