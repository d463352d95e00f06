"""Spellings of one given name: `Valerija` is the Valeria of the list, with what people call her."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from facilitator.gate.lists.wordlists import firsts, nicknames

_SHORTEST = 5
_SAME = tuple(
    (re.compile(old), new)
    for old, new in (
        ("[yj]", "i"),
        ("w", "v"),
        ("kh|ch(?=ai)", "h"),
        ("ph", "f"),
        ("ks", "x"),
        ("c(?![eih])", "k"),
        ("^ie", "e"),
        (r"(.)\1+", r"\1"),
        ("(?<=[^aeiou])i[oe](?=[^i])", "e"),
    )
)
"""What one language writes otherwise than another, in the order in which it is made the same."""


@lru_cache(maxsize=1 << 14)
def _key(name: str) -> str:
    for old, new in _SAME:
        name = old.sub(new, name)
    return name


@cache
def _listed() -> dict[str, str]:
    """How a long name may be spelt to that name of the list which has the most short ones, of several the
    first of the alphabet: a set has no order of its own."""
    found: dict[str, str] = {}
    for name in sorted(firsts(), key=lambda name: (-_shorts(name), name)):
        if len(name) >= _SHORTEST and name.isascii():
            found.setdefault(_key(name), name)
    return found


def _shorts(name: str) -> int:
    return len(nicknames().get(name, ()))


def listed(name: str) -> str:
    """The name of the list that this is, however it is spelt; itself, where that has more short ones."""
    if len(name) < _SHORTEST or not name.isascii():
        return name
    same = _listed().get(_key(name), name)
    return same if _shorts(same) > _shorts(name) else name
