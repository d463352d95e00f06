"""The drafts that were circulated, as files of the private ledger: written once, never changed, read back."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from facilitator.model.release import Draft, DraftItem
from facilitator.model.sealed import Sealed
from facilitator.problems import Notice, Place, Problem, Refused
from facilitator.reading.files import read_text
from facilitator.reading.workspace import is_file_id

FOLDER = "ledger/drafts"
_FILE = re.compile(r"[1-9]\d{0,5}\.json\Z")
_KEYS = {"dialogue", "session", "draft", "circulated", "until", "to", "items", "digest"}


def folder_of(dialogue: str, session: str) -> str:
    """Where the drafts of a session stand, relative to the workspace."""
    return f"{FOLDER}/{dialogue}/{session}"


def read_drafts(
    root: Path, dialogue: str, sessions: tuple[str, ...]
) -> tuple[tuple[Draft, ...], tuple[Notice, ...]]:
    """The drafts of these sessions, by session and number, and what is wrong with their files."""
    drafts: list[Draft] = []
    told: list[Notice] = []
    for session in sessions:
        name = folder_of(dialogue, session)
        folder = root / name
        if not folder.is_dir() or folder.is_symlink():
            continue
        files = sorted(p.name for p in folder.iterdir() if not p.name.startswith("."))
        for file in sorted(files, key=lambda f: (len(f), f)):
            draft, notices = _read(root, dialogue, session, f"{name}/{file}")
            drafts += [draft] if draft else []
            told += notices
    return tuple(drafts), tuple(told)


def write_draft(root: Path, dialogue: str, draft: Draft, words: Mapping[str, str]) -> Path:
    """Keep a draft for ever: the file it now stands in, for its owner's eyes alone.

    `words` are those of each item, in the form told in Draft. Refused: a number that was given before,
    and a folder that is a link. The caller holds the workspace's lock.
    """
    folder = root / folder_of(dialogue, draft.session)
    _make(root, folder)
    path = folder / f"{draft.number}.json"
    part = folder / f".{draft.number}.part"
    part.unlink(missing_ok=True)
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(_bytes(dialogue, draft, words))
            file.flush()
            os.fsync(file.fileno())
        if path.exists() or path.is_symlink():
            raise Refused(f"draft {draft.number} of this session has been circulated before", "run it again")
        part.rename(path)
    finally:
        part.unlink(missing_ok=True)
    return path


def _make(root: Path, folder: Path) -> None:
    """The folder, each level for its owner alone where it is new."""
    for parent in [*reversed(folder.relative_to(root).parents)][1:]:
        _level(root / parent)
    _level(folder)


def _level(folder: Path) -> None:
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise Refused("the folder for drafts is a link or a file", "put a real folder at ledger/drafts")
    folder.mkdir(mode=0o700, exist_ok=True)


def _bytes(dialogue: str, draft: Draft, words: Mapping[str, str]) -> bytes:
    told: dict[str, object] = {
        "dialogue": dialogue,
        "session": draft.session,
        "draft": draft.number,
        "circulated": draft.at.isoformat(),
        "until": draft.until.isoformat() if draft.until else None,
        "to": draft.to,
        "items": [{"item": i.outcome, "words": json.loads(words[i.outcome])} for i in draft.items],
    }
    whole = {**told, "digest": _digest(told)}
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _digest(told: Mapping[str, object]) -> str:
    return hashlib.sha256(canonical(told).encode()).hexdigest()


def canonical(value: object) -> str:
    """One line of JSON, in the form told in Draft."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def _read(root: Path, dialogue: str, session: str, name: str) -> tuple[Draft | None, tuple[Notice, ...]]:
    place = Place(name)
    source, notices = read_text(root, root / name, name)
    if source is None:
        return None, notices
    try:
        return _draft(dialogue, session, name, json.loads(source)), ()
    except (ValueError, TypeError, KeyError, RecursionError):
        hint = "drafts are never edited; bring the file back from a copy"
        message = "this is not the draft that was circulated: it is damaged, or was changed"
        return None, (Problem(place, "", message, hint, "draft"),)


def _draft(dialogue: str, session: str, name: str, told: object) -> Draft:
    """ValueError, TypeError or KeyError for anything but what was written."""
    file = name.rpartition("/")[2]
    if not isinstance(told, dict) or set(told) != _KEYS or not _FILE.match(file):
        raise ValueError("not a draft")
    digest = told.pop("digest")
    number = told["draft"]
    if digest != _digest(told) or type(number) is not int or f"{number}.json" != file:
        raise ValueError("changed")
    if (told["dialogue"], told["session"]) != (dialogue, session):
        raise ValueError("of another session")
    until = told["until"]
    place = Place(name)
    items = tuple(DraftItem(_id(i["item"]), Sealed(canonical(i["words"]), place)) for i in told["items"])
    at, ends = _instant(told["circulated"]), _instant(until) if until is not None else None
    return Draft(session, number, at, str(told["to"]), ends, items, place)


def _id(text: object) -> str:
    if not isinstance(text, str) or not is_file_id(text):
        raise ValueError("not an id")
    return text


def _instant(text: object) -> datetime:
    moment = datetime.fromisoformat(text) if isinstance(text, str) else None
    if moment is None or moment.tzinfo is None:
        raise ValueError("not an instant")
    return moment
