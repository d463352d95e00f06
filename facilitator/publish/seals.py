"""Commits to words that stay inside until their day: a salted digest today, salt and words when they open.

This is the one declared exception to the promise that nothing private chooses a public byte: the digest
is made from 32 random bytes and the public words as they would read. Whoever does not have the salt
learns from it that something stands under that number, and no more. Salt and digest are kept in
`ledger/commitments.json`, which is private. Twins carry that file over, as they carry the numbers, so
that the same digests stand in their pages; the words themselves are looked for by the gate.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from facilitator.disclosure.disclose import Disclosed
from facilitator.disclosure.edition import Said
from facilitator.problems import Place, Problem, ProblemsFound
from facilitator.publish.numbers import item_key, report_key
from facilitator.publish.record_json import public_bytes
from facilitator.views.site_record import OutcomeRecord, Record, SessionRecord

FILE = "ledger/commitments.json"
SALT_BYTES = 32

_HEX = re.compile(r"[0-9a-f]{64}\Z")


@dataclass(frozen=True, slots=True)
class Seal:
    """The salt of one committed thing, and the digest that stands in its record; both in hex."""

    salt: str
    digest: str


Seals = Mapping[str, Seal]
"""By private key, as public numbers are kept."""


def digest_with(salt: str, words: Said) -> str:
    """SHA-256 over the salt's bytes and the words' canonical JSON (keys sorted, UTF-8)."""
    return hashlib.sha256(bytes.fromhex(salt) + public_bytes(words)).hexdigest()


def with_new(
    seals: Seals, dialogue: str, disclosed: Disclosed, draw: Callable[[int], bytes]
) -> dict[str, Seal]:
    """The seals, and a new one for everything committed that has none; `draw` gives random bytes."""
    grown = dict(seals)
    for one in disclosed.committed:
        key = item_key(report_key(dialogue, one.session), "outcome", one.outcome)
        if key not in grown:
            salt = draw(SALT_BYTES).hex()
            grown[key] = Seal(salt, digest_with(salt, one.shown.text))
    return grown


def standing(dialogue: str, disclosed: Disclosed, seals: Seals) -> tuple[tuple[str, str, str], ...]:
    """(session, outcome, digest) of everything committed that has a seal."""
    found = []
    for one in disclosed.committed:
        seal = seals.get(item_key(report_key(dialogue, one.session), "outcome", one.outcome))
        if seal is not None:
            found.append((one.session, one.outcome, seal.digest))
    return tuple(sorted(found, key=lambda row: row[2]))


def revealed(record: SessionRecord, by_number: Mapping[int, Seal], base: Record | None) -> SessionRecord:
    """The record with digest and salt beside each point that was committed in an earlier record and opens.

    Where the words are not those committed nothing is put beside them: `memory` asks for a correction.
    """
    if not isinstance(base, SessionRecord):
        return record
    promised = {s.number: s.digest for s in base.sealed} | {
        o.number: o.digest for o in base.outcomes if o.digest
    }
    return replace(record, outcomes=tuple(_opened(o, by_number, promised) for o in record.outcomes))


def _opened(
    outcome: OutcomeRecord, by_number: Mapping[int, Seal], promised: Mapping[int, str]
) -> OutcomeRecord:
    seal = by_number.get(outcome.number)
    if seal is None or promised.get(outcome.number) != seal.digest:
        return outcome
    if digest_with(seal.salt, outcome.text) != seal.digest:
        return outcome
    return replace(outcome, digest=seal.digest, salt=seal.salt)


def holds(outcome: OutcomeRecord) -> bool:
    """Whether a revealed point has the words it was committed to; True for one that never was."""
    if not outcome.digest:
        return True
    return bool(_HEX.match(outcome.salt)) and digest_with(outcome.salt, outcome.text) == outcome.digest


def seals_bytes(seals: Seals) -> bytes:
    """The file's bytes."""
    rows = {key: {"salt": seal.salt, "digest": seal.digest} for key, seal in seals.items()}
    return (json.dumps(rows, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def seals_from(data: bytes) -> dict[str, Seal]:
    """The seals of the file; ProblemsFound where it is damaged."""
    try:
        rows = json.loads(data)
        found = {str(key): Seal(str(row["salt"]), str(row["digest"])) for key, row in rows.items()}
    except (ValueError, TypeError, KeyError, AttributeError):
        raise ProblemsFound([_damaged()]) from None
    if not all(_HEX.match(value) for seal in found.values() for value in (seal.salt, seal.digest)):
        raise ProblemsFound([_damaged()])
    return found


def digests(records: Iterable[Record]) -> frozenset[str]:
    """Every digest that some record has announced."""
    return frozenset(s.digest for r in records if isinstance(r, SessionRecord) for s in r.sealed)


def _damaged() -> Problem:
    hint = "bring the file back from a copy: without its salts nothing that was committed can be revealed"
    return Problem(Place(FILE), "", "this file does not hold commitments", hint, "ledger")
