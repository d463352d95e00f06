"""What somebody has to do or to wait for, with the place where it is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from facilitator.disclosure.outcomes import TEAM_ALONE, Seat, outcome_case, rule_outcome
from facilitator.disclosure.readers import Reader, eyes
from facilitator.disclosure.reviews import due_reviews
from facilitator.disclosure.rules import consent
from facilitator.disclosure.rules.case import Case
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import PUBLIC, ProgressStatus, SilenceState
from facilitator.model.release import Release
from facilitator.model.session import Outcome, Session
from facilitator.problems import Place

SOON = timedelta(days=30)
"""How far ahead a day is told."""

SETTLED = frozenset({ProgressStatus.KEPT, ProgressStatus.OVERTAKEN, ProgressStatus.NOT_KEPT})


@dataclass(frozen=True, slots=True, order=True)
class Duty:
    """One thing due: `kind` groups it, `day` (ISO, or empty) is when; `sentence` quotes nothing."""

    kind: str
    day: str
    place: Place
    what: str
    sentence: str


def duties(dialogue: Dialogue, at: datetime, published: frozenset[str]) -> tuple[Duty, ...]:
    """All that is due in a dialogue. `published`: `<session>#<outcome>` of what the public reads now."""
    progress = settled(dialogue)
    found = [d for s in dialogue.sessions for d in of_session(dialogue, s, at, published, progress)]
    found += [d for session, d in _reviews(replace(dialogue, sessions=()), at) if not session]
    return tuple(sorted(found, key=lambda d: (d.day or "9999", d.place, d.kind)))


def of_session(
    dialogue: Dialogue,
    session: Session,
    at: datetime,
    published: frozenset[str],
    progress: Mapping[str, ProgressStatus],
) -> tuple[Duty, ...]:
    """What is due in one session. `progress`: the last word on each outcome, see `settled`."""
    seat = Seat(dialogue, session, eyes(Reader.label(PUBLIC), dialogue), at)
    found = list(_to_publish(seat, published))
    for outcome in session.outcomes:
        found += _outcome(seat, outcome)
        found += _silence(session, outcome, at)
        found += _commitment(session, outcome, _today(session, at), progress)
    for item in session.items:
        if item.theme is not None and item.release is not None:
            case = Case(dialogue, session, item.release, at, items=(item,), anywhere=False)
            found += _released(case, f"theme {session.id}#{item.id}", item.release)
    found += _notes(dialogue, session, _today(session, at))
    found += [d for of, d in _reviews(replace(dialogue, sessions=(session,)), at) if of == session.id]
    return tuple(sorted(found, key=lambda d: (d.day or "9999", d.place, d.kind)))


def _today(session: Session, at: datetime) -> date:
    return at.astimezone(ZoneInfo(session.held.timezone)).date()


def _to_publish(seat: Seat, published: frozenset[str]) -> Iterator[Duty]:
    """One line for all outcomes of a session whose time has come and that no release holds."""
    count = sum(
        f"{seat.session.id}#{outcome.id}" not in published
        and rule_outcome(seat, outcome)[0].standing == "open"
        for outcome in seat.session.outcomes
    )
    if count:
        are = "1 outcome is" if count == 1 else f"{count} outcomes are"
        told = f"{are} open to the public and in no release yet: publish it"
        day = seat.at.date().isoformat()
        yield Duty("to-publish", day, seat.session.place, f"session {seat.session.id}", told)


def _outcome(seat: Seat, outcome: Outcome) -> Iterator[Duty]:
    what = f"outcome {seat.session.id}#{outcome.id}"
    if outcome.release is None:
        yield Duty("no-release", "", outcome.place, what, "has no release: it reaches nobody beyond the team")
        return
    try:
        case = outcome_case(seat, outcome)
    except LookupError:
        yield Duty(
            "no-release", "", outcome.place, what, "comes from an item that is not there: it stays put"
        )
        return
    yield from _released(case, what, outcome.release)


def _released(case: Case, what: str, release: Release) -> Iterator[Duty]:
    if release.to == TEAM_ALONE.to:
        return
    for who in consent.missing(case):
        answer = release.answer(who)
        state = "is awaited" if answer is None or answer.given is None else "no longer stands"
        yield Duty("consent", "", release.place, what, f"the consent of {who} {state}")
    moment = release.not_before
    if moment is not None and timedelta() < moment - case.at <= SOON:
        day = moment.date().isoformat()
        yield Duty("embargo", day, release.place, what, f"its embargo ends on {day}")


def _silence(session: Session, outcome: Outcome, at: datetime) -> Iterator[Duty]:
    silence = outcome.silence
    running = (SilenceState.PROPOSED, SilenceState.UNDER_SILENCE)
    if silence is None or silence.state not in running or silence.expires is None:
        return
    day, what = silence.expires.isoformat(), f"outcome {session.id}#{outcome.id}"
    if silence.expires > at:
        yield Duty("silence", day, silence.place, what, f"silence runs until {day}")
    else:
        told = f"silence ran out at {day}; nothing moves until a person records how it ended"
        yield Duty("silence", day, silence.place, what, told)


def settled(dialogue: Dialogue) -> Mapping[str, ProgressStatus]:
    """The last word on each outcome, in the order of the sessions."""
    found: dict[str, ProgressStatus] = {}
    for session in dialogue.sessions:
        for progress in session.progress:
            about = progress.outcome
            found[session.id + about if about.startswith("#") else about] = progress.status
    return found


def _commitment(
    session: Session, outcome: Outcome, today: date, progress: Mapping[str, ProgressStatus]
) -> Iterator[Duty]:
    due = outcome.commitment.due if outcome.commitment else None
    ref = f"{session.id}#{outcome.id}"
    if outcome.commitment is None or due is None or due - today > SOON or progress.get(ref) in SETTLED:
        return
    day = due.isoformat()
    told = f"its commitment was due on {day}" if due <= today else f"its commitment is due on {day}"
    yield Duty("commitment", day, outcome.commitment.place, f"outcome {ref}", f"{told}; ask how it stands")


def _notes(dialogue: Dialogue, session: Session, today: date) -> Iterator[Duty]:
    last = session.held.last or session.held.first
    places = [r.place for r in session.remarks if r.place.file.endswith(".notes.md")]
    if dialogue.notes_kept is None or last is None or not places:
        return
    until = last + dialogue.notes_kept
    if until < today:
        day, file = until.isoformat(), Place(min(places).file)
        told = f"were to be kept until {day}: destroy them, once the summary is agreed"
        yield Duty("notes", day, file, f"notes of {session.id}", told)


def _reviews(dialogue: Dialogue, at: datetime) -> Iterator[tuple[str, Duty]]:
    """(session or empty, duty) of withheld passages whose day has come or is near; it opens nothing."""
    for review in due_reviews(dialogue, at.date() + SOON):
        day = review.day.isoformat()
        what = f"a passage of {review.thing or dialogue.id} ({review.code or 'in other words'})"
        duty = Duty("review", day, review.place, what, f"is to be looked at again on {day}")
        yield review.thing.partition("#")[0], duty
