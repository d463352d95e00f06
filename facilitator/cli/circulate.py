"""`circulate` sends out the words that would become public, numbered and dated, and keeps what was sent."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from facilitator.cli.common import on_option, session_names

if TYPE_CHECKING:
    from facilitator.cli.guarding import Cleared, Finished, Unset
    from facilitator.cli.sheets import Desk
    from facilitator.disclosure.edition import OutcomeShown
    from facilitator.model.release import Draft
    from facilitator.model.session import Outcome

FORMATS = ("md", "html", "pdf", "docx")


@dataclass(frozen=True, slots=True)
class Sent:
    """The draft, and its items as anybody would read them, in the same order."""

    draft: Draft
    words: tuple[OutcomeShown, ...]


@click.command()
@click.argument("session", metavar="SESSION", shell_complete=session_names)
@click.option("--to", "reader", metavar="READER", required=True, help="participants, side:ID, a person …")
@click.option("--until", metavar="INSTANT", help="When answers are due; printed on each reader's clock.")
@click.option("--items", metavar="ID,ID", help="These outcomes alone; else all on their way to the public.")
@click.option("--format", "typed", default="md,html", show_default=True, help=f"{', '.join(FORMATS)}.")
@on_option
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="Write the papers into here.")
def circulate(
    session: str,
    reader: str,
    until: str | None,
    items: str | None,
    typed: str,
    on: str | None,
    out: Path | None,
) -> None:
    """A numbered draft of SESSION for READER, with a reply slip; what was sent is kept in the ledger."""
    from facilitator.cli.common import workspace
    from facilitator.cli.guarding import Clearing, Made
    from facilitator.cli.output import to_files
    from facilitator.cli.papers import formats_in
    from facilitator.publish.lock import locked
    from facilitator.reading.workspace import resolve

    root = workspace()
    formats = formats_in(typed, FORMATS)
    dialogue_id, session_id = resolve(root, session)
    with locked(root):
        desk, sent = _sent(root, dialogue_id, session_id, reader, until, items, on)
        made = Made(desk.reader, desk.at, tuple(_papers(root, desk, sent, formats)))
        cleared = Clearing(desk.dialogue).clear([made])
        folder = out or root / "out" / dialogue_id / session_id
        to_files(folder, cleared, ready=lambda: _keep(root, dialogue_id, sent))
    _tell(folder, cleared, sent.draft)


def _sent(
    root: Path,
    dialogue_id: str,
    session_id: str,
    word: str,
    until: str | None,
    items: str | None,
    on: str | None,
) -> tuple[Desk, Sent]:
    from facilitator.cli.common import instant, reader_of
    from facilitator.cli.papers import desk_for, read
    from facilitator.disclosure.facing import canonical, proposed
    from facilitator.model.release import Draft, DraftItem
    from facilitator.model.sealed import Sealed
    from facilitator.problems import Refused

    dialogue = read(root, dialogue_id, (session_id,))
    at = instant(on, dialogue.timezone)
    ends = instant(until, dialogue.timezone, "--until") if until is not None else None
    _in_time(at, ends, dialogue.drafts)
    reader = reader_of(word)
    _askable(word)
    desk = desk_for(dialogue, session_id, reader, at, None)
    session = dialogue.session(session_id)
    chosen = _chosen(desk, session.outcomes if session else (), items)
    shown = [(o, proposed(dialogue, session, o)) for o in chosen] if session else []
    faulty = [o.id for o, words in shown if words is None]
    if faulty:
        raise Refused(f"a text of {', '.join(faulty)} has a fault", "`facilitator check` tells which")
    words = tuple(w for _, w in shown if w is not None)
    kept = tuple(DraftItem(o.id, Sealed(canonical(w))) for (o, _), w in zip(shown, words, strict=True))
    number = max((d.number for d in dialogue.drafts), default=0) + 1
    return desk, Sent(Draft(session_id, number, at, word, ends, kept), words)


def _in_time(at: datetime, ends: datetime | None, drafts: tuple[Draft, ...]) -> None:
    from facilitator.problems import UsageRefused

    if ends is not None and ends <= at:
        raise UsageRefused("answers would be due before the draft goes out", "choose a later --until")
    if any(at < d.at for d in drafts):
        raise UsageRefused("a draft of this session went out later than that", "choose a later --on")


def _askable(word: str) -> None:
    from facilitator.problems import UsageRefused

    if word in ("team", "public"):
        hint = "such as participants, side:ID, principals or a person's id"
        raise UsageRefused("a draft goes to people who are asked to agree", hint)


def _chosen(desk: Desk, outcomes: tuple[Outcome, ...], items: str | None) -> tuple[Outcome, ...]:
    """The outcomes to be circulated, in the order of the file.

    Refused: an id that the session does not have, an outcome that is not on its way to the public, and
    one that this reader may not read.
    """
    from facilitator.model.labels import PUBLIC
    from facilitator.problems import Refused, UsageRefused

    read = {o.ref.partition("#")[2] for o in desk.session.outcomes}
    able = [o for o in outcomes if o.release and PUBLIC in o.release.to.words and o.id in read]
    wanted = {i.strip() for i in items.split(",") if i.strip()} if items is not None else None
    if wanted is not None and wanted - {o.id for o in outcomes}:
        raise UsageRefused("--items names an outcome that the session does not have", "its file has the ids")
    missing = sorted((wanted or set()) - {o.id for o in able})
    if missing:
        hint = "its release has to name public, and this reader has to be one who reads it: see `explain`"
        raise Refused(f"{', '.join(missing)} cannot be circulated to this reader", hint)
    found = tuple(o for o in able if wanted is None or o.id in wanted)
    if not found:
        message = "nothing that this reader reads of the session is on its way to the public"
        raise Refused(message, "an outcome goes there by release: public")
    return found


def _papers(root: Path, desk: Desk, sent: Sent, formats: tuple[str, ...]) -> list[Finished | Unset]:
    """The paper in every language of the dialogue, and the reader's own."""
    from facilitator.cli.calendar import Calendars
    from facilitator.cli.papers import rendered
    from facilitator.cli.sheets import Sheet
    from facilitator.views.circulation import circulation

    draft = sent.draft
    languages = dict.fromkeys((desk.lang, *desk.dialogue.languages))
    found: list[Finished | Unset] = []
    for lang in languages:
        view = circulation(
            desk.edition,
            desk.session,
            lang,
            number=draft.number,
            until=draft.until.isoformat() if draft.until else "",
            words=sent.words,
        )
        sheet = Sheet(f"draft-{draft.number}", view)
        found += rendered((sheet,), replace(desk, lang=lang), formats, Calendars(root))
    return found


def _keep(root: Path, dialogue: str, sent: Sent) -> None:
    from facilitator.disclosure.facing import canonical
    from facilitator.reading.drafts import write_draft

    pairs = zip(sent.draft.items, sent.words, strict=True)
    write_draft(root, dialogue, sent.draft, {item.outcome: canonical(words) for item, words in pairs})


def _tell(folder: Path, cleared: Cleared, draft: Draft) -> None:
    for name, _ in cleared.files:
        click.echo(str(folder / name))
    told = ", ".join(f"{n} {item.outcome}" for n, item in enumerate(draft.items, 1))
    click.echo(f"Draft {draft.number} of {draft.session}, paragraphs: {told}.", err=True)
    click.echo("It is kept in ledger/drafts. Record each answer with: facilitator consent", err=True)
