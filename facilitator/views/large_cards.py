"""Cards in large type, to hold up or to hang: the time that is left, each question, a sign for each group."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from facilitator.disclosure.edition import Edition, GroupShown, SessionShownTo, Slot
from facilitator.views.common import Told, View, bare_head, told, told_or_none

MINUTES_LEFT = (5, 2, 0)
"""What a time card says; none left is said in words."""

COLOURS = ("blue", "green", "orange", "purple", "red", "brown")
"""Groups that are no side are told apart by number and colour, never by who is in them."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question; `item` is the title of what it belongs to, `side` whose room alone is asked."""

    item: Told | None
    side: Told | None
    text: Told
    rule: str


@dataclass(frozen=True, slots=True)
class Sign:
    """What hangs at a door: a side by its name, or a group by number and colour (empty beyond the sixth)."""

    side: Told | None
    number: int
    colour: str


@dataclass(frozen=True, slots=True)
class LargeCards(View):
    """One card to a page; `minutes` holds what each time card says."""

    template: ClassVar[str] = "room/cards"
    size: ClassVar[str] = "A4 landscape"
    alone: ClassVar[bool] = True

    minutes: tuple[int, ...]
    questions: tuple[Question, ...]
    signs: tuple[Sign, ...]


def large_cards(
    edition: Edition, session: SessionShownTo, lang: str, *, draft: bool = True
) -> LargeCards | None:
    """The cards that a room may see, in `lang`: what is on them, its own readers know.

    For one side's room, what is asked there alone; None where nothing is.
    """
    apart = edition.kind == "side"
    groups = tuple(tuple(g for g in s.groups if g.questions or not apart) for s in session.slots)
    questions = tuple(q for s in session.slots for q in _questions(s, lang) if q.side or not apart)
    if apart and not questions:
        return None
    return LargeCards(
        bare_head(edition, session, "cards", lang, draft=draft),
        minutes=MINUTES_LEFT,
        questions=questions,
        signs=tuple(_signs(groups, lang)),
    )


def _questions(slot: Slot, lang: str) -> Iterator[Question]:
    item = told_or_none(slot.title, lang)
    yield from (Question(item, None, told(q, lang), slot.rule) for q in slot.questions)
    for group in slot.groups:
        side = told_or_none(group.side, lang)
        yield from (Question(item, side, told(q, lang), slot.rule) for q in group.questions)


def _signs(apart: tuple[tuple[GroupShown, ...], ...], lang: str) -> Iterator[Sign]:
    """Each side once, then as many numbered groups as ever meet at the same time."""
    sides = dict.fromkeys(g.side for groups in apart for g in groups if g.side)
    yield from (Sign(told(side, lang), 0, "") for side in sides)
    most = max((sum(g.side is None for g in groups) for groups in apart), default=0)
    for number in range(1, most + 1):
        yield Sign(None, number, COLOURS[number - 1] if number <= len(COLOURS) else "")
