"""A part of a name that is an ordinary word: where capital and place make a name of it, and where a doubt."""

from __future__ import annotations

from facilitator.gate.findings import BLOCK, REVIEW
from facilitator.gate.lists.tongues import NOUNS
from facilitator.gate.lists.wordlists import MONTHS, capitals, speech, stops, titles, vocabulary
from facilitator.gate.match.hit import Hit
from facilitator.gate.match.slots import stands
from facilitator.gate.needles.needle import ABROAD, FORMAL, NICK, ORDINARY, Needle
from facilitator.gate.rules import around, bearer, doing, places, signs, strangers
from facilitator.gate.rules.bodies import acting_body, also_of_a_body, body
from facilitator.gate.rules.dates import dated
from facilitator.gate.rules.dress import Verdict
from facilitator.gate.rules.foreign import foreign
from facilitator.gate.rules.page import Page
from facilitator.gate.rules.things import among_capitals, is_thing

_SHORT = 2
_LINKING = frozenset(
    "however thus indeed therefore moreover furthermore nevertheless nonetheless hence otherwise instead "
    "meanwhile besides finally consequently accordingly similarly likewise conversely alternatively".split()
)
"""What begins a sentence before a comma, and is nobody's name there."""


def worded(needle: Needle, hit: Hit, page: Page, *, known: bool) -> Verdict:
    """An ordinary word: nobody in lower case or code; for review where capital and place leave a doubt, and
    wherever a person is named in addresses and data."""
    verdict = _worded(needle, hit, page, known=known)
    if verdict == BLOCK:
        return verdict
    at = hit.first
    if _in_a_sentence(at, page) and not _of_a_stranger(needle, at, page):
        if signs.sure(at, page):
            return BLOCK if known else REVIEW
        if signs.perhaps(at, page):
            return REVIEW
    return verdict or (REVIEW if stands(at, page.folded, page.text) else "")


def _in_a_sentence(at: int, page: Page) -> bool:
    """Whether it has a capital in a text that people read, and is no month and no verb there."""
    if not page.cased(at) or not page.great(at) or page.code or page.named_file or page.addressed(at):
        return False
    return not dated(at, page) and not around.verb(at, page)


def _of_a_stranger(needle: Needle, at: int, page: Page) -> bool:
    """Behind somebody else's first name or initials: `Signed: Laura Price`, where she is Anna."""
    return strangers.stranger_before(at, page) or strangers.strange_before(at, needle.initials, page)


def _worded(needle: Needle, hit: Hit, page: Page, *, known: bool) -> Verdict:
    """The same by its looks and the sentence around it."""
    at = hit.first
    if not page.cased(at):
        return REVIEW if page.folded.word(at - 1) in speech() else ""
    if page.addressed(at) or not page.great(at) or page.named_file:
        asked = page.named_file and page.folded.word(at) not in vocabulary() and not around.several(at, page)
        return REVIEW if asked else ""
    if page.code or dated(at, page) or around.counted(at, page):
        return ""
    if around.contracted(at, page) or around.lettered(at, page):
        return ""
    abroad = foreign(at, page)
    if around.verb(at, page) and not abroad:
        return ""
    thing = around.determined(at, page) and not (abroad and around.relative(at - 1, page))
    if thing or (page.tongue(at) in NOUNS and around.described(at, page)):
        hers = known and around.named_for(at, page)
        hers = hers or (around.common(needle.base) and around.possessed(at, page))
        return REVIEW if hers and not _says_nothing(at, page, known=known) else ""
    first_name = needle.given or (
        around.common(needle.base) and page.great(strangers.past_initials(at, page))
    )
    hers = around.belongs(at, page) and page.determined(at)  # `the Grant Commission`
    if (first_name and not hers and strangers.stranger_after(at, page)) or strangers.stranger_before(
        at, page
    ):
        return ""
    if needle.strength == NICK and (needle.kind in (ABROAD, FORMAL) or around.thing_before(at, page)):
        return ""
    if (not known and places.land(at, page)) or (not abroad and _says_nothing(at, page, known=known)):
        return ""
    verdict = _capital(needle, at, page, known=known)
    return _no_word(verdict, needle, at, page, known=known) if abroad else verdict


def _no_word(verdict: Verdict, needle: Needle, at: int, page: Page, *, known: bool) -> Verdict:
    """The same in a sentence of a language that has no such word: only a name has a capital there, and a
    thing that has one."""
    certain = known and page.opens(at) and not strangers.strange_before(at, needle.initials, page)
    return BLOCK if certain else verdict or REVIEW


def _says_nothing(at: int, page: Page, *, known: bool) -> bool:
    """Whether it is one of many Nouns with a capital, and does nothing that people do."""
    return not known and page.nouns and not page.speaks(at)


def _capital(needle: Needle, at: int, page: Page, *, known: bool) -> Verdict:
    """An ordinary word with a capital: where it stands decides."""
    short = len(page.folded.word(at)) <= _SHORT and page.gap(at, at + 1) == " " and not page.great(at + 1)
    if short and page.opens(at) and page.common(at):
        return REVIEW if known and page.speaks(at) else ""  # `Lo que dijo`, where she is Ana Lô.
    before, after = page.proper(at)
    after = after and page.folded.word(at + 1) not in stops()
    if not known and (places.a_house(at, page) or also_of_a_body(at, page)):
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
    if page.opens(at) or around.timed(at, page):
        return certain if page.speaks(at) else _opening(needle, at, page, certain, known=known)
    if page.speaks(at) and not before:
        return certain
    if not known and _a_thing(at, page):
        return ""
    if page.titled(at):
        return REVIEW if known or not after or (page.folded.word(at + 1),) in titles() else ""
    if page.heading(at) or before or after:
        return REVIEW if not after or around.belongs(at, page) else ""
    if places.of_something(at, page) and not (known or around.informed(at, page)):
        return ""
    return certain


def _a_thing(at: int, page: Page) -> bool:
    """Whether what it is called by, or the text, tells that nobody is meant."""
    if page.speaks(at) or page.titled(at):
        return acting_body(at, page)
    return body(at, page) or _of_a_heading(at, page) or among_capitals(at, page) or is_thing(at, page)


def _of_a_heading(at: int, page: Page) -> bool:
    """In a line in which every word has a capital, where the text has it in small letters, and it does
    nothing that people do."""
    if not page.heading(at) or page.acts(at) or page.did(at) or page.titled(at):
        return False
    return page.in_small_letters(page.folded.word(at))


def _opening(needle: Needle, at: int, page: Page, certain: Verdict, *, known: bool) -> Verdict:
    """The first word of a sentence, whose capital says nothing: what comes after it decides."""
    after = page.gap(at, at + 1)
    if _heads_a_speech(at, page):
        return certain if known else REVIEW
    parted = after[:1] in (",", ":") or after == " ("
    calendar = page.folded.word(at) in MONTHS
    stood = known and page.inside(page.folded.word(at))
    if doing.does(at, page) or doing.quoted_behind(at, page) or doing.tasked(at, page):
        return certain
    subject = (known or around.common(needle.base)) and (parted or page.acts(at))
    if not calendar and (page.did(at) or subject):
        word = page.folded.word(at)
        thing = word in capitals() or (page.in_small_letters(word) and not around.common(word))
        if thing and word in capitals() and not (stood or parted or page.did(at)):
            return ""
        return REVIEW if thing else certain
    if page.folded.word(at) in _LINKING:
        return ""
    if (
        around.cited(at, page)
        or around.ranked(at, page)
        or (bearer.introduced(at, page) and (not calendar or bearer.described(at, page)))
    ):
        return REVIEW
    numbered = after == " " and page.folded.word(at + 1)[:1].isdecimal()  # `Page 12`, not `Page 14:20`.
    numbered = numbered and not page.gap(at + 1, at + 2).startswith(":")
    borne = page.folded.word(at) in capitals() and (numbered or not stood)
    plain = page.proper(at)[1] or page.heading(at) or borne
    return REVIEW if known and (parted or not plain) else ""


def _heads_a_speech(at: int, page: Page) -> bool:
    """In capitals at the beginning of a line, before a stop and what is said: `RICE. I have seen it`."""
    start = page.folded.span(at)[0]
    written, gap = page.written(at), page.gap(at, at + 1)
    if len(written) <= _SHORT or not written.isupper() or gap != ". ":
        return False
    return page.text[max(0, start - 1) : start] in ("", "\n") and page.great(at + 1)


def _both(needle: Needle, at: int, page: Page) -> bool:
    """Whether two words with `and` between them are first names of many."""
    return around.common(needle.base) and around.common(page.folded.word(at + 2))


def met_again(needle: Needle, hit: Hit, page: Page) -> bool:
    """Of an ordinary word that elsewhere in the text may be her: whether it is what acts or is addressed
    here, though its capital says nothing."""
    at = hit.first
    if needle.strength != ORDINARY or hit.how or page.code or page.named_file or not page.great(at):
        return False
    if dated(at, page) or around.verb(at, page) or around.determined(at, page) or page.heading(at):
        return False
    if page.acts(at) or page.speaks(at) or page.gap(at, at + 1).startswith(","):
        return True
    return page.opens(at) and page.folded.word(at) in capitals() and not page.proper(at)[1]
