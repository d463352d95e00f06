"""A page cut into its tags and the text between them; each different piece is looked at once a run.

Pages of one site repeat themselves. So the source is parted at every `<` that opens something, and what
a piece says is remembered by its own words, in memory and for this run alone. A piece that is more or
less than one tag, its text, and what is closed after it (a comment, a script, a `<` inside quotes) is cut
by the whole pattern.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from facilitator.gate.decode import plain_of
from facilitator.gate.layers import SPOKEN

JOIN = "\0"
"""Stands in the text where an inline tag or a comment stood."""
_BLOCKS = (
    "address article aside blockquote body br button canvas caption center col colgroup dd details dialog "
    "dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header "
    "hgroup hr html iframe img input legend li link main menu meta nav noframes noscript object ol optgroup "
    "option p param picture pre rp rt script search section select source style summary svg table tbody td "
    "template text textarea tfoot th thead title tr track ul video audio desc foreignobject"
).split()
INLINE = (
    "a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby s samp small span "
    "strike strong sub sup time tspan tt u var wbr"
).split()
_KNOWN = frozenset([*_BLOCKS, *INLINE])
_SIGN = dict.fromkeys(_BLOCKS, "\n")
_NAME = r"[A-Za-z][^\s/<>\"']*+"
REST = r"(?:[^<>\"']++|\"[^\"]*\"|'[^']*')*+>"
TOKEN = re.compile(
    r"<!--.*?(?:-->|--!>|\Z)"
    rf"|<script\b{REST}.*?</script(?=[\s/>])[^>]*>"
    rf"|<style\b{REST}.*?</style(?=[\s/>])[^>]*>"
    rf"|</?({_NAME}){REST}"
    r"|<[!?][^<>]*>",
    re.S | re.I,
)
_OPENS = re.compile("<(?!/)")
_TAG = re.compile(rf"(?!(?i:script|style))/?({_NAME})(?:[^<>\"']++|\"[^<>\"]*\"|'[^<>']*')*+")
"""A tag between its `<` and its `>`, and its name. One that has either in quotes is left to the whole
pattern."""
_ATTRIBUTE = re.compile(r"([\w-]++)\s*+=\s*+(?:\"([^\"]+)\"|'([^']+)')")
_DASHED = re.compile(r"-[\w-]*+\s*+=")
_SAYING = "alt title label summary placeholder content abbr value srcdoc".split()
_SAID = frozenset(written(name) for name in _SAYING for written in (str.lower, str.upper, str.title))
"""Attributes that say something to people; so do `aria-…` and `data-…`."""
_MOST = 24_000_000


Cut = tuple[str, str, str]
"""What a piece says: its text, with a sign for each tag, comment or script; its tags that say more than
their own well-known name, escapes read; what their attributes say in sentences. Where there are several,
an empty line stands between them."""
_NOTHING: Cut = ("", "", "")


class Special(NamedTuple):
    """A comment, a script or the like: the number of its piece, and its place in the source."""

    number: int
    start: int
    end: int


@dataclass(frozen=True)
class Cuts:
    """A whole page in pieces, each without its `<`, and what each says."""

    pieces: list[str] = field(repr=False)
    all: list[Cut] = field(repr=False)
    special: list[Special]

    @cached_property
    def _begins(self) -> list[int]:
        return list(accumulate((len(piece) + 1 for piece in self.pieces), initial=0))

    def span(self, number: int) -> tuple[int, int]:
        """Where a piece stands in the source, its `<` included."""
        begin = self._begins[number]
        return max(0, begin - 1), begin + len(self.pieces[number])


class Pieces:
    """What each different piece of the pages of this run says, as far as it is remembered."""

    def __init__(self) -> None:
        self._known = _Known()

    def cut(self, source: str) -> Cuts:
        """The whole page; its pieces, with `<` between them, are the source."""
        if self._known.size > _MOST:
            self._known = _Known()
        pieces = _OPENS.split(source)
        cuts = list(map(self._known.__getitem__, pieces))
        cuts[0] = None  # What stands before the first `<` is no piece.
        found = Cuts([], [], [])
        done = begin = 0  # Up to piece `done`, which begins at `begin`, all is found.
        while None in cuts[done:]:
            odd = cuts.index(None, done)
            found.pieces.extend(pieces[done:odd])
            found.all.extend(filter(None, cuts[done:odd]))
            begin += sum(map(len, pieces[done:odd])) + odd - done
            end, done = _odd(source, begin, found), odd
            while begin <= end:
                begin += len(pieces[done]) + 1
                done += 1
        found.pieces.extend(pieces[done:])
        found.all.extend(filter(None, cuts[done:]))
        return found


class _Known(dict[str, Cut | None]):
    """What each different piece says; None where it is not a tag, its text and what is closed after it."""

    def __init__(self) -> None:
        super().__init__()
        self._tags = _Tags()
        self._closed = _Closed(self._tags)
        self.size = 0

    def __missing__(self, piece: str) -> Cut | None:
        self.size += len(piece)
        first, closes, closed = piece.partition("</")
        token, ends, text = first.partition(">")
        tag = self._tags[token] if ends else None
        rest = self._closed[closed] if closes else _NOTHING
        found = self[piece] = _row(tag, text, rest) if tag and rest else None
        return found


class _Closed(dict[str, Cut | None]):
    """The same of what is closed after a text, without the first `</`."""

    def __init__(self, tags: _Tags) -> None:
        super().__init__()
        self._tags = tags

    def __missing__(self, closed: str) -> Cut | None:
        found: Cut | None = _NOTHING
        for end in reversed(closed.split("</")):
            token, ends, text = end.partition(">")
            tag = self._tags[f"/{token}"] if ends else None
            found = _row(tag, text, found) if tag and found else None
        self[closed] = found
        return found


def _row(tag: Cut, text: str, rest: Cut) -> Cut:
    """A tag, its text and the rest of the piece."""
    if rest[1]:
        return f"{tag[0]}{text}{rest[0]}", _lines([tag[1], rest[1]]), _lines([tag[2], rest[2]])
    return f"{tag[0]}{text}{rest[0]}", tag[1], tag[2]


class _Tags(dict[str, Cut | None]):
    """What each different tag says, without its `<` and its `>`; None where it is not as simple as that."""

    def __missing__(self, token: str) -> Cut | None:
        name = _TAG.fullmatch(token)
        found = self[token] = _said(f"<{token}>", name[1]) if name else None
        return found


def _said(token: str, name: str) -> Cut:
    """The sign for a tag, itself unless it says no more than its own well-known name, its escapes read, and
    the sentences in its attributes."""
    sign = _SIGN.get(name, JOIN)
    if not _tells(token, name):
        return sign, "", ""
    tag = plain_of(token)
    return sign, tag, _lines([tag[a:b] for a, b in sentences_in(tag)])


def _odd(source: str, begin: int, found: Cuts) -> int:
    """Cuts the source by the whole pattern up to where a piece begins again, and tells where that is."""
    at = begin - 1
    if not begin:
        at = _next(source, 0)
        found.pieces.append(source[:at])
        found.all.append((source[:at], "", ""))
    while at == begin - 1 or source.startswith("</", at):
        token = TOKEN.match(source, at)
        end = token.end() if token else at
        after = _next(source, max(end, at + 1))
        sign, tag, said = _said(token[0], token[1]) if token and token[1] else (JOIN if token else "", "", "")
        if token and not token[1]:
            found.special.append(Special(len(found.all), at, end))
        found.pieces.append(source[at + 1 : after])
        found.all.append((sign + source[end:after], tag, said))
        at = after
    return at


def telling(source: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the tags in this part of the source stand that say more than their own well-known name."""
    tokens = TOKEN.finditer(source, start, end)
    return [one.span() for one in tokens if one[1] and _tells(one[0], one[1])]


def _tells(token: str, name: str) -> bool:
    return name not in _KNOWN or len(token) > len(name) + 3


def sentences_in(tag: str) -> Iterator[tuple[int, int]]:
    """Where the attributes of a tag say something to people in sentences (`alt`, `title`, descriptions)."""
    low = tag.lower()
    if not any(map(low.__contains__, _SAYING)) and not _DASHED.search(tag):
        return
    for one in _ATTRIBUTE.finditer(tag):
        name, double, single = one.groups()
        if (name in _SAID or name[4:5] == "-") and SPOKEN.search(double or single):
            yield one.span(2 if double else 3)


def _lines(texts: Iterable[str]) -> str:
    """Those that are not empty, with an empty line between them."""
    return "\n\n".join(filter(None, texts))


def _next(source: str, at: int) -> int:
    """Where the next `<` stands, or the end."""
    found = source.find("<", at)
    return found if found >= 0 else len(source)
