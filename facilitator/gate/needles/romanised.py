"""A name in Cyrillic or Greek as newspapers, passports and scholars spell it in Latin letters.

A roster that has a name in its own letters alone must be enough to find it in any language: Щербаков is
Shcherbakov, Chtcherbakov, Schtscherbakow and Ščerbakov. Each system is a table with a few rules before it.
Sources: ICAO Doc 9303, BGN/PCGN and the Ukrainian standard of 2010 for passports, ISO 9 without its accents,
ELOT 743, and what the press of each language writes.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice, product

_LETTERS = re.compile(r"([^\W\d_]+)")
_UNSAID = str.maketrans("", "", "'’ʼ`")
_MOST = 6
"""Spellings of one word in one system; nobody writes more."""


@dataclass(frozen=True, slots=True)
class _System:
    """`rules` are tried at each letter before the `table`; each gives one spelling or several."""

    rules: tuple[tuple[str, tuple[str, ...]], ...]
    table: dict[str, str]
    pattern: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        each = (*(f"({met})" for met, _ in self.rules), f"[{''.join(self.table)}]")
        object.__setattr__(self, "pattern", re.compile("|".join(each)))

    def spelt(self, word: str) -> tuple[str, ...]:
        """Each spelling of a word in small letters; none where a letter is in no table."""
        met = list(self.pattern.finditer(word))
        if sum(len(one[0]) for one in met) < len(word):
            return ()
        pieces = (self.rules[m.lastindex - 1][1] if m.lastindex else (self.table[m[0]],) for m in met)
        return tuple(dict.fromkeys(islice(map("".join, product(*pieces)), _MOST)))


def _system(alphabet: str, letters: str, rules: str) -> _System:
    """`letters` in the order of the alphabet, `_` for one that is not spelt; of each rule what it meets, then
    its spellings. In a rule `{V}` stands behind a vowel, `{H}` behind a letter that hisses."""
    spelt = ("" if each == "_" else each for each in letters.split())
    rows = (row.replace("{V}", _SAID).replace("{H}", _HISSED).split() for row in rules.split(";"))
    return _System(
        tuple((met, tuple(spellings)) for met, *spellings in rows),
        dict(zip(alphabet, spelt, strict=True)),
    )


_SAID = "(?<=[аеёиоуыэюяіїєў])"
_HISSED = "(?<=[жчшщц])"
_CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўђјљњћџѓќѕәғқңөұүһ"
_OTHER = " i i ie g u dj j lj nj c dz gj kj dz a g k n o u u h"
_PRESS = _system(
    _CYRILLIC,
    "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya" + _OTHER,
    "[иыі]й$ y iy yy yi; [иі]я ia iya; {H}ё e o; ^[еє] ye e; {V}[еє] e ye; ье ye ie; ьё yo ie; ьо yo io;"
    "ї yi i; є ye ie; ё yo e; дж j dzh; кс x ks",
)
_PRESS_WITH_I = _system(
    _CYRILLIC,
    "a b v g d e io zh z i i k l m n o p r s t u f h ts ch sh sht a y _ e yu ya" + _OTHER,
    "[иыі]й$ i yi; {H}ё e; ё e yo; х kh h; щ shch sht; кс x ks",
)
_PASSPORTS = _system(
    _CYRILLIC,
    "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y _ e iu ia" + _OTHER,
    "[иыі]й$ ii yi",
)
_FRENCH = _system(
    _CYRILLIC,
    "a b v g d e io j z i i k l m n o p r s t ou f kh ts tch ch chtch _ y _ e iou ia" + _OTHER,
    "[иыі]й$ i y; ин$ ine in; {H}ё e io; ё io e; г(?=[еиэ]) gu g; дж dj; кс x ks; {V}с(?=[аеёиоуыэюя]) ss s;"
    "я ia ya",
)
_GERMAN = _system(
    _CYRILLIC,
    "a b w g d e jo sch s i j k l m n o p r s t u f ch z tsch sch schtsch _ y _ e ju ja" + _OTHER,
    "[иыі]й$ i ij; й$ j i; й i j; {H}ё o; ^[еє] je e; {V}[еє] je e; ье je; ьё jo; ьо jo; ї ji; є je;"
    "ж sch sh; дж dsch; кс x ks",
)
_SPANISH = _system(
    _CYRILLIC,
    "a b v g d e io zh z i i k l m n o p r s t u f j ts ch sh sch _ y _ e iu ia" + _OTHER,
    "[иыі]й$ i y; {H}ё o e; г(?=[еиэ]) gu g; х j kh; щ sch shch; ю yu iu; я ia ya; кс x ks",
)
_SCHOLARS = _system(
    _CYRILLIC,
    "a b v g d e e z z i j k l m n o p r s t u f h c c s sc _ y _ e ju ja" + _OTHER,
    "ё e jo; х h ch; ї ji; є je",
)
_RUSSIAN = (_PRESS, _PRESS_WITH_I, _PASSPORTS, _FRENCH, _GERMAN, _SPANISH, _SCHOLARS)
_UKRAINIAN = tuple(replace(one, table=one.table | {"г": "h", "и": "y"}) for one in _RUSSIAN)
_GREEK = _system(
    "αβγδεζηθικλμνξοπρσςτυφχψω",
    "a v g d e z i th i k l m n x o p r s s t y f ch ps o",
    "ου ou u; αυ(?=[θκξπσςτφχψ]|$) af; ευ(?=[θκξπσςτφχψ]|$) ef; αυ av; ευ ev; αι ai e; ει ei i; οι oi i;"
    "γι(?=[αεουω]) gi yi y; γγ ng; γκ gk g; ^μπ b; μπ mp b; ^ντ d; ντ nt d; υ y i; χ ch h; φ f ph",
)


def romanised(name: str) -> tuple[str, ...]:
    """The name in Latin letters, spelling by spelling; empty where a letter is neither Cyrillic nor Greek."""
    if name.isascii():
        return ()
    pieces = _LETTERS.split(_small(name))
    words = pieces[1::2]
    if not all("\u0370" <= letter <= "\u052f" for word in words for letter in word):
        return ()
    found: dict[str, None] = {}
    for system in _systems("".join(words)):
        spelt = [system.spelt(word) for word in words]
        if not spelt or not all(spelt):
            continue
        # Each spelling of a word once, beside the first of the others.
        for number in range(max(map(len, spelt))):
            pieces[1::2] = [each[number if number < len(each) else 0].title() for each in spelt]
            found["".join(pieces).strip()] = None
    return tuple(found)


def _systems(letters: str) -> Iterator[_System]:
    """The systems for these letters; what may be Ukrainian or Russian is spelt as both."""
    if any("\u0370" <= letter <= "\u03ff" for letter in letters):
        yield _GREEK
        return
    if not set(letters) & set("іїєґ"):
        yield from _RUSSIAN
    if not set(letters) & set("ыэёъ"):
        yield from _UKRAINIAN


def _small(name: str) -> str:
    """In small letters; Greek ones without accents, which Cyrillic ones (`й`) keep."""
    small = unicodedata.normalize("NFC", name.casefold().translate(_UNSAID))
    if not any("\u0370" <= letter <= "\u03ff" for letter in small):
        return small
    return "".join(c for c in unicodedata.normalize("NFD", small) if not unicodedata.combining(c))
