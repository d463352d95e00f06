"""The desk card: of the run-of-show what matters at a glance, small enough to lie under a hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from facilitator.disclosure.edition import Edition, SessionShownTo
from facilitator.views.agenda import DayPlan, run_of_show
from facilitator.views.common import View, head


@dataclass(frozen=True, slots=True)
class DeskCard(View):
    """The same days as in the run-of-show, so that both always tell the same clock; one day to a page."""

    template: ClassVar[str] = "room/desk-card"
    size: ClassVar[str] = "A5"

    days: tuple[DayPlan, ...]


def desk_card(edition: Edition, session: SessionShownTo, lang: str, *, draft: bool = True) -> DeskCard | None:
    """The card for the team, in `lang`; None where there is no agenda yet."""
    days = run_of_show(edition, session, lang).days
    if not days:
        return None
    return DeskCard(head(edition, session, "desk-card", lang, draft=draft), days=days)
