"""Every message of the sources: what the tables of `words/` mark, and what templates say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.extract import extract

ROOT = Path(__file__).resolve().parents[2]
KEYWORDS = {"N_": None, "NC_": ((1, "c"), 2), "gettext": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}

Message = tuple[str, str, str]
"""Where it stands, its context (or empty), its English words."""


def messages_of(file: Path) -> Iterator[Message]:
    """The messages of one Python file or template."""
    method = "python" if file.suffix == ".py" else "jinja2.ext:babel_extract"
    options = {"trimmed": "true", "silent": "false"}
    with file.open("rb") as source:
        for _line, said, _comments, context in extract(method, source, KEYWORDS, options=options):
            words = said if isinstance(said, str) else said[0]
            yield file.relative_to(ROOT).as_posix(), context or "", words


@pytest.fixture(scope="session")
def messages() -> tuple[Message, ...]:
    """All messages of the words and of our templates for papers."""
    files = sorted((ROOT / "facilitator/words").glob("*.py"))
    files += sorted(f for f in (ROOT / "templates/documents").rglob("*") if f.suffix in {".html", ".md"})
    return tuple(dict.fromkeys(m for file in files for m in messages_of(file)))
