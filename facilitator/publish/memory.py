"""What a record remembers of the releases before it: what was withdrawn, what was corrected, and when.

Nothing published changes in silence. A point that is no longer open leaves its number behind; a change of
words needs a correction note; a note that has gone out is never edited.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from facilitator.publish.ledger import Ledger
from facilitator.views.site_record import (
    CorrectionRecord,
    DialogueRecord,
    Record,
    Release,
    SessionRecord,
    Tombstone,
    WithdrawnRecord,
)

Lasting = TypeVar("Lasting", SessionRecord, DialogueRecord)

PAGE = 0
"""Stands for the page itself among the numbers of what changed."""

REPORT = ("when", "where", "rule", "attribution", "list_lines")
DIALOGUE = ("title", "languages", "k", "purpose", "convenors", "ground_rules")
GROWING = frozenset({"languages", "convenors", "ground_rules"})
"""Lists to which something may be added without a note; a list of people is none of them."""


@dataclass(frozen=True, slots=True)
class Past:
    """The last release of a page that showed words, and the number and day of its very last release."""

    shown: Release | None
    last: Release | None

    @property
    def record(self) -> Record | None:
        """The last record with words."""
        return self.shown.record if self.shown else None

    @property
    def next(self) -> int:
        """The number of the next release."""
        return self.last.number + 1 if self.last else 1


def pasts(ledger: Ledger) -> Mapping[tuple[str, int], Past]:
    """The past of every page that was ever released."""
    found: dict[tuple[str, int], Past] = {}
    for release in ledger.releases:
        before = found.get(release.where, Past(None, None))
        words = not isinstance(release.record, WithdrawnRecord)
        found[release.where] = Past(release if words else before.shown, release)
    return found


def remembered(record: Lasting, past: Past) -> Lasting:
    """The record with its tombstones, and with the release of each correction; a first release has none."""
    base = past.record
    if not isinstance(base, SessionRecord | DialogueRecord):
        return replace(record, corrections=(), withdrawn=())
    known = {(c.on, c.kind, c.note): c for c in base.corrections}
    notes = [known.get((c.on, c.kind, c.note)) or replace(c, release=past.next) for c in record.corrections]
    before = {t.number: t.release for t in base.withdrawn}
    gone = ({n for n, _ in _parts(base)} | set(before)) - {n for n, _ in _parts(record)}
    return replace(
        record,
        corrections=tuple(sorted(notes, key=lambda c: (c.release, c.on, c.items))),
        withdrawn=tuple(Tombstone(n, before.get(n, past.next)) for n in sorted(gone)),
    )


def newly_withdrawn(record: Record, past: Past) -> tuple[int, ...]:
    """The numbers that leave only a tombstone from this release on."""
    if isinstance(record, WithdrawnRecord):
        return ()
    return tuple(t.number for t in record.withdrawn if t.release == past.next)


def changed_silently(record: Record, past: Past) -> tuple[int, ...]:
    """The numbers of what changed without a new correction that names them; PAGE for the page itself."""
    base = past.record
    if (
        isinstance(record, WithdrawnRecord)
        or base is None
        or past.last is None
        or type(base) is not type(record)
    ):
        return ()
    assert isinstance(base, SessionRecord | DialogueRecord)
    fresh = [c for c in record.corrections if c.release == past.next and c.on >= past.last.date]
    named = {n for c in fresh for n in (c.items or (PAGE,))}
    changed = {*_changed_parts(base, record), *([PAGE] if _page_changed(base, record) else [])}
    return tuple(sorted(changed - named))


def edited_notes(record: Record, past: Past) -> tuple[CorrectionRecord, ...]:
    """Corrections that went out before and are no longer there word for word."""
    base = past.record
    if isinstance(record, WithdrawnRecord) or not isinstance(base, SessionRecord | DialogueRecord):
        return ()
    return tuple(c for c in base.corrections if c not in record.corrections)


def _changed_parts(base: Record, record: Record) -> Iterator[int]:
    was, now = dict(_parts(base)), dict(_parts(record))
    tombs = {t.number for t in getattr(base, "withdrawn", ())}
    sealed = {s.number: s.digest for s in base.sealed} if isinstance(base, SessionRecord) else {}
    for number, part in now.items():
        if number in sealed:
            kept = getattr(part, "digest", "") == sealed[number]
            changed = not kept
        else:
            changed = number in tombs or (number in was and was[number] != part)
        if changed:
            yield number


def _page_changed(base: Record, record: Record) -> bool:
    for name in REPORT if isinstance(record, SessionRecord) else DIALOGUE:
        was, now = getattr(base, name), getattr(record, name)
        if name in GROWING:
            if not set(was) <= set(now):
                return True
        elif was != now and (was not in (None, ()) or name == "list_lines"):
            return True
    return False


def _parts(record: Record) -> Iterator[tuple[int, object]]:
    """Everything with a number of its own, tombstones aside."""
    if isinstance(record, SessionRecord):
        yield from ((o.number, o) for o in record.outcomes)
        yield from ((t.number, t) for t in record.themes)
        yield from ((p.number, p) for p in record.progress)
        yield from ((s.number, s) for s in record.sealed)
    if isinstance(record, DialogueRecord):
        yield from ((t.number, t) for t in record.terms)
        yield from ((p.number, p) for p in record.precedents)
