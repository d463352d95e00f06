"""Who is looked for, and in which spelling of their name: the lists that `gate_spellings` asks about.

They lie in data/gate/real. A line of a list is a name and its spellings; a heading names the languages of the
spellings below it, and `at home` stands before the language of the names. Each list keeps its own people
aside, by the first byte of the SHA-256 of their name: a person with all spellings, never a spelling.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.gate_recall import DATA

_AT_HOME = "at home: "
_PARTS = re.compile("[ \u00b7\u30fb\uff1d]")
_EARS = {"ears": True, "callers": True, "homes": False, "neighbours": False}
"""Whether the names of a list are at home in Latin letters, so that the spellings tell its rows apart."""


@dataclass(frozen=True)
class Asked:
    """One mention: what the roster has, what the text says, and in which row of the figures it counts."""

    table: str
    kind: str
    aside: bool
    roster: str
    how: str
    said: str


def own_letters() -> Iterator[Asked]:
    """Rosters in their own letters alone, and Latin spellings, whole."""
    for _, name, spellings in _rows("real/spellings"):
        for spelling in spellings:
            yield Asked("spellings", script(name), _byte(name) % 4 == 0, name, "whole", spelling)


def by_ear() -> Iterator[Asked]:
    """Rosters in letters that the text has not; the last word is asked of a name of one word too."""
    for table, latin in _EARS.items():
        for _, name, spellings in _rows(f"real/{table}"):
            aside = _byte(name) % 4 == 0
            for spelling in spellings:
                kind = script(spelling if latin else name)
                yield Asked(table, kind, aside, name, "whole", spelling)
                yield Asked(table, kind, aside, name, "last", _last(spelling))


def strangers() -> Iterator[Asked]:
    """People for whom no rule was made; half of them are kept aside, and all of the newcomers."""
    for table in ("guests", "hosts", "newcomers"):
        for heading, name, spellings in _rows(f"real/{table}"):
            aside = table == "newcomers" or _byte(name) % 2 == 1
            for kind, roster, text in _ways(heading, name, spellings):
                yield Asked(table, kind, aside, roster, "whole", text)
                last = _last(text)
                if last != text and len(last) > 1:  # a Chinese surname is one character, and nobody's
                    yield Asked(table, kind, aside, roster, "last", last)


def sentences() -> dict[str, str]:
    """A sentence for each script, in which nobody is named but who stands in its gap."""
    return {kind: text for _, kind, (text,) in _rows("sentences")}


def script(name: str) -> str:
    """The script of a name, as Unicode calls it."""
    return unicodedata.name(name[0]).split()[0].capitalize()


def _rows(listed: str) -> Iterator[tuple[str, str, list[str]]]:
    """The heading, the name and the spellings of each line."""
    heading = ""
    for line in (DATA / f"{listed}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            heading = line[3:]
        elif " = " in line:
            name, _, spellings = line.partition(" = ")
            yield heading, name, spellings.split("; ")


def _ways(heading: str, name: str, spellings: list[str]) -> Iterator[tuple[str, str, str]]:
    """Somebody at home in Latin letters as each language writes her; anybody else both ways."""
    if not heading.startswith(_AT_HOME):
        for language, spelling in zip(heading.split("; "), spellings, strict=True):
            yield language, name, spelling
        return
    language = heading.removeprefix(_AT_HOME)
    for own in name.split("; "):
        for spelling in spellings:
            yield f"{language} in Latin", own, spelling
            yield f"Latin in {language}", spelling, own


def _last(text: str) -> str:
    return _PARTS.split(text)[-1]


def _byte(name: str) -> int:
    return hashlib.sha256(name.encode()).digest()[0]
