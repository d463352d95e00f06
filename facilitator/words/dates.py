"""Dates, times and numbers as the reader's language writes them; the zone is always an argument."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal

from facilitator.words.catalogue import LANGUAGES

LRI, PDI = "\u2066", "\u2069"

FIRST_IN_FRENCH = re.compile(r"(?<!\d)1(?=[ \u00a0][^\W\d])|^1(?=–)")
"""The first day of a month, alone among days, is an ordinal in French; the locale's patterns forget it."""

LEVANT = Locale("ar", "SY")
"""Months have two names in Arabic, آذار in the east and مارس in the west of the region: papers print
both, joined by a stroke, as United Nations documents do, so that no reader has to translate."""


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
    return _months(str(format_date(_day(iso), format="long", locale=locale_of(lang))), lang)


def week_date(iso: str, lang: str) -> str:
    """`Monday, 9 March 2026`, with a capital in every language: it stands at the head of a line."""
    told = _months(str(format_date(_day(iso), format="full", locale=locale_of(lang))), lang)
    return told[:1].upper() + told[1:]


def date_range(first: str, last: str, lang: str) -> str:
    """`9–10 March 2026`; one date where both are the same or the last is not known."""
    if not last or last == first:
        return long_date(first, lang)
    a, b, locale = _day(first), _day(last), locale_of(lang)
    apart = "y" if a.year != b.year else "M" if a.month != b.month else "d"
    # The interval patterns of the locale, with the month written out.
    patterns = locale.interval_formats
    parts = (patterns["yMMMMd"] if "yMMMMd" in patterns else patterns["yMMMd"])[apart]
    told = (
        str(format_date(day, re.sub(r"M{3,4}", "MMMM", part), locale=locale))
        for day, part in zip((a, b), parts, strict=True)
    )
    return _months("".join(told), lang)


def month_year(iso: str, lang: str) -> str:
    """`March 2026`."""
    return _months(str(format_skeleton("yMMMM", _day(iso), locale=locale_of(lang))), lang)


def _months(text: str, lang: str) -> str:
    """The date with both Arabic names of its month, or the French "1er"; in other languages as it is."""
    locale = locale_of(lang)
    if locale.language == "fr":
        return FIRST_IN_FRENCH.sub("1er", text)
    if locale.language != "ar":
        return text
    east, west = LEVANT.months["format"]["wide"], locale.months["format"]["wide"]
    both = {west[month]: f"{east[month]}/{west[month]}" for month in range(1, 13)}
    return re.sub("|".join(map(re.escape, both)), lambda found: both[found[0]], text)


def clock(instant: str, zone: str = "") -> str:
    """`09:30` of an ISO instant: in its own offset, or in `zone`. The same in every language."""
    moment = datetime.fromisoformat(instant)
    return (moment.astimezone(ZoneInfo(zone)) if zone else moment).strftime("%H:%M")


def number(value: float, lang: str) -> str:
    """A number with the language's separators, in digits 0 to 9."""
    return str(format_decimal(value, locale=locale_of(lang)))


def language_name(code: str, lang: str) -> str:
    """What a language is called in another; its code where that is not known."""
    return str(locale_of(lang).languages.get(code.split("-")[0], code))


def calendar_words(lang: str) -> Iterator[str]:
    """What a language calls its days, months and those languages that we speak."""
    locale = locale_of(lang)
    for named in (locale.days, locale.months):
        for forms in named.values():
            for words in forms.values():
                yield from words.values()
    yield from (language_name(code, lang) for code in LANGUAGES)


def month_names() -> Iterator[tuple[int, str, str]]:
    """Each month with its names and short names in our languages, each with its language; in Arabic as
    they are used from Morocco to Iraq."""
    arabic = (Locale("ar", land) for land in ("SY", "DZ", "MA"))
    for locale in (*map(locale_of, LANGUAGES), *arabic):
        for forms in locale.months.values():
            for width in ("wide", "abbreviated"):
                yield from ((number, name, locale.language) for number, name in forms[width].items())


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
