"""What is wrong with a workspace's own templates of the site, before a release: files, language, fields."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from facilitator.problems import Advice, Notice, Place, Problem
from facilitator.publish.inputs import PAGE_TYPES, THEME_TYPES, folder_of, shipped
from facilitator.publish.pages import TEMPLATE_OF, environment
from facilitator.render.checking import Finding, check_source, names_in

UNUSED = "no page uses this template"


def notices(root: Path) -> tuple[Notice, ...]:
    """Problems and advice about `templates/pages/` and `templates/site/`."""
    problems: list[Problem] = []
    pages = folder_of(root, "templates/pages", PAGE_TYPES, problems)
    theme = folder_of(root, "templates/site", THEME_TYPES, problems)
    return (*problems, *_pages(pages), *_frame(theme))


def _pages(own: dict[str, bytes]) -> Iterator[Notice]:
    """Each page's template compared with the page that it may be given."""
    ours = {path.name for path in (shipped()[0] / "pages").glob("*.md")}
    env = environment(())
    sources: dict[str, str] = {}
    for name, data in own.items():
        try:
            sources[name] = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            yield _not_text(f"templates/pages/{name}")
    asked = {other for source in sources.values() for other in names_in(env, source)}
    known = sorted(ours | set(own))
    for name, source in sources.items():
        kinds = tuple(kind for kind, made in TEMPLATE_OF.items() if made == name) or tuple(TEMPLATE_OF)
        for found in check_source(env, source, {"view": kinds}, known):
            yield _problem(f"templates/pages/{name}", found)
        if name not in ours | asked:
            yield Advice(Place(f"templates/pages/{name}"), "", UNUSED, "name it as ours is named", "template")


def _frame(own: dict[str, bytes]) -> Iterator[Notice]:
    """The frame is the theme's to fill: of it only the language can be read beforehand."""
    from jinja2 import Environment
    from jinja2.exceptions import TemplateSyntaxError

    env = Environment(autoescape=True, extensions=["jinja2.ext.i18n", "jinja2.ext.loopcontrols"])
    for name in own:
        if not name.endswith(".html"):
            continue
        try:
            env.parse(own[name].decode("utf-8-sig"))
        except UnicodeDecodeError:
            yield _not_text(f"templates/site/{name}")
        except TemplateSyntaxError as fault:
            told = Finding(
                fault.lineno, fault.message or "this cannot be read", "mend it, or take ours again"
            )
            yield _problem(f"templates/site/{name}", told)


def _problem(name: str, found: Finding) -> Problem:
    return Problem(Place(name, found.line, 1), "", found.message, found.hint, "template")


def _not_text(name: str) -> Problem:
    return Problem(Place(name), "", "this is not text in UTF-8", "save it as UTF-8", "encoding")
