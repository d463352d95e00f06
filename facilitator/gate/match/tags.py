"""Names inside handles and hashtags: `#TeamBrown`, `@realmaria`, `@drmbrown`, `@bmaria92`.

A tag is read piece by piece, by its capitals and figures, or by the words that people write around a name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from facilitator.gate.lists.wordlists import framing, given, lands, ordinary, vocabulary
from facilitator.gate.match.dull import INSIDE, TAG, TAGGED
from facilitator.gate.match.hit import Hit, meaning
from facilitator.gate.needles.needle import FAR, HANDLE, JOINED, NICK, ORDINARY, PART, SELDOM, Needle
from facilitator.gate.needles.threads import Threads
from facilitator.gate.text.folded import Folded

_TAG = re.compile(r"[@#]_*(?=\w)")
_REST = re.compile(r"[\w.]*\w")
_LOCAL = re.compile(r"[\w.+-]+$")
"""What stands before the sign of a mail address."""
_SEAM = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[^A-Z\d]+|[A-Z]+|\d+")
_SHORTEST = 3
_LETTERS = (1, 2)
"""How many letters people write on to a part: `gbrown`, `gcbrown`, `gordonb`, `gordonbr`."""
_LOGIN = 8
"""Letters after which machines cut a name off: `lindqvis`."""
_LONGEST = 60
_TITLES = frozenset(("dr", "mr", "ms", "mp", "md"))
_AT_ONCE = 8
_PARTS = (PART, SELDOM, ORDINARY, NICK, HANDLE, JOINED)


class _Piece(NamedTuple):
    """A piece of one word, in small letters, and where it begins in it."""

    word: str
    start: int


class Tags:
    """Built once a run. `inside`: the hits of a word that is written together with something else."""

    def __init__(self, threads: Threads, akin: Callable[[str], Iterable[Hit]]) -> None:
        self._threads = threads
        self._akin = akin

    def hits(self, folded: Folded, text: str) -> Iterator[Hit]:
        """Every piece of a tag that somebody is called, or that has letters of hers written on to it."""
        if not self._threads.named or ("@" not in text and "#" not in text):
            return
        for sign in _TAG.finditer(text):
            rest = _REST.match(text, sign.end())
            end = min(rest.end() if rest else sign.end(), sign.end() + _LONGEST)
            local = _LOCAL.search(text, max(0, sign.start() - _LONGEST), sign.start())
            begin = local.start() if local and sign[0] == "@" else sign.end()
            at = bisect_left(folded.begins, begin, key=lambda n: folded.span(n)[0])
            while at < folded.count and folded.span(at)[0] < end:
                yield from self._of(sign[0][0], folded.words[at], folded.written(at), at)
                at += 1

    def _of(self, sign: str, word: str, written: str, at: int) -> Iterator[Hit]:
        """The hits of one word of a tag. Another name before hers in a handle is somebody else's."""
        pieces = _parted(word, written)
        if len(pieces) == 1 and _is_plain(word):
            yield from self._one(pieces[0], at, TAG)
            return
        hers = {piece for piece in pieces if self._parts(piece.word)}
        others = {piece for piece in pieces if piece not in hers and not _frames(piece.word)}
        strange = {piece for piece in others if piece.word in given() or (sign == "@" and piece == pieces[0])}
        for piece in pieces:
            if others <= {piece}:
                yield from self._one(piece, at, TAGGED)
            elif not strange:
                yield from self._one(piece, at, TAG)
        for piece in pieces:
            yield from self._within(piece, at)
        for hit in self._akin(word):
            if hit.how == INSIDE and len(pieces) == 1 and not all(n.given for n in hit.needles):
                yield hit._replace(first=at, last=at, how=TAGGED)

    def _one(self, piece: _Piece, at: int, how: str) -> Iterator[Hit]:
        needles = self._needles(piece.word)
        if needles:
            yield Hit(meaning(needles), at, at, how, piece.start, len(piece.word))

    def _needles(self, word: str) -> tuple[Needle, ...]:
        """What a piece is by itself; or, where it is no plain word (`#list` and a Lis), with letters of her
        other names before or behind it, or cut off."""
        found = self._parts(word)
        if found or _is_plain(word):
            return tuple(found[:_AT_ONCE])
        for letters in _LETTERS:
            before, behind = word[:letters], word[-letters:]
            one = letters == 1  # More letters than one are those of a first name.
            found += [
                n for n in self._parts(word[letters:]) if (one or not n.given) and before[0] in n.initials
            ]
            found += [n for n in self._parts(word[:-letters]) if behind[0] in n.initials]
        if not found and len(word) == _LOGIN:
            found = [n for row in self._cut.get(word, ()) for n in self._parts(row)]
        return tuple(dict.fromkeys(found[:_AT_ONCE]))

    @cached_property
    def _cut(self) -> dict[str, list[str]]:
        """How longer words begin that somebody is called; gathered when the first is asked for."""
        found: dict[str, list[str]] = {}
        for row in self._threads.rows:
            if len(row) > _LOGIN and " " not in row:
                found.setdefault(row[:_LOGIN], []).append(row)
        return found

    def _parts(self, word: str) -> list[Needle]:
        if len(word) < _SHORTEST:
            return []
        return [n for n in self._threads.names(word) if n.strength in _PARTS and n.kind not in FAR]

    def _within(self, piece: _Piece, at: int) -> Iterator[Hit]:
        """A name among words that people write around one, all in small letters: `realmaria`."""
        word, start = piece
        for begin in _before(word):
            for end in _behind(word, begin):
                if (begin, end) != (0, len(word)):
                    yield from self._one(_Piece(word[begin:end], start + begin), at, TAGGED)


def _is_plain(word: str) -> bool:
    return word in vocabulary() or word in ordinary() or word in lands()


def _parted(word: str, written: str) -> list[_Piece]:
    """The pieces of a word by its capitals and figures; in one where its letters were folded."""
    shown = written if len(written) == len(word) else word
    return [_Piece(word[m.start() : m.end()], m.start()) for m in _SEAM.finditer(shown)]


def _frames(piece: str) -> bool:
    """Whether it is what people write around a name, or a figure."""
    return piece.isdecimal() or piece in framing()


def _frames_glued(piece: str) -> bool:
    """The same where no capital parts it from the name: most of two letters might be anything."""
    return piece in framing() and (len(piece) > 2 or piece in _TITLES)


def _before(word: str, at: int = 0) -> Iterator[int]:
    """Where a name may begin behind words that stand before one."""
    yield at
    for end in range(at + 2, len(word) - _SHORTEST + 1):
        if _frames_glued(word[at:end]):
            yield from _before(word, end)


def _behind(word: str, begin: int) -> Iterator[int]:
    """Where a name that begins there may end."""
    yield len(word)
    for end in range(begin + _SHORTEST, len(word) - 1):
        if _frames_glued(word[end:]):
            yield end
