"""A name in any dress: certain ones block, doubtful ones are for review, plain words are nobody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import compress

from facilitator.gate.findings import BLOCK, REVIEW
from facilitator.gate.lists.wordlists import lands
from facilitator.gate.match import Mention
from facilitator.gate.match.hit import Hit
from facilitator.gate.needles.needle import CLIPPED, NICK, ORDINARY, PART, SELDOM, Needle
from facilitator.gate.rules.around import common, of_many
from facilitator.gate.rules.company import Certain, Spot, told_apart
from facilitator.gate.rules.doubt import Verdict
from facilitator.gate.rules.meant import Asked, meant
from facilitator.gate.rules.page import Page
from facilitator.gate.rules.places import firm
from facilitator.gate.rules.strangers import reigns, stranger_after, stranger_before
from facilitator.gate.rules.tied import passing
from facilitator.gate.rules.worded import met_again

_TIPS = {
    BLOCK: "A person of the roster is named here. Take it out, or write @ and the id in the session file.",
    REVIEW: "This may name a person of the roster. Look, and take it out or accept it with a reason.",
}
_MOST_AT_ONE_PLACE = 8
_MOST_NAMED = 5
_FAR = 300


def names(hits: tuple[Hit, ...], page: Page) -> Iterator[Mention]:
    """Every mention of a person of the roster."""
    asked = Asked(hits, page)
    people = [(one.whose, *told_apart(one.spots, page)) for one in meant(hits, asked)]
    full = _covered(people)
    found: list[tuple[str, int, int, str]] = []
    for names, certain, doubtful in people:
        for whose, left in _not_elsewhere(names, doubtful, full):
            for tied, some in asked.tied(whose):
                mentions = list(_person(certain, left, asked, tied=tied))
                found += [(who, *one) for who in some for one in mentions]
    yield from _told(found, page)


def _told(found: list[tuple[str, int, int, str]], page: Page) -> Iterator[Mention]:
    """What is to be cured for each person, and each doubt once, however many may be meant: it bears the
    first of their ids, its tip the others."""
    crowd: dict[tuple[int, int], int] = {}
    cured: set[int] = set()
    for who, first, last, _ in sorted(one for one in found if one[3] == BLOCK):
        cured.update(range(first, last + 1))
        crowd[first, last] = crowd.get((first, last), 0) + 1
        if crowd[first, last] <= _MOST_AT_ONE_PLACE:
            yield Mention(BLOCK, "name", who, first, last, _TIPS[BLOCK])
    rows: list[tuple[int, int, set[str]]] = []
    for who, first, last, _ in sorted((one for one in found if one[3] == REVIEW), key=lambda one: one[1:3]):
        if cured.issuperset(range(first, last + 1)):
            continue  # The words go anyway, for somebody else's sake: there is nothing left to look at.
        if rows and (first <= rows[-1][1] or _goes_on(rows[-1][1], first, page)):
            start, end, whose = rows.pop()
            rows.append((start, max(end, last), whose | {who}))
        else:
            rows.append((first, last, {who}))
    for first, last, whose in rows:
        one, *others = sorted(whose)
        yield Mention(REVIEW, "name", one, first, last, _doubt(others))


def _goes_on(left: int, right: int, page: Page) -> bool:
    """Whether two words with a capital are one name: `Thomas Lincoln`."""
    return (
        left + 1 == right and page.gap(left, right) in (" ", "-") and page.great(left) and page.great(right)
    )


def _doubt(others: list[str]) -> str:
    """The tip of a doubt, with who else may be meant."""
    if not others:
        return _TIPS[REVIEW]
    more = f" and {len(others) - _MOST_NAMED} more" if len(others) > _MOST_NAMED else ""
    return f"{_TIPS[REVIEW]} Others who may be meant: {', '.join(others[:_MOST_NAMED])}{more}."


def _covered(people: Iterable[tuple[tuple[str, ...], Certain, list[Spot]]]) -> dict[int, set[str]]:
    """Each word inside somebody's name in full, with whose it is: a part there means nobody else."""
    full: dict[int, set[str]] = {}
    for whose, certain, _ in people:
        for first, last, level in certain:
            for index in range(first, last + 1) if level == BLOCK and first < last else ():
                full.setdefault(index, set()).update(whose)
    return full


def _not_elsewhere(
    names: tuple[str, ...], spots: list[Spot], full: dict[int, set[str]]
) -> Iterator[tuple[list[str], list[Spot]]]:
    """The spots of these people that do not lie inside the full name of somebody else: the same for most."""
    rows: dict[tuple[bool, ...], list[str]] = {}
    covers = [[full.get(at, set()) for at in range(spot.first, spot.last + 1)] for spot in spots]
    for who in names:
        left = tuple(not all(whose and who not in whose for whose in cover) for cover in covers)
        rows.setdefault(left, []).append(who)
    for left, whose in rows.items():
        yield whose, list(compress(spots, left))


def _person(
    certain: Certain, doubtful: list[Spot], asked: Asked, *, tied: bool
) -> Iterator[tuple[int, int, str]]:
    """The mentions of one person, or of several alike: her name in company tells what a doubt may be."""
    page, found = asked.page, list(certain)
    sure = {page.folded.word(at) for a, b, level in certain if level == BLOCK for at in range(a, b + 1)}
    theirs = _theirs(doubtful, page)
    verdicts = [s.verdict for s in doubtful]
    blocked = [s for s in doubtful if s.verdict == BLOCK]
    sure |= {page.folded.word(s.first) for s in blocked if s.first not in theirs and _tells(s.needle)}
    # A first name of many that is a word too: wherever somebody bears it in this text, it is no word.
    borne = {page.folded.word(s.first) for s in blocked if s.needle.strength == ORDINARY}
    friends = _by_first_name(doubtful)
    if sure or borne or friends:
        known = [
            bool(sure)
            or page.folded.word(s.first) in borne
            or (s.needle.kind == CLIPPED and s.needle.base in friends)
            for s in doubtful
        ]
        verdicts = [asked.of(s.needle, s.hit, known=k) for s, k in zip(doubtful, known, strict=True)]
    looked: list[tuple[Spot, Verdict]] = [
        (spot, verdict)
        for spot, verdict in zip(doubtful, verdicts, strict=True)
        # Somebody's own name: what another might be called for short is not meant.
        if not (spot.needle.strength == NICK and spot.first in asked.taken)
    ]
    met = {page.folded.word(spot.first) for spot, verdict in looked if verdict}
    anybodys = frozenset[str]() if sure or tied else passing(looked, asked)
    for spot, verdict in looked:
        word = page.folded.word(spot.first)
        again = not verdict and word in met and met_again(spot.needle, spot.hit, page)
        # `Tom said`, in a text that speaks of another Tom and not of her; a word that is no first name of
        # many, or begins a sentence, where only the rest of her name was certain.
        rare = spot.needle.strength == ORDINARY and (
            word in lands() or not common(spot.needle.base) or page.opens(spot.first)
        )
        if spot.needle.strength == NICK and spot.first in theirs and not sure:
            continue  # Somebody of that name is named in full here, and she is not.
        called = spot.needle.strength == NICK or page.titled(spot.first)
        soft = (spot.first in theirs and (called or sure <= {word})) or (rare and word not in sure | borne)
        if verdict or again:
            soft = soft or (not sure and asked.crowded(word)) or word in anybodys
            first = spot.first
            if _with_particles(spot, page):
                first -= len(spot.needle.particles)
            found.append((first, spot.last, BLOCK if verdict == BLOCK and not soft else REVIEW))
    yield from _longest(found)


def _by_first_name(spots: list[Spot]) -> set[str]:
    """First names that a text has whole and cut short: among friends nobody says a surname."""
    if not any(spot.needle.kind == CLIPPED for spot in spots):
        return set()
    return {s.needle.base for s in spots if s.verdict and s.needle.given and s.needle.kind != CLIPPED}


def _theirs(spots: list[Spot], page: Page) -> set[int]:
    """Where a part may be somebody else's: a common first name in a text that has it before another
    surname, and a surname not far behind one that another first name goes before."""
    first_names = {page.folded.word(s.first) for s in spots if _called_otherwise(s, page)}
    theirs: set[int] = set()
    last: dict[str, int] = {}
    for spot in spots:
        word = page.folded.word(spot.first)
        if spot.needle.given and word in first_names:
            theirs.add(spot.first)
        elif spot.needle.strength in (PART, SELDOM, ORDINARY) and not spot.hit.how:
            strange = stranger_before(spot.first, page) and not _with_particles(spot, page)
            if strange or firm(spot.first, page):
                last[word] = spot.first
            if spot.first - last.get(word, -_FAR - 1) <= _FAR:
                theirs.add(spot.first)
    return theirs


def _called_otherwise(spot: Spot, page: Page) -> bool:
    """Whether a common first name is somebody else's here."""
    needle, at = spot.needle, spot.first
    if not needle.given or spot.hit.how or not common(needle.base):
        return False
    return stranger_after(at, page) or reigns(at, page)


def _tells(needle: Needle) -> bool:
    """Whether a part alone may show that the person is meant in this text: a common first name does not."""
    return needle.strength != NICK and not of_many(needle)


def _longest(found: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """No mention inside another of the same weight or more, and no doubt around what is certain."""
    kept: list[tuple[int, int, str]] = []
    certain = {first for first, _, level in found if level == BLOCK}
    for one in sorted(found, key=lambda f: (f[2], f[0], -f[1])):
        inside = any(a <= one[0] and one[1] <= b for a, b, _ in kept[-4:])
        if not inside and (one[2] == BLOCK or certain.isdisjoint(range(one[0], one[1] + 1))):
            kept.append(one)
    yield from kept


def _with_particles(spot: Spot, page: Page) -> bool:
    """Whether the small words of the name stand before it."""
    before = spot.needle.particles
    return bool(before) and _words(page, spot.first - len(before), spot.first) == before


def _words(page: Page, first: int, last: int) -> tuple[str, ...]:
    return tuple(page.folded.word(i) for i in range(first, last))
