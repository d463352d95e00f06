"""A day as other calendars number it: that of Iran, whose years begin in March, and that of Thailand."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

_THAI = 543
_NEW_YEAR, _YEAR = date(2024, 3, 20), 1403
_CYCLE, _LEAP = 33, frozenset((1, 5, 9, 13, 17, 22, 26, 30))
_LONG_MONTHS, _LONG, _SHORT = 6, 31, 30


class Reckoned(NamedTuple):
    """Year, month and day."""

    year: int
    month: int
    number: int


def of_thailand(day: date) -> Reckoned:
    """The same month and day of a later year."""
    return Reckoned(day.year + _THAI, day.month, day.day)


def of_iran(day: date) -> Reckoned:
    """By the cycle of 33 years, which is that of the sky from 1925 to 2087."""
    year, begin = _YEAR, _NEW_YEAR
    while day < begin:
        year -= 1
        begin -= _length(year)
    while day >= begin + _length(year):
        begin += _length(year)
        year += 1
    passed, long = (day - begin).days, _LONG_MONTHS * _LONG
    if passed < long:
        return Reckoned(year, passed // _LONG + 1, passed % _LONG + 1)
    return Reckoned(year, (passed - long) // _SHORT + _LONG_MONTHS + 1, (passed - long) % _SHORT + 1)


def _length(year: int) -> timedelta:
    return timedelta(365 + (year % _CYCLE in _LEAP))
