"""`verify` checks the ledger, the copies on the site, what was committed, and signatures."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.option(
    "--head", metavar="DIGEST", default="", help="A head of the chain that you kept: is it still part?"
)
def verify(head: str) -> None:
    """Check what was published against its ledger; works on a public copy as far as it can."""
    from facilitator.cli.common import directory, finish
    from facilitator.problems import ProblemsFound
    from facilitator.publish.verify import verify as verdict_on

    root = _root(directory())
    finish(root)
    verdict = verdict_on(root, head.strip().lower())
    for what in verdict.checked:
        click.echo(f"checked: {what}")
    for what in verdict.unchecked:
        click.echo(f"not checked: {what}")
    if verdict.problems:
        raise ProblemsFound(verdict.problems)
    click.echo(f"head of the chain: {verdict.head}")
    click.echo(
        "Compare the head with one that you kept: only that shows whether all of it was rewritten.", err=True
    )


def _root(start: Path) -> Path:
    """The nearest folder, upwards, with a ledger or a workspace; a public copy has no sessions."""
    here = (start, *start.parents)
    marks = ("ledger/releases", "sessions", "public/dialogues", "site/dialogues")
    return next((folder for folder in here if any((folder / mark).is_dir() for mark in marks)), start)
