"""What people are called or reached by, once for all who bear it: its needles are made when one is met.

A roster of many thousands has fewer different words than names, and of those a page holds a few. So
nothing is kept of a strand but what it is made from and who bears it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from facilitator.gate.needles.needle import FULL, Needle

_AFTER_ALL = sys.maxsize


class Shape(NamedTuple):
    """A needle of nobody yet, for the rule of its strand; the fields are those of `Needle`. A plain tuple,
    because of a long roster hundreds of thousands are made to learn their words, and go at once."""

    words: tuple[str, ...]
    strength: str = FULL
    base: str = ""
    given: bool = False
    particles: tuple[str, ...] = ()
    kind: str = ""
    initials: frozenset[str] = frozenset()

    def __repr__(self) -> str:
        return f"Shape({self.strength})"


Form = Callable[..., Iterable[Shape]]
"""Makes shapes; the same from the same."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """A person by one of her names: her place among all people, how findings call her, and the first
    letters of that name."""

    number: int
    who: str
    initials: frozenset[str] = field(default=frozenset(), repr=False)


@dataclass(frozen=True, slots=True, eq=False)
class Strand:
    """`form(*of)` makes the shapes, which all serve one rule; each bearer is meant by every one of them."""

    rule: str
    form: Form = field(repr=False)
    of: tuple[Hashable, ...] = field(repr=False)
    bearers: tuple[Bearer, ...] = field(repr=False)

    def shapes(self) -> Iterable[Shape]:
        """What is looked for."""
        return self.form(*self.of)

    def borne(self, words: tuple[str, ...]) -> Iterator[tuple[int, Needle]]:
        """The needles of one row of words for each bearer, with her number."""
        same = [shape for shape in self.shapes() if shape.words == words]
        for bearer in self.bearers:
            for shape in same:
                yield bearer.number, _needle(self.rule, shape, bearer)


@dataclass(frozen=True, slots=True, eq=False)
class Alone:
    """A needle that is given as it is; it comes after those of people."""

    needle: Needle
    bearers: tuple[Bearer, ...] = field(repr=False)

    @property
    def rule(self) -> str:
        """The rule it serves."""
        return self.needle.rule

    def shapes(self) -> Iterable[Shape]:
        """What is looked for."""
        needle = self.needle
        return (Shape(needle.words, needle.strength, needle.base, kind=needle.kind),)

    def borne(self, _: tuple[str, ...]) -> Iterator[tuple[int, Needle]]:
        """The needle."""
        yield _AFTER_ALL, self.needle


def alone(needle: Needle) -> Alone:
    """A needle that is no person's, or that somebody made by hand."""
    return Alone(needle, (Bearer(_AFTER_ALL, needle.who),) if needle.who else ())


def _needle(rule: str, shape: Shape, bearer: Bearer) -> Needle:
    return Needle(
        shape.words,
        rule,
        bearer.who,
        shape.strength,
        shape.base,
        shape.given,
        shape.particles,
        bearer.initials or shape.initials,
        shape.kind,
    )
