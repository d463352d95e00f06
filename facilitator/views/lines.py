"""The lines of an agenda: what the room reads of each, and what the team alone needs beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.disclosure.edition import GroupShown, Slot
from facilitator.views.common import Told, told_all, told_or_none
from facilitator.views.running import Duty


@dataclass(frozen=True, slots=True)
class Group:
    """Who meets apart: a side by its name, room, lead (a part; for the team an id), members by id."""

    side: Told | None
    room: str
    lead: str
    members: tuple[str, ...]
    questions: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a programme; `what` is item or pause, `place` the item's number on its day.

    `lead` is a part of the dialogue (facilitator, expert …); `rule` stands only where it differs.
    """

    what: str
    place: int
    start: str
    end: str
    minutes: int
    title: Told | None
    format: str
    rule: str
    room: str
    lead: str
    aim: Told | None
    questions: tuple[Told, ...]
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Cue:
    """One line of the run-of-show: what the room reads, and what the team alone needs.

    `who` is the lead's id, or name where the team asked for names; `speaking` is what interpretation
    leaves of the minutes, 0 where it leaves all; `actual` are the hours as it happened, or empty.
    """

    line: Line
    who: str
    speaking: int
    flexible: int
    notes: Told | None
    if_tense: Told | None
    duty: tuple[Duty, ...]
    actual: tuple[str, ...]


def lines_of(slots: tuple[Slot, ...], lang: str, *, team: bool) -> tuple[Line, ...]:
    """The lines of one day, its items numbered from 1; leads by id for the team, else by their part."""
    place = 0
    found = []
    for slot in slots:
        place += slot.what == "item"
        found.append(_line(slot, place if slot.what == "item" else 0, lang, team=team))
    return tuple(found)


def _line(slot: Slot, place: int, lang: str, *, team: bool) -> Line:
    return Line(
        what=slot.what,
        place=place,
        start=slot.start,
        end=slot.end,
        minutes=slot.minutes,
        title=told_or_none(slot.title, lang),
        format=slot.format,
        rule=slot.rule,
        room=slot.room,
        lead=slot.lead,
        aim=told_or_none(slot.aim, lang),
        questions=told_all(slot.questions, lang),
        groups=tuple(_group(g, lang, team=team) for g in slot.groups),
    )


def _group(group: GroupShown, lang: str, *, team: bool) -> Group:
    return Group(
        side=told_or_none(group.side, lang),
        room=group.room,
        lead=group.lead_id if team else group.lead,
        members=group.members,
        questions=told_all(group.questions, lang),
    )


def cue_of(slot: Slot, line: Line, duty: tuple[Duty, ...], names: dict[str, str], lang: str) -> Cue:
    """The line with what the team needs; `names` gives the name for an id, where the team asked for it."""
    named = tuple(replace(d, who=names.get(d.who, d.who)) for d in duty)
    return Cue(
        line=line,
        who=slot.lead_id,
        speaking=slot.speaking if slot.speaking < slot.minutes else 0,
        flexible=slot.flexible,
        notes=told_or_none(slot.team_notes, lang),
        if_tense=told_or_none(slot.if_tense, lang),
        duty=named,
        actual=slot.actual or (),
    )
