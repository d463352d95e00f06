"""Turns round every order that is private, so that nothing public can rest on one."""

from __future__ import annotations

from dataclasses import replace

from facilitator.model.dialogue import Dialogue


def turned_round(dialogue: Dialogue) -> Dialogue:
    """Everything whose order is private, in the opposite order."""
    sessions = tuple(
        replace(
            s,
            outcomes=s.outcomes[::-1],
            agenda=s.agenda[::-1],
            attending=s.attending[::-1],
            remarks=s.remarks[::-1],
        )
        for s in reversed(dialogue.sessions)
    )
    return replace(
        dialogue,
        sessions=sessions,
        drafts=dialogue.drafts[::-1],
        terms=dialogue.terms[::-1],
        precedents=dialogue.precedents[::-1],
        people=replace(dialogue.people, persons=dialogue.people.persons[::-1]),
    )
