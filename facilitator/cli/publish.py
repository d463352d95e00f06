"""`publish` shows every sentence that changes for the public, then releases what was named."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from facilitator.cli.common import on_option, session_names

if TYPE_CHECKING:
    from facilitator.publish.plan import Plan, Wanted
    from facilitator.publish.release import Done, Request

STEPS = {
    "read": "reading",
    "prove": "writing the pages again from three copies with other secrets",
    "stage": "writing the pages",
    "gate": "looking for names",
    "build": "building the site",
    "gate pages": "looking for names in every finished byte",
    "prepare": "waiting for the disk",
    "journal": "putting it in place",
}


@click.command()
@click.argument("names", nargs=-1, metavar="[SESSION|DIALOGUE]...", shell_complete=session_names)
@click.option("--due", is_flag=True, help="All that is due, in every dialogue.")
@click.option("--dry-run", is_flag=True, help="Go through all of it and write nothing.")
@click.option(
    "--to-sign",
    "to_sign",
    type=click.Path(file_okay=False, path_type=Path),
    help="With --dry-run: write here what both sides sign.",
)
@on_option
def publish(names: tuple[str, ...], due: bool, dry_run: bool, to_sign: Path | None, on: str | None) -> None:
    """Release to the public what was named, after showing each sentence that changes."""
    from facilitator.cli.common import workspace
    from facilitator.problems import UsageRefused
    from facilitator.publish.release import Desk, publish as release

    if to_sign is not None and not dry_run:
        raise UsageRefused("--to-sign belongs to a dry run", "facilitator publish … --dry-run --to-sign DIR")
    root = workspace()
    request = replace(_request(root, names, on, due=due, dry_run=dry_run), to_sign=to_sign)
    done = release(root, request, Desk(_approve(root, dry_run=dry_run), _tell, _progress()))
    _close(done)


def _request(root: Path, names: tuple[str, ...], on: str | None, *, due: bool, dry_run: bool) -> Request:
    from datetime import UTC

    from facilitator.cli.common import instant
    from facilitator.publish.release import Request

    now = datetime.now(UTC).replace(microsecond=0)
    typed = instant(on, "UTC") if on is not None else now

    def at(zone: str) -> datetime:
        return instant(on, zone) if on is not None else now

    return Request(_wanted(root, names, due=due), at, typed.date(), now, dry_run)


def _wanted(root: Path, names: tuple[str, ...], *, due: bool) -> Wanted:
    from facilitator.problems import UsageRefused
    from facilitator.reading.workspace import dialogue_ids, resolve

    dialogues = dialogue_ids(root)
    if due == bool(names):
        hint = "facilitator publish --due, or facilitator publish <dialogue>/<session>"
        raise UsageRefused("say what to publish: names, or --due for all that is due", hint)
    wanted: dict[str, frozenset[str] | None] = dict.fromkeys(dialogues) if due else {}
    for name in names:
        if name in dialogues:
            wanted[name] = None
            continue
        dialogue, session = resolve(root, name)
        before = wanted.get(dialogue, frozenset())
        wanted[dialogue] = None if before is None else before | {session}
    return wanted


def _approve(root: Path, *, dry_run: bool) -> Callable[[Plan], bool]:
    def ask(plan: Plan) -> bool:
        _show(plan)
        _warn(root, plan)
        if dry_run or not plan.sentences:
            return True
        if not sys.stdin.isatty():
            _tell("not on a terminal: going on without asking")
            return True
        question = f"Type the number of sentences ({plan.sentences}) to release them, anything else to stop"
        answer: str = click.prompt(question, default="", show_default=False, err=True)
        return answer.strip() == str(plan.sentences)

    return ask


def _show(plan: Plan) -> None:
    from facilitator.publish.preview import counted, shown

    for record, found in plan.records:
        new, changed, gone = counted(found)
        what = f"report {record.report}" if record.report else "the dialogue's own page"
        click.echo(f"{record.address}, {what}: {new} new, {changed} changed, {gone} gone")
        for line in shown(found):
            click.echo(line)


def _warn(root: Path, plan: Plan) -> None:
    """What no later release can undo: digests of things inside, and copies that are already out."""
    from facilitator.publish.editions import holders, read
    from facilitator.publish.silent import betrays
    from facilitator.views.site_record import SessionRecord

    sealed = sum(len(r.sealed) for r, _ in plan.records if isinstance(r, SessionRecord))
    if sealed:
        _tell(
            f"{sealed} committed: a digest of words that stay inside goes out. This is the one thing"
            " made from private words; it tells that something stands there, and can never be taken back."
        )
    for record, changed in plan.records:
        if betrays(record, changed):
            _tell(
                f"advice: a correction on {record.address}, report {record.report}, repeats words it takes"
                " away: put it in neutral words, so that it does not betray what was wrong"
            )
    issued = read(root) if plan.withdrawn else ()
    for key in plan.withdrawn:
        _tell(f"withdrawn: {key}. Earlier releases and copies of them are out and cannot be called back.")
        found = holders(issued, key)
        _tell(f"  issued copies that may hold it: {', '.join(found) if found else 'none are recorded'}")


def _progress() -> Callable[[str], None]:
    """Talks of the steps on a terminal; quiet in a pipe."""
    if not sys.stderr.isatty():
        return lambda _: None
    return lambda step: _tell(f"{STEPS[step]} …") if step in STEPS else None


def _close(done: Done) -> None:
    reports = len(done.plan.records)
    closing = {
        "unchanged": "unchanged",
        "declined": "nothing was released",
        "dry-run": f"{reports} to release; nothing was written",
        "built": "no words changed; the site was built again into public/",
        "released": f"{reports} released; the site is in public/, its Markdown in site/dialogues/",
    }
    click.echo(closing[done.what])
    if done.proof.changed:
        count = sum(done.proof.changed.values())
        click.echo(f"proven: {count} private values were other than they are, and not a byte was")
    if done.head and done.what in ("released", "unchanged", "built"):
        click.echo(f"head of the chain: {done.head}")
    _tell("Nothing has left this machine.")


def _tell(line: str) -> None:
    click.echo(line, err=True)
