"""Words that sound like a name of the roster and are written in other letters than it.

Names in Latin letters are looked up by each word of another script, and names in other letters by each Latin
word; a short key finds those worth comparing. The roster is learnt for it when the first such word is met.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from itertools import chain, islice, product

from facilitator.gate.lists import sounds
from facilitator.gate.lists.alike import alike, all_alike
from facilitator.gate.lists.sounds import Heard
from facilitator.gate.needles.east import PARTICLES
from facilitator.gate.needles.forms import ENDINGS
from facilitator.gate.needles.needle import ORDINARY, PART, SELDOM, Needle
from facilitator.gate.needles.threads import Threads

_AT_ONCE = 8
_SHORTEST = 3
_LONGEST = 40
_LONG = 5
_FEWEST = 2
"""Consonants of a word that is looked up by its sound; one more where an r is not told from an l."""
_NAMED = frozenset((PART, SELDOM, ORDINARY))
_LAST = ("", "T", "S", "TS", "ST", "TST", "STS")
_WRITTEN_ON = {
    "ARABIC": ("وال", "بال", "فال", "كال", "ولل", "لل", "ال", "و", "ب", "ل", "ف", "ك"),
    "HEBREW": tuple("ושהבכלמ"),
}
"""Small words that are written on to the next one."""
_ENDS = {
    "CYRILLIC": "ом ем ов ев ам ям ым им ых их ами ями ах ях ого ему ому ові еві".split(),
    "GREEK": "σ ν".split(),
    "GEORGIAN": "ს მა ად ით ზე ში თან თვის დან მდე სთან სთვის".split(),
    "ARMENIAN": "ը ն ին ից ով ում ներ".split(),
    "BENGALI": "র কে ের য়ের".split(),
    "HANGUL": PARTICLES,
}
"""What is written on behind, where more than a vowel changes."""
_FIRST_OF_TWO = tuple("محمد امير غلام عبد مير سيد علي حسين حسن نور".split())
"""First names that Persian writes together with a second one: محمدعلی."""
_ARTICLE = "ال"
_SUN = frozenset("تثدذرزسشصضطظلن")
"""Letters in which the l of the article is lost: Essebsi."""
Kin = tuple[str, tuple[Needle, ...]]
"""A word, and the needles of a name that it sounds like."""
Index = tuple[dict[str, list[str]], frozenset[str]]
"""Names by their key, and every beginning of a key."""


class Ear:
    """Built once a run from the names of one word."""

    def __init__(self, threads: Threads) -> None:
        self._threads = threads
        self._others = [name for name in _names(threads) if not name.isascii() and _worth(name)]

    def signs(self, words: Iterable[str]) -> frozenset[str]:
        """Those of these words that are a sign for one sound, as Japanese writes the words of others."""
        return frozenset(word for word in words if len(word) == 1 and "\u30a1" <= word <= "\u30fe")

    @property
    def hears(self) -> bool:
        """Whether the roster has names in Latin letters."""
        return bool(self._latin)

    def at_home(self, who: str, script: str) -> bool:
        """Whether the roster writes somebody in this script itself."""
        return script in self._written.get(who, ())

    def kin(self, words: Collection[str]) -> Iterator[Kin]:
        """Those of these words that sound like a name, each with the needles of one."""
        latin = [word for word in words if word.isascii() and _worth(word)] if self._others else []
        yield from self._spelling(latin)
        for word in words:
            if not word.isascii() and _worth(word):
                yield from self.named(word)

    def named(self, word: str) -> Iterator[Kin]:
        """The names in Latin letters that a word of another script sounds like."""
        met: dict[str, None] = {}
        for one in filter(None, map(sounds.heard, _stems(word))):
            if one.weight:
                names, starts = self._by_key if one.rhotic else self._by_key_without_liquids
                keys = sorted(sounds.keys_among(one, starts))
                met |= dict.fromkeys(all_alike(one, [name for key in keys for name in names.get(key, ())]))
        script = sounds.script_of(word)
        for name in islice(met, _AT_ONCE):
            yield from self._kin(word, name, script)

    def _spelling(self, words: list[str]) -> Iterator[Kin]:
        """The names in other letters that these Latin words may spell, whatever is written on to them."""
        stems = [(word, stem) for word in words for stem in _latin_stems(word)]
        # Most spell no sound with `gh`, and some the one that it has in `Ghana`.
        heard = [
            *((word, stem, stem) for word, stem in stems),
            *((word, stem, stem.replace("gh", "g")) for word, stem in stems if "gh" in stem),
        ]
        keys = sounds.latin_keys([said for _, _, said in heard])
        known = self._by_their_key
        met: set[tuple[str, str]] = set()
        for (word, stem, said), key in zip(heard, keys, strict=True):
            for name, one in chain(*(known.get((how, key), ()) for how in (sounds.ANY, sounds.begins(said)))):
                if (word, name) not in met and alike(one, stem):
                    met.add((word, name))
                    yield from self._kin(word, name, "" if one.told else "LATIN")

    def _kin(self, word: str, name: str, script: str) -> Iterator[Kin]:
        """The word with the needles of a part, of those who have no name in this script."""
        row = self._paired.get(name, name)
        needles = (
            needle
            for needle in self._threads.names(row)
            if needle.base == row and needle.strength in _NAMED and not self.at_home(needle.who or "", script)
        )
        found = tuple(islice(needles, _AT_ONCE))
        if found:
            yield word, found

    @cached_property
    def _latin(self) -> list[str]:
        """Names in Latin letters."""
        names = (name for name in _names(self._threads) if name.isascii() and _worth(name))
        return list(dict.fromkeys((*names, *self._paired)))

    @cached_property
    def _paired(self) -> dict[str, str]:
        """What is one part of a name and two Latin words, as one word, to its row: Sa'edi, Bar-Lev."""
        known = self._threads.bases
        rows = (row for row, told in self._threads.phrases.items() if told and row.isascii())
        named = (row for row in rows if self._threads.rows[row].rule == "name")
        return {row.replace(" ", ""): row for row in named if all(word in known for word in row.split())}

    @cached_property
    def _by_key(self) -> Index:
        """Latin names by their key."""
        return _index(sounds.latin_keys(self._latin), self._latin)

    @cached_property
    def _by_key_without_liquids(self) -> Index:
        return _index(sounds.without_liquids(sounds.latin_keys(self._latin)), self._latin)

    @cached_property
    def _by_their_key(self) -> dict[tuple[str, str], list[tuple[str, Heard]]]:
        """Names in other letters by how their Latin spellings may begin and the keys that they may have."""
        found: dict[tuple[str, str], list[tuple[str, Heard]]] = {}
        for name in self._others:
            for one in filter(None, map(sounds.heard, {name, name.removeprefix(_ARTICLE), *_two(name)})):
                keys = sounds.keys_of(one) if one.weight >= _FEWEST + (not one.rhotic) else ()
                for place in product(sounds.beginnings(one), keys):
                    found.setdefault(place, []).append((name, one))
        return found

    @cached_property
    def _written(self) -> dict[str, set[str]]:
        """The scripts in which the roster itself writes each person."""
        found: dict[str, set[str]] = {}
        for word, bearers in self._threads.bases.items():
            for bearer in bearers:
                found.setdefault(bearer.who, set()).add(sounds.script_of(word))
        return found


def _names(threads: Threads) -> Iterable[str]:
    return dict.fromkeys((*threads.parts, *threads.bases))


def _worth(word: str) -> bool:
    """Letters alone, and neither too few nor too many."""
    letters = word.isalpha() if word.isascii() else not any(map(str.isdecimal, word))
    return letters and (_SHORTEST if word < "\uac00" else _SHORTEST - 1) <= len(word) <= _LONGEST


def _index(keys: list[str], names: list[str]) -> Index:
    found: dict[str, list[str]] = {}
    for key, name in zip(keys, names, strict=True):
        found.setdefault(key, []).append(name)
    # A spelling may end in letters that are no part of a key.
    starts = {key[:end] for key in found for end in range(len(key))}
    return found, frozenset(starts.union(*([key + more for key in found] for more in _LAST)))


def _stems(word: str) -> Iterator[str]:
    """The word, and without what its language writes on to it."""
    script = sounds.script_of(word)
    yield word
    yield from _two(word)
    if word.startswith(_ARTICLE) and word[2:3] in _SUN:
        yield word[0] + word[2:]
    for before in _WRITTEN_ON.get(script, ()):
        if word.startswith(before) and len(word) - len(before) >= _SHORTEST:
            yield word[len(before) :]
            return
    for end in _ENDS.get(script, ()):
        if word.endswith(end) and len(word) - len(end) >= _SHORTEST - (script == "HANGUL"):
            yield word[: -len(end)]


def _two(word: str) -> tuple[str, ...]:
    """The two names that are written as one."""
    for first in _FIRST_OF_TWO if word.startswith(_FIRST_OF_TWO) else ():
        if word.startswith(first) and len(word) - len(first) >= _SHORTEST:
            return first, word[len(first) :]
    return ()


def sounding(word: str, name: str) -> Heard:
    """The sound of that part of a word which is like the name: what is written on to it proves nothing."""
    return sounds.sound_of(next(_alike(word, name), word))


def evidence(word: str, name: str) -> float:
    """What the sound of a word is worth for a name: in an abjad less where a small word may be written on."""
    stem = next(_alike(word, name), word)
    one = sounds.sound_of(stem)
    return one.evidence - (one.script.abjad and stem != word and not word.startswith(_ARTICLE)) / 2


def plain(word: str) -> bool:
    """Whether a word is a common one of its language, with what is written on to it or without."""
    return any(map(sounds.common, _stems(word)))


def _alike(word: str, name: str) -> Iterator[str]:
    """What is left of a word that is like the name: the word, or without what is written on to it."""
    said = name.replace(" ", "")
    for stem in _stems(word):
        one = sounds.heard(stem)
        if one and alike(one, said):
            yield stem


def _latin_stems(word: str) -> tuple[str, ...]:
    return word, *(word[:-cut] for cut in (1, 2, 3) if len(word) - cut >= _LONG and word[-cut:] in ENDINGS)
