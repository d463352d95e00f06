"""Names that the roster has in Latin letters, written in Chinese characters: by how each of them is read.

A Chinese name is read character by character, in any spelling. A name of others is known where a dot parts
it, as nothing else tells where it begins and ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice, permutations, product

from facilitator.gate.lists.wordlists import spelt
from facilitator.gate.match.dull import READ
from facilitator.gate.match.ear import Ear
from facilitator.gate.match.hit import Hit, meaning
from facilitator.gate.needles.east import PAIRED, families, given_names, parted
from facilitator.gate.needles.needle import JOINED, SHORTEST_JOINED, Needle
from facilitator.gate.needles.threads import Threads
from facilitator.gate.text.folded import Folded

_SCRIPT = "CJK"
_SHORTEST, _LONGEST = 2, 4
"""Characters of a Chinese name."""
_SURE = 3
_FOREIGN = 7
"""Characters that one part of a foreign name may have."""
_JOINED_ON = frozenset("冯馮范凡德达達迪戴杜拉勒")
"""Particles as a name has them in front, with nothing between: 冯德莱恩 is von der Leyen."""
_AT_ONCE = 8


class Han:
    """Built once a run."""

    def __init__(self, threads: Threads, ear: Ear) -> None:
        self._threads = threads
        self._ear = ear
        self._known: dict[tuple[str, ...], tuple[Needle, ...]] = {}

    def signs(self, words: Iterable[str]) -> frozenset[str]:
        """Those of these words that are a Chinese character, where a name may be written with them."""
        met = frozenset(word for word in words if han(word))
        return met if met and self._ear.hears else frozenset()

    def hits(self, folded: Folded, signs: Sequence[int]) -> Iterator[Hit]:
        """The names in a text; `signs`: the places of the characters."""
        words = folded.words
        surnames = {word for word in {words[at] for at in signs} if self._surname(word)}
        for at in signs:
            if words[at] in surnames:
                yield from self._read(folded, at)
        for at in folded.dotted() if signs else ():
            yield from self._parted(folded, at)

    def _surname(self, character: str) -> bool:
        """Whether a usual surname is that character, or begins with it, and is borne by somebody perhaps."""
        borne = character in spelt() and any(map(self._borne, families((character,))))
        return borne or character in PAIRED

    def _read(self, folded: Folded, at: int) -> Iterator[Hit]:
        """The Chinese names that begin there."""
        words = folded.words
        for length in range(_SHORTEST, _LONGEST + 1):
            whole = tuple(words[at : at + length])
            if len(whole) < length or not han(whole[-1]):
                return
            if whole not in self._known:
                self._known[whole] = self._named(whole)
            needles = self._known[whole]
            if needles and _whole(folded, at, at + length - 1):
                how = "" if length >= _SURE else READ
                yield Hit(meaning(needles), at, at + length - 1, how)

    def _named(self, whole: tuple[str, ...]) -> tuple[Needle, ...]:
        """Who may be called so."""
        family, own = parted(whole)
        given = [row for row in given_names(own) if self._borne(row)]
        rows = ("".join(a + b) for a, b in product(families(family), given)) if given else ()
        return tuple(islice((needle for row in rows for needle in self._joined(row)), _AT_ONCE))

    def _borne(self, row: tuple[str, ...]) -> bool:
        """Whether somebody of the roster has these words in a name, or the one that they make."""
        return "".join(row) in self._pieces or all(word in self._threads.bases for word in row)

    def _joined(self, row: str) -> Iterator[Needle]:
        """Whose name that is in one word, of those who have none in characters."""
        for needle in (*self._threads.names(row), *self._short.get(row, ())):
            whole = (needle.strength == JOINED or len(row) < SHORTEST_JOINED) and row not in self._pieces
            if whole and not self._ear.at_home(needle.who or "", _SCRIPT):
                yield needle

    @cached_property
    def _pieces(self) -> frozenset[str]:
        """What is one word of a name, or one with a hyphen, and so no whole one: Ching-kuo."""
        pairs = (row.replace(" ", "") for row, told in self._threads.phrases.items() if told)
        return frozenset((*self._threads.bases, *pairs))

    @cached_property
    def _short(self) -> dict[str, list[Needle]]:
        """Names of two words that are too short to be looked for as one: Hu Shi."""
        parts: dict[str, dict[str, None]] = {}
        for word, bearers in self._threads.bases.items():
            for bearer in bearers if len(word) < SHORTEST_JOINED and word.isascii() else ():
                parts.setdefault(bearer.who, {})[word] = None
        found: dict[str, list[Needle]] = {}
        for who, words in parts.items():
            for one, other in permutations(words, 2) if len(words) == 2 else ():
                if len(one + other) < SHORTEST_JOINED:
                    mine = (n for n in self._threads.names(other) if n.who == who and n.base == other)
                    found.setdefault(one + other, []).extend(mine)
        return found

    def _parted(self, folded: Folded, at: int) -> Iterator[Hit]:
        """The names of others on both sides of a dot: of each the longest row that sounds like it."""
        first, last = max(0, at - _FOREIGN + 1), min(folded.count, at + 1 + _FOREIGN) - 1
        begin = at + 1
        yield from self._longest(folded, ((begin, at) for begin in range(first, at + 1)))
        while begin <= last:
            yield from self._longest(folded, ((begin, end) for end in range(last, begin - 1, -1)))
            if folded.words[begin] not in _JOINED_ON:
                return
            begin += 1

    def _longest(self, folded: Folded, rows: Iterable[tuple[int, int]]) -> Iterator[Hit]:
        met: set[str] = set()
        for first, last in rows:
            row = folded.words[first : last + 1]
            if not all(map(han, row)) or not _whole(folded, first, last):
                continue
            for _, needles in islice(self._ear.named("".join(row)), _AT_ONCE):
                if needles[0].base not in met:
                    met.add(needles[0].base)
                    yield Hit(meaning(needles), first, last, "sound")


def _whole(folded: Folded, first: int, last: int) -> bool:
    """Whether nothing stands between these characters."""
    return folded.span(last)[1] - folded.span(first)[0] == last - first + 1


def han(word: str) -> bool:
    """One Chinese character."""
    return len(word) == 1 and "\u3400" <= word <= "\u9fff"
