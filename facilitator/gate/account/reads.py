"""Whether a reader short of the public may read a thing at all: the second hand's answer.

Strict on purpose where texts are faulty: any faulty text meant for the reader closes the thing.
"""

from __future__ import annotations

from datetime import datetime

from facilitator.gate.account.opened import (
    Thing,
    is_known_by,
    is_open,
    lets_out,
    rule_allows,
    subject_of,
    texts_of,
)
from facilitator.gate.account.whose import Who, groups_of, heard, reached, who_of
from facilitator.model.dialogue import Dialogue, Released
from facilitator.model.labels import PARTICIPANTS, PUBLIC
from facilitator.model.session import Outcome, Progress, Session
from facilitator.model.text import Text


def reads(
    dialogue: Dialogue,
    session: Session | None,
    thing: Thing,
    reader: str,
    at: datetime,
    *,
    person: bool = False,
) -> bool:
    """Whether the readers of a label word (or one person, by id) may read the thing at the instant."""
    return may_read(dialogue, session, thing, who_of(dialogue, reader, person=person), at)


def may_read(dialogue: Dialogue, session: Session | None, thing: Thing, who: Who, at: datetime) -> bool:
    """The same for a reader who has her place already."""
    if who.team:
        return True
    if who.person is None and who.word == PUBLIC:
        return is_open(dialogue, session, thing, at)
    try:
        return bool(who.groups) and _allowed(dialogue, session, thing, who, at)
    except Exception:  # noqa: BLE001 - what cannot be decided is closed
        return False


def _allowed(dialogue: Dialogue, session: Session | None, thing: Thing, who: Who, at: datetime) -> bool:
    if not all(t.sound and t.versions for t in (*texts_of(thing), *_own_words(dialogue, thing, who))):
        return False
    there = heard(dialogue, session, thing, who)
    if isinstance(thing, Released) and who.groups <= groups_of(PARTICIPANTS, dialogue):
        return True
    release = thing.release
    if release is None or not reached(release.to, dialogue, who, there=there):
        return False
    if isinstance(thing, Progress) and not is_known_by(dialogue, session, thing, at):
        return False
    if isinstance(thing, Progress) and session is not None:
        home, subject = subject_of(dialogue, session, thing)
        if home is None or subject is None or not _allowed(dialogue, home, subject, who, at):
            return False
    in_room = there and not isinstance(thing, Released) and rule_allows(session, thing)
    return in_room or lets_out(dialogue, session, thing, at)


def _own_words(dialogue: Dialogue, thing: Thing, who: Who) -> list[Text]:
    """An outcome's text, and its other words for these readers."""
    if not isinstance(thing, Outcome):
        return []
    meant = [text for label, text in thing.words if reached(label, dialogue, who, there=True)]
    return [thing.text, *meant]
