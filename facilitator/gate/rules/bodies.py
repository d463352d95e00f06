"""Whether an ordinary word with a capital ends what a body, a law or a part of a text is called."""

from __future__ import annotations

from facilitator.gate.lists.wordlists import MONTHS, bodies, houses, lands, ordinary, stops, titles
from facilitator.gate.rules.around import common, determined, fond
from facilitator.gate.rules.page import Page

_OF = frozenset("of for on".split())
_MOST = 6
_FURTHEST = 12
WHO = tuple(
    "er or man men woman women boy girl an at beral ist ant ent ee ess back end mate star ive".split()
)
"""How a word ends that may say who somebody is, before her name: `Halfback Price`, `the Liberal Page`."""
_OFFICES = frozenset("department departments ministry ministries committee committees".split())
_RANKS = frozenset("chief deputy vice assistant associate acting additional".split())
_IN_OFFICE = frozenset(("speaker",))
"""Offices that are no titles here."""
_LISTING = frozenset(("and", "the"))


def body(at: int, page: Page) -> bool:
    """After words with a capital that are words too: as a word that bodies are called by (`Home Office`), or
    behind an article (`the Modified Version`), where the text has it in small letters as well; or what such
    a body is of (`House of Lords`)."""
    first = beginning(at, page)
    if first < at and (_called_so(at, page) or (page.determined(first) and _is_a_word_here(at, page))):
        return True
    return _of_a_body(first, page)


def acting_body(at: int, page: Page) -> bool:
    """Behind an article and other such words, as a word that bodies are called by: what it says or has is
    not a person's (`The Home Office says`)."""
    first = beginning(at, page)
    if first == at or page.folded.word(at - 1).endswith(WHO):
        return _office(at, page)
    return determined(first, page) and _called_so(at, page)


def _office(at: int, page: Page) -> bool:
    """Behind an article and a rank of it, as an office: `the Chief Justice`, `the Deputy Speaker`."""
    word = page.folded.word(at)
    ranked = page.folded.word(at - 1) in _RANKS and page.gap(at - 1, at) == " " and determined(at - 1, page)
    return ranked and ((word,) in titles() or word in _IN_OFFICE)


def also_of_a_body(at: int, page: Page) -> bool:
    """The last of what a body is of: `Department for Education and Skills`."""
    return page.folded.word(at - 1) == "and" and _begun(at, page) in _OFFICES


def lent_capital(at: int, page: Page) -> bool:
    """A word with a capital, before another, that is neither a first name, a title nor a day; or a land."""
    word = page.folded.word(at)
    if at < 0 or not page.great(at) or page.gap(at, at + 1) not in (" ", "-", "\n"):
        return False
    if word not in ordinary() and word not in lands():
        return False
    return not (
        page.opener(at)
        or common(word)
        or (word,) in titles()
        or word in MONTHS
        or word in stops()
        or fond(at, page)
    )


def beginning(at: int, page: Page) -> int:
    """The number of the first of such words before this one."""
    first = at
    while at - first < _MOST and lent_capital(first - 1, page):
        first -= 1
    return first


def _of_a_body(first: int, page: Page) -> bool:
    """Behind such a word and what it is of: `House of Lords`."""
    return _calls(_begun(first, page))


def _begun(first: int, page: Page) -> str:
    """The word with a capital that the words before this one are of; empty where there is none."""
    before = first - 1
    while first - before < _FURTHEST and (page.folded.word(before) in _LISTING or lent_capital(before, page)):
        before -= 1
    if page.folded.word(before) not in _OF or not page.great(before - 1):
        return ""
    if any(page.gap(i, i + 1) != " " for i in range(before - 1, first)):
        return ""
    return page.folded.word(before - 1)


def _is_a_word_here(at: int, page: Page) -> bool:
    """Whether the text has it, or the one of it, in small letters."""
    word = page.folded.word(at)
    return any(page.in_small_letters(one) for one in (word, word.removesuffix("s")))


def _called_so(at: int, page: Page) -> bool:
    return _calls(page.folded.word(at))


def _calls(word: str) -> bool:
    """Whether bodies are called by a word, or by the one of it."""
    return any(one in bodies() or one in houses() for one in (word, word.removesuffix("s")))
