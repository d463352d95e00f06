"""Reads what stands in the braces of a span; anything that is not exactly right is a Fault."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from facilitator.model.labels import Code, Label
from facilitator.model.text import Fault

ID = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?")
TEAM_ALONE = Label(("team",))

_PART = re.compile(
    r'\s*(?:#(?P<id>[^\s{}"]+)|(?P<key>[a-z]+)=(?:"(?P<quoted>(?:[^"\\]|\\.)*)"|(?P<bare>[^\s{}"]+)))',
    re.DOTALL,
)
_READER = re.compile(r"team|participants|principals|public|(?:side|principals):(?P<side>[a-z0-9-]+)")
_KEYS = ("withheld", "as", "for", "review")
_CURLY = "“”„«»‘’＂"

_GRAMMAR = Fault(
    "the braces after a withheld passage cannot be read",
    'write {withheld=R6} or {as="other words"}, with for=, review= or #id where needed',
)
_UNKNOWN = Fault(
    "an unknown key stands in the braces of a passage", f"the keys are {', '.join(_KEYS)} and #id"
)
_TWICE = Fault("a key stands twice in the braces of a passage", "keep one of the two")
_CODE = Fault("a passage is withheld under a code that does not exist", "the codes are R1 to R8")
_DAY = Fault("the review day of a passage is not a date", "year-month-day, such as 2027-01-01")
_READERS = Fault(
    "the readers of a passage are not readers",
    'team, side:<id>, principals:<id>, participants, principals or public; several: for="side:a side:b"',
)
_EITHER = Fault("a passage says neither or both of withheld= and as=", "give it one of the two")
_SPAN_ID = Fault("the #id of a passage is not an id", "lower-case letters, digits and inner hyphens")
_INSTEAD = Fault(
    "the other words of a passage are empty, or hold a mention, a brace or a backtick",
    'write plain words: as="focal points"',
)
_QUOTES = Fault("curly quotes stand in the braces of a passage", 'use straight ones: as="focal points"')


@dataclass(frozen=True, slots=True)
class Braces:
    """What a span says of its words."""

    withheld: Code | None
    instead: str
    readers: Label
    review: date | None
    id: str


def read_braces(source: str, start: int, limit: int) -> tuple[Braces | None, int, tuple[Fault, ...]]:
    """The braces opened at `start`, the position after them (-1: never closed), and the faults."""
    at, given, faults = start + 1, {}, []
    while at < limit:
        match = _PART.match(source, at, limit)
        if match is None:
            break
        key = "#" if match["id"] else match["key"]
        if key in given:
            faults.append(_TWICE)
        quoted = match["quoted"]
        given[key] = match["id"] or (re.sub(r"\\(.)", r"\1", quoted) if quoted is not None else match["bare"])
        at = match.end()
    close = source.find("}", at, limit)
    if close < 0:
        return None, -1, ()
    rest = source[at:close].strip()
    if rest:
        faults.append(_QUOTES if any(c in rest for c in _CURLY) else _GRAMMAR)
    braces = _judged(given, faults)
    return (None if faults else braces), close + 1, tuple(faults)


def _judged(given: dict[str, str], faults: list[Fault]) -> Braces:
    """The values in their types; each that is wrong adds a fault."""
    if any(key not in (*_KEYS, "#") for key in given):
        faults.append(_UNKNOWN)
    elif ("withheld" in given) == ("as" in given):
        faults.append(_EITHER)
    if any(c in value for value in given.values() for c in _CURLY if c in "“”„＂"):
        faults.append(_QUOTES)
    code = next((c for c in Code if c.value == given.get("withheld")), None)
    if "withheld" in given and code is None:
        faults.append(_CODE)
    if "#" in given and not ID.fullmatch(given["#"]):
        faults.append(_SPAN_ID)
    instead = " ".join(given.get("as", "").split())
    if "as" in given and (not instead or re.search(r"[{}`]|@\w|[\[\]]\s*[({]", instead)):
        faults.append(_INSTEAD)
    return Braces(code, instead, _readers(given, faults), _day(given, faults), given.get("#", ""))


def _readers(given: dict[str, str], faults: list[Fault]) -> Label:
    words = tuple(given["for"].split()) if "for" in given else TEAM_ALONE.words
    for word in words:
        match = _READER.fullmatch(word)
        if match is None or (match["side"] and not ID.fullmatch(match["side"])):
            faults.append(_READERS)
    if not words:
        faults.append(_READERS)
    return Label(words)


def _day(given: dict[str, str], faults: list[Fault]) -> date | None:
    if "review" not in given:
        return None
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", given["review"], re.ASCII):
            return date.fromisoformat(given["review"])
    except ValueError:
        pass
    faults.append(_DAY)
    return None
