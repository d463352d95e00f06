"""One publish at a time: a lock that the system frees when its holder ends, however it ends."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from facilitator.problems import Refused

FOLDER = ".facilitator"
LOCK = "lock"


def private(root: Path) -> Path:
    """The workspace's private folder, for its owner alone; Refused where a link or file is in its way."""
    folder = root / FOLDER
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise Refused(f"{FOLDER} has to be a folder of the workspace itself", "move away what is there")
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder


@contextmanager
def locked(root: Path) -> Iterator[Path]:
    """Hold the workspace's lock; gives the private folder. Refused while somebody else holds it.

    Nothing of it is left behind, and no folder that holds nothing else.
    """
    handle = _held(root)
    folder = root / FOLDER
    try:
        yield folder
    finally:
        (folder / LOCK).unlink(missing_ok=True)
        os.close(handle)
        with suppress(OSError):
            folder.rmdir()


def _held(root: Path) -> int:
    """The lock's file, locked. Whoever held it took it away, so it may be another by now: then once more."""
    while True:
        path = private(root) / LOCK
        try:
            handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except FileNotFoundError:
            continue
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if path.exists() and os.path.samestat(os.fstat(handle), path.stat()):
                return handle
        except BlockingIOError:
            os.close(handle)
            hint = "wait until it has ended and run the command again"
            raise Refused("another publish is at work in this workspace", hint) from None
        except FileNotFoundError:
            pass
        os.close(handle)
