"""`attack` reads the public edition with an opponent's eyes and counts whom each sentence leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from facilitator.cli.common import on_option, session_names

if TYPE_CHECKING:
    from facilitator.disclosure.opponent import Seen

BOUNDS = """\
What this does not know: anything outside these files. It does not recognise a coined phrase, a way of
speaking, a photograph, a diary or another meeting; it knows of the outside world what public_knowledge
says and no more. It takes every sentence by itself but for its own earlier releases. A count that is
large enough is no proof that nobody can guess; a count that is too small is a reason to change the words."""


@click.command()
@click.argument("session", metavar="SESSION", shell_complete=session_names)
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to print it.",
)
@on_option
def attack(session: str, style: str, on: str | None) -> None:
    """How many people of SESSION each public sentence could come from. For the team only."""
    from facilitator.cli.common import instant, workspace
    from facilitator.cli.papers import read
    from facilitator.cli.standing import earlier_words
    from facilitator.disclosure.opponent import attack as seen_by
    from facilitator.problems import UsageRefused
    from facilitator.reading.workspace import resolve

    root = workspace()
    dialogue_id, session_id = resolve(root, session)
    dialogue = read(root, dialogue_id, None)
    known = dialogue.session(session_id)
    if known is None:
        raise UsageRefused("there is no such session", "`facilitator status` lists what there is")
    found = seen_by(
        dialogue, known, instant(on, dialogue.timezone), earlier_words(root, dialogue, session_id)
    )
    click.echo(_as_json(found, dialogue.k) if style == "json" else _as_text(found, dialogue.k))


def _as_text(found: tuple[Seen, ...], k: int) -> str:
    weak = [one for one in found if one.weak]
    lines = ["For the team only: this page names who is hard to hide.", ""]
    for one in (*weak, *(one for one in found if not one.weak)):
        lines += _one(one)
    sentences = "sentence" if len(found) == 1 else "sentences"
    lines += [f"{len(found)} public {sentences}, {len(weak)} weak (k is {k}).", "", BOUNDS]
    return "\n".join(lines)


def _one(one: Seen) -> list[str]:
    lines = [f"{one.place}: {one.what}{f', {one.where}' if one.where else ''}", f"    {one.sentence}"]
    lines.append(f"    compatible: {one.compatible} of {one.room}; not compatible: {one.others}")
    if one.used:
        lines.append(f"    by: {', '.join(one.used)}")
    lines += [f"    WEAK: {reason}" for reason in one.weak]
    return [*lines, ""]


def _as_json(found: tuple[Seen, ...], k: int) -> str:
    import json

    rows = [
        {
            "file": one.place.file,
            "line": one.place.line,
            "what": one.what,
            "where": one.where,
            "sentence": one.sentence,
            "compatible": one.compatible,
            "room": one.room,
            "by": list(one.used),
            "weak": list(one.weak),
        }
        for one in found
    ]
    told = {"for": "the team only", "k": k, "sentences": rows, "bounds": " ".join(BOUNDS.split())}
    return json.dumps(told, ensure_ascii=False, indent=2)
