"""Tags that were met before in this run and hold nothing that is looked for: they are not searched again.

A tag is quiet when, searched by itself, it gives dull hits at most; when no phrase with its rarest word here
may lie across several tags, because each goes on otherwise than this one does; when it has a longer word
and neither begins nor ends with two single letters (else a name might be spelt letter by letter across
tags). All others are loud. What is searched of a page are its loud tags, and on both sides of each as many
more as the longest phrase has words: every tag has a word, its own name, so no phrase reaches further.
Initials and numbers do not lie across tags: only dots may part initials, and a tag begins with a letter.
Near copies are not sought in tags.

Most new tags need not be searched even once: all their words are plain ones that no needle asks for.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, chain, compress, count
from operator import add

from facilitator.gate.match.disguise import LETTER
from facilitator.gate.match.hit import Hit
from facilitator.gate.match.sought import Sought, places
from facilitator.gate.match.telling import Telling
from facilitator.gate.text.fold import fold, words_of
from facilitator.gate.text.folded import Folded
from facilitator.gate.text.layers import CODE, Layer, Weaver, woven

_WORDY = re.compile("[0-9A-Za-z]{2}")
_SPELT = re.compile(f" {LETTER}(?= {LETTER} )")
_BORDER = " \0 "
_CUTS = ("'", "`", "-\n", "-\r\n")
_ALONE = re.compile(b" x(?= +x )")
_FLAT = bytes(ord(chr(c).lower()) if c < 128 and chr(c).isalnum() else 32 if c else 0 for c in range(256))
"""Small letters and digits; what parts them is a space, what parts lines stays."""
_SHAPES = bytes(ord("x") if chr(c).isalnum() and c < 128 else c for c in range(256))
_NEAR = 8
_MOST = 200_000

Search = Callable[[Folded, Layer], tuple[Hit, ...]]


@dataclass(frozen=True, slots=True)
class Known:
    """Lines that were met, in tags or in what attributes say: what is dull in one may not be in the other."""

    quiet: set[str] = field(default_factory=set, repr=False)
    loud: set[str] = field(default_factory=set, repr=False)


class Quiet:
    """What is known of the tags of a run, in memory and for this run alone."""

    def __init__(self, sought: Sought, telling: Telling) -> None:
        self._telling = telling
        self._sought = sought
        self._reach = max(_NEAR, sought.longest)
        self._known = {True: Known(), False: Known()}

    def rest(self, layer: Layer, search: Search) -> Layer | None:
        """What has to be searched of a layer: all of it, the neighbourhood of its loud tags, or nothing.
        `search` tells the hits of tags that are new."""
        lines = layer.lines
        if lines is None:
            return layer
        known = self._known[layer.code]
        if len(known.quiet) + len(known.loud) > _MOST:
            known = self._known[layer.code] = Known()
        doubtful = set(lines).difference(known.quiet)
        fresh = doubtful - known.loud
        if fresh:
            loud = self._loud(self._doubtful(list(fresh)), search, code=layer.code)
            known.loud.update(loud)
            known.quiet.update(fresh - loud)
        loud = doubtful & known.loud
        if not loud:
            return None
        near = {
            m
            for n in compress(count(), map(loud.__contains__, lines))
            for m in range(max(0, n - self._reach), min(n + self._reach + 1, len(lines)))
        }
        return layer if len(near) * 2 > len(lines) else _part(layer, lines, sorted(near))

    def _doubtful(self, lines: list[str]) -> list[str]:
        """Those of these lines that hold a telling word, letters or numbers that stand alone, or signs that
        may cut a word in two. All others are quiet."""
        strange = {line for line in lines if not line.isascii() or "\0" in line}
        plain = [line for line in lines if line not in strange]
        text, begins = f" {_BORDER.join(plain)} ", _begins(plain, len(_BORDER))
        flat = text.encode("ascii").translate(_FLAT)
        rows = list(map(str.split, flat.decode("ascii").split("\0")))
        telling = self._telling.of(frozenset(chain.from_iterable(rows)))
        doubtful = {n for n, row in enumerate(rows) if len(row) < 2 or not telling.isdisjoint(row)}
        doubtful.update(bisect_right(begins, at) - 1 for at in _standing_alone(text, flat))
        return [*strange, *(plain[n] for n in doubtful if plain)]

    def _loud(self, lines: list[str], search: Search, *, code: bool) -> set[str]:
        """Those of these lines that may hold something."""
        text = "\n\n".join(lines)
        folded = fold(text)
        begins = _begins(lines)

        def line_of(word: int) -> int:
            return bisect_right(begins, folded.span(word)[0]) - 1 if 0 <= word < folded.count else -1

        loud = {n for n, line in enumerate(lines) if not _WORDY.search(line)}
        keyed = {line_of(word) for word in places(folded, self._sought.keys)}
        loud.update(n for n in keyed if self._sought.reaches(words_of(lines[n])))
        where = "tags" if code else "attributes"
        for hit in search(folded, Layer(where, text, CODE, placed=False)):
            loud.update(map(line_of, range(hit.first, hit.last + 1)))
        for spelt in _SPELT.finditer(folded.text):
            first = folded.word_at(spelt.start() + 1)
            before, here, there, after = map(line_of, range(first - 1, first + 3))
            if here == there and (before != here or after != here):
                loud.add(here)
        return {lines[n] for n in loud}


def _part(layer: Layer, lines: tuple[str, ...], numbers: list[int]) -> Layer:
    """The layer with the lines of these numbers alone."""
    kept = [lines[n] for n in numbers]

    def weave(weaver: Weaver) -> None:
        weaver.rows(_begins(kept), map(_begins(lines).__getitem__, numbers), map(len, kept))

    return woven(layer, layer.where, "\n\n".join([*kept, ""]), layer.kind, weave)


def _standing_alone(text: str, flat: bytes) -> Iterator[int]:
    """Where a letter or digit stands alone beside another, or a sign that may cut a word in two."""
    yield from (found.start() for found in _ALONE.finditer(flat.translate(_SHAPES)))
    for sign in _CUTS:
        at = text.find(sign)
        while at >= 0:
            yield at
            at = text.find(sign, at + 1)


def _begins(lines: Sequence[str], apart: int = 2) -> list[int]:
    """Where each of the lines begins, with an empty line between them, or whatever is so long."""
    return list(map(add, accumulate(map(len, lines), initial=0), range(0, apart * len(lines), apart)))
