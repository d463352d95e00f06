"""Who of the roster may be meant in a text at all, asked word by word before anybody is looked at.

A page has hundreds of words that many of a long roster share, and most say nothing where they stand. Nobody
is meant who is met neither in two parts of her name near each other nor in a word that comes to something by
itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice

from facilitator.gate.findings import REVIEW
from facilitator.gate.lists.wordlists import ordinary
from facilitator.gate.match.hit import Hit, Namesakes
from facilitator.gate.match.single import NEAR
from facilitator.gate.needles.needle import ABROAD, FORMAL, NICK, Needle
from facilitator.gate.rules.around import of_many
from facilitator.gate.rules.belongs import belongs
from facilitator.gate.rules.company import Spot
from facilitator.gate.rules.doubt import Verdict, alone
from facilitator.gate.rules.page import Page
from facilitator.gate.rules.pairs import half
from facilitator.gate.rules.strangers import lettered
from facilitator.gate.rules.words import words

_CROWD = 3


class Asked:
    """What the words of one page come to by themselves: asked once for all who are called alike."""

    def __init__(self, hits: tuple[Hit, ...], page: Page) -> None:
        self.page = page
        self.taken = _taken(hits)
        """Words that somebody of the roster is called, and not for short."""
        self._hits = hits
        self._answers: dict[tuple[object, ...], Verdict] = {}
        self._bearers: dict[str, set[str]] = {}

    def of(self, needle: Needle, hit: Hit, *, known: bool) -> Verdict:
        """The level of a word, where the person is known in the same text and where not."""
        if hit.faint and not (known and hit.meaning.short):
            return ""
        if not known and self._for_the_known(needle, hit):
            return ""
        initials = self._initials(needle, hit.first)
        part = (needle.words, needle.strength, needle.kind, needle.base, needle.given, needle.particles)
        key = (hit.first, hit.last, hit.how, hit.start, hit.length, known, part, initials)
        if key not in self._answers:
            verdict = alone(needle, hit, self.page, self.taken, known=known)
            self._answers[key] = verdict or (
                REVIEW if half(hit.first, hit.last, self.page, self.taken) else ""
            )
        return self._answers[key]

    def _for_the_known(self, needle: Needle, hit: Hit) -> bool:
        """Whether it is what she is called in other languages, or at length: beside no initial and no word of
        every day it tells of her only where she is known."""
        elsewhere = needle.strength == NICK and needle.kind in (ABROAD, FORMAL) and not hit.how
        if not elsewhere or not needle.given or needle.particles:
            return False
        return self.page.folded.word(hit.first) not in ordinary() and not lettered(hit.first, self.page)

    def apart(self, hit: Hit) -> Iterator[Namesakes]:
        """All whom a word may name; together those of whom it comes to the same, whatever their initials."""
        for rows in hit.meaning.parts:
            if len(rows) == 1:
                yield rows[0]
                continue
            same: dict[frozenset[str] | bool, list[Namesakes]] = {}
            for row in rows:
                same.setdefault(self._initials(row.needle, hit.first), []).append(row)
            for each in same.values():
                yield Namesakes(each[0].needle, tuple(chain.from_iterable(row.whose for row in each)))

    def _initials(self, needle: Needle, at: int) -> frozenset[str] | bool:
        """All that the level may depend on of the first letters of her name: letters that stand there, or the
        first one of another name behind a comma."""
        if lettered(at, self.page):
            return needle.initials
        return self.page.folded.word(at + 1)[:1] in needle.initials

    @cached_property
    def reached(self) -> frozenset[str | None]:
        """Of whom the text has a way to reach them, a house or a role."""
        return frozenset(one.who for rule in (words, belongs) for one in rule(self._hits, self.page))

    def crowded(self, word: str) -> bool:
        """Whether three of the roster bear it as a first name of many: by itself it tells of none."""
        if not self._bearers:
            for hit in self._hits:
                bearers = self._bearers.setdefault(self.page.folded.word(hit.first), set())
                for each in chain.from_iterable(hit.meaning.parts):
                    if of_many(each.needle):
                        bearers.update(each.whose)
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
            spots.append(Spot(needle, hit))
            whose.append(names)
            if asked.of(needle, hit, known=False):
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
    for at, left in enumerate(hits, 1):
        for right in islice(hits, at, None):
            if right.first - left.last > NEAR:
                break
            theirs, others = left.meaning.bases, right.meaning.bases
            found.update(who for who in theirs.keys() & others.keys() if len(theirs[who] | others[who]) > 1)
    return found


def _taken(hits: Iterable[Hit]) -> set[int]:
    plain = [
        hit
        for hit in hits
        if not hit.how and any(rows[0].needle.strength != NICK for rows in hit.meaning.parts)
    ]
    return {at for hit in plain for at in range(hit.first, hit.last + 1)}
