"""What a run of tags says, those that have nothing between them: worked out once for each different one.

Most runs differ in what stands in quotes alone. So the rest of one, its shape, is remembered too, and a new
run of a known shape is only parted at its quotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate, chain, compress
from typing import NamedTuple

from facilitator.gate.readers.html_depth import Steps
from facilitator.gate.text.decode import plain_of
from facilitator.gate.text.layers import SPOKEN

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
_NAMES = frozenset([*_BLOCKS, *INLINE])
SIGN = dict.fromkeys(_BLOCKS, "\n")
STEPS = Steps(_NAMES)
NAME = r"[A-Za-z][^\s/<>\"']*+"
_TAG = re.compile(rf"(?!(?i:script|style))/?({NAME})(?:[^<>\"']++|\"[^<>\"]*\"|'[^<>']*')*+")
"""A tag between its `<` and its `>`, and its name. One that has either in quotes is left to the whole
pattern."""
_ATTRIBUTE = re.compile(r"([\w-]++)\s*+=\s*+(?:\"([^\"]+)\"|'([^']+)')")
_SAID = frozenset(
    written(name)
    for name in "alt title label summary placeholder content abbr value srcdoc".split()
    for written in (str.lower, str.upper, str.title)
)
"""Attributes that say something to people; so do `aria-…` and `data-…`."""


Cut = tuple[str, tuple[str, ...], tuple[str, ...], bytes]
"""What a run of tags says: a sign for each; those that say more than their own well-known name, escapes
read; what their attributes say in sentences; the steps they make into one another."""


class Runs(dict[str, Cut | None]):
    """What each different run of tags says; None where it is not all simple tags."""

    def __init__(self) -> None:
        super().__init__()
        self._tags = _Tags()
        self._shapes = _Shapes()
        self.size = 0

    def __missing__(self, run: str) -> Cut | None:
        self.size += len(run)
        self[run] = found = self._by_shape(run) or self._row(run)
        return found

    def _by_shape(self, run: str) -> Cut | None:
        """The same where the run has a shape that is simple, and no escapes."""
        pieces = run.split('"')
        shape = self._shapes['"-"'.join(pieces[::2])] if len(pieces) % 2 else None
        if shape is None or plain_of(run) != run:
            return None
        tags = run.split("><")
        if len(tags) != len(shape.tells):  # One of the values holds what parts two tags.
            return None
        lines = tuple([f"<{tag}>" for tag in compress(tags, shape.tells)])
        spoken = tuple(filter(SPOKEN.search, map(pieces.__getitem__, shape.said)))
        return shape.signs, lines, spoken, shape.steps

    def _row(self, run: str) -> Cut | None:
        tags = [self._tags[token] for token in run.split("><")]
        return None if None in tags else _together([tag for tag in tags if tag])


def _together(tags: list[Cut]) -> Cut:
    signs, lines, said, steps = zip(*tags, strict=True)
    return "".join(signs), tuple(chain(*lines)), tuple(chain(*said)), b"".join(steps)


class _Tags(dict[str, Cut | None]):
    """What each different tag says, without its `<` and its `>`; None where it is not as simple as that."""

    def __missing__(self, token: str) -> Cut | None:
        name = _TAG.fullmatch(token)
        self[token] = found = said(f"<{token}>", name[1]) if name else None
        return found


class _Shape(NamedTuple):
    """A run but for what it says in quotes: its signs and its steps, which of its tags say more than their
    own well-known name, and where those of its values stand that say something to people."""

    signs: str
    steps: bytes
    tells: tuple[bool, ...]
    said: tuple[int, ...]


class _Shapes(dict[str, _Shape | None]):
    """Each different shape, with `-` for each value; None where not all quotes hold one of an attribute."""

    def __missing__(self, shape: str) -> _Shape | None:
        self[shape] = found = self._row(shape.split("><")) if "><" in shape else self._tag(shape)
        return found

    def _tag(self, shape: str) -> _Shape | None:
        name, values = _TAG.fullmatch(shape), _ATTRIBUTE.findall(shape)
        if not name or "'" in shape or len(values) * 2 != shape.count('"'):
            return None
        said = tuple(2 * number + 1 for number, (attribute, _, _) in enumerate(values) if _says(attribute))
        sign, step = SIGN.get(name[1], JOIN), STEPS.of(shape[: name.end(1)])
        return _Shape(sign, step, (tells(f"<{shape}>", name[1]),), said)

    def _row(self, tags: list[str]) -> _Shape | None:
        row = [self[tag] for tag in tags]
        whole = [shape for shape in row if shape]
        if len(whole) < len(row):
            return None
        signs, steps, tells, _ = zip(*whole, strict=True)
        before = accumulate((tag.count('"') for tag in tags), initial=0)
        said = (number + at for number, shape in zip(before, whole, strict=False) for at in shape.said)
        return _Shape("".join(signs), b"".join(steps), tuple(chain(*tells)), tuple(said))


def said(token: str, name: str) -> Cut:
    """The same of one tag."""
    sign, step = SIGN.get(name, JOIN), STEPS.of(token[1 : token.index(name, 1) + len(name)])
    if not tells(token, name):
        return sign, (), (), step
    tag = plain_of(token)
    return sign, (tag,), tuple(tag[a:b] for a, b in sentences_in(tag)), step


def tells(token: str, name: str) -> bool:
    """Whether a tag says more than its own well-known name."""
    return name not in _NAMES or len(token) > len(name) + 3


def sentences_in(tag: str) -> Iterator[tuple[int, int]]:
    """Where the attributes of a tag say something to people in sentences (`alt`, `title`, descriptions)."""
    for one in _ATTRIBUTE.finditer(tag):
        if _says(one[1]) and SPOKEN.search(one[2] or one[3]):
            yield one.span(2 if one[2] else 3)


def _says(attribute: str) -> bool:
    return attribute in _SAID or attribute[4:5] == "-"
