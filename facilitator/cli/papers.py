"""What agenda, brief and summary share: whom a paper is for, in which language and format, where it goes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from facilitator.cli.common import on_option, session_names
from facilitator.cli.sheets import Asked, Desk, Maker, Sheet, language

if TYPE_CHECKING:
    from facilitator.cli.calendar import Calendars
    from facilitator.cli.guarding import Finished, Looked, Made, Unset
    from facilitator.cli.shares import Again
    from facilitator.disclosure import Reader
    from facilitator.model.dialogue import Dialogue
    from facilitator.views.common import View

FORMATS = ("md", "html", "pdf", "docx", "ics")
SET = frozenset({"pdf", "docx"})
"""Formats whose pages have to be set, which takes time."""


def paper_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options that every paper command has, in the order in which help shows them."""
    options = (
        click.argument("session", metavar="SESSION", shell_complete=session_names),
        click.option(
            "--for", "reader", metavar="READER", help="team, side:ID, participants, principals, public."
        ),
        click.option("--to", "person", metavar="PERSON", help="One person, by id."),
        click.option("--everyone", is_flag=True, help="Each person confirmed or attending, each a paper."),
        click.option(
            "--lang", metavar="CODE", help="Language; else the reader's own, or the dialogue's first."
        ),
        click.option(
            "--format",
            "formats",
            default="md",
            show_default=True,
            help="md, html, pdf, docx, and for agendas ics; several with commas.",
        ),
        click.option(
            "--out", type=click.Path(file_okay=False, path_type=Path), help="Write files into here."
        ),
        on_option,
        click.option("--issue", is_flag=True, help="Numbered copies, remembered; else papers say DRAFT."),
        click.option("--names", is_flag=True, help="Names in place of ids; in the team's papers alone."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def asked(**typed: Any) -> Asked:  # noqa: ANN401 - click hands over whatever was typed
    """What was typed, checked. UsageRefused: no reader or several, an unknown format, names for outsiders."""
    from facilitator.problems import UsageRefused

    request = Asked(formats=formats_in(str(typed.pop("formats"))), **typed)
    if sum((request.reader is not None, request.person is not None, request.everyone)) != 1:
        raise UsageRefused("say for whom the paper is, once", "--for READER, --to PERSON or --everyone")
    if request.names and request.reader != "team" and not request.issue:
        raise UsageRefused("names stand in the team's papers alone", "use --names with --for team")
    return request


def formats_in(typed: str, known: tuple[str, ...] = FORMATS) -> tuple[str, ...]:
    """The formats of `pdf,docx`, each once. UsageRefused: none, or one that is not known."""
    from facilitator.problems import UsageRefused

    formats = tuple(dict.fromkeys(f.strip() for f in typed.split(",") if f.strip()))
    if not formats or not set(formats) <= set(known):
        hint = "for example --format pdf,docx"
        raise UsageRefused(f"--format takes {', '.join(known)}, or several with commas", hint)
    return formats


def produce(request: Asked, make: Maker, *, whole: bool) -> None:
    """Make the papers and print or write them. `whole`: the paper needs the dialogue's other sessions too.

    Nothing is written before everything has been made. Refused: see `asked`, `desk` and `render`.
    """
    from facilitator.cli.calendar import Calendars
    from facilitator.cli.common import instant, workspace
    from facilitator.cli.guarding import Clearing, Made
    from facilitator.cli.output import to_files, to_stdout
    from facilitator.cli.shares import Again
    from facilitator.cli.told import tell
    from facilitator.problems import Refused
    from facilitator.reading.workspace import resolve

    root = workspace()
    dialogue_id, session_id = resolve(root, request.session)
    dialogue = read(root, dialogue_id, None if whole else (session_id,))
    at = instant(request.on, dialogue.timezone)
    whom = readers(request, dialogue, session_id)
    slow = len(whom) * len(SET & set(request.formats))
    again = Again(anew, root, dialogue_id, None if whole else (session_id,), slow)
    calendars = Calendars(root, full=request.full)
    folder = request.out or root / "out" / dialogue_id / session_id
    if request.issue:
        from facilitator.cli.issue import issue

        named = request.names and request.reader == "team"
        desks = [desk_for(dialogue, session_id, r, at, request.lang, names=named) for r in whom]

        def render(sheet: Sheet, desk: Desk, formats: tuple[str, ...]) -> tuple[Finished | Unset, ...]:
            return tuple(rendered((sheet,), desk, formats, calendars))

        issue(
            root,
            folder,
            [(d, make(d)) for d in desks],
            request.formats,
            render,
            lambda view, stem, formats: finished(view, stem, formats, root),
            again,
            calendars.remember,
            names=request.names,
        )
        return
    made: list[tuple[Desk, Made]] = []
    with Clearing(dialogue, again) as clearing:
        for reader in whom:
            desk = desk_for(dialogue, session_id, reader, at, request.lang, names=request.names)
            files = tuple(rendered(make(desk), desk, request.formats, calendars))
            if files:
                made.append((desk, Made(reader, at, files, names=request.names)))
        if not made:
            raise Refused("there is no such paper for anybody here, or nothing yet to put on it")
        cleared = clearing.clear(one for _, one in made)
    one = len(made) == 1 and request.out is None and request.formats == ("md",)
    if one:
        to_stdout(cleared)
    else:
        to_files(folder, cleared, ready=calendars.remember)
    tell([desk for desk, _ in made], printed=one)


def read(root: Path, dialogue: str, only: tuple[str, ...] | None) -> Dialogue:
    """The dialogue. ProblemsFound: everything that stops, in the files that were read."""
    from facilitator.problems import ProblemsFound
    from facilitator.reading.load import read_dialogue

    reading = read_dialogue(root, dialogue, only)
    problems = [notice for notice in reading.notices if notice.stops]
    if problems or reading.dialogue is None:
        raise ProblemsFound(problems or reading.notices)
    return reading.dialogue


def anew(again: Again[Made, Looked]) -> Callable[[Made], Looked]:
    """How another process looks at papers: it reads the dialogue from its files, as this one did."""
    from facilitator.cli.guarding import Clearing

    return Clearing(read(again.root, again.dialogue, again.only), root=again.root).look


def readers(request: Asked, dialogue: Dialogue, session_id: str) -> tuple[Reader, ...]:
    """For whom papers are made. Refused: everyone, where nobody is confirmed or attending."""
    from facilitator.disclosure import Reader
    from facilitator.problems import Refused

    if request.reader is not None:
        return (Reader.label(request.reader),)
    if request.person is not None:
        return (Reader.person(request.person),)
    session = dialogue.session(session_id)
    present = session.present() if session else ()
    if not present:
        raise Refused("nobody is confirmed for this session or attending it", "write invited: or attending:")
    return tuple(Reader.person(p) for p in present)


def desk_for(
    dialogue: Dialogue,
    session_id: str,
    reader: Reader,
    at: datetime,
    lang: str | None,
    *,
    names: bool = False,
) -> Desk:
    """The reader's edition with the session in it. Refused: a reader who knows nothing of the session."""
    from facilitator.disclosure import disclose
    from facilitator.problems import Refused

    disclosed = disclose(dialogue, reader, at, names=names)
    for keys, session in zip(disclosed.keys.sessions, disclosed.edition.sessions, strict=True):
        if keys.session == session_id:
            chosen = language(lang, disclosed.edition, dialogue)
            return Desk(dialogue, reader, at, disclosed, session_id, session, chosen)
    raise Refused("this reader knows nothing of that session on this day", "`facilitator explain` says why")


def rendered(
    sheets: tuple[Sheet, ...], desk: Desk, formats: tuple[str, ...], calendars: Calendars
) -> Iterator[Finished | Unset]:
    """Each paper in each format; a plan's calendar is one of `calendars`. Refused: see `finished`."""
    for sheet in sheets:
        stem = f"{sheet.stem}-{_whose(desk, sheet.view.head.lang)}"
        yield from finished(sheet.view, stem, formats, calendars.root, ics=partial(calendars.of, desk))


def finished(
    view: View,
    stem: str,
    formats: tuple[str, ...],
    root: Path,
    *,
    ics: Callable[[View], bytes] | None = None,
) -> Iterator[Finished | Unset]:
    """A view in each format under one name, pictures beside Markdown, and its words for the gate.

    Refused: a fault in a template, by file and line; a format that a paper does not have.
    """
    from facilitator.cli.guarding import Finished, Unset
    from facilitator.render.attached import beside

    for wanted in dict.fromkeys(("md", *formats)):
        name, asked = f"{stem}.{wanted}", wanted in formats
        if wanted == "ics" and ics:
            yield Finished(name, ics(view))
        else:
            yield Unset(name, view, wanted, root, plain=wanted == "md", asked=asked)
        if wanted == "md" and asked:
            yield from (Finished(name, data) for name, data in beside(view).items())


def _whose(desk: Desk, lang: str) -> str:
    """`participants`, `side-upstream`, `for-oak`; and the language, where it is not the usual one."""
    word = desk.reader.word.replace(":", "-")
    whose = f"for-{word}" if desk.reader.is_person else word
    usual = language(None, desk.edition, desk.dialogue)
    return whose if lang == usual else f"{whose}-{lang}"
