"""`build` makes every paper of the named sessions, or of all, into out/, and writes only what changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from facilitator.cli.common import on_option, session_names

if TYPE_CHECKING:
    from facilitator.cli.calendar import Calendars
    from facilitator.cli.guarding import Made
    from facilitator.cli.sheets import Desk, Maker
    from facilitator.disclosure import Reader
    from facilitator.model.dialogue import Dialogue


@click.command()
@click.argument("sessions", metavar="[SESSION…]", nargs=-1, shell_complete=session_names)
@click.option(
    "--format",
    "formats",
    default="md,html",
    show_default=True,
    help="md, html, pdf, docx, and for agendas ics; several with commas.",
)
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="Write below here; else out/.")
@on_option
def build(sessions: tuple[str, ...], formats: str, out: Path | None, on: str | None) -> None:
    """All papers of all sessions, or of those named, in every language of their dialogue."""
    from facilitator.cli.calendar import Calendars
    from facilitator.cli.common import instant, workspace
    from facilitator.cli.guarding import HINT, Clearing, GateStopped
    from facilitator.cli.output import to_files
    from facilitator.cli.papers import anew, formats_in, read
    from facilitator.cli.shares import Again
    from facilitator.problems import Refused

    wanted = formats_in(formats)
    root = workspace()
    wrote = same = 0
    stopped: list[str] = []
    for dialogue_id, session_ids in _wanted(root, sessions).items():
        dialogue = read(root, dialogue_id, None)
        at = instant(on, dialogue.timezone)
        again = Again(anew, root, dialogue_id, slow=_slow(dialogue, wanted))
        with Clearing(dialogue, again) as clearing:
            for session_id in _progress(session_ids, dialogue_id):
                calendars = Calendars(root)
                try:
                    cleared = clearing.clear(papers(dialogue, session_id, at, calendars, wanted))
                except GateStopped as fault:
                    stopped.append(f"{dialogue_id}/{session_id}: {fault.message}")
                    continue  # The papers of other meetings do not wait for this one's.
                folder = (out or root / "out") / dialogue_id / session_id
                new, old = to_files(folder, cleared, ready=calendars.remember)
                wrote, same = wrote + new, same + old
    click.echo(
        f"{wrote} papers written, {same} as they were. Papers say DRAFT: nobody has issued them.", err=True
    )
    if stopped:
        raise Refused("\n".join(stopped), HINT)


def papers(
    dialogue: Dialogue, session_id: str, at: datetime, calendars: Calendars, formats: tuple[str, ...]
) -> Iterator[Made]:
    """Every paper of a session, each in those of the formats that it has, by reader."""
    from facilitator.cli import agenda, brief, room as around, summary
    from facilitator.cli.calendar import is_plan
    from facilitator.cli.guarding import Made
    from facilitator.cli.papers import rendered
    from facilitator.disclosure import Reader

    team = (Reader.label("team"),)
    room = Reader.label("participants")
    world = Reader.label("public")
    session = dialogue.session(session_id)
    sides = tuple(Reader.label(f"side:{side.id}") for side in dialogue.sides)
    people = tuple(Reader.person(p) for p in (session.present() if session else ()))
    plan: tuple[tuple[Maker, tuple[Reader, ...]], ...] = (
        (agenda.sheets, (*team, room, world)),
        (brief.sheets, (room, *people)),
        (summary.sheets, (*team, room, Reader.label("principals"), world)),
        (around.sheets, (*team, room, Reader.label("principals"), world)),
        (partial(around.sheets, only=("cards",)), sides),
    )
    for make, readers in plan:
        for reader in readers:
            for desk in _desks(dialogue, session_id, reader, at):
                for sheet in make(desk):
                    own = tuple(f for f in formats if f != "ics" or is_plan(sheet.view))
                    yield Made(reader, at, tuple(rendered((sheet,), desk, own, calendars)))


def _slow(dialogue: Dialogue, formats: tuple[str, ...]) -> int:
    """About how many files there are whose pages have to be set: a pack for each person, and no less."""
    from facilitator.cli.papers import SET

    return len(SET & set(formats)) * sum(len(session.present()) for session in dialogue.sessions)


def _desks(dialogue: Dialogue, session_id: str, reader: Reader, at: datetime) -> Iterator[Desk]:
    """The reader's editions: a person's and the team's in one language, others' in each of the dialogue's."""
    from facilitator.cli.papers import desk_for
    from facilitator.problems import Refused

    several = not reader.is_person and reader.word != "team"
    for lang in dialogue.languages if several else (None,):
        try:
            yield desk_for(dialogue, session_id, reader, at, lang)
        except Refused:
            # A reader who knows nothing of the session gets no paper of it.
            return


def _wanted(root: Path, names: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Sessions by dialogue: those named, else all. UsageRefused: a name that is none."""
    from facilitator.reading.workspace import dialogue_ids, resolve, session_ids

    if not names:
        return {dialogue: session_ids(root, dialogue) for dialogue in dialogue_ids(root)}
    wanted: dict[str, tuple[str, ...]] = {}
    for name in names:
        dialogue, session = resolve(root, name)
        wanted[dialogue] = tuple(dict.fromkeys((*wanted.get(dialogue, ()), session)))
    return wanted


def _progress(session_ids: tuple[str, ...], dialogue: str) -> Iterator[str]:
    """The sessions one by one, with a bar on a terminal and in silence elsewhere."""
    import sys

    with click.progressbar(
        session_ids, label=dialogue, file=sys.stderr, hidden=not sys.stderr.isatty()
    ) as bar:
        yield from bar
