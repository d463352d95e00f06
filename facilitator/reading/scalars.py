"""Single values as a person means them: `10:30` a time, `no` a word, `010` no number; nothing guessed."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import TypeVar
from zoneinfo import ZoneInfo

from facilitator.model.labels import Attribution
from facilitator.model.sealed import Sealed
from facilitator.reading.desk import Desk
from facilitator.reading.nodes import Node, Scalar
from facilitator.reading.shape import Json, Kind
from facilitator.reading.yamlerrors import BLOCK_HINT

T = TypeVar("T")
E = TypeVar("E", bound=Enum)

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_TIME = re.compile(r"(\d{1,2}):(\d{2})", re.ASCII)
_WHOLE = re.compile(r"0|[1-9]\d{0,8}", re.ASCII)
_DECIMAL = re.compile(r"(?:0|[1-9]\d{0,3})(?:\.\d{1,4})?", re.ASCII)
_DAYS = re.compile(r"([1-9]\d{0,3}) (day|week)s?", re.ASCII)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?", re.ASCII)
_STRING: Json = {"type": "string"}

YEARS = range(1900, 3000)
"""Years that a person can mean; what lies outside is a slip, and would break sums of times."""


def scalar(words: str, hint: str, parse: Callable[[str], T | None], schema: Json | None = None) -> Kind[T]:
    """A kind of single value; `parse` gives None for what is not one."""

    def read(node: Node, desk: Desk, path: str) -> T | None:
        value = parse(node.text) if isinstance(node, Scalar) else None
        if value is None:
            desk.problem(node.place, path, f"{words} is expected here", hint)
        return value

    return Kind(read, schema or _STRING)


def parse_date(text: str) -> date | None:
    """A day of the calendar, strictly year-month-day."""
    try:
        day = date.fromisoformat(text) if _DATE.fullmatch(text) else None
    except ValueError:
        return None
    return day if day and day.year in YEARS else None


def parse_time(text: str) -> time | None:
    """A time of day in 24 hours."""
    match = _TIME.fullmatch(text)
    if not match or int(match[1]) > 23 or int(match[2]) > 59:
        return None
    return time(int(match[1]), int(match[2]))


def _whole(text: str) -> int | None:
    return int(text) if _WHOLE.fullmatch(text) else None


def _decimal(text: str) -> float | None:
    return float(text) if _DECIMAL.fullmatch(text) else None


def _yes_no(text: str) -> bool | None:
    return {"true": True, "false": False}.get(text)


def _days(text: str) -> timedelta | None:
    match = _DAYS.fullmatch(text)
    return timedelta(days=int(match[1]) * (7 if match[2] == "week" else 1)) if match else None


def parse_language(text: str) -> str | None:
    """A language code, or None."""
    return text if _LANGUAGE.fullmatch(text) else None


def parse_zone(text: str) -> str | None:
    """The name of a time zone that this machine knows, or None."""
    if not re.fullmatch(r"[A-Za-z0-9_+/-]{1,60}", text) or text.startswith("/"):
        return None
    try:
        return ZoneInfo(text).key
    except (OSError, ValueError, KeyError):
        return None


DATE = scalar(
    "a date",
    "a day of the calendar as year-month-day, such as 2026-03-09",
    parse_date,
    {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
)
TIME = scalar(
    "a time",
    "24 hours and minutes, such as 09:30",
    parse_time,
    {"type": "string", "pattern": r"^\d{1,2}:\d{2}$"},
)
WHOLE = scalar(
    "a whole number",
    "digits alone, without a leading zero or a unit, such as 90",
    _whole,
    {"type": "integer", "minimum": 0},
)
DECIMAL = scalar("a number", "such as 2 or 1.5", _decimal, {"type": "number"})
YES_NO = scalar("true or false", "write true or false", _yes_no, {"type": "boolean"})
DAYS = scalar("a number of days", "such as: 14 days", _days)
LANGUAGE = scalar("a language code", "such as en, fr or ar", parse_language)
ZONE = scalar("a time zone", "a name such as Europe/Zurich or UTC", parse_zone)


def _read_instant(node: Node, desk: Desk, path: str) -> datetime | None:
    text = node.text if isinstance(node, Scalar) else ""
    day = parse_date(text)
    if day is not None:
        return datetime.combine(day, time(0, 0), desk.habits.zone)
    try:
        found = datetime.fromisoformat(text) if re.match(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}", text) else None
    except ValueError:
        found = None
    if found is None or found.year not in YEARS:
        desk.problem(
            node.place,
            path,
            "a date, or a time with its offset, is expected here",
            "such as 2026-06-01 or 2026-06-01T12:00+02:00",
        )
        return None
    if found.tzinfo is None:
        desk.problem(node.place, path, "this time has no offset", "such as 2026-06-01T12:00+02:00")
        return None
    return found


INSTANT: Kind[datetime] = Kind(_read_instant, _STRING)


def _read_sentence(node: Node, desk: Desk, path: str) -> Sealed[str] | None:
    if not isinstance(node, Scalar):
        desk.problem(
            node.place,
            path,
            "a sentence is expected here",
            f"if it holds a colon, a comma or a bracket, {BLOCK_HINT}",
        )
        return None
    words = " ".join(node.text.split())
    if not words:
        desk.open_point(node.place, path)
        return None
    desk.remember(words, node.place, path)
    return Sealed(words, node.place)


SENTENCE: Kind[Sealed[str]] = Kind(_read_sentence, _STRING)


def word_of(enum: type[E]) -> dict[str, E]:
    """The words people write for an enum's members."""
    return {m.name.lower() if isinstance(m, Attribution) else str(m.value): m for m in enum}


def choice(enum: type[E]) -> Kind[E]:
    """One of a closed list of words."""
    words = word_of(enum)
    hint = f"one of: {', '.join(words)}"
    return scalar("a word from a closed list", hint, words.get, {"enum": list(words)})


def checked(kind: Kind[T], good: Callable[[T], bool], message: str, hint: str) -> Kind[T]:
    """A kind whose value must also pass a test."""

    def read(node: Node, desk: Desk, path: str) -> T | None:
        value = kind.read(node, desk, path)
        if value is None or good(value):
            return value
        desk.problem(node.place, path, message, hint)
        return None

    return Kind(read, kind.schema)


MINUTES = checked(WHOLE, lambda minutes: minutes <= 1440, "a day has no more than 1440 minutes", "such as 90")
