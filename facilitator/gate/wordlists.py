"""The gate's word lists, read once from the files beside this module and folded like everything else."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from facilitator.gate.fold import words_of

PARTICLES = frozenset(
    "van von zu zur zum den der de del della di da do dos das du des la le los las el al ad an ar as at "
    "bin ibn ben bint abu umm of the y e und et and ter ten te op af av "
    "بن ابن بنت ابو ام ال عبد דה בן בת".split()
)
"""Small words inside names; never looked for by themselves."""


@cache
def ordinary() -> frozenset[str]:
    """Words that are names too."""
    return frozenset(word for line in _lines("ordinary.txt") for word in words_of(line))


@cache
def vocabulary() -> frozenset[str]:
    """Words of HTML, CSS and JavaScript."""
    return frozenset(word for line in _lines("vocabulary.txt") for word in words_of(line))


@cache
def titles() -> frozenset[tuple[str, ...]]:
    """What stands before a name, as folded words: one or two."""
    pieces = (piece for line in _lines("titles.txt") for piece in line.replace("،", ",").split(","))
    return frozenset(words for words in map(words_of, pieces) if words)


def _lines(name: str) -> tuple[str, ...]:
    text = files("facilitator.gate").joinpath(name).read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line.strip() and not line.startswith("#"))
