"""Remembers the entries of calendars: a change on the same day is newer, and what is deleted is taken back.

`ledger/calendars.json` is private: identities that tell nothing, digests made with a key, and times.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path

from facilitator.problems import Refused

FILE = "ledger/calendars.json"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry as it was last given out: how new it is, a digest of what it says, its times (ISO instants).

    `gone`: it is not in the plan any more, and telephones are told so.
    """

    sequence: int
    said: str
    start: str
    end: str
    gone: bool = False


Calendar = Mapping[str, Entry]
"""The entries of one reader's calendar of one session in one language, by their identities."""


def numbered(before: Calendar, now: Calendar, floor: int) -> dict[str, Entry]:
    """The entries as they are given out now: what is the same keeps its number, what changed has a higher.

    What was there and is not now is gone. `floor` is the least number that anything new may have.
    """
    found = {uid: _newer(before.get(uid), entry, floor) for uid, entry in now.items()}
    lost = {uid: entry for uid, entry in before.items() if uid not in now}
    return found | {uid: _newer(entry, replace(entry, gone=True), floor) for uid, entry in lost.items()}


def _newer(before: Entry | None, entry: Entry, floor: int) -> Entry:
    if before is None:
        return replace(entry, sequence=floor)
    if (before.said, before.gone) == (entry.said, entry.gone):
        return before
    return replace(entry, sequence=max(before.sequence + 1, floor))


def read(root: Path) -> dict[str, dict[str, Entry]]:
    """Every calendar there has been. Refused: the file is damaged."""
    file = root / FILE
    if not file.exists() and not file.is_symlink():
        return {}
    try:
        if file.is_symlink():
            raise ValueError("a link")
        told = json.loads(file.read_text(encoding="utf-8"))
        return {
            name: {uid: _entry(entry) for uid, entry in entries.items()} for name, entries in told.items()
        }
    except (ValueError, TypeError, AttributeError):
        hint = "bring it back from a copy; without it, telephones may keep what was changed on the same day"
        raise Refused(f"{FILE} is damaged", hint) from None


def _entry(row: dict[str, object]) -> Entry:
    """TypeError or ValueError for anything but what was written."""
    entry = Entry(**row)  # type: ignore[arg-type]  # what is wrong with it is told below
    if type(entry.sequence) is not int or not isinstance(entry.said, str):
        raise TypeError("not an entry")
    for instant in (entry.start, entry.end):
        if datetime.fromisoformat(instant).tzinfo is None:
            raise ValueError("not an instant")
    return replace(entry, gone=entry.gone is True)


def remember(root: Path, calendars: Mapping[str, Calendar]) -> None:
    """Keep what these calendars hold now; nothing is written where nothing has changed."""
    known = read(root)
    if all(known.get(name) == entries for name, entries in calendars.items()):
        return
    known |= {name: dict(entries) for name, entries in calendars.items()}
    told = {name: {uid: asdict(entry) for uid, entry in found.items()} for name, found in known.items()}
    file = root / FILE
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            out.write(json.dumps(told, sort_keys=True, indent=1) + "\n")
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)
