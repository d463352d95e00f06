"""Swaps finished trees into place so that, stopped at any moment, all of it happens or none of it.

Before the journal is on the disk nothing outside the private folder has been touched. Once it is
there, whoever comes next carries the swap to its end, after checking that every byte is the one
that passed the gate.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from facilitator.problems import Refused
from facilitator.publish.lock import FOLDER, locked
from facilitator.publish.tree import Files, digest_at, sync, write_tree

JOURNAL, READY, OLD, STAGE = "journal.json", "ready", "old", "stage"

PRIVATE = frozenset({"ledger/numbers.json", "ledger/commitments.json"})
"""Files of the ledger that are for the team alone."""

Step = Callable[[str], None]
"""Told of each step before it is taken, for progress and for tests."""


@dataclass(frozen=True, slots=True)
class Move:
    """One finished tree or file: where it goes, and the digest it must have."""

    to: str
    digest: str


def no_step(_: str) -> None:
    """Tells nobody."""


def prepare(root: Path, folder: Path, trees: Mapping[str, Files | bytes | Path]) -> tuple[Move, ...]:
    """Lay everything out in the private folder, ready to be swapped, and wait for the disk.

    A Path is a finished tree in the stage and is moved; Refused where a target cannot be swapped.
    """
    ready = folder / READY
    ready.mkdir(mode=0o700)
    moves = []
    for number, (to, content) in enumerate(trees.items()):
        _swappable(root, folder, to)
        place = ready / str(number)
        if isinstance(content, bytes):
            place.write_bytes(content)
            if to in PRIVATE:
                place.chmod(0o600)
        elif isinstance(content, Path):
            content.rename(place)
        else:
            place.mkdir()
            write_tree(place, content)
        moves.append(Move(to, digest_at(place)))
    sync(ready)
    sync(folder)
    return tuple(moves)


def commit(root: Path, folder: Path, moves: tuple[Move, ...], step: Step = no_step) -> None:
    """Write the journal, swap, take the journal away."""
    draft = folder / f"{JOURNAL}.new"
    rows = [{"to": move.to, "digest": move.digest} for move in moves]
    draft.write_text(json.dumps({"moves": rows}, indent=1) + "\n", encoding="utf-8")
    sync(draft)
    step("journal")
    draft.rename(folder / JOURNAL)
    sync_folder(folder)
    step("journalled")
    _swap(root, folder, moves, step)


def finish_pending(root: Path) -> bool:
    """Carry to its end a swap that was stopped; True where there was one. Refused where bytes differ."""
    if not (root / FOLDER / JOURNAL).exists():
        return False
    with locked(root) as folder:
        return finish(root, folder)


def finish(root: Path, folder: Path, step: Step = no_step) -> bool:
    """The same, for who holds the lock already."""
    if not (folder / JOURNAL).exists():
        return False
    moves = _read(folder / JOURNAL)
    for number, move in enumerate(moves):
        ready = folder / READY / str(number)
        if digest_at(ready if ready.exists() else root / move.to) != move.digest:
            raise Refused(
                "a release was stopped half-way, and what was to be swapped has been changed since",
                f"remove {FOLDER}/{JOURNAL} and publish again: the site is then built from the ledger",
            )
    _swap(root, folder, moves, step)
    return True


def clear(folder: Path) -> None:
    """Remove what an earlier run left in the private folder; never while a journal is there."""
    for name in (STAGE, READY, OLD, f"{JOURNAL}.new"):
        path = folder / name
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Wait until a folder's own entries are on the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _swap(root: Path, folder: Path, moves: tuple[Move, ...], step: Step) -> None:
    old = folder / OLD
    old.mkdir(mode=0o700, exist_ok=True)
    for number, move in enumerate(moves):
        ready, target = folder / READY / str(number), root / move.to
        if not ready.exists():
            continue
        if target.exists():
            step(f"aside {move.to}")
            target.rename(old / str(number))
        step(f"swap {move.to}")
        target.parent.mkdir(parents=True, exist_ok=True)
        ready.rename(target)
        sync_folder(target.parent)
    step("close")
    (folder / JOURNAL).unlink()
    sync_folder(folder)
    step("clear")
    clear(folder)


def _swappable(root: Path, folder: Path, to: str) -> None:
    """Refuse before anything is touched what would fail in the middle of a swap."""
    target = root / to
    parent = next(p for p in target.parents if p.exists())
    inside = (p for p in target.parents if p.is_relative_to(root) and p != root)
    if target.is_symlink() or any(p.is_symlink() for p in inside):
        raise Refused(f"{to} is a link, and a release replaces folders as a whole", "put a real folder there")
    if os.path.ismount(target) or parent.stat().st_dev != folder.stat().st_dev:
        hint = "keep them together, and copy the site from there"
        raise Refused(f"{to} lies on another disk than the workspace", hint)
    # A folder that moves to another parent is itself written to: its own ".." changes.
    touched = (parent, target) if target.is_dir() else (parent,)
    if not parent.is_dir() or not all(os.access(p, os.W_OK | os.X_OK) for p in touched):
        raise Refused(f"{to} cannot be written", "look at who may write in that folder")


def _read(journal: Path) -> tuple[Move, ...]:
    try:
        rows = json.loads(journal.read_bytes())["moves"]
        return tuple(Move(str(row["to"]), str(row["digest"])) for row in rows)
    except (ValueError, KeyError, TypeError):
        raise Refused(
            f"{FOLDER}/{JOURNAL} is damaged",
            "remove it and publish again: the site is then built from the ledger",
        ) from None
