"""Turns public editions into records: the closed list of what is released, with its public numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from facilitator.disclosure.disclose import Keys, SessionKeys
from facilitator.disclosure.edition import (
    CommitmentShown,
    CorrectionShown,
    Edition,
    OutcomeShown,
    ProgressShown,
    SessionShownTo,
)
from facilitator.publish.numbers import Numbers, Unnumbered, item_key, numbers_of, report_key
from facilitator.publish.record_json import public_bytes
from facilitator.views.site_record import (
    CommitmentRecord,
    CorrectionRecord,
    DialogueRecord,
    OutcomeRecord,
    PrecedentRecord,
    ProgressRecord,
    SealedRecord,
    SessionRecord,
    TermRecord,
    ThemeRecord,
    place_of,
)
from facilitator.views.site_timeline import chronology

PROGRESS, THEMES, SEALED = 100, 101, 102
"""Numbered after the outcomes, which stand in the order of a report's sections."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A dialogue's public edition, the private names of what stands in it (never written out), and which
    of its sessions are to be released now. `seals` holds (session, outcome, digest) of what is committed."""

    dialogue: str
    edition: Edition
    keys: Keys
    named: frozenset[str]
    seals: tuple[tuple[str, str, str], ...] = ()

    def sessions(self) -> Iterator[tuple[SessionShownTo, SessionKeys]]:
        """Every session with its private names."""
        yield from zip(self.edition.sessions, self.keys.sessions, strict=True)


Numbered = TypeVar(
    "Numbered", OutcomeRecord, ThemeRecord, ProgressRecord, SealedRecord, TermRecord, PrecedentRecord
)


def narrowed(shown: Shown, numbers: Numbers, standing: frozenset[tuple[int, int]]) -> Shown:
    """Without progress on an outcome that the public does not read: neither released now nor standing.

    `standing`: (report, item) of the outcomes in the dialogue's last releases.
    """
    subjects = _subjects(shown)
    told = [_told_of_released(shown, subjects, s, k, numbers, standing) for s, k in shown.sessions()]
    edition = replace(shown.edition, sessions=tuple(s for s, _ in told))
    return replace(shown, edition=edition, keys=replace(shown.keys, sessions=tuple(k for _, k in told)))


def _told_of_released(
    shown: Shown,
    subjects: Subjects,
    session: SessionShownTo,
    keys: SessionKeys,
    numbers: Numbers,
    standing: frozenset[tuple[int, int]],
) -> tuple[SessionShownTo, SessionKeys]:
    kept: list[tuple[str, ProgressShown]] = []
    seen: dict[str, int] = {}
    for key, progress in zip(keys.progress, session.progress, strict=True):
        about = subjects.get(id(progress.outcome))
        if about is None:
            continue
        holder, item = about
        number = (numbers.get(holder, 0), numbers.get(item, 0))
        if holder.rpartition("/")[2] in shown.named or number in standing:
            seen[key] = seen.get(key, 0) + 1
            kept.append((key if seen[key] == 1 else f"{key}~{seen[key]}", progress))
    return (
        replace(session, progress=tuple(p for _, p in kept)),
        replace(keys, progress=tuple(k for k, _ in kept)),
    )


def unnumbered(shown: Shown) -> tuple[Unnumbered, ...]:
    """All that is released now, with the public bytes that put it in order.

    An outcome's progress counts as part of its bytes: else which of two equal outcomes a later
    progress speaks of would be settled by the order of private files.
    """
    found = [Unnumbered(key, (public_bytes(part),)) for key, part in _dialogue_parts(shown, {})]
    progress = [p for s, _ in shown.sessions() for p in s.progress]
    about: dict[int, list[bytes]] = {}
    for told in progress:
        about.setdefault(id(told.outcome), []).append(public_bytes(_progress(told, 0, 0, 0)))
    for session, keys in shown.sessions():
        if keys.session not in shown.named:
            continue
        holder = report_key(shown.dialogue, keys.session)
        parts = list(_session_parts(session, keys, holder, about))
        parts += [
            Unnumbered(item_key(holder, "outcome", name), (SEALED, digest.encode(), ()))
            for where, name, digest in shown.seals
            if where == keys.session
        ]
        found += parts
        bare = public_bytes(_bare(session, shown.edition.address))
        whole = tuple(sorted(part.order for part in parts))
        found.append(Unnumbered(holder, (chronology(session.shown_when), bare, whole)))
    return tuple(found)


def _session_parts(
    session: SessionShownTo, keys: SessionKeys, holder: str, about: Mapping[int, list[bytes]]
) -> Iterator[Unnumbered]:
    for key, outcome in zip(keys.outcomes, session.outcomes, strict=True):
        fares = tuple(sorted(about.get(id(outcome), ())))
        order = (place_of(outcome.kind), public_bytes(_outcome(outcome, 0)), fares)
        yield Unnumbered(item_key(holder, "outcome", key), order)
    for key, progress in zip(keys.progress, session.progress, strict=True):
        subject = public_bytes(_outcome(progress.outcome, 0)) if progress.outcome else b""
        order = (PROGRESS, public_bytes(_progress(progress, 0, 0, 0)), (subject,))
        yield Unnumbered(item_key(holder, "progress", key), order)
    for key, theme in zip(keys.themes, session.themes, strict=True):
        order = (THEMES, public_bytes(ThemeRecord(0, theme.theme)), ())
        yield Unnumbered(item_key(holder, "theme", key), order)


def records_of(shown: Shown, numbers: Numbers) -> tuple[DialogueRecord, tuple[SessionRecord, ...]]:
    """The dialogue's own record, and that of each session named; KeyError for what has no number."""
    subjects = _subjects(shown)
    named = (
        _session(shown, subjects, s, k, numbers) for s, k in shown.sessions() if k.session in shown.named
    )
    return _dialogue(shown, numbers), tuple(sorted(named, key=lambda record: record.report))


def _dialogue(shown: Shown, numbers: Numbers) -> DialogueRecord:
    edition = shown.edition
    if edition.shown_title is None or not edition.address:
        raise ValueError("a dialogue that the public does not know has no record")
    parts = [part for _, part in _dialogue_parts(shown, numbers)]
    return DialogueRecord(
        address=edition.address,
        title=edition.shown_title,
        languages=edition.languages,
        k=edition.k,
        purpose=edition.purpose,
        convenors=edition.convenors,
        ground_rules=edition.ground_rules,
        terms=_in_order(p for p in parts if isinstance(p, TermRecord)),
        precedents=_in_order(p for p in parts if isinstance(p, PrecedentRecord)),
        corrections=_corrections(edition.corrections, shown.keys.corrections, shown.dialogue, numbers),
        confirmation=edition.confirmation,
    )


def _dialogue_parts(shown: Shown, numbers: Numbers) -> Iterable[tuple[str, TermRecord | PrecedentRecord]]:
    for name, term in zip(shown.keys.terms, shown.edition.terms, strict=True):
        key = item_key(shown.dialogue, "term", name)
        yield key, TermRecord(numbers.get(key, 0), term.term, term.meaning)
    for name, told in zip(shown.keys.precedents, shown.edition.precedents, strict=True):
        key = item_key(shown.dialogue, "precedent", name)
        yield key, PrecedentRecord(numbers.get(key, 0), told.title, told.text, told.source)


def _session(
    shown: Shown, subjects: Subjects, session: SessionShownTo, keys: SessionKeys, numbers: Numbers
) -> SessionRecord:
    holder = report_key(shown.dialogue, keys.session)

    def number(kind: str, name: str) -> int:
        return numbers[item_key(holder, kind, name)]

    def told(name: str, progress: ProgressShown) -> ProgressRecord:
        about = subjects.get(id(progress.outcome))
        if about is None:
            raise ValueError("progress on an outcome that is not public")
        return _progress(progress, number("progress", name), numbers[about[0]], numbers[about[1]])

    outcomes = zip(keys.outcomes, session.outcomes, strict=True)
    themes = zip(keys.themes, session.themes, strict=True)
    progress = zip(keys.progress, session.progress, strict=True)
    return replace(
        _bare(session, shown.edition.address),
        report=numbers[holder],
        outcomes=_in_order(_outcome(o, number("outcome", n)) for n, o in outcomes),
        themes=_in_order(ThemeRecord(number("theme", n), t.theme) for n, t in themes),
        progress=_in_order(told(n, p) for n, p in progress),
        sealed=_in_order(
            SealedRecord(number("outcome", name), digest)
            for where, name, digest in shown.seals
            if where == keys.session
        ),
        corrections=_corrections(session.corrections, keys.corrections, holder, numbers),
        confirmation=shown.edition.confirmation,
    )


def _corrections(
    found: tuple[CorrectionShown, ...], named: tuple[tuple[str, ...], ...], holder: str, numbers: Numbers
) -> tuple[CorrectionRecord, ...]:
    """The corrections with the public numbers of what they name; their releases are filled in later."""
    return tuple(
        CorrectionRecord(c.on, c.kind, c.note, 0, numbers_of(holder, items, numbers))
        for c, items in zip(found, named, strict=True)
    )


def _bare(session: SessionShownTo, address: str) -> SessionRecord:
    return SessionRecord(
        address=address,
        report=0,
        rule=session.rule,
        attribution=session.attribution,
        when=session.shown_when,
        where=session.shown_where,
        list_lines=session.list_lines,
    )


Subjects = Mapping[int, tuple[str, str]]
"""The keys of session and outcome, by the identity of what the edition shows: equal ones are not the same."""


def _subjects(shown: Shown) -> Subjects:
    """Every outcome that a progress may speak of."""
    found: dict[int, tuple[str, str]] = {}
    for session, keys in shown.sessions():
        holder = report_key(shown.dialogue, keys.session)
        for outcome, name in zip(session.outcomes, keys.outcomes, strict=True):
            found[id(outcome)] = (holder, item_key(holder, "outcome", name))
    return found


def _outcome(outcome: OutcomeShown, number: int) -> OutcomeRecord:
    return OutcomeRecord(
        number=number,
        kind=outcome.kind,
        status=outcome.status,
        attribution=outcome.attribution,
        text=outcome.text,
        why=outcome.why,
        support=outcome.support,
        commitment=_commitment(outcome.commitment),
        reservations=outcome.reservations,
    )


def _commitment(shown: CommitmentShown | None) -> CommitmentRecord | None:
    return CommitmentRecord(shown.by, shown.due, shown.every, shown.check) if shown else None


def _progress(progress: ProgressShown, number: int, report: int, item: int) -> ProgressRecord:
    return ProgressRecord(number, report, item, progress.status, progress.verified, progress.text)


def _in_order(parts: Iterable[Numbered]) -> tuple[Numbered, ...]:
    return tuple(sorted(parts, key=lambda part: part.number))
