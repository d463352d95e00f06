"""What the name of a house or an office becomes in a sentence: `в Институте гидрологии`, `למכון המים`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product, zip_longest

from facilitator.gate.lists.wordlists import lines_of
from facilitator.gate.needles.forms import forms_of

Words = tuple[str, ...]
_ARTICLE, _LONG = "ה", 3
_UKRAINIAN = "ии ого ому им а оі у е іи"
_HARD = f"ыи ого ому ым ом ая ои ую ое {_UKRAINIAN}".split()
_VELAR = f"ии ого ому им ом ая ои ую ое {_UKRAINIAN}".split()
_SOFTER = "ии его ему им ем яя еи юю ее".split()
_ADJECTIVE = ("ыи", "ии", "ои", "ая", "яя", "ое", "ее")
"""Endings of adjectives in Cyrillic letters, folded, case by case: новый, русский, средний; Ukrainian too."""
_NEUTER = {"ие": "ия ию ием ии", "о": "е", "ня": "ню ням"}
"""What nouns that nobody is called by take besides: управление, министерство, управління."""
_HARD_AND_SOFT = {
    "cs": ("y eho emu ym a e ou om", "i iho imu im i i i im"),
    "de": ("e en em er es", "e en em er es"),
    "pl": ("y ego emu ym a ej e", "i iego iemu im a iej ie"),
    "sh": ("i og oga om ome im a e oj u", "i og oga om ome im a e oj u"),
    "sk": ("y eho emu ym a ej u om", "i ieho iemu im ia ej iu om"),
}
"""The endings of an adjective by language, folded, case by case: behind most letters, behind soft ones."""
_ENDS = {"de": ("es", "er", "en", "e")}
_SLAVIC_ENDS = ("ie", "y", "i", "a", "e", "o")
"""What an adjective ends with as the roster has it."""
_SOFT = ("k", "g")
_SHORTEST = 3


def in_cases(words: Words) -> Iterator[Words]:
    """The same words in the cases of their language, without those as they stand."""
    found = _abroad(words) if not words[0].isascii() else _latin(words)
    yield from (row for row in dict.fromkeys(found) if row != words)


def _abroad(words: Words) -> Iterator[Words]:
    """In other letters: the first noun with the adjectives before it changes, or something is written on to
    the first word or the last."""
    first = next((n for n, word in enumerate(words) if not word.endswith(_ADJECTIVE)), 0)
    if not _cyrillic(words[first]):
        for at in {0, len(words) - 1}:
            yield from ((*words[:at], form, *words[at + 1 :]) for form in _forms(words[at]))
        return
    before = _agreeing([_in_cyrillic(word) for word in words[:first]])
    for row, form in product(before, _noun(words[first])):
        yield (*row, form, *words[first + 1 :])


def _forms(word: str) -> Words:
    """The forms of a word; in Hebrew the article goes where something is written on: `המכון`, `במכון`."""
    bare = word.removeprefix(_ARTICLE)
    return (*forms_of(word), *(forms_of(bare) if bare != word and len(bare) >= _LONG else ()))


def _cyrillic(word: str) -> bool:
    return "\u0400" <= word[0] <= "\u052f"


def _noun(word: str) -> Words:
    """A noun in Cyrillic letters in its cases."""
    met = ((end, o) for end, others in _NEUTER.items() if word.endswith(end) for o in others.split())
    return (*forms_of(word), *(word.removesuffix(end) + other for end, other in met))


def _in_cyrillic(adjective: str) -> Words:
    """As it stands, then case by case. Folded, `-ній` and `-ний` are one: such a word is read both ways."""
    stem = adjective[:-2]
    if adjective.endswith(("ыи", "ои")):
        first, then = _HARD, _HARD[: len(_SOFTER)]
    elif stem.endswith(tuple("кгхжшчщ")) or adjective.endswith(("ая", "ое")):
        first = _VELAR if stem.endswith(tuple("кгхжшчщ")) else _HARD
        then = first[: len(_SOFTER)]
    else:
        first, then = _VELAR, _SOFTER
    return (adjective, *(stem + ending for ending in (*first, *then)))


def _latin(words: Words) -> Iterator[Words]:
    """In Latin letters: a head that is listed, the adjectives before it, and one behind it."""
    for at, word in enumerate(words):
        for language, forms in _heads().get(word, ()):
            around = (*words[:at], *words[at + 1 : at + 2])
            for row, form in product(_agreeing([_adjective(one, language) for one in around]), forms):
                for behind in {row[at:], words[at + 1 : at + 2]}:
                    yield (*row[:at], form, *behind, *words[at + 2 :])


def _adjective(word: str, language: str) -> Words:
    """As it stands, then case by case; nothing but the word where it is no adjective."""
    ends = _ENDS.get(language, _SLAVIC_ENDS) if language in _HARD_AND_SOFT else ()
    end = next((end for end in ends if word.endswith(end)), "")
    stem = word.removesuffix(end)
    if not end or len(stem) < _SHORTEST:
        return (word,)
    hard, soft = _HARD_AND_SOFT[language]
    endings = soft if end[0] == "i" or stem.endswith(_SOFT) else hard
    return (word, *(stem + ending for ending in endings.split()))


def _agreeing(adjectives: list[Words]) -> list[Words]:
    """Each row of these words in one case: they agree with one head, so no case stands beside another. A
    word that has but one form stays."""
    longest = max(map(len, adjectives), default=1)
    rows = (forms if len(forms) > 1 else forms * longest for forms in adjectives)
    return [row for row in zip_longest(*rows, fillvalue="") if all(row)] or [()]


@cache
def _heads() -> dict[str, list[tuple[str, Words]]]:
    """Each such word to its language and its cases."""
    found: dict[str, list[tuple[str, Words]]] = {}
    for line in lines_of("heads.txt"):
        language, word, *others = line.split()
        found.setdefault(word, []).append((language, tuple(dict.fromkeys((word, *others)))))
    return found


def heads() -> frozenset[str]:
    """These words as they are called: by itself each is anybody's."""
    return frozenset(_heads())
