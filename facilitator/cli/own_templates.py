"""What is wrong with a workspace's own templates and the look of its house, before anything is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.problems import Advice, Notice, Place, Problem

if TYPE_CHECKING:
    from facilitator.render.faults import FormatFault, TemplateFault

UNUSED = "no paper uses this template"
PLACED = re.compile(r"(templates/[^:]+):(\d+)(?::(\d+))?: (.*)", re.DOTALL)
UNPLACED = re.compile(r"(templates/[^:]+): (.*)", re.DOTALL)


def notices(root: Path) -> tuple[Notice, ...]:
    """Problems and advice, in the order of their places."""
    from facilitator.cli.house import at_home, house_of, out_of_place, own_templates
    from facilitator.publish import own_pages

    problem = out_of_place(root)
    if problem is not None:
        return (problem,)
    found = list(house_of(root)[1])
    own = own_templates(root)
    if own is not None:
        found += _papers(own)
    if not at_home(root):
        found += own_pages.notices(root)
    return tuple(sorted(found, key=lambda notice: (notice.place, notice.path)))


def _papers(own: Path) -> Iterator[Notice]:
    from facilitator.render.apart import apart
    from facilitator.render.known import names
    from facilitator.render.sample import tried
    from facilitator.render.setter import NAME

    mine = names(own)
    for name in mine:
        if not name.endswith(".typ"):
            yield from _text(own, name, mine)
    if f"documents/{NAME}" in mine:
        from facilitator.render import FormatFault, TemplateFault

        try:
            apart(f"documents/{NAME}", tried, own)
        except (FormatFault, TemplateFault) as fault:
            yield _problem(fault)


def _text(own: Path, name: str, mine: tuple[str, ...]) -> Iterator[Notice]:
    """What is wrong with a template in Jinja's language."""
    from facilitator.render import TemplateFault
    from facilitator.render.checking import check_source, known_names, names_in
    from facilitator.render.house import Dress
    from facilitator.render.known import template
    from facilitator.render.templating import environment
    from facilitator.render.where import held, templates

    about = template(name)
    env = environment(about.formats[0], "en", own)
    try:
        source = held(own, name).decode("utf-8-sig")
        known = known_names(own, templates())
        for told in check_source(env, source, {"view": about.views, "house": (Dress,)}, known):
            yield Problem(Place(f"templates/{name}", told.line, 1), "", told.message, told.hint, "template")
        if not about.paper and not (templates() / name).exists():
            others = (held(own, other).decode("utf-8-sig") for other in mine if not other.endswith(".typ"))
            if not any(name in names_in(env, other) for other in others):
                yield Advice(Place(f"templates/{name}"), "", UNUSED, "name it as ours is named", "template")
    except TemplateFault as fault:
        yield _problem(fault)
    except UnicodeDecodeError:
        yield Problem(
            Place(f"templates/{name}"), "", "this is not text in UTF-8", "save it as UTF-8", "encoding"
        )


def _problem(fault: FormatFault | TemplateFault) -> Problem:
    """The fault as a problem at the place with which its sentence begins."""
    if found := PLACED.fullmatch(fault.message):
        place = Place(found[1], int(found[2]), int(found[3] or 1))
        return Problem(place, "", found[4], fault.hint, "template")
    if found := UNPLACED.fullmatch(fault.message):
        return Problem(Place(found[1]), "", found[2], fault.hint, "template")
    return Problem(Place("templates"), "", fault.message, fault.hint, "template")
