"""All rows of words that are looked for, each to what it stands for; needles are made when one is met.

A row is one text here, its words with a space between them: a word alone is itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from operator import itemgetter

from facilitator.gate.needles.needle import (
    CLIPPED,
    DAY,
    FULL,
    INITIALS,
    JOINED,
    NICK,
    NOTE,
    OPEN,
    ORDINARY,
    PART,
    PHONE,
    SELDOM,
    SPELT,
    Needle,
)
from facilitator.gate.needles.strand import Alone, Bearer, Strand, alone
from facilitator.problems import Refused

_LONG_INSIDE = 6
_WHOLE = frozenset((PART, SELDOM, ORDINARY, FULL))
NAMES = frozenset(("name", "codeword"))
"""Rules whose words are looked for in every dress."""
Thread = Strand | Alone


class Threads:
    """Built once a run. An empty needle is refused: it would be found everywhere or nowhere."""

    def __init__(self, strands: Iterable[Needle | Strand]) -> None:
        self.rows: dict[str, Thread] = {}
        self._also: dict[str, list[Thread]] = {}
        self._made: dict[str, tuple[Needle, ...]] = {}
        self.phrases: dict[str, bool] = {}
        """Rows of several words, and whether they are more than somebody's initials."""
        self.bases: dict[str, tuple[Bearer, ...]] = {}
        """Words of a name as the roster has it, to those who bear it."""
        self.parts: dict[str, None] = {}
        """Parts of a name that are looked for by themselves, as the roster or a newspaper has them."""
        self.nicks: dict[str, None] = {}
        """What somebody may be called for short."""
        self.inner: dict[str, None] = {}
        """Words looked for inside longer ones: joined names, and parts that are long enough."""
        self.named = False
        self.phones: list[Needle] = []
        self.notes: list[Needle] = []
        self.open: list[Needle] = []
        self.days: list[Needle] = []
        apart = {NOTE: self.notes, OPEN: self.open, PHONE: self.phones, DAY: self.days}
        for strand in strands:
            self._thread(alone(strand) if isinstance(strand, Needle) else strand, apart)

    def needles(self, row: str) -> tuple[Needle, ...]:
        """What a row stands for, in the order of the roster; nothing for what is no row."""
        if row not in self._made:
            words = tuple(row.split(" "))
            borne = [each for strand in self._strands(row) for each in strand.borne(words)]
            self._made[row] = tuple(needle for _, needle in sorted(borne, key=itemgetter(0)))
        return self._made[row]

    def holds(self, word: str) -> bool:
        """Whether a word is a row of a name or codeword, or stands in one of several words."""
        return word in self.rows or word in self._within

    @cached_property
    def _within(self) -> frozenset[str]:
        """The words of rows of several; gathered when the first is asked for."""
        return frozenset(word for row, told in self.phrases.items() if told for word in row.split(" "))

    def names(self, word: str) -> tuple[Needle, ...]:
        """What a word stands for as a name, as parts of one written together, or as a codeword."""
        return tuple(n for n in self.needles(word) if n.rule in NAMES) if word in self.rows else ()

    def _strands(self, row: str) -> tuple[Thread, ...]:
        return (self.rows[row], *self._also.get(row, ())) if row in self.rows else ()

    def _thread(self, strand: Thread, apart: Mapping[str, list[Needle]]) -> None:
        name = strand.rule in NAMES
        for words, strength, base, _, _, kind, _ in strand.shapes():
            if not words or "" in words:
                raise Refused("A needle without a letter or digit cannot be looked for")
            if strength in apart:
                apart[strength].extend(each for _, each in strand.borne(words))
                continue
            row = " ".join(words)
            first = self.rows.setdefault(row, strand)
            if first is not strand and strand not in self._also.setdefault(row, [])[-1:]:
                self._also[row].append(strand)
            if strength == JOINED:
                self.inner[row] = None
            if len(words) > 1:
                self.phrases[row] = strength != INITIALS or self.phrases.get(row, False)
            elif name:
                self.named = True
                if base == row and strength in (PART, SELDOM):
                    self.parts[row] = None
                if strength == NICK and kind != CLIPPED:
                    self.nicks[row] = None
                if base == row and strength in _WHOLE and kind != SPELT:
                    self.bases[row] = self.bases.get(row, ()) + strand.bearers
                if strength == PART and len(row) >= _LONG_INSIDE:
                    self.inner[row] = None
