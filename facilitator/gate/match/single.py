"""Hits of one word; those that tell of nobody by themselves count beside another part of the same name alone.

Faint are the dull ones, and ordinary words in small letters that somebody is called too (`will`, `to`). Most
of what a long text has of a long roster is faint, and the rules look at all that stands around each hit; so
what the different words of a text may come to together is asked before anybody looks where they stand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice
from operator import itemgetter
from typing import NamedTuple

from facilitator.gate.match.dull import INSIDE, SOUND, dull
from facilitator.gate.match.hit import Hit, Meaning
from facilitator.gate.text.folded import Folded
from facilitator.gate.text.layers import Layer

NEAR = 4
"""How far apart parts of one name may stand, in words."""
_JOINTS = frozenset("-_./+")
"""What stands between the words of an address that is made of a name."""
_SIGNED = re.compile("[@/~]([A-Za-z]+)")
_LETTERS_LAST = re.compile("[A-Za-z]+$")
_LONGEST_NAME = 80

Finder = Callable[[str], Iterable[Hit]]
"""A folded word to its hits, which stand nowhere yet."""
Partners = dict[Meaning, set[Meaning]]
"""Words of one text to those that are another part of the same name."""


class _Said(NamedTuple):
    """A hit of a word, and whether it is faint where the word is written in small letters: in what people
    read, and in code."""

    hit: Hit
    faint: tuple[bool, bool]


class Single:
    """What the words of a run are and are akin to: each is asked for once, and kept in memory."""

    def __init__(self, *finders: Finder) -> None:
        self._finders = finders
        self._said: dict[str, tuple[_Said, ...]] = {}

    def hits(
        self, folded: Folded, layer: Layer | None, met: Sequence[int], rows: Iterable[Hit]
    ) -> Iterator[Hit]:
        """The hits at these places; `rows` are the hits of several words, beside which a faint one counts."""
        here = {word: self._of(word) for word in {folded.words[at] for at in met}}
        said = [one.hit for each in here.values() for one in each]
        partners = _partners([*said, *rows])
        look = _Look(folded, layer)
        counted, faint = [hit for hit in rows if hit.meaning in partners], list[Hit]()
        for at in _worth_a_look(here, met, partners, look):
            for one in here[folded.words[at]]:
                meaning, _, _, how, start, length, _ = one.hit
                hit = Hit(meaning, at, at, how, start, length, look.faint(one, at))
                counts = not hit.faint or look.asked_about(hit)
                if counts:
                    yield hit
                if meaning in partners:
                    (counted if counts else faint).append(hit)
        if faint:
            yield from _beside(counted, faint, partners, look)

    def _of(self, word: str) -> tuple[_Said, ...]:
        if word not in self._said:
            hits = (hit for finder in self._finders for hit in finder(word))
            self._said[word] = tuple(_Said(hit, _faint_in_small_letters(hit, word)) for hit in hits)
        return self._said[word]


class _Look:
    """How words are written in one layer."""

    def __init__(self, folded: Folded, layer: Layer | None) -> None:
        self.folded = folded
        self._text = layer.text if layer is not None else ""
        self.code = layer is not None and layer.code
        self._file_name = layer is not None and layer.file_name

    def idle(self, word: str, said: Iterable[_Said], partners: Container[Meaning]) -> bool:
        """Whether the word comes to nothing here wherever it is written in small letters; `partners`: those
        that may be something beside others."""
        for hit, faint in said:
            if not faint[self.code] or hit.meaning in partners:
                return False
            if not hit.how and (self.asked_about(hit) or self._file_name or word in self._signed):
                return False
        return True

    def asked_about(self, hit: Hit) -> bool:
        """Whether a short name in small letters is asked about where she is known: in code it never is."""
        return hit.meaning.short and not self.code

    def faint(self, said: _Said, at: int) -> bool:
        """Whether the hit tells of nobody by itself where it stands."""
        small = self.folded.small[at]
        if not said.hit.how:
            return said.faint[0] and small and not self._file_name and not self._sign(at)
        if small:
            return said.faint[self.code]
        return dull(said.hit, self.folded.words[at], self.folded.written(at), code=self.code)

    def together(self, left: Hit, right: Hit) -> bool:
        """Whether two parts of a name may be one here: other words than these twice; in small letters, those
        that only sound like it stand in an address, with one of its signs between them."""
        words, small = self.folded.words, self.folded.small
        if right.first <= left.last or words[left.first] == words[right.first]:
            return False
        if not any(hit.how == SOUND and (self.code or small[hit.first]) for hit in (left, right)):
            return True
        if right.first != left.last + 1:
            return False
        return self._text[self.folded.span(left.last)[1] : self.folded.span(right.first)[0]] in _JOINTS

    def _sign(self, at: int) -> bool:
        """Whether a word stands beside a sign that addresses have."""
        if self.folded.words[at] not in self._signed:
            return False
        start, end = self.folded.span(at)
        return self._text[max(0, start - 1) : start] in ("@", "/", "~") or self._text[end : end + 1] == "@"

    @cached_property
    def _signed(self) -> frozenset[str]:
        """The rows of letters that somewhere stand beside one."""
        before = (_LETTERS_LAST.search(piece[-_LONGEST_NAME:]) for piece in self._text.split("@")[:-1])
        return frozenset((*_SIGNED.findall(self._text), *(found[0] for found in before if found)))


def _worth_a_look(
    here: dict[str, tuple[_Said, ...]], met: Iterable[int], partners: Partners, look: _Look
) -> Iterator[int]:
    """These places, but for words in small letters that come to nothing where they stand: those with no other
    part of the same name in the text, and those that only sound like one, with no such word right beside."""
    words, small = look.folded.words, look.folded.small
    said = [(word, one.hit) for word, each in here.items() for one in each]
    heard = {word for word, hit in said if hit.how == SOUND}
    seen = partners.keys() - {hit.meaning for _, hit in said if hit.how == SOUND}
    idle = {word for word, each in here.items() if look.idle(word, each, seen)}
    idle_alone = {word for word in idle & heard if not look.idle(word, here[word], partners)}
    for at in met:
        if small[at] and (word := words[at]) in idle:
            beside = (*words[max(0, at - 1) : at], *words[at + 1 : at + 2])
            if word not in idle_alone or heard.isdisjoint(beside):
                continue
        yield at


def _faint_in_small_letters(hit: Hit, word: str) -> tuple[bool, bool]:
    if not hit.how:
        return hit.meaning.plain, hit.meaning.plain
    return dull(hit, word, word, code=False), dull(hit, word, word, code=True)


def _partners(hits: Collection[Hit]) -> Partners:
    """Which of these words are two parts of somebody's name; a piece of one inside a word goes with the
    parts, as what may stand between them, and is none."""
    met: dict[str, dict[Meaning, frozenset[str]]] = {}
    for meaning in {hit.meaning: None for hit in hits if hit.how != INSIDE}:
        for who, bases in meaning.bases.items():
            met.setdefault(who, {})[meaning] = bases
    found: Partners = {}
    two = {who: rows for who, rows in met.items() if len(frozenset().union(*rows.values())) > 1}
    for rows in two.values():
        for one, bases in rows.items():
            found.setdefault(one, set()).update(o for o, theirs in rows.items() if len(bases | theirs) > 1)
    for meaning in {hit.meaning: None for hit in hits if hit.how == INSIDE}:
        for who in meaning.bases.keys() & two.keys():
            found.setdefault(meaning, set()).update(two[who])
    return found


def _beside(counted: list[Hit], faint: list[Hit], partners: Partners, look: _Look) -> Iterator[Hit]:
    """The faint hits with another part of the same name near; words that only sound like names in small
    letters where they make an address together (`anna-petrova.html`)."""
    rows = sorted([*faint, *counted], key=itemgetter(1, 2))
    near: set[int] = set()
    for at, left in enumerate(rows, 1):
        for right in islice(rows, at, None):
            if right.first - left.last > NEAR:
                break
            for one, other in ((left, right), (right, left)):
                if one.faint and other.meaning in partners[one.meaning] and look.together(left, right):
                    near.add(id(one))
    yield from (hit for hit in faint if id(hit) in near)
