"""Phrases that point at somebody without a name, in each language that has a list of them in `hints/`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from facilitator.gate.lists.wordlists import text_of
from facilitator.gate.text.fold import words_of

LANGUAGES = ("en", "fr", "es", "ar", "ru", "zh", "de", "fa", "he", "it", "pt", "sh", "tr", "uk")
"""The languages that have a list of hints."""

_WRITTEN_ON = {"ar": ("و", "ف", "ب", "ك", "ل", "وب", "ول"), "he": (*"ושמלבכ", "וש", "כש", "שה")}
"""What a language writes on to the beginning of a phrase: `and`, `to`, `with`, `from`, `that`."""
_WITH_ARTICLE = {"ar": ("ال", {"ل": "لل", "ول": "ولل"}), "he": ("ה", {"ל": "ל", "ב": "ב", "כ": "כ"})}
"""Its article, and what some of these and the article make together."""


@cache
def hints() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Folded phrases that point at somebody without a name, each with what kind of hint it is."""
    found: dict[tuple[str, ...], str] = {}
    for language in LANGUAGES:
        kind = ""
        for line in text_of(f"hints/{language}.txt").splitlines():
            if line.startswith("#"):
                kind = line[1:].partition(":")[0].strip()
            elif line.strip():
                phrases = (form for each in _phrases(line) for form in _written(each, language))
                found |= {words: kind for words in map(words_of, phrases) if words}
    return tuple((kind, words) for words, kind in found.items())


def _phrases(line: str) -> list[str]:
    """`a | b` are two phrases; `a | b :: x y` are four: a x, a y, b x, b y."""
    heads, _, tails = line.partition("::")
    first = [head.strip() for head in heads.split("|")]
    if not tails:
        return first
    return [f"{head} {tail.replace('-', ' ')}" for head in first for tail in tails.split()]


def _written(phrase: str, language: str) -> Iterator[str]:
    """The phrase, and with each small word that its language writes on to it: `للمرأة الوحيدة`."""
    yield phrase
    article, together = _WITH_ARTICLE.get(language, ("", {}))
    for small in _WRITTEN_ON.get(language, ()):
        whole = small in together and phrase.startswith(article)
        yield together[small] + phrase.removeprefix(article) if whole else small + phrase
