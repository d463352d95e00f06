"""The chair's summary: numbered paragraphs, the same numbers in each language, owned by the chairs alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from facilitator.disclosure.edition import Edition, SessionShownTo
from facilitator.views.common import Told, View, head, told
from facilitator.views.follow_up import Numbered, Result, before, codes, open_commitments, results

HEADINGS = (
    ("shared", frozenset({"understanding", "norm"})),
    ("heard", frozenset({"interest"})),
    ("apart", frozenset({"divergence"})),
    ("cleared", frozenset({"clarification", "apology"})),
    ("options", frozenset({"option"})),
    ("steps", frozenset({"measure", "commitment", "action"})),
)
"""The chapters of a summary, in order, and the kinds of outcome that stand in each."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """Paragraphs of one kind. `name` is the first word of a row of HEADINGS."""

    name: str
    paragraphs: tuple[Numbered, ...]


@dataclass(frozen=True, slots=True)
class ChairsSummary(View):
    """What the chairs took from the room, for those who were in it.

    `waiting` says whether a paragraph is not yet released outside; `statuses` and `codes` are those
    that occur, to be explained; `earlier` is what came of earlier meetings.
    """

    template: ClassVar[str] = "summary/chairs"

    objectives: tuple[Told, ...]
    chapters: tuple[Chapter, ...]
    earlier: tuple[Result, ...]
    waiting: bool
    statuses: tuple[str, ...]
    codes: tuple[str, ...]


def chairs_summary(
    edition: Edition, session: SessionShownTo, lang: str, *, draft: bool = True
) -> ChairsSummary:
    """The summary of one session of the edition, in `lang`; chapters without a paragraph are left out."""
    found = results(edition, session, edition.sessions, lang)
    earlier = _earlier(edition, session, lang)
    return ChairsSummary(
        head=head(edition, session, "chair-summary", lang, draft=draft),
        objectives=tuple(told(o.text, lang) for o in session.objectives),
        chapters=chapters(found),
        earlier=earlier,
        waiting=any(r.waiting for r in found),
        statuses=tuple(dict.fromkeys(r.status for r in found)),
        codes=codes(found + earlier),
    )


def chapters(found: tuple[Result, ...]) -> tuple[Chapter, ...]:
    """The results under their headings, numbered through from 1."""
    made: list[Chapter] = []
    number = 0
    for name, kinds in HEADINGS:
        here = [r for r in found if r.kind in kinds]
        made.append(Chapter(name, tuple(Numbered(number + i, r) for i, r in enumerate(here, 1))))
        number += len(here)
    return tuple(c for c in made if c.paragraphs)


def _earlier(edition: Edition, session: SessionShownTo, lang: str) -> tuple[Result, ...]:
    """Earlier results that this session reported on, and earlier undertakings still open."""
    reported = {p.about for p in session.progress if p.about}
    past = before(edition, session)
    found = tuple(r for s in past for r in results(edition, s, (*past, session), lang))
    still_open = open_commitments(found)
    return tuple(r for r in found if r.ref in reported or r in still_open)
