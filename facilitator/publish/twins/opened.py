"""What of a dialogue is open to the public at an instant, by the gate's definition."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from facilitator.gate import entitled
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import PUBLIC
from facilitator.model.session import Outcome
from facilitator.model.text import Text


@dataclass(frozen=True, slots=True)
class Opened:
    """The open things, as `outcome s1#m1`, `theme s1#talk`, `progress s1#0`, `term #t1`, `part purpose`."""

    names: frozenset[str]
    known: bool
    sessions: frozenset[str]

    def has(self, kind: str, name: str) -> bool:
        """Whether that thing is open."""
        return f"{kind} {name}" in self.names


def opened(dialogue: Dialogue, at: datetime) -> Opened:
    """Everything that the record of this instant holds.

    What is committed counts too: its digest stands in the record, so its words stay as they are.
    """
    if dialogue.shown_as is None:
        return Opened(frozenset(), known=False, sessions=frozenset())
    names: set[str] = set()
    _corrections(dialogue, at, names)

    def ask(name: str, session: object, thing: object) -> None:
        if entitled.is_open(dialogue, session, thing, at):  # type: ignore[arg-type]
            names.add(name)

    for part in ("purpose", "convenors", "ground_rules"):
        if getattr(dialogue, part) is not None:
            ask(f"part {part}", None, getattr(dialogue, part))
    for term in dialogue.terms:
        ask(f"term #{term.id}", None, term)
    for precedent in dialogue.precedents:
        ask(f"precedent #{precedent.id}", None, precedent)
    for session in dialogue.sessions:
        for item in session.items:
            if item.theme is not None:
                ask(f"theme {session.id}#{item.id}", session, item)
        for outcome in session.outcomes:
            ask(f"outcome {session.id}#{outcome.id}", session, outcome)
            if entitled.is_committed(dialogue, session, outcome, at):
                names.add(f"outcome {session.id}#{outcome.id}")
        for n, progress in enumerate(session.progress):
            ask(f"progress {session.id}#{n}", session, progress)
    shown = frozenset(s.id for s in dialogue.sessions if s.shown_as is not None)
    return Opened(frozenset(names), known=True, sessions=shown)


def _corrections(dialogue: Dialogue, at: datetime, names: set[str]) -> None:
    """Adds the corrections whose day has come, as `correction s1#c1` or `correction #c1`."""
    places = [("", dialogue.corrections, dialogue.timezone)]
    places += [(s.id, s.corrections, s.held.timezone) for s in dialogue.sessions]
    for where, notes, zone in places:
        today = at.astimezone(ZoneInfo(zone)).date()
        names.update(f"correction {where}#{c.id}" for c in notes if c.on <= today)


def public_text(outcome: Outcome) -> Text:
    """The words of an outcome that are for the public: those named so, else its text."""
    return next((t for label, t in outcome.words if label.words == (PUBLIC,)), outcome.text)
