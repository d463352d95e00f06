"""One part of a name by itself: whether it blocks, is for review, or is a plain word and nobody."""

from __future__ import annotations

import re

from facilitator.gate.findings import BLOCK, REVIEW
from facilitator.gate.lists.tongues import NOUNS
from facilitator.gate.lists.wordlists import MONTHS, capitals, ordinary, speech, stops, titles, vocabulary
from facilitator.gate.match.dull import CASE, INSIDE, KIN
from facilitator.gate.match.hit import Hit
from facilitator.gate.needles.needle import (
    ABROAD,
    DOUBT,
    FORMAL,
    FULL,
    HANDLE,
    INITIALS,
    JOINED,
    NICK,
    ORDINARY,
    REVERSED,
    SELDOM,
    SPELT,
    Needle,
)
from facilitator.gate.rules import around, bearer, dress, places, strangers
from facilitator.gate.rules.dress import Verdict as Verdict
from facilitator.gate.rules.page import Page

_TURNED = re.compile("[\u202d\u202e\u2066\u2067\u2068]")
_ARTICLES = frozenset("aieoy")
_PEOPLE = frozenset(
    "people person staff team author authors by user users profile speaker speakers member".split()
)
_SHORT = 3


def alone(needle: Needle, hit: Hit, page: Page, taken: set[int], *, known: bool) -> Verdict:
    """The level of a part without company. `known`: the person is named for certain in the same text;
    `taken`: words that are parts of names of this or other persons."""
    if hit.how == INSIDE:
        return dress.inside(needle, hit, page)
    if hit.how == CASE:
        return dress.in_case(needle, hit.first, page, known=known)
    if hit.how in KIN:
        verdict = dress.akin(needle, hit, page)
        return "" if verdict and _plain_there(needle, hit, page) else verdict
    if needle.strength == FULL:
        return BLOCK
    if needle.strength in (DOUBT, REVERSED):
        return BLOCK if needle.strength == REVERSED and _TURNED.search(page.text) else REVIEW
    if needle.strength == INITIALS:
        return dress.initials(hit, page)
    if needle.strength == HANDLE:
        return dress.handle(needle, hit, page)
    if needle.strength == JOINED:
        return BLOCK
    if _context(needle, hit, page, taken, known=known):
        return BLOCK
    if needle.strength == ORDINARY or (needle.strength == NICK and page.folded.word(hit.first) in ordinary()):
        return _ordinary(needle, hit, page, known=known)
    verdict = _part(needle, hit, page, taken, known=known)
    if verdict and _plain_there(needle, hit, page):
        return _abroad(verdict, needle, hit.first, page, known=known)
    return verdict


def _plain_there(needle: Needle, hit: Hit, page: Page) -> bool:
    """One word that is a common one of the language around it."""
    at = hit.first
    if hit.last > at or page.code or page.named_file or page.addressed(at) or not page.cased(at):
        return False
    return page.common(at, needle.base if not hit.how else "")


def _abroad(verdict: Verdict, needle: Needle, at: int, page: Page, *, known: bool) -> Verdict:
    """The same for such a word: in lower case it is nobody; with a capital it is a doubt, unless it speaks,
    she is known, or it is a first name where a capital tells."""
    nouns = page.tongue(at) in NOUNS
    thing = around.determined(at, page) or around.described(at, page)
    if not page.great(at) or (thing and not known and not around.common(needle.base)):
        return ""
    if page.speaks(at) or page.folded.word(at - 1) in speech():
        return verdict
    if nouns or not (known or (around.common(needle.base) and not page.opens(at))):
        return REVIEW if verdict else ""
    return verdict


def met_again(needle: Needle, hit: Hit, page: Page) -> bool:
    """Of an ordinary word that elsewhere in the text may be her: whether it is what acts or is addressed
    here, though its capital says nothing."""
    at = hit.first
    if needle.strength != ORDINARY or hit.how or page.code or page.named_file or not page.great(at):
        return False
    if page.dated(at) or around.verb(at, page) or around.determined(at, page) or page.heading(at):
        return False
    if page.acts(at) or page.speaks(at) or page.gap(at, at + 1).startswith(","):
        return True
    return page.opens(at) and page.folded.word(at) in capitals() and not page.proper(at)[1]


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
        if around.common(needle.base) and strangers.stranger_after(at, page):
            return False  # `Dr. James Carter`, where `James` is her surname.
        if needle.strength == ORDINARY and (needle.base,) in titles() and page.proper(at)[1]:
            return False  # `Mr. Justice Clark`.
        return needle.strength != ORDINARY or not around.doubtful_title(at, page)
    if strangers.stranger_after(at, page) or (needle.strength == ORDINARY and page.opens(at)):
        return False
    if needle.strength == NICK or around.common(needle.base):
        return known and not around.surname_title(at, page) and not strangers.reigns(at, page)
    return needle.strength != ORDINARY or not around.doubtful_title(at, page)


def _beside_initial(needle: Needle, at: int, page: Page, taken: set[int]) -> bool:
    if not strangers.lettered(at, page):
        return False
    if strangers.stranger_before(at, page) or (
        around.common(needle.base) and strangers.stranger_after(at, page)
    ):
        return False
    for other in (at - 1, at + 1):
        letter = page.folded.word(other)
        if len(letter) != 1 or letter not in needle.initials or not page.capital(other):
            continue
        if letter == needle.base[:1] and len(needle.initials) > 1 and other > at:
            continue
        if other < at and strangers.strange_before(at, needle.initials, page):
            continue  # `U.S. Steel`, where she is Sam Steel.
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
    prose = not (page.code or page.named_file or page.addressed(at))
    identifier = page.code and single and low and not page.addressed(at) and not page.named_file
    if identifier and (word in vocabulary() or len(word) <= _SHORT):
        return ""
    if low and len(word) <= _SHORT and single and prose:
        return REVIEW if known else ""  # A word of some language.
    if needle.strength in (SELDOM, NICK) and low:
        return REVIEW if page.addressed(at) and (known or needle.strength == SELDOM) else ""
    if low and single and prose and (page.determined(at) or around.described(at, page)):
        return REVIEW  # `un signe de tête`, where Signe is one of them.
    if needle.strength == NICK:
        return _nick(needle, at, page, known=known)
    if needle.strength == SELDOM and around.determined(at, page):
        return REVIEW
    if single and not page.named_file:
        first_name = needle.given or (around.common(word) and page.great(strangers.past_initials(at, page)))
        if first_name and strangers.stranger_after(at, page):
            # A surname in letters of its own may be spelt in a way that no rule knows.
            sure = strangers.surely_stranger(at, page, taken) and (needle.given or not known)
            sure = sure and needle.kind != SPELT
            return "" if sure else REVIEW
        if first_name and strangers.begins_behind(at, page) and not page.unstopped(at):
            return REVIEW
        if places.saint(at, page) and around.common(needle.base):
            return REVIEW if known else ""
        if needle.given and not known and around.common(word) and strangers.stranger_before(at, page):
            return ""  # `Bill Henry`.
        if needle.given and not known and around.common(word) and strangers.listed_last(at, page):
            return ""
        if strangers.strange_before(at, needle.initials, page):
            return REVIEW
        if places.house(at, page) or places.town(at, page) or around.lettered(at, page):
            return REVIEW
        if not needle.given and strangers.turned_round(at, needle.initials, page):
            return REVIEW
        if needle.given and around.common(word) and page.titled(at):
            return REVIEW  # Known and without a surname's title, it was certain before.
        if low and prose and (around.common(needle.base) or page.declines(at)):
            return REVIEW  # `Sweet william`, `wiatr górski`.
    return REVIEW if needle.kind == ABROAD else BLOCK  # `Lloyds` may be no Lloyd's.


def _nick(needle: Needle, at: int, page: Page, *, known: bool) -> Verdict:
    """What she may be called: certain where she is known, unless it is somebody else's name."""
    if page.dated(at) or strangers.stranger_after(at, page) or strangers.stranger_before(at, page):
        return ""
    if around.contracted(at, page):
        return ""
    if around.thing_before(at, page) or around.surname_title(at, page):
        return ""
    if needle.kind in (ABROAD, FORMAL):
        return REVIEW if known else ""
    tied = page.gap(at, at + 1) == "-" and not page.great(at + 1)  # `Jack-in-the-box`
    return BLOCK if known and not tied else REVIEW


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
    if page.code or page.dated(at) or around.verb(at, page) or around.counted(at, page):
        return ""
    if around.contracted(at, page) or around.lettered(at, page):
        return ""
    if around.determined(at, page) or (page.tongue(at) in NOUNS and around.described(at, page)):
        return REVIEW if known and around.named_for(at, page) else ""
    first_name = needle.given or (
        around.common(needle.base) and page.great(strangers.past_initials(at, page))
    )
    if (first_name and strangers.stranger_after(at, page)) or strangers.stranger_before(at, page):
        return ""
    if needle.strength == NICK and (needle.kind in (ABROAD, FORMAL) or around.thing_before(at, page)):
        return ""
    if not known and places.land(at, page):
        return ""
    return _capital(needle, at, page, known=known)


def _capital(needle: Needle, at: int, page: Page, *, known: bool) -> Verdict:
    """An ordinary word with a capital: where it stands decides."""
    before, after = page.proper(at)
    after = after and page.folded.word(at + 1) not in stops()
    if places.a_house(at, page) and not known:
        return ""
    before = before and not around.fond(at - 1, page)
    strange = strangers.strange_before(at, needle.initials, page)
    if not strange and bearer.borne(at, page, known=known):
        return BLOCK
    if around.office(at, page):
        return REVIEW if page.folded.word(at) in capitals() else BLOCK
    certain: Verdict = BLOCK if known and not strange and page.folded.word(at) not in MONTHS else REVIEW
    if around.paired(at, page) and not strange and (known or _both(needle, at, page)):
        return REVIEW if page.opens(at) and not known else certain
    if page.opens(at):
        return certain if page.speaks(at) else _opening(needle, at, page, certain, known=known)
    if page.speaks(at) and not before:
        return certain
    if page.titled(at):
        return REVIEW if known or not after else ""
    if page.heading(at) or before or after:
        return REVIEW if not after else ""
    if places.of_something(at, page) and not known:
        return ""
    return certain


def _opening(needle: Needle, at: int, page: Page, certain: Verdict, *, known: bool) -> Verdict:
    """The first word of a sentence, whose capital says nothing: what comes after it decides."""
    after = page.gap(at, at + 1)
    parted = after[:1] in (",", ":") or after == " ("
    calendar = page.folded.word(at) in MONTHS
    subject = (known or around.common(needle.base)) and (parted or page.acts(at))
    if not calendar and (page.did(at) or subject):
        word = page.folded.word(at)
        thing = word in capitals() or (page.in_small_letters(word) and not around.common(word))
        if thing and word in capitals() and not parted and not page.did(at):
            return ""
        return REVIEW if thing else certain
    if around.cited(at, page) or (bearer.introduced(at, page) and not calendar):
        return REVIEW
    plain = page.proper(at)[1] or page.heading(at) or page.folded.word(at) in capitals()
    return REVIEW if known and (parted or not plain) else ""


def _both(needle: Needle, at: int, page: Page) -> bool:
    """Whether two words with `and` between them are first names of many."""
    return around.common(needle.base) and around.common(page.folded.word(at + 2))
