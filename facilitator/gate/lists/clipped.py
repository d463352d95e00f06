"""A first name cut short, as friends do without asking any list: `Mon`, `Pens`, `Shaz`, `Pheebs`."""

from __future__ import annotations

import re
from functools import lru_cache

from facilitator.gate.lists.wordlists import PARTICLES, stops

_SHORTEST, _SHORTEST_NAME = 3, 5
_HEAD = 4
"""Letters that the head of a speech has of a name: `PHOE:`."""
_BEGINNING = re.compile("([^aeiouy]*(?:y(?=[^aeiou])|[aeiou]+))([^aeiouy]+)(?=.)")
"""The first vowels of a name with what goes before them, and the consonants behind them."""
_FIRST_SYLLABLE = re.compile("^[^aeiouy]?[aeiou](?=[^aeiouy]+[aeiou][^aeiouy]+[aeiou])")
"""What is left out before the syllable that is spoken loudest: `Natasha`, `Olivia`, `Rebecca`."""
_AS_ONE = ("ch", "sh", "th", "ph", "ck", "ss", "ll", "tt", "nn", "mm", "bb", "dd", "gg", "pp", "ff", "zz")
_LONG = ("oe", "ae")
_ENDINGS = ("", "s", "y", "ie")


@lru_cache(maxsize=1 << 14)
def clipped(name: str) -> frozenset[str]:
    """What is left of a folded first name of five letters or more when it is cut behind a vowel and the
    consonants there, as it is and with the endings of pet names; nothing of a name in other letters."""
    if len(name) < _SHORTEST_NAME or not name.isascii() or not name.isalpha():
        return frozenset()
    rest = _FIRST_SYLLABLE.sub("", name)
    stems = _stems(name) | (_stems(rest) if rest != name else set())
    found = {stem + ending for stem in stems for ending in _ENDINGS} | {name[:_HEAD], rest}
    if name[-1] in "aeo" and name[-2] in "aeiou":
        found.add(name[:-1])  # `Chloe`, `Chlo`.
    fit = {short for short in found if _SHORTEST <= len(short) <= len(name)}
    return frozenset(fit - stops() - PARTICLES - {name})


def _stems(name: str) -> set[str]:
    """`Monica` to `mon`, `Chandler` to `chan` and `chand`, `Sharon` to `shaz` too, `Phoebe` to `pheeb`."""
    begins = _BEGINNING.match(name)
    if begins is None:
        return set()
    head, consonants = begins.groups()
    tails = [consonants[:2]] if consonants.startswith(_AS_ONE) else [consonants[:1], consonants[:2]]
    heads = {head, *(head.replace(long, "ee") for long in _LONG)}
    stems = {each + tail for each in heads for tail in tails}
    if consonants[0] == "r":
        stems.add(head + "z")
    return {stem for stem in stems if len(stem) >= _SHORTEST}
