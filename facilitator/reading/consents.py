"""Answers to requests for consent that nobody asked for, so that a wrong id does not pass for a yes."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import ConsentOf, Rule
from facilitator.model.people import SPEAKING_PARTS
from facilitator.model.release import Release
from facilitator.model.session import Session
from facilitator.problems import Advice, Notice
from facilitator.reading.desk import Desk


def unasked(dialogue: Dialogue, session: Session, desk: Desk) -> Iterator[Notice]:
    """Advice for each consent by somebody whom `consent_of` does not name and no words quote."""
    asked = _asked(dialogue, session)
    rules = {session.rule, *(item.rule for item in session.items)}
    if Rule.ON_THE_RECORD in rules:
        asked |= {r.id for r in desk.references if r.kinds == ("person",)}
    for path, release in _releases(session):
        for number, consent in enumerate(release.consent, 1):
            if consent.who not in asked:
                yield Advice(
                    release.place,
                    f"{path}.consent[{number}]",
                    "consent_of does not ask this side or person, so the answer counts for nothing",
                    f"consent_of is {session.consent_of.value}",
                    "consent",
                )


def _asked(dialogue: Dialogue, session: Session) -> set[str]:
    if session.consent_of is ConsentOf.NONE:
        return set()
    if session.consent_of is ConsentOf.EACH_SIDE:
        return {side.id for side in dialogue.sides}
    speaking = {p.id for p in dialogue.people.persons if p.part in SPEAKING_PARTS}
    return speaking & set(session.present()) if session.present() else speaking


def _releases(session: Session) -> Iterator[tuple[str, Release]]:
    for number, outcome in enumerate(session.outcomes, 1):
        if outcome.release:
            yield f"outcomes[{number}].release", outcome.release
    for item in session.items:
        if item.release:
            yield "agenda.release", item.release
    for number, progress in enumerate(session.progress, 1):
        if progress.release:
            yield f"progress[{number}].release", progress.release
