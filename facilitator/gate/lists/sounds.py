"""What a word of another script sounds like, roughly, and how each sound may be spelt in Latin letters.

A word of another script has a rough reading in Latin letters, and each sound of a reading may be spelt in the
ways of many languages. A short key, which one of the spellings has, says which words are worth a comparison.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import product

from anyascii import anyascii

from facilitator.gate.lists.tongues import common_words
from facilitator.gate.lists.wordlists import lines_of

_MOST = 1 << 10
"""Keys of one reading; what has more is no name."""


@dataclass(slots=True, eq=False)
class _Script:
    """What is put right in a reading of the script, and how its sounds may be spelt; what it writes."""

    habits: frozenset[str]
    tongues: tuple[str, ...] = ()
    mended: tuple[tuple[str, str], ...] = ()
    letters: dict[int, str] = field(default_factory=dict)
    spelt: dict[str, str] = field(default_factory=dict)
    alone: float = 4
    """Evidence that a name takes by itself, where any word may be one."""

    @property
    def vowels(self) -> bool:
        """Whether it writes its vowels."""
        return not self.habits & {"consonants", "abjad"}

    @property
    def abjad(self) -> bool:
        """Whether it writes long vowels alone, by letters that are consonants as well."""
        return "abjad" in self.habits

    @property
    def syllables(self) -> bool:
        """Whether each sign is a syllable, so that no sound reaches over two; a dot tells names of others."""
        return "syllables" in self.habits

    @property
    def rhotic(self) -> bool:
        """Whether it writes every r, and another letter for l."""
        return "mute" not in self.habits


@cache
def _scripts() -> dict[str, _Script]:
    """Each script with habits of its own; under no name what holds for all others."""
    common = _Script(frozenset())
    found, one = {"": common}, common
    for line in lines_of("sounds.txt"):
        head, _, rest = line.partition(" ")
        if head == "script":
            names, _, habits = rest.partition(":")
            one = _Script(frozenset(habits.split()), spelt=dict(common.spelt))
            found |= dict.fromkeys(names.split(), one)
        elif head == "read":
            one.mended += tuple((there, here.strip("_")) for there, here in _pairs(rest))
        elif head == "alone":
            one.alone = float(rest)
        elif head == "common":
            one.tongues = tuple(rest.split())
        elif head == "letters":
            one.letters.update((ord(there), here) for there, here in _pairs(rest))
        else:
            how, _, spellings = rest.partition(" ")
            one.spelt[head] = spellings if how == ":=" else f"{one.spelt.get(head, '')} {spellings}"
    return found


def _pairs(text: str) -> list[tuple[str, str]]:
    rows = (pair.partition(">") for pair in text.split())
    return [(there, here) for there, _, here in rows]


_VOWELS = frozenset("aeiouy")
_PARTED = frozenset("nt nth mp gk tz ng dz dzh tch".split())
"""Sounds that are two letters of a script without vowels, with one between them perhaps."""
_BEGUN = re.compile("(?=[A-Z])")
"""Where the reading of a Chinese character begins."""
_APART = "|"
"""Parts two letters of a reading that are no sound together: t|h."""
_AGAIN = re.compile(r"([^aeiouy])\1+")
_UNHEARD = re.compile("gh|^[kg](?=n)|^p(?=[sf])", re.MULTILINE)
_CLASSES = str.maketrans(
    dict.fromkeys("aeiouywhvj", "")
    | dict.fromkeys("td", "T")
    | dict.fromkeys("sz", "S")
    | dict.fromkeys("pbf", "B")
    | dict.fromkeys("kq", "K")
    | {"c": "C", "g": "G", "l": "L", "r": "R", "m": "N", "n": "N", "x": "KS"}
)
_TWICE = re.compile(r"([A-Z])\1+")
_LAST = re.compile("[TS]+$", re.MULTILINE)
_UNHEARD_LAST = "K"
"""What is left in a key of an x that ends a word unheard."""
_ONLY_BEFORE = re.compile(r"\(\?[^)]*\)")
_ONE_OF = re.compile(r"\[([a-z]+)\]|([a-z])")


@dataclass(frozen=True, slots=True, eq=False)
class Heard:
    """A word of another script as it sounds, roughly: runs of vowels, and consonants."""

    parts: tuple[str, ...] = field(repr=False)
    script: _Script = field(repr=False)

    @property
    def weight(self) -> int:
        """How many consonants it has."""
        return sum(not sung(part) and part not in "wh" for part in self.parts)

    @property
    def left_open(self) -> float:
        """What is left open by its script: an r, short vowels, or any."""
        if self.script.syllables:
            return 0
        return 0.5 if self.script.abjad else (not self.told) + (not self.rhotic)

    @property
    def evidence(self) -> float:
        """What it is worth as evidence: its consonants, less what is left open; a letter that an abjad writes
        for a vowel is worth half of one, its first alif and its article nothing; a syllable's sign is one."""
        if self.script.syllables:
            return sum(map(sung, self.parts))
        if not self.script.abjad:
            return self.weight - self.left_open
        written = sum(
            len(part) if sung(part) else part in "wh" for part in self.parts[self.parts[0] == "a" :]
        )
        return self.weight + written / 2 - self.left_open - (self.parts[:2] == ("a", "l"))

    @property
    def rhotic(self) -> bool:
        """Whether its script tells an r from an l, and writes both."""
        return self.script.rhotic

    @property
    def dotted(self) -> bool:
        """Whether a dot beside it has told that it is a name."""
        return self.script.syllables

    @property
    def told(self) -> bool:
        """Whether its script writes its vowels."""
        return self.script.vowels


@lru_cache(maxsize=1 << 14)
def heard(word: str) -> Heard | None:
    """A folded word by its sound; None where a letter has none."""
    kind = _scripts().get(script_of(word), _scripts()[""])
    sounds = anyascii(word.translate(kind.letters))
    if kind.syllables:
        sounds = _BEGUN.sub(_APART, sounds) + _APART
    sounds = sounds.lower()
    for there, here in kind.mended:
        sounds = sounds.replace(there, here)
    sounds = _AGAIN.sub(r"\1", "".join(sound for sound in sounds if sound.isalpha() or sound == _APART))
    if not sounds.isascii() or len(sounds) < 2:
        return None
    return Heard(tuple(_parts(apart=not kind.vowels).findall(sounds)), kind)


@cache
def _parts(*, apart: bool) -> re.Pattern[str]:
    """Runs of vowels, and consonants."""
    known = sorted(_scripts()[""].spelt, key=len, reverse=True)
    return re.compile("|".join(("[aeiouy]+", *(each for each in known if not (apart and each in _PARTED)))))


def script_of(word: str) -> str:
    """The script of a word by its first letter, as Unicode calls it."""
    return "LATIN" if word[0].isascii() else unicodedata.name(word[0], "?").partition(" ")[0]


@lru_cache(maxsize=1 << 14)
def sound_of(word: str) -> Heard:
    """The sound of a folded word of any script; nothing of it where a letter has none."""
    known = None if word.isascii() else heard(word)
    return known or Heard(tuple(_parts(apart=False).findall(word)), _scripts()[""])


def latin_keys(words: list[str]) -> list[str]:
    """The key of each folded Latin word, a line each: nothing that is replaced reaches over its end."""
    lines = _UNHEARD.sub("", "\n".join(words)).replace("ck", "k").translate(_CLASSES)
    return _LAST.sub("", _TWICE.sub(r"\1", lines)).split("\n") if words else []


def common(word: str) -> bool:
    """Whether a folded word is a common one of a language that its script is known to write."""
    tongues = _scripts().get(script_of(word), _scripts()[""]).tongues
    return any(word in common_words(tongue) for tongue in tongues)


def without_liquids(keys: list[str]) -> list[str]:
    """These keys for a script that leaves an r out, or writes it for an l."""
    lines = "\n".join(keys).replace("L", "").replace("R", "")
    return _LAST.sub("", _TWICE.sub(r"\1", lines)).split("\n") if keys else []


def keys_among(one: Heard, starts: Collection[str]) -> set[str]:
    """The keys that a spelling of it may have; `starts` has every beginning of those that are looked for."""
    found = {""}
    for part in one.parts:
        if not sung(part):
            classes = ways(part, one.script)[1]
            found = {key for start in found for each in classes if (key := _joined(start, each)) in starts}
    return {key.rstrip("TS") for key in found}


def keys_of(one: Heard) -> set[str]:
    """Every key that a spelling of it may have."""
    found = [""]
    for part in one.parts:
        if not sung(part):
            classes = ways(part, one.script)[1]
            found = list(dict.fromkeys(_joined(key, each) for key in found for each in classes))[:_MOST]
    return {key.rstrip("TS") for key in found} | {_joined(key, _UNHEARD_LAST) for key in found}


@lru_cache(maxsize=1 << 10)
def begins_with(one: Heard) -> frozenset[str]:
    """Latin letters that a spelling of it may begin with: for a vowel any, and those that may go unheard."""
    if sung(one.parts[0]):
        return _VOWELS | frozenset("hjw")
    spellings = one.script.spelt[one.parts[0]].split()
    words = {word for each in spellings for word in _words(each.strip("_"))}
    if one.parts[0] == "g" and one.parts[1:2] == ("u",):
        words.add("w")  # `Γουλφ`, who is Woolf.
    return frozenset(word[0] for word in words if word) | (_VOWELS if "" in words else frozenset())


_BEGINS = dict.fromkeys("aeiou", "A") | dict.fromkeys("hjwy", "H")
ANY = ""
"""How a Latin word begins: with a vowel (A), with what may be none (H), or with any other letter (K)."""


def begins(word: str) -> str:
    """How a Latin word begins."""
    return _BEGINS.get(word[0], "K")


def beginnings(one: Heard) -> frozenset[str]:
    """How the spellings of a word may begin; `ANY` where nothing tells."""
    if one.script.abjad or one.script.syllables or one.parts[0] in "wh":
        return frozenset((ANY,))
    return frozenset(map(begins, begins_with(one)))


def sung(part: str) -> bool:
    """Whether a part of a reading is a run of vowels."""
    return part[0] in _VOWELS


def _joined(key: str, more: str) -> str:
    return key + more[1:] if more and key.endswith(more[0]) else key + more


@lru_cache(maxsize=1 << 10)
def ways(sound: str, script: _Script) -> tuple[str, tuple[str, ...]]:
    """The pattern of the spellings of a sound, and their classes in a key."""
    spellings = dict.fromkeys(each.strip("_") for each in script.spelt[sound].split())
    plain = (word.replace("gh", "").replace("ck", "k") for each in spellings for word in _words(each))
    classes = (_TWICE.sub(r"\1", word.translate(_CLASSES)) for word in plain)
    kept = dict.fromkeys(each if script.rhotic else each.strip("LR") for each in classes)
    return _any_of(spellings), tuple(kept)


def _any_of(spellings: Collection[str]) -> str:
    """A pattern for any of these; single letters in one class, which is made ready sooner."""
    letters = "".join(each for each in spellings if len(each) == 1)
    longer = sorted((each for each in spellings if len(each) != 1), key=len, reverse=True)
    return f"(?:{'|'.join((*longer, f'[{letters}]') if letters else longer)})"


def _words(spelling: str) -> Iterator[str]:
    """The rows of letters that the pattern of a spelling stands for, longest where it leaves a choice."""
    choices = _ONE_OF.findall(_ONLY_BEFORE.sub("", spelling))
    return map("".join, product(*(some or one for some, one in choices)))
