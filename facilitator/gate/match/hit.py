"""A hit: what is met at words `first` to `last` of a folded text, and all that the words may mean."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from facilitator.gate.lists.wordlists import ordinary
from facilitator.gate.needles.needle import CLIPPED, FAMILY, NICK, ORDINARY, PART, SELDOM, Needle

_PARTS = frozenset((PART, SELDOM, ORDINARY, NICK))
_WORDS = frozenset((ORDINARY, SELDOM, NICK, FAMILY))
_SHORT = 3


class Namesakes(NamedTuple):
    """People of whom a word tells the same, by their ids, and the needle of one of them."""

    needle: Needle
    whose: tuple[str, ...]


class Part(NamedTuple):
    """All of whose names a word is the same part: `rows` by their initials, and `together`."""

    rows: tuple[Namesakes, ...]
    together: Namesakes


@dataclass(frozen=True, slots=True, eq=False)
class Meaning:
    """The needles of one row of words, and what a text that has it often would ask of them each time."""

    needles: tuple[Needle, ...] = field(repr=False)
    rules: frozenset[str]
    parts: tuple[Part, ...] = field(repr=False)
    """All whom it may name."""
    bases: dict[str, frozenset[str]] = field(repr=False)
    """For each person the parts of her name that it may be."""
    double: frozenset[str] = field(repr=False)
    """Of whose names it may be more than one part."""
    plain: bool
    """One word of ASCII letters that in small ones is a word and no name, whoever is called so."""
    short: bool
    """So short that in small letters it may be a name all the same, where she is known: `em`, for Emily."""
    cut: bool
    """Nothing but first names cut short by rule."""


def meaning(needles: Iterable[Needle]) -> Meaning:
    """What these needles of the same words have in common."""
    each = tuple(needles)
    named = tuple(n for n in each if n.rule == "name" and n.who is not None)
    parts: dict[tuple[object, ...], dict[frozenset[str], list[Needle]]] = {}
    bases: dict[str, frozenset[str]] = {}
    for n in named:
        part = n.words, n.strength, n.kind, n.base, n.given, n.particles
        parts.setdefault(part, {}).setdefault(n.initials, []).append(n)
        if n.strength in _PARTS:
            bases[n.who or ""] = bases.get(n.who or "", frozenset()) | {n.base}
    plain = bool(each) and all(n.rule == "name" and n.who and n.strength in _WORDS for n in each)
    words = each[0].words if each else ()
    word = words[0] if len(words) == 1 and words[0].isascii() and words[0].isalpha() else ""
    called = any(n.strength in (NICK, SELDOM) for n in each)
    short = plain and called and 0 < len(word) <= _SHORT and word not in ordinary()
    double = frozenset(who for who, parts_of in bases.items() if len(parts_of) > 1)
    whom = tuple(_part(list(rows.values())) for rows in parts.values())
    cut = bool(each) and all(n.kind == CLIPPED for n in each)
    rules = frozenset(n.rule for n in each)
    return Meaning(each, rules, whom, bases, double, plain and bool(word), short, cut)


def _part(rows: list[list[Needle]]) -> Part:
    each = tuple(Namesakes(row[0], tuple(n.who or "" for n in row)) for row in rows)
    return Part(each, Namesakes(rows[0][0], tuple(chain.from_iterable(row.whose for row in each))))


class Hit(NamedTuple):
    """What words `first` to `last` may mean, or are akin to. `how` says in which disguise: empty for none,
    `spelt` otherwise, with a letter `amiss`, in a `case`, by its `sound` in another script, `inside` a longer
    word, `apart` letter by letter or over a line; `faint`, that by itself it tells of nobody."""

    meaning: Meaning
    first: int
    last: int
    how: str = ""
    start: int = 0
    length: int = 0
    faint: bool = False

    @property
    def needles(self) -> tuple[Needle, ...]:
        """The needles met."""
        return self.meaning.needles
