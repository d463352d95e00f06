"""What stands around the name of a month or a year: numbers of days, days of a week, the signs between."""

from __future__ import annotations

import re
from typing import NamedTuple

from facilitator.gate.lists.calendar import (
    LINKS,
    OF_YEARS,
    Month,
    days_in_words,
    months,
    ordinal_months,
    weekdays,
)
from facilitator.gate.text.folded import Folded

DAY = re.compile(r"و?(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|o|e|го|е|ten|te|ter|일)?")
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_PARTED = re.compile(r"[^\s,،、/'’ºª°*_`&+\-\u2010-\u2015\u2066-\u2069\u200e\u200f]|\n\s*\n")
"""What does not stand inside a date: the end of a sentence or a cell."""
_SIGNS = frozenset(("-", "/", ".", "_", "‑", "–", "·"))
WIDEST = 10
_YEAR_NEAR = 4
_SHORT = 4
"""Letters of a month that is cut short, and may have a stop behind it."""
_INTRODUCED = frozenset("on by until till since from after before".split())
_FIGURES_BEHIND = re.compile(r"[.,]?\s{1,2}\d{1,2}(?:([/-])\d{1,2}(?!\1?\d)|\.\s?\d{1,2}\.(?!\s?\d))")
_BRACKETS = str.maketrans("", "", "()（）[]")


class Number(NamedTuple):
    """A day of a month, and the words that say it."""

    value: int
    first: int
    last: int


class Around:
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
        """Whether a word has a capital."""
        return any(map(str.isupper, self._folded.written(index)))

    def signs(self, first: int, last: int, *, spaced: bool = False) -> bool:
        """Whether one and the same sign parts the numbers of a date; or, where `spaced`, a space."""
        between = {self._between(i).strip() or " " for i in range(first, last)} if first >= 0 else set()
        return len(between) == 1 and ((sign := between.pop()) in _SIGNS or (spaced and sign == " "))

    def figures_behind(self, at: int) -> bool:
        """Whether two numbers with a stroke, a stop or a hyphen between them follow a word, and no third."""
        return bool(_FIGURES_BEHIND.match(self._text, self._folded.span(at)[1]))

    def introduced(self, begin: int, month: int, end: int) -> bool:
        """Whether the words around a month that may be another word are those of a date: `on 9 march`, `the
        9th of may`, `march 9th`."""
        if self.word(month - 1) == "of" or self.word(begin - 1) in _INTRODUCED:
            return True
        return month < end and self.word(end)[:1].isdecimal() and not self.word(end).isdecimal()

    def days_before(self, first: int, month: Month) -> list[Number]:
        """Every day that is told right before a month, or before another name of it: `du 9 au 10`,
        `9 آذار`; but for that of the month before (`March 9 and April`)."""
        found: list[Number] = []
        at = first - 1
        while at >= 0 and first - at <= WIDEST and self._joined(at):
            other = self.month(at)
            skipped = self._weekday(at, -1)
            if other and other.number == month.number and not found:
                skipped = len(other.words)
            rows = () if skipped else ((at - more, at) for more in (3, 2, 1, 0))
            number = next(filter(None, (self._number(*row) for row in rows)), None)
            if not (number or skipped or self.word(at) in LINKS):
                break
            found += [number] if number else []
            at = number.first - 1 if number else at - (skipped or 1)
        if found and found[-1].last + 1 < first and at + 1 == found[-1].first and self.month(at):
            found.pop()
        return found

    def days_behind(self, last: int) -> list[Number]:
        """The same of days that follow their month."""
        found: list[Number] = []
        at = last + 1
        while at - last <= WIDEST and self.word(at) and self._joined(at - 1):
            skipped = self._weekday(at, 1)
            rows = () if skipped else ((at, at + more) for more in (3, 2, 1, 0))
            number = next(filter(None, (self._number(*row) for row in rows)), None)
            link = found or (self.word(at) == "the" and not self.word(at + 1).isdecimal())
            if not (number or skipped or (link and self.word(at) in LINKS)):
                break
            found += [number] if number else []
            at = number.last + 1 if number else at + (skipped or 1)
        return found

    def _weekday(self, at: int, step: int) -> int:
        """How many words, from there on or up to there, are a day of a week."""
        for length in (3, 2, 1):
            row = range(at, at + length) if step > 0 else range(at - length + 1, at + 1)
            if tuple(map(self.word, row)) in weekdays():
                return length
        return 0

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

    def _number(self, first: int, last: int) -> Number | None:
        if first < 0:
            return None
        if first == last and (day := DAY.fullmatch(self.word(first))):
            return Number(int(day[1]), first, last)
        value = days_in_words().get(tuple(self.word(i) for i in range(first, last + 1)))
        joined = value and all(self._joined(i) for i in range(first, last))
        return Number(value, first, last) if value and joined else None

    def _joined(self, index: int) -> bool:
        """Whether nothing stands between this word and the next that is no part of a date."""
        between = self._between(index)
        word, following = self.word(index), self.word(index + 1)
        if word in months() and len(word) <= _SHORT:
            between = between.removeprefix(".")
        if between == "." and (word in months() or following in months()):
            return True
        if between[:1] == "." and self._is_ordinal(index):
            between = between[1:]
        if self._weekday(index, -1) or self._weekday(index + 1, 1):
            between = between.translate(_BRACKETS)
        return not _PARTED.search(between)

    def _is_ordinal(self, index: int) -> bool:
        """Whether a number may have its stop as a day of the month behind it: `9. März`, `9. April 2026`."""
        if not self.word(index).isdecimal():
            return False
        following = self.word(index + 1)
        dated = following in months() and _YEAR.fullmatch(self.word(index + 2))
        return following in ordinal_months() or bool(dated)

    def _between(self, index: int) -> str:
        if not 0 <= index < self._folded.count - 1:
            return "|"
        return self._text[self._folded.span(index)[1] : self._folded.span(index + 1)[0]]
