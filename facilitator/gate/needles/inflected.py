"""What the name of a house or an office becomes in a sentence: `в Институте гидрологии`, `למכון המים`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import islice, product

from facilitator.gate.lists.wordlists import lines_of
from facilitator.gate.needles.forms import forms_of

_ARTICLE, _LONG = "ה", 3
_MOST = 400
"""Rows of words that one name is looked for in."""
_SLAVIC = frozenset(("cs", "pl", "sh", "sk"))
_ADJECTIVE = ("ыи", "ии", "ои", "ая", "яя")
_NEUTER = ("ое", "ее")
_ADJECTIVE_ENDS = {"slavic": ("y", "i", "a", "e"), "de": ("es", "er", "e", "en")}
_ENDINGS = {
    "slavic": "y i a e o ego iego emu iemu eho ho mu im ym ej iej oj u om ome og oga ou imi ymi".split(),
    "de": "e en em er es".split(),
}
"""What an adjective before the head may end with as the roster has it, and in its cases."""


def in_cases(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The same words in the cases of their language, without those as they stand."""
    found = _abroad(words) if not words[0].isascii() else _latin(words)
    yield from (row for row in dict.fromkeys(islice(found, _MOST)) if row != words)


def _abroad(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """In other letters: the first noun with the adjectives before it changes, or something is written on to
    the first word or the last."""
    first = next((n for n, word in enumerate(words) if not word.endswith((*_ADJECTIVE, *_NEUTER))), 0)
    if not _cyrillic(words[first]):
        for at in {0, len(words) - 1}:
            yield from ((*words[:at], form, *words[at + 1 :]) for form in _forms(words[at]))
        return
    group = [forms_of(_man(word)) for word in words[:first]]
    yield from ((*head, *words[first + 1 :]) for head in product(*group, forms_of(words[first])))


def _forms(word: str) -> tuple[str, ...]:
    """The forms of a word; in Hebrew the article goes where something is written on: `המכון`, `במכון`."""
    bare = word.removeprefix(_ARTICLE)
    return (*forms_of(word), *(forms_of(bare) if bare != word and len(bare) >= _LONG else ()))


def _cyrillic(word: str) -> bool:
    return "\u0400" <= word[0] <= "\u052f"


def _man(adjective: str) -> str:
    """An adjective as it is said of a man: from there its cases are known."""
    return f"{adjective[:-2]}ыи" if adjective.endswith(_NEUTER) else adjective


def _latin(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """In Latin letters: a head that is listed, and in some languages the adjectives before it."""
    for at, word in enumerate(words):
        for language, forms in _heads().get(word, ()):
            kind = "slavic" if language in _SLAVIC else language
            group = [_adjective(one, kind) for one in words[:at]]
            yield from ((*head, *words[at + 1 :]) for head in product(*group, forms))


def _adjective(word: str, kind: str) -> tuple[str, ...]:
    end = next((end for end in _ADJECTIVE_ENDS.get(kind, ()) if word.endswith(end)), "")
    if not end or len(word) - len(end) < 3:
        return (word,)
    return (word, *(word.removesuffix(end) + other for other in _ENDINGS[kind]))


@cache
def _heads() -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """Each such word to its language and its cases."""
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for line in lines_of("heads.txt"):
        language, word, *others = line.split()
        found.setdefault(word, []).append((language, tuple(dict.fromkeys((word, *others)))))
    return found


def heads() -> frozenset[str]:
    """These words as they are called: by itself each is anybody's."""
    return frozenset(_heads())
