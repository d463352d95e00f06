"""How months, their days and those of a week are called, and which small words join them: short forms and
days in words in six languages, whole names in forty more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain
from typing import NamedTuple

from facilitator.gate.lists.wordlists import lines_of
from facilitator.gate.text.fold import words_of
from facilitator.words.dates import month_names

LINKS = frozenset(
    words_of(
        "the of and or to through until till st nd rd th from between on day de del du d des le les el los la"
        " al au a y e et ou u er o jour día и или по до с в во го е й день من الى إلى حتى و يوم 日 号 號 至"
        " 到 和 與 与 及 den dem der vom bis zum und di dal do i a"
    )
)
"""Words that may stand between a day and its month, or between two days."""

OF_YEARS = frozenset(words_of("in year año an année г год года году 年 عام سنة لعام"))
"""Words for a year that may stand between it and a day."""

AMONG_OTHERS = 100
"""What is added to the number of a month of the calendar of Iran."""
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
    for number, name in chain(((number, name) for number, name, _ in month_names()), _elsewhere()):
        words = words_of(name)
        found.setdefault(words[-1], set()).add(Month(words, number, words[-1] in _WORDS_TOO))
    return {key: tuple(sorted(there, key=lambda m: (-len(m.words), m))) for key, there in found.items()}


def _elsewhere() -> Iterator[tuple[int, str]]:
    """The months of other languages; with a stop behind the name where the day before it has one."""
    for line in lines_of("months.txt"):
        number, *names = line.split()
        yield from ((int(number), name.replace("_", " ")) for name in names)


@cache
def ordinal_months() -> frozenset[str]:
    """Months of languages that write the day before them with a stop."""
    return frozenset(words_of(name)[-1] for _, name in _elsewhere() if name.endswith("."))


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
