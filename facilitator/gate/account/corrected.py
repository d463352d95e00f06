"""Corrections, confirmations and commitments: the second hand's account, from the model alone."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from facilitator.gate.account.opened import is_open
from facilitator.gate.account.spoken import Json, spoken
from facilitator.model.correction import Correction
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import Attribution
from facilitator.model.session import Outcome, Session


def corrections(dialogue: Dialogue, notes: Iterable[Correction], zone: str, at: datetime) -> list[Json]:
    """The notes dated on this day or before it, by day, kind and words."""
    told = [(n, spoken(n.note, Attribution.NONE, dialogue)) for n in notes if n.on <= _day(at, zone)]
    found = [(n.on.isoformat(), n.kind.value, words) for n, words in told if words is not None]
    found.sort(key=lambda row: (row[0], row[1], json.dumps(row[2], ensure_ascii=False)))
    return [{"on": on, "kind": kind, "note": words} for on, kind, words in found]


def confirmation(dialogue: Dialogue, at: datetime) -> str:
    """`signed`, `noted` or nothing."""
    if dialogue.two_key:
        return "signed"
    today = _day(at, dialogue.timezone)
    lacking = [s for s in dialogue.sides if not any(w == s.id and d <= today for w, d in dialogue.confirmed)]
    return "noted" if dialogue.sides and not lacking else ""


def is_committed(dialogue: Dialogue, session: Session, outcome: Outcome, at: datetime) -> bool:
    """Whether its day alone keeps the outcome from the public, and it says that it may be committed."""
    if not outcome.commit or outcome.release is None or is_open(dialogue, session, outcome, at):
        return False
    free = replace(outcome, release=replace(outcome.release, not_before=None))
    return is_open(dialogue, session, free, at)


def _day(at: datetime, zone: str) -> date:
    return at.astimezone(ZoneInfo(zone)).date()
