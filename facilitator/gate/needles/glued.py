"""What the scripts from Greece to Ethiopia and Bengal write on to a name, before it and behind it.

Words and names are folded here: they have lost their accents and points, and `ی` is `ي`, as in the endings.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator

_SHORTEST = 3
"""Signs of the shortest name that something is written on to: of fewer, another word is soon made.
Georgian and Armenian names have been found in their cases whatever their length, and still are."""
_ARABIC_BEFORE = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "فل", "وك", "يا", "ابو")
_ARABIC_ARTICLE = ("ال", "وال", "فال", "بال", "كال", "لل", "ولل", "وبال", "وكال")
_PERSIAN = "ها هاي هايي رو را جان خان خانم اينا اينها".split()
_PERSIAN_BEHIND_VOWEL = ("اي", "ام", "ات", "اش", "اند")
_HEBREW_BEFORE = ("ו", "ב", "ל", "ה", "ש", "מ", "כ", "וה", "וב", "ול", "שה", "של", "ומ", "וש")
_ARMENIAN = "ը ն ի ին ից ով ում իս ս ներ ները ների ներին ներից ներով ներս ենք ենց ական".split()
_GEORGIAN = "ი მა ს ის ით ად ო სა ისა სთან ისთვის ისგან ზე ში იდან ამ ას ა ც იც მაც საც".split()
_GEORGIAN_VOWEL = "მ სი თი დ ც მაც საც სთან სთვის სგან ზე ში დან".split()
"""Behind a vowel that stays: Sopio, Sopiom, Sopiosi."""
_GEORGIAN_MANY = ("", *"ი მა ს ის ით ად ო სთან ისთვის ისგან ზე ში".split())
_AMHARIC_BEFORE = ("", *"የ በ ለ ከ ስለ እነ የእነ ለእነ ከእነ እንደ ወደ ን ብ".split())
_AMHARIC_BEHIND = ("", "ን", "ም", "ና", "ስ")
_INDIAN = "जी को का की के ने से ले लाई बाट मा पर चा ची चे च्या ला शी साहब सँग हरू ों".split()
_BENGALI = unicodedata.normalize(
    "NFKC", "র ের রও েরও কে কেও তে েতে য় য়ের ও ই রা েরা দের েদের দা দি ভাই বাবু সাহেব"
).split()
_TAMIL_BARE = "ை ின் ுக்கு ால் ிடம் ுடன் ும் ில் ோடு".split()
_TAMIL = "யை யின் யும் யிடம் யால் வை வின் வும் வுக்கு க்கு".split()
_SILENT = "\u0bcd"
"""The point that takes a letter of Tamil its vowel; an ending gives it one."""
_GREEK = {
    "ος": ("ου", "ο", "ε", "οι", "ων", "ους"),
    "ης": ("η", "ηδες", "ηδων"),
    "ας": ("α", "αδες", "αδων"),
    "ις": ("ι",),
    "ους": ("ου",),
    "η": ("ης",),
    "α": ("ας",),
    "ω": ("ως",),
}


def glued(word: str) -> tuple[str, ...]:
    """The folded word, then what becomes of it in its script; nothing but the word where that is Latin."""
    for first, last, shortest, rule in _SCRIPTS:
        if first <= word[0] <= last and len(word) >= shortest:
            return tuple(dict.fromkeys((word, *rule(word))))
    return (word,)


def _behind(endings: list[str]) -> Callable[[str], Iterator[str]]:
    return lambda word: (word + ending for ending in endings)


def _arabic(word: str) -> Iterator[str]:
    bare = word.removeprefix("ال")
    if len(bare) < _SHORTEST:
        return
    yield from (before + bare for before in (*_ARABIC_ARTICLE, "", *_ARABIC_BEFORE))
    yield from (word + ending for ending in _PERSIAN)
    yield from (word + ending for ending in _PERSIAN_BEHIND_VOWEL if word[-1] in "يه")


def _hebrew(word: str) -> Iterator[str]:
    return (before + word for before in _HEBREW_BEFORE)


def _georgian(word: str) -> Iterator[str]:
    stem = word[:-1] if word[-1] in "იაეო" else word
    yield from (stem + ending for ending in _GEORGIAN)
    yield from (stem + "ებ" + ending for ending in _GEORGIAN_MANY)
    if word[-1] in "აეოუ":
        yield from (word + ending for ending in _GEORGIAN_VOWEL)


def _amharic(word: str) -> Iterator[str]:
    return (before + word + behind for before in _AMHARIC_BEFORE for behind in _AMHARIC_BEHIND)


def _tamil(word: str) -> Iterator[str]:
    if word.endswith(_SILENT):
        return (word[:-1] + ending for ending in _TAMIL_BARE)
    return (word + ending for ending in _TAMIL)


def _greek(word: str) -> Iterator[str]:
    for end, others in _GREEK.items():
        stem = word.removesuffix(end.replace("ς", "σ"))
        if stem != word and len(stem) >= _SHORTEST - 1:
            yield from (stem + other.replace("ς", "σ") for other in others)


_SCRIPTS: tuple[tuple[str, str, int, Callable[[str], Iterator[str]]], ...] = (
    ("\u03b1", "\u03c9", _SHORTEST, _greek),
    ("\u0561", "\u0587", 1, _behind(_ARMENIAN)),
    ("\u05d0", "\u05ea", _SHORTEST, _hebrew),
    ("\u0620", "\u06d3", _SHORTEST, _arabic),
    ("\u0904", "\u0939", _SHORTEST, _behind(_INDIAN)),
    ("\u0985", "\u09b9", _SHORTEST, _behind(_BENGALI)),
    ("\u0b85", "\u0bb9", _SHORTEST, _tamil),
    ("\u10d0", "\u10ff", 1, _georgian),
    ("\u1200", "\u135a", _SHORTEST, _amharic),
)
