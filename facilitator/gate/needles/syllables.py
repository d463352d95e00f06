"""How a Chinese syllable is written in Latin letters by the older system, and a Korean one by those in use.

Sources: Wade-Giles without its signs; the Revised Romanization of 2000, McCune-Reischauer without its signs,
and what Koreans have in their passports.
"""

from __future__ import annotations

import re
from itertools import islice, product

_MOST = 8
_PINYIN = re.compile("(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(.*)")
_INITIALS = dict(
    zip(
        "zh b d g j q x z c r".split(),
        "ch p t k ch ch hs ts ts j".split(),
        strict=True,
    )
)
_WHOLE = dict(
    zip(
        "yi you yan ye yue er zi ci si ge ke he zhi chi shi ri gui kui guo huo shuo yong".split(),
        "i yu yen yeh yueh erh tzu tzu ssu ko ko ho chih chih shih jih kuei kuei kuo huo shuo yung".split(),
        strict=True,
    )
)
_FINALS = dict(zip("ong iong ian ie ue uo".split(), "ung iung ien ieh ueh o".split(), strict=True))
# The parts of a Hangul syllable, in the order of their code points; commas part what is in use.
_FIRST = "g,k kk n d,t tt r,l m b,p pp s,sh ss - j,ch jj ch k t p h".split()
_MIDDLE = (
    "a ae ya yae eo,u,o e yeo,you,yo,yu ye o wa wae oe yo u,oo wo,weo we wi yu eu,u ui,ee,i i,ee".split()
)
_LAST = "- k,g k k n n n t l k m l l l p l m p p t t ng t t k t p t".split()
_HANGUL = 0xAC00


def wade_giles(syllable: str) -> str:
    """A syllable of pinyin in the older system, without its apostrophes."""
    if syllable in _WHOLE:
        return _WHOLE[syllable]
    met = _PINYIN.fullmatch(syllable)
    first, rest = (met[1] or "", met[2]) if met else ("", syllable)
    return _INITIALS.get(first, first) + _FINALS.get(rest, rest)


def korean(syllable: str) -> tuple[str, ...]:
    """A syllable of Hangul as it may be spelt, the commonest first."""
    number = ord(syllable) - _HANGUL
    first, rest = divmod(number, len(_MIDDLE) * len(_LAST))
    parts = _FIRST[first], _MIDDLE[rest // len(_LAST)], _LAST[rest % len(_LAST)]
    spelt = product(*(part.replace("-", "").split(",") for part in parts))
    return tuple(dict.fromkeys(islice(map("".join, spelt), _MOST)))
