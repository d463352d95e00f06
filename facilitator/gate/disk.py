"""Files and folders on disk, in a fixed order; a link, a device or a locked door is handed on as unread."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from facilitator.gate.readers.here import MOST_BYTES
from facilitator.gate.repository import history_of, is_history, stored
from facilitator.gate.sweep import Source

_FOLDER = "This folder could not be opened, so it was not read."
_LINK = "This is a link. What it points to was not read; put the file itself here."


@dataclass(frozen=True, slots=True)
class Entry:
    """One file to read, by its path, the name it is reported under and its size; `tip` says why it is not.
    `history`: the folder of a repository, all of whose objects are one file."""

    path: Path
    name: str
    size: int = 0
    tip: str = ""
    history: bool = False


def sources(path: Path, prefix: str = "") -> Iterator[Source]:
    """Every file at or under the path. Names are relative to it, with `prefix` before them; a single
    file keeps its own name, unless there is a prefix."""
    return map(opened, listed(path, prefix))


def listed(path: Path, prefix: str = "") -> Iterator[Entry]:
    """The same files, not yet opened."""
    if path.is_dir():
        yield from _under(path, path, prefix)
    else:
        yield Entry(path, prefix or path.name, _size(path))


def opened(entry: Entry) -> Source:
    """The bytes of one file, or why they were not read."""
    if entry.tip:
        return Source(entry.name, None, entry.tip)
    if entry.history:
        return history_of(entry.path, entry.name)
    try:
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(entry.path, flags), "rb") as file:
            facts = os.fstat(file.fileno())
            if not stat.S_ISREG(facts.st_mode):
                return Source(entry.name, None, "This is not a plain file, so it was not read.")
            if facts.st_size > MOST_BYTES:
                return Source(entry.name, None, "This is too large to be read to its end.")
            return Source(entry.name, file.read(MOST_BYTES + 1))
    except OSError:
        return Source(entry.name, None)


def _under(top: Path, folder: Path, prefix: str) -> Iterator[Entry]:
    """Each folder where its name stands among the files, however deep."""
    waiting, histories = [iter([folder])], list[Path]()
    while waiting:
        path = next(waiting[-1], None)
        if path is None:
            waiting.pop()
        elif path == top or (path.is_dir() and not path.is_symlink()):
            try:
                inside = sorted(path.iterdir(), key=_by_name)
            except OSError:
                yield Entry(path, _name(top, path, prefix), tip=_FOLDER)
                continue
            waiting.append(iter(inside))
            if is_history(path):
                histories.append(path)
                yield Entry(path, _name(top, path / "objects", prefix), history=True)
        elif any(path.is_relative_to(one) and stored(one, path) for one in histories):
            continue
        elif path.is_symlink():
            yield Entry(path, _name(top, path, prefix), tip=_LINK)
        else:
            yield Entry(path, _name(top, path, prefix), _size(path))


def _by_name(path: Path) -> str:
    return path.name


def _name(top: Path, path: Path, prefix: str) -> str:
    inside = path.relative_to(top).as_posix()
    return f"{prefix.rstrip('/')}/{inside}" if prefix else inside


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
