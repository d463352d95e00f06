"""One publish at a time: a lock that the system frees when its holder ends, however it ends."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from facilitator.problems import Refused

FOLDER = ".facilitator"


def private(root: Path) -> Path:
    """The workspace's private folder, for its owner alone; Refused where a link or file is in its way."""
    folder = root / FOLDER
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise Refused(f"{FOLDER} has to be a folder of the workspace itself", "move away what is there")
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder


@contextmanager
def locked(root: Path) -> Iterator[Path]:
    """Hold the workspace's lock; gives the private folder. Refused while somebody else holds it."""
    folder = private(root)
    handle = os.open(folder / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            hint = "wait until it has ended and run the command again"
            raise Refused("another publish is at work in this workspace", hint) from None
        yield folder
    finally:
        os.close(handle)
