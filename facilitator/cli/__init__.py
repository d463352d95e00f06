"""The door: every command, loaded when it is asked for, and one translator of what goes wrong."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any

import click

from facilitator import __version__
from facilitator.cli.stopping import stop_in_order

COMMANDS = {
    "init": "facilitator.cli.init:init",
    "check": "facilitator.cli.check:check",
    "agenda": "facilitator.cli.agenda:agenda",
    "brief": "facilitator.cli.brief:brief",
    "summary": "facilitator.cli.summary:summary",
    "room": "facilitator.cli.room:room",
    "build": "facilitator.cli.build:build",
    "explain": "facilitator.cli.explain:explain",
    "review": "facilitator.cli.review:review",
    "attack": "facilitator.cli.attack:attack",
    "status": "facilitator.cli.status:status",
    "circulate": "facilitator.cli.circulate:circulate",
    "consent": "facilitator.cli.consent:consent",
    "publish": "facilitator.cli.publish:publish",
    "verify": "facilitator.cli.verify:verify",
    "scan": "facilitator.cli.scan:scan",
    "accept": "facilitator.cli.accept:accept",
    "templates": "facilitator.cli.templates:templates",
    "schema": "facilitator.cli.schema:schema",
}
"""In the order of the work."""

LINES = {
    "init": "a new workspace with a worked example",
    "check": "problems and advice in what people wrote",
    "agenda": "run-of-show, programme or public themes of a session",
    "brief": "briefing packs for a session, one for each reader",
    "summary": "review, chair's summary, memo or public report",
    "room": "opening script, cards, matrix for the wall, correction slip",
    "build": "all papers of all sessions, only what changed",
    "explain": "why a reader sees an item or not, rule by rule",
    "review": "every item side by side for all readers; proof slips",
    "attack": "whom each public sentence leaves, from the opponent's seat",
    "status": "what is due, missing and awaited in every dialogue",
    "circulate": "a numbered draft of what would become public, with a reply slip",
    "consent": "record an answer to a draft, or its withdrawal",
    "publish": "show what becomes public, prove it, and release it",
    "verify": "whether what was published is still what was released",
    "scan": "look for names and private passages in any file",
    "accept": "record that a person looked at a finding for review",
    "templates": "list, copy and check what papers are made of",
    "schema": "the JSON Schema of a file, for editors",
}
"""What each command does, in a line: help is told from here and loads no command."""


class Door(click.Group):
    """Knows the commands by name and imports one only when it is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The commands in the order of the work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, or None."""
        module, _, function = COMMANDS.get(cmd_name, "").partition(":")
        return getattr(import_module(module), function) if module else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The commands with their lines."""
        with formatter.section("Commands"):
            formatter.write_dl(list(LINES.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does it, with a name close to the one typed."""
        if args[0] in COMMANDS or args[0].startswith("-") or ctx.resilient_parsing:
            return super().resolve_command(ctx, args)
        from difflib import get_close_matches

        near = get_close_matches(args[0], COMMANDS, n=1)
        hint = f"; did you mean {near[0]}?" if near else ""
        raise click.UsageError(f"there is no such command{hint}", ctx)

    def main(self, *args: Any, standalone_mode: bool = True, **extra: Any) -> Any:  # noqa: ANN401 - click's signature
        """Run a command; end with its exit code (or return it, where not `standalone_mode`)."""
        run: Callable[..., Any] = super().main
        try:
            code = run(*args, standalone_mode=False, **extra)
            # A full disk or a closed pipe is met here, where it can be told, not at the interpreter's end.
            if sys.stdout is not None:
                sys.stdout.flush()
        except (Exception, KeyboardInterrupt) as fault:  # noqa: BLE001 - all of it has one translator
            from facilitator.cli.errors import told

            code = told(fault)
        code = code if type(code) is int else 0
        return sys.exit(code) if standalone_mode else code


@click.group(
    cls=Door,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Results go to standard output, talk to standard error. "
    "Exit codes: 0 done; 1 problems or findings; 2 usage; 3 a fault of the program.",
)
@click.option(
    "-C",
    "directory",
    metavar="DIR",
    default=".",
    type=click.Path(exists=True, file_okay=False),
    help="Work in this folder.",
)
@click.version_option(__version__, prog_name="facilitator", message="%(prog)s %(version)s")
def door(directory: str) -> None:
    """Agendas, briefing packs and summaries for a dialogue, and a site that names nobody by accident."""


def main() -> None:
    """Run the command line; always ends the process."""
    stop_in_order()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # Papers are UTF-8 on every machine, whatever its locale says.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    door.main(prog_name="facilitator")
