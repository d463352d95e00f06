"""Pages whose templates are not ours are tried first in a process with limits: none loops for ever."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from facilitator.problems import ProblemsFound
from facilitator.publish.inputs import shipped
from facilitator.publish.ledger import Ledger
from facilitator.publish.pages import Templates, generated
from facilitator.render.apart import apart_within

SECONDS = 120.0
"""For all pages of a site; a thousand of ours take a few."""


def tried(ledger: Ledger, templates: Templates) -> None:
    """Nothing, where the pages can be made. TemplateFault: they take longer, or more memory, than any."""
    ours = shipped()[0] / "pages"
    own = [name for name, text in templates.items() if not _same(ours / name, text)]
    if own:
        apart_within(SECONDS, "pages", attempt, ledger, dict(templates))


def attempt(ledger: Ledger, templates: dict[str, str]) -> bytes:
    """Every page, and none is kept; what is wrong with a template is told when they are made in earnest."""
    with suppress(ProblemsFound):
        generated(ledger, templates)
    return b""


def _same(file: Path, text: str) -> bool:
    return file.is_file() and file.read_text(encoding="utf-8") == text
