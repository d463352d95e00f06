"""Files and folders on disk, in a fixed order; a link, a device or a locked door is handed on as unread."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from facilitator.gate.here import MOST_BYTES
from facilitator.gate.sweep import Source


def sources(path: Path, prefix: str = "") -> Iterator[Source]:
    """Every file at or under the path. Names are relative to it, with `prefix` before them; a single
    file keeps its own name, unless there is a prefix."""
    if path.is_dir():
        yield from _under(path, path, prefix)
    else:
        yield _file(path, prefix or path.name, follow=True)


def _under(top: Path, folder: Path, prefix: str) -> Iterator[Source]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        yield Source(_name(top, folder, prefix), None, "This folder could not be opened, so it was not read.")
        return
    for entry in entries:
        path = folder / entry.name
        if entry.is_dir(follow_symlinks=False):
            yield from _under(top, path, prefix)
        else:
            yield _file(path, _name(top, path, prefix))


def _name(top: Path, path: Path, prefix: str) -> str:
    inside = path.relative_to(top).as_posix()
    return f"{prefix.rstrip('/')}/{inside}" if prefix else inside


def _file(path: Path, name: str, *, follow: bool = False) -> Source:
    if path.is_symlink() and not follow:
        return Source(name, None, "This is a link. What it points to was not read; put the file itself here.")
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as opened:
            facts = os.fstat(opened.fileno())
            if not stat.S_ISREG(facts.st_mode):
                return Source(name, None, "This is not a plain file, so it was not read.")
            if facts.st_size > MOST_BYTES:
                return Source(name, None, "This is too large to be read to its end.")
            return Source(name, opened.read(MOST_BYTES + 1))
    except OSError:
        return Source(name, None)
