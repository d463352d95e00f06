"""What goes on over the end of a page: its last words and the first of the next one, in one text.

A head or a foot that pages share would stand between them. It is known by standing on a page not far off
too, whatever number it has there: left and right pages often have their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile

_ENOUGH = 60
"""So many words on each side: what is longer is found by its parts."""
_NUMBER = re.compile(r"\d+|\b[ivxlc]+\b")
_NEAR = (-2, -1, 1, 2)
Lines = Sequence[str]


def seams(pages: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """For each page and the next that says anything: their numbers, and the words around where they meet."""
    lines = [[line for line in page.splitlines() if line.strip()] for page in pages]
    bodies = [(number, body) for number, body in enumerate(_bodies(lines), 1) if body]
    for (number, one), (after, other) in pairwise(bodies):
        end = list(reversed(list(_enough(reversed(one)))))
        yield number, after, "\n".join([*end, *_enough(other)])


def _bodies(pages: Sequence[Lines]) -> Iterator[Lines]:
    """The lines of each page without the head and the foot that a page not far off has too."""
    heads = [[_NUMBER.sub("0", line.strip()) for line in page] for page in pages]
    feet = [list(reversed(head)) for head in heads]
    for number, page in enumerate(pages):
        head, foot = _shared(heads, number), _shared(feet, number)
        yield page[head : max(head, len(page) - foot)]


def _shared(pages: Sequence[Lines], number: int) -> int:
    """With how many lines a page begins as a page not far off does."""
    near = (pages[number + step] for step in _NEAR if 0 <= number + step < len(pages))
    both = (zip(pages[number], other, strict=False) for other in near)
    return max((sum(1 for _ in takewhile(lambda two: two[0] == two[1], two)) for two in both), default=0)


def _enough(lines: Iterable[str]) -> Iterator[str]:
    """The first of these lines, until there are words enough."""
    words = 0
    for line in lines:
        yield line
        words += len(line.split()) or 1
        if words >= _ENOUGH:
            return
