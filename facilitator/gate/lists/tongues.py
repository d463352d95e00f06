"""Which language the words around a word are of, and whether the word is a common one there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import chain

from facilitator.gate.lists.wordlists import first_line_of, lines_of, ordinary

TONGUES = (
    "cs",
    "da",
    "de",
    "el",
    "es",
    "fi",
    "fr",
    "hu",
    "id",
    "it",
    "nb",
    "nl",
    "pl",
    "pt",
    "ro",
    "ru",
    "sh",
    "sk",
    "sl",
    "sv",
    "tr",
    "uk",
)
"""The languages besides English whose common words are known."""

DECLINING = frozenset(("cs", "pl", "sh", "sk", "sl"))
"""Those with Latin letters that change the end of a name, by its case."""

WRITING_ON = frozenset(("fi", "hu", "id", "ro", "tr"))
"""Those that write what they have for cases on to the name, with few changes of it."""

NOUNS = frozenset(("de",))
"""Those that write each noun with a capital, so that one says nothing of a name."""

_GREAT_PEOPLES = frozenset(("cs", "de", "pl", "sh", "sk", "tr"))
"""Those that write words for peoples with a capital: `Türk ordusu`, `každý Němec`."""

_CASED = DECLINING | WRITING_ON
_MARKS = "[ąćčďđěęłńňřśšťůźżž]"
_MARK = re.compile(_MARKS)
_MARKED = re.compile(rf"\b(?=[a-zà-ž])[a-zà-ž]*{_MARKS}[a-zà-ž]*\b")
"""Words in small letters with a letter of Polish, Czech, Slovak, Slovene, Croatian and their like."""
_FEWEST_MARKED = 2

SCRIPTS = {"el": "Greek", "ru": "Cyrillic", "uk": "Cyrillic"}
"""Those that share no small word with English or another language of Latin letters."""

_ENGLISH_TOO = frozenset("an die door hoe man met son van".split())
"""Words that are names as well, which the lists of English words lack."""

_NEAR = 40
_ENOUGH = 5
_IN_ITS_LETTERS = 3
"""Small words that are enough where no other language but a few has the letters."""
_IN_A_LINE = 2
_BESIDE = 3
_BESIDE_KIN = 10


@cache
def _small() -> dict[str, tuple[str, ...]]:
    """A small word to the languages that have it; English is one of them."""
    found: dict[str, tuple[str, ...]] = {}
    for tongue in TONGUES:
        for word in first_line_of(f"tongues/{tongue}.txt").split():
            found[word] = (*found.get(word, ()), tongue)
    for word in lines_of("stops.txt")[0].split():
        found[word] = (*found.get(word, ()), "en")
    return found


@cache
def _declining() -> frozenset[str]:
    """Small words of languages that have cases for names, and of no others: a text of one has some."""
    theirs = (word for word, tongues in _small().items() if _CASED.issuperset(tongues))
    return frozenset(theirs) - ordinary()


@cache
def small_words() -> frozenset[str]:
    """The small words of all these languages."""
    return frozenset(_small())


@cache
def common_words(tongue: str) -> frozenset[str]:
    """The common words of a language, folded."""
    return frozenset(word for line in lines_of(f"tongues/{tongue}.txt") for word in line.split())


@cache
def everyday_words(tongue: str) -> frozenset[str]:
    """These and many more, that are nobody in small letters; with a capital the others tell nothing."""
    more = (line.split() for line in lines_of(f"everyday/{tongue}.txt"))  # Read where a text first asks.
    return common_words(tongue).union(*more)


@cache
def borne_words(tongue: str) -> frozenset[str]:
    """First names and surnames that are everyday words of a language, folded; those for peoples too."""
    return _words_of("borne.txt", tongue) | (_words_of("peoples.txt", tongue) - common_words(tongue))


@cache
def great_peoples(tongue: str) -> frozenset[str]:
    """Those for peoples of a language that writes them with a capital wherever they stand."""
    return _words_of("peoples.txt", tongue) if tongue in _GREAT_PEOPLES else frozenset()


def _words_of(name: str, tongue: str) -> frozenset[str]:
    rows = (line.split() for line in lines_of(name))
    return frozenset(chain.from_iterable(words for lang, *words in rows if lang == tongue))


def tongue_around(index: int, words: Sequence[str]) -> str:
    """The language of the eighty words around a word; empty for English, and where they do not tell."""
    near = (*words[max(0, index - _NEAR) : index], *words[index + 1 : index + _NEAR + 1])
    told = Counter(chain.from_iterable(filter(None, map(_small().get, near))))
    best = max(told, key=lambda tongue: told[tongue], default="en")
    return best if best != "en" and told[best] >= _ENOUGH else ""


def tongues_of(words: Sequence[str]) -> tuple[str, ...]:
    """The languages that a page may be of, besides English: those that languages near each other share small
    words with count too, and none whose small words are few beside those of another in the same letters. A
    page may stand in several: a report in English, Greek and Turkish is one file."""
    told = Counter(chain.from_iterable(filter(None, map(_small().get, words))))
    most = Counter[str]()
    for tongue, count in told.items():
        script = SCRIPTS.get(tongue, "")
        most[script] = max(most[script], count)
    least = {
        script: max(_IN_ITS_LETTERS, count // _BESIDE_KIN) if script else max(_ENOUGH, count // _BESIDE)
        for script, count in most.items()
    }
    return tuple(tongue for tongue in TONGUES if told[tongue] >= least.get(SCRIPTS.get(tongue, ""), _ENOUGH))


def tongue_of_sentence(words: Sequence[str]) -> str:
    """The language of one sentence on a page of another, such as one in Turkish among labels in English: it
    has two small words or more that no other language has, and fewer of English; else empty."""
    told = Counter(filter(None, map(_own().get, frozenset(words))))
    best = max(told, key=lambda tongue: told[tongue], default="")
    english = sum("en" in _small().get(word, ()) for word in words)
    return best if told[best] >= max(_IN_A_LINE, english + 1) else ""


def tongues_of_sentence(words: Sequence[str]) -> tuple[str, ...]:
    """The languages that one sentence may be of, where its small words tell that it is not English: those
    with most of them, two at least. Of `Era a Roma ieri` they leave several; `May is over` is no Dutch."""
    told = Counter(chain.from_iterable(filter(None, map(_small().get, words))))
    english = told.pop("en", 0)
    most = max(told.values(), default=0)
    strange = sum(word in _small() and word not in _english() for word in words)
    if most < _IN_A_LINE or most <= english or strange <= sum(_small().get(w) == ("en",) for w in words):
        return ()
    return tuple(tongue for tongue, count in told.items() if count == most)


def english(words: Sequence[str]) -> bool:
    """Whether a small word among these is of English, and of no other of these languages."""
    return any(_small().get(word) == ("en",) for word in words)


def may_be_english(word: str) -> bool:
    """Whether a common word may be of English: `ne` is listed as a word and a name, and is French."""
    return word in _english() or (word in ordinary() and word not in _small())


@cache
def _english() -> frozenset[str]:
    """Words of English that small words of others are spelt like."""
    lines = (*lines_of("stops.txt")[:3], *lines_of("common.txt"))
    return _ENGLISH_TOO.union(*(line.split() for line in lines))


@cache
def _own() -> dict[str, str]:
    """Small words of one language alone, and no words of English."""
    return {w: tongues[0] for w, tongues in _small().items() if len(tongues) == 1 and w not in ordinary()}


def marked(text: str) -> bool:
    """Whether small words have letters that only languages with cases have: the sign of a text that has too
    few words to tell which, a cell or a short message."""
    return bool(_MARK.search(text)) and len(_MARKED.findall(text)) >= _FEWEST_MARKED


def may_decline(text: str, words: Sequence[str]) -> bool:
    """Whether a part of the text may be of a language that has cases for names."""
    told = not _declining().isdisjoint(words) and not _CASED.isdisjoint(tongues_of(words))
    return told or marked(text)
