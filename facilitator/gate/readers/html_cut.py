"""A page cut into its text and its tags; what each different run of tags says is worked out once.

Pages of one site repeat themselves in their tags. So the source is parted at every run of tags, those that
have nothing between them, and what one says is remembered by its own words, in memory and for this sweep
alone. What is no simple tag (a comment, a script, a `<` or a `>` inside quotes) is cut by the whole pattern.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, chain, cycle
from operator import add
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
_KNOWN = frozenset([*_BLOCKS, *INLINE])
_SIGN = dict.fromkeys(_BLOCKS, "\n")
STEPS = Steps(_KNOWN)
_NAME = r"[A-Za-z][^\s/<>\"']*+"
REST = r"(?:[^<>\"']++|\"[^\"]*\"|'[^']*')*+>"
_REMARK = r"<!--.*?(?:-->|--!>|\Z)"
_PLAIN = rf"</?({_NAME}){REST}|<[!?][^<>]*>"
TOKEN = re.compile(
    rf"{_REMARK}"
    rf"|<script\b{REST}(?>.*?</script(?=[\s/>]))[^>]*>"
    rf"|<style\b{REST}(?>.*?</style(?=[\s/>]))[^>]*>"
    rf"|{_PLAIN}",
    re.S | re.I,
)
_WITHOUT_END = re.compile(rf"{_REMARK}|{_PLAIN}", re.S | re.I)
_CODE = re.compile(r"<(script|style)\b", re.I)
_RUN = re.compile("<([^>]*+(?:><[^>]*+)*+)>")
"""Tags with nothing between them, without the first `<` and the last `>`."""
_TAG = re.compile(rf"(?!(?i:script|style))/?({_NAME})(?:[^<>\"']++|\"[^<>\"]*\"|'[^<>']*')*+")
"""A tag between its `<` and its `>`, and its name. One that has either in quotes is left to the whole
pattern."""
_ATTRIBUTE = re.compile(r"([\w-]++)\s*+=\s*+(?:\"([^\"]+)\"|'([^']+)')")
_SAID = frozenset(
    written(name)
    for name in "alt title label summary placeholder content abbr value srcdoc".split()
    for written in (str.lower, str.upper, str.title)
)
"""Attributes that say something to people; so do `aria-…` and `data-…`."""
_AROUND = (0, 2)
"""How much more of the source a text is, and a run, whose first and last signs are left out."""
_MOST = 24_000_000


Cut = tuple[str, tuple[str, ...], tuple[str, ...], bytes]
"""What a run of tags says: a sign for each; those that say more than their own well-known name, escapes
read; what their attributes say in sentences; the steps they make into one another."""


class Special(NamedTuple):
    """A comment, a script or the like: the number of its run, and its place in the source."""

    number: int
    start: int
    end: int


@dataclass(frozen=True)
class Cuts:
    """A whole page: text and runs of tags in turns, a text first and last, each run without its outermost
    two signs; and what each run says."""

    parts: list[str] = field(repr=False)
    runs: list[Cut] = field(repr=False)
    special: list[Special]

    @cached_property
    def _begins(self) -> list[int]:
        return list(accumulate(map(add, map(len, self.parts), cycle(_AROUND)), initial=0))

    def span(self, part: int) -> tuple[int, int]:
        """Where a part stands in the source."""
        return self._begins[part], self._begins[part + 1]


class Pieces:
    """What each different run of tags in the pages of this sweep says, as far as it is remembered."""

    def __init__(self) -> None:
        self._known = _Known()

    def cut(self, source: str) -> Cuts:
        """The whole page in order. Where something is odd, the whole pattern goes on until a run begins."""
        if self._known.size > _MOST:
            self._known = _Known()
        parts = _in_turns(source)
        runs = list(map(self._known.__getitem__, parts[1::2]))
        walk = _Walk(source, parts, runs)
        for number in _odd(parts, runs):
            if number >= walk.done:
                walk.take(number - number % 2)
                walk.by_pattern()
        walk.take(len(parts))
        return walk.found


@dataclass
class _Walk:
    """The way through a page: up to part `done`, which begins at `begin`, all is `found`."""

    source: str
    parts: list[str]
    runs: list[Cut | None]
    found: Cuts = field(default_factory=lambda: Cuts([], [], []))
    done: int = 0
    begin: int = 0
    unended: set[str] = field(default_factory=set)
    """Which of script and style end nowhere behind this: an end is not looked for again from each."""

    def take(self, end: int) -> None:
        """All up to that part as it stands."""
        self.found.parts.extend(self.parts[self.done : end])
        self.found.runs.extend(filter(None, self.runs[self.done // 2 : end // 2]))
        self.begin += sum(map(len, self.parts[self.done : end])) + end // 2 * 2 - self.done // 2 * 2
        self.done = end

    def by_pattern(self) -> None:
        """From this text on by the whole pattern, until a run begins that is as simple as it seems."""
        start, at = self.begin, _next(self.source, self.begin)
        while at < len(self.source):
            token = self._token(at)
            if token:
                if not token[1]:
                    self.found.special.append(Special(len(self.found.runs), *token.span()))
                self.found.parts.extend((self.source[start:at], token[0][1:-1]))
                self.found.runs.append(_said(token[0], token[1]) if token[1] else (JOIN, (), (), b""))
                start = token.end()
            at = _next(self.source, max(start, at + 1))
            if self._runs_on(at):
                break
        self.found.parts.append(self.source[start:at])

    def _token(self, at: int) -> re.Match[str] | None:
        """Whatever begins with this `<`."""
        code = _CODE.match(self.source, at)
        name = code[1].lower() if code else ""
        if name in self.unended:
            return _WITHOUT_END.match(self.source, at)
        token = TOKEN.match(self.source, at)
        if name and token and token[1]:
            self.unended.add(name)
        return token

    def _runs_on(self, at: int) -> bool:
        """Moves on to the part with this `<`, and tells whether it begins a run that says something."""
        while self.done < len(self.parts):
            end = self.begin + len(self.parts[self.done]) + _AROUND[self.done % 2]
            if end > at:
                break
            self.begin, self.done = end, self.done + 1
        begins = self.begin == at < len(self.source) and self.done % 2 == 1
        return begins and self.runs[self.done // 2] is not None


def _in_turns(source: str) -> list[str]:
    """Text and runs of tags in turns. Behind the last `>` is none, and each `<` there would be searched
    for one to the end."""
    end = source.rfind(">") + 1
    parts = _RUN.split(source[:end])
    parts[-1] += source[end:]
    return parts


def _odd(parts: list[str], runs: list[Cut | None]) -> list[int]:
    """The numbers of the parts that are more or less than they seem: a run that is not all simple tags, and
    a last text with a `<` in it."""
    odd = [2 * number + 1 for number, run in enumerate(runs) if run is None]
    return [*odd, len(parts) - 1] if "<" in parts[-1] else odd


class _Known(dict[str, Cut | None]):
    """What each different run of tags says; None where it is not all simple tags."""

    def __init__(self) -> None:
        super().__init__()
        self._tags = _Tags()
        self.size = 0

    def __missing__(self, run: str) -> Cut | None:
        self.size += len(run)
        self[run] = found = self._row(run) if "><" in run else self._tags[run]
        return found

    def _row(self, run: str) -> Cut | None:
        tags = [self._tags[token] for token in run.split("><")]
        return None if None in tags else _together([tag for tag in tags if tag])


def _together(tags: list[Cut]) -> Cut:
    signs, lines, said, steps = zip(*tags, strict=True)
    return "".join(signs), tuple(chain(*lines)), tuple(chain(*said)), b"".join(steps)


class _Tags(dict[str, Cut | None]):
    """What each different tag says, without its `<` and its `>`; None where it is not as simple as that."""

    def __init__(self) -> None:
        super().__init__()
        self._shapes = _Shapes()

    def __missing__(self, token: str) -> Cut | None:
        self[token] = found = self._by_shape(token) or self._by_itself(token)
        return found

    def _by_shape(self, token: str) -> Cut | None:
        """The same where the tag has a shape that is simple, and no escapes."""
        pieces = token.split('"')
        shape = self._shapes['"-"'.join(pieces[::2])] if len(pieces) % 2 else None
        if shape is None or not shape.tells:
            return shape and (shape.sign, (), (), shape.step)
        tag = f"<{token}>"
        if plain_of(tag) != tag:
            return None
        said = (pieces[2 * value + 1] for value in shape.said)
        return shape.sign, (tag,), tuple(filter(SPOKEN.search, said)), shape.step

    def _by_itself(self, token: str) -> Cut | None:
        name = _TAG.fullmatch(token)
        return _said(f"<{token}>", name[1]) if name else None


class _Shape(NamedTuple):
    """A tag but for what it says in quotes: its sign and its step, whether it says more than its own
    well-known name, and which of its values say something to people."""

    sign: str
    step: bytes
    tells: bool
    said: tuple[int, ...]


class _Shapes(dict[str, _Shape | None]):
    """Each different shape, with `-` for each value; None where not all quotes hold one of an attribute."""

    def __missing__(self, shape: str) -> _Shape | None:
        name, values = _TAG.fullmatch(shape), _ATTRIBUTE.findall(shape)
        self[shape] = found = None
        if name and "'" not in shape and len(values) * 2 == shape.count('"'):
            said = tuple(number for number, (attribute, _, _) in enumerate(values) if _says(attribute))
            sign, step = _SIGN.get(name[1], JOIN), STEPS.of(shape[: name.end(1)])
            self[shape] = found = _Shape(sign, step, _tells(f"<{shape}>", name[1]), said)
        return found


def _said(token: str, name: str) -> Cut:
    """The same of one tag."""
    sign, step = _SIGN.get(name, JOIN), STEPS.of(token[1 : token.index(name, 1) + len(name)])
    if not _tells(token, name):
        return sign, (), (), step
    tag = plain_of(token)
    return sign, (tag,), tuple(tag[a:b] for a, b in sentences_in(tag)), step


def telling(source: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the tags in this part of the source stand that say more than their own well-known name."""
    tokens = TOKEN.finditer(source, start, end)
    return [one.span() for one in tokens if one[1] and _tells(one[0], one[1])]


def _tells(token: str, name: str) -> bool:
    return name not in _KNOWN or len(token) > len(name) + 3


def sentences_in(tag: str) -> Iterator[tuple[int, int]]:
    """Where the attributes of a tag say something to people in sentences (`alt`, `title`, descriptions)."""
    for one in _ATTRIBUTE.finditer(tag):
        if _says(one[1]) and SPOKEN.search(one[2] or one[3]):
            yield one.span(2 if one[2] else 3)


def _says(attribute: str) -> bool:
    return attribute in _SAID or attribute[4:5] == "-"


def _next(source: str, at: int) -> int:
    """Where the next `<` stands, or the end."""
    return found if (found := source.find("<", at)) >= 0 else len(source)
