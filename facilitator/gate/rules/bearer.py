"""Whether a word with a capital, ordinary as it is, is surely somebody's name where it stands."""

from __future__ import annotations

import re

from facilitator.gate.lists.tongues import NOUNS
from facilitator.gate.lists.wordlists import MONTHS, capitals, lands, ordinary, speech, stops, titles
from facilitator.gate.rules import around
from facilitator.gate.rules.page import Page

_SAYS = frozenset("said says told tells asked asks replied replies answered cried called named wrote".split())
_THINGS_TOO = frozenset(
    "suggested suggests showed noted notes maintained contended closed opened began continued presented "
    "turned came went ran stood left met looked looks wanted returned arrived appealed applied "
    "promised".split()
)
"""What things do too, so that at the beginning of a sentence it tells of nobody."""
_CLAUSES = frozenset(
    "that but when while because if although though whether where until unless whereas as than what why "
    "how".split()
)
_DEALINGS = frozenset(
    "to by with about against between beside behind toward towards told asked met knew saw helped let "
    "thanked invited joined married like".split()
)
_FAMILY = frozenset("family brothers sisters household".split())
_KIN = frozenset("uncle aunt auntie cousin miss master mister".split())
_ARTICLES = frozenset("a an the his her their our my".split())
_AND = ("and", "or", "und", "et", "y")
_YOUNGER = ("jr", "sr")
_HERS = frozenset("who whose whom himself herself aged".split())
_CALLED = re.compile("[,.!?]?[\"”’]|'[,.]")
_OTHERS = frozenset("i he she".split())
_SPOKEN_END = re.compile('[?!]|[,.]["\'”’]|["”][,.]')


def borne(at: int, page: Page, *, known: bool) -> bool:
    """Inside a sentence, where the words around it are those around a person; at the beginning of one, where
    it says something. What is often written with a capital needs a plain sign, unless she is `known`."""
    word = page.folded.word(at)
    if _stressed(at, page):
        return False
    if page.opens(at):
        return _says(at, page) and word not in capitals()
    if not _by_itself(at, page):
        return False
    plainly = _says(at, page) or _is_told_of(at, page)
    if plainly or (not known and (word in capitals() or word in MONTHS)):
        return plainly
    return (
        (around.common(word) and _is_named(at, page))
        or _acts(at, page)
        or _is_dealt_with(at, page)
        or _is_addressed(at, page)
        or _is_listed(at, page)
        or (page.folded.word(at + 1) == "of" and page.folded.word(at + 2) in lands())
    )


def _stressed(at: int, page: Page) -> bool:
    """In capitals among small letters: `You WILL come`."""
    return len(page.written(at)) > 1 and page.written(at).isupper() and not page.written(at + 1).isupper()


def _says(at: int, page: Page) -> bool:
    following = page.folded.word(at + 1)
    said = following in speech() and following not in _THINGS_TOO
    return said and page.gap(at, at + 1).isspace() and not page.great(at + 1) and not page.heading(at)


def _by_itself(at: int, page: Page) -> bool:
    """With small words around it, and nothing that makes a thing or a title of it."""
    before, after = page.proper(at)
    fondly = page.folded.word(at - 1) in _KIN or (
        around.fond(at - 1, page) and around.common(page.folded.word(at))
    )
    if (before and not fondly) or after or page.heading(at) or page.quoted(at):
        return False
    if page.tongue(at) in NOUNS or around.determined(at, page) or around.described(at, page):
        return False
    following = page.gap(at, at + 1)
    if following[:1] in ("-", "–", "/") or "&" in following:
        return False
    if following == " " and page.folded.word(at + 1).isdecimal():
        return False
    if page.gap(at - 1, at).strip(" ,\n\"'“”‘’;:") or _belongs_to_another(at, page):
        return False
    return not (page.folded.word(at - 1) == "of" and page.great(at - 2))  # `Board of Trustees`.


def _belongs_to_another(at: int, page: Page) -> bool:
    """After a genitive: `Man's Hope`."""
    return page.folded.word(at - 1) == "s" and page.gap(at - 2, at - 1) in ("'", "’")


def _is_named(at: int, page: Page) -> bool:
    """After a small word or a comma: `for Mark`, but not `a private Mark`."""
    before = page.folded.word(at - 1)
    if page.gap(at - 1, at) != " " or page.great(at - 1) or (before,) in titles():
        return True
    return before in stops() or before in speech() or _is_dealt_with(at, page)


def _acts(at: int, page: Page) -> bool:
    """It says, does or has something."""
    if page.gap(at, at + 1) in ("'", "’") and page.folded.word(at + 1) == "s":
        return not page.great(at + 2)
    return page.speaks(at) or page.acts(at) or page.did(at)


def _is_dealt_with(at: int, page: Page) -> bool:
    """After what begins a clause, or what one does with people: `when Price`, `said Price`, `by Price`."""
    before = page.folded.word(at - 1)
    if page.gap(at - 1, at) != " " or page.great(at - 1):
        return False
    return dealt_with(before) or around.fond(at - 1, page)


def dealt_with(before: str) -> bool:
    """Whether a word begins a clause, or is what one does with people."""
    return before in _SAYS or before in _CLAUSES or before in _DEALINGS


def _is_addressed(at: int, page: Page) -> bool:
    """After a comma, at the end of what somebody says: `"It rains, Price!"`."""
    after_comma = page.gap(at - 1, at) == ", " and not page.great(at - 1)
    return after_comma and bool(_SPOKEN_END.match(page.gap(at, at + 1)))


def _is_listed(at: int, page: Page) -> bool:
    """Beside a name that is no word: `Cook and Russell`, `Best and Keith`."""
    return any(
        page.folded.word((at + other) // 2) in _AND
        and page.gap(min(at, other), min(at, other) + 1)
        == page.gap(max(at, other) - 1, max(at, other))
        == " "
        and page.great(other)
        and _a_name(other, page)
        for other in (at - 2, at + 2)
    )


def _a_name(at: int, page: Page) -> bool:
    """A first name of many, or, as far as we know English, no word."""
    word = page.folded.word(at)
    if around.common(word):
        return True
    return not (page.tongue(at) or word in ordinary() or word in lands()) and 2 < len(word) < 9


def _is_told_of(at: int, page: Page) -> bool:
    """Before what is said of people: `Price, who`, `Price, 54,`, `Price (1959)`."""
    gap, following = page.gap(at, at + 1), page.folded.word(at + 1)
    if gap == ", ":
        aged = following.isdecimal() and len(following) == 2 and page.gap(at + 1, at + 2)[:1] == ","
        return following in _HERS or following in _YOUNGER or aged
    return around.cited(at, page) or (gap == " " and (following in _HERS or following in _FAMILY))


def described(at: int, page: Page) -> bool:
    """Before what is said of people alone: `May, who was there`."""
    return page.gap(at, at + 1) == ", " and page.folded.word(at + 1) in _HERS


def introduced(at: int, page: Page) -> bool:
    """At the beginning of a sentence, before who it is, with somebody else, or as all that is called:
    `Price, a son`, `Bill Jr.`, `"Skip" Hovarter`, `Price and I`, `"Price!"`, `"Price, here"`."""
    gap, following = page.gap(at, at + 1), page.folded.word(at + 1)
    if gap in (" ", ", ") and following in _YOUNGER:
        return True
    if page.quoted(at) and gap in ('" ', "' ", "” ", "’ "):
        return page.great(at + 1)
    if page.quoted(at) and (_CALLED.match(gap) or (gap == ", " and page.folded.word(at) not in capitals())):
        return True
    if around.common(page.folded.word(at)) and gap[:1] in ("!", "?"):
        return True
    if following == "and" and gap == " " and page.folded.word(at + 2) in _OTHERS:
        return page.gap(at + 1, at + 2) == " "
    return gap == ", " and (following in _HERS or following in _ARTICLES)


def family(at: int, page: Page) -> bool:
    """All of one surname, where the text has one of them: `the Hills moved to Kirkford`, `with the Hills`."""
    if page.code or page.named_file or page.heading(at) or not page.great(at) or page.proper(at)[1]:
        return False
    return page.folded.word(at - 1) == "the" and page.gap(at - 1, at) == " "
