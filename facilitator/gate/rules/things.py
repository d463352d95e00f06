"""Whether a text itself shows that an ordinary word with a capital is what a thing is called in it."""

from __future__ import annotations

from facilitator.gate.lists.wordlists import acts, deeds, speech, stops
from facilitator.gate.rules.around import determined, named_for
from facilitator.gate.rules.bearer import dealt_with
from facilitator.gate.rules.bodies import WHO, beginning, lent_capital
from facilitator.gate.rules.page import Page, once

_TWICE = 2
_SIDE, _FEW_SMALL = 6, 3
_LONGEST_LETTERS = 5


@once
def is_thing(at: int, page: Page) -> bool:
    """Whether the text has the word twice behind an article, and as often as elsewhere inside a sentence
    (`the Program`, not `the Price plan`); or twice behind the same other word, once of them with an article
    (`the Larger Work`)."""
    return _determined_mostly(next(page.places(page.folded.word(at))), page) or _paired_again(at, page)


def among_capitals(at: int, page: Page) -> bool:
    """In a sentence all of whose letters are great, small words among them, where a capital says nothing;
    neither behind what one does with people, nor before what they do."""
    first, last = max(0, at - _SIDE), min(at + _SIDE, page.folded.count - 1)
    if last - first <= _SIDE or not page.loud(first, last) or dealt_with(page.folded.word(at - 1)):
        return False
    following = page.folded.word(at + 1)
    if following in speech() or following in acts() or following in deeds() or following.endswith("ed"):
        return False
    return sum(page.folded.word(index) in stops() for index in range(first, last + 1)) >= _FEW_SMALL


@once
def _determined_mostly(first: int, page: Page) -> bool:
    """Whether the word that a text has there for the first time stands with a capital behind an article more
    often than not, what begins a sentence left aside."""
    inside = [at for at in page.places(page.folded.word(first)) if page.great(at) and not page.opens(at)]
    behind = sum(_behind_an_article(at, page) and not _before_its_thing(at, page) for at in inside)
    return behind >= _TWICE and 2 * behind >= len(inside)


def _behind_an_article(at: int, page: Page) -> bool:
    """Right behind it, or with other words between that are no name: `the Court`, `the Supreme Court`."""
    return determined(at, page) or (page.great(at - 1) and determined(beginning(at, page), page))


def _before_its_thing(at: int, page: Page) -> bool:
    """Before a thing that may be hers or named for her: `the Price plan`, `the Providence Journal`."""
    return named_for(at, page) or page.proper(at)[1]


def _paired_again(at: int, page: Page) -> bool:
    """Behind another word with a capital twice in the text, of which an article or its letters alone show
    that it is nobody's title."""
    if not _led(at, page):
        return False
    before = page.folded.word(at - 1)
    there = [i for i in page.places(page.folded.word(at)) if page.folded.word(i - 1) == before]
    same = [i for i in there if page.great(i) and _led(i, page)]
    return len(same) >= _TWICE and any(_letters(i - 1, page) or determined(i - 1, page) for i in same)


def _led(at: int, page: Page) -> bool:
    """Right behind a word with a capital that is nobody's office, or the letters of something."""
    if page.gap(at - 1, at) != " ":
        return False
    before = page.folded.word(at - 1)
    return (lent_capital(at - 1, page) and not before.endswith(WHO)) or _letters(at - 1, page)


def _letters(at: int, page: Page) -> bool:
    """The first letters of something, before a word that is written otherwise: `BBC News`."""
    word = page.written(at) if at >= 0 else ""
    return 1 < len(word) <= _LONGEST_LETTERS and word.isupper() and not page.written(at + 1).isupper()
