"""The agenda: a run-of-show for the team, a programme for the room, the released themes for everybody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import ClassVar
from zoneinfo import ZoneInfo

from facilitator.disclosure.edition import DayShown, Edition, PersonShown, SessionShownTo, Slot
from facilitator.views.common import Told, View, head, told, told_all, told_or_none
from facilitator.views.fullness import lines_of_print
from facilitator.views.lines import Cue, Line, cue_of, lines_of
from facilitator.views.running import LOST, Cut, Delay, Late, cuts, duties, interpreters_from, late_of
from facilitator.views.timeline import Timeline, timeline


@dataclass(frozen=True, slots=True)
class DayPlan:
    """One day of the run-of-show (ISO date, or empty where none is given) on one page.

    `early` is when the interpreters come, or empty. `over` are minutes past the hour by which it should
    end; `lines` guesses how many lines of print its
    table takes, so that a full day can be set smaller and stay on its page.
    """

    day: str
    until: str
    early: str
    over: int
    cues: tuple[Cue, ...]
    lost: int
    cuts: tuple[Cut, ...]
    missing: int
    picture: Timeline | None
    lines: int

    @property
    def shown(self) -> tuple[Line, ...]:
        """The lines alone, as the room reads them."""
        return tuple(cue.line for cue in self.cues)


@dataclass(frozen=True, slots=True)
class Present:
    """Who a person is, printed only where the team asked for names."""

    id: str
    name: str
    part: str
    role: str
    affiliation: str


@dataclass(frozen=True, slots=True)
class RunOfShow(View):
    """The team's plan, one landscape page a day; `present` is empty unless the team asked for names.

    `called_off` are lines that no paper prints: a calendar takes them back.
    """

    template: ClassVar[str] = "agenda/run-of-show"
    size: ClassVar[str] = "A4 landscape"

    late: Late | None
    days: tuple[DayPlan, ...]
    called_off: tuple[Line, ...]
    interpretation: str
    present: tuple[Present, ...]


@dataclass(frozen=True, slots=True)
class ProgrammeDay:
    """One day as the room reads it."""

    day: str
    lines: tuple[Line, ...]
    picture: Timeline | None


@dataclass(frozen=True, slots=True)
class Programme(View):
    """What a participant may know of the plan; leads by their part, and no place but the rooms.

    `second_zone` is the reader's own zone where its clock differs; `interpretation` a mode, or empty.
    `called_off` are lines that no paper prints: a calendar takes them back.
    """

    template: ClassVar[str] = "agenda/programme"

    late: Late | None
    days: tuple[ProgrammeDay, ...]
    called_off: tuple[Line, ...]
    second_zone: str
    purpose: Told | None
    objectives: tuple[Told, ...]
    ground_rules: tuple[Told, ...]
    interpretation: str
    languages: tuple[str, ...]
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PublicThemes(View):
    """All that the public may see of an agenda."""

    template: ClassVar[str] = "agenda/themes"

    purpose: Told | None
    themes: tuple[Told, ...]


Agenda = RunOfShow | Programme | PublicThemes


def agenda(
    edition: Edition, session: SessionShownTo, lang: str, *, draft: bool = True, delay: Delay | None = None
) -> Agenda:
    """The agenda that suits the edition's reader, of one of its sessions, in `lang`.

    `delay`: the session's times have been moved by it already, and the paper says so.
    """
    if edition.kind == "team":
        return run_of_show(edition, session, lang, draft=draft, delay=delay)
    # A reader outside the room (a capital, the world) gets what was released, and not the plan.
    if edition.kind == "public" or not session.id:
        return public_themes(edition, session, lang, draft=draft)
    return programme(edition, session, lang, draft=draft, delay=delay)


def run_of_show(
    edition: Edition, session: SessionShownTo, lang: str, *, draft: bool = True, delay: Delay | None = None
) -> RunOfShow:
    """The team's plan of a session, in `lang`."""
    names = {p.id: p.name for p in session.attending if p.name}
    turns = iter(duties(session, lang))
    days = []
    for day, slots in _by_day(session):
        lines = lines_of(slots, lang, team=True)
        cues = tuple(cue_of(s, line, next(turns), names, lang) for s, line in zip(slots, lines, strict=True))
        made, missing = cuts(slots, lang)
        until = _until(session.days, day, slots)
        over, picture = _over(until, slots), timeline(slots, lang)
        early = interpreters_from(session, slots)
        days.append(
            DayPlan(day, until, early, over, cues, LOST, made, missing, picture, lines_of_print(cues))
        )
    return RunOfShow(
        head(edition, session, "run-of-show", lang, draft=draft),
        late=late_of(delay, session.slots, lang),
        days=tuple(days),
        called_off=lines_of(session.called_off, lang, team=True),
        interpretation=_mode(session),
        present=tuple(_present(p) for p in session.attending if p.name),
    )


def programme(
    edition: Edition, session: SessionShownTo, lang: str, *, draft: bool = True, delay: Delay | None = None
) -> Programme:
    """The programme of a session for those in its room, in `lang`."""
    days = tuple(
        ProgrammeDay(day, lines_of(slots, lang, team=False), timeline(slots, lang))
        for day, slots in _by_day(session)
    )
    mode = _mode(session)
    return Programme(
        head(edition, session, "programme", lang, draft=draft),
        late=late_of(delay, session.slots, lang),
        days=days,
        called_off=lines_of(session.called_off, lang, team=False),
        second_zone=_second_zone(edition.zone, session.slots),
        purpose=told_or_none(edition.purpose, lang),
        objectives=tuple(told(o.text, lang) for o in session.objectives),
        ground_rules=told_all((*edition.ground_rules, *session.ground_rules), lang),
        interpretation=mode,
        languages=session.interpretation_languages if mode else (),
        rules=tuple(dict.fromkeys((session.rule, *(s.rule for s in session.slots if s.rule)))),
    )


def public_themes(
    edition: Edition, session: SessionShownTo, lang: str, *, draft: bool = True
) -> PublicThemes:
    """The released themes of a session, in `lang`."""
    return PublicThemes(
        head(edition, session, "themes", lang, draft=draft),
        purpose=told_or_none(edition.purpose, lang),
        themes=tuple(told(t.theme, lang) for t in session.themes),
    )


def _by_day(session: SessionShownTo) -> list[tuple[str, tuple[Slot, ...]]]:
    return [(day, tuple(slots)) for day, slots in groupby(session.slots, key=lambda s: s.day)]


def _present(person: PersonShown) -> Present:
    return Present(person.id, person.name, person.part, person.role, person.affiliation)


def _mode(session: SessionShownTo) -> str:
    return "" if session.interpretation == "none" else session.interpretation


def _second_zone(zone: str, slots: tuple[Slot, ...]) -> str:
    """The reader's zone, where any line of the agenda stands at another hour there."""
    moments = [datetime.fromisoformat(s.start) for s in slots if s.start]
    if not zone or all(m.utcoffset() == m.astimezone(ZoneInfo(zone)).utcoffset() for m in moments):
        return ""
    return zone


def _until(days: tuple[DayShown, ...], day: str, slots: tuple[Slot, ...]) -> str:
    """The instant by which the day should end, or empty."""
    hour = next((d.until for d in days if d.day == day), "")
    last = next((s.end for s in reversed(slots) if s.end), "")
    if not hour or not last:
        return ""
    offset = datetime.fromisoformat(last).tzinfo
    return datetime.fromisoformat(f"{day}T{hour}").replace(tzinfo=offset).isoformat(timespec="minutes")


def _over(until: str, slots: tuple[Slot, ...]) -> int:
    """By how many minutes the plan runs past that hour; negative where there is air."""
    ends = [datetime.fromisoformat(s.end) for s in slots if s.end]
    if not until or not ends:
        return 0
    return int((max(ends) - datetime.fromisoformat(until)).total_seconds() // 60)
