"""Dates, times and numbers as the reader's language writes them; the zone is always an argument."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal

LRI, PDI = "\u2066", "\u2069"


@lru_cache(maxsize=16)
def locale_of(lang: str) -> Locale:
    """The locale of a language tag; British English where we do not know it (day before month)."""
    if lang == "en":
        return Locale("en", "GB")
    try:
        return Locale.parse(lang.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale("en", "GB")


def long_date(iso: str, lang: str) -> str:
    """`9 March 2026`; of an instant, its own day. ValueError for what is neither."""
    return str(format_date(_day(iso), format="long", locale=locale_of(lang)))


def week_date(iso: str, lang: str) -> str:
    """`Monday 9 March 2026`, the day of the week included."""
    return str(format_date(_day(iso), format="full", locale=locale_of(lang)))


def date_range(first: str, last: str, lang: str) -> str:
    """`9–10 March 2026`; one date where both are the same or the last is not known."""
    if not last or last == first:
        return long_date(first, lang)
    a, b, locale = _day(first), _day(last), locale_of(lang)
    apart = "y" if a.year != b.year else "M" if a.month != b.month else "d"
    # The interval patterns of the locale, with the month written out.
    parts = locale.interval_formats["yMMMd"][apart]
    return "".join(
        str(format_date(day, part.replace("MMM", "MMMM").replace("MMMMMM", "MMMM"), locale=locale))
        for day, part in zip((a, b), parts, strict=True)
    )


def month_year(iso: str, lang: str) -> str:
    """`March 2026`."""
    return str(format_skeleton("yMMMM", _day(iso), locale=locale_of(lang)))


def clock(instant: str, zone: str = "") -> str:
    """`09:30` of an ISO instant: in its own offset, or in `zone`. The same in every language."""
    moment = datetime.fromisoformat(instant)
    return (moment.astimezone(ZoneInfo(zone)) if zone else moment).strftime("%H:%M")


def day_in(instant: str, zone: str) -> str:
    """The ISO date of an instant in a zone, or in its own offset where the zone is empty."""
    moment = datetime.fromisoformat(instant)
    return (moment.astimezone(ZoneInfo(zone)) if zone else moment).date().isoformat()


def number(value: float, lang: str) -> str:
    """A number with the language's separators, in digits 0 to 9."""
    return str(format_decimal(value, locale=locale_of(lang)))


def language_name(code: str, lang: str) -> str:
    """What a language is called in another; its code where that is not known."""
    return str(locale_of(lang).languages.get(code.split("-")[0], code))


def offset(instant: str, zone: str = "") -> str:
    """`UTC+2` of an instant, in its own offset or in a zone: a clock that does not tell the city."""
    moment = datetime.fromisoformat(instant)
    away = (moment.astimezone(ZoneInfo(zone)) if zone else moment).utcoffset()
    minutes = int(away.total_seconds() // 60) if away else 0
    hours, rest = divmod(abs(minutes), 60)
    sign = "+" if minutes >= 0 else "−"
    return f"UTC{sign}{hours}:{rest:02}" if rest else f"UTC{sign}{hours}" if hours else "UTC"


def _day(iso: str) -> date:
    return datetime.fromisoformat(iso).date() if "T" in iso else date.fromisoformat(iso)
