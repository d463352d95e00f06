"""What a session says about outcomes of other sessions: they exist, and lie in the past, not in a circle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from facilitator.model.session import Session
from facilitator.problems import Notice, Problem
from facilitator.reading.desk import Desk
from facilitator.reading.references import ids_in


@dataclass(frozen=True, slots=True)
class Sheet:
    """One session as read, with the desks of its file and its notes."""

    id: str
    session: Session | None
    desk: Desk
    notes: Desk | None


def far_outcomes(sheet: Sheet, sheets: Sequence[Sheet], unread: Sequence[str]) -> frozenset[str]:
    """Every `<session>#<outcome>` that a session may name, its own also without the session.

    Of a session that was not read, whatever the sheet says of it is taken as right.
    """
    known = {f"{s.id}#{outcome}" for s in sheets for outcome in ids_in(s.desk, "outcome")}
    own = {f"#{outcome}" for outcome in ids_in(sheet.desk, "outcome")}
    named = {r.id for r in sheet.desk.references if r.kinds == ("far-outcome",)}
    return frozenset(known | own | {n for n in named if n.partition("#")[0] in unread})


def circles(sheets: Sequence[Sheet]) -> Iterator[Notice]:
    """A Problem for progress on an outcome of a later session, or of one that in turn rests on this one."""
    sessions = {s.id: s.session for s in sheets}
    rests_on = {s.id: frozenset(_targets(s)) for s in sheets}
    for sheet in sheets:
        for reference in sheet.desk.references:
            target = reference.id.partition("#")[0] if reference.kinds == ("far-outcome",) else ""
            if not target or target == sheet.id:
                continue
            if _later(sessions.get(target), sheet.session):
                yield Problem(
                    reference.place,
                    reference.path,
                    "this outcome is of a later session",
                    "progress looks back; check the session, and held: of both",
                    "circular",
                )
            elif sheet.id in _reach(target, rests_on):
                yield Problem(
                    reference.place,
                    reference.path,
                    "these sessions rest on each other in a circle",
                    "progress looks back; give both sessions their dates in held:",
                    "circular",
                )


def _targets(sheet: Sheet) -> Iterator[str]:
    for reference in sheet.desk.references:
        target = reference.id.partition("#")[0] if reference.kinds == ("far-outcome",) else ""
        if target and target != sheet.id:
            yield target


def _later(target: Session | None, own: Session | None) -> bool:
    if target is None or own is None or target.held.first is None or own.held.first is None:
        return False
    return target.held.first > own.held.first


def _reach(start: str, rests_on: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Every session that one rests on, through others too."""
    reached: set[str] = set()
    ahead = [start]
    while ahead:
        for target in rests_on.get(ahead.pop(), frozenset()) - reached:
            reached.add(target)
            ahead.append(target)
    return frozenset(reached)
