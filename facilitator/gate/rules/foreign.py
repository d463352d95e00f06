"""Whether a word stands among those of a language that lacks it: its capital makes a name of it there."""

from __future__ import annotations

from facilitator.gate.lists.tongues import english, everyday_words, may_be_english, tongues_of_sentence
from facilitator.gate.rules.page import Page, once

_LATIN_END = "\u024f"
_ENDINGS = frozenset(
    "in un nin nun e a ye ya i u yi yu de da te ta den dan ten tan le la yle yla ler lar deki daki".split()
)
_HONOURS = frozenset("bey beyefendi hanim hanimefendi efendi abi abla hoca".split())
_FEW, _WORD = 3, 2
"""Words that tell a language, and their letters."""


@once
def foreign(at: int, page: Page) -> bool:
    """`Hill était à Rome hier`, `Hill вчера не было`: what is an ordinary word in English is none there."""
    word = page.folded.word(at)
    if page.code or page.named_file or page.addressed(at) or not word.isascii():
        return False
    tongues = _tongues(at, page)
    if any(word in everyday_words(tongue) for tongue in tongues):
        return False
    told = tongues or _among_other_letters(at, page) or _turkish(at, page)
    return bool(told) or _among_strange_words(at, page)


def _turkish(at: int, page: Page) -> bool:
    """With an ending behind a stroke, as Turkish writes it on to names alone, or before what it calls people
    by: `Hill'in`, `Hill Bey`."""
    following, gap = page.folded.word(at + 1), page.gap(at, at + 1)
    return (gap in ("'", "’") and following in _ENDINGS) or (gap == " " and following in _HONOURS)


def _tongues(at: int, page: Page) -> tuple[str, ...]:
    """The languages that the sentence may be of: of those that its small words leave, the text's; where they
    leave none, and none of them is English, those of the text."""
    words = page.words(page.sentence(at))
    told = tongues_of_sentence(words)
    if not told and english(words):
        return ()
    around = page.tongue(at)
    near = (around,) if around else page.tongues
    return tuple(tongue for tongue in near if tongue in told) or told or near


def _among_other_letters(at: int, page: Page) -> bool:
    """Beside a word in other letters, and none in its own."""
    gaps = ((i, page.gap(min(i, at), max(i, at))) for i in (at - 1, at + 1))
    beside = [page.written(i) for i, gap in gaps if not gap.strip()]  # `Hill表示` has nothing between.
    letters = [word[0] for word in beside if word[:1].isalpha()]
    return bool(letters) and all(letter > _LATIN_END for letter in letters)


def _among_strange_words(at: int, page: Page) -> bool:
    """In a sentence of which no word in small letters is English: `Hill heyetiyle birlikte geldi`."""
    low = [i for i in page.sentence(at) if page.written(i).islower() and page.written(i).isalpha()]
    words = [page.folded.word(i) for i in low if len(page.written(i)) >= _WORD]
    marked = any(not page.written(i).isascii() for i in low)
    return len(words) >= _FEW - marked and not any(map(may_be_english, words))
