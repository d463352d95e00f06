"""Whether a reader short of the public may read a thing at all: the second hand's answer.

Strict on purpose where texts are faulty: any faulty text meant for the reader closes the thing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from facilitator.gate.opened import (
    Thing,
    is_known_by,
    is_open,
    lets_out,
    rooms_of,
    rule_allows,
    sources_of,
    subject_of,
    texts_of,
)
from facilitator.model.dialogue import Dialogue, Released
from facilitator.model.labels import PARTICIPANTS, PRINCIPALS, PUBLIC, TEAM, Label, Part
from facilitator.model.people import TEAM_PARTS, Person
from facilitator.model.session import Item, Outcome, Progress, Session
from facilitator.model.text import Text

Groups = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Reader:
    """The rooms and capitals a reader is of (empty: nobody), and the person where it is one."""

    groups: Groups
    person: Person | None


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
    one = dialogue.people.by_id(reader) if person else None
    if (one is not None and one.part in TEAM_PARTS) or (not person and reader == TEAM):
        return True
    if not person and reader == PUBLIC:
        return is_open(dialogue, session, thing, at)
    if person:
        who = _Reader(_of_person(one) if one else frozenset(), one)
    else:
        who = _Reader(_of_word(reader, dialogue), None)
    try:
        return bool(who.groups) and _allowed(dialogue, session, thing, who, at)
    except Exception:  # noqa: BLE001 - what cannot be decided is closed
        return False


def _allowed(dialogue: Dialogue, session: Session | None, thing: Thing, who: _Reader, at: datetime) -> bool:
    if not all(t.sound and t.versions for t in (*texts_of(thing), *_own_words(dialogue, thing, who))):
        return False
    there = _heard(dialogue, session, thing, who)
    if isinstance(thing, Released) and who.groups <= _of_word(PARTICIPANTS, dialogue):
        return True
    release = thing.release
    if release is None or not _reached(release.to, dialogue, who, there=there):
        return False
    if isinstance(thing, Progress) and not is_known_by(dialogue, session, thing, at):
        return False
    if isinstance(thing, Progress) and session is not None:
        home, subject = subject_of(dialogue, session, thing)
        if home is None or subject is None or not _allowed(dialogue, home, subject, who, at):
            return False
    in_room = there and not isinstance(thing, Released) and rule_allows(session, thing)
    return in_room or lets_out(dialogue, session, thing, at)


def _own_words(dialogue: Dialogue, thing: Thing, who: _Reader) -> list[Text]:
    """An outcome's text, and its other words for these readers."""
    if not isinstance(thing, Outcome):
        return []
    meant = [text for label, text in thing.words if _reached(label, dialogue, who, there=True)]
    return [thing.text, *meant]


def _reached(label: Label, dialogue: Dialogue, who: _Reader, *, there: bool) -> bool:
    """Whether the label takes in all of the reader; a person reads room labels for her own rooms only."""
    if who.person is None:
        return who.groups <= frozenset().union(*(_of_word(word, dialogue) for word in label.words))
    return any(
        who.groups <= _of_word(word, dialogue)
        and (there or not (word == PARTICIPANTS or word.startswith("side:")))
        for word in label.words
    )


def _of_word(word: str, dialogue: Dialogue) -> Groups:
    """The groups a label word stands for; none for a word that is no label."""
    sides = [side.id for side in dialogue.sides]
    team, rooms = frozenset({TEAM}), frozenset({f"room {s}" for s in ["-", *sides]})
    capitals = frozenset({f"capital {s}" for s in ["-", *sides]})
    known = {
        TEAM: team,
        PARTICIPANTS: team | rooms,
        PRINCIPALS: team | rooms | capitals,
        PUBLIC: team | rooms | capitals | {"world"},
    }
    for side in sides:
        known[f"side:{side}"] = team | {f"room {side}"}
        known[f"principals:{side}"] = team | {f"room {side}", f"capital {side}"}
    return known.get(word, frozenset())


def _of_person(person: Person) -> Groups:
    if person.part is Part.PRINCIPAL and person.side:
        return frozenset({f"capital {person.side}"})
    if person.part in (Part.PRINCIPAL, Part.DONOR, Part.MENTIONED):
        return frozenset({"world"})
    return frozenset({f"room {person.side or '-'}"})


def _heard(dialogue: Dialogue, session: Session | None, thing: Thing, who: _Reader) -> bool:
    """Whether all of the reader was in every room the thing comes from."""
    rooms = _of_word(PARTICIPANTS, dialogue)
    if session is None:
        # A part of the dialogue was before every room; for parts of it a room label is enough.
        return who.groups <= rooms or isinstance(thing, Released)
    items: list[Item] = []
    if isinstance(thing, Item):
        items = [thing]
    elif isinstance(thing, Outcome) and thing.comes_from:
        items = sources_of(session, thing)
    if who.person is None:
        return who.groups <= rooms and all(who.groups <= _one_room(i, dialogue) for i in items)
    if not items:
        return who.person.id in session.present()
    return all(who.person.id in room for i in items for room in rooms_of(dialogue, session, i))


def _one_room(item: Item, dialogue: Dialogue) -> Groups:
    """Which rooms as wholes heard all of an item: of a caucus of two sides, none did."""
    if not item.groups:
        return _of_word(PARTICIPANTS, dialogue)
    alone = item.groups[0].side if len(item.groups) == 1 else ""
    return _of_word(f"side:{alone}" if alone else TEAM, dialogue)
