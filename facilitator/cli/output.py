"""Papers leave whole: to standard output one at a time, or as files that are complete or not there."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from facilitator.cli.guarding import Cleared


def to_stdout(cleared: Cleared) -> None:
    """The first paper, as it is; a sheet of its own never shares a page with another."""
    click.echo(cleared.files[0][1].decode("utf-8"), nl=False)
    if len(cleared.files) > 1:
        click.echo("There are sheets of their own beside this paper: --out DIR writes them all.", err=True)


Ready = Callable[[], object]


def nothing() -> None:
    """What is to be done where nothing has to be remembered."""


def to_files(folder: Path, cleared: Cleared, ready: Ready = nothing) -> tuple[int, int]:
    """Write the papers that changed; how many were written and how many were as they should be."""
    return write_files(folder, cleared.files, ready)


def write_files(folder: Path, files: Iterable[tuple[str, bytes]], ready: Ready = nothing) -> tuple[int, int]:
    """Write what changed; how many were written and how many were as they should be.

    All are written under other names before the first is moved into place: where one cannot be, such as on
    a full disk, the folder stays as it was, and no half paper is ever there. `ready` is called in between,
    for what remembers them: nothing is remembered that could not be written, and the other way round.
    Refused: what the system says against it.
    """
    from facilitator.cli.errors import refused

    try:
        return _written(folder, files, ready)
    except OSError as failed:
        raise refused(failed, OUTSIDE) from None


OUTSIDE = "the folder for papers"
"""What a folder outside the workspace is called: no message tells a path of the machine."""


def _written(folder: Path, files: Iterable[tuple[str, bytes]], ready: Ready) -> tuple[int, int]:
    made = _private(folder)
    for left in folder.glob(_LEFT):
        left.unlink()
    parts: list[tuple[Path, Path]] = []
    same = 0
    try:
        # Papers that show the same picture share its file.
        for name, content in dict.fromkeys(files):
            path = folder / name
            if _as_it_is(path, content):
                same += 1
                continue
            if path.is_dir() and not path.is_symlink():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
            parts.append((path.with_name(f".{name}.part"), path))
            _write(parts[-1][0], content)
        ready()
        for part, path in parts:
            part.replace(path)
    except BaseException:
        for part, _ in parts:
            part.unlink(missing_ok=True)
        for new in reversed(made):
            with suppress(OSError):
                new.rmdir()
        raise
    return len(parts), same


_LEFT = ".copy-*.part"
"""Copies that a run had not yet moved into place when it was killed. Any other paper is written over by the
next run; a copy has another number then, and would lie there for good."""


def _private(folder: Path) -> list[Path]:
    """The folder, and those above it that are not there yet, for their owner alone; which were made."""
    if folder.exists() and not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
    missing = [place for place in (*reversed(folder.parents), folder) if not place.exists()]
    for place in missing:
        place.mkdir(mode=0o700)
    return missing


AWAY = "replaced"
"""Where the files of copies lie that are void: whoever prints the folder prints what holds."""


def put_away(folder: Path, copies: Iterable[int]) -> bool:
    """Move what the folder still has of these copies out of the way; whether there was anything.

    Refused: what the system says against it.
    """
    from facilitator.cli.errors import refused

    try:
        void = [file for copy in sorted(copies) for file in sorted(folder.glob(f"copy-{copy:02}.*"))]
        for file in void:
            (folder / AWAY).mkdir(mode=0o700, exist_ok=True)
            file.replace(folder / AWAY / file.name)
    except OSError as failed:
        raise refused(failed, OUTSIDE) from None
    return bool(void)


def replace_file(path: Path, content: bytes) -> None:
    """Put new content, whole, into a file that people wrote; its permissions stay."""
    mode = path.stat().st_mode & 0o777
    real = path.resolve()
    part = real.with_name(f".{real.name}.part")
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(mode)
        part.replace(real)
    finally:
        part.unlink(missing_ok=True)


def _as_it_is(path: Path, content: bytes) -> bool:
    return path.is_file() and not path.is_symlink() and path.read_bytes() == content


def _write(part: Path, content: bytes) -> None:
    # Papers are for named readers: nobody else on the machine needs to open them.
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
