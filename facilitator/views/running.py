"""What keeps a day on its feet: what to cut when time is lost, and which interpreter is on duty when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from facilitator.disclosure.edition import SessionShownTo, Slot
from facilitator.views.common import Told, told_or_none

LOST = 20
"""Minutes that a day is most often behind by; the plan says beforehand what then goes."""

TURN = timedelta(minutes=30)
"""How long one interpreter works in the booth before the next takes over."""

EARLY = timedelta(minutes=30)
"""How long before the first item of a day its interpreters come."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Minutes to take from an item, and how many that leaves it."""

    title: Told | None
    minutes: int
    leaves: int


@dataclass(frozen=True, slots=True)
class Duty:
    """One interpreter at work: from which instant (empty: the whole item), and with which group.

    A group goes by its side, or by its room where it is of no side.
    """

    who: str
    start: str = ""
    side: Told | None = None
    room: str = ""


@dataclass(frozen=True, slots=True)
class Delay:
    """An item that starts late: by how many minutes, its new first instant, and (item, minutes) given up."""

    minutes: int
    begins: str
    given: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Late:
    """What the head of a plan with new times says: how late, from when, and what was cut for it.

    `cut` is empty for readers who do not know the items by id, and where the air in the plan was enough.
    """

    minutes: int
    begins: str
    cut: tuple[Cut, ...]


def late_of(delay: Delay | None, slots: tuple[Slot, ...], lang: str) -> Late | None:
    """The delay in the reader's words; the slots hold the new times already. None where there is none."""
    if delay is None:
        return None
    less = dict(delay.given)
    made = (Cut(told_or_none(s.title, lang), less[s.id], s.minutes) for s in slots if s.id and s.id in less)
    return Late(delay.minutes, delay.begins, tuple(made))


def interpreters_from(session: SessionShownTo, slots: tuple[Slot, ...]) -> str:
    """The instant at which a day's interpreters come; empty where none are named or no time is known."""
    starts = [datetime.fromisoformat(s.start) for s in slots if s.start]
    if not starts or not session.interpreters or session.interpretation in ("", "none"):
        return ""
    return (min(starts) - EARLY).isoformat(timespec="minutes")


def cuts(slots: tuple[Slot, ...], lang: str, lost: int = LOST) -> tuple[tuple[Cut, ...], int]:
    """What to shorten so that a day ends in time, in the order of the day, and the minutes still missing.

    The most flexible items give first: one long cut disturbs less than three short ones.
    """
    give: dict[int, int] = {}
    # Among equals the later gives: the morning may be over when the time is lost.
    for place in sorted(range(len(slots)), key=lambda i: (-slots[i].flexible, -i)):
        take = min(slots[place].flexible, lost - sum(give.values()))
        if take > 0:
            give[place] = take
    made = tuple(
        Cut(told_or_none(slots[i].title, lang), minutes, slots[i].minutes - minutes)
        for i, minutes in sorted(give.items())
    )
    return made, lost - sum(give.values())


def duties(session: SessionShownTo, lang: str) -> tuple[tuple[Duty, ...], ...]:
    """For each line of the agenda, who interprets: turns by item, by group, or every half hour in a booth."""
    team = session.interpreters
    if not team or session.interpretation in ("", "none"):
        return tuple(() for _ in session.slots)
    turn = 0
    found: list[tuple[Duty, ...]] = []
    for slot in session.slots:
        if slot.what != "item":
            found.append(())
            continue
        made = _duty(slot, team, turn, lang, booth=session.interpretation == "simultaneous")
        found.append(made)
        turn += len(made)
    return tuple(found)


def _duty(slot: Slot, team: tuple[str, ...], turn: int, lang: str, *, booth: bool) -> tuple[Duty, ...]:
    if len(slot.groups) > 1:
        pairs = zip(slot.groups, range(len(team)), strict=False)
        return tuple(
            Duty(
                team[(turn + i) % len(team)],
                side=told_or_none(group.side, lang),
                room="" if group.side else group.room,
            )
            for group, i in pairs
        )
    if not booth or not slot.start or len(team) == 1:
        return (Duty(team[turn % len(team)]),)
    start, end = datetime.fromisoformat(slot.start), datetime.fromisoformat(slot.end)
    count = max(1, -(-(end - start) // TURN))
    return tuple(
        Duty(team[(turn + i) % len(team)], (start + i * TURN).isoformat(timespec="minutes"))
        for i in range(count)
    )
