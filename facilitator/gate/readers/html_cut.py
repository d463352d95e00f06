"""A page cut into its tags and the text between them; each different piece is looked at once a run.

Pages of one site repeat themselves: one tag in eight is new. So the source is parted at every `<`, and
what a piece says is remembered by its own words, in memory and for this run alone. A piece that is more
or less than one tag with its text (a comment, a script, a `<` inside quotes) is cut by the whole pattern.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from operator import add, itemgetter

from facilitator.gate.decode import plain_of

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
REST = r"(?:[^<>\"']++|\"[^\"]*\"|'[^']*')*+>"
_TOKEN = re.compile(
    r"<!--.*?(?:-->|--!>|\Z)"
    rf"|<script\b{REST}.*?</script(?=[\s/>])[^>]*>"
    rf"|<style\b{REST}.*?</style(?=[\s/>])[^>]*>"
    rf"|</?([A-Za-z][^\s/<>\"']*+){REST}"
    r"|<[!?][^<>]*>",
    re.S | re.I,
)
_PIECE = re.compile(
    r"<(?:(/?(?!script|style)([A-Za-z][^\s/<>\"']*+)(?:[^<>\"']++|\"[^\"<]*\"|'[^'<]*')*+>)([^<]*)|[^<]*)",
    re.I,
)
"""A piece from its `<`: one tag, its name and its text; where it is not that simple, the groups are empty."""
_MOST = 24_000_000


Cut = tuple[str, str, str, str]
"""A tag, comment or script, if any; the text up to the next; that text after the sign which stands for
the token there; the token with its escapes read, where it is a tag that says more than its own name."""


@dataclass(frozen=True)
class Cuts:
    """A whole page in pieces; `special` are the numbers of those whose token is no tag."""

    all: list[Cut] = field(repr=False)
    special: list[int]

    @cached_property
    def lengths(self) -> list[int]:
        """How long the text of each is."""
        return list(map(len, map(itemgetter(1), self.all)))

    @cached_property
    def ends(self) -> list[int]:
        """Where each ends in the source."""
        return list(accumulate(map(add, map(len, map(itemgetter(0), self.all)), self.lengths)))

    @property
    def shown(self) -> Iterator[int]:
        """Where each ends in the text that is shown."""
        return accumulate(map(len, map(itemgetter(2), self.all)))


class Pieces:
    """What each different piece of the pages of this run says, as far as it is remembered."""

    def __init__(self) -> None:
        self._known: dict[str, Cut | None] = {}
        self._size = 0

    def cut(self, source: str) -> Cuts:
        """The whole page; its tokens and texts in a row are the source."""
        first, *pieces = source.split("<")
        if self._size > _MOST:
            self._known.clear()
            self._size = 0
        cuts = list(map(self._known.get, pieces))
        unseen = [at for at, cut in enumerate(cuts) if cut is None]
        self._learn({pieces[at] for at in unseen}.difference(self._known))
        for at in unseen:
            cuts[at] = self._known[pieces[at]]
        found, special = [_bare(first)], list[int]()
        done, begin = 0, len(first) + 1  # Up to piece `done`, which begins at `begin`, all is found.
        for at in (at for at in unseen if cuts[at] is None):
            if at < done:
                continue
            found += filter(None, cuts[done:at])
            begin += sum(map(len, pieces[done:at])) + at - done
            token = _TOKEN.match(source, begin - 1)
            end, after = token.end() if token else begin - 1, begin + len(pieces[at])
            while after < end:
                at += 1
                after += 1 + len(pieces[at])
            if token and not token[1]:
                special.append(len(found))
            rest = source[end:after]
            found.append(_made(token[0], token[1], rest) if token else _bare(rest))
            done, begin = at + 1, after + 1
        return Cuts([*found, *filter(None, cuts[done:])], special)

    def _learn(self, pieces: Collection[str]) -> None:
        each = _PIECE.findall("<".join(["", *pieces]))
        for piece, (token, name, text) in zip(pieces, each, strict=True):
            self._known[piece] = _made("<" + token, name, text) if token else None
        self._size += sum(map(len, pieces))


def _made(token: str, name: str | None, text: str) -> Cut:
    if name is None:
        return token, text, JOIN + text, ""
    says = len(token) > len(name) + 3 or name not in _KNOWN
    return token, text, _SIGN.get(name, JOIN) + text, plain_of(token) if says else ""


def _bare(text: str) -> Cut:
    """Text after no token."""
    return "", text, text, ""
