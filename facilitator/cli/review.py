"""`review` lays every item of a session side by side for the organizer, or makes a person's proof slip."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from facilitator.cli.common import on_option, session_names

if TYPE_CHECKING:
    from facilitator.model.dialogue import Dialogue
    from facilitator.model.session import Session
    from facilitator.views.common import View
    from facilitator.views.desk import Changed, Due, Item


@click.command()
@click.argument("session", metavar="SESSION", shell_complete=session_names)
@click.option("--to", "person", metavar="PERSON", help="A person's proof slip instead, by id.")
@click.option("--lang", metavar="CODE", help="Language of a slip; else the person's own.")
@click.option(
    "--format",
    "style",
    type=click.Choice(["html", "md", "pdf", "docx"]),
    default="html",
    show_default=True,
    help="Of the page or the slip.",
)
@click.option(
    "--out", metavar="DIR", type=click.Path(path_type=Path), help="The folder, or the file, to write into."
)
@on_option
def review(
    session: str, person: str | None, lang: str | None, style: str, out: Path | None, on: str | None
) -> None:
    """Every item of SESSION side by side for all readers: what each has, why, and what is due."""
    from facilitator.cli.common import instant, workspace
    from facilitator.cli.guarding import Clearing, Made
    from facilitator.cli.output import to_files
    from facilitator.cli.papers import finished, read
    from facilitator.disclosure import Reader
    from facilitator.model.labels import TEAM
    from facilitator.problems import UsageRefused
    from facilitator.reading.workspace import resolve

    root = workspace()
    dialogue_id, session_id = resolve(root, session)
    dialogue = read(root, dialogue_id, None)
    known = dialogue.session(session_id)
    if known is None:
        raise UsageRefused("there is no such session", "`facilitator status` lists what there is")
    at = instant(on, dialogue.timezone)
    if person is None and lang is not None:
        raise UsageRefused("--lang is for a person's slip", "add --to PERSON, or leave --lang out")
    view = _slip(dialogue, known, person, at, lang) if person else desk_of(root, dialogue, known, at)
    stem = f"slip-for-{person}" if person else "review"
    folder = out or root / "out" / dialogue_id / session_id
    file = folder if folder.suffix == f".{style}" else folder / f"{stem}.{style}"
    if file != folder and folder.is_file():
        raise UsageRefused(
            "--out is a file of another kind", f"name a folder, or a file that ends in .{style}"
        )
    files = tuple(finished(view, file.stem, (style,), root))
    made = Made(Reader.person(person) if person else Reader.label(TEAM), at, files)
    to_files(file.parent, Clearing(dialogue).clear([made]))
    whose = f"{person} alone" if person else "the organizers"
    click.echo(
        f"{file.name}: for {whose}; not for handing on. It can be made again: delete it when done.", err=True
    )
    click.echo(str(file))


def desk_of(root: Path, dialogue: Dialogue, session: Session, at: datetime) -> View:
    """The organizer's page of one session."""
    from facilitator.cli.standing import changes_of, published, released_of
    from facilitator.disclosure import Reader, disclose
    from facilitator.disclosure.duties import of_session, settled
    from facilitator.views.desk import Due, desk

    team = disclose(dialogue, Reader.label("team"), at)
    pairs = zip(team.keys.sessions, team.edition.sessions, strict=True)
    shown = next(found for keys, found in pairs if keys.session == session.id)
    changes, unknown = changes_of(root, dialogue, session.id, at)
    due = of_session(dialogue, session, at, published(root, dialogue), settled(dialogue))
    return desk(
        team.edition,
        shown,
        _items(dialogue, session, at),
        [
            *(Due(d.kind, d.sentence, d.what, d.place.file, d.place.line) for d in due),
            *_open(root, dialogue, session),
        ],
        _changed(changes),
        unknown=unknown,
        released=released_of(root, dialogue, session.id),
    )


def _open(root: Path, dialogue: Dialogue, session: Session) -> list[Due]:
    """Points that the session's own files leave open."""
    from facilitator.reading.load import read_dialogue
    from facilitator.views.desk import Due

    notices = read_dialogue(root, dialogue.id, (session.id,)).notices
    own = (n for n in notices if n.rule == "open-point" and n.place.file == session.place.file)
    return [Due("open-point", "is open", "", n.place.file, n.place.line) for n in own]


def _items(dialogue: Dialogue, session: Session, at: datetime) -> list[Item]:
    from facilitator.disclosure.beside import side_by_side
    from facilitator.views.desk import Given, Item

    return [
        Item(
            row.sort,
            row.ref,
            str(row.place).rpartition(":")[0] if row.place.line else row.place.file,
            row.about,
            row.status,
            tuple(Given(c.reader, c.standing, c.words, c.reasons) for c in row.cells),
        )
        for row in side_by_side(dialogue, session, at)
    ]


def _changed(changes: tuple[tuple[str, str, str, str], ...]) -> list[Changed]:
    from facilitator.views.desk import Changed

    return [Changed(*change) for change in changes]


def _slip(dialogue: Dialogue, session: Session, person: str, at: datetime, lang: str | None) -> View:
    from facilitator.cli.sheets import language
    from facilitator.disclosure.slip import slip
    from facilitator.problems import Refused
    from facilitator.views.proof import Noted, Proven, proof

    found = slip(dialogue, session, person, at)
    if found is None:
        raise Refused(
            "this person knows nothing of that session on this day", "`facilitator explain` says why"
        )
    remarks = [Noted(r.kind, r.said, r.on) for r in found.remarks]
    lines = [
        Proven(o.shown, o.speaks_of_her, o.attribution, o.one_of, o.principals, o.public, o.public_words)
        for o in found.outcomes
    ]
    return proof(found.edition, found.session, remarks, lines, language(lang, found.edition, dialogue))
