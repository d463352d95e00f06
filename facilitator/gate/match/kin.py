"""Words akin to a name: spelt otherwise, with a letter amiss, in a case, in another script, inside a word.

Each different word of a run is looked at once and remembered, so that a text costs one look-up a word.
"""

from __future__ import annotations

import string
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import compress, islice

from ahocorasick_rs import AhoCorasick

from facilitator.gate.lists.wordlists import lands, ordinary
from facilitator.gate.match.cases import Cases
from facilitator.gate.match.dull import CASE, RUN_ON
from facilitator.gate.match.ear import Ear
from facilitator.gate.match.han import Han, han
from facilitator.gate.match.hit import Hit, Meaning, meaning
from facilitator.gate.match.runon import RunOn
from facilitator.gate.needles.east import hangul
from facilitator.gate.needles.needle import CLIPPED, JOINED, NICK, PART, REVERSED, SELDOM, Needle
from facilitator.gate.needles.threads import Threads
from facilitator.gate.text import scripts
from facilitator.gate.text.folded import Folded

_LONG = 7
_LONG_HANGUL = 4
_AT_ONCE = 8
_NOTE = 2
"""Figures of the number of a note."""


class Kin:
    """Built once a run from the names of one word."""

    def __init__(self, threads: Threads) -> None:
        self._threads = threads
        self._parts = list(threads.parts)
        self._loose: dict[str, list[str]] = defaultdict(list)
        self._heads: dict[str, list[str]] = defaultdict(list)
        self._tails: dict[str, list[str]] = defaultdict(list)
        # A word without a single firm consonant has an empty key, and is always looked at.
        self._coarse = {""}
        self._learn()
        self._found: dict[str, tuple[Hit, ...]] = {}
        self._ear = Ear(threads)
        self._han = Han(threads, self._ear)
        self._cases = Cases(threads)
        self._run_on = RunOn(threads)
        self._signs = frozenset[str]()
        self._inner = list(threads.inner)
        self._automaton = AhoCorasick(self._inner, store_patterns=False) if self._inner else None

    def _learn(self) -> None:
        known = [(word, plain) for word in self._parts if len(plain := _plain(word)) >= 4]
        plains = [plain for _, plain in known]
        self._coarse.update(scripts.all_coarse(plains))
        for (word, _), loose in zip(known, scripts.all_loose(plains), strict=True):
            self._loose[loose].append(word)
        for word in self._parts:
            if len(word) >= _LONG:
                half = len(word) // 2
                self._heads[word[:half]].append(word)
                self._tails[word[half:]].append(word)

    def asks(self, words: frozenset[str]) -> frozenset[str]:
        """Those of these words, each met for the first time, that are akin to a name."""
        if not self._threads.named:
            return frozenset()
        sounds = self._sounds(words)
        for word in words:
            found = tuple(self._akin(word, sounds.get(word, "")))
            if found:
                self._found[word] = found
        for word, hits in self._inside([w for w in words if _roomy(w) or w in self._threads.rows]):
            self._found[word] = (*self._found.get(word, ()), *hits)
        for word, needles in self._ear.kin(words):
            english = word.isascii() and (word in ordinary() or word in lands())
            if not english and all(needle.strength == NICK for needle in self._threads.names(word)):
                self._found[word] = (*self._found.get(word, ()), Hit(meaning(needles), -1, -1, "sound"))
        for word, needles in self._cases.kin(words):
            self._found[word] = (*self._found.get(word, ()), Hit(meaning(needles), -1, -1, CASE))
        for word, needles, start, length in self._run_on.kin(words):
            hit = Hit(meaning(needles), -1, -1, RUN_ON, start, length)
            self._found[word] = (*self._found.get(word, ()), hit)
        signs = self._ear.signs(words) | self._han.signs(words)
        self._signs |= signs
        return (words & self._found.keys()) | signs

    def of(self, word: str) -> tuple[Hit, ...]:
        """The hits of a word akin to a name, standing nowhere yet; it was asked for before."""
        return self._found.get(word, ())

    def hits(self, folded: Folded, met: Sequence[int]) -> Iterator[Hit]:
        """Names that are written sound by sound: each sign is a word here. `met`: the places of the words
        that were asked for."""
        signs = [at for at in met if folded.words[at] in self._signs] if self._signs else ()
        characters = [at for at in signs if han(folded.words[at])]
        yield from self._han.hits(folded, characters)
        for first, last in _rows(folded, [at for at in signs if not han(folded.words[at])]):
            for _, needles in self._ear.named("".join(folded.words[first : last + 1])):
                yield Hit(meaning(needles), first, last, "sound")

    def _sounds(self, words: frozenset[str]) -> dict[str, str]:
        """How each word sounds that may sound like a name: few do."""
        plain = [word for word in words if len(word) >= 4 and word.isascii() and word.isalpha()]
        near = list(compress(plain, map(self._coarse.__contains__, scripts.all_coarse(plain))))
        return dict(zip(near, scripts.all_loose(near), strict=True))

    def _akin(self, word: str, sound: str) -> Iterator[Hit]:
        length = len(word)
        if length < 3 or length > 40 or any(n.kind != CLIPPED for n in self._threads.names(word)):
            return
        if word.isascii():
            if length < 4 or word in ordinary() or word in lands():
                return
            if not word.isalpha():
                yield from self._by(scripts.unleet(word), word, "spelt")
                noted = word.rstrip(string.digits)  # `Brown1 and Smith2`, as the notes of a PDF are copied.
                if noted.isalpha() and length - len(noted) <= _NOTE:
                    yield from self._same([noted], word, "amiss")
                if "1" in word:
                    yield from self._by(scripts.unleet(word.replace("1", "i")), word, "spelt")
                return
            yield from self._same(self._loose.get(sound, ()), word, "spelt")
        elif "\u0370" <= word[0] <= "\u052f":
            yield from self._by(word.translate(scripts.ALIKE), word, "spelt")
        if length >= _LONG - 1:
            yield from self._amiss(word)
            joined = [n for n in self._threads.names(word[::-1]) if n.strength == JOINED]
            if joined:
                yield Hit(meaning(joined[:_AT_ONCE]), -1, -1, "spelt")

    def _by(self, key: str, word: str, how: str) -> Iterator[Hit]:
        needles = [n for n in self._threads.names(key) if n.strength != REVERSED] if key != word else []
        if needles:
            yield Hit(meaning(needles[:_AT_ONCE]), -1, -1, how)

    def _same(self, names: list[str] | tuple[()], word: str, how: str) -> Iterator[Hit]:
        near = (name for name in names if name != word and abs(len(name) - len(word)) <= 2)
        alike = (name for name in near if how != "spelt" or scripts.sung_alike(name, word))
        for name in islice(alike, _AT_ONCE):
            needles = self._strong(name)
            if needles:
                yield Hit(meaning(needles), -1, -1, how)

    def _strong(self, name: str) -> tuple[Needle, ...]:
        """The needles of a part."""
        needles = (n for n in self._threads.names(name) if n.base == name and n.strength in (PART, SELDOM))
        return tuple(islice(needles, _AT_ONCE))

    def _amiss(self, word: str) -> Iterator[Hit]:
        if word in ordinary() or word in lands():
            return
        near = sorted(name for name in self._half_alike(word) if name != word and _one_apart(name, word))
        for name in near[:_AT_ONCE]:
            yield Hit(meaning(self._strong(name)), -1, -1, "amiss")

    def _half_alike(self, word: str) -> set[str]:
        """Names of about its length that begin or end as it does: one mistake spares one half of a name,
        but for two letters exchanged at the seam."""
        seam, half = (len(word) + 1) // 2, len(word) // 2
        heads = (word[: seam - 1], word[:seam], word[: half - 1] + word[half])
        tails = (word[seam - 1 :], word[seam:])
        found = {name for head in heads for name in self._heads.get(head, ())}
        return found.union(*(self._tails.get(tail, ()) for tail in tails))

    def _inside(self, words: list[str]) -> Iterator[tuple[str, tuple[Hit, ...]]]:
        """Names written together with something else."""
        if self._automaton is None or not words:
            return
        found: dict[str, list[Hit]] = {}
        meanings: dict[tuple[str, bool], Meaning] = {}
        text = f" {' '.join(words)} "
        for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            name = self._inner[index]
            begin = text.rindex(" ", 0, start + 1) + 1
            word = text[begin : text.index(" ", end - 1)]
            whole = word == name
            wanted = {JOINED} if whole else {JOINED, PART}
            if (name, whole) not in meanings:
                each = (n for n in self._threads.needles(name) if n.strength in wanted)
                meanings[name, whole] = meaning(islice(each, _AT_ONCE))
            if meanings[name, whole].needles:
                hit = Hit(meanings[name, whole], -1, -1, "inside", start - begin, len(name))
                found.setdefault(word, []).append(hit)
        yield from ((word, tuple(hits)) for word, hits in found.items())


def _rows(folded: Folded, signs: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and last of those of these signs that stand beside each other."""
    first = 0
    for number, at in enumerate(signs, 1):
        if number == len(signs) or folded.span(at)[1] != folded.span(signs[number])[0]:
            yield signs[first], at
            first = number


def _roomy(word: str) -> bool:
    """Whether a name may stand inside a word of this length: in Hangul a name has three letters."""
    return len(word) >= (_LONG_HANGUL if hangul(word[:1]) else _LONG)


def _plain(word: str) -> str:
    """The word in Latin letters; empty where it has letters that are neither Latin, Cyrillic nor Greek."""
    plain = word if word.isascii() else scripts.in_latin(word)
    return plain if plain.isascii() else ""


def _one_apart(name: str, word: str) -> bool:
    """One letter more, less or other, or two neighbours exchanged; never the first letter alone."""
    if name[0] != word[0] and sorted(name[:2]) != sorted(word[:2]):
        return False
    if len(name) == len(word):
        differ = [i for i in range(len(name)) if name[i] != word[i]]
        if len(differ) == 2:
            a, b = differ
            return b == a + 1 and name[a] == word[b] and name[b] == word[a]
        return len(differ) == 1
    short, long = sorted((name, word), key=len)
    return len(long) - len(short) == 1 and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
