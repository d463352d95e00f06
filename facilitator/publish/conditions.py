"""What must hold before a plan goes any further: every change is told of, every side has signed."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from facilitator.disclosure import Reader, disclose
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import PUBLIC
from facilitator.problems import Notice, ProblemsFound, Refused
from facilitator.publish.ledger import Ledger
from facilitator.publish.plan import Plan, Wanted
from facilitator.publish.seals import FILE as SEALS, Seals, digests, seals_bytes, seals_from, with_new
from facilitator.publish.signatures import ToSign, needed, problems_of, to_sign


@dataclass(frozen=True, slots=True)
class Signing:
    """Where signatures are looked for, and where the texts to be signed are written instead."""

    root: Path
    folder: Path | None
    dry_run: bool


def known(root: Path, ledger: Ledger) -> Seals:
    """The salts kept so far; Refused where one is missing for what was committed in public."""
    file = root / SEALS
    seals = seals_from(file.read_bytes()) if file.exists() else {}
    if digests(r.record for r in ledger.releases) - {seal.digest for seal in seals.values()}:
        hint = "bring it back from a copy: without its salts nothing that was committed can be revealed"
        raise Refused(f"{SEALS} is missing, or lacks what was committed", hint)
    return seals


def sealed(dialogues: Iterable[Dialogue], wanted: Wanted, at: Mapping[str, datetime], seals: Seals) -> Seals:
    """The salts and digests, with new ones for all that is committed now for the first time."""
    found = seals
    for dialogue in dialogues:
        if dialogue.id in wanted and any(o.commit for s in dialogue.sessions for o in s.outcomes):
            public = disclose(dialogue, Reader.label(PUBLIC), at[dialogue.id])
            found = with_new(found, dialogue.id, public, secrets.token_bytes)
    return found


def keep(root: Path, to_sign_in: Path | None, before: Seals, after: Seals) -> None:
    """Keep new salts before anything is signed: another salt would make another record to sign."""
    if to_sign_in is None or before == after:
        return
    file = root / SEALS
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f".{file.name}.part")
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o600), "wb") as out:
        out.write(seals_bytes(after))
    part.replace(file)


def met(signing: Signing, dialogues: Sequence[Dialogue], ledger: Ledger, plan: Plan) -> None:
    """Nothing, where the plan may go on; ProblemsFound for words changed in silence or a missing signature.

    A dry run needs no signatures; asked to, it writes what is to be signed.
    """
    problems: list[Notice] = list(plan.problems)
    by_id = {d.id: d for d in dialogues}
    asked = _asked(by_id, ledger, plan)
    if signing.folder is not None:
        if not problems:
            _write(signing.folder, [one for found in asked.values() for one in found])
    elif not signing.dry_run:
        for owner, found in asked.items():
            problems += problems_of(signing.root, by_id[owner], found)
    if problems:
        raise ProblemsFound(problems)


def _asked(by_id: Mapping[str, Dialogue], ledger: Ledger, plan: Plan) -> dict[str, list[ToSign]]:
    latest = ledger.latest()
    asked: dict[str, list[ToSign]] = {}
    for owner, (record, _) in zip(plan.owners, plan.records, strict=True):
        before = latest.get((record.address, record.report))
        if needed(by_id[owner], record):
            asked.setdefault(owner, []).append(to_sign(owner, record, before.number + 1 if before else 1))
    return asked


def _write(folder: Path, texts: Iterable[ToSign]) -> None:
    for one in texts:
        target = folder / one.dialogue / f"{one.stem}.txt"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(one.text)
