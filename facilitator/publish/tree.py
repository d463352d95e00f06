"""Folders as values: read once, digested in one way, written so that they outlive a power cut."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path

Files = Mapping[str, bytes]
"""Contents by path under a folder, with forward slashes."""


def read_tree(folder: Path) -> dict[str, bytes]:
    """Every file under a folder; empty where there is no such folder. Links are not followed."""
    found: dict[str, bytes] = {}
    for place, folders, names in os.walk(folder, followlinks=False):
        folders.sort()
        for name in sorted(names):
            file = Path(place) / name
            found[file.relative_to(folder).as_posix()] = file.read_bytes()
    return found


def digest_of(files: Files) -> str:
    """SHA-256 over all paths and contents."""
    lines = (f"{hashlib.sha256(data).hexdigest()}  {path}\n" for path, data in sorted(files.items()))
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def digest_at(path: Path) -> str:
    """The digest of a folder or a single file; empty where there is none, or where it is a link."""
    if path.is_symlink() or not path.exists():
        return ""
    return digest_of({"": path.read_bytes()} if path.is_file() else read_tree(path))


def write_tree(folder: Path, files: Files) -> None:
    """The files under a new or existing folder."""
    for path, data in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def sync(path: Path) -> None:
    """Wait until a file, or a folder and all in it, is on the disk."""
    if path.is_dir():
        for inner in sorted(path.iterdir()):
            sync(inner)
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
