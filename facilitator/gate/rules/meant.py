"""Who of the roster may be meant in a text at all, asked word by word before anybody is looked at.

A page has hundreds of words that many of a long roster share, and most say nothing where they stand. Nobody
is meant who is met neither in two parts of her name nor in a word that comes to something by itself.
"""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.gate.match.hit import Hit
from facilitator.gate.needles.needle import NICK, Needle
from facilitator.gate.rules.around import common
from facilitator.gate.rules.company import Spot
from facilitator.gate.rules.doubt import Verdict, alone
from facilitator.gate.rules.page import Page
from facilitator.gate.rules.strangers import lettered

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
        initials = self._initials(needle, hit.first)
        part = (needle.words, needle.strength, needle.kind, needle.base, needle.given, needle.particles)
        key = (hit.first, hit.last, hit.how, hit.start, hit.length, known, part, initials)
        if key not in self._answers:
            self._answers[key] = alone(needle, hit, self.page, self.taken, known=known)
        return self._answers[key]

    def _initials(self, needle: Needle, at: int) -> frozenset[str] | bool:
        """All that the level may depend on of the first letters of her name: letters that stand there, or the
        first one of another name behind a comma."""
        if lettered(at, self.page):
            return needle.initials
        return self.page.folded.word(at + 1)[:1] in needle.initials

    def crowded(self, word: str) -> bool:
        """Whether three of the roster bear it as a first name of many: by itself it tells of none."""
        if not self._bearers:
            for hit in self._hits:
                theirs = {n.who or "" for n in hit.meaning.named if n.given and common(n.base)}
                self._bearers.setdefault(self.page.folded.word(hit.first), set()).update(theirs)
        return len(self._bearers.get(word, ())) >= _CROWD


def meant(hits: Iterable[Hit], asked: Asked) -> dict[str, list[Spot]]:
    """The spots of each person who may be meant."""
    who = _in_two_parts(hits)
    for hit in hits:
        for needle in hit.meaning.named:
            if needle.who not in who and asked.of(needle, hit, known=False):
                who.add(needle.who or "")
    spots: dict[str, list[Spot]] = {}
    for hit in hits:
        for needle in hit.meaning.named:
            if needle.who in who:
                spots.setdefault(needle.who or "", []).append(Spot(needle, hit))
    return spots


def _in_two_parts(hits: Iterable[Hit]) -> set[str]:
    """Who is met in two parts of the name, wherever they stand."""
    seen: dict[str, frozenset[str]] = {}
    found: set[str] = set()
    for each in {hit.meaning: None for hit in hits}:
        for who, bases in each.bases.items():
            if len(seen.setdefault(who, bases) | bases) > 1:
                found.add(who)
    return found


def _taken(hits: Iterable[Hit]) -> set[int]:
    plain = [hit for hit in hits if not hit.how and any(n.strength != NICK for n in hit.meaning.named)]
    return {at for hit in plain for at in range(hit.first, hit.last + 1)}
