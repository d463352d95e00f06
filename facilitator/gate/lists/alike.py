"""Whether a Latin word may spell what a word of another script sounds like, whosever ear and spelling it was.

`Уитфилд`, `ويتفيلد`, `ויטפילד` and `უიტფილდი` are Whitfield; `შევარდნაძე` is Shevardnadze, Chevardnadze
and Schewardnadse. Consonants are compared one by one, vowels as far as the script writes them.
"""

from __future__ import annotations

import re
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
    if one.script.syllables:
        made = _syllables(one)
    else:
        made = _told(one) if one.told else _short_unwritten(one) if one.script.abjad else _untold(one)
    return re.compile(made + _SILENT)


def _untold(one: Heard) -> str:
    """For a script that leaves it to its readers where an a is heard, and writes all other vowels."""
    made = ""
    for part, after in zip(one.parts, (*one.parts[1:], ""), strict=True):
        if sung(part):
            near = "".join(sorted({letter for each in part for letter in _NEAR[each]}))
            made += f"{_SUNG}(?:[{near}]{_SUNG}){'' if after else '?'}"
        else:
            made += ways(part, one.script)[0] + ("" if after and sung(after) else _OPEN)
    return made


def _syllables(one: Heard) -> str:
    """For one sign a syllable: any vowel may stand anywhere, and an r or l that no sign can say."""
    run = f"(?:{_RUN}|rr?|ll?)*"
    return run + "".join(ways(part, one.script)[0] + run for part in one.parts if not sung(part))


def _told(one: Heard) -> str:
    """For a script that writes its vowels."""
    made = ""
    for part, after in zip(one.parts, (*one.parts[1:], ""), strict=True):
        if not sung(part):
            made += ways(part, one.script)[0]
            between = _SOFT if not ("close" in one.script.habits and after) else f"{_RUN}*"
            made += "" if after and sung(after) else between
        else:
            # A vowel may be left out at the end, and where a language lets no consonants stand together.
            made += f"({_RUN}{'+' if after and one.rhotic else '*'}){'' if one.rhotic else '(?:rr?e?)?'}"
    return made


def _short_unwritten(one: Heard) -> str:
    """For an abjad: long vowels are written, short ones are not."""
    matres = _ROUNDED if "rounded" in one.script.habits else _MATRES
    made = "h?" if one.parts[0][0] in "ae" else ""
    for number, (part, after) in enumerate(zip(one.parts, (*one.parts[1:], ""), strict=True)):
        if not number and part[0] in "ae":
            clustered = part == "a" and after in _CLUSTERS and not sung("".join(one.parts[2:3]) or "a")
            made += f"(?:{_BORNE})?" if clustered or (part == "a" and after == "w") else _BORNE
        elif sung(part):
            made += _long(part, after, matres)
        elif part == "h" and not after:
            made += _BREATHED
        elif part in matres:
            made += matres[part]
        else:
            made += ways(part, one.script)[0] + ("" if after and (sung(after) or after == "w") else _OPEN)
    return made


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
