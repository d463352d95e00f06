"""What a workspace has of its own: templates that take the place of ours, and the look of its house."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

if TYPE_CHECKING:
    from facilitator.problems import Notice, Problem
    from facilitator.render.house import House
    from facilitator.views.common import View

KEPT = "the style of the workspace"
"""Under what a command keeps it."""


@dataclass(frozen=True, slots=True)
class Style:
    """`templates` is the folder of its own ones, None where it has none."""

    templates: Path | None
    house: House


def printed(view: View, format: str, root: Path) -> bytes:  # noqa: A002 - the field's own word
    """The paper in the workspace's own look. Refused: a template or a format at fault.

    ProblemsFound: what is wrong in `templates/house.yml`.
    """
    from facilitator.problems import Refused
    from facilitator.render import FormatFault, TemplateFault, paper

    style = style_of(root)
    try:
        return paper(view, format, style.templates, style.house)
    except (FormatFault, TemplateFault) as fault:
        raise Refused(fault.message, fault.hint) from None


def style_of(root: Path) -> Style:
    """Read once in a command. ProblemsFound: what is wrong in the house's file."""
    from facilitator.problems import ProblemsFound

    context = click.get_current_context(silent=True)
    known: dict[str, object] = context.find_root().meta if context else {}
    if KEPT not in known:
        house, notices = house_of(root)
        if any(notice.stops for notice in notices):
            raise ProblemsFound(notices)
        known[KEPT] = Style(own_templates(root), house)
    return cast("Style", known[KEPT])


def house_of(root: Path) -> tuple[House, tuple[Notice, ...]]:
    """The house's look, and what there is to say about its file."""
    from facilitator.reading.house import read_house
    from facilitator.render.house import House, Logo

    said, notices = read_house(root)
    logo = said.logo
    shown = Logo(logo.kind, logo.data, logo.width, logo.height) if logo else None
    return House(shown, said.accent, said.warn, said.letterhead, said.footer), notices


def own_templates(root: Path) -> Path | None:
    """The folder in which a workspace has papers' templates of its own; not ours, where we are at work.

    ProblemsFound: something else stands in its place, and to use ours would go unseen.
    """
    from facilitator.problems import ProblemsFound

    problem = out_of_place(root)
    if problem is not None:
        raise ProblemsFound([problem])
    own = root / "templates"
    return own if (own / "documents").exists() and not at_home(root) else None


def out_of_place(root: Path) -> Problem | None:
    """A link or a file where a folder of templates should be."""
    from facilitator.problems import Place, Problem

    for name in ("templates", "templates/documents"):
        place = root / name
        if place.is_symlink():
            message = "this is a link, and templates are read from the workspace's own folder alone"
            return Problem(Place(name), "", message, "put the folder itself there", "template")
        if place.exists() and not place.is_dir():
            return Problem(
                Place(name), "", "a folder is needed and there is a file", "move it away", "template"
            )
    return None


def at_home(root: Path) -> bool:
    """Whether this is the program's own checkout, whose templates are ours."""
    from facilitator.render.where import templates

    return (root / "templates").resolve() == templates().resolve()
