"""What lies in a dialogue's folder and is none of its files: told, so that nothing is overlooked."""

from __future__ import annotations

from pathlib import Path

from facilitator.problems import Advice, Notice, Place, Problem
from facilitator.reading.keys_attachments import FOLDER
from facilitator.reading.workspace import KNOWN_FILES, is_file_id, session_ids

_NAMES = (
    "lower-case letters, digits and inner hyphens, at most 40, and no name that Windows keeps for a device"
)


def odd_files(root: Path, dialogue: str) -> tuple[Notice, ...]:
    """Problems for sessions whose file name is no id; advice for files that are never read."""
    folder = root / "sessions" / dialogue
    place = Place(f"sessions/{dialogue}")
    sessions = frozenset(session_ids(root, dialogue))
    told: list[Notice] = []
    for path in sorted(folder.iterdir()):
        name = path.name
        if name in KNOWN_FILES or name.startswith(".") or (name == FOLDER and path.is_dir()):
            continue
        stem, told_as = name.removesuffix(".notes.md").removesuffix(".yml"), name
        if stem == name:
            told.append(
                Advice(
                    place,
                    "",
                    "a file here is neither a session nor its notes and is not read",
                    "keep other files elsewhere",
                    "unknown-file",
                )
            )
        elif not is_file_id(stem):
            told.append(Problem(place, "", "the name of a session file here is not an id", _NAMES, "id"))
        elif told_as.endswith(".notes.md") and stem not in sessions:
            told.append(
                Problem(
                    Place(f"sessions/{dialogue}/{told_as}"),
                    "",
                    "these notes belong to no session",
                    f"there is no {stem}.yml beside them",
                    "dangling",
                )
            )
    return tuple(dict.fromkeys(told))


def odd_folders(root: Path) -> tuple[Notice, ...]:
    """Problems for dialogues whose folder name is no id, advice for files beside them; no name is told."""
    place = Place("sessions")
    told: list[Notice] = []
    for path in sorted((root / "sessions").iterdir()):
        if path.name.startswith("."):
            continue
        if not path.is_dir():
            told.append(
                Advice(
                    place,
                    "",
                    "a file stands beside the dialogues and is not read",
                    "each dialogue has a folder of its own",
                    "unknown-file",
                )
            )
        elif not is_file_id(path.name):
            told.append(Problem(place, "", "the name of a dialogue's folder is not an id", _NAMES, "id"))
    return tuple(dict.fromkeys(told))
