"""`scan` runs the gate alone, on any file or folder; what it cannot read it says, and never calls clean."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from facilitator import __version__

if TYPE_CHECKING:
    from facilitator.gate.crew import Sweep
    from facilitator.gate.disk import Entry
    from facilitator.gate.findings import Report
    from facilitator.gate.sweep import Source

_MANY = 5_000
_LARGE = 50_000_000


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--people",
    metavar="FILE",
    help="Look for the people of this file, and use nothing of the workspace. Findings print its ids.",
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
@click.option(
    "--accepted", is_flag=True, help="Count what a person accepted with `accept` as looked at; it stays told."
)
@click.option("--show", is_flag=True, help="Show on this terminal what was found; refused anywhere else.")
def scan(
    paths: tuple[str, ...],
    people: str | None,
    notes: tuple[str, ...],
    style: str,
    *,
    accepted: bool,
    show: bool,
) -> int:
    """Names, contacts and private passages in files and folders (exit 1), or none of them (exit 0).

    Without --people the rosters of all dialogues of the workspace are used, with what their texts
    withhold, and lines that may name someone on a page of the site are let through when PATH is the
    site; with it, nothing of the workspace is used. Files byte-equal to those that the installed
    MkDocs and Material ship count as read. Decisions made with `accept` count with --accepted alone.
    """
    from facilitator.cli.common import directory
    from facilitator.cli.searching import ready, root_or_none
    from facilitator.gate.crew import sweep_entries
    from facilitator.gate.findings import with_decisions
    from facilitator.gate.formats.json import as_json
    from facilitator.gate.formats.sarif import as_sarif
    from facilitator.gate.formats.text import as_text
    from facilitator.publish.looked_at import decisions_of, remember

    if show:
        _only_on_a_terminal()
    if accepted:
        _only_in_a_workspace(people)
    entries = tuple(_entries(paths))
    if told := _much(entries):
        click.echo(f"hint: {told}", err=True)
    report = sweep_entries(entries, partial(ready, directory(), people, notes))
    root = None if people is not None else root_or_none()
    if root and any(f.marks for f in report.findings):
        remember(root, report)
    if root and accepted:
        report = with_decisions(report, decisions_of(root))
    written: dict[str, Callable[[Report], str]] = {
        "json": as_json,
        "sarif": lambda r: as_sarif(r, __version__),
        "text": as_text,
    }
    click.echo(written[style](report), nl=False)
    if root and report.blocked:
        _look_at_the_house(ready(directory(), people, notes))
    if show:
        _show(paths, report)
    return 1 if report.open else 0


def _much(entries: Sequence[Entry]) -> str:
    """A word on what takes minutes to read, and where most of it lies; empty where there is less."""
    size = sum(entry.size for entry in entries)
    if len(entries) < _MANY and size < _LARGE:
        return ""
    folders = Counter[str]()
    for entry in entries:
        folder, inside, _ = entry.name.partition("/")
        folders[folder if inside else ""] += entry.size
    most, its = folders.most_common(1)[0]
    where = f", most of it in {most}/" if most and its * 2 > size else ""
    much = f"{len(entries):,} files, {size / 1e6:,.0f} MB{where}: this may take minutes"
    return f"{much}; every file of a folder is read, so to leave one out, name the others"


def _only_in_a_workspace(people: str | None) -> None:
    from facilitator.cli.searching import root_or_none
    from facilitator.problems import UsageRefused

    if people is not None or root_or_none() is None:
        raise UsageRefused("--accepted reads the decisions of a workspace", "use -C DIR, without --people")


def _only_on_a_terminal() -> None:
    from facilitator.problems import UsageRefused

    if not sys.stdout.isatty():
        hint = "leave it out: findings say file, line and column"
        raise UsageRefused("--show speaks to a terminal only, never into a pipe or a file", hint)


def _look_at_the_house(sweep: Sweep) -> None:
    """A line on each place of the letterhead that blocks: from there it comes to every paper."""
    from facilitator.cli.guarding import house_file
    from facilitator.gate.sweep import Source

    for found in sweep(Source(f.name, f.data) for f in house_file()).findings if house_file() else ():
        if found.level == "block":
            place = f"{found.file}:{found.line}:{found.column}"
            click.echo(f"hint: look at {place} too, which is printed on every paper", err=True)


def _show(paths: tuple[str, ...], report: Report) -> None:
    """What was found, with a little of what stands around it, where the file has a place for it."""
    from facilitator.gate.text.encodings import first_text

    texts = {one.name: first_text(one.data or b"") for one in _files(paths)}
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
