"""One pure function: (dialogue, reader, instant) to an Edition and the reasons for every decision."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import TypeVar
from zoneinfo import ZoneInfo

from facilitator.disclosure import inside
from facilitator.disclosure.corrections import Committed, committed, confirmation, dated
from facilitator.disclosure.edition import (
    Edition,
    OutcomeShown,
    PrecedentShown,
    ProgressShown,
    SessionShownTo,
    SideShown,
    TermShown,
    ThemeShown,
)
from facilitator.disclosure.listed import list_lines
from facilitator.disclosure.outcomes import Seat, rule_outcome
from facilitator.disclosure.prose import Lens, said
from facilitator.disclosure.readers import Eyes, Reader, covered, eyes
from facilitator.disclosure.ruling import Ruling
from facilitator.disclosure.things import (
    of_rooms,
    released,
    rule_precedent,
    rule_progress,
    rule_term,
    rule_theme,
)
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import Attribution, Label
from facilitator.model.session import Session

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class SessionKeys:
    """The private ids of what one shown session holds, in the order of the edition's tuples.

    `corrections` holds, for each, the ids that it names.
    """

    session: str
    themes: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    progress: tuple[str, ...] = ()
    slots: tuple[str, ...] = ()
    called_off: tuple[str, ...] = ()
    corrections: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Keys:
    """The private ids behind an edition; they feed numbers that were given before, and nothing else."""

    sessions: tuple[SessionKeys, ...] = ()
    terms: tuple[str, ...] = ()
    precedents: tuple[str, ...] = ()
    corrections: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Disclosed:
    """An edition, why each thing in it is or is not there, and the ids behind it.

    `committed` is no part of the edition: the words of which the public may have a digest.
    """

    edition: Edition
    rulings: tuple[Ruling, ...]
    keys: Keys
    committed: tuple[Committed, ...] = ()


def disclose(dialogue: Dialogue, reader: Reader, at: datetime, *, names: bool = False) -> Disclosed:
    """All that the reader may know of the dialogue at an aware instant.

    `names`: the team asked for names in place of ids; ignored for every other reader. Raises
    UsageRefused for a reader whom the dialogue does not have, ValueError for a naive instant.
    """
    if at.tzinfo is None:
        raise ValueError("an instant needs its offset")
    who = eyes(reader, dialogue)
    seats = [Seat(dialogue, s, who, at, names and who.team) for s in _in_order(dialogue)]
    rulings: list[Ruling] = []
    outcomes = {id(seat): _outcomes(seat, rulings) for seat in seats}
    seen = {f"{seat.session.id}#{key}": shown for seat in seats for key, shown in outcomes[id(seat)]}
    sessions = [
        found for seat in seats if (found := _session(seat, outcomes[id(seat)], seen, rulings)) is not None
    ]
    if who.public:
        sessions.sort(key=lambda pair: canonical(pair[0]))
    edition, keys = _dialogue(dialogue, who, at, rulings)
    edition = replace(edition, sessions=tuple(s for s, _ in sessions))
    keys = replace(keys, sessions=tuple(k for _, k in sessions))
    if who.public and dialogue.shown_as is None:
        return Disclosed(_nothing(who, at), tuple(rulings), Keys())
    sealed = tuple(c for seat in seats for c in committed(seat))
    return Disclosed(edition, tuple(rulings), keys, sealed)


def _nothing(who: Eyes, at: datetime) -> Edition:
    return Edition(who.word, who.kind, at.isoformat(), (), "", 0)


def _in_order(dialogue: Dialogue) -> list[Session]:
    return sorted(dialogue.sessions, key=lambda s: (s.held.first or date.max, s.id))


def canonical(value: object) -> str:
    """A dataclass of an edition as one line of JSON: the order of public things rests on it alone."""
    return json.dumps(asdict(value), ensure_ascii=False, sort_keys=True)  # type: ignore[call-overload]


def _arranged(who: Eyes, pairs: Sequence[tuple[str, T]]) -> list[tuple[str, T]]:
    """For the public by public bytes, so that no order tells of a private one; else as written."""
    return sorted(pairs, key=lambda pair: canonical(pair[1])) if who.public else list(pairs)


def _outcomes(seat: Seat, rulings: list[Ruling]) -> list[tuple[str, OutcomeShown]]:
    found = []
    for outcome in seat.session.outcomes:
        ruling, shown = rule_outcome(seat, outcome)
        rulings.append(ruling)
        if shown is not None:
            found.append((outcome.id, shown))
    return _arranged(seat.who, found)


def _themes(seat: Seat, rulings: list[Ruling]) -> list[tuple[str, ThemeShown]]:
    found = []
    for item in seat.session.items:
        if item.theme is None:
            continue
        ruling, shown = rule_theme(seat, item)
        rulings.append(ruling)
        if shown is not None:
            found.append((item.id, shown))
    return _arranged(seat.who, found)


def _progress(
    seat: Seat, seen: Mapping[str, OutcomeShown], rulings: list[Ruling]
) -> list[tuple[str, ProgressShown]]:
    found = []
    for progress in seat.session.progress:
        ruling, shown = rule_progress(seat, progress, seen)
        rulings.append(ruling)
        if shown is not None:
            found.append((progress.outcome, shown))
    return _arranged(seat.who, found)


def _session(
    seat: Seat,
    outcomes: list[tuple[str, OutcomeShown]],
    seen: Mapping[str, OutcomeShown],
    rulings: list[Ruling],
) -> tuple[SessionShownTo, SessionKeys] | None:
    themes, progress = _themes(seat, rulings), _progress(seat, seen, rulings)
    session, shown_as = seat.session, seat.session.shown_as
    insider = inside.knows_session(seat)
    known = shown_as if seat.dialogue.shown_as is not None or insider else None
    if not insider and (known is None if seat.who.public else known is None and not (outcomes or themes)):
        return None
    lens = seat.lens(Attribution.NONE, there=insider)
    today = seat.at.astimezone(ZoneInfo(session.held.timezone)).date()
    corrected = dated(session.corrections, lens, today) if known else ()
    part = SessionShownTo(
        shown_when=said(known.when, lens) if known else None,
        shown_where=said(known.where, lens) if known else None,
        rule=session.rule.value,
        attribution=session.attribution.word,
        list_lines=list_lines(seat),
        themes=tuple(t for _, t in themes),
        outcomes=tuple(o for _, o in outcomes),
        progress=tuple(p for _, p in progress),
        corrections=tuple(c for c, _ in corrected),
    )
    keys = SessionKeys(
        session.id,
        tuple(k for k, _ in themes),
        tuple(k for k, _ in outcomes),
        tuple(k for k, _ in progress),
        inside.slot_keys(seat) if insider else (),
        inside.called_off_keys(seat) if insider else (),
        tuple(items for _, items in corrected),
    )
    return (_with_plan(seat, part) if insider else part), keys


def _with_plan(seat: Seat, part: SessionShownTo) -> SessionShownTo:
    session, lens = seat.session, inside.lens_of(seat)
    spoken = session.interpretation
    return replace(
        part,
        id=session.id,
        title=said(session.title, lens),
        first=session.held.first.isoformat() if session.held.first else "",
        last=session.held.last.isoformat() if session.held.last else "",
        timezone=session.held.timezone,
        at=inside.opened(session.held.at),
        papers=session.papers.value,
        interpretation=spoken.mode.value,
        interpretation_languages=spoken.languages,
        interpreters=spoken.interpreters if seat.who.team else (),
        attending=inside.people(seat),
        objectives=inside.objectives(seat),
        ground_rules=inside.ground_rules(seat),
        logistics=said(session.logistics, lens),
        annex=inside.annex(seat),
        evidence=inside.evidence(seat),
        days=inside.days(seat),
        slots=inside.slots(seat),
        called_off=inside.called_off(seat),
        remarks=inside.remarks(seat),
        review=inside.review(seat),
    )


def _dialogue(dialogue: Dialogue, who: Eyes, at: datetime, rulings: list[Ruling]) -> tuple[Edition, Keys]:
    terms: list[tuple[str, TermShown]] = []
    for term in dialogue.terms:
        ruling, term_shown = rule_term(dialogue, who, at, term)
        rulings.append(ruling)
        terms += [(term.id, term_shown)] if term_shown else []
    precedents: list[tuple[str, PrecedentShown]] = []
    for precedent in dialogue.precedents:
        ruling, precedent_shown = rule_precedent(dialogue, who, at, precedent)
        rulings.append(ruling)
        precedents += [(precedent.id, precedent_shown)] if precedent_shown else []
    terms, precedents = _arranged(who, terms), _arranged(who, precedents)
    whys, purpose = released(dialogue, who, at, dialogue.purpose, "purpose")
    more, convenors = released(dialogue, who, at, dialogue.convenors, "convenors")
    rules_whys, rules = released(dialogue, who, at, dialogue.ground_rules, "ground rules")
    rulings += [*whys, *more, *rules_whys]
    lens = Lens(dialogue, who, of_rooms(who))
    today = at.astimezone(ZoneInfo(dialogue.timezone)).date()
    corrected = dated(dialogue.corrections, lens, today) if dialogue.shown_as else ()
    edition = Edition(
        reader=who.word,
        kind=who.kind,
        at=at.isoformat(),
        languages=dialogue.languages,
        rule="" if who.public else dialogue.rule.value,
        k=dialogue.k,
        shown_title=said(dialogue.shown_as.title, lens) if dialogue.shown_as else None,
        address=dialogue.shown_as.address if dialogue.shown_as else "",
        purpose=purpose[0] if purpose else None,
        convenors=convenors,
        ground_rules=rules,
        terms=tuple(t for _, t in terms),
        precedents=tuple(p for _, p in precedents),
        corrections=tuple(c for c, _ in corrected),
        confirmation=confirmation(dialogue, at),
    )
    keys = Keys(
        (),
        tuple(k for k, _ in terms),
        tuple(k for k, _ in precedents),
        tuple(items for _, items in corrected),
    )
    return (edition if who.public else _for_those_inside(dialogue, who, edition)), keys


def _for_those_inside(dialogue: Dialogue, who: Eyes, edition: Edition) -> Edition:
    lens = Lens(dialogue, who, of_rooms(who))
    person = who.person
    knows = covered(who, Label(("participants",)), dialogue, there=True)
    languages = person.languages if person else ()
    return replace(
        edition,
        id=dialogue.id if knows else "",
        title=said(dialogue.title, lens) if knows else None,
        sides=tuple(SideShown(name, s.id) for s in dialogue.sides if (name := said(s.name, lens)) is not None)
        if knows
        else (),
        consent_of=dialogue.consent_of.value,
        zone=person.timezone if person else "",
        lang=languages[0] if languages else "",
        side=person.side if person else who.word.partition(":")[2],
    )
