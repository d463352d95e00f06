"""Names letter by letter or cut over a line, numbers in any grouping, letters of a script out of place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate, islice, product

from facilitator.gate.match.hit import Hit, meaning
from facilitator.gate.needles.needle import DOUBT, FULL, INITIALS, JOINED, REVERSED, Needle
from facilitator.gate.needles.spelt import FEWEST, Said, numbers_in, said_in
from facilitator.gate.needles.threads import NAMES, Threads
from facilitator.gate.text import scripts
from facilitator.gate.text.fold import words_of
from facilitator.gate.text.folded import Folded
from facilitator.gate.text.layers import PROSE, Layer
from facilitator.gate.text.mended import CUT

LETTER = "[a-z\u0400-\u04ff\u05d0-\u05ea\u0620-\u064a]"
"""A folded letter of a script in which names may be spelt letter by letter."""
_SPACED = re.compile(f" {LETTER} {LETTER} {LETTER} {LETTER}(?= )(?: {LETTER}(?= ))*")
_WITHIN = "(?<=[^\\W\\d_]{2}.)(?!(?:d|ll|m|re|s|t|ve)\\b)(?=[^\\W\\d_])"
_RAISED = re.compile(f"['\u2019\u2018`]{_WITHIN}")
"""A sign inside a word for a sound that Latin letters lack (`Mas'ud`); what English writes on is none."""
_RAISED_SIGNS = tuple(re.compile(sign + _WITHIN) for sign in "'\u2019\u2018`")
"""The same one by one: a sign with nothing before it is looked for ten times as fast."""
_MIXED = re.compile("[A-Za-z][\u0370-\u03ff\u0400-\u052f]|[\u0370-\u03ff\u0400-\u052f][A-Za-z]")
_WORD = re.compile(r"\w+")
_TAIL_WORD = re.compile(r"\w+$")
_TAIL = 8
_LONGEST = 120
_WORDS = 4
"""A row of words that is cut over a line has no more."""
_SCRIPT = meaning((Needle(("script",), "script"),))
_FOREIGN = bytes(range(0xCD, 0xD5))
"""What the letters of Greek and Cyrillic (U+0370 to U+052F) begin with in UTF-8."""


class Disguises:
    """Built once a run."""

    def __init__(self, threads: Threads) -> None:
        self._threads = threads
        self._phones: dict[str, list[Needle]] = {}
        for phone in threads.phones:
            self._phones.setdefault(phone.words[0][-_TAIL:], []).append(phone)
        self._within_town: dict[str, list[Needle]] = {}
        for phone in threads.phones:
            self._within_town.setdefault(phone.words[0][-FEWEST:], []).append(phone)

    def asks(self, words: frozenset[str]) -> frozenset[str]:
        """Those of these words that say a number, where numbers are looked for."""
        return numbers_in(words) if self._phones else frozenset()

    def hits(self, folded: Folded, layer: Layer, telling: frozenset[str]) -> Iterator[Hit]:
        """Hits that no whole word gives; `telling`: the words that were asked for."""
        if self._threads.named:
            yield from self._spaced(folded)
            if (
                "-\n" in layer.text
                or "-\r\n" in layer.text
                or "\u2010" in layer.text
                or "\u00ad" in layer.text
            ):
                yield from self._cut(folded, layer, CUT)
            if any(sign.search(layer.text) for sign in _RAISED_SIGNS):
                yield from self._cut(folded, layer, _RAISED)
        if self._phones:
            for groups in said_in(folded, telling):
                yield from self._reached(groups)
        if layer.kind == PROSE and _has_foreign(layer.text):
            yield from _strange(folded, layer)

    def _known(self, word: str) -> tuple[Needle, ...]:
        """Names, and withheld words as one word, which are looked for nowhere else letter by letter."""
        needles = (n for n in self._threads.needles(word) if n.rule in NAMES or n.strength == JOINED)
        return tuple(n for n in islice(needles, 8) if n.strength not in (REVERSED, INITIALS))

    @cached_property
    def _begins(self) -> dict[str, int]:
        """How rows begin, and how long the longest is that begins so: few letters in a row are worth a
        longer look."""
        longest: dict[str, int] = {}
        for row in self._threads.rows:
            longest[row[:4]] = max(len(row), longest.get(row[:4], 0))
        return longest

    def _spaced(self, folded: Folded) -> Iterator[Hit]:
        for found in _spelt(folded):
            letters = found.group().split()
            first = folded.word_at(found.start() + 1)
            joined, at = "".join(letters), 0
            alike = _one_script(joined)
            while at < len(joined) - 3:
                begins = joined[at : at + 4], alike[at : at + 4]
                longest = min(max(self._begins.get(begin, 0) for begin in begins), _LONGEST)
                for end in range(min(len(joined), at + longest), at + 3, -1):
                    said, shown = joined[at:end], alike[at:end]
                    needles = self._known(said) or self._known(shown) or self._backwards(said)
                    if needles:
                        yield Hit(meaning(needles), first + at, first + end - 1, "apart")
                        at = end - 1
                        break
                at += 1

    def _backwards(self, word: str) -> tuple[Needle, ...]:
        return tuple(n for n in self._threads.names(word)[:8] if n.strength == REVERSED)

    def _cut(self, folded: Folded, layer: Layer, sign: re.Pattern[str]) -> Iterator[Hit]:
        """A name in two pieces with a sign between them that is none of its letters."""
        cursor = 0
        for found in sign.finditer(layer.text):
            before = _TAIL_WORD.search(layer.text, max(0, found.start() - 40), found.start())
            after = _WORD.match(layer.text, found.end())
            left = words_of(before.group()) if before else ()
            right = words_of(after.group()) if after else ()
            if not left or not right:
                continue
            word = left[-1] + right[0]
            at = folded.text.find(f" {left[-1]} {right[0]} ", cursor) if self._threads.holds(word) else -1
            if at >= 0:
                first = folded.word_at(at + 1)
                yield from self._joined(folded, word, first)
                cursor = at + 1

    def _joined(self, folded: Folded, word: str, first: int) -> Iterator[Hit]:
        """The rows that hold a word of which the halves stand there."""
        for begin, end in product(range(max(0, first - _WORDS), first + 1), range(_WORDS)):
            row = (*folded.words[begin:first], word, *folded.words[first + 2 : first + 2 + end])
            needles = self._known(" ".join(row)) if first + 2 + end <= folded.count else ()
            if needles:
                yield Hit(meaning(needles), begin, first + 1 + end, "apart")

    def _reached(self, groups: list[Said]) -> Iterator[Hit]:
        """Numbers of people in these groups, with a country's code before them, a zero, or nothing."""
        digits = "".join(group.digits for group in groups)
        ends = list(accumulate(len(group.digits) for group in groups))
        for group, end in zip(groups, ends, strict=True):
            for phone in self._phones.get(digits[max(0, end - _TAIL) : end], ()) if end >= FEWEST else ():
                begin = _matching(digits, end, phone.words[0])
                full = Needle(phone.words, "contact", phone.who, FULL)
                yield Hit(meaning((full,)), groups[bisect_right(ends, begin)].first, group.last)
            if end == FEWEST:
                # As neighbours say it; with other digits before it, it is another number.
                near = (n for n in self._within_town.get(digits[:end], ()) if len(n.words[0]) > FEWEST)
                for phone in near:
                    doubt = Needle(phone.words, "contact", phone.who, DOUBT)
                    yield Hit(meaning((doubt,)), groups[0].first, group.last)


def _spelt(folded: Folded) -> Iterator[re.Match[str]]:
    """Where four letters or more stand beside each other, each alone."""
    text, shapes = folded.text, folded.shapes
    at = shapes.find(" x x x x ")
    while at >= 0:
        found = _SPACED.match(text, at)
        if found:
            yield found
        at = shapes.find(" x x x x ", found.end() if found else at + 1)
    if not shapes:
        yield from _SPACED.finditer(text)


def _one_script(word: str) -> str:
    """The letters as those of one script, where they look it."""
    latin = word.translate(scripts.ALIKE)
    return latin if latin.isascii() else scripts.unlike(word) if scripts.mixed(word) else word


def _matching(digits: str, end: int, phone: str) -> int:
    """Where the number that ends there begins, as far back as it agrees."""
    length = 0
    while length < min(end, len(phone)) and digits[end - 1 - length] == phone[-1 - length]:
        length += 1
    return end - length


def _has_foreign(text: str) -> bool:
    """Whether a letter of Greek or Cyrillic may stand here; or a sign with the same first byte."""
    if text.isascii():
        return False
    data = text.encode("utf-8", "surrogatepass")
    return len(data) != len(data.translate(None, _FOREIGN))


def _strange(folded: Folded, layer: Layer) -> Iterator[Hit]:
    """Words of Latin letters with some of Cyrillic or Greek among them."""
    cursor = 0
    for found in _MIXED.finditer(layer.text):
        if found.start() < cursor:
            continue
        start, end = found.span()
        while start > 0 and layer.text[start - 1].isalnum():
            start -= 1
        word = _WORD.match(layer.text, start)
        end = word.end() if word else end
        cursor = end
        piece = layer.text[start:end]
        if end - start >= 4 and scripts.mixed(piece):
            folds = words_of(piece)
            at = folded.text.find(f" {' '.join(folds)} ") if folds else -1
            while at >= 0:
                first = folded.word_at(at + 1)
                if folded.spans[first][0] >= start:
                    yield Hit(_SCRIPT, first, first + len(folds) - 1)
                    break
                at = folded.text.find(f" {' '.join(folds)} ", at + 1)
