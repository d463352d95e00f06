"""Which outcomes one reader sees, in which words, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from facilitator.disclosure.edition import CommitmentShown, OutcomeShown, Said
from facilitator.disclosure.facing import annexed, face, public_words, reservations
from facilitator.disclosure.prose import Lens, mentioned, said
from facilitator.disclosure.readers import Eyes, Reader, atoms_of, covered, eyes, heard
from facilitator.disclosure.rules import IN_THE_ROOM, PUBLIC_RULES, RULES, consent, weigh
from facilitator.disclosure.rules.case import Case
from facilitator.disclosure.ruling import Reason, Ruling
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import PUBLIC, Attribution, Label
from facilitator.model.release import Release
from facilitator.model.session import Commitment, Item, Outcome, Session
from facilitator.model.text import Text

TEAM_ALONE = Release(Label(("team",)))


@dataclass(frozen=True, slots=True)
class Seat:
    """One reader at one instant, looking at one session."""

    dialogue: Dialogue
    session: Session
    who: Eyes
    at: datetime
    names: bool = False

    def lens(self, attribution: Attribution, *, there: bool) -> Lens:
        """How this reader reads a thing of that attribution, in or out of its room."""
        return Lens(self.dialogue, self.who, there, attribution, self.names)


def standing(who: Eyes, case: Case, *, there: bool, sound: bool) -> tuple[str, tuple[Reason, ...]]:
    """How far a thing has gone for this reader (open, released, room, team, closed), and why."""
    if who.team:
        return "team", (Reason("team", True, "The team reads everything."),)
    reach = Reason("release", True, f"Its release is to {case.release.to}, which takes in this reader.")
    if not covered(who, case.release.to, case.dialogue, there=there):
        no = f"Its release is to {case.release.to}, which does not take in this reader."
        return "closed", (Reason("release", False, no),)
    if not sound:
        return "closed", (
            reach,
            Reason("text", False, "A text of it has a fault, so it stays with the team."),
        )
    rules = PUBLIC_RULES if who.public else RULES
    reasons = (reach, *weigh(rules, case))
    if all(r.holds for r in reasons):
        return ("open" if who.public else "released"), reasons
    if there and not who.public:
        room = (reach, *weigh(IN_THE_ROOM, case))
        if all(r.holds for r in room):
            heard_it = Reason("room", True, "This reader was in the room; it is not yet released outside.")
            return "room", (*room, heard_it)
    return "closed", reasons


def outcome_case(seat: Seat, outcome: Outcome) -> Case:
    """What the conditions of release look at for this outcome; consent is to the public words."""
    attribution = seat.session.attribution if outcome.attribution is None else outcome.attribution
    world = Lens(seat.dialogue, eyes(Reader.label(PUBLIC), seat.dialogue), False, attribution)
    held = tuple(
        (draft, words)
        for draft in seat.dialogue.drafts_of(seat.session.id, outcome.id)
        if (words := draft.words(outcome.id)) is not None
    )
    return Case(
        dialogue=seat.dialogue,
        session=seat.session,
        release=outcome.release or TEAM_ALONE,
        at=seat.at,
        items=_sources(seat.session, outcome),
        anywhere=not outcome.comes_from,
        attribution=attribution,
        mentioned=mentioned(_texts(outcome, public_words(outcome)), world),
        support=outcome.support,
        silence=outcome.silence,
        circulated=held,
        words=face(seat.dialogue, seat.session, outcome) if held else None,
    )


def _sources(session: Session, outcome: Outcome) -> tuple[Item, ...]:
    """The items named. One that does not exist raises: provenance in doubt closes."""
    found = []
    for name in outcome.comes_from:
        item = session.item(name)
        if item is None:
            raise LookupError("an outcome comes from an item that the agenda does not have")
        found.append(item)
    return tuple(found)


def words_for(seat: Seat, outcome: Outcome, *, there: bool) -> Text:
    """The words for this reader: inside the room the text, outside the narrowest that take it in."""
    if seat.who.team or (there and not seat.who.public):
        return outcome.text
    if seat.who.public:
        return public_words(outcome)
    fitting = [
        (len(atoms_of(label, seat.dialogue)), n, text)
        for n, (label, text) in enumerate(outcome.words)
        if covered(seat.who, label, seat.dialogue, there=there)
    ]
    return min(fitting)[2] if fitting else outcome.text


def _texts(outcome: Outcome, words: Text) -> tuple[Text | None, ...]:
    promise = outcome.commitment
    return (words, outcome.why, promise.every if promise else None, promise.check if promise else None)


def rule_outcome(seat: Seat, outcome: Outcome) -> tuple[Ruling, OutcomeShown | None]:
    """The decision on one outcome, and what the reader sees of it."""
    what = f"outcome {seat.session.id}#{outcome.id}"
    try:
        case = outcome_case(seat, outcome)
        there = heard(seat.who, seat.session, _heard_items(seat.session, outcome), seat.dialogue)
        words = words_for(seat, outcome, there=there)
        meant = (*_texts(outcome, words), public_words(outcome), *annexed(outcome))
        sound = all(t.sound for t in meant if t is not None)
        how, reasons = standing(seat.who, case, there=there, sound=sound)
    except Exception:  # noqa: BLE001 - a rule that errs closes
        return _erred(seat, outcome, what)
    ruling = Ruling(outcome.place, what, seat.who.word, how, reasons)
    if not ruling.shown:
        return ruling, None
    return ruling, _shown(seat, outcome, case, words, how, there=there)


def _erred(seat: Seat, outcome: Outcome, what: str) -> tuple[Ruling, OutcomeShown | None]:
    reason = Reason("provenance", False, "Where it comes from is not clear, so it stays with the team.")
    if not seat.who.team:
        return Ruling(outcome.place, what, seat.who.word, "closed", (reason,)), None
    team = Ruling(outcome.place, what, seat.who.word, "team", (reason,))
    case = Case(seat.dialogue, seat.session, outcome.release or TEAM_ALONE, seat.at)
    return team, _shown(seat, outcome, case, outcome.text, "team", there=True)


def _heard_items(session: Session, outcome: Outcome) -> tuple[Item, ...]:
    return tuple(i for i in session.items if i.id in outcome.comes_from)


def _shown(
    seat: Seat, outcome: Outcome, case: Case, words: Text, how: str, *, there: bool
) -> OutcomeShown | None:
    lens = seat.lens(case.attribution, there=there)
    text = said(words, lens)
    if text is None:
        return None
    public = seat.who.public
    return OutcomeShown(
        kind=outcome.kind.value,
        text=text,
        status=outcome.status.value,
        attribution=case.attribution.word,
        standing=how,
        why=said(outcome.why, lens),
        support=outcome.support.quantifier.value if outcome.support else "",
        commitment=_commitment(seat, outcome.commitment, case, lens),
        proposed=None if public or how == "released" else _proposed(seat, outcome, case, text),
        not_before=_waits(case) if not public else "",
        awaited=() if public else _awaited(seat, case),
        comes_from=outcome.comes_from if seat.who.team else (),
        ref="" if public else f"{seat.session.id}#{outcome.id}",
        reservations=reservations(outcome, seat.lens(Attribution.NONE, there=there)),
    )


def _waits(case: Case) -> str:
    moment = case.release.not_before
    return moment.isoformat() if moment is not None and moment > case.at else ""


def _proposed(seat: Seat, outcome: Outcome, case: Case, text: Said) -> Said | None:
    """The public words as the public would read them, where they are meant to go out and differ."""
    if PUBLIC not in case.release.to.words:
        return None
    world = Lens(seat.dialogue, eyes(Reader.label(PUBLIC), seat.dialogue), False, case.attribution)
    words = said(public_words(outcome), world)
    return words if words != text else None


def _awaited(seat: Seat, case: Case) -> tuple[str, ...]:
    """Whose consent is missing: all of it for the team, a side's own answer for that side."""
    lacking = consent.missing(case) if case.release.to.words != ("team",) else ()
    if seat.who.team:
        return lacking
    person = seat.who.person
    own = {seat.who.word.partition(":")[2], person.side if person else "", person.id if person else ""}
    return tuple(who for who in lacking if who in own)


def _commitment(seat: Seat, promise: Commitment | None, case: Case, lens: Lens) -> CommitmentShown | None:
    """A commitment goes beyond the room only once every side it binds has consented."""
    if promise is None or not promise.by:
        return None
    if not (seat.who.team or lens.there) and not all(case.consents(side) for side in promise.by):
        return None
    sides = [seat.dialogue.side(side) for side in promise.by]
    names = [said(side.name, lens) for side in sides if side is not None]
    if len(names) != len(promise.by) or any(n is None for n in names):
        return None
    return CommitmentShown(
        by=tuple(n for n in names if n is not None),
        due=promise.due.isoformat() if promise.due else "",
        every=said(promise.every, lens),
        check=said(promise.check, lens),
        checked_by=promise.checked_by if seat.who.team else "",
    )
