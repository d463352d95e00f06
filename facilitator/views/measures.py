"""The measures matrix for the wall: what, by whom, by when, how it is verified, how it fares."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import ClassVar

from facilitator.disclosure.edition import Edition, SessionShownTo
from facilitator.views.common import View, head
from facilitator.views.follow_up import Numbered, Result, before, open_commitments, results

UNDERTAKEN = frozenset({"measure", "commitment", "action"})
"""Kinds of outcomes that are something to do."""

FREE = 3
"""Rows left free on the wall, for what the room adds by hand."""


@dataclass(frozen=True, slots=True)
class Measures(View):
    """Steps as this reader may know them: the earliest due first, what is done last.

    `free` numbers the rows that are left for more.
    """

    template: ClassVar[str] = "room/measures"
    size: ClassVar[str] = "A4 landscape"

    rows: tuple[Numbered, ...]
    free: tuple[int, ...]


def measures(edition: Edition, session: SessionShownTo, lang: str, *, draft: bool = True) -> Measures | None:
    """The matrix as of one session, in `lang`; for readers outside, of all that they know of the dialogue.

    None where an outsider knows of no step: in the room an empty matrix is of use, outside it is not.
    """
    # Outside, the order of meetings is not told: no meeting is the last one.
    heard = (*before(edition, session), session) if session.id else edition.sessions
    found = _steps(r for s in heard for r in results(edition, s, heard, lang))
    if not (found or session.id):
        return None
    last = len(found)
    return Measures(
        head(edition, session, "measures", lang, draft=draft),
        rows=tuple(Numbered(n, r) for n, r in enumerate(found, 1)),
        free=tuple(range(last + 1, last + 1 + FREE)) if session.id else (),
    )


def _steps(found: Iterable[Result]) -> tuple[Result, ...]:
    steps = [r for r in found if r.kind in UNDERTAKEN or r.undertaking is not None]
    undated = (r for r in steps if r.undertaking is None and not r.settled)
    settled = (r for r in steps if r.settled)
    return tuple(chain(open_commitments(steps), undated, settled))
