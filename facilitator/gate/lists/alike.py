"""Whether a Latin word may spell what a word of another script sounds like, whosever ear and spelling it was.

`Уитфилд`, `ويتفيلد`, `ויטפילד` and `უიტფილდი` are Whitfield; `შევარდნაძე` is Shevardnadze, Chevardnadze
and Schewardnadse. Consonants are compared one by one, vowels as far as the script writes them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import pairwise

from facilitator.gate.lists.sounds import Heard, sung, ways

_RUN = "(?:[aeiouyhwj]|gh)"
_SUNG = "(?:[aeiouyhwj]*|gh)"
_SOFT = "(?:e|h|(?<=[cg])i|(?<=[gq])u)?"
"""What may follow a consonant for the eye alone: `Wakefield`, `Gianni`, `Guerin`."""
_SILENT = "(?:[tdsxzp]e?)?"
"""What may end a word unheard: `Dupont`."""
_NEAR = {"a": "aeou", "e": "aeiyj", "i": "iyej", "o": "oau", "u": "uowy", "y": "yiju"}
_CLUSTERS = ("s", "sh", "b")
_SHORT = 4
_TOLD = 5
"""Consonants of a word that may have one run of vowels unlike."""
_OPEN = "[aeiouy]{0,2}h?"
"""What may stand where an abjad writes nothing."""
_MATRES = {
    "a": "(?:e?[aou]+[ei]?h?|(?<=[iyjuw])e|[ei](?=n(?:[^aeiouy]|$)))",
    "y": "[aeiyj]+(?:gh?)?",
    "w": "[aeiou]{0,2}(?:[ouwv]|wh|hu|gu|ph|ff?)[aeouwiy]{0,2}",
    "h": f"[gc]?hh?{_OPEN}",
}
"""How the letters may be spelt that an abjad writes for long vowels; what it reads as another is ayin."""
_ROUNDED = _MATRES | {"y": f"(?:{_MATRES['y']}|ue?)"}
"""The same where the u of `Curie` is written as an i."""
_AYIN = "[aeiouy]*h?"
_BORNE = "[aeiouyj]+"
"""What a first alif bears. Before an s or b and another consonant it may stand for the mouth alone."""
_BREATHED = "(?:[aeo]+h?|h)"
"""A `h` that ends a word of an abjad."""


_FEW = 30
_AHEAD = re.compile(r"\(\?=(?:[^()]|\([^()]*\))*\)")


def all_alike(one: Heard, words: Collection[str]) -> Iterator[str]:
    """Those of these words that may spell it. Most words of a text are asked about once, and are like none:
    few are tried in pieces first, as to make the whole pattern ready takes as long as to try fifty."""
    likely = words if len(words) > _FEW else [word for word in words if _in_pieces(one, word)]
    return (word for word in likely if alike(one, word))


def _in_pieces(one: Heard, word: str) -> bool:
    """False only where `alike` is: each piece of the pattern by itself, wherever those before it may end."""
    ends = {0}
    for piece in (*_pieces(one), _SILENT):
        ends = {end for start in ends for end in _ends(piece, word, start)}
        if not ends:
            return False
    return len(word) in ends


@lru_cache(maxsize=1 << 17)
def _ends(piece: str, word: str, start: int) -> tuple[int, ...]:
    """Where this piece of a pattern may end in a word, if it begins there."""
    fits = _alone(piece).fullmatch
    return tuple(end for end in range(start, len(word) + 1) if fits(word, start, end))


@lru_cache(maxsize=1 << 10)
def _alone(piece: str) -> re.Pattern[str]:
    """A piece without what it says of the letters behind it."""
    return re.compile(_AHEAD.sub("", piece))


def alike(one: Heard, word: str) -> bool:
    """Whether a folded Latin word may spell it: the consonants one by one, the vowels more or less."""
    met = _pattern(one).fullmatch(word)
    if met is None:
        return False
    if not one.told:
        return True
    runs = [number for number, part in enumerate(one.parts) if sung(part)]
    strange = sum(not _near(one.parts, *each) for each in zip(runs, met.groups(), strict=True))
    return strange <= (one.weight >= _TOLD)


@lru_cache(maxsize=1 << 13)
def _pattern(one: Heard) -> re.Pattern[str]:
    """Words that may spell it; a group for each run of vowels, where the script writes them."""
    return re.compile("".join(_pieces(one)) + _SILENT)


def _pieces(one: Heard) -> Iterator[str]:
    """The pieces of this pattern: sound by sound, and what may stand between."""
    if one.script.syllables:
        return _syllables(one)
    return _told(one) if one.told else _short_unwritten(one) if one.script.abjad else _untold(one)


def _untold(one: Heard) -> Iterator[str]:
    """For a script that leaves it to its readers where an a is heard, and writes all other vowels."""
    for part, after in zip(one.parts, (*one.parts[1:], ""), strict=True):
        if sung(part):
            near = "".join(sorted({letter for each in part for letter in _NEAR[each]}))
            yield f"{_SUNG}(?:[{near}]{_SUNG}){'' if after else '?'}"
        else:
            yield ways(part, one.script)[0]
            yield "" if after and sung(after) else _OPEN


def _syllables(one: Heard) -> Iterator[str]:
    """For one sign a syllable: any vowel may stand anywhere, and an r or l that no sign can say."""
    run = f"(?:{_RUN}|rr?|ll?)*"
    yield run
    for part in one.parts:
        if not sung(part):
            yield ways(part, one.script)[0]
            yield run


def _told(one: Heard) -> Iterator[str]:
    """For a script that writes its vowels."""
    for part, after in zip(one.parts, (*one.parts[1:], ""), strict=True):
        if not sung(part):
            yield ways(part, one.script)[0]
            between = _SOFT if not ("close" in one.script.habits and after) else f"{_RUN}*"
            yield "" if after and sung(after) else between
        else:
            # A vowel may be left out at the end, and where a language lets no consonants stand together.
            yield f"({_RUN}{'+' if after and one.rhotic else '*'}){'' if one.rhotic else '(?:rr?e?)?'}"


def _short_unwritten(one: Heard) -> Iterator[str]:
    """For an abjad: long vowels are written, short ones are not."""
    matres = _ROUNDED if "rounded" in one.script.habits else _MATRES
    yield "h?" if one.parts[0][0] in "ae" else ""
    for number, (part, after) in enumerate(zip(one.parts, (*one.parts[1:], ""), strict=True)):
        if not number and part[0] in "ae":
            clustered = part == "a" and after in _CLUSTERS and not sung("".join(one.parts[2:3]) or "a")
            yield f"(?:{_BORNE})?" if clustered or (part == "a" and after == "w") else _BORNE
        elif sung(part):
            yield _long(part, after, matres)
        elif part == "h" and not after:
            yield _BREATHED
        elif part in matres:
            yield matres[part]
        else:
            yield ways(part, one.script)[0]
            yield "" if after and (sung(after) or after == "w") else _OPEN


def _long(run: str, after: str, matres: dict[str, str]) -> str:
    """A run of letters for vowels; what stands before another may belong to it: `ay` is one sound."""
    made = ""
    for letter, behind in pairwise(re.sub(r"(.)\1+", r"\1", run) + (after[:1] or " ")):
        sound = matres.get(letter, _AYIN)
        made += f"(?:{sound})?" if letter + behind in ("ay", "aw", "yw") else sound
    return made


def _near(parts: tuple[str, ...], at: int, spelt: str) -> bool:
    """Whether a run of vowels may be written so, or left out: one of its letters has one that is near.

    Before an r vowels are much the same; at the end of a longer word stands what the language makes of it.
    """
    free = parts[at + 1][0] == "r" if at + 1 < len(parts) else len(parts) > _SHORT
    return free or not spelt or any(letter in spelt for each in parts[at] for letter in _NEAR[each])
