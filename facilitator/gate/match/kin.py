"""Words akin to a name: spelt otherwise, one letter amiss, in another script, inside a longer word.

Each different word of a run is looked at once and remembered, so that a text costs one look-up a word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import compress, islice

from ahocorasick_rs import AhoCorasick

from facilitator.gate.lists.wordlists import lands, ordinary
from facilitator.gate.match.hit import Hit
from facilitator.gate.needles.needle import JOINED, PART, REVERSED, SELDOM, Needle
from facilitator.gate.needles.threads import Threads
from facilitator.gate.text import scripts
from facilitator.gate.text.folded import Folded

_LONG = 7
_AT_ONCE = 8


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
        self._semitic = any(_semitic(word) for word in self._parts if not word.isascii())
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

    @cached_property
    def _bones(self) -> dict[str, list[str]]:
        """Names by their consonants; made when a word of another script is met."""
        found: dict[str, list[str]] = {}
        plains = ((word, _plain(word)) for word in self._parts)
        forms = [(w, scripts.readings(plain) if plain else (w.removeprefix("ال"),)) for w, plain in plains]
        latin = [form for _, each in forms for form in each if form[0].isascii()]
        known = dict(zip(latin, scripts.latin_bones(latin), strict=True))
        for word, each in forms:
            for bones in (known[form] if form in known else scripts.bones(form) for form in each):
                if len(bones) >= 2:
                    found.setdefault(bones, []).append(word)
        return found

    @cached_property
    def _written(self) -> dict[str, set[str]]:
        """The scripts in which the roster itself writes each person; made when one is met in another."""
        found: dict[str, set[str]] = {}
        for word, bearers in self._threads.bases.items():
            for bearer in bearers:
                found.setdefault(bearer.who, set()).add(_script(word))
        return found

    def asks(self, words: frozenset[str]) -> frozenset[str]:
        """Those of these words, each met for the first time, that are akin to a name."""
        if not self._threads.named:
            return frozenset()
        sounds = self._sounds(words)
        for word in words:
            found = tuple(self._akin(word, sounds.get(word, "")))
            if found:
                self._found[word] = found
        for word, hits in self._inside([w for w in words if len(w) > 6 or w in self._threads.rows]):
            self._found[word] = (*self._found.get(word, ()), *hits)
        return words & self._found.keys()

    def hits(self, folded: Folded, met: Sequence[int]) -> Iterator[Hit]:
        """Hits on words akin to a name, wherever they stand; `met`: the places of those asked for."""
        for at in met:
            for hit in self._found.get(folded.words[at], ()):
                yield Hit(hit.needles, at, at, hit.how, hit.start, hit.length)

    def _sounds(self, words: frozenset[str]) -> dict[str, str]:
        """How each word sounds that may sound like a name: few do."""
        plain = [word for word in words if len(word) >= 4 and word.isascii() and word.isalpha()]
        near = list(compress(plain, map(self._coarse.__contains__, scripts.all_coarse(plain))))
        return dict(zip(near, scripts.all_loose(near), strict=True))

    def _akin(self, word: str, sound: str) -> Iterator[Hit]:
        length = len(word)
        if length < 3 or length > 40 or self._threads.names(word):
            return
        if word.isascii():
            if length < 4 or word in ordinary() or word in lands():
                return
            if not word.isalpha():
                yield from self._by(scripts.unleet(word), word, "spelt")
                if "1" in word:
                    yield from self._by(scripts.unleet(word.replace("1", "i")), word, "spelt")
                return
            yield from self._same(self._loose.get(sound, ()), word, "spelt")
            if self._semitic:
                yield from self._by_bones(word, latin=True)
        elif "\u0370" <= word[0] <= "\u052f":
            yield from self._by(word.translate(scripts.ALIKE), word, "spelt")
            yield from self._sounding(word)
        else:
            yield from self._by_bones(word, latin=False)
        if length >= _LONG - 1:
            yield from self._amiss(word)

    def _by(self, key: str, word: str, how: str) -> Iterator[Hit]:
        needles = [n for n in self._threads.names(key) if n.strength != REVERSED] if key != word else []
        if needles:
            yield Hit(tuple(needles[:_AT_ONCE]), -1, -1, how)

    def _same(self, names: list[str] | tuple[()], word: str, how: str) -> Iterator[Hit]:
        for name in islice(names, _AT_ONCE):
            if name == word or abs(len(name) - len(word)) > 2:
                continue
            if how == "spelt" and not scripts.sung_alike(name, word):
                continue
            needles = self._strong(name, "cyrillic" if how == "sound" else "")
            if needles:
                yield Hit(needles, -1, -1, how)

    def _strong(self, name: str, script: str = "") -> tuple[Needle, ...]:
        """The needles of a part; where a script is named, of those who have no name in it."""
        needles = (
            n
            for n in self._threads.names(name)
            if n.base == name
            and n.strength in (PART, SELDOM)
            and not (script and script in self._written.get(n.who or "", ()))
        )
        return tuple(islice(needles, _AT_ONCE))

    def _sounding(self, word: str) -> Iterator[Hit]:
        """A Cyrillic or Greek word: its sound with one ending or another taken off."""
        endings = (word, word[:-1], word[:-2], word[:-1] + "а", word[:-1] + "я")
        # `Гартман` is Hartmann.
        for stem in dict.fromkeys((*endings, *(f"х{one[1:]}" for one in endings if one[:1] == "г"))):
            latin = scripts.in_latin(stem) if len(stem) >= 3 else ""
            needles = self._strong(latin, "cyrillic")
            if needles:
                yield Hit(needles, -1, -1, "sound")
                return
            names = [n for n in self._loose.get(scripts.loose(latin), ()) if n.isascii()] if latin else []
            found = tuple(self._same(names, latin + "~", "sound"))
            if found:
                yield from found
                return

    def _by_bones(self, word: str, *, latin: bool) -> Iterator[Hit]:
        """Another script by its consonants; the vowels of one must stand in the other."""
        forms = scripts.readings(word) if latin else _bare(word)
        every = scripts.latin_bones(list(forms)) if latin else map(scripts.bones, forms)
        for form, bones in zip(forms, every, strict=True):
            names = self._bones.get(bones, ())
            for name in islice(names, _AT_ONCE):
                if (
                    name.isascii() == latin
                    or (latin and not _semitic(name))
                    or (not latin and not name.isascii())
                ):
                    continue
                short, long = (name.removeprefix("ال"), form) if latin else (form, name)
                needles = self._strong(name, _script(word))
                if needles and scripts.within(scripts.vowels(short), scripts.vowels(long.replace("v", "w"))):
                    yield Hit(needles, -1, -1, "sound")
                    return

    def _amiss(self, word: str) -> Iterator[Hit]:
        if word in ordinary() or word in lands():
            return
        near = sorted(name for name in self._half_alike(word) if name != word and _one_apart(name, word))
        for name in near[:_AT_ONCE]:
            yield Hit(self._strong(name), -1, -1, "amiss")

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
        text = f" {' '.join(words)} "
        for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            name = self._inner[index]
            begin = text.rindex(" ", 0, start + 1) + 1
            word = text[begin : text.index(" ", end - 1)]
            whole = word == name
            wanted = {JOINED} if whole else {JOINED, PART}
            needles = tuple(islice((n for n in self._threads.names(name) if n.strength in wanted), _AT_ONCE))
            if needles:
                found.setdefault(word, []).append(Hit(needles, -1, -1, "inside", start - begin, len(name)))
        yield from ((word, tuple(hits)) for word, hits in found.items())


def _plain(word: str) -> str:
    """The word in Latin letters; empty where it has letters that are neither Latin, Cyrillic nor Greek."""
    plain = word if word.isascii() else scripts.in_latin(word)
    return plain if plain.isascii() else ""


def _semitic(name: str) -> bool:
    return "\u0590" <= name[0] <= "\u06ff"


def _script(word: str) -> str:
    first = word[0]
    if first.isascii():
        return "latin"
    return "semitic" if _semitic(word) else "cyrillic" if "\u0370" <= first <= "\u052f" else "other"


def _bare(word: str) -> tuple[str, ...]:
    """The word, and without the small words that are written on to it."""
    if "\u0620" <= word[0] <= "\u06d3":
        for before in ("وال", "بال", "فال", "كال", "ولل", "لل", "ال", "و", "ب", "ل", "ف", "ك"):
            if word.startswith(before) and len(word) - len(before) >= 3:
                return (word, word[len(before) :])
    if "\u05d0" <= word[0] <= "\u05ea" and len(word) > 3:
        return (word, word[1:])
    return (word,) if _semitic(word) else ()


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
