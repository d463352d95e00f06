"""What every process of a `scan` makes for itself: the sweep, from the files that were named."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from facilitator.gate.crew import Sweep
    from facilitator.gate.licences import Allowed
    from facilitator.gate.needles import Needles
    from facilitator.model.dialogue import Dialogue
    from facilitator.model.people import People
    from facilitator.publish.ledger import Ledger


def ready(home: Path, people: str | None, notes: tuple[str, ...]) -> Sweep:
    """A sweep for the people and notes of these files, or of the workspace around `home`; refused where
    they have problems."""
    from facilitator.gate.sweep import sweep
    from facilitator.publish.looked_at import salts_of
    from facilitator.publish.mkdocs import shipped

    with click.Context(click.Command("scan")) as context:
        context.params["directory"] = str(home)
        with _nothing_collected():
            needles, licences = needles_for(people, tuple(text_of(note) for note in notes))
        root = None if people is not None else root_or_none()
        salts = tuple(salts_of(root).values()) if root else ()
    return partial(sweep, needles=needles, licences=licences, trusted=shipped(), salts=salts)


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Much is made of a long roster and nothing thrown away: to look for rings in it costs a quarter more."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def root_or_none() -> Path | None:
    """The workspace around, or None."""
    from facilitator.cli.common import directory
    from facilitator.problems import UsageRefused
    from facilitator.reading.workspace import find_root

    try:
        return find_root(directory())
    except UsageRefused:
        return None


def needles_for(people: str | None, notes: tuple[str, ...]) -> tuple[Needles, tuple[Allowed, ...]]:
    """What to look for, and the lines that may stand."""
    from facilitator.cli.common import directory
    from facilitator.gate.needles import needles_of, without_agreed
    from facilitator.model.dialogue import Dialogue as Holder
    from facilitator.problems import UsageRefused
    from facilitator.publish.ledger import FOLDER, ledger_from
    from facilitator.publish.looked_at import but_for_released, open_convenors, released_texts
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
    now = dict.fromkeys((d.id for d in dialogues), datetime.now(UTC))
    needles = without_agreed(but_for_released(needles, ledger), open_convenors(dialogues, now))
    return needles, _licences(root, dialogues, ledger)


def _licences(root: Path, dialogues: list[Dialogue], ledger: Ledger) -> tuple[Allowed, ...]:
    """The lines that the last releases and `dialogue.yml` let stand, each on its own page."""
    from facilitator.gate.disk import sources
    from facilitator.publish.licensed import allowed

    # Pages under dialogues/ are made from records; a licence for a hand-written page is not for them.
    pages = sources(root / "site") if (root / "site").is_dir() else ()
    by_hand = {s.name: s.data for s in pages if s.data is not None and not s.name.startswith("dialogues/")}
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
    from facilitator.reading.files import read_roster
    from facilitator.reading.keys_people import PEOPLE, people_of
    from facilitator.reading.shape import read_fields
    from facilitator.reading.yamltree import parse_roster

    if not path.exists():
        raise UsageRefused("there is no such people file", "name a people.yml after --people")
    source, notices = read_roster(path.resolve().parent, path.resolve(), path.name)
    tree, told = parse_roster(source, path.name) if source is not None else (None, ())
    desk = Desk(path.name)
    fields = read_fields(tree, desk, "", PEOPLE) if tree is not None else None
    problems = [n for n in (*notices, *told, *desk.notices) if n.stops]
    if problems or fields is None:
        raise ProblemsFound(problems or [Problem(Place(path.name), "", "no people could be read here")])
    return people_of(fields)


def text_of(note: str) -> str:
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
