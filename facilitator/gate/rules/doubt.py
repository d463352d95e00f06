"""One part of a name by itself: whether it blocks, is for review, or is a plain word and nobody."""

from __future__ import annotations

import re

from facilitator.gate.findings import BLOCK, REVIEW
from facilitator.gate.lists.ours import inside
from facilitator.gate.lists.tongues import NOUNS
from facilitator.gate.lists.wordlists import HONOURS, ordinary, speech, titles, vocabulary
from facilitator.gate.match.dull import CASE, INSIDE, KIN, RUN_ON, TAG, TAGGED
from facilitator.gate.match.hit import Hit
from facilitator.gate.match.slots import stands
from facilitator.gate.needles.needle import (
    ABROAD,
    CLIPPED,
    DOUBT,
    FAMILY,
    FAR,
    FULL,
    HANDLE,
    INITIALS,
    JOINED,
    LETTER,
    NICK,
    ORDINARY,
    REVERSED,
    SELDOM,
    SPELT,
    Needle,
)
from facilitator.gate.rules import around, bearer, dress, places, strangers
from facilitator.gate.rules.beside import certain_beside
from facilitator.gate.rules.clipped import friendly
from facilitator.gate.rules.dates import dated
from facilitator.gate.rules.dress import Verdict as Verdict
from facilitator.gate.rules.page import Page
from facilitator.gate.rules.worded import worded

_TURNED = re.compile("[\u202d\u202e\u2066\u2067\u2068]")
_SHORT = 3


def alone(needle: Needle, hit: Hit, page: Page, taken: set[int], *, known: bool) -> Verdict:
    """The level of a part without company. `known`: the person is named for certain in the same text;
    `taken`: words that are parts of names of this or other persons."""
    if hit.how == INSIDE:
        return dress.inside(needle, hit, page)
    if hit.how == RUN_ON:
        return dress.run_on(needle, hit, page, known=known)
    if hit.how in (TAG, TAGGED):
        return dress.tagged(needle, hit, known=known)
    if hit.how == CASE:
        return dress.in_case(needle, hit.first, page, known=known)
    if needle.base in HONOURS and not needle.given and strangers.honours_another(hit.first, page):
        return ""
    if hit.how in KIN:
        verdict = dress.akin(needle, hit, page)
        return "" if verdict and _plain_there(needle, hit, page) else verdict
    if needle.strength == FULL:
        return BLOCK
    if needle.strength in (DOUBT, REVERSED):
        return BLOCK if needle.strength == REVERSED and _TURNED.search(page.text) else REVIEW
    if needle.strength == INITIALS:
        return dress.initials(needle, hit, page)
    if needle.strength == LETTER:
        return dress.letter(hit, page)
    if needle.strength == HANDLE:
        return dress.handle(needle, hit, page)
    if needle.strength == JOINED:
        return BLOCK
    if needle.strength == FAMILY:
        return REVIEW if known and bearer.family(hit.first, page) else ""
    if certain_beside(needle, hit, page, taken, known=known):
        return BLOCK
    verdict = _by_itself(needle, hit, page, taken, known=known)
    if verdict and inside(hit.first, page.folded, page.layer):
        return ""
    return REVIEW if verdict == BLOCK and _of_another(needle, hit, page) else verdict


def _by_itself(needle: Needle, hit: Hit, page: Page, taken: set[int], *, known: bool) -> Verdict:
    """The level of a part that nothing beside it makes certain."""
    if needle.kind == CLIPPED:
        return REVIEW if known and friendly(hit.first, page) else ""
    if needle.base in HONOURS and not needle.given:
        return REVIEW
    if needle.strength == ORDINARY or (needle.strength == NICK and page.folded.word(hit.first) in ordinary()):
        verdict = worded(needle, hit, page, known=known)
        return verdict or (REVIEW if _beside_another(hit.first, page, taken) else "")
    verdict = _part(needle, hit, page, taken, known=known)
    if verdict and _plain_there(needle, hit, page):
        return _abroad(verdict, needle, hit.first, page, known=known)
    people = verdict == BLOCK and not known and hit.first == hit.last and page.of_a_people(hit.first)
    return REVIEW if people and not (page.titled(hit.first) or page.speaks(hit.first)) else verdict


def _beside_another(at: int, page: Page, taken: set[int]) -> bool:
    """At the beginning of a sentence, before `and` and a name of the roster: `Brook and Waters hung back`."""
    return around.paired(at, page) and at + 2 in taken and page.opens(at) and not page.heading(at)


def _of_another(needle: Needle, hit: Hit, page: Page) -> bool:
    """Whether a saint of that name may stand there; in a text of unknown origin also a thing or a place, or
    somebody with another initial."""
    at = hit.first
    if hit.last > at or not page.great(at):
        return False
    return places.saint(at, page) or (
        not page.ours
        and (
            places.thing(at, page)
            or places.place(at, page)
            or places.release(at, page)
            or strangers.other_initial(at, needle.initials, page)
        )
    )


def _plain_there(needle: Needle, hit: Hit, page: Page) -> bool:
    """One word that is a common one of the language around it."""
    at = hit.first
    if hit.last > at or page.code or page.named_file or page.addressed(at) or not page.cased(at):
        return False
    entitled = (page.folded.word(at - 1),) in titles()  # `m. fichier`, typed in haste.
    if (page.everyday(at) and not entitled) or page.common(at, needle.base if not hit.how else ""):
        return True
    great = page.great(at) and around.heads(at, page)  # Its capital says nothing there.
    return great and page.borne(page.folded.words[at], at)


def _abroad(verdict: Verdict, needle: Needle, at: int, page: Page, *, known: bool) -> Verdict:
    """The same for such a word: in lower case it is nobody; with a capital it is a doubt, unless it speaks,
    she is known, or it is a first name where a capital tells."""
    nouns = page.tongue(at) in NOUNS
    said = page.speaks(at) and not nouns
    thing = around.determined(at, page) or (around.described(at, page) and not said)
    if not page.great(at) or (thing and not known and not around.common(needle.base)):
        return ""
    if page.speaks(at) or page.folded.word(at - 1) in speech():
        return verdict
    if nouns or not (known or (around.common(needle.base) and not around.heads(at, page))):
        return REVIEW if verdict else ""
    return verdict


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
        placed = page.addressed(at) or stands(at, page.folded, page.text)
        return REVIEW if placed and (known or needle.strength == SELDOM) else ""
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
        capital = page.gap(at, at + 1) == " " and page.great(at + 1)
        if first_name and capital and page.begins(at + 1) and not page.unstopped(at):
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
        if not needle.given and (
            strangers.turned_round(at, needle.initials, page) or strangers.goes_on(at, page, taken)
        ):
            return REVIEW
        if needle.given and around.common(word) and page.titled(at):
            return REVIEW  # Known and without a surname's title, it was certain before.
        if low and prose and (around.common(needle.base) or page.declines(at)):
            return REVIEW  # `Sweet william`, `wiatr górski`.
    return REVIEW if needle.kind == ABROAD else BLOCK  # `Lloyds` may be no Lloyd's.


def _nick(needle: Needle, at: int, page: Page, *, known: bool) -> Verdict:
    """What she may be called: certain where she is known, unless it is somebody else's name."""
    if dated(at, page) or strangers.stranger_after(at, page) or strangers.stranger_before(at, page):
        return ""
    if around.contracted(at, page):
        return ""
    if around.thing_before(at, page) or around.surname_title(at, page):
        return ""
    if needle.kind in FAR:
        return REVIEW if known else ""
    tied = page.gap(at, at + 1) == "-" and not page.great(at + 1)  # `Jack-in-the-box`
    return BLOCK if known and not tied else REVIEW
