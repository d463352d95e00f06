"""A name in another dress than its own: initials, a handle, inside a longer word, spelt otherwise."""

from __future__ import annotations

from typing import Literal

from facilitator.gate.findings import BLOCK, REVIEW
from facilitator.gate.lists.sounds import script_of
from facilitator.gate.lists.wordlists import ordinary, speech, stops, titles, vocabulary
from facilitator.gate.match.dull import ARTICLE, READ, TAGGED, TELLING, consonants, inflected, parted
from facilitator.gate.match.ear import evidence, plain, sounding
from facilitator.gate.match.hit import Hit
from facilitator.gate.match.runon import lost
from facilitator.gate.match.slots import stands
from facilitator.gate.needles.declined import plainly
from facilitator.gate.needles.east import BEHIND, OFFICES, hangul
from facilitator.gate.needles.needle import FORMAL, JOINED, ORDINARY, PART, SELDOM, SIGNED, WORD, Needle
from facilitator.gate.rules import around, strangers
from facilitator.gate.rules.page import Page

Verdict = Literal["block", "review", ""]
_ABBREVIATIONS = frozenset(
    "us uk un eu am pm bc dc ie eg ph ma ba uae usa tv id nb ps cv bs ms md phd".split()
)
_LONG_SURNAME, _SHORT_WORD = 5, 2
_OF_CODE = frozenset("@(_=")
_SONS = frozenset("mac mc fitz de".split())


def initials(needle: Needle, hit: Hit, page: Page) -> Verdict:
    """Two to four capitals with their dots, that no surname follows or goes before."""
    first, last = hit.first, hit.last
    if needle.kind == SIGNED and not page.signed(first, last):
        return ""
    if "".join(page.folded.word(i) for i in range(first, last + 1)) in _ABBREVIATIONS:
        return ""
    if not all(map(page.great, range(first, last + 1))):
        return ""
    for index in range(first, last + 1):
        gap = page.gap(index, index + 1) if index + 1 < page.folded.count else "."
        if not gap.startswith(".") or (index < last and gap.strip() != "."):
            return ""
    if page.folded.word(first - 1).isdecimal() or page.folded.word(last + 1).isdecimal():
        return ""  # A year.
    before = page.gap(first - 1, first)
    after = page.gap(last, last + 1)
    joined = (before == " " and page.great(first - 1) and not page.titled(first)) or (
        after in (". ", ".") and page.great(last + 1) and page.folded.word(last + 1) not in speech()
    )
    if strangers.past_initials(last, page) > last + 1 or (
        before == ". " and len(page.folded.word(first - 1)) == 1
    ):
        return ""  # More initials: somebody else's.
    if joined and last + 1 < page.folded.count and after == ". ":
        joined = len(page.folded.word(last + 1)) > 1 and (page.folded.word(last + 1),) not in titles()
    return "" if joined or (before == "." and first > 0) else REVIEW


def letter(hit: Hit, page: Page) -> Verdict:
    """A surname of one letter with what goes before it. With a stop it is most likely somebody's initial,
    unless a sentence ends there; before another name, perhaps."""
    at = hit.last
    before, after, following = page.gap(at - 1, at), page.gap(at, at + 1), page.folded.word(at + 1)
    if not page.great(at) or not (before.removeprefix(".") or ".").isspace():
        return ""
    if after[:1] in ("'", "’", "-"):
        return BLOCK if following == "s" and after != "-" else ""  # `O'Brien`.
    if after.startswith("."):
        initial = page.great(at + 1) and following not in stops() and after in (".", ". ")
        return "" if initial and following else REVIEW
    return REVIEW if after.isspace() and page.great(at + 1) else BLOCK


def handle(needle: Needle, hit: Hit, page: Page) -> Verdict:
    """An initial with a part: certain as a handle. Of ordinary parts it counts in what people read; what is a
    word itself, where names stand alone."""
    signs = set(page.around(hit.first))
    if needle.kind == WORD:
        return REVIEW if stands(hit.first, page.folded, page.text) else ""
    if signs & set("@~") or (not needle.kind and (page.named_file or signs & set("/_"))):
        return BLOCK
    if not needle.kind or stands(hit.first, page.folded, page.text):
        return REVIEW
    word = page.folded.word(hit.first) in vocabulary() or page.common(hit.first) or page.everyday(hit.first)
    seamed = page.written(hit.first)[1:2].isupper() or not page.great(hit.first)
    return REVIEW if seamed and not (word or page.code or page.named_file) else ""


def inside(needle: Needle, hit: Hit, page: Page) -> Verdict:
    """Written together with other letters: a whole name, or a part with a seam on both sides."""
    if needle.strength == JOINED and hangul(needle.base):
        return _glued(page.folded.word(hit.first), hit)
    if needle.strength == JOINED and hit.length >= 9:
        return BLOCK
    written = page.written(hit.first)
    word = page.folded.word(hit.first)
    if inflected(hit, word) and hit.length < len(word):
        return "" if page.code else REVIEW
    ends = hit.start + hit.length == len(word)
    if ends and word[: hit.start] in _SONS:
        return ""  # `McDonald` is another name than Donald.
    if needle.strength == JOINED and hit.length == len(word):
        return BLOCK
    if len(written) != len(word):
        return REVIEW if needle.strength == JOINED else ""
    if not parted(written, hit):
        return ""
    house = ends and written[: hit.start].isalpha() and not (page.code or page.named_file)
    return REVIEW if house else BLOCK  # `HarperCollins` is one.


def run_on(needle: Needle, hit: Hit, page: Page, *, known: bool) -> Verdict:
    """With a small word that lost its space: `wasCarol`, `Barryand`. So short a one as in `Susanin` may end
    another name, and a surname may be a word: those are asked where she is known."""
    written, (before, after) = page.written(hit.first), page.around(hit.first)
    if page.code or page.named_file or not lost(written, hit.start, hit.length):
        return ""
    if {before, after} & _OF_CODE:
        return ""
    if needle.strength == ORDINARY and not needle.given:
        return REVIEW if known else ""
    return REVIEW if known or hit.start or len(written) - hit.length > _SHORT_WORD else ""


def _glued(word: str, hit: Hit) -> Verdict:
    """A Korean name in full, written on to what else is said: certain between an office, or nothing, and an
    office or a small word (`대통령이승만박사`); for review where another word begins or ends with it."""
    before, after = word[: hit.start], word[hit.start + hit.length :]
    office = not before or before.endswith(OFFICES)
    if office and (not after or after.startswith(BEHIND)):
        return BLOCK
    return REVIEW if office or not after or after.startswith(BEHIND) else ""


def tagged(needle: Needle, hit: Hit, *, known: bool) -> Verdict:
    """A piece of a handle or hashtag: certain where she is known, it is no first name of many, and nothing
    stands around it but what people write around names; a word among other words is for the known alone."""
    first_name = needle.given and around.common(needle.base)
    if known and needle.strength in (PART, SELDOM, ORDINARY) and not first_name and hit.how == TAGGED:
        return BLOCK
    surname = needle.strength == PART and not needle.given
    return REVIEW if known or surname or hit.how == TAGGED else ""


def in_case(needle: Needle, at: int, page: Page, *, known: bool) -> Verdict:
    """In a case of its language: certain where she is known and it is her surname. Where the language has
    no cases, only a long name with an ending counts."""
    if page.named_file:
        return REVIEW if _surname_in_case(needle, page.folded.word(at)) else ""
    if page.code:
        return ""
    if not page.great(at):
        plain = page.a_word(needle.base, at) or page.everyday(at)
        hers = _surname_in_case(needle, page.folded.word(at)) or (known and needle.given)
        return REVIEW if hers and not plain and page.in_case(at, needle.words[0]) else ""
    doubtful = needle.given and around.common(needle.base)
    if not page.in_case(at, needle.words[0]):
        plain = needle.strength == PART and plainly(needle.words[0], page.folded.word(at))
        strange = strangers.strange_before(at, needle.initials, page)
        return "" if not plain or strange or (doubtful and not known) else REVIEW
    if strangers.stranger_before(at, page) or (doubtful and strangers.stranger_after(at, page)):
        return ""
    if not known and (page.common(at) or needle.strength == ORDINARY or needle.kind == FORMAL):
        return ""
    certain = known and needle.strength == PART and not doubtful
    return BLOCK if certain and not strangers.strange_before(at, needle.initials, page) else REVIEW


def _surname_in_case(needle: Needle, word: str) -> bool:
    """A surname in a case, and no word we know: in small letters, and in the name of a file."""
    surname = needle.strength == PART and not needle.given and len(needle.base) >= _LONG_SURNAME
    return surname and word not in ordinary()


def _uncased(needle: Needle, hit: Hit, page: Page) -> Verdict:
    """By its sound in a script without capitals: as much evidence as its script asks for."""
    if hit.how == READ:
        return REVIEW  # A whole name, character by character.
    at, word = hit.first, "".join(page.folded.words[hit.first : hit.last + 1])
    one = sounding(word, needle.base)
    if one.dotted and needle.given:
        return ""  # What stands beyond the dot is the surname of somebody else.
    if script_of(word) == "KATAKANA":  # It writes little but words of other languages.
        return REVIEW if one.weight >= TELLING else ""
    noun = word.startswith(ARTICLE) and not needle.particles  # `ذكر القائل`, where she is no al-Quill.
    enough = one.script.alone
    if not noun and (page.folded.word(at - 1) in speech() or page.titled(at)):
        enough = TELLING - 1
    elif plain(word):
        return ""
    return REVIEW if min(evidence(word, needle.base), consonants(needle)) >= enough else ""


def akin(needle: Needle, hit: Hit, page: Page) -> Verdict:
    """Spelt otherwise, with a letter amiss, or by its sound in another script: for review at most."""
    at = hit.first
    if page.code or page.named_file:
        return ""
    word = page.folded.word(at)
    strange = strangers.stranger_before(at, page) or (needle.given and strangers.stranger_after(at, page))
    if strange and hit.how != "sound":
        return ""  # Another surname of somebody else, or another first name.
    if not page.cased(at):
        return _uncased(needle, hit, page)
    if needle.given and len(needle.initials) > 1:
        letters = strangers.begins_surname(at, page)
        if letters and not letters & needle.initials:
            return ""  # `Виктор Кротов`, where she is Victor Bond.
    if not page.great(at) and any(c.isalpha() and c.isascii() for c in word) and word.isalpha():
        return ""
    if hit.how == "sound":
        told = sounding(word, needle.base).weight - page.opens(at)
        named = page.titled(at) or page.speaks(at)
        if told < TELLING and not (named or page.folded.word(at - 1) in speech()):
            return ""
    elif word.isalpha() and word.isascii() and page.opens(at) and not page.speaks(at):
        return ""
    return REVIEW if page.great(at) or not word.isalpha() else ""
