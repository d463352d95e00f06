"""Two cards for a pocket: the Rule as this meeting uses it, and what to say when somebody asks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import ClassVar

from facilitator.disclosure.edition import Edition, SessionShownTo
from facilitator.views.common import Told, View, bare_head, told, told_all, told_or_none

SAYABLE = {
    "chatham-house": ("own-mind", "heard"),
    "chatham-house-with-list": ("own-mind", "heard"),
    "not-for-attribution": ("own-mind", "heard"),
    "off-the-record": ("own-mind",),
    "on-the-record": ("own-words", "declared"),
}
UNSAYABLE = {
    "chatham-house": ("who", "belongs", "moment"),
    "chatham-house-with-list": ("who-said", "belongs", "moment"),
    "not-for-attribution": ("source",),
    "off-the-record": ("anything",),
    "on-the-record": ("undated",),
}
"""By the rule of a session, the sentences of a card; each word names one."""


@dataclass(frozen=True, slots=True)
class OtherRule:
    """A rule that parts of the meeting are held under, and the titles of those parts."""

    rule: str
    titles: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class RuleCard(View):
    """The Rule, what it means here, how words are attributed, and which parts are held otherwise."""

    template: ClassVar[str] = "room/rule-card"
    size: ClassVar[str] = "A5"
    alone: ClassVar[bool] = True

    attribution: str
    elsewhere: tuple[OtherRule, ...]


@dataclass(frozen=True, slots=True)
class IfAsked(View):
    """What one who was there may say outside: of the meeting itself, nothing that is not public.

    `sayable`, `unsayable` and `answers` are words of closed lists; `open` are the outcomes that are public.
    `known`: whether anybody may know that the meeting takes place.
    """

    template: ClassVar[str] = "room/if-asked"
    size: ClassVar[str] = "A5"
    alone: ClassVar[bool] = True
    told_to: ClassVar[str] = "public"

    known: bool
    sayable: tuple[str, ...]
    unsayable: tuple[str, ...]
    answers: tuple[str, ...]
    purpose: Told | None
    convenors: tuple[Told, ...]
    open: tuple[Told, ...]


def rule_card(edition: Edition, session: SessionShownTo, lang: str, *, draft: bool = True) -> RuleCard:
    """The card for everybody in the room, in `lang`."""
    other = sorted((s for s in session.slots if s.rule), key=lambda s: s.rule)
    return RuleCard(
        bare_head(edition, session, "rule-card", lang, draft=draft),
        attribution=session.attribution,
        elsewhere=tuple(
            OtherRule(rule, tuple(told(s.title, lang) for s in slots if s.title))
            for rule, slots in groupby(other, key=lambda s: s.rule)
        ),
    )


def if_asked(
    edition: Edition,
    session: SessionShownTo,
    lang: str,
    *,
    public: Edition,
    outside: SessionShownTo | None,
    draft: bool = True,
) -> IfAsked:
    """The card, in `lang`. `outside` is the same session in `public`, what anybody may know that day."""
    rule = session.rule
    known, shut = outside is not None, rule == "off-the-record"
    part = not shut and any(s.rule == "off-the-record" for s in session.slots)
    answer = "private" if shut or not known else "myself" if rule == "on-the-record" else "people"
    reader = bare_head(edition, session, "if-asked", lang, draft=draft)
    return IfAsked(
        replace(
            reader,
            dialogue=told_or_none(public.shown_title, lang),
            when=told_or_none(outside.shown_when, lang) if outside else None,
            where=told_or_none(outside.shown_where, lang) if outside else None,
        ),
        known=known,
        sayable=(*SAYABLE[rule], *(("took-part",) if known and not shut else ())),
        unsayable=(
            *UNSAYABLE[rule],
            *(("off-part",) if part else ()),
            "when-where" if known else "took-place",
            "drafts",
        ),
        answers=(answer, *(("convenors",) if known and public.convenors else ())),
        purpose=told_or_none(public.purpose, lang),
        convenors=told_all(public.convenors, lang),
        open=told_all(tuple(o.text for o in outside.outcomes), lang) if outside else (),
    )
