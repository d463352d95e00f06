"""Hits that come to nothing by themselves, told by how the word is written, before anybody asks where.

A word with a piece of a name inside it, or akin to a name, is nobody where it is a plain lower-case word
or an identifier. Such a hit counts only for a person who is met in another way too.
"""

from __future__ import annotations

from facilitator.gate.match.hit import Hit
from facilitator.gate.needles.needle import JOINED
from facilitator.gate.text.folded import Folded

INSIDE = "inside"
_LONG, _BEFORE, _BEHIND = 5, 2, 4
KIN = ("spelt", "amiss", "sound")
"""How a hit differs from a name that it is akin to."""


def dull(hit: Hit, word: str, written: str, *, code: bool) -> bool:
    """Whether no rule reports this hit by itself, whatever stands around it; `word` is the folded word."""
    if hit.how in KIN:
        return code or (written.isascii() and written.isalpha() and written[0].islower())
    if hit.how != INSIDE or any(needle.strength == JOINED for needle in hit.needles):
        return False
    if inflected(hit, word):
        return code
    if len(written) != len(word):
        return True
    return (code or not _great(written)) and not parted(written, hit)


def without_dull(hits: tuple[Hit, ...], folded: Folded, *, code: bool) -> tuple[Hit, ...]:
    """The hits but for those of people who are met in nothing but dull ones, all akin to one part of the
    name: where it is akin to two, they may stand together."""
    told: set[str | None] = set()
    akin: dict[str | None, str] = {}
    plain: list[Hit] = []
    for hit in hits:
        nothing = bool(hit.how) and dull(hit, folded.words[hit.first], folded.written(hit.first), code=code)
        if nothing:
            plain.append(hit)
        if nothing and hit.how == INSIDE:
            continue
        for needle in hit.needles:
            if not nothing or akin.setdefault(needle.who, needle.base) != needle.base:
                told.add(needle.who)
    left_out = {id(hit) for hit in plain if told.isdisjoint(needle.who for needle in hit.needles)}
    return tuple(hit for hit in hits if id(hit) not in left_out) if left_out else hits


def inflected(hit: Hit, word: str) -> bool:
    """Whether a word of a script without capitals is the name with what its language writes on to it."""
    first, after = hit.start, len(word) - hit.start - hit.length
    uncased = not word.isascii() and (word[0].lower() == word[0].upper() or "\u10d0" <= word[0] <= "\u10ff")
    return uncased and hit.length >= _LONG and first <= _BEFORE and after <= _BEHIND


def parted(written: str, hit: Hit) -> bool:
    """Whether the piece inside has a seam on both sides."""
    return _seam(written, hit.start) and _seam(written, hit.start + hit.length)


def _great(written: str) -> bool:
    first = next((c for c in written if c.isalpha()), "")
    return first.isupper() or first.istitle()


def _seam(word: str, at: int) -> bool:
    """An end of the word, a digit beside a letter, or a capital after a small letter."""
    if at in (0, len(word)):
        return True
    left, right = word[at - 1], word[at]
    return left.isdigit() != right.isdigit() or (left.islower() and right.isupper())
