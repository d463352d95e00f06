"""A page cut into its text and its tags; what each different run of tags says is worked out once.

Pages of one site repeat themselves in their tags. So the source is parted at every run of tags, those that
have nothing between them, and what one says is remembered, in memory and for this sweep alone. What is no
simple tag (a comment, a script, a `<` or a `>` inside quotes) is cut by the whole pattern.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, cycle
from operator import add
from typing import NamedTuple

from facilitator.gate.readers.html_runs import JOIN, NAME, Cut, Runs, said, tells

REST = r"(?:[^<>\"']++|\"[^\"]*\"|'[^']*')*+>"
_REMARK = r"<!--.*?(?:-->|--!>|\Z)"
_PLAIN = rf"</?({NAME}){REST}|<[!?][^<>]*>"
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
_AROUND = (0, 2)
"""How much more of the source a text is, and a run, whose first and last signs are left out."""
_MOST = 24_000_000


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
        self._known = Runs()

    def cut(self, source: str) -> Cuts:
        """The whole page in order. Where something is odd, the whole pattern goes on until a run begins."""
        if self._known.size > _MOST:
            self._known = Runs()
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
                self.found.runs.append(said(token[0], token[1]) if token[1] else (JOIN, (), (), b""))
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


def telling(source: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the tags in this part of the source stand that say more than their own well-known name."""
    tokens = TOKEN.finditer(source, start, end)
    return [one.span() for one in tokens if one[1] and tells(one[0], one[1])]


def _next(source: str, at: int) -> int:
    """Where the next `<` stands, or the end."""
    return found if (found := source.find("<", at)) >= 0 else len(source)
