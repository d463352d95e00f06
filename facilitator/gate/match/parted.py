"""Withheld words with something between them that their sentence has not: figures, marks of a markup, or
the words of a running head, of another column, of the next value.

What stands between words as numbers of lines, marks of notes and times of subtitles do are figures; what a
reader of the finished page does not see are marks. Only over the end of a line may other words stand
there, and then it is a doubt. Figures and marks that the withheld words have themselves are looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from facilitator.gate.match.downward import Downward
from facilitator.gate.match.hit import Hit, Meaning, meaning
from facilitator.gate.match.reading import Reading, Row, standing
from facilitator.gate.needles.needle import DOUBT, FULL, Needle
from facilitator.gate.needles.strand import Alone
from facilitator.gate.needles.threads import Thread
from facilitator.gate.text.folded import Folded
from facilitator.gate.text.mended import mended

_FAR = 12
"""How many figures stand between two words at most: two times of a subtitle, and its number."""
_ASIDE = 40
"""How many other words: a running head and a foot, a line of the other column, a few keys of a file."""
_FEWEST = 5
"""Fewer words meet by chance with others between them."""
_MARKS = re.compile(
    r"""
    !\[[^][\n]*\]\([^()\n]*\) | \]\([^()\n]*\) | \]\[[^][\n]*\] | \[\^[^][\n]*\]  # of Markdown
    | \[\[[^][\n|]*(?:\]\[|\|) | \[(?:fn|cite):[^][\n]*\] | \{\{[^{}\n]*\}\}  # of Org and of wikis
    | :[a-z][\w:.+-]*:(?=`) | \|(?![ ])[^|\n]+(?<![ ])\|_* | \b[a-z]+:\S*?\[(?:\d*\])?  # of reST, AsciiDoc
    | \\(?:index|label|\w*ref|\w*cite\w*|footnote\w*|[hv]space|includegraphics)\*?(?:\[[^][]*\])*\{[^{}]*\}
    | \\[A-Za-z]+\*? | (?<=[\s{}])%[^\n]*\n  # of TeX
    | -->[^\n]*\n | (?:Dialogue|Comment):(?:[^,\n]*,){9} | \{\\[^{}\n]*\}  # of subtitles
    | \{[:#.][^{}\n]*\} | <[^<>\n]*>  # attributes and tags
    """,
    re.X,
)
"""What may stand between two words and is not read."""
_READ = re.compile(rf"[^\W\d_]|(?:\d+\D+){{{_FAR}}}")
_ENDS = re.compile(r"[^\w\n]*(?:\n|\f|\Z)|[^\w\n]*?(?:\t|[ ]{2})")
_BEGINS = re.compile(r"(?:\A|[\n\f\t]|[ ]{2})[^\w\n]*\Z")
"""The end and the beginning of a line, a column or a value."""
_INDENT = 80
_FIGURES = "0123456789"


class Parted:
    """Built once a run from the passages that block wherever they stand."""

    def __init__(self, threads: Iterable[Thread]) -> None:
        self._known: dict[Row, tuple[Meaning, Meaning]] = {}
        self._by_word: dict[str, list[Row]] = {}
        for thread in threads:
            if isinstance(thread, Alone) and _blocks(thread.needle):
                needle = thread.needle
                self._known[needle.words] = meaning((needle,)), meaning((replace(needle, strength=DOUBT),))
                self._by_word.setdefault(max(needle.words, key=len), []).append(needle.words)
        self._words = frozenset(chain.from_iterable(self._known))

    def hits(self, folded: Folded, text: str) -> Iterator[Hit]:
        """Where such words stand with something between them, or one of them in two pieces."""
        if not self._known:
            return
        words, places = mended(folded, text)
        words, places = words or folded.words, places or list(range(folded.count + 1))
        there = frozenset(words)
        known = self._words
        if noted := {w: bare for w in there if w not in known and (bare := _bare(w)) in known}:
            words = [noted.get(word, word) for word in words]
            there = frozenset(words)
        rows = [row for key in self._by_word.keys() & there for row in self._by_word[key]]
        rows = list(filter(there.issuperset, rows))
        at = standing(words, frozenset(chain.from_iterable(rows))) if rows else {}
        reading = Reading(words, places, at, folded, text)
        for row in rows:
            for first, last, doubtful in (*_Search(row, reading).found(), *Downward(row, reading).found()):
                if tuple(folded.words[places[first] : places[last + 1]]) != row:
                    yield Hit(self._known[row][doubtful], places[first], places[last + 1] - 1)


def _blocks(needle: Needle) -> bool:
    return needle.rule == "passage" and needle.strength == FULL and not needle.kind


def _bare(word: str) -> str:
    """A word without the number of a note that stands right at it; empty where it has none. A single letter
    with a figure is a sign of its own."""
    bare = "" if word.isalpha() else word.strip(_FIGURES)
    return bare if len(bare) > 1 else ""


class _Search:
    """One row of words in one text."""

    def __init__(self, row: Row, reading: Reading) -> None:
        self._row, self._reading, self._words, self._text = row, reading, reading.words, reading.text
        self._dead: set[tuple[int, int]] = set()

    def found(self) -> Iterator[tuple[int, int, bool]]:
        """The first and last word of each place where these stand in a row, and whether others may stand
        between them."""
        for first in self._beginnings():
            if end := self._rest(1, first):
                last, leaps = end
                if not leaps or (2 * leaps < len(self._row) >= _FEWEST):
                    yield first, last, leaps > 0

    def _beginnings(self) -> list[int]:
        """Where the row may begin: not too far from the one of its words that is met least often."""
        number = self._reading.rarest(self._row)
        reach = _ASIDE * number
        there = self._reading.there[self._row[number]]
        near = (self._reading.within(self._row[0], at - reach, at + 1) for at in there)
        return sorted(frozenset(chain.from_iterable(near)))

    def _rest(self, number: int, at: int) -> tuple[int, int] | None:
        """Where the row ends whose word before this one stands there, and over how many others it goes."""
        if number == len(self._row):
            return at, 0
        if (number, at) not in self._dead:
            for after, leaps in self._next(at, self._row[number]):
                if end := self._rest(number + 1, after):
                    return end[0], end[1] + leaps
            self._dead.add((number, at))
        return None

    def _next(self, at: int, wanted: str) -> Iterator[tuple[int, int]]:
        """Where the next word may stand: right behind it, behind figures and marks, behind other words."""
        others = self._reading.within(wanted, at + 1, at + _ASIDE)
        near = [after for after in others if self._goes_on(at, after)]
        yield from ((after, 0) for after in near)
        yield from ((after, 1) for after in others if after not in near and self._parted(at, after))

    def _goes_on(self, at: int, after: int) -> bool:
        """Whether nothing that is read stands between two words."""
        if all(map(str.isdecimal, self._words[at + 1 : after])):
            return after - at <= _FAR
        gap = self._text[self._reading.end(at) : self._reading.begin(after)]
        return not _READ.search(_MARKS.sub(" ", gap))

    def _parted(self, at: int, after: int) -> bool:
        """Whether one ends a line, a column or a value, and the other begins one."""
        end, begin = self._reading.end(at), self._reading.begin(after)
        return bool(
            _ENDS.match(self._text, end, end + _INDENT)
            and _BEGINS.search(self._text, max(end, begin - _INDENT), begin)
        )
