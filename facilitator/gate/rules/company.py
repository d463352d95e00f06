"""Parts of a name that stand together: which of them are one person's name, and how certain that is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from facilitator.gate.findings import BLOCK, REVIEW
from facilitator.gate.lists.wordlists import HONOURS, PARTICLES
from facilitator.gate.match.dull import CASE, INSIDE, TAG, TAGGED
from facilitator.gate.match.ear import sounding
from facilitator.gate.match.hit import Hit
from facilitator.gate.match.single import JOINTS
from facilitator.gate.needles.needle import NICK, ORDINARY, PART, SELDOM, Needle
from facilitator.gate.rules.dress import Verdict
from facilitator.gate.rules.page import Page

_BETWEEN = 3
_SURE, _LIKELY = 6, 3
"""Consonants of parts that are known by their sound."""
_LINKS = PARTICLES - {"and", "et", "und"}
_WITHIN = (INSIDE, TAG, TAGGED)
_BESIDE = frozenset((PART, SELDOM, ORDINARY, NICK))

Certain = list[tuple[int, int, str]]
"""The first and last word of what stands together, and its level."""


class Spot(NamedTuple):
    """One needle at one place, and what it comes to there by itself, where nothing else tells of her."""

    needle: Needle
    hit: Hit
    verdict: Verdict

    @property
    def first(self) -> int:
        """The number of its first word."""
        return self.hit.first

    @property
    def last(self) -> int:
        """The number of its last word."""
        return self.hit.last


def told_apart(spots: list[Spot], page: Page) -> tuple[Certain, list[Spot]]:
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
    if _honours(group[-1]) and "," in page.gap(reach, reach + 1):
        return False  # `Vasif Bey, Rauf`
    breaks = any("\n" in page.gap(i, i + 1) for i in range(reach, spot.first))
    return not breaks or spot.needle.base not in {s.needle.base for s in group}


def _together(left: int, right: int, page: Page) -> bool:
    if right - left - 1 > _BETWEEN:
        return False
    strangers = 0
    for index in range(left, right):
        gap = page.gap(index, index + 1)
        dotted = gap == "." and not page.great(index) and not page.great(index + 1)
        if (page.parted(index, index + 1) and not dotted) or gap.count("\n") > 1 or len(gap.strip()) > 1:
            return False
        word = page.folded.word(index)
        if index > left and word not in _LINKS and len(word) > 1:
            strangers += 1
            if strangers > 1 or not page.great(index) or "," in page.gap(index, index + 1):
                return False
    return not (strangers and "," in page.gap(left, left + 1))


def _company(group: list[Spot], page: Page) -> str:
    """The level of parts that stand together; empty where there is one part only."""
    counted = _counted(group, page)
    bases = {s.needle.base for s in counted}
    if len({(s.first, s.last) for s in counted}) < 2 or len(bases) < 2:
        return ""
    if len({s.first for s in counted}) < 2 or not _apart(counted):
        return ""
    strong = list(filter(_strong, counted))
    if strong and not page.code and not _apart([s for s in counted if _strong(s) or _written(s, page)]):
        return ""
    if all(s.hit.how == "sound" for s in counted):
        return _by_sound(counted, page)
    great = [s for s in counted if page.capital(s.first)]
    if page.code or strong:
        return BLOCK if strong or _slug(counted, page) or len(great) == len(counted) else ""
    if len({s.needle.base for s in great}) > 1:
        return REVIEW if any(_oddly_declined(s, page) for s in counted) else BLOCK
    if great:
        return ""
    if any(s.hit.how == CASE for s in counted):
        return REVIEW if _slug(counted, page) else ""
    if not _in_sentence(counted, page):
        return BLOCK
    behind = {s.last + 1 for s in counted if s.needle.given}
    in_order = any(s.first in behind and not s.needle.given for s in counted)
    return REVIEW if in_order else ""


def _strong(spot: Spot) -> bool:
    """A part as the roster has it."""
    return spot.needle.strength in (PART, SELDOM) and not spot.hit.how


def _counted(group: list[Spot], page: Page) -> list[Spot]:
    """Those that may be parts of a name. Beside one as the roster has it, a case counts where the language
    of the text has cases, and where it is no woman's name: `Martina Novak` is no Martin. What many are called
    by after their names says nothing of one that is not hers as it stands: `Cemal Bey` is no Kemal."""
    counted = [s for s in group if s.needle.strength in _BESIDE and s.hit.how not in _WITHIN]
    if all(s.hit.how or _honours(s) for s in counted):
        return [s for s in counted if not _honours(s)]
    return [s for s in counted if not _oddly_declined(s, page) and not _of_a_woman(s, page)]


def _honours(spot: Spot) -> bool:
    """The last part of her name, where it is what is said after a first name: `Bey`, `Pasha`."""
    return spot.needle.base in HONOURS and not spot.needle.given


def _of_a_woman(spot: Spot, page: Page) -> bool:
    """A man's first name with an ending that makes a woman's of it: in a case his surname changes as well."""
    if spot.hit.how != CASE or not spot.needle.given or spot.needle.words[0].endswith("a"):
        return False
    return page.folded.word(spot.first).endswith("a")


def _oddly_declined(spot: Spot, page: Page) -> bool:
    """In a case, though the language of the text has none."""
    return spot.hit.how == CASE and not page.in_case(spot.first, spot.needle.words[0])


def _by_sound(counted: list[Spot], page: Page) -> str:
    """The level of parts in another script that sound like a name, by how many consonants agree."""
    small = page.code or not all(page.capital(s.first) for s in counted)
    if small and not _slug(counted, page):
        return ""
    parts = {
        s.first: sounding("".join(page.folded.words[s.first : s.last + 1]), s.needle.base) for s in counted
    }
    left_open = max(part.left_open for part in parts.values())
    told = sum(part.evidence + part.left_open for part in parts.values()) - left_open
    if small:
        return REVIEW if told >= _SURE else ""
    dotted = all(part.dotted for part in parts.values())
    return BLOCK if told >= _SURE else REVIEW if told >= _LIKELY or dotted else ""


def _written(spot: Spot, page: Page) -> bool:
    """Whether an ordinary word beside a name is written as a name, or as the name is: `Joseph will come` is
    no `Joseph Will`, `joseph_will` is."""
    return page.capital(spot.first) or not page.great(spot.first - 1)


def _apart(spots: list[Spot]) -> bool:
    """Two parts of a name that do not cover the same words."""
    ends: dict[str, int] = {}
    for spot in spots:
        ends[spot.needle.base] = min(spot.last, ends.get(spot.needle.base, spot.last))
    soonest = sorted(ends, key=ends.__getitem__)[:2]
    return any(ends[base] < s.first for s in spots for base in soonest if base != s.needle.base)


def _slug(spots: list[Spot], page: Page) -> bool:
    first, last = min(s.first for s in spots), max(s.last for s in spots)
    return all(page.gap(i, i + 1) in JOINTS for i in range(first, last))


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
