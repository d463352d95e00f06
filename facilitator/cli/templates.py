"""`templates` lists what makes the papers, copies it into the workspace, and checks what stands there."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from facilitator.render.known import Template


@click.group()
def templates() -> None:
    """What papers are made of: list it, copy it to change it, check the change."""


@templates.command("list")
def listed() -> None:
    """Each template: whose it is, which papers it makes, what it may show."""
    from facilitator.cli.common import workspace
    from facilitator.cli.house import at_home
    from facilitator.render.known import names, of_the_site, template
    from facilitator.render.where import templates as shipped

    root = workspace()
    own = root / "templates"
    for found in (names, of_the_site):
        ours, mine = set(found(shipped())), set(found(own)) if not at_home(root) else set()
        for name in sorted(ours | mine):
            whose = "ours" if name not in mine else "yours, in place of ours" if name in ours else "yours"
            site = f"{name}: {whose}; the public site"
            for line in _lines(template(name), whose) if found is names else (site,):
                click.echo(line)


def _lines(about: Template, whose: str) -> tuple[str, ...]:
    if about.name.endswith(".typ"):
        return (f"{about.name}: {whose}; every paper as PDF", "    paper: the page as data, see ours")
    fields = ", ".join(f"view.{name}" for name in about.fields)
    if not about.paper:
        return (f"{about.name}: {whose}; a part of several papers", f"    {fields}, house")
    told = (about.views[0].__doc__ or "").partition("\n")[0]
    return (f"{about.name}: {whose}; {told}", f"    {fields}, house")


@templates.command("copy")
@click.argument("name")
def copied(name: str) -> None:
    """Put our template NAME into the workspace, where it takes the place of ours; nothing is overwritten.

    NAME is a name that `templates list` prints, or a paper such as brief/pack for all of its templates.
    """
    from facilitator.cli.common import workspace
    from facilitator.cli.house import at_home, out_of_place
    from facilitator.problems import ProblemsFound, Refused

    root = workspace()
    if at_home(root):
        raise Refused("this folder holds the program's own templates", "copy into another workspace, with -C")
    problem = out_of_place(root)
    if problem is not None:
        raise ProblemsFound([problem])
    from facilitator.render.where import templates as ours

    for wanted in _wanted(name):
        target = root / "templates" / wanted
        _new(target, (ours() / wanted).read_bytes(), wanted)
        click.echo(f"templates/{wanted}")
    click.echo("Change it as you like, then: facilitator templates check", err=True)


def _wanted(name: str) -> tuple[str, ...]:
    """The templates meant. UsageRefused: none of ours."""
    from difflib import get_close_matches

    from facilitator.problems import UsageRefused
    from facilitator.render.known import names, of_the_site
    from facilitator.render.where import templates as ours

    known = [*names(ours()), *of_the_site(ours())]
    plain = name.removeprefix("templates/").removeprefix("documents/")
    found = tuple(k for k in known if k.removeprefix("documents/") in (plain, f"{plain}.md", f"{plain}.html"))
    if not found:
        near = get_close_matches(f"documents/{plain}", known, 1, 0.5)
        hint = f"did you mean {near[0]}?" if near else "`facilitator templates list` names them"
        raise UsageRefused("there is no such template", hint)
    return found


def _new(target: Path, content: bytes, name: str) -> None:
    """A file that was not there before. Refused: one is there."""
    from facilitator.problems import Refused

    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
    except FileExistsError:
        raise Refused(
            f"templates/{name} is there already", "move it away first; nothing was changed"
        ) from None
    with os.fdopen(handle, "wb") as file:
        file.write(content)


@templates.command("check")
def checked() -> int:
    """What is wrong with the workspace's own templates and its house.yml (exit 1), by file and line."""
    from facilitator.cli.common import workspace
    from facilitator.cli.own_templates import notices
    from facilitator.problems import as_line

    found = notices(workspace())
    for notice in found:
        click.echo(as_line(notice))
    stopping = sum(notice.stops for notice in found)
    click.echo(f"{stopping or 'no'} problem{'s' * (stopping != 1)}", err=True)
    return 1 if stopping else 0
