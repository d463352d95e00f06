"""Whether a Latin word may spell what a word of another script sounds like, whosever ear and spelling it was.

`Уитфилд`, `ويتفيلد`, `ויטפילד` and `უიტფილდი` are Whitfield; `შევარდნაძე` is Shevardnadze, Chevardnadze
and Schewardnadse. A word of another script has a rough reading in Latin letters, and each sound of a reading
may be spelt in the ways of many languages. A short key, which one of the spellings has, says which words are
worth the comparison.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import product

from anyascii import anyascii

from facilitator.gate.lists.wordlists import lines_of

_MOST = 1 << 10
"""Keys of one reading; what has more is no name."""


@dataclass(slots=True, eq=False)
class _Script:
    """What is put right in a reading of the script, and how its sounds may be spelt; what it writes."""

    habits: frozenset[str]
    mended: tuple[tuple[str, str], ...] = ()
    spelt: dict[str, str] = field(default_factory=dict)

    @property
    def vowels(self) -> bool:
        """Whether it writes its vowels."""
        return "consonants" not in self.habits

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
        else:
            one.spelt[head] = f"{one.spelt.get(head, '')} {rest.lstrip('= ')}"
    return found


def _pairs(text: str) -> list[tuple[str, str]]:
    rows = (pair.partition(">") for pair in text.split())
    return [(there, here) for there, _, here in rows]


_VOWELS = frozenset("aeiouy")
_PARTED = frozenset("ks nt nth mp gk tz ng dz dzh tch".split())
"""Sounds that are two letters of a script without vowels, with one between them perhaps."""
_RUN = "(?:[aeiouyhwj]|gh)"
_SOFT = "(?:e|h|(?<=[cg])i|(?<=[gq])u)?"
"""What may follow a consonant for the eye alone: `Wakefield`, `Gianni`, `Guerin`."""
_SILENT = "(?:[tdsxzp]e?)?"
"""What may end a word unheard: `Dupont`."""
_NEAR = {"a": "aeou", "e": "aeiyj", "i": "iyej", "o": "oau", "u": "uowy", "y": "yiju"}
_SHORT = 4
_TOLD = 5
"""Consonants of a word that may have one run of vowels unlike."""
_WRITTEN = str.maketrans("اאו", "aaw")
"""Letters of abjads that may be vowels."""
_CARRIED = re.compile("^a+[wy]*")
"""A first alif bears any vowel, or stands before two consonants for the mouth alone."""
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
        return sum(not _sung(part) and part not in "wh" for part in self.parts)

    @property
    def evidence(self) -> int:
        """What it is worth as evidence: its consonants, less where vowels are left open, or an r."""
        return self.weight - (not self.told) - (not self.rhotic)

    @property
    def rhotic(self) -> bool:
        """Whether its script tells an r from an l, and writes both."""
        return self.script.rhotic

    @property
    def told(self) -> bool:
        """Whether its script writes its vowels."""
        return self.script.vowels


@lru_cache(maxsize=1 << 14)
def heard(word: str) -> Heard | None:
    """A folded word by its sound; None where a letter has none."""
    kind = _scripts().get(script_of(word), _scripts()[""])
    sounds = anyascii(word.translate(_WRITTEN)).lower()
    for there, here in kind.mended:
        sounds = sounds.replace(there, here)
    sounds = sounds if kind.vowels else _CARRIED.sub("", sounds)
    sounds = _AGAIN.sub(r"\1", "".join(filter(str.isalpha, sounds)))
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


def without_liquids(keys: list[str]) -> list[str]:
    """These keys for a script that leaves an r out, or writes it for an l."""
    lines = "\n".join(keys).replace("L", "").replace("R", "")
    return _LAST.sub("", _TWICE.sub(r"\1", lines)).split("\n") if keys else []


def keys_among(one: Heard, starts: Collection[str]) -> set[str]:
    """The keys that a spelling of it may have; `starts` has every beginning of those that are looked for."""
    found = {""}
    for part in one.parts:
        if not _sung(part):
            classes = _spelt(part, one.script)[1]
            found = {key for start in found for each in classes if (key := _joined(start, each)) in starts}
    return {key.rstrip("TS") for key in found}


def keys_of(one: Heard) -> set[str]:
    """Every key that a spelling of it may have."""
    found = [""]
    for part in one.parts:
        if not _sung(part):
            classes = _spelt(part, one.script)[1]
            found = list(dict.fromkeys(_joined(key, each) for key in found for each in classes))[:_MOST]
    return {key.rstrip("TS") for key in found} | {_joined(key, _UNHEARD_LAST) for key in found}


def alike(one: Heard, word: str) -> bool:
    """Whether a folded Latin word may spell it: the consonants one by one, the vowels more or less."""
    met = _pattern(one).fullmatch(word)
    if met is None:
        return False
    if not one.told:
        return True
    sung = [number for number, part in enumerate(one.parts) if _sung(part)]
    strange = sum(not _near(one.parts, *each) for each in zip(sung, met.groups(), strict=True))
    return strange <= (one.weight >= _TOLD)


def _sung(part: str) -> bool:
    return part[0] in _VOWELS


def _near(parts: tuple[str, ...], at: int, spelt: str) -> bool:
    """Whether a run of vowels may be written so, or left out: one of its letters has one that is near.

    Before an r vowels are much the same; at the end of a longer word stands what the language makes of it.
    """
    free = parts[at + 1][0] == "r" if at + 1 < len(parts) else len(parts) > _SHORT
    return free or not spelt or any(letter in spelt for each in parts[at] for letter in _NEAR[each])


def _joined(key: str, more: str) -> str:
    return key + more[1:] if more and key.endswith(more[0]) else key + more


@lru_cache(maxsize=1 << 10)
def _spelt(sound: str, script: _Script) -> tuple[str, tuple[str, ...]]:
    """The pattern of the spellings of a sound, and their classes in a key."""
    spellings = dict.fromkeys(each.strip("_") for each in script.spelt[sound].split())
    plain = (word.replace("gh", "").replace("ck", "k") for each in spellings for word in _words(each))
    classes = (_TWICE.sub(r"\1", word.translate(_CLASSES)) for word in plain)
    kept = dict.fromkeys(each if script.rhotic else each.strip("LR") for each in classes)
    return f"(?:{'|'.join(sorted(spellings, key=len, reverse=True))})", tuple(kept)


def _words(spelling: str) -> Iterator[str]:
    """The rows of letters that the pattern of a spelling stands for, longest where it leaves a choice."""
    choices = _ONE_OF.findall(_ONLY_BEFORE.sub("", spelling))
    return map("".join, product(*(some or one for some, one in choices)))


@lru_cache(maxsize=1 << 13)
def _pattern(one: Heard) -> re.Pattern[str]:
    """Words that may spell it; a group for each run of vowels, where the script writes them."""
    made = "" if one.told else f"{_RUN}*"
    for part, after in zip(one.parts, (*one.parts[1:], ""), strict=True):
        if not _sung(part):
            made += _spelt(part, one.script)[0]
            between = _SOFT if one.told and not ("close" in one.script.habits and after) else f"{_RUN}*"
            made += "" if one.told and after and _sung(after) else between
        elif one.told:
            # A vowel may be left out at the end, and where a language lets no consonants stand together.
            made += f"({_RUN}{'+' if after and one.rhotic else '*'}){'' if one.rhotic else '(?:rr?e?)?'}"
        elif part[0] != "a":
            made += f"{_RUN}+"
    return re.compile(made + _SILENT)
