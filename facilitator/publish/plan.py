"""Works out what a release would change: which records, which numbers, which sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from facilitator.disclosure import Reader, disclose
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import PUBLIC
from facilitator.problems import Problem, Refused
from facilitator.publish.ledger import Ledger
from facilitator.publish.memory import Past, pasts, remembered
from facilitator.publish.numbers import Numbers, report_key, with_new
from facilitator.publish.preview import Change, changes
from facilitator.publish.record import Shown, narrowed, records_of, unnumbered
from facilitator.publish.seals import Seals, revealed, standing
from facilitator.publish.silent import holder_of, problems_of, withdrawn_keys
from facilitator.views.site_record import DialogueRecord, Record, Release, SessionRecord, WithdrawnRecord

Wanted = Mapping[str, frozenset[str] | None]
"""What to release: dialogue ids, each with the sessions named, or None for all that is due in it."""

Latest = Mapping[tuple[str, int], Release]
Pasts = Mapping[tuple[str, int], Past]


@dataclass(frozen=True, slots=True)
class Plan:
    """The records to be released, each with what it changes; and the numbers once they are.

    `owners` says whose each record is (dialogue id). `withdrawn` holds the private keys of what leaves only
    its number behind; `problems` stop the release: changes of published words that no note tells of.
    """

    records: tuple[tuple[Record, tuple[Change, ...]], ...]
    numbers: Numbers
    owners: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def sentences(self) -> int:
        """How many sentences are new, changed or gone."""
        return sum(len(found) for _, found in self.records)


def planned(
    dialogues: Iterable[Dialogue],
    wanted: Wanted,
    at: Mapping[str, datetime],
    ledger: Ledger,
    numbers: Numbers,
    seals: Seals | None = None,
) -> Plan:
    """What is to be released at these instants (by dialogue); only what differs from its last release."""
    latest, past = ledger.latest(), pasts(ledger)
    known, plan = seals or {}, Plan((), dict(numbers))
    for dialogue in dialogues:
        if dialogue.id not in wanted:
            continue
        asked = wanted[dialogue.id]
        records, after = _of_dialogue(dialogue, asked, at[dialogue.id], latest, plan.numbers, known)
        told = [_told(r, _past(r, past), dialogue, after, known) for r in records]
        changed = [r for r in told if _differs(r, latest)]
        if changed:
            plan = _grown(plan, changed, dialogue, after, past)
    return plan


def _grown(plan: Plan, records: Sequence[Record], dialogue: Dialogue, numbers: Numbers, past: Pasts) -> Plan:
    """The plan with the records of one more dialogue."""
    before = [(r, _past(r, past)) for r in records]
    gone = (key for r, p in before for key in withdrawn_keys(dialogue, r, p, numbers))
    silent = (found for r, p in before for found in problems_of(dialogue, r, p, numbers))
    found = tuple((r, changes(p.last.record if p.last else None, r)) for r, p in before)
    return Plan(
        (*plan.records, *found),
        numbers,
        (*plan.owners, *(dialogue.id for _ in found)),
        (*plan.withdrawn, *gone),
        (*plan.problems, *silent),
    )


def _past(record: Record, past: Pasts) -> Past:
    return past.get((record.address, record.report), Past(None, None))


def _told(record: Record, past: Past, dialogue: Dialogue, numbers: Numbers, seals: Seals) -> Record:
    """The record with what its past adds: reveals, tombstones, and the release of each correction."""
    if isinstance(record, WithdrawnRecord):
        return record
    if isinstance(record, DialogueRecord):
        return remembered(record, past)
    by_number = {}
    if seals:
        own = f"{holder_of(dialogue, record, numbers)}#"
        by_number = {numbers[key]: s for key, s in seals.items() if key in numbers and key.startswith(own)}
    return remembered(revealed(record, by_number, past.record), past)


def _of_dialogue(
    dialogue: Dialogue,
    sessions: frozenset[str] | None,
    at: datetime,
    latest: Latest,
    numbers: Numbers,
    seals: Seals,
) -> tuple[list[Record], dict[str, int]]:
    disclosed = disclose(dialogue, Reader.label(PUBLIC), at)
    committed = standing(dialogue.id, disclosed, seals)
    shown = Shown(dialogue.id, disclosed.edition, disclosed.keys, frozenset(), committed)
    visible = frozenset(keys.session for keys in disclosed.keys.sessions)
    for session in sorted(sessions or ()):
        if session not in visible and report_key(dialogue.id, session) not in numbers:
            raise Refused(
                f"{dialogue.id}/{session} is not known to the public: it or its dialogue has no shown_as",
                "write shown_as, or leave this session out",
            )
    address = disclosed.edition.address
    if disclosed.edition.shown_title is None or not address:
        return _gone(shown, sessions, visible=frozenset(), latest=latest, numbers=numbers), dict(numbers)
    owned = _owning(dialogue.id, address, numbers)
    shown = replace(shown, named=_named(shown, sessions, latest, numbers))
    shown = narrowed(shown, owned, _standing(address, latest))
    after = with_new(owned, unnumbered(shown))
    own, reports = records_of(shown, after)
    known = latest.get((address, 0))
    heads = [own] if sessions is None or known is None or _is_gone(known) else []
    return [*heads, *reports, *_gone(shown, sessions, visible, latest, after)], after


def _named(shown: Shown, sessions: frozenset[str] | None, latest: Latest, numbers: Numbers) -> frozenset[str]:
    """The sessions to release: those named, or all that have something to say or said something before."""
    found = set()
    for session, keys in shown.sessions():
        number = numbers.get(report_key(shown.dialogue, keys.session), 0)
        before = latest.get((shown.edition.address, number)) if number else None
        says = session.outcomes or session.themes or session.progress or session.list_lines
        sealed = any(where == keys.session for where, _, _ in shown.seals)
        due = bool(says) or sealed or (before is not None and not _is_gone(before))
        if keys.session in sessions if sessions is not None else due:
            found.add(keys.session)
    return frozenset(found)


def _gone(
    shown: Shown,
    sessions: frozenset[str] | None,
    visible: frozenset[str],
    latest: Latest,
    numbers: Numbers,
) -> list[Record]:
    """What was released and the public may no longer read, of this dialogue or of the sessions named."""
    stay = {numbers.get(report_key(shown.dialogue, session), 0) for session in visible}
    if shown.edition.address and sessions is None:
        stay.add(0)
    named = None if sessions is None else {numbers.get(report_key(shown.dialogue, s), 0) for s in sessions}
    found: list[Record] = []
    for (address, report), release in latest.items():
        kept = address == shown.edition.address and report in stay
        if _owner(shown.dialogue, address) not in numbers or _is_gone(release) or kept:
            continue
        if named is None or report in named:
            found.append(WithdrawnRecord(address, report))
    return found


def _standing(address: str, latest: Latest) -> frozenset[tuple[int, int]]:
    """(report, item) of every outcome that the public reads now."""
    return frozenset(
        (report, outcome.number)
        for (at, report), release in latest.items()
        if at == address and isinstance(release.record, SessionRecord)
        for outcome in release.record.outcomes
    )


def _owner(dialogue: str, address: str) -> str:
    return f"{dialogue}@/{address}"


def _owning(dialogue: str, address: str, numbers: Numbers) -> dict[str, int]:
    """The numbers, with the address noted as this dialogue's; Refused where it was another's."""
    key = _owner(dialogue, address)
    others = [k for k in numbers if k.endswith(f"@/{address}") and k != key]
    if others:
        raise Refused(
            f"the address {address} belongs to another dialogue: addresses are never given twice",
            f"write another address under shown_as of {dialogue}",
        )
    taken = [n for k, n in numbers.items() if k.startswith(f"{dialogue}@/")]
    return {**numbers, key: numbers.get(key, max(taken, default=0) + 1)}


def _is_gone(release: Release) -> bool:
    return isinstance(release.record, WithdrawnRecord)


def _before(record: Record, latest: Latest) -> Record | None:
    release = latest.get((record.address, record.report))
    return release.record if release else None


def _differs(record: Record, latest: Latest) -> bool:
    return _before(record, latest) != record
