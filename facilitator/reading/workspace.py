"""Which dialogues and sessions a workspace holds, from the names of folders and files alone."""

from __future__ import annotations

import difflib
import re
from pathlib import Path

from facilitator.problems import UsageRefused

ID = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?")
KNOWN_FILES = frozenset({"dialogue.yml", "people.yml", "people.yml.age", "accepted.yml"})
RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(1, 10))})
"""Names that Windows keeps for devices; a folder of that name cannot be copied there."""


def is_id(text: str) -> bool:
    """Whether the text is made of the alphabet of ids."""
    return ID.fullmatch(text) is not None


def is_file_id(text: str) -> bool:
    """Whether it may also name a folder or file on every system."""
    return is_id(text) and text not in RESERVED


def find_root(start: Path) -> Path:
    """The nearest folder, from `start` upwards, that has a `sessions` folder; refused when there is none."""
    begin = start.resolve()
    for folder in (begin, *begin.parents):
        if (folder / "sessions").is_dir():
            return folder
    raise UsageRefused(
        "there is no workspace here: no folder named sessions",
        "go to the workspace, name it with -C DIR, or begin one with: facilitator init DIR",
    )


def dialogue_ids(root: Path) -> tuple[str, ...]:
    """The dialogues of a workspace, sorted."""
    folder = root / "sessions"
    if not folder.is_dir():
        return ()
    return tuple(sorted(p.name for p in folder.iterdir() if is_file_id(p.name) and p.is_dir()))


def session_ids(root: Path, dialogue: str) -> tuple[str, ...]:
    """The sessions of a dialogue, sorted."""
    folder = root / "sessions" / dialogue
    if not folder.is_dir():
        return ()
    names = (p.name for p in folder.iterdir() if p.name.endswith(".yml") and p.name not in KNOWN_FILES)
    return tuple(sorted(n[:-4] for n in names if is_file_id(n[:-4])))


def resolve(root: Path, name: str) -> tuple[str, str]:
    """`dialogue/session` as typed on the command line; refused with the nearest names there are."""
    dialogue, _, session = name.partition("/")
    dialogues = dialogue_ids(root)
    _no_path(root, name)
    if dialogue in dialogues and session in session_ids(root, dialogue):
        return dialogue, session
    if not session:
        message = "a session is named <dialogue>/<session>"
    elif dialogue in dialogues:
        message = "this dialogue has no session of that name"
    else:
        message = "there is no dialogue of that name"
    raise UsageRefused(message, _nearest(root, dialogue, session, dialogues))


def _no_path(root: Path, name: str) -> None:
    """UsageRefused: the file of a session was named, as a shell completes it."""
    *_, folder, file = ("", *Path(name).parts[-2:]) if Path(name).parts else ("", "")
    session = file.removesuffix(".yml").removesuffix(".notes.md")
    if (
        name != f"{folder}/{session}"
        and folder in dialogue_ids(root)
        and session in session_ids(root, folder)
    ):
        message = "a session is named by its dialogue and its id, not by its file"
        raise UsageRefused(message, f"write {folder}/{session}")


def _nearest(root: Path, dialogue: str, session: str, dialogues: tuple[str, ...]) -> str:
    """Up to three names of sessions that look like what was typed, else some that there are."""
    folders = [dialogue] if dialogue in dialogues else difflib.get_close_matches(dialogue, dialogues, 1, 0.5)
    here = [f"{d}/{s}" for d in folders or dialogues[:1] for s in session_ids(root, d)]
    close = difflib.get_close_matches(f"{dialogue}/{session}", here, 3, 0.6)
    if close:
        return f"did you mean {' or '.join(close)}?"
    return f"there are: {', '.join(here[:5])}" if here else "this workspace has no sessions yet"
