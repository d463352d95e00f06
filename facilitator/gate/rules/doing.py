"""Whether what goes on behind the first word of a sentence is what only people do: `Hill never signed`."""

from __future__ import annotations

from itertools import pairwise

from facilitator.gate.lists.wordlists import MONTHS, persons
from facilitator.gate.rules.page import Page

_HELPING = frozenset(
    "will would can could may might must shall should do does did has had have don doesn didn won wouldn "
    "couldn mustn shouldn hasn hadn haven".split()
)
_BEING = frozenset(
    "is was be been isn wasn seems seemed looks looked feels felt became grew got remains fell".split()
)
_BETWEEN = frozenset(
    "again never also then still later now soon once even only just not t yet rather always often twice "
    "himself herself therefore".split()
)
_SAYING = frozenset("i we you my our your yes no let thank thanks please perhaps".split())
"""What somebody begins with who is quoted behind her name."""
_QUOTES = tuple('"“«„‘')
_STROKES = (":", " -", " –", " —")
_TASKS = frozenset("action actions task tasks todo next".split())
_UNTIL = frozenset("by before until".split())
_SOON = MONTHS | frozenset("tomorrow today tonight next end noon".split())
_MOST = 6
"""Words of what is put in between, and of a verb with its helpers."""


def does(at: int, page: Page) -> bool:
    """Before a verb of people, with what helps it or comes between: `Hill would rather wait`."""
    index = _goes_on(at, page)
    moved = (
        index > at + 1 or page.folded.word(at) in MONTHS
    )  # For other words `page.did` knows what comes next.
    helped = is_so = False
    while index and index - at <= 2 * _MOST and _next(index, page):
        word = page.folded.word(index)
        if word in _HELPING:
            helped = True
        elif word in _BEING:
            is_so = True
        elif not (word in _BETWEEN or word.endswith("ly")):
            return _is_of_people(index, page, moved=moved, helped=helped, is_so=is_so)
        moved, index = True, index + 1
    return False


def _is_of_people(index: int, page: Page, *, moved: bool, helped: bool, is_so: bool) -> bool:
    """Whether a verb behind what helps it is one of people: `would agree`, `wants`, `grew up`."""
    word, (bare, did, so) = page.folded.word(index), persons()
    if word == "up":
        return page.folded.word(index - 1) == "grew"
    now = word.endswith("s")  # What she does; `page.did` knows what she did.
    return (helped and word in bare | did) or (is_so and word in so) or ((moved or now) and word in did)


def _next(index: int, page: Page) -> bool:
    return not page.great(index) and page.gap(index - 1, index) in (" ", "\n", "'", "’", ", ", ") ")


def _goes_on(at: int, page: Page) -> int:
    """The number of the word with which the sentence goes on, behind commas or brackets; 0 for none."""
    gap = page.gap(at, at + 1)
    ends = {", ": ",", " (": ")"}.get(gap)
    if ends is None:
        return at + 1 if gap.isspace() else 0
    for index in range(at + 1, at + 1 + _MOST):
        if page.gap(index, index + 1).startswith(ends):
            return index + 1
        if page.parted(index, index + 1):
            break
    return 0


def quoted_behind(at: int, page: Page) -> bool:
    """Before what she says, as minutes have it: `Hill: we cannot accept this`, `Hill – no objection`."""
    gap = page.gap(at, at + 1)
    if not gap.startswith(_STROKES):
        return False
    return gap.endswith(_QUOTES) or (gap[-1:].isspace() and page.folded.word(at + 1) in _SAYING)


def tasked(at: int, page: Page) -> bool:
    """Before what she is to do: `Action: Hill to call them`, `Hill to draft the text by Monday`."""
    if page.folded.word(at + 1) != "to" or not (_next(at + 1, page) and _next(at + 2, page)):
        return False
    if page.folded.word(at - 1) in _TASKS and page.gap(at - 1, at).startswith(_STROKES):
        return True
    words = [page.folded.word(i) for i in page.sentence(at) if i > at]
    return any(word in _UNTIL and after in _SOON for word, after in pairwise(words))
