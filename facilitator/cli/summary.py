"""`summary` makes the team's review, the chair's summary, the principals' memo or the public report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from facilitator.cli.papers import asked, paper_options, produce
from facilitator.cli.sheets import Desk, Sheet

if TYPE_CHECKING:
    from facilitator.disclosure.edition import SessionShownTo


def sheets(desk: Desk) -> tuple[Sheet, ...]:
    """The summary that suits the reader."""
    from facilitator.views.summary import summary as view

    outside = not desk.session.id and desk.edition.kind != "public"
    public = _public(desk) if outside else None
    return (Sheet("summary", view(desk.edition, desk.session, desk.lang, public=public)),)


def _public(desk: Desk) -> SessionShownTo | None:
    """The same session as the public knows it on that day: from it the memo says what can be said."""
    from facilitator.disclosure import Reader, disclose

    known = disclose(desk.dialogue, Reader.label("public"), desk.at)
    pairs = zip(known.keys.sessions, known.edition.sessions, strict=True)
    return next((session for keys, session in pairs if keys.session == desk.session_id), None)


@click.command()
@paper_options
def summary(**typed: Any) -> None:  # noqa: ANN401 - the options of every paper command
    """The summary of SESSION: review for the team, chair's summary, principals' memo, public report."""
    produce(asked(**typed), sheets, whole=True)
