"""How often the gate knows people for whom no rule was made, in letters that the roster lacks.

    python -m benchmarks.gate_guests               # each language, both halves, both ways
    python -m benchmarks.gate_guests --tune        # what was missed, of the half that is looked at

`guests.txt` has people at home in Latin letters as others write them; `hosts.txt` people at home in other
letters, and is asked both ways. Each spelling stands in a sentence of its script, whole and by its last word
alone. Half of the people, those whose name has a SHA-256 that begins with an odd byte, are kept aside; of
`newcomers.txt`, which has both kinds, everybody.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from benchmarks.gate_ears import SENTENCES, found
from benchmarks.gate_recall import DATA
from benchmarks.gate_spellings import needles, script
from facilitator.gate.match import Matcher

LANGUAGES = ("Russian", "Ukrainian", "Arabic", "Persian", "Hebrew", "Chinese")
"""The order of the spellings of a guest."""
_AT_HOME = "at home: "
_PARTS = re.compile("[ \u00b7\u30fb]")
Asked = tuple[str, str, str, str]
"""The table and language, the person, the roster's spelling, the text's."""


def main(arguments: list[str]) -> int:
    """Print the figures."""
    tune = "--tune" in arguments
    tallies: dict[str, Counter[str]] = defaultdict(Counter)
    for table, person, roster, text in (*guests(), *hosts(), *newcomers()):
        aside = table.startswith("newcomers") or hashlib.sha256(person.encode()).digest()[0] % 2 == 1
        tally = tallies[f"{table}{' (aside)' if aside else ''}"]
        for how, said in said_of(text):
            levels = found(said, SENTENCES[script(said)], _matcher(roster))
            tally.update([how, *(f"{how} {level}" for level in levels)])
            if levels:
                tally[f"{how} found"] += 1
            elif tune and not aside:
                print(f"    missed: {table}, {how}: {said} ({roster})")
    for kind, tally in sorted(tallies.items()):
        print(f"{kind:<40}", end="")
        for how in ("whole", "last"):
            shares = (tally[f"{how} {what}"] / max(1, tally[how]) for what in ("found", "block"))
            print("  {} n={:<4} recall {:.3f}  block {:.3f}".format(how, tally[how], *shares), end="")
        print()
    return 0


def guests() -> Iterator[Asked]:
    """People at home in Latin letters."""
    for line in _lines("guests"):
        yield from _abroad("guests", line, LANGUAGES)


def hosts() -> Iterator[Asked]:
    """People at home in other letters: the roster has these, or has a Latin spelling."""
    language = ""
    for line in _lines("hosts"):
        if line.startswith("## "):
            language = line[3:]
            continue
        yield from _both_ways("hosts", line, language)


def newcomers() -> Iterator[Asked]:
    """People of either kind: the heading says which."""
    heading = ""
    for line in _lines("newcomers"):
        if line.startswith("## "):
            heading = line[3:]
        elif heading.startswith(_AT_HOME):
            yield from _both_ways("newcomers", line, heading.removeprefix(_AT_HOME))
        else:
            yield from _abroad("newcomers", line, heading.split("; "))


def _abroad(table: str, line: str, languages: Sequence[str]) -> Iterator[Asked]:
    """Somebody at home in Latin letters, as each of these languages writes her."""
    name, _, spellings = line.partition(" = ")
    for language, spelling in zip(languages, spellings.split("; "), strict=True):
        yield f"{table}, {language}", name, name, spelling


def _both_ways(table: str, line: str, language: str) -> Iterator[Asked]:
    """Somebody at home in other letters, for a roster that has these and for one that has Latin ones."""
    name, _, spellings = line.partition(" = ")
    for own in name.split("; "):
        for spelling in spellings.split("; "):
            yield f"{table}, {language} in Latin", name, own, spelling
            yield f"{table}, Latin in {language}", name, spelling, own


def said_of(text: str) -> Iterator[tuple[str, str]]:
    """The whole name and its last word; a Chinese surname is one character, and nobody's."""
    yield "whole", text
    last = _PARTS.split(text)[-1]
    if last != text and len(last) > 1:
        yield "last", last


def _lines(listed: str) -> list[str]:
    text = (DATA / "real" / f"{listed}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if " = " in line or line.startswith("## ")]


@cache
def _matcher(roster: str) -> Matcher:
    return Matcher(needles([roster]).all)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
