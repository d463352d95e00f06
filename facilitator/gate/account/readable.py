"""Every text of a dialogue that one reader may read, text by text; whatever is not listed here she may not.

The second hand's answer to what an edition holds: it lists what may be read, so a field that is new
to the model is nobody's but the team's until somebody writes it down here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from facilitator.gate.account.agreed import level_of, public_words
from facilitator.gate.account.opened import agrees, annexed_to, rooms_of, texts_of
from facilitator.gate.account.reads import may_read
from facilitator.gate.account.spoken import speaks_of
from facilitator.gate.account.whose import Groups, Who, groups_of, heard, reached, who_of
from facilitator.model.correction import Correction
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import PARTICIPANTS, PUBLIC, TEAM, Attribution, Label, Part
from facilitator.model.people import Person
from facilitator.model.sealed import Sealed
from facilitator.model.session import Item, Outcome, Pause, Session
from facilitator.model.text import Text

Said = Text | Sealed[str]
Read = tuple[Said | None, bool]
"""A text, or a sentence without markup, and whether she reads it as one who was in its room."""


@dataclass(frozen=True, slots=True)
class Seat:
    """One reader at one instant, looking at a dialogue."""

    dialogue: Dialogue
    who: Who
    at: datetime

    @property
    def of_rooms(self) -> bool:
        """Whether she, or each of them, belongs to a room of the dialogue."""
        groups = self.who.groups
        return bool(groups) and groups <= groups_of(PARTICIPANTS, self.dialogue)

    @property
    def public(self) -> bool:
        """Whether this is everybody."""
        return self.who.person is None and self.who.word == PUBLIC

    def sees(self, span: Label, *, there: bool) -> bool:
        """Whether she reads what these readers alone get of a text; `there`: she was in its room."""
        return self.who.team or reached(span, self.dialogue, self.who, there=there)

    def inside(self, label: Label | None) -> bool:
        """Whether a label that narrows what the room reads takes her in."""
        return label is None or reached(label, self.dialogue, self.who, there=True)


def readable(seat: Seat) -> Iterator[tuple[Said, bool]]:
    """All that she may read, and whether as one of its room; a text may come more than once. A text with
    a fault stays with the team."""
    for said, there in (
        *_of_dialogue(seat),
        *(r for s in seat.dialogue.sessions for r in _of_session(seat, s)),
    ):
        if said is not None and (seat.who.team or not isinstance(said, Text) or said.sound):
            yield said, there


def _of_dialogue(seat: Seat) -> Iterator[Read]:
    dialogue, rooms = seat.dialogue, seat.of_rooms
    if dialogue.shown_as is not None:
        yield dialogue.shown_as.title, rooms
        yield from ((note.note, rooms) for note in _dated(seat, dialogue.corrections, dialogue.timezone))
    yield from ((side.name, rooms) for side in dialogue.sides)
    yield from ((licence.text, rooms) for licence in dialogue.licences)
    yield dialogue.title if rooms else None, rooms
    for part in (dialogue.purpose, dialogue.convenors, dialogue.ground_rules):
        if part is not None and may_read(dialogue, None, part, seat.who, seat.at):
            yield from ((text, rooms) for text in part.texts)
    for term in dialogue.terms:
        if may_read(dialogue, None, term, seat.who, seat.at):
            yield from ((text, rooms) for text in (term.term, term.meaning))
    for precedent in dialogue.precedents:
        if may_read(dialogue, None, precedent, seat.who, seat.at):
            yield from ((text, rooms) for text in (precedent.title, precedent.text, precedent.source))


def named_to(seat: Seat) -> frozenset[str]:
    """The people whom outcomes name to her: those that she reads and that name their speakers."""
    found: set[str] = set()
    for session in seat.dialogue.sessions:
        for outcome in session.outcomes:
            named = level_of(session, outcome) is Attribution.NAME
            if named and may_read(seat.dialogue, session, outcome, seat.who, seat.at):
                found |= speaks_of([outcome.text, *texts_of(outcome), *(text for _, text in outcome.words)])
    return frozenset(found)


def _dated(seat: Seat, notes: tuple[Correction, ...], zone: str) -> Iterator[Correction]:
    today = seat.at.astimezone(ZoneInfo(zone)).date()
    return (note for note in notes if note.on <= today)


def _of_session(seat: Seat, session: Session) -> Iterator[Read]:
    knows = _knows(seat, session)
    shown = session.shown_as if knows or seat.dialogue.shown_as is not None else None
    if shown is not None:
        yield from ((text, knows) for text in (shown.when, shown.where))
        yield from ((note.note, knows) for note in _dated(seat, session.corrections, session.held.timezone))
    if knows:
        yield from ((text, True) for text in _plan(seat, session))
    for item in session.items:
        if item.theme and may_read(seat.dialogue, session, item, seat.who, seat.at):
            yield item.theme, heard(seat.dialogue, session, item, seat.who)
    for outcome in session.outcomes:
        if may_read(seat.dialogue, session, outcome, seat.who, seat.at):
            yield from _of_outcome(seat, session, outcome)
    for progress in session.progress:
        if may_read(seat.dialogue, session, progress, seat.who, seat.at):
            yield progress.text, heard(seat.dialogue, session, progress, seat.who)
    if seat.who.person is not None:
        # Her own words, on her proof slip.
        yield from ((r.said, True) for r in session.remarks if r.by == seat.who.person.id)


def _knows(seat: Seat, session: Session) -> bool:
    """Whether she, or each of them, may know that the session takes place."""
    if seat.who.person is None:
        return seat.of_rooms
    rooms = (room for item in session.items for room in rooms_of(seat.dialogue, session, item))
    return any(seat.who.person.id in room for room in (*rooms, session.present()))


def _plan(seat: Seat, session: Session) -> Iterator[Said | None]:
    yield from (session.title, session.held.at, session.logistics, *session.ground_rules)
    yield from (aim.text for aim in session.objectives if seat.inside(aim.readers))
    for piece in session.evidence:
        if piece.readers is not None and seat.inside(piece.readers):
            yield from (piece.title, piece.text, piece.source)
            yield from (one.alt for one in piece.attachments if seat.inside(one.readers))
    yield from (text for side, text in session.annex if side == _side(seat.who))
    for entry in session.agenda:
        if isinstance(entry, Pause):
            yield entry.title
        elif isinstance(entry, Item) and _took_part(seat, session, entry) and seat.inside(entry.readers):
            yield from (entry.title, entry.aim, entry.room, *entry.questions)
            yield from (one.alt for one in entry.attachments if seat.inside(one.readers))
            yield from _own_group(seat, session, entry)


def _side(who: Who) -> str:
    return who.person.side if who.person else who.word.partition(":")[2]


def _took_part(seat: Seat, session: Session, item: Item) -> bool:
    one = seat.who.person
    if one is None:
        return _no_secret(seat.dialogue, seat.who.groups, session, item)
    if any(one.id in room for room in rooms_of(seat.dialogue, session, item)):
        return True
    whole = groups_of(PARTICIPANTS, seat.dialogue)
    return _helps(one) and one.id in session.present() and _no_secret(seat.dialogue, whole, session, item)


def _helps(person: Person) -> bool:
    """Interpreters who came with no side go where they are needed; that one has no group hides nothing."""
    return person.part is Part.INTERPRETER and person.side == ""


def _no_secret(dialogue: Dialogue, readers: Groups, session: Session, item: Item) -> bool:
    """Whether all of these readers know that an item takes place."""
    sides = {group.side for group in item.groups if group.side}
    if not item.groups or (sides and sides >= {side.id for side in dialogue.sides}):
        return True
    if readers <= {TEAM, *(f"room {side}" for side in sides)}:
        return True
    # Groups that leave out none of those present are no secret within the room.
    members = {one for room in rooms_of(dialogue, session, item) for one in room}
    theirs = {one for one in session.present() if _among(dialogue, readers, one)}
    within = bool(readers) and readers <= groups_of(PARTICIPANTS, dialogue)
    return within and bool(theirs) and theirs <= members


def _among(dialogue: Dialogue, readers: Groups, person: str) -> bool:
    one = who_of(dialogue, person, person=True)
    if one.person is not None and _helps(one.person):
        return False
    return not one.team and one.groups <= readers


def _own_group(seat: Seat, session: Session, item: Item) -> Iterator[Said | None]:
    for group, room in zip(item.groups, rooms_of(seat.dialogue, session, item), strict=False):
        one = seat.who.person
        if one.id in room if one is not None else seat.who.groups <= {TEAM, f"room {group.side}"}:
            yield from (group.room, *group.questions)


def _of_outcome(seat: Seat, session: Session, outcome: Outcome) -> Iterator[Read]:
    there = heard(seat.dialogue, session, outcome, seat.who)
    meant = [text for label, text in outcome.words if reached(label, seat.dialogue, seat.who, there=there)]
    found: list[Text | None] = [*meant, outcome.why, *annexed_to(outcome)]
    if there or not meant:
        found.append(outcome.text)
    # What would go out is put before those who are asked to agree to it.
    proposed = outcome.release is not None and PUBLIC in outcome.release.to.words
    if proposed:
        found.append(public_words(outcome))
    promise = outcome.commitment
    if promise is not None and (
        there or proposed or all(agrees(seat.dialogue, session, outcome, s, seat.at) for s in promise.by)
    ):
        found += [promise.every, promise.check]
    yield from ((text, there) for text in found)
