"""Puts what the public knows of dates ("spring 2026") in the order of time, and knows nothing else."""

from __future__ import annotations

import re

from facilitator.disclosure.edition import Para, Prose, Quoted, Said, Words

_PARTS_OF_YEAR: tuple[tuple[int, tuple[str, ...]], ...] = (
    (1, ("january", "janvier", "early")),
    (2, ("february", "février")),
    (3, ("march", "mars")),
    (4, ("april", "avril", "spring", "printemps")),
    (5, ("may", "mai")),
    (6, ("june", "juin", "mid")),
    (7, ("july", "juillet", "summer", "été")),
    (8, ("august", "août")),
    (9, ("september", "septembre")),
    (10, ("october", "octobre", "autumn", "fall", "automne")),
    (11, ("november", "novembre", "late")),
    (12, ("december", "décembre", "winter", "hiver")),
)
_MONTH = {word: number for number, words in _PARTS_OF_YEAR for word in words}
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_WORD = re.compile(r"[^\W\d_]+")

UNKNOWN = (9999, 99)


def chronology(when: Said | None) -> tuple[int, int]:
    """(year, month) as the words tell them, month 0 where none is told; unknown years come last."""
    words = plain_words(when) if when else ""
    year = _YEAR.search(words)
    if year is None:
        return UNKNOWN
    told = (_MONTH[w] for w in _WORD.findall(words.lower()) if w in _MONTH)
    return (int(year.group()), next(told, 0))


def plain_words(said: Said) -> str:
    """The words of the first version, without style, phrases or marks."""
    return " ".join(_words(block) for block in said.versions[0][1]) if said.versions else ""


def _words(block: Prose) -> str:
    if isinstance(block, Para):
        return "".join(p.text for p in block.pieces if isinstance(p, Words))
    if isinstance(block, Quoted):
        return " ".join(_words(b) for b in block.blocks)
    return " ".join(_words(b) for item in block.items for b in item)
