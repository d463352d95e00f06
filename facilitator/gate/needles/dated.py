"""Days as people write them: `9–10 March 2026`, `le 9 mars`, 3月9日, `09.03.2026`, `20260309T083000Z`.

Only days that are looked for are read, and only where one of their words was met.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from facilitator.gate.lists.calendar import LINKS, OF_YEARS, Month, days_in_words, months
from facilitator.gate.text.folded import Folded

_STAMPED = 8
_STAMP = re.compile(r"(?:t?\d{4,6}z?)?")
"""What may follow eight digits of a day: the hour."""
_DAY = re.compile(r"و?(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|o|e|го|е)?")
_DAY_AND_HOUR = re.compile(r"(\d{1,2})(?:t\d{2,6}z?)?")
_NUMBER = re.compile(r"\d{1,2}")
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_PARTED = re.compile(r"[^\s,/'’ºª°*_`&+\-\u2010-\u2015\u2066-\u2069\u200e\u200f]|\n\s*\n")
"""What does not stand inside a date: the end of a sentence or a cell."""
_SIGNS = ("-", "/", ".", "_", "‑", "–")
_WIDEST = 8
_YEAR_NEAR = 4
_SHORT = 4
"""Letters of a month that is cut short, and may have a stop behind it."""


class Met(NamedTuple):
    """A day at words `first` to `last`, and whether its year stands there too."""

    first: int
    last: int
    day: date
    dated: bool


class Dates:
    """Reads a few days in any writing."""

    def __init__(self, days: Iterable[date]) -> None:
        self._days: dict[tuple[int, int], list[date]] = {}
        self._years: dict[str, int] = {}
        self._compact: dict[str, date] = {}
        for day in sorted(days):
            self._days.setdefault((day.month, day.day), []).append(day)
            self._years |= {str(day.year): day.year, f"{day.year % 100:02}": day.year}
            self._compact[day.strftime("%Y%m%d")] = day
        wanted = {month for month, _ in self._days}
        self._months: Mapping[str, tuple[Month, ...]] = {
            word: tuple(one for one in named if one.number in wanted)
            for word, named in (months() if wanted else {}).items()
            if any(one.number in wanted for one in named)
        }
        self._by_itself = self._months.keys() | self._years.keys()
        self._asked: set[str] = set()
        self._numbers = {number for _, number in self._days}
        in_words = days_in_words().items() if wanted else ()
        self._spelt = {word for words, number in in_words if number in self._numbers for word in words}

    def asks(self, words: frozenset[str]) -> frozenset[str]:
        """Those of these words by which a day may be told; no other is looked at."""
        stamped = (word for word in words if len(word) >= _STAMPED and word[:_STAMPED] in self._compact)
        asked = (words & self._by_itself).union(stamped)
        self._asked |= asked
        return asked

    def met(self, folded: Folded, text: str, places: Iterable[int]) -> Iterator[Met]:
        """The days that stand there; `places`: the numbers of the words that were asked for."""
        asked = self._asked
        around = _Around(folded, text)
        for at in (place for place in places if folded.words[place] in asked) if asked else ():
            word = folded.words[at]
            if word in self._months:
                near = folded.words[max(0, at - 2 * _WIDEST) : at + _WIDEST + 1]
                yield from self._in_words(around, at) if any(map(self._may_tell, near)) else ()
            elif word in self._years:
                yield from self._in_figures(around, at)
            elif _STAMP.fullmatch(word[_STAMPED:]):
                yield Met(at, at, self._compact[word[:_STAMPED]], dated=True)

    def _may_tell(self, word: str) -> bool:
        """Whether a word says a number of a day that is looked for, or is a part of one."""
        day = _DAY.fullmatch(word)
        return int(day[1]) in self._numbers if day else word in self._spelt

    def _in_figures(self, around: _Around, at: int) -> Iterator[Met]:
        """Year, month and day; or day and month, in whichever order, and the year."""
        year = self._years[around.word(at)]
        full = len(around.word(at)) > 2
        day = _DAY_AND_HOUR.fullmatch(around.word(at + 2))
        if full and day and _NUMBER.fullmatch(around.word(at + 1)) and around.signs(at, at + 2):
            yield from self._known(int(around.word(at + 1)), int(day[1]), year, at, at + 2)
        pair = around.word(at - 2), around.word(at - 1)
        padded = full or all(len(number) == 2 for number in pair)
        if padded and all(map(_NUMBER.fullmatch, pair)) and around.signs(at - 2, at):
            first, second = map(int, pair)
            for month, number in {(first, second), (second, first)}:
                yield from self._known(month, number, year, at - 2, at)

    def _known(self, month: int, number: int, year: int, first: int, last: int) -> Iterator[Met]:
        for day in self._days.get((month, number), ()):
            if day.year == year:
                yield Met(first, last, day, dated=True)

    def _in_words(self, around: _Around, at: int) -> Iterator[Met]:
        """The name of a month, days before or behind it, and the year if one stands near."""
        month = around.month(at)
        first = at - len(month.words) + 1 if month else at
        numbers = (around.days_before(first, month) or around.days_behind(at)) if month else []
        if month is None or not numbers:
            return
        begin, end = min(first, *(n.first for n in numbers)), max(at, *(n.last for n in numbers))
        years = around.years(begin, end)
        if not years and month.english and not around.great(first):
            return
        for day in (d for n in numbers for d in self._days.get((month.number, n.value), ())):
            if not years or day.year in years:
                yield Met(begin, end, day, dated=bool(years))


class _Number(NamedTuple):
    """A day of a month, and the words that say it."""

    value: int
    first: int
    last: int


class _Around:
    """What stands around a word of a text."""

    def __init__(self, folded: Folded, text: str) -> None:
        self._folded = folded
        self._text = text

    def word(self, index: int) -> str:
        """The folded word of that number, empty outside the text."""
        return self._folded.word(index)

    def month(self, last: int) -> Month | None:
        """The month whose name ends with this word."""
        return next((m for m in months().get(self.word(last), ()) if self._holds(m.words, last)), None)

    def _holds(self, words: tuple[str, ...], last: int) -> bool:
        first = last - len(words) + 1
        there = tuple(self.word(i) for i in range(first, last + 1))
        return there == words and all(self._joined(i) for i in range(first, last))

    def great(self, index: int) -> bool:
        """Whether a word begins with a capital."""
        return self._folded.written(index)[:1].isupper()

    def signs(self, first: int, last: int) -> bool:
        """Whether one and the same sign parts the numbers of a date."""
        between = {self._between(i).strip() for i in range(first, last)} if first >= 0 else set()
        return len(between) == 1 and between.pop() in _SIGNS

    def days_before(self, first: int, month: Month) -> list[_Number]:
        """Every day that is told right before a month, or before another name of it: `du 9 au 10`,
        `9 آذار`; but for that of the month before (`March 9 and April`)."""
        found: list[_Number] = []
        at = first - 1
        while at >= 0 and first - at <= _WIDEST and self._joined(at):
            other = self.month(at)
            if other and other.number == month.number and not found:
                at -= len(other.words)
                continue
            number = next(filter(None, (self._number(at - more, at) for more in (3, 2, 1, 0))), None)
            if number is None and self.word(at) not in LINKS:
                break
            found += [number] if number else []
            at = number.first - 1 if number else at - 1
        if found and found[-1].last + 1 < first and at + 1 == found[-1].first and self.month(at):
            found.pop()
        return found

    def days_behind(self, last: int) -> list[_Number]:
        """The same of days that follow their month."""
        found: list[_Number] = []
        at = last + 1
        while at - last <= _WIDEST and self.word(at) and self._joined(at - 1):
            number = next(filter(None, (self._number(at, at + more) for more in (3, 2, 1, 0))), None)
            if number is None and (self.word(at) not in LINKS or not found):
                break
            found += [number] if number else []
            at = number.last + 1 if number else at + 1
        return found

    def years(self, first: int, last: int) -> frozenset[int]:
        """The years that stand right beside, but for small words: farther off it is another day."""
        found: set[int] = set()
        for step, begin, between in ((1, last, LINKS | OF_YEARS), (-1, first, OF_YEARS)):
            at = begin
            for _ in range(_YEAR_NEAR):
                if not self.word(at + step) or not self._joined(min(at, at + step)):
                    break
                at += step
                year = _YEAR.fullmatch(self.word(at))
                if not year and self.word(at) not in between:
                    break
                found |= {int(self.word(at))} if year else set()
        return frozenset(found)

    def _number(self, first: int, last: int) -> _Number | None:
        if first < 0:
            return None
        if first == last and (day := _DAY.fullmatch(self.word(first))):
            return _Number(int(day[1]), first, last)
        value = days_in_words().get(tuple(self.word(i) for i in range(first, last + 1)))
        joined = value and all(self._joined(i) for i in range(first, last))
        return _Number(value, first, last) if value and joined else None

    def _joined(self, index: int) -> bool:
        """Whether nothing stands between this word and the next that is no part of a date."""
        between = self._between(index)
        if len(self.word(index)) <= _SHORT and self.word(index) in months():
            between = between.removeprefix(".")
        return not _PARTED.search(between)

    def _between(self, index: int) -> str:
        if not 0 <= index < self._folded.count - 1:
            return "|"
        return self._text[self._folded.span(index)[1] : self._folded.span(index + 1)[0]]
