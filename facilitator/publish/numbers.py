"""Gives public numbers once, at first release, and never a second time: `ledger/numbers.json` remembers."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from facilitator.problems import Place, Problem, ProblemsFound

FILE = "ledger/numbers.json"

Numbers = Mapping[str, int]
"""From private keys to public numbers, within a series: see `series`."""


@dataclass(frozen=True, slots=True)
class Unnumbered:
    """Something about to be released: its private key, and the public value it is put in order by."""

    key: str
    order: tuple[object, ...]


def report_key(dialogue: str, session: str) -> str:
    """The key of a session's report."""
    return f"{dialogue}/{session}"


def item_key(holder: str, kind: str, item: str) -> str:
    """The key of a thing in a session (`<dialogue>/<session>`) or a dialogue (`<dialogue>`)."""
    return f"{holder}#{kind}:{item}"


def numbers_of(holder: str, named: Iterable[str], numbers: Numbers) -> tuple[int, ...]:
    """The public numbers of things by the ids people give them; progress goes by its outcome's id."""
    wanted = set(named)
    found = set()
    for key, number in numbers.items():
        where, _, thing = key.partition("#")
        name = thing.partition(":")[2].partition("~")[0]
        if where == holder and name and {name, name.rpartition("#")[2]} & wanted:
            found.add(number)
    return tuple(sorted(found))


def series(key: str) -> str:
    """What a key is numbered within: the things of one session, or the sessions of one dialogue."""
    return key.partition("#")[0] + "#" if "#" in key else key.rpartition("/")[0] + "/"


def with_new(numbers: Numbers, found: Iterable[Unnumbered]) -> dict[str, int]:
    """The numbers, and the next free ones of each series for what has none yet, in public order.

    Things of equal public order are interchangeable for every reader, so which of them comes first
    shows nothing.
    """
    grown = dict(numbers)
    last: dict[str, int] = {}
    for key, number in numbers.items():
        last[series(key)] = max(number, last.get(series(key), 0))
    for thing in sorted((f for f in found if f.key not in numbers), key=lambda f: (series(f.key), f.order)):
        place = series(thing.key)
        last[place] = last.get(place, 0) + 1
        grown[thing.key] = last[place]
    return grown


def numbers_bytes(numbers: Numbers) -> bytes:
    """The file's bytes."""
    return (json.dumps(numbers, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def numbers_from(data: bytes) -> dict[str, int]:
    """The numbers of the file; ProblemsFound where it is damaged or gives one number twice."""
    try:
        value = json.loads(data)
    except ValueError:
        value = None
    if not isinstance(value, dict) or not all(type(n) is int and n > 0 for n in value.values()):
        raise _damaged("this file does not hold public numbers")
    taken = [(series(key), number) for key, number in value.items()]
    if len(set(taken)) != len(taken):
        raise _damaged("this file gives one public number to two things")
    return value


def _damaged(message: str) -> ProblemsFound:
    hint = "bring the file back from version control or a copy; numbers are never given twice"
    return ProblemsFound([Problem(Place(FILE), "", message, hint, "ledger")])
