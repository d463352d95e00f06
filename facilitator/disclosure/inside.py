"""A session's own parts (agenda, objectives, notes, review) for those who may know them."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.disclosure.edition import (
    AttachmentShown,
    DayShown,
    EvidenceShown,
    GroupShown,
    ObjectiveShown,
    PersonShown,
    RemarkShown,
    ReviewShown,
    Said,
    Slot,
)
from facilitator.disclosure.outcomes import Seat
from facilitator.disclosure.prose import Lens, said
from facilitator.disclosure.readers import covered, item_rooms, took_part
from facilitator.model import clock
from facilitator.model.clock import Timed, speaking_minutes, timed
from facilitator.model.evidence import Attachment
from facilitator.model.labels import PARTICIPANTS, Attribution, Label
from facilitator.model.sealed import Sealed, unseal
from facilitator.model.session import Day, Group, Item, Pause
from facilitator.model.text import Text

EVERY_ROOM = Label((PARTICIPANTS,))


def knows_session(seat: Seat) -> bool:
    """Whether this reader may know that the session takes place, and its plan: its own rooms and the team."""
    if seat.who.team:
        return True
    if seat.who.person is not None:
        sat = any(
            seat.who.person.id in room
            for item in seat.session.items
            for room in item_rooms(item, seat.session, seat.dialogue)
        )
        return sat or seat.who.person.id in seat.session.present()
    return covered(seat.who, EVERY_ROOM, seat.dialogue, there=True)


def lens_of(seat: Seat) -> Lens:
    """How a reader who knows the session reads its plan: people by the declared attribution."""
    return seat.lens(min(seat.session.attribution, Attribution.PARTICIPANT), there=True)


def reads(seat: Seat, narrowed: Label | None) -> bool:
    """Whether the reader is inside a label that narrows what participants may read."""
    return narrowed is None or covered(seat.who, narrowed, seat.dialogue, there=True)


def days(seat: Seat) -> tuple[DayShown, ...]:
    """The days of the agenda."""
    return tuple(
        DayShown(
            e.on.isoformat(), e.start.isoformat("minutes"), e.until.isoformat("minutes") if e.until else ""
        )
        for e in seat.session.agenda
        if isinstance(e, Day)
    )


def slots(seat: Seat) -> tuple[Slot, ...]:
    """The lines of the programme that this reader may know, with their computed times."""
    return _slots(seat, timed(seat.session))


def called_off(seat: Seat) -> tuple[Slot, ...]:
    """The items that do not take place, for those who would have read them."""
    return _slots(seat, clock.called_off(seat.session))


def slot_keys(seat: Seat) -> tuple[str, ...]:
    """The private ids of the lines of the programme, in their order; empty for a pause, which has none."""
    return _keys(seat, timed(seat.session))


def called_off_keys(seat: Seat) -> tuple[str, ...]:
    """The private ids of the items that do not take place, in their order."""
    return _keys(seat, clock.called_off(seat.session))


def _slots(seat: Seat, lines: tuple[Timed, ...]) -> tuple[Slot, ...]:
    lens = lens_of(seat)
    return tuple(s for t in lines if (s := _slot(seat, t, lens)) is not None)


def _keys(seat: Seat, lines: tuple[Timed, ...]) -> tuple[str, ...]:
    lens = lens_of(seat)
    known = (t.entry for t in lines if _slot(seat, t, lens) is not None)
    return tuple(e.id if isinstance(e, Item) else "" for e in known)


def _slot(seat: Seat, at: Timed, lens: Lens) -> Slot | None:
    day = at.day.isoformat() if at.day else ""
    start = at.start.isoformat(timespec="minutes") if at.start else ""
    end = at.end.isoformat(timespec="minutes") if at.end else ""
    entry = at.entry
    if isinstance(entry, Pause):
        return Slot("pause", entry.minutes, day, start, end, title=said(entry.title, lens))
    if not (took_part(seat.who, seat.session, entry, seat.dialogue) and reads(seat, entry.readers)):
        return None
    return _item_slot(seat, entry, lens, day, start, end)


def _item_slot(seat: Seat, item: Item, lens: Lens, day: str, start: str, end: str) -> Slot:
    team = seat.who.team
    minutes = item.minutes or 0
    rule = item.rule.value if item.rule is not None and item.rule is not seat.session.rule else ""
    measured = {name: (a, b) for name, a, b in seat.session.measured}
    actual = item.actual or measured.get(item.id)
    return Slot(
        "item",
        minutes,
        day,
        start,
        end,
        title=said(item.title, lens),
        format=item.format.value,
        rule=rule,
        room=opened(item.room),
        lead=_part(seat, item.lead),
        lead_id=_name_or_id(seat, item.lead),
        aim=said(item.aim, lens),
        questions=_all(item.questions, lens),
        attachments=_attachments(seat, item.attachments),
        groups=_groups(seat, item, lens),
        speaking=speaking_minutes(minutes, seat.session.interpretation),
        flexible=item.flexible if team else 0,
        team_notes=said(item.team_notes, lens) if team else None,
        if_tense=said(item.if_tense, lens) if team else None,
        actual=(actual[0].isoformat("minutes"), actual[1].isoformat("minutes")) if team and actual else None,
        id=item.id if team else "",
    )


def _groups(seat: Seat, item: Item, lens: Lens) -> tuple[GroupShown, ...]:
    """Groups by name of side for all who know the item; room, lead and questions for their own group."""
    rooms = item_rooms(item, seat.session, seat.dialogue)
    return tuple(_group(seat, g, room, lens) for g, room in zip(item.groups, rooms, strict=False))


def _group(seat: Seat, group: Group, room: frozenset[str], lens: Lens) -> GroupShown:
    side = seat.dialogue.side(group.side)
    name = said(side.name, lens) if side else None
    person = seat.who.person
    own = person.id in room if person else seat.who.atoms <= {"team", f"room:{group.side}"}
    if not (seat.who.team or own):
        return GroupShown(name)
    return GroupShown(
        name,
        opened(group.room),
        _part(seat, group.lead),
        _name_or_id(seat, group.lead),
        group.members if seat.who.team else (),
        _all(group.questions, lens),
    )


def _part(seat: Seat, person: str) -> str:
    known = seat.dialogue.people.by_id(person)
    return known.part.value if known else ""


def _name_or_id(seat: Seat, person: str) -> str:
    if not seat.who.team or not person:
        return ""
    known = seat.dialogue.people.by_id(person)
    return unseal(known.name) if seat.names and known is not None and known.name is not None else person


def opened(sealed: Sealed[str] | None) -> str:
    """The words of a sealed sentence, empty where there is none."""
    return unseal(sealed) if sealed is not None else ""


def _all(texts: Iterable[Text], lens: Lens) -> tuple[Said, ...]:
    return tuple(s for t in texts if (s := said(t, lens)) is not None)


def objectives(seat: Seat) -> tuple[ObjectiveShown, ...]:
    """What the session wants to reach; for the team, whether it did."""
    results = dict(seat.session.after.objectives)
    found = []
    for aim in seat.session.objectives:
        text = said(aim.text, lens_of(seat)) if reads(seat, aim.readers) else None
        if text is not None:
            result = results[aim.id].value if seat.who.team and aim.id in results else ""
            found.append(ObjectiveShown(text, result, aim.id if seat.who.team else ""))
    return tuple(found)


def ground_rules(seat: Seat) -> tuple[Said, ...]:
    """The session's own ground rules."""
    return _all(seat.session.ground_rules, lens_of(seat))


def evidence(seat: Seat) -> tuple[EvidenceShown, ...]:
    """Data and case studies; with the team unless `for` says more."""
    found = []
    for piece in seat.session.evidence:
        inside = piece.readers is not None and covered(seat.who, piece.readers, seat.dialogue, there=True)
        title = said(piece.title, lens_of(seat)) if seat.who.team or inside else None
        if title is not None:
            text, source = said(piece.text, lens_of(seat)), said(piece.source, lens_of(seat))
            shown = _attachments(seat, piece.attachments)
            found.append(EvidenceShown(title, text, source, piece.id if seat.who.team else "", shown))
    return tuple(found)


def _attachments(seat: Seat, attached: tuple[Attachment, ...]) -> tuple[AttachmentShown, ...]:
    """What shows evidence, or goes with an item, that this reader has; a label of its own narrows further."""
    known = (
        (one, said(one.alt, lens_of(seat))) for one in attached if seat.who.team or reads(seat, one.readers)
    )
    return tuple(
        AttachmentShown(one.kind, unseal(one.content), one.width, one.height, alt)
        for one, alt in known
        if alt is not None
    )


def annex(seat: Seat) -> Said | None:
    """The sheet of the reader's own side."""
    person = seat.who.person
    side = person.side if person and not seat.who.team else seat.who.word.partition(":")[2]
    if person is None and not seat.who.word.startswith("side:"):
        return None
    text = dict(seat.session.annex).get(side)
    return said(text, lens_of(seat)) if side else None


def people(seat: Seat) -> tuple[PersonShown, ...]:
    """Who is there, for the team: by id, with names only where it asked for them."""
    if not seat.who.team:
        return ()
    return tuple(_person(seat, p) for p in seat.session.present())


def _person(seat: Seat, person: str) -> PersonShown:
    known = seat.dialogue.people.by_id(person)
    if known is None:
        return PersonShown(person, "")
    if not seat.names:
        return PersonShown(person, known.part.value, known.side)
    named = (opened(known.name), opened(known.role), opened(known.affiliation))
    return PersonShown(person, known.part.value, known.side, *named)


def remarks(seat: Seat) -> tuple[RemarkShown, ...]:
    """What was said, for the team alone."""
    if not seat.who.team:
        return ()
    found = ((r, said(r.said, lens_of(seat))) for r in seat.session.remarks)
    return tuple(RemarkShown(r.on, r.by, r.kind.value, words) for r, words in found if words is not None)


def review(seat: Seat) -> ReviewShown | None:
    """The team's review."""
    if not seat.who.team:
        return None
    lens, after = lens_of(seat), seat.session.after
    back = ((side, said(text, lens)) for side, text in after.way_back)
    return ReviewShown(
        happened=said(after.happened, lens),
        why_different=said(after.why_different, lens),
        sustain=_all(after.sustain, lens),
        improve=_all(after.improve, lens),
        safety=said(after.safety, lens),
        promises=_all(after.promises, lens),
        way_back=tuple((side, words) for side, words in back if words is not None),
        process=said(after.process, lens),
    )
