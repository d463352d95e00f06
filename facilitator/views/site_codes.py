"""Finds which codes a page's marks wear, so that the page can say what they mean."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from facilitator.disclosure.edition import Mark


def codes_in(shown: object) -> tuple[str, ...]:
    """The codes of all marks in a record or a tuple of them, each once, in order; never how many."""
    return tuple(sorted(set(_codes(shown))))


def _codes(shown: object) -> Iterator[str]:
    if isinstance(shown, Mark):
        yield shown.code
    elif isinstance(shown, tuple):
        for part in shown:
            yield from _codes(part)
    elif dataclasses.is_dataclass(shown) and not isinstance(shown, type):
        for field in dataclasses.fields(shown):
            yield from _codes(getattr(shown, field.name))
