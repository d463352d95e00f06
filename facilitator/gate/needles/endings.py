"""A name with what Finnish, Hungarian, Indonesian, Romanian and Turkish write on to it, as they change it.

Words and names are folded here: `Kováccsal` is `kovaccsal`. Endings stand in a row there (`Nagyékkal`: those
of Nagy's house, with), so each language has one pattern for all that may stand behind what is left of a name.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

_VOWELS = "aeiouy"

_FINNISH = re.compile(
    "(?:n|t|ni|a|ta|tta|ssa|sta|lla|lta|lle|na|ksi|kse|[aeiouy]n|h[aeiouy]n|seen"
    "|ten|tten|den|ien|ja|jen|ia|iden)(?:nsa|mme|nne|kin|kaan|han|ko)?|kin|kaan|han|ko"
)
_FINNISH_MANY = re.compile("(?:ta|tta|a|ssa|sta|lla|lta|lle|na|ksi|hin|in|siin|den|tten|en)(?:nsa|kin|kaan)?")
_HUNGARIAN = re.compile(
    "(?:ne)?(?:ek)?(?:[aeo]?t|[nv][ae][kl]|k[ae]l|r[ae]|rol|b[ae]n?|bol|tol|h[eo]z|n[ae]l|ig|kent|ert|[aeo]?n"
    "|ei?|i|[aeo]?k|[aeo]k[ae]t|ul|j[ae])|neek|ne|ek"
)
_WITH = re.compile("[ae]l")
_ROMANIAN = re.compile("(?:ul)?ui|ule?|lui|i?lor|i?ei|ii?")
_ROMANIAN_END = re.compile("ul(?:ui|e)?|ei|[ei]lor|ie?i|[hi]+ei|hii")
_ROMANIAN_HOUSE = re.compile("sti(?:i|lor)?")
_TURKISH = re.compile(
    "(?:gil)?(?:l[ae]r)?(?:[iu]|[ns]?[iu]n|y?[aeiu]|n?[dt][ae]n?(?:ki)?|y?l[ae]|n[aeiu]|c[ae]|[dt][iu]r)?"
)
_INDONESIAN = re.compile("nya|lah|kah")

_WEAK = (
    "kk k",
    "pp p",
    "tt t",
    "nk ng",
    "nt nn",
    "mp mm",
    "lt ll",
    "rt rr",
    "t d",
    "p v",
    "k ",
    "k j",
    "k v",
)
"""What Finnish makes of the letters before the last vowel of a name: Pekka, Pekan; Lahti, Lahden."""
_STRONG = ("k kk", "t tt", "p pp", "d t", "v p")
"""The same the other way round: Ahokas, Ahokkaan."""
_DOUBLE = re.compile("(cs|gy|ly|ny|sz|ty|zs|[bcdfghjklmnprstvz])$")

_Stem = tuple[str, re.Pattern[str]]


class Left(NamedTuple):
    """What a language leaves of a name, and what may stand behind it."""

    tongue: str
    stem: str
    endings: re.Pattern[str]


def written_on(name: str, word: str) -> frozenset[str]:
    """The languages in which the word is the name with something written on to it."""
    begun = (each for each in left_of(name) if word.startswith(each.stem) and word != name)
    return frozenset(each.tongue for each in begun if each.endings.fullmatch(word, len(each.stem)))


@lru_cache(maxsize=1 << 14)
def left_of(name: str) -> tuple[Left, ...]:
    """All that these languages leave of a name."""
    return tuple([Left(tongue, *each) for tongue, rule in _RULES.items() for each in rule(name)])


def _finnish(name: str) -> tuple[_Stem, ...]:
    """In the plural the last vowel changes as well: Lauroissa."""
    one, many = _behind_vowel(name) if name[-1] in _VOWELS else _behind_consonant(name)
    return (*((stem, _FINNISH) for stem in one), *((stem, _FINNISH_MANY) for stem in many))


def _behind_consonant(name: str) -> tuple[list[str], list[str]]:
    """Virtanen, Virtase-; Holm, Holmi-; Markus, Markukse-; Ahokas, Ahokkaa-."""
    if name.endswith("nen"):
        return [name[:-3] + "se", name[:-3] + "s"], [name[:-3] + "si"]
    one, many = [name, name + "i"], [name + "ei"]
    if name[-1] == "s":
        heads = (name[:-2], *_changed(name[:-2], _STRONG))
        one += [name[:-1] + "kse", *(head + 2 * name[-2] for head in heads)]
        many += [name[:-1] + "ksi"]
    return one, many


def _behind_vowel(name: str) -> tuple[list[str], list[str]]:
    """Koski, Koske-; Lahti, Lahde-; Halme, Halmee-."""
    heads, last = (name[:-1], *_changed(name[:-1], _WEAK)), name[-1]
    one = [head + vowel for head in heads for vowel in {"i": ("i", "e"), "e": ("e", "ee")}.get(last, last)]
    return one, [head + vowels for head in heads for vowels in ("i", "oi", "ei", last + "i")]


def _changed(head: str, changes: tuple[str, ...]) -> tuple[str, ...]:
    pairs = (change.partition(" ") for change in changes)
    return tuple(head.removesuffix(end) + other for end, _, other in pairs if head.endswith(end))


def _hungarian(name: str) -> tuple[_Stem, ...]:
    """`With` doubles the last consonant: Kováccsal, Naggyal; in Tóthtal it is the one that is heard."""
    twice = _DOUBLE.sub(lambda last: last[0][0] + last[0], name)
    heard = name + "t" if name.endswith("th") else name
    return ((name, _HUNGARIAN), (twice, _WITH), (heard, _WITH))


def _romanian(name: str) -> tuple[_Stem, ...]:
    """Mocanului, Anei, Ilinchii; of the Popescus: Popeștilor."""
    left: tuple[_Stem, ...] = ((name, _ROMANIAN),)
    if name[-1] in _VOWELS:
        left += ((name[:-1], _ROMANIAN_END),)
    return (*left, (name[:-3], _ROMANIAN_HOUSE)) if name.endswith("escu") else left


_RULES: dict[str, Callable[[str], tuple[_Stem, ...]]] = {
    "fi": _finnish,
    "hu": _hungarian,
    "id": lambda name: ((name, _INDONESIAN),),
    "ro": _romanian,
    "tr": lambda name: ((name, _TURKISH),),
}
LONGEST = 9
"""Letters of the longest of these endings that people write."""
