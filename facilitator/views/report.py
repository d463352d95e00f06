"""The outcome report: what the public may know of one session, and how to ask for a correction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from facilitator.disclosure.edition import Edition, SessionShownTo
from facilitator.views.common import Told, View, head, told, told_all, told_or_none
from facilitator.views.follow_up import CLEARED, Result, codes, results

STEPS = frozenset({"measure", "commitment", "action"})
SHARED = frozenset({"understanding", "norm"})
HEARD = CLEARED | {"interest"}


@dataclass(frozen=True, slots=True)
class Report(View):
    """One session's public report. Nothing stands here that the public edition does not hold.

    `apart` holds divergences, and whatever was tried and not agreed.
    """

    template: ClassVar[str] = "summary/report"

    attribution: str
    purpose: Told | None
    convenors: tuple[Told, ...]
    themes: tuple[Told, ...]
    shared: tuple[Result, ...]
    apart: tuple[Result, ...]
    heard: tuple[Result, ...]
    options: tuple[Result, ...]
    steps: tuple[Result, ...]
    attendees: tuple[str, ...]
    statuses: tuple[str, ...]
    codes: tuple[str, ...]


def report(edition: Edition, session: SessionShownTo, lang: str, *, draft: bool = True) -> Report:
    """The report on one session of a public edition, in `lang`."""
    found = results(edition, session, edition.sessions, lang)
    apart = tuple(r for r in found if r.kind == "divergence" or r.status == "not-agreed")
    rest = tuple(r for r in found if r not in apart)
    return Report(
        head=head(edition, session, "report", lang, draft=draft),
        attribution=session.attribution,
        purpose=told_or_none(edition.purpose, lang),
        convenors=told_all(edition.convenors, lang),
        themes=tuple(told(t.theme, lang) for t in session.themes),
        shared=tuple(r for r in rest if r.kind in SHARED),
        apart=apart,
        heard=tuple(r for r in rest if r.kind in HEARD),
        options=tuple(r for r in rest if r.kind == "option"),
        steps=tuple(r for r in rest if r.kind in STEPS),
        attendees=session.list_lines,
        statuses=tuple(dict.fromkeys(r.status for r in found)),
        codes=codes(found),
    )
