"""`accept` records that a person looked at a finding for review; it quotes nothing and lifts no block."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import click


@click.command()
@click.argument("finding", metavar="FINDING")
@click.option("--by", metavar="ID", required=True, help="Who looked: an id of people.yml.")
@click.option("--reason", metavar="TEXT", required=True, help="Why the sentence may stand.")
@click.option(
    "--dialogue", metavar="DIALOGUE", help="Whose decision this is, where the finding does not say."
)
def accept(finding: str, by: str, reason: str, dialogue: str | None) -> None:
    """A finding for review may stand, in every copy of its sentence and until the sentence changes.

    FINDING is the id in the brackets of the last `scan` or `publish`. The decision stands in
    sessions/<dialogue>/accepted.yml. What blocks is cured, never accepted.
    """
    from facilitator.cli.common import workspace
    from facilitator.problems import UsageRefused
    from facilitator.publish.lock import locked
    from facilitator.publish.looked_at import told_of
    from facilitator.reading.files import plain
    from facilitator.reading.workspace import dialogue_ids

    root = workspace()
    told = told_of(root, finding)
    if told is None:
        hint = "scan or publish again, and take the id in brackets; a finding that blocks has to be cured"
        raise UsageRefused("the last report has no finding for review of this id", hint)
    if not reason.strip() or not plain(reason):
        raise UsageRefused("say why the sentence may stand", "--reason TEXT, in a sentence of plain text")
    whose = cast(str, told["who"]).partition("/")[0]
    if dialogue and whose and dialogue != whose:
        raise UsageRefused("this finding is about somebody of another dialogue", f"--dialogue {whose}")
    home = dialogue or whose or _by_page(root, cast(str, told["page"]))
    if home not in dialogue_ids(root):
        raise UsageRefused(
            "say whose decision this is", f"--dialogue with one of: {', '.join(dialogue_ids(root))}"
        )
    with locked(root):
        _record(root, home, told, by, " ".join(reason.split()))
    click.echo(f"sessions/{home}/accepted.yml: accepted, by {by}.")


def _by_page(root: Path, page: str) -> str:
    """The dialogue that the page belongs to, or the only one there is; empty where neither is so."""
    from facilitator.reading.load import read_dialogue
    from facilitator.reading.workspace import dialogue_ids

    known = dialogue_ids(root)
    for name in known:
        read = read_dialogue(root, name, ()).dialogue
        if read and read.shown_as and f"/{page}".startswith(f"/dialogues/{read.shown_as.address}/"):
            return name
    return known[0] if len(known) == 1 else ""


def _record(root: Path, home: str, told: dict[str, object], by: str, reason: str) -> None:
    from facilitator.cli.output import write_files
    from facilitator.model.accepted import Accepted, Decisions
    from facilitator.model.sealed import Sealed
    from facilitator.problems import ProblemsFound, UsageRefused
    from facilitator.publish.looked_at import salts_of
    from facilitator.reading.accepted import FILE, as_yaml, read_decisions
    from facilitator.reading.load import read_dialogue

    people = read_dialogue(root, home, ()).dialogue
    if people is None or people.people.by_id(by) is None:
        raise UsageRefused(
            "nobody in people.yml of this dialogue has that id", "--by takes an id, not a name"
        )
    decisions, notices = read_decisions(root, home)
    problems = [notice for notice in notices if notice.stops]
    if problems:
        raise ProblemsFound(problems)
    salt = decisions.salt or salts_of(root)[home]
    marks = frozenset(m for m in cast(list[str], told["marks"]) if m.startswith(f"{salt}$"))
    if not marks:
        raise UsageRefused(
            "the last report was made before this dialogue had decisions", "scan or publish again"
        )
    rule, who, page = (cast(str, told[key]) for key in ("rule", "who", "page"))
    day = datetime.now(UTC).date()
    new = Accepted(rule, who, page, marks, by, day, Sealed(reason))
    kept = tuple(a for a in decisions.accepted if (a.rule, a.who, a.marks) != (rule, who, marks))
    text = as_yaml(Decisions(salt, (*kept, new)))
    write_files(root / "sessions" / home, [(FILE, text.encode())])
