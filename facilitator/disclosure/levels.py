"""Finds the most exact attribution under which an outcome may go out, whoever in the room has spoken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from facilitator.disclosure.outcomes import Seat, outcome_case
from facilitator.disclosure.readers import Reader, eyes
from facilitator.disclosure.rules import attribution, held_under, weigh
from facilitator.disclosure.rules.case import Case
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import PUBLIC, Attribution
from facilitator.model.session import Outcome, Session
from facilitator.problems import Advice, Place

WEIGHED = (("rule", held_under.decide), ("attribution", attribution.decide))


@dataclass(frozen=True, slots=True)
class Fit:
    """What an outcome declares, whether that passes, and the most exact level that does (None: none)."""

    outcome: str
    place: Place
    declared: Attribution
    passes: bool
    best: Attribution | None


def fit(dialogue: Dialogue, session: Session, outcome: Outcome, at: datetime) -> Fit | None:
    """The levels of one outcome; None where it is not for the public, or nobody knows where it comes from."""
    if outcome.release is None or PUBLIC not in outcome.release.to.words:
        return None
    seat = Seat(dialogue, session, eyes(Reader.label(PUBLIC), dialogue), at)
    try:
        case = outcome_case(seat, outcome)
    except LookupError:
        return None
    most = session.attribution if outcome.attribution is None else outcome.attribution
    levels = [level for level in Attribution if level <= most and passes(case, level)]
    what = f"{session.id}#{outcome.id}"
    return Fit(what, outcome.place, most, _holds(case), max(levels, default=None))


def passes(case: Case, level: Attribution) -> bool:
    """Whether words may go out at this level, whichever of the people concerned is their speaker.

    A level that held for one speaker only would tell by itself who that was. Name and role rest on
    the consent of those whom the words speak of, so they are asked for those alone.
    """
    if level is Attribution.SIDE:
        everybody = tuple(sorted(frozenset().union(*case.rooms)))
        return bool(everybody) and _holds(replace(case, attribution=level, mentioned=everybody))
    if level > Attribution.SIDE and not case.mentioned:
        return False
    return _holds(replace(case, attribution=level))


def _holds(case: Case) -> bool:
    return all(reason.holds for reason in weigh(WEIGHED, case))


def advice_on_levels(dialogue: Dialogue, at: datetime) -> Iterator[Advice]:
    """For each outcome meant for the public whose attribution fails: what would pass in its place."""
    for session in dialogue.sessions:
        for number, outcome in enumerate(session.outcomes, 1):
            found = fit(dialogue, session, outcome, at)
            if found is None or found.passes:
                continue
            yield Advice(
                outcome.release.place if outcome.release else outcome.place,
                f"outcomes[{number}].attribution",
                f"the public will not read this: the attribution {found.declared.word} does not pass",
                _hint(found),
                "attribution",
            )


def _hint(found: Fit) -> str:
    if found.best is None:
        return "no attribution passes: the rule of an item keeps it with the team"
    if found.best is Attribution.NONE:
        return "only none passes: write `attribution: none`, or leave it with the room"
    return f"{found.best.word} would pass: write `attribution: {found.best.word}`"
