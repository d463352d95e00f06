"""Sentences that every format prints: they stand once, in templates that print nothing."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from facilitator.render.templating import environment

TABLES = ("documents/sentences.html", "documents/room/sentences.html")


@lru_cache(maxsize=32)
def _tables(lang: str, overrides: Path | None) -> dict[str, object]:
    env = environment("html", lang, overrides)
    modules = [env.get_template(name).module for name in TABLES]
    return {name: getattr(module, name) for module in modules for name in dir(module) if name.isupper()}


def sentence(table: str, word: str, lang: str, overrides: Path | None) -> str:
    """The sentence of a word in a table; KeyError for a word that the table does not have."""
    found = _tables(lang, overrides)[table]
    if not isinstance(found, dict):
        raise KeyError(table)
    return str(found[word])


def sentences(table: str, word: str, lang: str, overrides: Path | None) -> tuple[str, ...]:
    """The sentences of a list, or of a word in a table of lists."""
    found = _tables(lang, overrides)[table]
    rows = found[word] if isinstance(found, dict) else found
    if not isinstance(rows, list):
        raise KeyError(table)
    return tuple(str(row) for row in rows)
