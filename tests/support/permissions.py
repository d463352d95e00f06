"""Permissions that hold for whoever runs the tests: root, whom none stops, is somebody else for a while."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SOMEBODY = 65534
"""A user who owns nothing; no file has to say who that is."""


@contextmanager
def held_to_permissions(folder: Path) -> Iterator[None]:
    """As the owner of the folder and all in it, and of nothing else; the way to the folder is open.

    What the test imports late has to be there before: somebody else may not reach this Python's own files.
    """
    if os.geteuid() != 0:
        yield
        return
    for path in (folder, *folder.rglob("*")):
        os.chown(path, SOMEBODY, SOMEBODY, follow_symlinks=False)
    with _one_at_a_time(folder):
        above = {path: path.stat().st_mode & 0o7777 for path in folder.parents}
        shut = {path: mode for path, mode in above.items() if mode & 0o011 != 0o011}
        for path, mode in shut.items():
            path.chmod(mode | 0o011)
        os.seteuid(SOMEBODY)
        try:
            yield
        finally:
            os.seteuid(0)
            for path, mode in shut.items():
                path.chmod(mode)


@contextmanager
def _one_at_a_time(folder: Path) -> Iterator[None]:
    """Tests that run beside each other share the folders above theirs: one would shut the way of another."""
    shared = os.open(folder.parents[-2], os.O_RDONLY)
    try:
        fcntl.flock(shared, fcntl.LOCK_EX)
        yield
    finally:
        os.close(shared)
