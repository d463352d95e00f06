"""What the words around a part of a name say of places: a town, a church, a street, what is named for her."""

from __future__ import annotations

import re

from facilitator.gate.lists.wordlists import MONTHS, houses, kinds, lands, titles
from facilitator.gate.rules.around import fond, named_for
from facilitator.gate.rules.page import Page

_SAINTS = frozenset("st ste saint sainte san santa sankt sao".split())
_OF = frozenset("of de di da do von".split())
_PLACES = frozenset(
    "town city village hamlet island isle river lake university college county province district borough "
    "parish port bay gulf cape mount republic kingdom diocese church state battle siege ville université "
    "ciudad universidad isla puerto città università isola cidade universidade ilha stadt universität".split()
)
_DASHED = re.compile(' ?[-–—:] ?["“«]?| ["“«(]')
_FIRMS = frozenset(
    "group inc ltd llc plc corp corporation co company gmbh industries holdings partners airlines".split()
)
_NAMING = re.compile(" [\"'“„‘«*_]{0,2}")
_WHERE = frozenset("in across throughout within outside inside near of via en au dans à della nel".split())


def saint(at: int, page: Page) -> bool:
    """After what makes a church or a town of a first name: `St. John's`, `San Luis`."""
    return page.folded.word(at - 1) in _SAINTS and page.great(at - 1) and page.gap(at - 1, at) in (" ", ". ")


def thing(at: int, page: Page) -> bool:
    """After the kind of thing that bears the name: `the film Laura`, `the ship “Laura”`."""
    return page.folded.word(at - 1) in kinds() and bool(_NAMING.fullmatch(page.gap(at - 1, at)))


def place(at: int, page: Page) -> bool:
    """After the kind of place that is of the name: `the town of Everett`."""
    of = page.folded.word(at - 1) in _OF and page.gap(at - 1, at) == page.gap(at - 2, at - 1) == " "
    return of and page.folded.word(at - 2) in _PLACES


def release(at: int, page: Page) -> bool:
    """Behind the number of a release: `2.1 — Alma`."""
    numbers = page.folded.word(at - 2).isdecimal() and len(page.folded.word(at - 1)) == 1
    dotted = numbers and page.folded.word(at - 1).isdecimal() and page.gap(at - 2, at - 1) == "."
    return dotted and bool(_DASHED.fullmatch(page.gap(at - 1, at)))


def house(at: int, page: Page) -> bool:
    """Before what is named after people, written with a capital too: `Lincoln Center`."""
    return page.gap(at, at + 1) == " " and page.great(at + 1) and page.folded.word(at + 1) in houses()


def firm(at: int, page: Page) -> bool:
    """Before what says that a firm bears the name: `Lehman Group`."""
    return page.gap(at, at + 1) == " " and page.great(at + 1) and page.folded.word(at + 1) in _FIRMS


def town(at: int, page: Page) -> bool:
    """Where something is, before the land it is in: `at Lincoln, Nebraska`."""
    if page.folded.word(at - 1) not in _WHERE | {"at", "from", "to"} or page.gap(at, at + 1) != ", ":
        return False
    return page.folded.word(at + 1) in lands() and page.great(at + 1)


def a_house(at: int, page: Page) -> bool:
    """A word for such a thing itself, as the end of a name: `Mission Street`, `St. Mary's Church`."""
    if page.folded.word(at) not in houses():
        return False
    previous = page.folded.word(at - 1)
    return page.gap(at - 1, at) in (" ", "-") and (
        _names(at - 1, page) or previous[:1].isdecimal() or (previous == "s" and page.great(at - 2))
    )


def _names(at: int, page: Page) -> bool:
    """A word with a capital that such a thing may be called by: no small word, day, title or the like."""
    word = page.folded.word(at)
    small = page.small_word(at) and word not in _WHERE | {"at", "on"}
    if not page.great(at) or small or word in MONTHS or fond(at, page):
        return False
    return (word,) not in titles() and not (page.opens(at) and word.endswith("ly"))


def land(at: int, page: Page) -> bool:
    """A country or a people that is spoken of as one: `in Jordan`, `Christian churches`."""
    if page.folded.word(at) not in lands():
        return False
    return page.folded.word(at - 1) in _WHERE or (named_for(at, page) and not page.acts(at))


def of_something(at: int, page: Page) -> bool:
    """Before what a thing is of: `Law of nature`, `Bank of England`; a person may be of a place, and bears
    initials."""
    if page.folded.word(at + 1) not in ("of", "de", "du", "des"):
        return False
    lettered = len(page.folded.word(at - 1)) == 1 and page.great(at - 1) and page.gap(at - 1, at) == ". "
    return not lettered and (not page.great(at + 2) or page.folded.word(at) in houses())
