"""What a word comes to where near copies are weighed: its number, person, tense, case and spelling are gone.

Two words that come to the same need not be the same word: it is the row of them that tells.
"""

from __future__ import annotations

import re
from functools import cache

from facilitator.gate.lists.tongues import small_words
from facilitator.gate.lists.wordlists import lines_of, stops
from facilitator.gate.needles.spelt import spelt_numbers
from facilitator.gate.text.fold import words_of

_STEM, _LONG, _LEAST = 5, 9, 3
_ENDS = re.compile("(?<=...)(?:ing|ed|es|s|e)$")
_TWICE = re.compile(r"([b-df-hj-np-tv-z])\1")
_SPELT = (
    ("our", "or"),
    ("tre", "ter"),
    ("yse", "yze"),
    ("ise", "ize"),
    ("isa", "iza"),
    ("ae", "e"),
    ("oe", "e"),
    ("ph", "f"),
)
"""What is spelt otherwise across an ocean."""
_CYRILLIC = "аеёиоуыэюяйьъвмх"
"""Letters that the endings of Russian are made of, its cases above all."""
_ARTICLE, _AND = re.compile("^[وف]?(?:[بك]?ال|لل)(?=...)"), re.compile("^و(?=....)")


_PARTS = (
    ("\u0e00", "\u0eff", 0.25),
    ("\u1000", "\u109f", 0.25),
    ("\u1780", "\u17ff", 0.25),
    ("\u3040", "\u309f", 0.3),
    ("\u30a0", "\u30ff", 0.2),
    ("\u3400", "\u9fff", 0.6),
)
"""Letters of scripts without spaces, each of which is taken for a word, and how much of one it is."""


def size(gist: str) -> float:
    """How much of a word this is."""
    if len(gist) != 1 or gist < _PARTS[0][0]:
        return 1.0
    return next((part for low, high, part in _PARTS if low <= gist <= high), 1.0)


class Gists(dict[str, str]):
    """Each folded word that was met to what it comes to; to nothing where it counts for nothing."""

    closed = False
    """Whether figures that are met from now on are those of lines, notes and times, and count for nothing."""

    def __missing__(self, word: str) -> str:
        known = _alike().get(word)
        gist = self[word] = _stem(word) if known is None else known
        if self.closed and word.isdecimal() and gist == word:
            gist = self[word] = ""
        return gist


@cache
def little() -> frozenset[str]:
    """What the small words of many languages come to: they carry no passage by themselves."""
    return frozenset(map(Gists().__getitem__, stops() | small_words()))


@cache
def _alike() -> dict[str, str]:
    """The words of the list to the first of their line, and numbers to their figures."""
    found: dict[str, str] = {}
    for line in lines_of("alike.txt"):
        first, *words = line.split()
        gist = "" if first == "-" else "".join(words_of(first))
        found |= {
            folded: gist for word in (first, *words) for folded in words_of(word) if folded not in found
        }
    return spelt_numbers() | found


def _stem(word: str) -> str:
    """The beginning of a word, less its ending where it is short; with a figure in it, all of it."""
    if not word.isascii():
        arabic = "\u0620" <= word[0] <= "\u064a"
        bare = _AND.sub("", _ARTICLE.sub("", word)) if arabic else word.rstrip(_CYRILLIC)
        return bare[:_STEM] if len(bare) >= _LEAST and word.isalpha() else word
    if not word.isalpha():
        return word
    word = word[:_LONG] if len(word) > _LONG else _ENDS.sub("", word)
    for there, here in _SPELT:
        word = word.replace(there, here)
    return (_TWICE.sub(r"\1", word) if len(set(word)) < len(word) else word)[:_STEM]
