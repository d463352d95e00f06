"""What one person is entitled to know of her own part in a session, and nothing beyond it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from facilitator.disclosure.disclose import disclose
from facilitator.disclosure.edition import Edition, OutcomeShown, Said, SessionShownTo
from facilitator.disclosure.inside import lens_of
from facilitator.disclosure.outcomes import Seat, outcome_case, rule_outcome, words_for
from facilitator.disclosure.prose import mentioned, said
from facilitator.disclosure.readers import Reader, eyes, heard
from facilitator.disclosure.rules.case import Case
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import PRINCIPALS, PUBLIC, Attribution
from facilitator.model.session import Outcome, Session


@dataclass(frozen=True, slots=True)
class OwnRemark:
    """Something noted under her id, of one kind; `on` is the title of the item, if she has it."""

    kind: str
    said: Said
    on: Said | None


@dataclass(frozen=True, slots=True)
class Slipped:
    """An outcome of rooms she was in, as she reads it and as others read it.

    `speaks_of_her`: the words she reads mention her. `one_of`: how many speaking people, herself among
    them, an outsider could look for; 0 where the words go out under nobody. `principals` and `public`
    are now (they read it), later (its release is to them, and something is awaited) or never.
    """

    shown: OutcomeShown
    speaks_of_her: bool
    attribution: str
    one_of: int
    principals: str
    public: str
    public_words: Said | None


@dataclass(frozen=True, slots=True)
class Slip:
    """A person's edition, the session in it, her remarks, and the outcomes that come from her rooms."""

    edition: Edition
    session: SessionShownTo
    remarks: tuple[OwnRemark, ...]
    outcomes: tuple[Slipped, ...]


def slip(dialogue: Dialogue, session: Session, person: str, at: datetime) -> Slip | None:
    """What goes on her proof slip; None where she knows nothing of the session."""
    disclosed = disclose(dialogue, Reader.person(person), at)
    pairs = zip(disclosed.keys.sessions, disclosed.edition.sessions, strict=True)
    own = next((shown for keys, shown in pairs if keys.session == session.id), None)
    if own is None or not own.id:
        return None
    seat = Seat(dialogue, session, eyes(Reader.person(person), dialogue), at)
    refs = {shown.ref: shown for shown in own.outcomes}
    found = (
        _slipped(seat, outcome, refs[ref], person)
        for outcome in session.outcomes
        if (ref := f"{session.id}#{outcome.id}") in refs
    )
    return Slip(disclosed.edition, own, _remarks(seat, person), tuple(s for s in found if s is not None))


def _remarks(seat: Seat, person: str) -> tuple[OwnRemark, ...]:
    """What the notes hold under her own id, read as she reads: others in it stay nameless."""
    lens = lens_of(seat)
    found = []
    for remark in seat.session.remarks:
        words = said(remark.said, lens) if remark.by == person else None
        if words is not None:
            item = seat.session.item(remark.on)
            there = item is not None and heard(seat.who, seat.session, (item,), seat.dialogue)
            title = said(item.title, lens) if item is not None and there else None
            found.append(OwnRemark(remark.kind.value, words, title))
    return tuple(found)


def _slipped(seat: Seat, outcome: Outcome, shown: OutcomeShown, person: str) -> Slipped | None:
    case = outcome_case(seat, outcome)
    there = heard(seat.who, seat.session, case.items, seat.dialogue)
    lens = seat.lens(case.attribution, there=there)
    of_her = person in mentioned((words_for(seat, outcome, there=there),), lens)
    if not (there or of_her):
        return None
    public, words = _public(seat, outcome)
    return Slipped(
        shown=shown,
        speaks_of_her=of_her,
        attribution=case.attribution.word,
        one_of=_one_of(case, person),
        principals=_principals(seat, outcome),
        public=public,
        public_words=words or shown.proposed,
    )


def _one_of(case: Case, person: str) -> int:
    """The speaking people of the smallest room in which she sat; of her side, where that is named."""
    if case.attribution not in (Attribution.PARTICIPANT, Attribution.SIDE):
        return 0 if case.attribution is Attribution.NONE else 1
    own = case.dialogue.people.by_id(person)
    rooms = [room for room in case.rooms if person in room]
    if case.attribution is Attribution.SIDE and own is not None:
        sides = {p.id: p.side for p in case.dialogue.people.persons}
        rooms = [frozenset(p for p in room if sides[p] == own.side) for room in rooms]
    return min((len(room) for room in rooms), default=0)


def _public(seat: Seat, outcome: Outcome) -> tuple[str, Said | None]:
    """Whether the public reads it, and what it then reads; that is no secret from anybody."""
    world = Seat(seat.dialogue, seat.session, eyes(Reader.label(PUBLIC), seat.dialogue), seat.at)
    _, shown = rule_outcome(world, outcome)
    if shown is not None:
        return "now", shown.text
    return ("later" if _reaches(outcome, (PUBLIC,)) else "never"), None


def _principals(seat: Seat, outcome: Outcome) -> str:
    """Whether those whom all sides answer to read it. In which words is theirs to know."""
    capital = Seat(seat.dialogue, seat.session, eyes(Reader.label(PRINCIPALS), seat.dialogue), seat.at)
    _, shown = rule_outcome(capital, outcome)
    if shown is not None:
        return "now"
    return "later" if _reaches(outcome, (PRINCIPALS, PUBLIC)) else "never"


def _reaches(outcome: Outcome, words: tuple[str, ...]) -> bool:
    return outcome.release is not None and any(word in outcome.release.to.words for word in words)
