"""The correction slip: which words, what is wrong with them, how they should read; nobody signs it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from facilitator.disclosure.edition import Edition, SessionShownTo
from facilitator.views.common import View, bare_head

READ_BY = {
    "team": ("pack", "chair-summary", "circulation", "report"),
    "side": ("pack", "chair-summary", "circulation", "report"),
    "participants": ("pack", "chair-summary", "circulation", "report"),
    "person": ("pack", "chair-summary", "circulation", "report"),
    "principals": ("memo", "circulation", "report"),
    "public": ("report",),
}
"""By kind of reader, the papers whose paragraphs have numbers."""

MISTAKES = ("fact", "words", "translation", "points", "consent", "missing", "other")
"""What can be wrong with a paragraph; each word names a sentence."""


@dataclass(frozen=True, slots=True)
class CorrectionSlip(View):
    """A form: `papers` and `mistakes` are words of closed lists, and each has a box to tick."""

    template: ClassVar[str] = "room/correction"
    size: ClassVar[str] = "A5"
    alone: ClassVar[bool] = True

    papers: tuple[str, ...]
    mistakes: tuple[str, ...]
    inside: bool


def correction(edition: Edition, session: SessionShownTo, lang: str, *, draft: bool = True) -> CorrectionSlip:
    """The slip for one reader, in `lang`; `inside` where there is a facilitator to give it to."""
    inside = bool(session.id)
    kind = edition.kind if inside or edition.kind != "person" else "principals"
    return CorrectionSlip(
        bare_head(edition, session, "correction", lang, draft=draft),
        papers=READ_BY[kind],
        mistakes=MISTAKES,
        inside=inside,
    )
