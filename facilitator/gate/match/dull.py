"""How a word is written tells, before anybody asks where it stands, that by itself it names nobody.

A word akin to a name, or with a piece of one inside it, is nobody where it is a plain lower-case word or an
identifier.
"""

from __future__ import annotations

from facilitator.gate.lists.sounds import sound_of
from facilitator.gate.match.hit import Hit
from facilitator.gate.match.runon import lost
from facilitator.gate.needles.needle import JOINED, Needle

INSIDE, SOUND, CASE, READ = "inside", "sound", "case", "read"
_LONG, _BEFORE, _BEHIND = 5, 2, 4
RUN_ON = "run on"
TAG, TAGGED = "tag", "tagged"
"""A piece of a handle or hashtag, and one with nothing around it but what people write around a name."""
TELLING = 3
"""Consonants of a name that is known by its sound alone."""
ARTICLE = "ال"
KIN = ("spelt", "amiss", SOUND, CASE, READ)
"""How a hit differs from a name that it is akin to."""


def dull(hit: Hit, word: str, written: str, *, code: bool) -> bool:
    """Whether no rule reports this hit by itself, whatever stands around it; `word` is the folded word."""
    if hit.how == SOUND and word.isascii() and _slight(hit):
        return True
    if hit.how in KIN:
        return code or (written[:1].islower() and written.isascii() and written.isalpha())
    if hit.how == RUN_ON:
        return code or not lost(written, hit.start, hit.length)
    if hit.how != INSIDE or any(needle.strength == JOINED for needle in hit.needles):
        return False
    if inflected(hit, word):
        return code
    if len(written) != len(word):
        return True
    return (code or not _great(written)) and not parted(written, hit)


def inflected(hit: Hit, word: str) -> bool:
    """Whether a word of a script without capitals is the name with what its language writes on to it."""
    first, after = hit.start, len(word) - hit.start - hit.length
    uncased = not word.isascii() and (word[0].lower() == word[0].upper() or "\u10d0" <= word[0] <= "\u10ff")
    return uncased and hit.length >= _LONG and first <= _BEFORE and after <= _BEHIND


def parted(written: str, hit: Hit) -> bool:
    """Whether the piece inside has a seam on both sides."""
    return _seam(written, hit.start) and _seam(written, hit.start + hit.length)


def _slight(hit: Hit) -> bool:
    """Whether the name has too few consonants to be known by them."""
    return all(consonants(needle) < TELLING for needle in hit.needles)


def consonants(needle: Needle) -> int:
    """How many a part of a name has by its sound, but for the Arabic article."""
    return sound_of(needle.base.removeprefix(ARTICLE)).weight


def _great(written: str) -> bool:
    first = next((c for c in written if c.isalpha()), "")
    return first.isupper() or first.istitle()


def _seam(word: str, at: int) -> bool:
    """An end of the word, a digit beside a letter, or a capital after a small letter."""
    if at in (0, len(word)):
        return True
    left, right = word[at - 1], word[at]
    return left.isdigit() != right.isdigit() or (left.islower() and right.isupper())
