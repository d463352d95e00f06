"""What no single value shows, over a whole dialogue."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from facilitator.model.dialogue import Dialogue
from facilitator.model.session import Session
from facilitator.problems import Notice
from facilitator.reading.desk import Desk
from facilitator.reading.references import Known, dangling, ids_in


@dataclass(frozen=True, slots=True)
class Sheet:
    """One session as read, with the desks of its file and its notes."""

    id: str
    session: Session | None
    desk: Desk
    notes: Desk | None


def crosscheck(dialogue: Dialogue, desks: Mapping[str, Desk], sheets: Sequence[Sheet],
               all_sessions: Sequence[str], complete: bool) -> Iterator[Notice]:
    """Everything wrong or doubtful between values and between files."""
    people = frozenset(p.id for p in dialogue.people.persons)
    sides = frozenset(s.id for s in dialogue.sides)
    base = {"person": people, "side": sides}
    ignored = {kind: None for kind in ("dialogue", "session")}
    for name in ("dialogue.yml", "people.yml"):
        if name in desks:
            yield from dangling(desks[name], Known(base))
    for sheet in sheets:
        known = Known({**base, "item": ids_in(sheet.desk, "item"), "objective": ids_in(sheet.desk, "objective")})
        for desk in (sheet.desk, sheet.notes):
            if desk is not None:
                yield from dangling(desk, known)
    assert ignored
