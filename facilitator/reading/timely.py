"""What the calendar shows to be wrong or due: consents and silence, against the drafts and an instant."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import PUBLIC, ConsentOf, SilenceState
from facilitator.model.release import Consent, Release
from facilitator.model.session import Outcome, Session
from facilitator.problems import Advice, Notice, Problem


def drafts_and_consents(dialogue: Dialogue, session: Session) -> Iterator[Notice]:
    """Consents against the drafts that were circulated, whatever the day."""
    for number, outcome in enumerate(session.outcomes, 1):
        release = outcome.release
        if release is None:
            continue
        for n, consent in enumerate(release.consent, 1):
            told = _wrong_draft(dialogue, session, outcome, consent)
            if told:
                path = f"outcomes[{number}].release.consent[{n}]"
                yield Problem(release.place, path, *told, "draft")
    for number, item in enumerate(session.progress, 1):
        yield from _undrafted(item.release, f"progress[{number}].release")
    for entry in session.items:
        yield from _undrafted(entry.release, "agenda.release")
    yield from _uncirculated(dialogue, session)


def _wrong_draft(
    dialogue: Dialogue, session: Session, outcome: Outcome, consent: Consent
) -> tuple[str, str] | None:
    if consent.draft is None:
        return None
    here = [d for d in dialogue.drafts if d.session == session.id and d.number == consent.draft]
    if not here:
        return "this consent is to a draft that was never circulated", "check its number in ledger/drafts"
    if here[0].words(outcome.id) is None:
        return "this consent is to a draft that did not hold this item", "check the number of the draft"
    if consent.given and consent.given < here[0].at.astimezone(ZoneInfo(session.held.timezone)).date():
        return "this consent is older than the draft it is to", "check the day, or the number of the draft"
    return None


def _undrafted(release: Release | None, path: str) -> Iterator[Notice]:
    for n, consent in enumerate(release.consent if release else (), 1):
        if release and consent.draft is not None:
            message = "drafts hold outcomes alone, so this consent cannot be to one"
            yield Problem(release.place, f"{path}.consent[{n}]", message, "leave out draft:", "draft")


def _uncirculated(dialogue: Dialogue, session: Session) -> Iterator[Notice]:
    """Once for a session: consents to words that nobody was sent in a numbered draft."""
    if session.consent_of is ConsentOf.NONE or not dialogue.sides:
        return
    bare = [
        o.release
        for o in session.outcomes
        if o.release
        and PUBLIC in o.release.to.words
        and any(c.given and not c.withdrawn for c in o.release.consent)
        and not dialogue.drafts_of(session.id, o.id)
    ]
    if bare:
        yield Advice(
            bare[0].place,
            "outcomes",
            "consent here is to the words as they stand, since no draft of them was circulated",
            "`facilitator circulate` sends numbered words, so that a later change of them ends the consent",
            "draft",
        )


def at_this_moment(dialogue: Dialogue, at: datetime) -> Iterator[Notice]:
    """What an aware instant adds: silence that has run out, consents from the future or after the embargo."""
    for session in dialogue.sessions:
        today = at.astimezone(ZoneInfo(session.held.timezone)).date()
        for number, outcome in enumerate(session.outcomes, 1):
            yield from _silence(outcome, f"outcomes[{number}].silence", at)
            if outcome.release:
                yield from _consents(session, outcome.release, f"outcomes[{number}].release", today)


def _silence(outcome: Outcome, path: str, at: datetime) -> Iterator[Notice]:
    silence = outcome.silence
    if silence is None or silence.expires is None:
        return
    if silence.state is SilenceState.UNDER_SILENCE and silence.expires <= at:
        told = silence.expires.isoformat(timespec="minutes")
        yield Advice(
            silence.place,
            path,
            f"silence expired on {told}: a person must record what came of it",
            "write adopted and recorded:, or broken and broken:; expiry alone publishes nothing",
            "silence",
        )
    if silence.recorded is not None and silence.recorded > at:
        message = "the adoption is recorded for a moment that has not come"
        yield Advice(silence.place, path, message, "check recorded:", "silence")


def _consents(session: Session, release: Release, path: str, today: date) -> Iterator[Notice]:
    for n, consent in enumerate(release.consent, 1):
        here = f"{path}.consent[{n}]"
        if max(filter(None, (consent.given, consent.withdrawn)), default=today) > today:
            message = "this consent, or its withdrawal, is dated in the future and counts from then"
            yield Advice(release.place, here, message, "check the year", "consent")
        elif consent.given and release.not_before and consent.given > _day(session, release.not_before):
            message = "this consent is later than not_before, so the words wait for its day"
            yield Advice(release.place, here, message, "a later not_before would say so", "consent")


def _day(session: Session, moment: datetime) -> date:
    return moment.astimezone(ZoneInfo(session.held.timezone)).date()
