"""`summary` makes the team's review, the chair's summary, the principals' memo or the public report."""

from __future__ import annotations

from typing import Any

import click

from facilitator.cli.papers import asked, paper_options, produce
from facilitator.cli.sheets import Desk, Sheet, seen_by


def sheets(desk: Desk) -> tuple[Sheet, ...]:
    """The summary that suits the reader."""
    from facilitator.views.summary import summary as view

    outside = not desk.session.id and desk.edition.kind != "public"
    # From what the public knows on that day the memo says what can be said.
    public = seen_by(desk, "public")[1] if outside else None
    return (Sheet("summary", view(desk.edition, desk.session, desk.lang, public=public)),)


@click.command()
@paper_options
def summary(**typed: Any) -> None:  # noqa: ANN401 - the options of every paper command
    """The summary of SESSION: review for the team, chair's summary, principals' memo, public report."""
    produce(asked(**typed), sheets, whole=True)
