"""Who is entitled to what: the second definition of the record, from the model alone.

It shares no helper with the first, in `disclosure`, so that a slip in one is no slip in both; a test
compares them. The conditions stand in `opened`, the words in `spoken`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime

from facilitator.gate.account.agreed import level_of, public_words
from facilitator.gate.account.corrected import confirmation, corrections, is_committed
from facilitator.gate.account.opened import agrees, annexed_to, is_open, subject_of
from facilitator.gate.account.reads import reads
from facilitator.gate.account.spoken import Json, spoken
from facilitator.model.dialogue import Dialogue, Precedent, Released, Term
from facilitator.model.labels import Attribution, Listing, Part, Rule
from facilitator.model.people import TEAM_PARTS
from facilitator.model.sealed import unseal
from facilitator.model.session import Outcome, Progress, Session

__all__ = ["is_committed", "is_open", "reads", "record"]


def record(dialogue: Dialogue, at: datetime) -> dict[str, Json]:
    """The public record at an instant, as plain values without ids; empty for an unknown dialogue."""
    if dialogue.shown_as is None:
        return {}
    purpose = _released(dialogue, dialogue.purpose, at)
    return {
        "shown_as": {
            "title": spoken(dialogue.shown_as.title, Attribution.NONE, dialogue),
            "address": dialogue.shown_as.address,
        },
        "languages": list(dialogue.languages),
        "k": dialogue.k,
        "purpose": purpose[0] if purpose else None,
        "convenors": _released(dialogue, dialogue.convenors, at),
        "ground_rules": _released(dialogue, dialogue.ground_rules, at),
        "terms": _sorted(_term(dialogue, t) for t in dialogue.terms if is_open(dialogue, None, t, at)),
        "precedents": _sorted(
            _precedent(dialogue, p) for p in dialogue.precedents if is_open(dialogue, None, p, at)
        ),
        "corrections": corrections(dialogue, dialogue.corrections, dialogue.timezone, at),
        "confirmation": confirmation(dialogue, at),
        "sessions": _sorted(_session(dialogue, s, at) for s in dialogue.sessions if s.shown_as),
    }


def _session(dialogue: Dialogue, session: Session, at: datetime) -> Json:
    shown = session.shown_as
    none = Attribution.NONE
    return {
        "when": spoken(shown.when if shown else None, none, dialogue),
        "where": spoken(shown.where if shown else None, none, dialogue),
        "rule": session.rule.value,
        "attribution": session.attribution.word,
        "list": [*list_lines(dialogue, session)],
        "themes": _sorted(
            spoken(i.theme, none, dialogue)
            for i in session.items
            if i.theme and is_open(dialogue, session, i, at)
        ),
        "outcomes": _sorted(
            _outcome(dialogue, session, o, at) for o in session.outcomes if is_open(dialogue, session, o, at)
        ),
        "progress": _sorted(
            _progress(dialogue, session, p, at) for p in session.progress if is_open(dialogue, session, p, at)
        ),
        "corrections": corrections(dialogue, session.corrections, session.held.timezone, at),
        "committed": sum(is_committed(dialogue, session, o, at) for o in session.outcomes),
    }


def list_lines(dialogue: Dialogue, session: Session) -> list[str]:
    """The lines of the list of attendees, where the rule has one, each as its person wishes it."""
    if session.rule not in (Rule.CHATHAM_HOUSE_WITH_LIST, Rule.ON_THE_RECORD):
        return []
    lines: set[str] = set()
    for p in dialogue.people.persons:
        if p.id not in session.present() or p.part in TEAM_PARTS or p.part is Part.INTERPRETER:
            continue
        affiliation = unseal(p.affiliation) if p.affiliation else ""
        if p.listing is Listing.NAMED and p.name:
            lines.add(f"{unseal(p.name)}, {affiliation}" if affiliation else unseal(p.name))
        elif p.listing is Listing.AFFILIATION and affiliation:
            lines.add(affiliation)
    return sorted(lines)


def _outcome(dialogue: Dialogue, session: Session, outcome: Outcome, at: datetime) -> Json:
    level = level_of(session, outcome)
    return {
        "kind": outcome.kind.value,
        "text": spoken(public_words(outcome), level, dialogue),
        "status": outcome.status.value,
        "attribution": level.word,
        "why": spoken(outcome.why, level, dialogue),
        "support": outcome.support.quantifier.value if outcome.support else "",
        "commitment": _commitment(dialogue, session, outcome, at),
        "reservations": _sorted(spoken(r, Attribution.NONE, dialogue) for r in annexed_to(outcome)),
    }


def _commitment(dialogue: Dialogue, session: Session, outcome: Outcome, at: datetime) -> Json:
    promise, level = outcome.commitment, level_of(session, outcome)
    if promise is None or not promise.by:
        return None
    sides = [dialogue.side(side) for side in promise.by]
    names = [spoken(side.name, level, dialogue) if side else None for side in sides]
    if None in names or not all(agrees(dialogue, session, outcome, side, at) for side in promise.by):
        return None
    return {
        "by": names,
        "due": promise.due.isoformat() if promise.due else "",
        "every": spoken(promise.every, level, dialogue),
        "check": spoken(promise.check, level, dialogue),
    }


def _progress(dialogue: Dialogue, session: Session, progress: Progress, at: datetime) -> Json:
    there, subject = subject_of(dialogue, session, progress)
    return {
        "status": progress.status.value,
        "verified": progress.verified.isoformat() if progress.verified else "",
        "text": spoken(progress.text, Attribution.NONE, dialogue),
        "outcome": _outcome(dialogue, there, subject, at) if there and subject else None,
    }


def _term(dialogue: Dialogue, term: Term) -> Json:
    none = Attribution.NONE
    return {"term": spoken(term.term, none, dialogue), "meaning": spoken(term.meaning, none, dialogue)}


def _precedent(dialogue: Dialogue, precedent: Precedent) -> Json:
    parts = {"title": precedent.title, "text": precedent.text, "source": precedent.source}
    return {key: spoken(text, Attribution.NONE, dialogue) for key, text in parts.items()}


def _released(dialogue: Dialogue, part: Released | None, at: datetime) -> list[Json]:
    if part is None or not is_open(dialogue, None, part, at):
        return []
    texts = [spoken(text, Attribution.NONE, dialogue) for text in part.texts]
    return [text for text in texts if text is not None]


def _sorted(things: Iterable[Json]) -> list[Json]:
    return sorted(things, key=lambda thing: json.dumps(thing, sort_keys=True, ensure_ascii=False))
