"""A licence lets one exact line stand on named pages, and nothing else anywhere.

`Allowed(line, pages)` masks a finding only when all of these hold: the finding lies wholly inside
one element of HTML (`li`, `p`, a cell) or one line of Markdown or one JSON string whose whole text
equals `line`, character by character after outer white space; and the page that text belongs to is
one of `pages`, exact addresses such as `dialogues/sharing-a-river/1/`. In a search index an entry
belongs to the page of its `location`. The same words in a title, an attribute, a comment, a longer
sentence, another page or a packed file are not covered, and neither is a text without a known place.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from facilitator.gate.text.layers import Line


@dataclass(frozen=True, slots=True)
class Allowed:
    """One line that may stand on these pages."""

    line: str = field(repr=False)
    pages: frozenset[str]


def masked(lines: Iterable[Line], licences: Iterable[Allowed]) -> tuple[tuple[int, int], ...]:
    """The places of a file that a licence covers, as (start, end)."""
    pages: dict[str, set[str]] = {}
    for licence in licences:
        pages.setdefault(licence.line.strip(), set()).update(licence.pages)
    if not pages:
        return ()
    return tuple((line.start, line.end) for line in lines if line.address in pages.get(line.text, ()))


def covers(places: Iterable[tuple[int, int]], start: int | None, end: int | None) -> bool:
    """True when start to end lies wholly inside one of the places."""
    return start is not None and end is not None and any(a <= start and end <= b for a, b in places)
