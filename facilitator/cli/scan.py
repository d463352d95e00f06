"""`scan` runs the gate alone, on any file or folder; what it cannot read it says, and never calls clean."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from facilitator import __version__

if TYPE_CHECKING:
    from facilitator.gate.disk import Entry
    from facilitator.gate.findings import Report
    from facilitator.gate.licences import Allowed
    from facilitator.gate.needles import Needles
    from facilitator.gate.sweep import Source
    from facilitator.model.dialogue import Dialogue
    from facilitator.model.people import People
    from facilitator.publish.ledger import Ledger


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--people", metavar="FILE", help="Look for the people of this file, in place of the workspace's."
)
@click.option(
    "--notes",
    metavar="FILE",
    multiple=True,
    help="Look for words of this text, in place of the workspace's notes; may be repeated.",
)
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json", "sarif"]),
    default="text",
    show_default=True,
    help="How to print what was found.",
)
@click.option("--show", is_flag=True, help="Show on this terminal what was found; refused anywhere else.")
def scan(
    paths: tuple[str, ...], people: str | None, notes: tuple[str, ...], style: str, *, show: bool
) -> int:
    """Names, contacts and private passages in files and folders (exit 1), or none of them (exit 0).

    Without --people the rosters of all dialogues of the workspace are used, with what their texts
    withhold, and lines that may name someone on a page of the site are let through when PATH is the
    site; with it, nothing of the workspace is used. Files byte-equal to those that the installed
    MkDocs and Material ship count as read.
    """
    from facilitator.cli.common import directory
    from facilitator.cli.searching import ready
    from facilitator.gate.crew import sweep_entries
    from facilitator.gate.formats.json import as_json
    from facilitator.gate.formats.sarif import as_sarif
    from facilitator.gate.formats.text import as_text
    from facilitator.publish.looked_at import remember

    if show:
        _only_on_a_terminal()
    entries = tuple(_entries(paths))
    report = sweep_entries(entries, partial(ready, directory(), people, notes))
    root = None if people is not None else _root()
    if root and any(f.marks for f in report.findings):
        remember(root, report)
    told = {"json": as_json, "sarif": lambda r: as_sarif(r, __version__), "text": as_text}[style]
    click.echo(told(report), nl=False)
    if show:
        _show(paths, report)
    return 1 if report.findings else 0


def _only_on_a_terminal() -> None:
    from facilitator.problems import UsageRefused

    if not sys.stdout.isatty():
        hint = "leave it out: findings say file, line and column"
        raise UsageRefused("--show speaks to a terminal only, never into a pipe or a file", hint)


def _root() -> Path | None:
    from facilitator.cli.common import directory
    from facilitator.problems import UsageRefused
    from facilitator.reading.workspace import find_root

    try:
        return find_root(directory())
    except UsageRefused:
        return None


def _show(paths: tuple[str, ...], report: Report) -> None:
    """What was found, with a little of what stands around it, where the file has a place for it."""
    texts = {one.name: (one.data or b"").decode("utf-8", "replace") for one in _files(paths)}
    for f in report.findings:
        text = texts.get(f.file, "")
        if f.start is None or f.end is None or not text:
            continue
        around = text[max(0, f.start - 30) : f.start], text[f.start : f.end], text[f.end : f.end + 30]
        before, found, after = ("".join(c if c.isprintable() else " " for c in part) for part in around)
        click.echo(f"[{f.id}] …{before}{click.style(found, reverse=True)}{after}…")


def _files(paths: tuple[str, ...]) -> Iterator[Source]:
    """The files meant, opened one at a time; refused where a path does not exist."""
    from facilitator.gate.disk import opened

    return map(opened, _entries(paths))


def _entries(paths: tuple[str, ...]) -> Iterator[Entry]:
    """The files meant, not yet opened; refused where a path does not exist."""
    from facilitator.cli.common import directory
    from facilitator.gate.disk import listed
    from facilitator.problems import UsageRefused

    full = [directory() / path for path in paths]
    if not all(path.exists() or path.is_symlink() for path in full):
        raise UsageRefused("there is no such file or folder to scan", "look at the path and its spelling")
    prefixes = [Path(path).as_posix() if len(paths) > 1 else "" for path in paths]
    return (one for path, prefix in zip(full, prefixes, strict=True) for one in listed(path, prefix))


def _needles(people: str | None, notes: tuple[str, ...]) -> tuple[Needles, tuple[Allowed, ...]]:
    """What to look for, and the lines that may stand."""
    from facilitator.cli.common import directory
    from facilitator.gate.needles import needles_of, without_agreed
    from facilitator.model.dialogue import Dialogue as Holder
    from facilitator.problems import UsageRefused
    from facilitator.publish.ledger import FOLDER, ledger_from
    from facilitator.publish.looked_at import agreed_phrases, released_texts
    from facilitator.publish.tree import read_tree
    from facilitator.reading.workspace import find_root

    if people is not None:
        named = Holder("people", people=roster(directory() / people))
        return needles_of([named], notes=notes, plain=True), ()
    try:
        root = find_root(directory())
    except UsageRefused:
        if not notes:
            raise
        return needles_of([], notes=notes), ()
    dialogues = _dialogues(root)
    ledger = ledger_from(read_tree(root / FOLDER))
    needles = needles_of(dialogues, notes=notes, own_notes=not notes, released=released_texts(ledger))
    return without_agreed(needles, agreed_phrases(ledger)), _licences(root, dialogues, ledger)


def _licences(root: Path, dialogues: list[Dialogue], ledger: Ledger) -> tuple[Allowed, ...]:
    """The lines that the last releases and `dialogue.yml` let stand, each on its own page."""
    from facilitator.publish.licensed import allowed
    from facilitator.publish.tree import read_tree

    # Pages under dialogues/ are made from records; a licence for a hand-written page is not for them.
    by_hand = {p: data for p, data in read_tree(root / "site").items() if not p.startswith("dialogues/")}
    return allowed(dialogues, ledger, by_hand)


def _dialogues(root: Path) -> list[Dialogue]:
    """Every dialogue of the workspace. Refused where a file has problems: a name might be missing."""
    from facilitator.problems import ProblemsFound
    from facilitator.reading.load import read_workspace

    readings = read_workspace(root)
    problems = [notice for reading in readings for notice in reading.notices if notice.stops]
    if problems:
        raise ProblemsFound(problems)
    return [reading.dialogue for reading in readings if reading.dialogue is not None]


def roster(path: Path) -> People:
    """The people of one file, wherever it lies. Refused with every problem it has."""
    from facilitator.problems import Place, Problem, ProblemsFound, UsageRefused
    from facilitator.reading.desk import Desk
    from facilitator.reading.files import read_text
    from facilitator.reading.keys_people import PEOPLE, people_of
    from facilitator.reading.shape import read_fields
    from facilitator.reading.yamltree import parse

    if not path.exists():
        raise UsageRefused("there is no such people file", "name a people.yml after --people")
    source, notices = read_text(path.resolve().parent, path.resolve(), path.name)
    tree, told = parse(source, path.name) if source is not None else (None, ())
    desk = Desk(path.name)
    fields = read_fields(tree, desk, "", PEOPLE) if tree is not None else None
    problems = [n for n in (*notices, *told, *desk.notices) if n.stops]
    if problems or fields is None:
        raise ProblemsFound(problems or [Problem(Place(path.name), "", "no people could be read here")])
    return people_of(fields)


def _text(note: str) -> str:
    """The words of a notes file; refused where it is no UTF-8 text."""
    from facilitator.cli.common import directory
    from facilitator.problems import Refused, UsageRefused

    path = directory() / note
    if not path.is_file():
        raise UsageRefused("there is no such file of notes", "name a text file after --notes")
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise Refused("a file given with --notes is not UTF-8 text", "save it as UTF-8") from None
