"""How months and days are called in the six languages, and by which small words they are joined."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from facilitator.gate.lists.wordlists import lines_of
from facilitator.gate.text.fold import words_of
from facilitator.words.dates import month_names

LINKS = frozenset(
    words_of(
        "the of and or to through until till st nd rd th from between on de del du d des le les el los la al"
        " au a y e et ou u er o и или по до с го е й من الى إلى حتى و يوم 日 号 號 至 到 和 與 与 及"
    )
)
"""Words that may stand between a day and its month, or between two days."""

OF_YEARS = frozenset(words_of("in year año an année г год года году 年 عام سنة لعام"))
"""Words for a year that may stand between it and a day."""


class Month(NamedTuple):
    """A name of a month in folded words; `english`: in small letters it may be another word."""

    words: tuple[str, ...]
    number: int
    english: bool


@cache
def months() -> Mapping[str, tuple[Month, ...]]:
    """The names of the months by their last words, names of several words first."""
    named = [(words_of(name), number, lang) for number, name, lang in month_names()]
    english = {words for words, _, lang in named if lang == "en"}
    found: dict[str, set[Month]] = {}
    for words, number, _ in named:
        found.setdefault(words[-1], set()).add(Month(words, number, words in english))
    return {key: tuple(sorted(there, key=lambda m: (-len(m.words), m))) for key, there in found.items()}


@cache
def days_in_words() -> Mapping[tuple[str, ...], int]:
    """The days of a month by their words: `twenty first`, `девятого`, 十 八."""
    found: dict[tuple[str, ...], int] = {}
    for line in lines_of("days.txt"):
        value, *spelt = line.split()
        found |= {words_of(words.replace("_", " ")): int(value) for words in spelt}
    return found
