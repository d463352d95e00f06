"""Hits of one word; those that tell of nobody by themselves count beside another part of the same name alone.

Faint are the dull ones, and ordinary words in small letters that somebody is called too (`will`, `to`). Most
of what a long text has of a long roster is faint, and the rules look at all that stands around each hit; so
what the different words of a text may come to together is asked before anybody looks where they stand.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple

from facilitator.gate.lists.tongues import may_decline
from facilitator.gate.match.dull import CASE, INSIDE, SOUND, dull
from facilitator.gate.match.hit import Hit, Meaning
from facilitator.gate.match.slots import in_columns, is_led, led, signed, stands
from facilitator.gate.text.folded import Folded
from facilitator.gate.text.layers import Layer

NEAR = 4
"""How far apart parts of one name may stand, in words."""
JOINTS = frozenset("-_./+")
"""What stands between the words of an address that is made of a name."""

Finder = Callable[[str], Iterable[Hit]]
"""A folded word to its hits, which stand nowhere yet."""
Partners = dict[Meaning, set[Meaning]]
"""Words of one text to those that are another part of the same name."""


class _Said(NamedTuple):
    """A hit of a word, and whether it is faint where the word is written in small letters: in what people
    read, and in code."""

    hit: Hit
    faint: tuple[bool, bool]


@dataclass(frozen=True, slots=True, eq=False)
class _Word:
    """All hits of a word: what it is or is spelt like, and what it `sounds` like. `faint`: whether they all
    are in small letters; `plain`: one of them is the word itself, `short` or not."""

    said: tuple[_Said, ...] = field(repr=False)
    meanings: frozenset[Meaning] = field(repr=False)
    sounds: frozenset[Meaning] = field(repr=False)
    faint: tuple[bool, bool]
    plain: bool
    short: bool
    in_case: bool
    cut: bool
    """It is nothing but a first name cut short: it counts where the text has more of the name."""


class Single:
    """What the words of a run are and are akin to: each is asked for once, and kept in memory."""

    def __init__(self, *finders: Finder) -> None:
        self._finders = finders
        self._known: dict[str, _Word] = {}

    def hits(
        self, folded: Folded, layer: Layer | None, met: Sequence[int], rows: Iterable[Hit]
    ) -> Iterator[Hit]:
        """The hits at these places; `rows` are the hits of several words, beside which a faint one counts."""
        known = {word: self._of(word) for word in {folded.words[at] for at in met}}
        rows = list(rows)
        here = _of_the_named({word: each for word, each in known.items() if each.said}, rows)
        if not here:
            return
        partners = _partners([*(one.hit for word in here.values() for one in word.said), *rows])
        look = _Look(folded, layer)
        counted, faint = [hit for hit in rows if hit.meaning in partners], list[Hit]()
        for at in _worth_a_look(here, met, partners, look):
            for one in here[folded.words[at]].said:
                meaning, _, _, how, start, length, _ = one.hit
                hit = Hit(meaning, at, at, how, start, length, look.faint(one, at))
                counts = not hit.faint or (meaning.short and not look.code)
                if counts:
                    yield hit
                if meaning in partners:
                    (counted if counts else faint).append(hit)
        if faint:
            yield from _beside(counted, faint, partners, look)

    def _of(self, word: str) -> _Word:
        if word not in self._known:
            self._known[word] = _word(word, [hit for finder in self._finders for hit in finder(word)])
        return self._known[word]


class _Look:
    """How words are written in one layer."""

    def __init__(self, folded: Folded, layer: Layer | None) -> None:
        self.folded = folded
        self.code = layer is not None and layer.code
        self._text = layer.text if layer is not None else ""
        self._file_name = layer is not None and layer.file_name

    def idle(self, word: str, known: _Word) -> bool:
        """Whether the word tells of nobody by itself wherever it is written in small letters here. A short
        name is asked about where she is known: in code it never is."""
        if not known.faint[self.code] or (known.in_case and self._declines):
            return False
        if not known.plain:
            return True
        asked = self._file_name or (known.short and not self.code)
        return not (asked or word in self._signed or word in self._led or word in self._in_columns)

    def faint(self, said: _Said, at: int) -> bool:
        """Whether the hit tells of nobody by itself where it stands."""
        small = self.folded.is_small(at)
        if not said.hit.how:
            return said.faint[0] and small and not self._file_name and not self._sign(at)
        if said.hit.how == CASE and self._declines:
            return False  # `notatka-kowalskiego.pdf`
        if small:
            return said.faint[self.code]
        return dull(said.hit, self.folded.words[at], self.folded.written(at), code=self.code)

    def together(self, left: Hit, right: Hit) -> bool:
        """Whether two parts of a name may be one here: other words than these twice; in small letters, those
        that only sound like it stand in an address, with one of its signs between them, or in two scripts."""
        words = self.folded.words
        if right.first <= left.last or words[left.first] == words[right.first]:
            return False
        if not any(
            hit.how == SOUND and (self.code or self.folded.is_small(hit.first)) for hit in (left, right)
        ):
            return True
        if right.first != left.last + 1:
            return False
        gap = self._text[self.folded.span(left.last)[1] : self.folded.span(right.first)[0]]
        return gap in JOINTS or (gap == " " and words[left.last].isascii() != words[right.first].isascii())

    def _sign(self, at: int) -> bool:
        """Whether a word stands as names do in addresses and data."""
        word = self.folded.words[at]
        near = word in self._signed or word in self._in_columns or is_led(at, self.folded)
        return near and stands(at, self.folded, self._text)

    @cached_property
    def _declines(self) -> bool:
        """Whether names may stand in their cases here: in the name of a file no sentence tells."""
        if self._file_name:
            return True
        return not self.code and may_decline(self._text, self.folded.words)

    @cached_property
    def _signed(self) -> frozenset[str]:
        return signed(self._text)

    @cached_property
    def _in_columns(self) -> frozenset[str]:
        return frozenset(in_columns(self.folded, self._text).values())

    @cached_property
    def _led(self) -> frozenset[str]:
        return led(self.folded)


def _of_the_named(here: dict[str, _Word], rows: Iterable[Hit]) -> dict[str, _Word]:
    """These words without first names cut short of whom the text says nothing else."""
    if not any(word.cut for word in here.values()):
        return here
    rest = [meaning for word in here.values() if not word.cut for meaning in word.meanings | word.sounds]
    named = {who for meaning in (*rest, *(hit.meaning for hit in rows)) for who in meaning.bases}
    return {
        word: each
        for word, each in here.items()
        if not each.cut or any(not named.isdisjoint(meaning.bases) for meaning in each.meanings)
    }


def _worth_a_look(
    here: dict[str, _Word], met: Iterable[int], partners: Partners, look: _Look
) -> Iterator[int]:
    """These places, but for words in small letters that come to nothing where they stand: those with no other
    part of the same name in the text, and those that only sound like one, with no such word right beside."""
    words = look.folded.words
    heard = {word for word, known in here.items() if not known.sounds.isdisjoint(partners)}
    idle = {
        word for word, known in here.items() if known.meanings.isdisjoint(partners) and look.idle(word, known)
    }
    for at in met:
        if (word := words[at]) not in here:
            continue
        if (
            word in idle
            and look.folded.is_small(at)
            and (
                word not in heard or heard.isdisjoint((*words[max(0, at - 1) : at], *words[at + 1 : at + 2]))
            )
        ):
            continue
        yield at


def _word(word: str, hits: list[Hit]) -> _Word:
    """What is known of a word before it is met anywhere."""
    said = tuple(_Said(hit, _faint_in_small_letters(hit, word)) for hit in hits)
    return _Word(
        said,
        frozenset(hit.meaning for hit in hits if hit.how != SOUND),
        frozenset(hit.meaning for hit in hits if hit.how == SOUND),
        (all(one.faint[False] for one in said), all(one.faint[True] for one in said)),
        any(not hit.how for hit in hits),
        any(hit.meaning.short for hit in hits),
        any(hit.how == CASE for hit in hits),
        bool(hits) and all(not hit.how and hit.meaning.cut for hit in hits),
    )


def _faint_in_small_letters(hit: Hit, word: str) -> tuple[bool, bool]:
    if not hit.how:
        return hit.meaning.plain, hit.meaning.plain
    return dull(hit, word, word, code=False), dull(hit, word, word, code=True)


def _partners(hits: Collection[Hit]) -> Partners:
    """Which of these words are two parts of somebody's name; a piece of one inside a word goes with the
    parts, as what may stand between them, and is none."""
    met: dict[str, dict[Meaning, frozenset[str]]] = {}
    words = {hit.meaning: None for hit in hits if hit.how != INSIDE}
    several = _met_again(words)
    for meaning in words:
        for who in several.intersection(meaning.bases):
            met.setdefault(who, {})[meaning] = meaning.bases[who]
    found: Partners = {}
    two = {who: rows for who, rows in met.items() if len(frozenset().union(*rows.values())) > 1}
    for rows in two.values():
        for one, bases in rows.items():
            found.setdefault(one, set()).update(o for o, theirs in rows.items() if len(bases | theirs) > 1)
    for meaning in {hit.meaning: None for hit in hits if hit.how == INSIDE}:
        for who in meaning.bases.keys() & two.keys():
            found.setdefault(meaning, set()).update(two[who])
    return found


def _met_again(words: Iterable[Meaning]) -> set[str]:
    """Who is met in more than one of these words, or in one that is more than one part of her name."""
    seen, again = set[str](), set[str]()
    for meaning in words:
        again |= meaning.double
        again.update(seen.intersection(meaning.bases))
        seen.update(meaning.bases)
    return again


def _beside(counted: list[Hit], faint: list[Hit], partners: Partners, look: _Look) -> Iterator[Hit]:
    """The faint hits with another part of the same name near; words that only sound like names in small
    letters where they make an address together (`anna-petrova.html`)."""
    rows = sorted([*faint, *counted], key=itemgetter(1, 2))
    near: set[int] = set()
    for at, left in enumerate(rows, 1):
        for right in map(rows.__getitem__, range(at, len(rows))):
            if right.first - left.last > NEAR:
                break
            for one, other in ((left, right), (right, left)):
                if one.faint and other.meaning in partners[one.meaning] and look.together(left, right):
                    near.add(id(one))
    yield from (hit for hit in faint if id(hit) in near)
