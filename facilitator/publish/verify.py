"""Checks what was published against itself: chain, numbers, copies, head, reveals, signatures.

Works on a public copy as far as it can, and says what it could not look at.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from facilitator.model.dialogue import Dialogue
from facilitator.problems import Notice, Place, Problem, ProblemsFound, Refused
from facilitator.publish.ledger import FOLDER as LEDGER, Ledger, ledger_from, path_of
from facilitator.publish.numbers import FILE as NUMBERS, numbers_from
from facilitator.publish.seals import FILE as SEALS, digests, holds, seals_from
from facilitator.publish.signatures import PROGRAM, problems_of, to_sign
from facilitator.publish.tree import digest_at, digest_of, read_tree
from facilitator.reading.load import read_workspace
from facilitator.views.site_record import SessionRecord, WithdrawnRecord

MANIFEST = ".facilitator/manifest.json"
TREES = {"site/dialogues": "releases.md", "public/dialogues": "releases.html"}
"""Where pages stand, and which of them prints the head of the chain."""

_DIGEST = re.compile(rb'class="?digest"?[^>]*>\s*([0-9a-f]{64})')


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is wrong, what was looked at, and what could not be, each a plain phrase."""

    problems: tuple[Notice, ...]
    checked: tuple[str, ...]
    unchecked: tuple[str, ...]
    head: str


class _Notes:
    """Gathers while one folder is looked at."""

    def __init__(self) -> None:
        self.problems: list[Notice] = []
        self.checked: list[str] = []
        self.unchecked: list[str] = []

    def problem(self, file: str, message: str, hint: str) -> None:
        """Something that is not as it should be."""
        self.problems.append(Problem(Place(file), "", message, hint, "verify"))


def verify(root: Path, kept_head: str = "") -> Verdict:
    """The verdict on a workspace or a public copy. Refused where nothing was ever released.

    `kept_head`: a head that somebody wrote down earlier, which has to be part of the chain.
    """
    files = read_tree(root / LEDGER)
    copies = any(next((root / tree).rglob("report.json"), None) for tree in TREES)
    if not files and not copies:
        raise Refused("there are no releases here", "name the workspace or the public copy with -C DIR")
    notes = _Notes()
    try:
        ledger = ledger_from(files)
    except ProblemsFound as found:
        return Verdict(found.problems, (), ("everything that rests on the ledger",), "")
    notes.checked.append(f"the chain of {len(ledger.releases)} releases, their numbers and days")
    if kept_head and kept_head not in {r.digest for r in ledger.releases}:
        hint = "compare with other copies: somebody has written another history"
        notes.problem(LEDGER, "the head that was kept is no longer part of the chain", hint)
    for tree, page in TREES.items():
        _tree(root, tree, page, ledger, notes)
    _manifest(root, notes)
    _reveals(ledger, notes)
    _private_files(root, ledger, notes)
    _signatures(root, ledger, notes)
    return Verdict(tuple(notes.problems), tuple(notes.checked), tuple(notes.unchecked), ledger.head)


def _tree(root: Path, tree: str, page: str, ledger: Ledger, notes: _Notes) -> None:
    """The copies of the records beside the pages, and the head that the site prints."""
    folder = root / tree
    if not folder.is_dir():
        notes.unchecked.append(f"{tree}: it is not here")
        return
    bytes_of = dict(zip((r.digest for r in ledger.releases), (d for _, d in ledger.files), strict=True))
    wanted = {
        f"{address}/{report}/report.json" if report else f"{address}/report.json": bytes_of[release.digest]
        for (address, report), release in ledger.latest().items()
    }
    there = {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("report.json")}
    for path in sorted({*wanted, *there}):
        if there.get(path) != wanted.get(path):
            hint = "publish again, which builds the site from the ledger; then ask who changed it"
            notes.problem(f"{tree}/{path}", "this is not the record of the last release", hint)
    file = folder / page
    printed = _DIGEST.search(file.read_bytes()) if file.is_file() else None
    if printed is None or printed[1].decode() != ledger.head:
        hint = "publish again; if a reader saw another head, compare the ledgers"
        notes.problem(f"{tree}/{page}", "the head printed here is not the head of the chain", hint)
    notes.checked.append(f"{tree}: {len(wanted)} records and the printed head")


def _manifest(root: Path, notes: _Notes) -> None:
    """Whether every byte of the site is the one that passed the gate."""
    file = root / MANIFEST
    if not file.is_file():
        notes.unchecked.append("pages byte by byte: the manifest of the last build is not part of a copy")
        return
    try:
        made = json.loads(file.read_bytes())
        wanted = {"site/dialogues": str(made["pages"]), "public": str(made["public"])}
    except (ValueError, KeyError, TypeError):
        notes.problem(MANIFEST, "this file is damaged", "remove it and publish again")
        return
    pages = {f"dialogues/{path}": data for path, data in read_tree(root / "site/dialogues").items()}
    found = {"site/dialogues": digest_of(pages), "public": digest_at(root / "public")}
    for tree, digest in wanted.items():
        if found[tree] != digest:
            hint = "publish again, which builds it from the ledger; nothing else may write there"
            notes.problem(tree, "these files are not the ones that passed the gate", hint)
    notes.checked.append("every page against the manifest of the last build")


def _reveals(ledger: Ledger, notes: _Notes) -> None:
    """Every point that was committed and opened: the same words, and the digest that stood there before."""
    announced: dict[tuple[str, int, int], str] = {}
    count = 0
    for release in ledger.releases:
        record = release.record
        if not isinstance(record, SessionRecord):
            continue
        file = f"{LEDGER}/{path_of(release)}"
        for outcome in record.outcomes:
            if not outcome.digest:
                continue
            count += 1
            where = (record.address, record.report, outcome.number)
            if not holds(outcome) or announced.get(where) != outcome.digest:
                hint = "the words under this number are others than the digest promised"
                notes.problem(file, f"point {outcome.number} does not keep its commitment", hint)
        announced |= {(record.address, record.report, s.number): s.digest for s in record.sealed}
    if announced:
        notes.checked.append(f"{count} reveals of {len(announced)} commitments")


def _private_files(root: Path, ledger: Ledger, notes: _Notes) -> None:
    """The team's own files of the ledger, where they are here."""
    for name in (NUMBERS, SEALS):
        file = root / name
        if not file.is_file():
            if name == NUMBERS or digests(r.record for r in ledger.releases):
                notes.unchecked.append(f"{name}: it is private, and not part of a copy")
            continue
        try:
            if name == NUMBERS:
                reports = {n for key, n in numbers_from(file.read_bytes()).items() if "#" not in key}
                if not {r.record.report for r in ledger.releases} - {0} <= reports:
                    notes.problem(
                        name, "a report was released whose number is not kept here", "bring it back"
                    )
            else:
                kept = {seal.digest for seal in seals_from(file.read_bytes()).values()}
                if digests(r.record for r in ledger.releases) - kept:
                    notes.problem(name, "the salt of something committed is not kept here", "bring it back")
        except ProblemsFound as found:
            notes.problems += found.problems
        notes.checked.append(name)


def _signatures(root: Path, ledger: Ledger, notes: _Notes) -> None:
    """Both sides' signatures over every release that says it was signed."""
    signed = [r for r in ledger.releases if getattr(r.record, "confirmation", "") == "signed"]
    if not signed:
        return
    if not (root / "sessions").is_dir():
        notes.unchecked.append("signatures: keys and signatures stay with the organizers")
        return
    if shutil.which(PROGRAM) is None:
        notes.unchecked.append("signatures: skipped, no ssh-keygen on this machine")
        return
    by_address = {d.shown_as.address: d for d in _dialogues(root) if d.shown_as}
    for release in signed:
        dialogue = by_address.get(release.record.address)
        if dialogue is None or isinstance(release.record, WithdrawnRecord):
            notes.unchecked.append(
                f"signatures of {release.record.address}: its dialogue cannot be read here"
            )
            continue
        notes.problems += problems_of(root, dialogue, [to_sign(dialogue.id, release.record, release.number)])
    notes.checked.append(f"signatures of {len(signed)} releases")


def _dialogues(root: Path) -> Iterator[Dialogue]:
    for reading in read_workspace(root):
        if reading.dialogue is not None:
            yield reading.dialogue
