"""Bytes become text, or a plain reason why not: too large, not text, or holding signs that hide."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

from facilitator.problems import Notice, Place, Problem

LARGEST = 2_000_000
"""Bytes; a session of several hundred lines has about twenty thousand."""
LARGEST_ROSTER = 40_000_000
"""Bytes; a hundred thousand people with two spellings, a role and an address have fifteen million."""

HIDING = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069"
    "\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
"""Signs that show nothing, act on a terminal or turn words round."""
HIDDEN = "an invisible sign stands here (a control character, or one that turns the direction of text)"


def plain(text: str) -> bool:
    """Whether a text may be written into a file that is read again: no sign in it hides, or is half a one."""
    return HIDING.search(text) is None and text.encode("utf-8", "ignore").decode() == text


def read_text(
    root: Path, path: Path, file: str, most: int = LARGEST, purpose: str = "a session"
) -> tuple[str | None, tuple[Notice, ...]]:
    """The text of a file with plain line ends, or None and the problems; `file` is how it is told."""
    data, problem = read_bytes(root, path, file, most, purpose)
    if data is None:
        return None, (problem,) if problem else ()
    return _decoded(data, file)


def read_bytes(
    root: Path, path: Path, file: str, most: int = LARGEST, purpose: str = "a session"
) -> tuple[bytes | None, Problem | None]:
    """The bytes of a plain file inside the workspace, at most `most` of them; `purpose` is what needs it."""
    try:
        if path.is_dir():
            return None, _problem(file, "a file is needed and there is a folder", "move the folder away")
        if not path.resolve().is_relative_to(root.resolve()):
            return None, _problem(
                file, "this is a link that leads out of the workspace", "put the file itself here"
            )
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as opened:
            facts = os.fstat(opened.fileno())
            if not stat.S_ISREG(facts.st_mode):
                return None, _problem(file, "this is not a plain file", "put the file itself here")
            if facts.st_size > most:
                return None, _problem(
                    file,
                    f"the file is larger than {most // 1_000_000} MB, far more than {purpose} needs",
                    "check that it is the right file, or split it",
                )
            return opened.read(facts.st_size + 1), None
    except FileNotFoundError:
        return None, _problem(
            file, "the file is not there", "look at its name, or see docs/guide/files.md for what it holds"
        )
    except (OSError, RuntimeError):
        return None, _problem(file, "the file cannot be opened", "check its permissions")


GUIDES = {"templates/house.yml": "house-style.md"}
"""The page of the guide about a file; of every other it is the one about files."""


def read_roster(root: Path, path: Path, file: str) -> tuple[str | None, tuple[Notice, ...]]:
    """The same of a people file, which may be long."""
    return read_text(root, path, file, LARGEST_ROSTER, "a roster")


def _decoded(data: bytes, file: str) -> tuple[str | None, tuple[Notice, ...]]:
    """UTF-8 text without signs that hide; each line with such a sign is told."""
    if not data.strip():
        page = GUIDES.get(file, "files.md")
        return None, (_problem(file, "the file is empty", f"see docs/guide/{page} for what it holds"),)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return None, (
            Problem(
                Place(file, line, 1),
                "",
                "this is not text in UTF-8",
                "save the file as UTF-8 text; a word-processor file does not do",
                rule="encoding",
            ),
        )
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    found = tuple(_hidden(text, file))
    return (None, found) if found else (text, ())


def _hidden(text: str, file: str) -> list[Notice]:
    """One problem for each line, the first twenty."""
    lines: dict[int, int] = {}
    for match in HIDING.finditer(text):
        start = text.rfind("\n", 0, match.start()) + 1
        lines.setdefault(text.count("\n", 0, start) + 1, match.start() - start + 1)
        if len(lines) == 20:
            break
    return [
        Problem(
            Place(file, line, column),
            "",
            HIDDEN,
            "delete it and type the words again",
            rule="invisible",
        )
        for line, column in lines.items()
    ]


def _problem(file: str, message: str, hint: str) -> Problem:
    return Problem(Place(file), "", message, hint, rule="file")
