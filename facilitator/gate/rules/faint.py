"""Words in small letters that are names too (`will`, `to`): they count beside more of the name alone."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace

from facilitator.gate.lists.wordlists import ordinary
from facilitator.gate.match.dull import dull
from facilitator.gate.match.hit import Hit
from facilitator.gate.needles.needle import NICK, ORDINARY, SELDOM, Needle
from facilitator.gate.rules.page import Page

_WORDS = frozenset((ORDINARY, SELDOM, NICK))
_NEAR = 4
"""How far apart parts of one name may stand, in words."""
_SPELT = ("spelt", "amiss")
"""How a word in small letters may still be part of a name beside another; by its sound alone it is none."""
_BY_SOUND = "sound"
_SHORT = 3
"""A word as short as this is asked about in small letters too where she is known: `em`, for Emily."""


def without_faint(hits: tuple[Hit, ...], page: Page) -> tuple[Hit, ...]:
    """The hits, but for words in small letters that can tell of nobody where they stand. Of a long text that
    is searched for many names most hits are such words, and the rules look at all that stands around each."""
    plain = {id(row) for row in _rows(hits) if all(needle.strength in _WORDS for needle in _named(row))}
    faint = {id(hit) for hit in hits if _faint(hit, page, plain)}
    if not faint:
        return hits
    sure = [hit for hit in hits if id(hit) not in faint and not _dull(hit, page)]
    beside = [hit for hit in hits if not hit.how or hit.how in _SPELT]
    alive = {needle.who or "" for needle in _each(sure)} | _in_two_parts(_each([*sure, *beside]))
    rows = {id(row): tuple(n for n in _named(row) if n.who in alive) for row in _rows(hits)}
    together = _together([*sure, *beside], rows)
    kept: list[Hit] = []
    for hit in hits:
        if id(hit) not in faint:
            kept.append(hit)
        elif rows[id(hit.needles)]:
            mine = rows[id(hit.needles)]
            needles = tuple(n for n in mine if _short(n) or hit.first in together.get(n.who or "", ()))
            kept += [replace(hit, needles=needles)] if needles else []
    return tuple(kept)


def _faint(hit: Hit, page: Page, plain: set[int]) -> bool:
    """One ordinary word in small letters and no piece of an address, or one that only sounds like a name."""
    if hit.how == _BY_SOUND:
        return _dull(hit, page)
    if hit.how or hit.first != hit.last or page.named_file or id(hit.needles) not in plain:
        return False
    written = page.written(hit.first)
    small = written.isascii() and written.isalpha() and written.islower()
    return small and written not in page.signed


def _rows(hits: Iterable[Hit]) -> Iterable[tuple[Needle, ...]]:
    """The needles of these hits: those of the same word are the same row, and stand here once."""
    return {id(hit.needles): hit.needles for hit in hits}.values()


def _each(hits: Iterable[Hit]) -> list[Needle]:
    """The names that these hits may be, those of the same word once."""
    return [needle for row in _rows(hits) for needle in _named(row)]


def _in_two_parts(needles: Iterable[Needle]) -> set[str]:
    """Who is met in two parts of the name at least, wherever they stand."""
    first: dict[str, str] = {}
    return {n.who or "" for n in needles if first.setdefault(n.who or "", n.base) != n.base}


def _dull(hit: Hit, page: Page) -> bool:
    return bool(hit.how) and dull(hit, page.folded.word(hit.first), page.written(hit.first), code=page.code)


def _together(hits: Iterable[Hit], rows: dict[int, tuple[Needle, ...]]) -> dict[str, set[int]]:
    """For each person the words at which two parts of the name stand close together, or in a row of such."""
    places: dict[str, list[tuple[int, str]]] = {}
    for hit in hits:
        for needle in rows[id(hit.needles)]:
            mine = places.setdefault(needle.who or "", [])
            mine += ((at, needle.base) for at in range(hit.first, hit.last + 1))
    return {who: set(_close(sorted(mine))) for who, mine in places.items()}


def _close(places: list[tuple[int, str]]) -> Iterator[int]:
    row: list[tuple[int, str]] = []
    for at, base in [*places, (sys.maxsize, "")]:
        if row and at - row[-1][0] > _NEAR:
            if len({base for _, base in row}) > 1:
                yield from (at for at, _ in row)
            row = []
        row.append((at, base))


def _short(needle: Needle) -> bool:
    return len(needle.words[0]) <= _SHORT and needle.words[0] not in ordinary()


def _named(row: Iterable[Needle]) -> tuple[Needle, ...]:
    return tuple(needle for needle in row if needle.rule == "name" and needle.who is not None)
