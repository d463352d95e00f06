"""How a syllable of Chinese is written in Latin letters by older systems, and one of Cantonese or Korean.

Sources: Wade-Giles without its signs; what people have in their papers in Hong Kong, which keeps to no one
rule; the Revised Romanization of 2000, McCune-Reischauer without its signs, and what Koreans have in theirs.
"""

from __future__ import annotations

import re
from functools import cache
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
_OVERSEAS = dict(
    zip(
        "te she che hsueh hua chi i shih tzu ssu yu kuei kuang kuan hsi".split(),
        "teh sheh cheh hsue hwa chee yi shi tze sze yue kwei kwang kwan shi".split(),
        strict=True,
    )
)
_ASPIRATED = re.compile("^(ch|ts|tz|[ptk])")
_JYUTPING = re.compile("(gw|kw|ng|[bpmfdtnlgkhwzcsj])?(.*)")
_CANTONESE = dict(
    zip(
        "b p m f d t n l g k ng h gw kw w z c s j".split(),
        "p,b p m f t t n l k k ng h kw kw w ch,ts ch,ts s,sh y".split(),
        strict=True,
    )
)
_RHYMES = dict(
    zip(
        "aa aai aau aam aan aang aap aat aak ai au am an ang ap at ak e ei eng ek i iu im in ing ip it ik "
        "o oi ou on ong ot ok oe oeng oek eoi eon eot u ui un ung ut uk yu yun yut m ng".split(),
        "a,ah ai au am an ang ap at ak ai au,ow am,um an,un ang,eng ap at,ut ak e,eh,ay ei,i,ay eng,ing ek "
        "i,ee,ze,z iu im in ing ip it ik o,aw oi,oy o,ou,u on ong ot ok euh eung,eong euk ui,oy un ut "
        "u,oo ui un,oon ung ut uk,ook u,ue,yu un,uen,yuen ut,uet m ng".split(),
        strict=True,
    )
)
# The parts of a Hangul syllable, in the order of their code points; commas part what is in use.
_FIRST = "g,k kk n d,t tt r,l m b,p pp s,sh ss - j,ch jj ch k t p h".split()
_MIDDLE = (
    "a ae ya yae eo,u,o e yeo,you,yo,yu ye o wa wae oe yo u,oo wo,weo we wi yu eu,u ui,ee,i i,ee".split()
)
_LAST = "- k,g k k n n n t l k m l l l p l m p p t t ng t t k t p t".split()
_HANGUL = 0xAC00


@cache
def wade_giles(syllable: str) -> str:
    """A syllable of pinyin in the older system, without its apostrophes."""
    if syllable in _WHOLE:
        return _WHOLE[syllable]
    met = _PINYIN.fullmatch(syllable)
    first, rest = (met[1] or "", met[2]) if met else ("", syllable)
    return _INITIALS.get(first, first) + _FINALS.get(rest, rest)


def overseas(syllable: str) -> str:
    """A syllable of the older system as those who left before pinyin write it."""
    return _OVERSEAS.get(syllable, syllable)


def aspirated(syllable: str) -> str:
    """A syllable of pinyin in the older system, with its apostrophe where it has one."""
    older = wade_giles(syllable)
    return _ASPIRATED.sub(r"\1'", older) if syllable[0] in "ptkqc" else older


@cache
def cantonese(syllable: str) -> tuple[str, ...]:
    """A syllable of Jyutping as it may be spelt, the commonest first."""
    met = _JYUTPING.fullmatch(syllable)
    first, rest = (met[1] or "", met[2]) if met else ("", syllable)
    if rest not in _RHYMES:
        return ()
    firsts, rests = _CANTONESE.get(first, "").split(","), _RHYMES[rest].split(",")
    spelt = (a + b.removeprefix("y" if a.endswith("y") else "-") for a, b in product(firsts, rests))
    return tuple(dict.fromkeys(islice(spelt, _MOST)))


def korean(syllable: str) -> tuple[str, ...]:
    """A syllable of Hangul as it may be spelt, the commonest first."""
    number = ord(syllable) - _HANGUL
    first, rest = divmod(number, len(_MIDDLE) * len(_LAST))
    parts = _FIRST[first], _MIDDLE[rest // len(_LAST)], _LAST[rest % len(_LAST)]
    spelt = product(*(part.replace("-", "").split(",") for part in parts))
    return tuple(dict.fromkeys(islice(map("".join, spelt), _MOST)))
