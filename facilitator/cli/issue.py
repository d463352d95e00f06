"""`--issue` makes numbered copies that are remembered: who has which, and what each of them said."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from facilitator.cli.output import AWAY, Ready
from facilitator.model.labels import TEAM

if TYPE_CHECKING:
    from facilitator.cli.guarding import Finished, Looked, Made, Unset
    from facilitator.cli.shares import Again
    from facilitator.cli.sheets import Desk, Sheet
    from facilitator.model.dialogue import Dialogue
    from facilitator.problems import Problem
    from facilitator.publish.editions import Issued, Passages
    from facilitator.publish.received import Difference
    from facilitator.views.common import View

Render = Callable[["Sheet", "Desk", tuple[str, ...]], tuple["Finished | Unset", ...]]
"""Makes one paper in these formats."""

Form = Callable[["View", str, tuple[str, ...]], Iterable["Finished | Unset"]]
"""Makes a view in these formats, as files of this name."""

COVER = "cover-list"

Given = tuple["Desk", tuple["Sheet", ...]]


@dataclass(frozen=True, slots=True)
class _Copy:
    """One paper for one reader, with what is remembered of it; `new`: it is not yet in the file."""

    desk: Desk
    sheet: Sheet
    issued: Issued
    new: bool


def issue(
    root: Path,
    folder: Path,
    made: Sequence[Given],
    formats: tuple[str, ...],
    render: Render,
    form: Form,
    again: Again[Made, Looked],
    ready: Ready,
    *,
    names: bool,
) -> None:
    """Draw numbers, compare with what each reader had, remember, and write the copies and the cover list.

    `ready` is called when they can be written; files of copies that are void now are put away.
    ProblemsFound, with nothing written or remembered, where a difference would give something away.
    """
    from facilitator.cli.guarding import Clearing
    from facilitator.cli.output import put_away, to_files
    from facilitator.problems import ProblemsFound, Refused
    from facilitator.publish.editions import read, replaced
    from facilitator.publish.lock import locked

    with locked(root):
        known = list(read(root))
        copies: list[_Copy] = []
        problems = []
        for desk, sheets in made:
            for sheet in sheets:
                found, told = _copy(desk, sheet, known, render)
                copies.append(found)
                known += [found.issued] if found.new else []
                problems += [_problem(desk, d) for d in told if d.stops]
        if problems:
            raise ProblemsFound(dict.fromkeys(problems))
        if not copies:
            raise Refused("there is no such paper for anybody here, or nothing yet to put on it")
        cover = _cover(known, made[0][0], formats, form, names=names)
        papers = [*(_files(copy, formats, render, names=names) for copy in copies), cover]
        with Clearing(made[0][0].dialogue, again) as clearing:
            cleared = clearing.clear(papers)
        new = [copy.issued for copy in copies if copy.new]
        to_files(folder, cleared, ready=partial(_remember, root, new, ready))
        session = copies[0].issued.session
        void = replaced(one for one in known if one.session == session)
        away = put_away(folder, void.keys() - {copy.issued.copy for copy in copies})
    _tell(len(copies), new, known, away)


def _remember(root: Path, new: Sequence[Issued], ready: Ready) -> None:
    from facilitator.publish.editions import add

    ready()
    add(root, new)


def _tell(issued: int, new: Sequence[Issued], known: Sequence[Issued], away: bool) -> None:
    from facilitator.publish.editions import replaced

    click.echo(f"{issued} issued, {len(new)} new; {COVER} is for the team alone", err=True)
    numbers = {one.copy for one in new}
    old = ", ".join(f"copy-{copy:02}" for copy, by in sorted(replaced(known).items()) if by in numbers)
    if old:
        click.echo(f"Replaced: {old}. Take back what has been handed out.", err=True)
    if away:
        click.echo(
            f"Files of copies that are void now lie in {AWAY}/, out of the way of the printer.", err=True
        )


def _copy(
    desk: Desk, sheet: Sheet, known: Sequence[Issued], render: Render
) -> tuple[_Copy, tuple[Difference, ...]]:
    from facilitator.publish import editions
    from facilitator.publish.received import differences

    reader, session = desk.reader.word, f"{desk.dialogue.id}/{desk.session_id}"
    lang = sheet.view.head.lang
    own = [one for one in known if one.reader == reader and one.session.partition("/")[0] == desk.dialogue.id]
    same = [one for one in own if (one.session, one.paper, one.lang) == (session, sheet.stem, lang)]
    had = _had(desk, sheet, same, render)
    if had is not None:
        return had, ()
    said = _said(desk, sheet)
    told = tuple(d for d in differences(said, own, (sheet.stem, session, lang)) if not _explained(desk, d))
    for found in told:
        if not found.stops:
            click.echo(
                f"advice: {reader}: {found.place}: {found.message} (copy of {found.since[:10]})", err=True
            )
    number = editions.drawn(known, secrets.SystemRandom())
    salt = secrets.token_bytes(editions.SALT_BYTES).hex()
    whole = _whole(sheet, desk, render)
    one = editions.issued(number, reader, session, sheet.stem, lang, desk.at.isoformat(), salt, whole, said)
    return _Copy(
        desk, sheet, replace(one, told=tuple(f"{d.place}: {d.message}" for d in told)), new=True
    ), told


def _had(desk: Desk, sheet: Sheet, own: Sequence[Issued], render: Render) -> _Copy | None:
    """The reader's copy of these very words: of this day, or her last one, under the day it went out.

    That a day has passed makes no new edition of words that are the same; she would hold two copies.
    """
    from facilitator.publish.editions import newest
    from facilitator.views.common import day_of

    whole = _whole(sheet, desk, render)
    for one in own:
        if one.is_of(whole):
            return _Copy(desk, sheet, one, new=False)
    if not own:
        return None
    last = newest(own)
    dated = _dated(sheet, day_of(last.on, sheet.view.head.timezone))
    return _Copy(desk, dated, last, new=False) if last.is_of(_whole(dated, desk, render)) else None


def _whole(sheet: Sheet, desk: Desk, render: Render) -> bytes:
    """The paper's words as they are without a number."""
    return render(_numbered(sheet, 0), desk, ("md",))[0].finished().data


def _dated(sheet: Sheet, day: str) -> Sheet:
    return replace(sheet, view=replace(sheet.view, head=replace(sheet.view.head, edition=day)))


def _said(desk: Desk, sheet: Sheet) -> Passages:
    from facilitator.disclosure import Disclosed, Reader, disclose
    from facilitator.publish.received import Named, passages

    def named(disclosed: Disclosed) -> Named:
        pairs = zip(disclosed.keys.sessions, disclosed.edition.sessions, strict=True)
        keys, session = next((k, s) for k, s in pairs if k.session == desk.session_id)
        names = {
            "outcomes": keys.outcomes,
            "themes": keys.themes,
            "progress": keys.progress,
            "slots": keys.slots,
        }
        return Named(desk.session_id, session, names)

    team = disclose(desk.dialogue, Reader.label("team"), desk.at)
    return passages(named(desk.disclosed), named(team), sheet.view)


def _explained(desk: Desk, found: Difference) -> bool:
    """Whether a correction dated since the older copy names what differs (for a list: names nothing)."""
    session = desk.dialogue.session(desk.session_id)
    today = desk.at.date().isoformat()
    for note in session.corrections if session else ():
        meant = found.about in note.items if found.about else not note.items
        if meant and found.since and found.since[:10] <= note.on.isoformat() <= today:
            return True
    return False


def _problem(desk: Desk, found: Difference) -> Problem:
    from facilitator.problems import Place, Problem

    session = desk.dialogue.session(desk.session_id)
    wanted = " ".join(found.place.split(" ")[:2])
    place = next((r.place for r in desk.disclosed.rulings if r.what == wanted), None)
    since = f" (copy of {found.since[:10]})" if found.since else ""
    return Problem(
        place or Place(session.place.file if session else desk.dialogue.place.file),
        f"{desk.reader.word}: {found.place}",
        f"{found.message}{since}",
        "let the words stand, or write a correction that names it and give every reader a new copy"
        if found.since
        else "withhold these words in both texts, or in neither",
        "received",
    )


def _numbered(sheet: Sheet, number: int) -> Sheet:
    head = replace(sheet.view.head, draft=False, copy=number)
    return replace(sheet, view=replace(sheet.view, head=head))


def _files(copy: _Copy, formats: tuple[str, ...], render: Render, *, names: bool) -> Made:
    from facilitator.cli.guarding import Made

    number, reader = copy.issued.copy, copy.desk.reader
    made = render(_numbered(copy.sheet, number), copy.desk, formats)
    files = tuple(replace(f, name=_numbered_name(f.name, number)) for f in made)
    return Made(reader, copy.desk.at, files, names=names and reader.word == TEAM)


def _numbered_name(name: str, number: int) -> str:
    """The copy's number in place of what the paper is; a picture is the same for every copy."""
    return name if name.startswith("picture-") else f"copy-{number:02}.{name.rpartition('.')[2]}"


def _cover(known: Sequence[Issued], desk: Desk, formats: tuple[str, ...], form: Form, *, names: bool) -> Made:
    """Which copy of this session's papers has whom; for the team, in its own language."""
    from facilitator.cli.guarding import Made
    from facilitator.cli.sheets import language, seen_by
    from facilitator.disclosure import Reader
    from facilitator.publish.editions import replaced
    from facilitator.views.common import day_of
    from facilitator.views.cover import CopyOut, cover

    edition, shown = seen_by(desk, TEAM)
    session = f"{desk.dialogue.id}/{desk.session_id}"
    last = replaced(known)
    rows = [
        CopyOut(
            one.copy,
            _who(desk.dialogue, one.reader, names=names),
            one.paper,
            one.lang,
            day_of(one.on, desk.session.timezone),
            last.get(one.copy, 0),
        )
        for one in known
        if one.session == session
    ]
    view = cover(edition, shown or desk.session, rows, language(None, edition, desk.dialogue))
    # It is as old as the newest copy on it: a list of the same copies is the same list.
    view = replace(view, head=replace(view.head, edition=max(row.issued for row in rows)))
    printed = tuple(f for f in formats if f != "ics") or ("md",)
    return Made(Reader.label(TEAM), desk.at, tuple(form(view, COVER, printed)), names=names)


def _who(dialogue: Dialogue, reader: str, *, names: bool) -> str:
    from facilitator.disclosure.inside import opened

    person = dialogue.people.by_id(reader) if names else None
    return f"{reader} ({opened(person.name)})" if person and person.name else reader
