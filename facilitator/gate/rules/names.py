"""A name in any dress: certain ones block, doubtful ones are for review, plain words are nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.gate.dull import INSIDE, without_dull
from facilitator.gate.findings import BLOCK, REVIEW
from facilitator.gate.folded import Folded
from facilitator.gate.hit import Hit
from facilitator.gate.layers import Layer
from facilitator.gate.match import Mention
from facilitator.gate.needle import INITIALS, NICK, ORDINARY, PART, SELDOM, Needle
from facilitator.gate.page import Page
from facilitator.gate.rules.around import common, stranger_after
from facilitator.gate.rules.doubt import Verdict, alone, met_again
from facilitator.gate.wordlists import PARTICLES, lands

_TIPS = {
    BLOCK: "A person of the roster is named here. Take it out, or write @ and the id in the session file.",
    REVIEW: "This may name a person of the roster. Look, and take it out or accept it with a reason.",
}
_MOST_AT_ONE_PLACE = 8
_BETWEEN = 3
_LINKS = PARTICLES - {"and", "et", "und"}
_BESIDE = frozenset((PART, SELDOM, ORDINARY, NICK))


@dataclass(frozen=True, slots=True)
class Spot:
    """One needle at one place."""

    needle: Needle
    hit: Hit

    @property
    def first(self) -> int:
        """The number of its first word."""
        return self.hit.first

    @property
    def last(self) -> int:
        """The number of its last word."""
        return self.hit.last


def names(hits: tuple[Hit, ...], folded: Folded, layer: Layer) -> Iterator[Mention]:
    """Every mention of a person of the roster."""
    page = Page(folded, layer)
    hits = without_dull(hits, folded, code=page.code)
    by_who: dict[str, list[Spot]] = {}
    taken: set[int] = set()
    meant = {needle.who for hit in hits for needle in _telling(hit, page)}
    for hit in hits:
        mine = [n for n in hit.needles if n.rule == "name" and n.who is not None]
        if not hit.how and any(n.strength != NICK for n in mine):
            taken.update(range(hit.first, hit.last + 1))
        for needle in mine:
            if needle.who in meant:
                by_who.setdefault(needle.who or "", []).append(Spot(needle, hit))
    people = {who: _sorted(spots, page) for who, spots in by_who.items()}
    full = _covered(people)
    found: list[tuple[str, int, int, str]] = []
    for who, (certain, doubtful) in people.items():
        alone_here = [s for s in doubtful if not _elsewhere(who, s, full)]
        found += [(who, *one) for one in _person(certain, alone_here, page, taken)]
    cured = {index for _, first, last, level in found if level == BLOCK for index in range(first, last + 1)}
    crowd: dict[tuple[int, int], int] = {}
    for who, first, last, level in found:
        if level == REVIEW and cured.issuperset(range(first, last + 1)):
            continue  # The words go anyway, for somebody else's sake: there is nothing left to look at.
        crowd[first, last] = crowd.get((first, last), 0) + 1
        if crowd[first, last] <= _MOST_AT_ONE_PLACE:
            yield Mention(level, "name", who, first, last, _TIPS[level])


def _telling(hit: Hit, page: Page) -> list[Needle]:
    """The names met, but for initials without dots: many share them, and alone they tell of nobody."""
    mine = [n for n in hit.needles if n.rule == "name"]
    letters = next((n for n in mine if n.strength == INITIALS), None)
    if letters and not alone(letters, hit, page, set(), known=False):
        return [n for n in mine if n.strength != INITIALS]
    return mine


Certain = list[tuple[int, int, str]]


def _sorted(spots: list[Spot], page: Page) -> tuple[Certain, list[Spot]]:
    """The places where parts of a person's name stand together, and the parts that stand alone."""
    certain: Certain = []
    doubtful: list[Spot] = []
    for group in _groups(spots, page):
        level = _company(group, page)
        if level:
            certain += [(a, b, level) for a, b in _stretches(group, page)]
        else:
            doubtful += group
    return certain, doubtful


def _covered(people: dict[str, tuple[Certain, list[Spot]]]) -> dict[int, set[str]]:
    """Each word inside somebody's name in full, with whose it is: a part there means nobody else."""
    full: dict[int, set[str]] = {}
    for who, (certain, _) in people.items():
        for first, last, level in certain:
            for index in range(first, last + 1) if level == BLOCK and first < last else ():
                full.setdefault(index, set()).add(who)
    return full


def _elsewhere(who: str, spot: Spot, full: dict[int, set[str]]) -> bool:
    """Whether each word of it lies inside the full name of somebody else."""
    return all(at in full and who not in full[at] for at in range(spot.first, spot.last + 1))


def _person(
    certain: Certain, doubtful: list[Spot], page: Page, taken: set[int]
) -> Iterator[tuple[int, int, str]]:
    """The mentions of one person: her name in company tells what a doubtful word may be."""
    found = list(certain)
    sure = {page.folded.word(at) for a, b, level in certain if level == BLOCK for at in range(a, b + 1)}
    sure |= {
        page.folded.word(s.first)
        for s in doubtful
        if _tells(s.needle) and alone(s.needle, s.hit, page, taken, known=False) == BLOCK
    }
    looked: list[tuple[Spot, Verdict]] = [
        (spot, alone(spot.needle, spot.hit, page, taken, known=bool(sure)))
        for spot in doubtful
        # Somebody's own name: what another might be called for short is not meant.
        if not (spot.needle.strength == NICK and spot.first in taken)
    ]
    others = set() if sure else {page.folded.word(s.first) for s in doubtful if _namesake(s, page)}
    met = {page.folded.word(spot.first) for spot, verdict in looked if verdict}
    for spot, verdict in looked:
        word = page.folded.word(spot.first)
        again = not verdict and word in met and met_again(spot.needle, spot.hit, page)
        # `Tom said`, in a text that speaks of another Tom and not of her; a word that is no first name of
        # many, where only the rest of her name was certain.
        rare = spot.needle.strength == ORDINARY and (word in lands() or not common(spot.needle.base))
        soft = word in others or (rare and word not in sure)
        if verdict or again:
            first = spot.first
            before = spot.needle.particles
            if before and _words(page, first - len(before), first) == before:
                first -= len(before)
            found.append((first, spot.last, BLOCK if verdict == BLOCK and not soft else REVIEW))
    yield from _longest(found)


def _namesake(spot: Spot, page: Page) -> bool:
    """Whether a common first name is somebody else's here."""
    needle = spot.needle
    return needle.given and not spot.hit.how and common(needle.base) and stranger_after(spot.first, page)


def _tells(needle: Needle) -> bool:
    """Whether a part alone may show that the person is meant in this text: a common first name does not."""
    return needle.strength != NICK and not (needle.given and common(needle.base))


def _groups(spots: list[Spot], page: Page) -> Iterator[list[Spot]]:
    """Spots that stand together: nothing between them but particles, initials or one more name."""
    group: list[Spot] = []
    reach = -1
    for spot in sorted(spots, key=lambda s: (s.first, -s.last)):
        if group and (spot.first <= reach or _joins(group, spot, reach, page)):
            group.append(spot)
        else:
            if group:
                yield group
            group = [spot]
            reach = -1
        reach = max(reach, spot.last)
    if group:
        yield group


def _joins(group: list[Spot], spot: Spot, reach: int, page: Page) -> bool:
    """Whether a spot goes on with a name; on another line the same part begins it anew."""
    if not _together(reach, spot.first, page):
        return False
    breaks = any("\n" in page.gap(i, i + 1) for i in range(reach, spot.first))
    return not breaks or spot.needle.base not in {s.needle.base for s in group}


def _together(left: int, right: int, page: Page) -> bool:
    if right - left - 1 > _BETWEEN:
        return False
    strangers = 0
    for index in range(left, right):
        gap = page.gap(index, index + 1)
        if page.parted(index, index + 1) or gap.count("\n") > 1 or len(gap.strip()) > 1:
            return False
        word = page.folded.word(index)
        if index > left and word not in _LINKS and len(word) > 1:
            strangers += 1
            if strangers > 1 or not page.great(index) or "," in page.gap(index, index + 1):
                return False
    return not (strangers and "," in page.gap(left, left + 1))


def _company(group: list[Spot], page: Page) -> str:
    """The level of parts that stand together; empty where there is one part only."""
    counted = [s for s in group if s.needle.strength in _BESIDE and s.hit.how != INSIDE]
    bases = {s.needle.base for s in counted}
    if len({(s.first, s.last) for s in counted}) < 2 or len(bases) < 2:
        return ""
    if len({s.first for s in counted}) < 2 or not _apart(counted):
        return ""
    strong = [s for s in counted if s.needle.strength in (PART, SELDOM) and not s.hit.how]
    if strong and not page.code and not _apart([s for s in counted if s in strong or _written(s, page)]):
        return ""
    great = [s for s in counted if page.capital(s.first)]
    if page.code or strong:
        return BLOCK if strong or _slug(counted, page) or len(great) == len(counted) else ""
    if len({s.needle.base for s in great}) > 1:
        return BLOCK
    if great:
        return ""
    if not _in_sentence(counted, page):
        return BLOCK
    in_order = any(
        a.needle.given and a.last + 1 == b.first and not b.needle.given for a in counted for b in counted
    )
    return REVIEW if in_order else ""


def _written(spot: Spot, page: Page) -> bool:
    """Whether an ordinary word beside a name is written as a name, or as the name is: `Joseph will come` is
    no `Joseph Will`, `joseph_will` is."""
    return page.capital(spot.first) or not page.great(spot.first - 1)


def _apart(spots: list[Spot]) -> bool:
    """Two parts of a name that do not cover the same words."""
    return any(a.last < b.first and a.needle.base != b.needle.base for a in spots for b in spots)


def _slug(spots: list[Spot], page: Page) -> bool:
    first, last = min(s.first for s in spots), max(s.last for s in spots)
    return all(page.gap(i, i + 1) in ("-", "_", ".", "/", "+") for i in range(first, last))


def _in_sentence(spots: list[Spot], page: Page) -> bool:
    """Lower-case words among lower-case words, with nothing but spaces between them."""
    first, last = min(s.first for s in spots), max(s.last for s in spots)
    plain = all(page.gap(i, i + 1) == " " for i in range(first, last))
    before = page.gap(first - 1, first) == " " and not page.capital(first - 1)
    after = page.gap(last, last + 1) == " " and not page.capital(last + 1)
    return plain and (before or after)


def _stretches(group: list[Spot], page: Page) -> Iterator[tuple[int, int]]:
    """What a finding points at: the whole name, or its pieces where a comma parts them."""
    first, last = -1, -1
    for spot in sorted(group, key=lambda s: (s.first, s.last)):
        if first < 0:
            first, last = spot.first, spot.last
        elif spot.first > last and any("," in page.gap(i, i + 1) for i in range(last, spot.first)):
            yield first, last
            first, last = spot.first, spot.last
        last = max(last, spot.last)
    yield first, last


def _longest(found: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """No mention inside another of the same weight or more."""
    kept: list[tuple[int, int, str]] = []
    for one in sorted(found, key=lambda f: (f[2], f[0], -f[1])):
        if not any(a <= one[0] and one[1] <= b for a, b, _ in kept[-4:]):
            kept.append(one)
    yield from kept


def _words(page: Page, first: int, last: int) -> tuple[str, ...]:
    return tuple(page.folded.word(i) for i in range(first, last))
