"""Days as people write them: `9–10 March 2026`, `le 9 mars`, 3月9日, `09.03.2026`, `9mar26`, `20260309T08Z`.

Only days that are looked for are read, and only where one of their words was met.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from facilitator.gate.lists.calendar import AMONG_OTHERS, Month, days_in_words, months, weekdays
from facilitator.gate.needles.dating import DAY, WIDEST, Around, Number
from facilitator.gate.needles.reckoned import of_iran, of_thailand
from facilitator.gate.text.folded import Folded

_STAMPED = 8
_STAMP = re.compile(r"(?:t?\d{4,6}z?)?")
"""What may follow eight digits of a day: the hour."""
_DAY_AND_HOUR = re.compile(r"(\d{1,2})(?:t\d{2,6}z?)?")
_NUMBER = re.compile(r"\d{1,2}")
_WEEK = re.compile(r"w(0[1-9]|[1-4]\d|5[0-2])")
_DAYS_OF_WEEK = frozenset("1234567")
_TOGETHER = re.compile(r"و?(\d{0,4})([^\W\d_]+)(\d{0,6})")
"""Day, month and year in one word, any of them first."""
_ROMAN = dict(zip("i ii iii iv v vi vii viii ix x xi xii".split(), range(1, 13), strict=True))


class Met(NamedTuple):
    """A day at words `first` to `last`; whether its year stands there too, and whether the name of the month
    is likely another word."""

    first: int
    last: int
    day: date
    dated: bool
    doubtful: bool = False


class Dates:
    """Reads a few days in any writing."""

    def __init__(self, days: Iterable[date]) -> None:
        self._days: dict[tuple[int, int], list[date]] = {}
        self._years: dict[str, int] = {}
        self._exact: dict[tuple[int, int, int], date] = {}
        self._compact: dict[str, date] = {}
        for day in sorted(days):
            iran, thailand = of_iran(day), of_thailand(day)
            self._days.setdefault((day.month, day.day), []).append(day)
            self._days.setdefault((AMONG_OTHERS + iran.month, iran.number), []).append(day)
            self._years[f"{day.year % 100:02}"] = day.year
            for one in ((day.year, day.month, day.day), iran, thailand):
                self._exact[one[0], one[1], one[2]] = day
                self._years[str(one[0])] = one[0]
            self._compact |= {day.strftime(order): day for order in ("%Y%m%d", "%d%m%Y", "%m%d%Y", "%Gw%V%u")}
        wanted = {month for month, _ in self._days}
        self._months: Mapping[str, tuple[Month, ...]] = {
            word: tuple(one for one in named if one.number in wanted)
            for word, named in (months() if wanted else {}).items()
            if any(one.number in wanted for one in named)
        }
        of_weeks = {words[0] for words in weekdays() if len(words) == 1} if wanted else set()
        self._by_itself = self._months.keys() | self._years.keys() | of_weeks
        self._asked: set[str] = set()
        self._numbers = {number for _, number in self._days}
        in_words = days_in_words().items() if wanted else ()
        self._spelt = {word for words, number in in_words if number in self._numbers for word in words}

    def asks(self, words: frozenset[str]) -> frozenset[str]:
        """Those of these words by which a day may be told; no other is looked at."""
        stamped = (word for word in words if len(word) >= _STAMPED and word[:_STAMPED] in self._compact)
        together = (word for word in words if _has_figures(word) and self._month_in(word))
        asked = (words & self._by_itself).union(stamped, together)
        self._asked |= asked
        return asked

    def met(self, folded: Folded, text: str, places: Iterable[int]) -> Iterator[Met]:
        """The days that stand there; `places`: the numbers of the words that were asked for."""
        asked = self._asked
        around = Around(folded, text)
        for at in (place for place in places if folded.words[place] in asked) if asked else ():
            word = folded.words[at]
            if word in self._months:
                near = folded.words[max(0, at - 2 * WIDEST) : at + WIDEST + 1]
                yield from self._in_words(around, at) if any(map(self._may_tell, near)) else ()
            elif word in self._years:
                yield from self._in_figures(around, at)
            elif (word,) in weekdays():
                yield from self._of_a_week(around, at)
            elif word[:_STAMPED] in self._compact:
                if _STAMP.fullmatch(word[_STAMPED:]):
                    yield Met(at, at, self._compact[word[:_STAMPED]], dated=True)
            else:
                yield from self._in_one_word(around, at)

    def _month_in(self, word: str) -> Month | None:
        """The month that one word tells beside figures."""
        parts = _TOGETHER.fullmatch(word)
        named = self._months.get(parts[2], ()) if parts else ()
        return next((month for month in named if len(month.words) == 1), None)

    def _in_one_word(self, around: Around, at: int) -> Iterator[Met]:
        """`9mar2026`, `Mar9`, `2026Mar09`."""
        parts, month = _TOGETHER.fullmatch(around.word(at)), self._month_in(around.word(at))
        if not parts or not month:
            return
        before, behind = parts[1], parts[3]
        if len(before) == 4 or (not before and len(behind) <= 2):
            number, year = behind, before
        elif before:
            number, year = before, behind
        else:
            number, year = behind[:2], behind[2:]
        years = frozenset((self._years.get(year, 0),)) if year else around.years(at, at)
        day = DAY.fullmatch(number)
        numbers = [Number(int(day[1]), at, at)] if day else []
        doubtful = month.doubtful and not around.great(at)
        yield from self._days_of(month, numbers, years, (at, at), doubtful=doubtful)

    def _may_tell(self, word: str) -> bool:
        """Whether a word says a number of a day that is looked for, or is a part of one."""
        day = DAY.fullmatch(word)
        return int(day[1]) in self._numbers if day else word in self._spelt

    def _in_figures(self, around: Around, at: int) -> Iterator[Met]:
        """Year, month and day; or day and month, in whichever order, and the year."""
        year = self._years[around.word(at)]
        full = len(around.word(at)) > 2
        month, day = around.word(at + 1), _DAY_AND_HOUR.fullmatch(around.word(at + 2))
        if full and day and _NUMBER.fullmatch(month):
            spaced = len(month) == len(day[1]) == 2
            if around.signs(at, at + 2, spaced=spaced):
                yield from self._known(int(month), int(day[1]), year, at, at + 2)
        pair = around.word(at - 2), around.word(at - 1)
        roman = _ROMAN.get(pair[1])
        if roman and _NUMBER.fullmatch(pair[0]) and around.signs(at - 2, at, spaced=full):
            yield from self._known(roman, int(pair[0]), year, at - 2, at)
        padded = all(len(number) == 2 for number in pair)
        if (full or padded) and all(map(_NUMBER.fullmatch, pair)):
            first, second = map(int, pair)
            joined = around.signs(at - 2, at, spaced=full and padded)
            for one, other in {(first, second), (second, first)} if joined else ():
                yield from self._known(one, other, year, at - 2, at)

        week, of_week = _WEEK.fullmatch(around.word(at + 1)), around.word(at + 2)
        if full and week and of_week in _DAYS_OF_WEEK and around.signs(at, at + 2):
            day_of = date.fromisocalendar(year, int(week[1]), int(of_week))
            yield from self._known(day_of.month, day_of.day, day_of.year, at, at + 2)

    def _of_a_week(self, around: Around, at: int) -> Iterator[Met]:
        """The figures of a day and a month behind a day of a week: `Mon 9/3`."""
        pair = around.word(at + 1), around.word(at + 2)
        if not all(map(_NUMBER.fullmatch, pair)) or not around.figures_behind(at):
            return
        first, second = map(int, pair)
        for order in {(first, second), (second, first)}:
            for day in self._days.get(order, ()):
                yield Met(at + 1, at + 2, day, dated=False)

    def _known(self, month: int, number: int, year: int, first: int, last: int) -> Iterator[Met]:
        if (year, month, number) in self._exact:
            yield Met(first, last, self._exact[year, month, number], dated=True)

    def _in_words(self, around: Around, at: int) -> Iterator[Met]:
        """The name of a month, days before or behind it, and the year if one stands near."""
        month = around.month(at)
        first = at - len(month.words) + 1 if month else at
        numbers = (around.days_before(first, month) or around.days_behind(at)) if month else []
        if month is None or not numbers:
            return
        begin, end = min(first, *(n.first for n in numbers)), max(at, *(n.last for n in numbers))
        doubtful = month.doubtful and not (around.great(first) or around.introduced(begin, first, end))
        yield from self._days_of(month, numbers, around.years(begin, end), (begin, end), doubtful=doubtful)

    def _days_of(
        self,
        month: Month,
        numbers: Iterable[Number],
        years: frozenset[int],
        ends: tuple[int, int],
        *,
        doubtful: bool,
    ) -> Iterator[Met]:
        """The days looked for among these numbers of a month, in these years where any are told."""
        for day in (d for n in numbers for d in self._days.get((month.number, n.value), ())):
            if not years or day.year in years:
                yield Met(*ends, day, dated=bool(years), doubtful=doubtful)


def _has_figures(word: str) -> bool:
    """Whether figures stand at one end of a word that is no number."""
    return (word[-1:].isdecimal() or word[:1].isdecimal() or word[1:2].isdecimal()) and not word.isdecimal()
