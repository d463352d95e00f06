"""How months, their days and those of a week are called in six languages, and which small words join them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from facilitator.gate.lists.wordlists import lines_of
from facilitator.gate.text.fold import words_of
from facilitator.words.dates import month_names

LINKS = frozenset(
    words_of(
        "the of and or to through until till st nd rd th from between on day de del du d des le les el los la"
        " al au a y e et ou u er o jour día и или по до с в во го е й день من الى إلى حتى و يوم 日 号 號 至"
        " 到 和 與 与 及"
    )
)
"""Words that may stand between a day and its month, or between two days."""

OF_YEARS = frozenset(words_of("in year año an année г год года году 年 عام سنة لعام"))
"""Words for a year that may stand between it and a day."""

_AND = "و"
_WORDS_TOO = frozenset("may mar march".split())
"""Months that in small letters are far more often another word."""


class Month(NamedTuple):
    """A name of a month in folded words; `doubtful`: in small letters it is more likely another word."""

    words: tuple[str, ...]
    number: int
    doubtful: bool


@cache
def months() -> Mapping[str, tuple[Month, ...]]:
    """The names of the months by their last words, names of several words first."""
    found: dict[str, set[Month]] = {}
    for number, name, _ in month_names():
        words = words_of(name)
        found.setdefault(words[-1], set()).add(Month(words, number, words[-1] in _WORDS_TOO))
    return {key: tuple(sorted(there, key=lambda m: (-len(m.words), m))) for key, there in found.items()}


@cache
def days_in_words() -> Mapping[tuple[str, ...], int]:
    """The days of a month by their words: `twenty first`, `девятого`, 十 八."""
    found: dict[tuple[str, ...], int] = {}
    for line in lines_of("days.txt"):
        value, *spelt = line.split()
        found |= {words_of(words.replace("_", " ")): int(value) for words in spelt}
    return found


@cache
def weekdays() -> frozenset[tuple[str, ...]]:
    """What days of a week are called, in Arabic with `and` written on to it too."""
    named = [words_of(words.replace("_", " ")) for line in lines_of("weekdays.txt") for words in line.split()]
    joined = [(_AND + words[0],) for words in named if "\u0600" <= words[0] < "\u0700"]
    return frozenset((*named, *joined))
