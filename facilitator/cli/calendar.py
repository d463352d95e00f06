"""The lasting identities of calendar entries, which tell nobody what they stand for."""

from __future__ import annotations

import hmac
import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeGuard

if TYPE_CHECKING:
    from facilitator.cli.sheets import Desk
    from facilitator.publish.calendars import Entry
    from facilitator.views.agenda import Programme, RunOfShow
    from facilitator.views.common import View

KEY = "ledger/calendar.key"
"""With the private ledger, because it has to travel with the sessions: a calendar made on another machine
must replace the entries of this one. A plain digest of ids could be guessed and compared; this cannot."""

SIGNS = 64


class Calendars:
    """The calendars of one run; what they say is remembered once they have been written, and not before."""

    def __init__(self, root: Path, *, full: bool = False) -> None:
        self.root = root
        self._full = full
        self._made: dict[str, dict[str, Entry]] = {}

    def of(self, desk: Desk, view: View) -> bytes:
        """The calendar of a reader's plan. Refused: a paper that is no plan with times."""
        from facilitator.problems import Refused
        from facilitator.publish.calendars import Entry, numbered, read
        from facilitator.render.ics import Lost, calendar, dated, newest

        if not is_plan(view):
            raise Refused("only the agenda of those in the room can be a calendar", "ask for another format")
        key = key_of(self.root)
        own = uids(desk, key)
        name = _uid(key, (desk.reader.word, desk.dialogue.id, desk.session_id, view.head.lang, "calendar"))
        now = {
            one.uid: Entry(0, _uid(key, (one.uid, one.told)), one.line.start, one.line.end)
            for one in dated(view, own)
        }
        entries = self._made[name] = numbered(read(self.root).get(name, {}), now, newest(view))
        gone = ((uid, entry) for uid, entry in sorted(entries.items()) if entry.gone)
        lost = tuple(Lost(uid, entry.start, entry.end) for uid, entry in gone)
        sequences = {uid: entry.sequence for uid, entry in entries.items()}
        return calendar(view, own, full=self._full, sequences=sequences, lost=lost)

    def remember(self) -> None:
        """Keep what all of them say."""
        from facilitator.publish.calendars import remember

        remember(self.root, self._made)


def is_plan(view: View) -> TypeGuard[RunOfShow | Programme]:
    """Whether a calendar can be made of it."""
    from facilitator.views.agenda import Programme, RunOfShow

    return isinstance(view, RunOfShow | Programme)


def uids(desk: Desk, key: bytes) -> tuple[str, ...]:
    """One identity for each line of the reader's plan, then for what was called off; two readers share none.

    Calendars on two telephones with the same entries would show that their owners met.
    """
    keys = next(k for k in desk.disclosed.keys.sessions if k.session == desk.session_id)
    where = (desk.reader.word, desk.dialogue.id, desk.session_id)
    return tuple(_uid(key, (*where, mark)) for mark in _marks((*keys.slots, *keys.called_off)))


def key_of(root: Path) -> bytes:
    """The workspace's key, drawn at random the first time. Refused: a file of that name that is no key."""
    from facilitator.problems import Refused

    path = root / KEY
    if not path.exists():
        _draw(path)
    text = "" if path.is_symlink() else path.read_text(encoding="ascii", errors="replace").strip()
    try:
        key = bytes.fromhex(text)
    except ValueError:
        key = b""
    if len(text) != SIGNS or not key:
        raise Refused(f"{KEY} is damaged", "restore it from a copy; without it entries appear twice")
    return key


def _draw(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_hex(SIGNS // 2) + "\n")
        # Whoever came first wins: two commands at once must not end with two keys.
        os.link(part, path)
    except FileExistsError:
        pass
    finally:
        part.unlink(missing_ok=True)


def _marks(slots: tuple[str, ...]) -> Iterator[str]:
    """What tells one line from another: the item's id; a pause is no entry, so its place will do."""
    for place, item in enumerate(slots):
        yield f"#{item}" if item else f"pause {place}"


def _uid(key: bytes, parts: tuple[str, ...]) -> str:
    return hmac.digest(key, "\0".join(parts).encode(), "sha256").hex()[:32]
