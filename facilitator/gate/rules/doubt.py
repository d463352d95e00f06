"""One part of a name by itself: whether it blocks, is for review, or is a plain word and nobody."""

from __future__ import annotations

import re
from typing import Literal

from facilitator.gate.findings import BLOCK, REVIEW
from facilitator.gate.forms import ENDINGS
from facilitator.gate.hit import Hit
from facilitator.gate.needle import (
    ABROAD,
    DOUBT,
    FULL,
    HANDLE,
    INITIALS,
    JOINED,
    NICK,
    ORDINARY,
    REVERSED,
    SELDOM,
    Needle,
)
from facilitator.gate.page import Page
from facilitator.gate.rules import around
from facilitator.gate.scripts import bones
from facilitator.gate.wordlists import MONTHS, ordinary, speech, titles, vocabulary

Verdict = Literal["block", "review", ""]
_TURNED = re.compile("[\u202d\u202e\u2066\u2067\u2068]")
_ABBREVIATIONS = frozenset(
    "us uk un eu am pm bc dc ie eg ph ma ba uae usa tv id pp nb ps cv bs ms md phd".split()
)
_ARTICLES = frozenset("aieoy")
_PEOPLE = frozenset(
    "people person staff team author authors by user users profile speaker speakers member".split()
)
_SHORT = 3
_KIN = ("spelt", "amiss", "sound")


def alone(needle: Needle, hit: Hit, page: Page, taken: set[int], *, known: bool) -> Verdict:
    """The level of a part without company. `known`: the person is named for certain in the same text;
    `taken`: words that are parts of names of this or other persons."""
    if hit.how == "inside":
        return _inside(needle, hit, page, known=known)
    if hit.how in _KIN:
        return _akin(needle, hit, page)
    if needle.strength == FULL:
        return BLOCK
    if needle.strength in (DOUBT, REVERSED):
        return BLOCK if needle.strength == REVERSED and _TURNED.search(page.text) else REVIEW
    if needle.strength == INITIALS:
        return _initials(hit, page)
    if needle.strength == HANDLE:
        return _handle(needle, hit, page)
    if needle.strength == JOINED:
        return BLOCK
    if _context(needle, hit, page, taken, known=known):
        return BLOCK
    plain = needle.strength == ORDINARY or (needle.strength == NICK and hit.needles and _is_plain(page, hit))
    if plain:
        return _ordinary(needle, hit, page, known=known)
    return _part(needle, hit, page, taken, known=known)


def _is_plain(page: Page, hit: Hit) -> bool:
    return page.folded.word(hit.first) in ordinary()


def _context(needle: Needle, hit: Hit, page: Page, taken: set[int], *, known: bool) -> bool:
    """After a title, a particle of the name or beside an initial, with a capital."""
    at = hit.first
    if not page.capital(at):
        return False
    if page.titled(at) and _means_her(needle, at, page, known=known):
        return True
    before = needle.particles
    first = at - len(before)
    if before and tuple(page.folded.word(i) for i in range(first, at)) == before:
        return True
    return _beside_initial(needle, at, page, taken)


def _means_her(needle: Needle, at: int, page: Page, *, known: bool) -> bool:
    """Whether a title makes a part certain; `Sir Edward` and `Dr Williams` may be somebody else."""
    if not needle.given:
        return needle.strength != ORDINARY or not around.doubtful_title(at, page)
    if around.stranger_after(at, page) or (needle.strength == ORDINARY and page.opens(at)):
        return False
    if needle.strength == NICK or around.common(needle.base):
        return known and not around.surname_title(at, page)
    return True


def _beside_initial(needle: Needle, at: int, page: Page, taken: set[int]) -> bool:
    for other in (at - 1, at + 1):
        letter = page.folded.word(other)
        if len(letter) != 1 or letter not in needle.initials or not page.capital(other):
            continue
        if letter == needle.base[:1] and len(needle.initials) > 1 and other > at:
            continue
        surname = other + 1 > at + 1 and page.great(other + 1) and not page.parted(other, other + 1)
        if surname and other + 1 not in taken:
            continue  # Somebody else's first name, initial and surname.
        end = page.folded.spans[other][1]
        dotted = page.text[end : end + 1] == "."
        left, right = min(at, other), max(at, other)
        if not page.parted(left, right) and (dotted or (letter not in _ARTICLES and other < at)):
            return True
    return False


def _part(needle: Needle, hit: Hit, page: Page, taken: set[int], *, known: bool) -> Verdict:
    """A part that is no ordinary word."""
    at, word = hit.first, page.folded.word(hit.first)
    single = hit.first == hit.last
    low = page.cased(at) and not page.great(at)
    identifier = page.code and single and low and not page.addressed(at) and not page.named_file
    if identifier and (word in vocabulary() or len(word) <= _SHORT):
        return ""
    if low and len(word) <= _SHORT and single and not (page.code or page.named_file or page.addressed(at)):
        return REVIEW if known else ""  # A word of some language.
    if needle.strength in (SELDOM, NICK) and low:
        return REVIEW if page.addressed(at) and (known or needle.strength == SELDOM) else ""
    if needle.strength == NICK:
        return _nick(needle, at, page, known=known)
    if needle.strength == SELDOM and around.determined(at, page):
        return REVIEW
    if single and not page.named_file:
        if needle.given and around.stranger_after(at, page):
            return "" if around.surely_stranger(at, page, taken) else REVIEW
        if not needle.given and around.stranger_before(at, page):
            return REVIEW
        if needle.given and around.common(word) and page.titled(at):
            return REVIEW  # Known and without a surname's title, it was certain before.
    return BLOCK


def _nick(needle: Needle, at: int, page: Page, *, known: bool) -> Verdict:
    """What she may be called: certain where she is known, unless it is somebody else's name."""
    if page.dated(at) or around.stranger_after(at, page) or around.stranger_before(at, page):
        return ""
    if around.thing_before(at, page) or around.surname_title(at, page):
        return ""
    if needle.kind == ABROAD:
        return REVIEW if known else ""
    return BLOCK if known else REVIEW


def _ordinary(needle: Needle, hit: Hit, page: Page, *, known: bool) -> Verdict:
    """An ordinary word: nobody in lower case or code; for review where capital and place leave a doubt."""
    at = hit.first
    if not page.cased(at):
        return REVIEW if page.folded.word(at - 1) in speech() else ""
    if page.addressed(at):
        return REVIEW if page.around(at)[0] == "@" or page.gap(at, at + 1) == "@" else ""
    if page.named_file:
        return "" if page.folded.word(at) in vocabulary() else REVIEW
    if not page.great(at):
        slash = page.around(at)[0] in ("/", "~") and page.folded.word(at - 1) in _PEOPLE
        return REVIEW if slash else ""
    if page.code or page.dated(at) or around.verb(at, page) or around.determined(at, page):
        return ""
    if around.counted(at, page):
        return ""
    if (needle.given and around.stranger_after(at, page)) or around.stranger_before(at, page):
        return ""
    if needle.strength == NICK and (needle.kind == ABROAD or around.thing_before(at, page)):
        return ""
    return _capital(at, page, known=known)


def _capital(at: int, page: Page, *, known: bool) -> Verdict:
    """An ordinary word with a capital: where it stands decides."""
    before, after = page.proper(at)
    certain: Verdict = BLOCK if known and page.folded.word(at) not in MONTHS else REVIEW
    if page.opens(at):
        if page.speaks(at):
            return certain
        signed = page.text[page.folded.spans[at][1] :][:1] == "," and known
        return REVIEW if signed or (known and not after and not page.heading(at)) else ""
    if page.speaks(at) and not before:
        return certain
    if page.titled(at):
        return REVIEW if known else ""
    if page.heading(at) or before or after:
        return REVIEW if known and not after else ""
    if page.folded.word(at + 1) in ("of", "de", "du", "des") and not known:
        return ""
    return certain


def _initials(hit: Hit, page: Page) -> Verdict:
    """Two to four capitals with their dots, that no surname follows or goes before."""
    first, last = hit.first, hit.last
    if "".join(page.folded.word(i) for i in range(first, last + 1)) in _ABBREVIATIONS:
        return ""
    for index in range(first, last + 1):
        gap = page.gap(index, index + 1) if index + 1 < page.folded.count else "."
        if not page.great(index) or not gap.startswith(".") or (index < last and gap.strip() != "."):
            return ""
    if page.folded.word(first - 1).isdecimal() or page.folded.word(last + 1).isdecimal():
        return ""  # A year.
    before = page.gap(first - 1, first)
    after = page.gap(last, last + 1)
    joined = (before == " " and page.great(first - 1) and not page.titled(first)) or (
        after in (". ", ".") and page.great(last + 1) and page.folded.word(last + 1) not in speech()
    )
    if joined and last + 1 < page.folded.count and after == ". ":
        joined = len(page.folded.word(last + 1)) > 1 and (page.folded.word(last + 1),) not in titles()
    return "" if joined or (before == "." and first > 0) else REVIEW


def _handle(needle: Needle, hit: Hit, page: Page) -> Verdict:
    """An initial with a part: certain as a handle; of ordinary parts it counts as a handle alone."""
    signs = set(page.around(hit.first))
    if signs & set("@~") or (not needle.kind and (page.named_file or signs & set("/_"))):
        return BLOCK
    return "" if needle.kind else REVIEW


def _inside(needle: Needle, hit: Hit, page: Page, *, known: bool) -> Verdict:
    """Written together with other letters: a whole name, a part with a seam on both sides, or, for review,
    one with the ending of a language."""
    if needle.strength == JOINED and hit.length >= 9:
        return BLOCK
    written = page.written(hit.first)
    word = page.folded.word(hit.first)
    if needle.strength == JOINED and hit.length == len(word):
        return BLOCK
    if len(written) != len(word):
        return REVIEW if needle.strength == JOINED else ""
    start, end = hit.start, hit.start + hit.length
    if not start and word[end:] in ENDINGS and page.great(hit.first) and not page.code:
        strange = around.stranger_before(hit.first, page) or (needle.given and around.common(needle.base))
        return REVIEW if known or not strange else ""
    return BLOCK if _seam(written, start) and _seam(written, end) else ""


def _seam(word: str, at: int) -> bool:
    """An end of the word, a digit beside a letter, or a capital after a small letter."""
    if at in (0, len(word)):
        return True
    left, right = word[at - 1], word[at]
    return left.isdigit() != right.isdigit() or (left.islower() and right.isupper())


def _akin(needle: Needle, hit: Hit, page: Page) -> Verdict:
    at = hit.first
    if page.code or page.named_file:
        return ""
    word = page.folded.word(at)
    strange = around.stranger_before(at, page) or (needle.given and around.stranger_after(at, page))
    if strange and hit.how != "sound":
        return ""  # Another surname of somebody else, or another first name.
    if hit.how == "sound" and not (word[0] > "\u052f" or needle.base.isascii()) and len(bones(word)) < 3:
        return ""
    if not page.cased(at):
        named = word.startswith("ال") or page.titled(at) or page.folded.word(at - 1) in speech()
        enough = 4 if named else 5
        return REVIEW if min(len(bones(word)), len(bones(needle.base))) >= enough else ""
    if not page.great(at) and any(c.isalpha() and c.isascii() for c in word) and word.isalpha():
        return ""
    if hit.how != "sound" and page.opens(at) and not page.speaks(at) and word.isalpha() and word.isascii():
        return ""
    return REVIEW if page.great(at) or not word.isalpha() else ""
