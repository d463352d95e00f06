"""Corrections, confirmations and commitments of a record, as the public may know them at an instant."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from facilitator.disclosure.edition import CorrectionShown, OutcomeShown
from facilitator.disclosure.outcomes import Seat, rule_outcome
from facilitator.disclosure.prose import Lens, said
from facilitator.model.correction import Correction
from facilitator.model.dialogue import Dialogue

SIGNED, NOTED = "signed", "noted"


@dataclass(frozen=True, slots=True)
class Committed:
    """An outcome of which a digest alone is public: the words behind it, for whoever makes the digest."""

    session: str
    outcome: str
    shown: OutcomeShown


def dated(
    corrections: Iterable[Correction], lens: Lens, today: date
) -> tuple[tuple[CorrectionShown, tuple[str, ...]], ...]:
    """The corrections of this day or before it, each with the ids it names, by day and public words."""
    found = [
        (CorrectionShown(c.on.isoformat(), c.kind.value, note), c.items)
        for c in corrections
        if c.on <= today and (note := said(c.note, lens)) is not None
    ]
    return tuple(
        sorted(
            found,
            key=lambda pair: (pair[0].on, pair[0].kind, json.dumps(asdict(pair[0].note), sort_keys=True)),
        )
    )


def confirmation(dialogue: Dialogue, at: datetime) -> str:
    """`signed` where releases need every side's key, `noted` where every side's word was noted, or empty."""
    if dialogue.two_key:
        return SIGNED
    today = at.astimezone(ZoneInfo(dialogue.timezone)).date()
    noted = {side for side, day in dialogue.confirmed if day <= today}
    return NOTED if dialogue.sides and noted >= {side.id for side in dialogue.sides} else ""


def committed(seat: Seat) -> tuple[Committed, ...]:
    """The outcomes marked `commit` that would be open to the public were it not for their day."""
    found = []
    for outcome in seat.session.outcomes if seat.who.public else ():
        release = outcome.release
        if not outcome.commit or release is None or release.not_before is None:
            continue
        if seat.at >= release.not_before:
            continue
        _, shown = rule_outcome(seat, replace(outcome, release=replace(release, not_before=None)))
        if shown is not None:
            found.append(Committed(seat.session.id, outcome.id, shown))
    return tuple(found)
