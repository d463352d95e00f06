"""Sheets of their own, never inside a pack: a side's annex, and the logistics."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from facilitator.disclosure.edition import Edition, SessionShownTo
from facilitator.views.common import Told, View, head, told, told_or_none


@dataclass(frozen=True, slots=True)
class Annex(View):
    """What one side alone reads before the session."""

    template: ClassVar[str] = "brief/annex"

    text: Told


@dataclass(frozen=True, slots=True)
class Logistics(View):
    """Where exactly, and how to get there. It joins no names to the place, and names no purpose."""

    template: ClassVar[str] = "brief/logistics"
    alone: ClassVar[bool] = True

    at: str
    text: Told | None


def annex(edition: Edition, session: SessionShownTo, lang: str, *, draft: bool = True) -> Annex | None:
    """The annex of the reader's side, in `lang`; None where there is none."""
    if session.annex is None:
        return None
    return Annex(head=head(edition, session, "annex", lang, draft=draft), text=told(session.annex, lang))


def logistics(
    edition: Edition, session: SessionShownTo, lang: str, *, draft: bool = True
) -> Logistics | None:
    """The logistics sheet, in `lang`; None where nothing is known of the place yet."""
    if not session.at and session.logistics is None:
        return None
    whole = head(edition, session, "logistics", lang, draft=draft)
    return Logistics(
        head=replace(whole, dialogue=None, session=None, when=None, where=None, rule=""),
        at=session.at,
        text=told_or_none(session.logistics, lang),
    )
