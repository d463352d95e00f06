"""Which papers there are, and which templates make them: what a workspace may put in place of ours."""

from __future__ import annotations

import pkgutil
from dataclasses import dataclass, fields
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import TypeGuard

import facilitator.views
from facilitator.render.paper import TEXTS
from facilitator.render.setter import NAME as SETTER, OURS as OURS_INCLUDED
from facilitator.render.where import templates
from facilitator.views.common import View

ENDINGS = frozenset({".md", ".html", ".css", ".typ"})


@dataclass(frozen=True, slots=True)
class Template:
    """One template by its path below `templates/`; `views` are those that it may be given.

    `paper`: it makes one paper, and is not a part that several share.
    """

    name: str
    formats: tuple[str, ...]
    views: tuple[type[View], ...]
    paper: bool

    @property
    def fields(self) -> tuple[str, ...]:
        """What `view` holds in it; for a part, what it holds in every paper."""
        held = [tuple(field.name for field in fields(view)) for view in self.views]
        return tuple(name for name in held[0] if all(name in other for other in held)) if held else ()


@lru_cache(maxsize=1)
def papers() -> tuple[type[View], ...]:
    """Every view that names a template, in the order of their templates."""
    found: set[type[View]] = set()
    for about in pkgutil.iter_modules(facilitator.views.__path__):
        module = import_module(f"facilitator.views.{about.name}")
        found |= {kind for kind in vars(module).values() if _is_paper(kind)}
    return tuple(sorted(found, key=lambda kind: kind.template))


def _is_paper(kind: object) -> TypeGuard[type[View]]:
    return isinstance(kind, type) and issubclass(kind, View) and bool(kind.template)


def template(name: str) -> Template:
    """What a file of this name below `templates/` is for."""
    stem, _, ending = name.removeprefix("documents/").rpartition(".")
    own = tuple(view for view in papers() if view.template == stem)
    if name == f"documents/{SETTER}":
        return Template(name, ("pdf",), (), paper=False)
    if own:
        return Template(name, (ending,), own, paper=True)
    return Template(name, (ending,) if ending in TEXTS else ("html",), papers(), paper=False)


def ours() -> tuple[Template, ...]:
    """Our own templates of papers, by name."""
    return tuple(template(name) for name in names(templates()))


def of_the_site(folder: Path) -> tuple[str, ...]:
    """The files below a `templates/` folder that make the public site: its pages, and their frame."""
    found = (path for part in ("pages", "site") for path in (folder / part).rglob("*") if path.is_file())
    return tuple(sorted(path.relative_to(folder).as_posix() for path in found))


def names(folder: Path) -> tuple[str, ...]:
    """The files below a `templates/` folder that make papers."""
    root = folder / "documents"
    found = (path for path in root.rglob("*") if path.suffix in ENDINGS and path.name != OURS_INCLUDED)
    return tuple(sorted(path.relative_to(folder).as_posix() for path in found))
