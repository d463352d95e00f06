"""Each result in one place, with the undertaking in it and how it has fared since, as one reader knows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from facilitator.disclosure.edition import (
    CommitmentShown,
    Edition,
    OutcomeShown,
    ProgressShown,
    SessionShownTo,
)
from facilitator.views.common import Listed, Mark, Para, Prose, Told, told, told_all, told_or_none

SETTLED = frozenset({"kept", "overtaken"})
"""A commitment that fared so is no longer open."""

CLEARED = frozenset({"clarification", "apology"})
"""What put something right between people rather than decided something."""


@dataclass(frozen=True, slots=True)
class Undertaking:
    """Who undertakes what by when, and how it is verified; `checked_by` is an id, for the team."""

    by: tuple[Told, ...]
    due: str
    every: Told | None
    check: Told | None
    checked_by: str


@dataclass(frozen=True, slots=True)
class Fared:
    """How a result fares: a status word, when that was last verified (ISO date), and in whose words."""

    status: str
    verified: str
    text: Told | None
    evidence: Told | None


@dataclass(frozen=True, slots=True)
class Awaited:
    """Whose consent is still to come: a side by its name, the reader, or (for the team) a person's id."""

    side: Told | None
    you: bool
    person: str


@dataclass(frozen=True, slots=True)
class Result:
    """One outcome as a paper tells it.

    `waiting` says whether it is read in the room alone so far; `outside` are the words that would
    then go out; `awaited` are the sides or persons whose consent is still to come; `reservations` are
    annexed to a text that was adopted under silence.
    """

    kind: str
    status: str
    attribution: str
    support: str
    text: Told
    why: Told | None
    waiting: bool
    outside: Told | None
    not_before: str
    awaited: tuple[Awaited, ...]
    undertaking: Undertaking | None
    fared: Fared | None
    standing: str
    ref: str
    reservations: tuple[Told, ...] = ()

    @property
    def id(self) -> str:
        """How the team speaks of it on paper, which names no session."""
        return self.ref.partition("#")[2]

    @property
    def settled(self) -> bool:
        """Whether what was undertaken has been done, or events have overtaken it."""
        return self.fared is not None and self.fared.status in SETTLED


@dataclass(frozen=True, slots=True)
class Numbered:
    """One result and its number in the paper, which no language changes."""

    number: int
    result: Result


def before(edition: Edition, session: SessionShownTo) -> tuple[SessionShownTo, ...]:
    """The sessions that came before this one, in the edition's order."""
    return edition.sessions[: edition.sessions.index(session)]


def results(
    edition: Edition, session: SessionShownTo, heard: tuple[SessionShownTo, ...], lang: str
) -> tuple[Result, ...]:
    """The outcomes of a session as the edition has them, each with the last progress told in `heard`."""
    since = tuple(p for s in heard for p in s.progress)
    return tuple(_result(o, edition, since, lang) for o in session.outcomes)


def open_commitments(found: Iterable[Result]) -> tuple[Result, ...]:
    """Those with an undertaking that is not settled, the earliest due first, undated last."""
    waiting = [r for r in found if r.undertaking is not None and not r.settled]
    return tuple(sorted(waiting, key=_due))


def codes(found: Iterable[Result]) -> tuple[str, ...]:
    """The codes of all marks that the reader meets in these results, each once, in order."""
    texts = (t for r in found for t in (r.text, r.why, r.outside, *r.reservations) if t is not None)
    return tuple(sorted({code for t in texts for code in _marks(t.blocks)}))


def _marks(blocks: Iterable[Prose]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Para):
            yield from (p.code for p in block.pieces if isinstance(p, Mark))
        elif isinstance(block, Listed):
            for item in block.items:
                yield from _marks(item)
        else:
            yield from _marks(block.blocks)


def _due(result: Result) -> tuple[bool, str]:
    due = result.undertaking.due if result.undertaking else ""
    return (not due, due)


def _result(outcome: OutcomeShown, edition: Edition, since: tuple[ProgressShown, ...], lang: str) -> Result:
    waiting = outcome.standing == "room"
    return Result(
        kind=outcome.kind,
        status=outcome.status,
        attribution=outcome.attribution,
        support=outcome.support,
        text=told(outcome.text, lang),
        why=told_or_none(outcome.why, lang),
        waiting=waiting,
        outside=told_or_none(outcome.proposed, lang),
        not_before=outcome.not_before,
        awaited=tuple(a for w in outcome.awaited if (a := _awaited(w, edition, lang)) is not None),
        undertaking=_undertaking(outcome.commitment, lang),
        fared=_fared(outcome, since, lang),
        standing=outcome.standing,
        ref=outcome.ref,
        reservations=told_all(outcome.reservations, lang),
    )


def _undertaking(commitment: CommitmentShown | None, lang: str) -> Undertaking | None:
    if commitment is None:
        return None
    return Undertaking(
        by=told_all(commitment.by, lang),
        due=commitment.due,
        every=told_or_none(commitment.every, lang),
        check=told_or_none(commitment.check, lang),
        checked_by=commitment.checked_by,
    )


def _fared(outcome: OutcomeShown, since: tuple[ProgressShown, ...], lang: str) -> Fared | None:
    spoken = [p for p in since if (p.about and p.about == outcome.ref) or p.outcome == outcome]
    if not spoken:
        return None
    last = spoken[-1]
    return Fared(
        status=last.status,
        verified=last.verified,
        text=told_or_none(last.text, lang),
        evidence=told_or_none(last.evidence, lang),
    )


def _awaited(who: str, edition: Edition, lang: str) -> Awaited | None:
    side = next((s for s in edition.sides if s.id == who), None)
    if side is not None:
        return Awaited(told(side.name, lang), you=False, person="")
    if edition.kind == "team":
        return Awaited(None, you=False, person=who)
    return Awaited(None, you=True, person="") if who == edition.reader else None
