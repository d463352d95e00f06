"""Whether a consent is to the words as they stand: the second hand's reading of what was circulated."""

from __future__ import annotations

import json
from zoneinfo import ZoneInfo

from facilitator.gate.account.spoken import Json, spoken
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import PUBLIC, Attribution
from facilitator.model.release import Consent, Draft
from facilitator.model.sealed import Sealed
from facilitator.model.session import Outcome, Session
from facilitator.model.text import Text


def same_words(dialogue: Dialogue, session: Session, outcome: Outcome, consent: Consent) -> bool:
    """Whether every draft that the dated consent may have been to held exactly the words of now.

    A consent that names a draft is to that one, which may not be later than it. Else it is to the last
    draft of an earlier day, and to each of its own day too, since a day does not tell which came first.
    """
    zone, given = ZoneInfo(session.held.timezone), consent.given
    if given is None:
        return False
    mine = [d for d in dialogue.drafts if d.session == session.id and _held(d, outcome)]
    before = [d for d in mine if d.at.astimezone(zone).date() < given]
    that_day = [d for d in mine if d.at.astimezone(zone).date() == given]
    if consent.draft is not None:
        mine = [d for d in (*before, *that_day) if d.number == consent.draft]
        if not mine:
            return False
    else:
        mine = sorted(before, key=lambda d: (d.at, d.number))[-1:] + that_day
    return not mine or all(_held(d, outcome) == [_words(dialogue, session, outcome)] for d in mine)


def _held(draft: Draft, outcome: Outcome) -> list[Sealed[str]]:
    return [item.words for item in draft.items if item.outcome == outcome.id]


def _words(dialogue: Dialogue, session: Session, outcome: Outcome) -> Sealed[str]:
    """The words of now in the form that the docstring of Draft tells."""
    level, promise = level_of(session, outcome), outcome.commitment
    undertaking: Json = None
    if promise is not None:
        sides = [dialogue.side(name) for name in promise.by]
        undertaking = {
            "by": [spoken(side.name, level, dialogue) if side else None for side in sides],
            "due": promise.due.isoformat() if promise.due else "",
            "every": spoken(promise.every, level, dialogue),
            "check": spoken(promise.check, level, dialogue),
        }
    told: Json = {
        "kind": outcome.kind.value,
        "status": outcome.status.value,
        "attribution": level.word,
        "support": outcome.support.quantifier.value if outcome.support else "",
        "text": spoken(public_words(outcome), level, dialogue),
        "why": spoken(outcome.why, level, dialogue),
        "commitment": undertaking,
    }
    return Sealed(json.dumps(told, sort_keys=True, ensure_ascii=False, separators=(",", ":")))


def public_words(outcome: Outcome) -> Text:
    """The words meant for the public: those for it by name, else the text."""
    return next((text for label, text in outcome.words if label.words == (PUBLIC,)), outcome.text)


def level_of(session: Session, outcome: Outcome) -> Attribution:
    """The outcome's own attribution, else its session's."""
    return session.attribution if outcome.attribution is None else outcome.attribution
