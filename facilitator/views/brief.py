"""The briefing pack: what one reader needs in the room, and nothing that a swapped pack could betray."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby
from typing import ClassVar
from zoneinfo import ZoneInfo

from facilitator.disclosure.edition import Edition, Said, SessionShownTo, Slot
from facilitator.views.attached import Attached, attached
from facilitator.views.common import Told, View, head, told, told_all, told_or_none
from facilitator.views.follow_up import Numbered, codes
from facilitator.views.outgoing import Outgoing, leaving, outgoing
from facilitator.views.standing import Past, standing


@dataclass(frozen=True, slots=True)
class HeldOtherwise:
    """A part of the meeting that is held under another rule than the rest."""

    title: Told | None
    rule: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the agenda in brief. `what` is item or pause; times are ISO instants or empty."""

    what: str
    start: str
    end: str
    minutes: int
    title: Told | None
    format: str
    rule: str


@dataclass(frozen=True, slots=True)
class Day:
    """One day (ISO date, empty where none is given yet) and its lines."""

    day: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What an item is for, what it, or the reader's group in it, is asked, and what there is to look at."""

    title: Told | None
    aim: Told | None
    questions: tuple[Told, ...]
    attached: tuple[Attached, ...] = ()


@dataclass(frozen=True, slots=True)
class Titled:
    """Evidence, a precedent or a word: a title, what it says, where it can be read, what shows it."""

    title: Told
    text: Told | None
    source: Told | None
    attached: tuple[Attached, ...] = ()


@dataclass(frozen=True, slots=True)
class Brief(View):
    """One pack: page 1 the Rule and today, page 2 where things stand, then what to prepare for.

    Earlier results are numbered through the pack. `sheet` says that a logistics sheet of its own holds
    the exact place. `zone` is the reader's own time zone, where its clock shows another time. `outgoing`
    is what would leave the room.
    """

    template: ClassVar[str] = "brief/pack"

    elsewhere: tuple[HeldOtherwise, ...]
    purpose: Told | None
    convenors: tuple[Told, ...]
    sheet: bool
    past: tuple[Past, ...]
    open: tuple[Numbered, ...]
    cleared: tuple[Numbered, ...]
    settled: tuple[Numbered, ...]
    objectives: tuple[Told, ...]
    ground_rules: tuple[Told, ...]
    days: tuple[Day, ...]
    zone: str
    asked: tuple[Asked, ...]
    evidence: tuple[Titled, ...]
    precedents: tuple[Titled, ...]
    terms: tuple[Titled, ...]
    outgoing: tuple[Outgoing, ...]
    consent_of: str
    codes: tuple[str, ...]


def brief(edition: Edition, session: SessionShownTo, lang: str, *, draft: bool = True) -> Brief:
    """The pack for one session of the edition, in `lang`. Each earlier result stands in one place of it."""
    stands = standing(edition, session, lang)
    out = leaving(edition, session, stands, lang)
    return Brief(
        head=head(edition, session, "pack", lang, draft=draft),
        elsewhere=tuple(HeldOtherwise(told_or_none(s.title, lang), s.rule) for s in session.slots if s.rule),
        purpose=told_or_none(edition.purpose, lang),
        convenors=told_all(edition.convenors, lang),
        sheet=bool(session.at or session.logistics),
        past=stands.past,
        open=stands.open,
        cleared=stands.cleared,
        settled=stands.settled,
        objectives=tuple(told(o.text, lang) for o in session.objectives),
        ground_rules=told_all(edition.ground_rules + session.ground_rules, lang),
        days=_days(session.slots, lang),
        zone=_other_clock(edition.zone, session),
        asked=tuple(a for s in session.slots if (a := _asked(s, lang)).questions or a.aim or a.attached),
        evidence=tuple(
            replace(_titled(e.title, e.text, e.source, lang), attached=attached(e.attachments, lang))
            for e in session.evidence
        ),
        precedents=tuple(_titled(p.title, p.text, p.source, lang) for p in edition.precedents),
        terms=tuple(_titled(t.term, t.meaning, None, lang) for t in edition.terms),
        outgoing=outgoing(out),
        consent_of=edition.consent_of,
        codes=codes(n.result for n in (*stands.everything(), *out)),
    )


def _other_clock(zone: str, session: SessionShownTo) -> str:
    """The reader's zone where its clock shows another time than the session's; else empty."""
    starts = [datetime.fromisoformat(s.start) for s in session.slots if s.start] if zone else []
    differs = any(t.astimezone(ZoneInfo(zone)).utcoffset() != t.utcoffset() for t in starts)
    return zone if differs else ""


def _days(slots: tuple[Slot, ...], lang: str) -> tuple[Day, ...]:
    by_day = groupby(slots, key=lambda slot: slot.day)
    return tuple(Day(day, tuple(_line(s, lang) for s in group)) for day, group in by_day)


def _line(slot: Slot, lang: str) -> Line:
    return Line(
        what=slot.what,
        start=slot.start,
        end=slot.end,
        minutes=slot.minutes,
        title=told_or_none(slot.title, lang),
        format=slot.format,
        rule=slot.rule,
    )


def _asked(slot: Slot, lang: str) -> Asked:
    in_groups = tuple(q for g in slot.groups for q in g.questions)
    return Asked(
        title=told_or_none(slot.title, lang),
        aim=told_or_none(slot.aim, lang),
        questions=told_all(slot.questions + in_groups, lang),
        attached=attached(slot.attachments, lang),
    )


def _titled(title: Said, text: Said | None, source: Said | None, lang: str) -> Titled:
    return Titled(told(title, lang), told_or_none(text, lang), told_or_none(source, lang))
