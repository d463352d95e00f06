"""A name in the cases of languages that decline it: what is left of it, and what is written on to that.

Slavic languages change the end of a name as well: Luka gives Luki and Luko, Maciek gives Maćka, Monika gives
Monice. Words and names are folded here, so that `Maćka` is `macka`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from facilitator.gate.lists.tongues import DECLINING
from facilitator.gate.needles.endings import LONGEST as _LONGEST_WRITTEN_ON, left_of, written_on
from facilitator.gate.needles.forms import ENDINGS

_VOWELS = "aeiouy"
_SOFT = ("", "i", "j")
_NOUNS = "a u e i y o em om am ami ama ema oma ach ech ich ych ih im ym owi ovi evi ov ev"
_ADJECTIVES = "ego emu ej ega eho ymi imi ou ho mu ta tu tom"
_BELONGING = "ova ove ovo ovu ovou ovem ovega ovih ovim eva eve evo uv in ina ine ino ini inega"
_SLAVIC = frozenset(
    soft + ending for soft in _SOFT for ending in f"{_NOUNS} {_ADJECTIVES} {_BELONGING}".split()
)
_FLEETING = re.compile(f"(.*[^{_VOWELS}])(?:i?e|a)([^{_VOWELS}])")
_SOFTENED = (("ch", "sz"), ("k", "c"), ("g", "dz"), ("g", "z"), ("d", "dz"), ("t", "c"), ("r", "rz"))
"""The end of a stem, and what some endings make of it: Monika, Monice; Olga, Oldze; Piotr, Piotrze."""
_LONG = 6
LONGEST = max(_LONGEST_WRITTEN_ON, *map(len, _SLAVIC | ENDINGS))


def kept(name: str) -> str:
    """The beginning of a name that no case changes: Maciek and Maćka, Olga and Oldze."""
    return name[: max(2, len(name) - (3 if len(name) >= _LONG else 2))]


def declined(name: str, word: str) -> bool:
    """Whether the word is the name in a case of any of these languages, or with an ending of another."""
    return bool(cases_of(name, word))


def cases_of(name: str, word: str) -> frozenset[str]:
    """The languages in which the word is the name in a case; with any ending, those with cases of old."""
    if not word.startswith(beginnings(name)):
        return frozenset()
    slavic = any(word.startswith(stem) and word[len(stem) :] in _SLAVIC for stem in _stems(name))
    ended = word.startswith(name) and word[len(name) :] in ENDINGS
    return written_on(name, word) | (DECLINING if slavic or ended else frozenset())


def plainly(name: str, word: str) -> bool:
    """Whether the word is a long name with nothing but an ending: in any language it may be hers."""
    return len(name) >= _LONG and word.startswith(name) and word[len(name) :] in ENDINGS


@lru_cache(maxsize=1 << 14)
def beginnings(name: str) -> tuple[str, ...]:
    """How each case of a name begins: most words that somebody asks about begin otherwise."""
    return shortest({*_stems(name), *(each.stem for each in left_of(name))})


def shortest(beginnings: Iterable[str]) -> tuple[str, ...]:
    """Those with which no other of them begins."""
    kept: list[str] = []
    for each in sorted(beginnings):  # What another begins with stands right before it, or before its like.
        if not (kept and each.startswith(kept[-1])):
            kept.append(each)
    return tuple(kept)


@lru_cache(maxsize=1 << 14)
def _stems(name: str) -> tuple[str, ...]:
    """What endings are written on to: the name, without its last vowel, without the one that flees."""
    whole = [name]
    if name[-1] in _VOWELS:
        whole += [name[:-1], *([name[:-2]] if name[-2] in "ij" else [])]
    elif fleeting := _FLEETING.fullmatch(name):
        whole.append(fleeting[1] + fleeting[2])
    soft = (s.removesuffix(end) + other for s in whole for end, other in _SOFTENED if s.endswith(end))
    return (*whole, *soft)
