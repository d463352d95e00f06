"""Who of the roster may be meant in a text at all, asked word by word before anybody is looked at.

A page has hundreds of words that many of a long roster share, and most say nothing where they stand. Nobody
is meant who is met neither in two parts of her name near each other nor in a word that comes to something by
itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from facilitator.gate.findings import REVIEW
from facilitator.gate.lists.wordlists import ordinary
from facilitator.gate.match.hit import Hit, Namesakes
from facilitator.gate.match.single import NEAR
from facilitator.gate.needles.needle import CLIPPED, FAR, NICK, PART, SELDOM, Needle
from facilitator.gate.rules.around import common, of_many
from facilitator.gate.rules.belongs import belongs
from facilitator.gate.rules.company import Spot
from facilitator.gate.rules.doubt import Verdict, alone
from facilitator.gate.rules.page import Page
from facilitator.gate.rules.pairs import half
from facilitator.gate.rules.strangers import begins_surname, lettered, letters, listed_under
from facilitator.gate.rules.words import words

_CROWD = 3
_TIES = frozenset(("contact", "affiliation"))
Initials = tuple[frozenset[str], str | bool]


class Asked:
    """What the words of one page come to by themselves: asked once for all who are called alike."""

    def __init__(self, hits: tuple[Hit, ...], page: Page) -> None:
        self.page = page
        self.taken = _taken(hits)
        """Words that somebody of the roster is called, and not for short."""
        self._hits = hits
        self._answers: dict[tuple[object, ...], Verdict] = {}
        self._letters: dict[int, tuple[frozenset[str], frozenset[str]]] = {}
        self._bearers: dict[str, set[str]] = {}

    def of(self, needle: Needle, hit: Hit, *, known: bool) -> Verdict:
        """The level of a word, where the person is known in the same text and where not."""
        if hit.faint and not (known and hit.meaning.short):
            return ""
        if not known and self._for_the_known(needle, hit):
            return ""
        key = (hit.first, hit.last, hit.how, hit.start, hit.length, known, *self._asked_of(needle, hit))
        if key not in self._answers:
            verdict = alone(needle, hit, self.page, self.taken, known=known)
            self._answers[key] = verdict or (
                REVIEW if half(hit.first, hit.last, self.page, self.taken) else ""
            )
        return self._answers[key]

    def _for_the_known(self, needle: Needle, hit: Hit) -> bool:
        """Whether it is what she is called in other languages, or at length: beside no initial and no word of
        every day it tells of her only where she is known."""
        elsewhere = needle.strength == NICK and needle.kind in FAR and not hit.how
        if not elsewhere or not needle.given or needle.particles:
            return False
        plain = needle.kind != CLIPPED and self.page.folded.word(hit.first) in ordinary()
        return not plain and not lettered(hit.first, self.page)

    def apart(self, hit: Hit) -> Iterator[Namesakes]:
        """All whom a word may name; together those of whom it comes to the same, whatever their initials."""
        beside = self._beside(hit.first)[1]
        for rows, together in hit.meaning.parts:
            if not beside or len(rows) == 1:
                yield together
                continue
            same: dict[Initials, list[Namesakes]] = {}
            for row in rows:
                same.setdefault(self._initials(row.needle, hit.first), []).append(row)
            for each in same.values():
                yield Namesakes(each[0].needle, tuple(chain.from_iterable(row.whose for row in each)))

    def _asked_of(self, needle: Needle, hit: Hit) -> tuple[object, ...]:
        """All of a part that its level may depend on: of what a word as it stands is a form of, in an English
        text, no more than whether that is a first name of many."""
        plain = not hit.how and needle.strength in (PART, SELDOM, NICK) and not self.page.tongue(hit.first)
        base = common(needle.base) if plain else needle.base
        part = needle.words, needle.strength, needle.kind, needle.given, needle.particles
        return *part, base, self._initials(needle, hit.first)

    def _initials(self, needle: Needle, at: int) -> Initials:
        """All that the level may depend on of the first letters of her name: those that are met beside the
        word, and whether the word's own is one of several and is met."""
        alone, met = self._beside(at)
        own = needle.base[:1]
        return needle.initials & met, own in alone and len(needle.initials) > 1 and own

    def _beside(self, at: int) -> tuple[frozenset[str], frozenset[str]]:
        """The letters beside a word that may be initials; and with the first one of a name behind a comma, or
        those of a surname in other letters."""
        if at not in self._letters:
            alone, first = letters(at, self.page), listed_under(at, self.page)[:1]
            self._letters[at] = alone, alone | {*first} | begins_surname(at, self.page)
        return self._letters[at]

    def tied(self, whose: Iterable[str]) -> list[tuple[bool, list[str]]]:
        """These people in two parts: whether the text has a way to reach them, their house or their role."""
        parts: dict[bool, list[str]] = {}
        for who in whose:
            parts.setdefault(who in self._reached, []).append(who)
        return list(parts.items())

    @cached_property
    def _reached(self) -> frozenset[str | None]:
        mine = tuple(hit for hit in self._hits if not _TIES.isdisjoint(hit.meaning.rules))
        return frozenset(one.who for rule in (words, belongs) for one in rule(mine, self.page))

    def crowded(self, word: str) -> bool:
        """Whether three of the roster bear it as a first name of many: by itself it tells of none."""
        if not self._bearers:
            for hit in self._hits:
                bearers = self._bearers.setdefault(self.page.folded.word(hit.first), set())
                for _, (needle, whose) in hit.meaning.parts:
                    if of_many(needle):
                        bearers.update(whose)
        return len(self._bearers.get(word, ())) >= _CROWD


@dataclass(frozen=True, slots=True)
class Called:
    """People who are met in the same words, of which the page says the same for each."""

    whose: tuple[str, ...]
    spots: list[Spot]


def meant(hits: tuple[Hit, ...], asked: Asked) -> list[Called]:
    """All who may be meant, with the spots of each."""
    who = _in_company(hits)
    spots: list[Spot] = []
    whose: list[tuple[str, ...]] = []
    for hit in hits:
        for needle, names in asked.apart(hit):
            spots.append(Spot(needle, hit, asked.of(needle, hit, known=False)))
            whose.append(names)
            if spots[-1].verdict:
                who.update(names)
    met: dict[str, list[int]] = {}
    for number, names in enumerate(whose):
        for one in filter(who.__contains__, names):
            met.setdefault(one, []).append(number)
    called: dict[tuple[int, ...], list[str]] = {}
    for one, numbers in met.items():
        called.setdefault(tuple(numbers), []).append(one)
    return [Called(tuple(names), [spots[n] for n in numbers]) for numbers, names in called.items()]


def _in_company(hits: tuple[Hit, ...]) -> set[str]:
    """Who is met in two words that stand so near that they may be one name."""
    found: set[str] = set()
    # A name a thousand times inside one word is there once.
    once = list({(hit.meaning, hit.first, hit.last): hit for hit in hits}.values())
    for at, left in enumerate(once, 1):
        for right in map(once.__getitem__, range(at, len(once))):
            if right.first - left.last > NEAR:
                break
            theirs, others = left.meaning.bases, right.meaning.bases
            found.update(who for who in theirs.keys() & others.keys() if len(theirs[who] | others[who]) > 1)
    return found


def _taken(hits: Iterable[Hit]) -> set[int]:
    plain = [
        hit
        for hit in hits
        if not hit.how and any(part.together.needle.strength != NICK for part in hit.meaning.parts)
    ]
    return {at for hit in plain for at in range(hit.first, hit.last + 1)}
