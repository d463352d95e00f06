"""Say what is wrong, where, and how to mend it, and never quote what a session says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a value stands: a file (relative to the workspace), a line and a column, both from 1.

    Line 0 means the file as a whole.
    """

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something that stops: the place, the key path, a plain sentence, a hint.

    `path` uses names of the schema, list positions and checked ids only (`outcomes[3].release.?`);
    `message` and `hint` come from the program, never from the value.
    """

    place: Place
    path: str
    message: str
    hint: str = ""
    rule: str = "format"
    also: Place | None = None

    stops = True


@dataclass(frozen=True, slots=True, order=True)
class Advice:
    """Something worth a look that stops nothing; the same fields as a Problem."""

    place: Place
    path: str
    message: str
    hint: str = ""
    rule: str = "advice"
    also: Place | None = None

    stops = False


Notice = Problem | Advice


class ProblemsFound(Exception):
    """Carries every problem found, so that all are told at once."""

    def __init__(self, problems: Iterable[Notice]) -> None:
        self.problems: tuple[Notice, ...] = tuple(sorted(problems, key=lambda p: (p.place, p.path)))
        super().__init__(f"{len(self.problems)} problems")


class Refused(Exception):
    """A request that cannot be carried out, in one plain sentence and a hint (exit 1)."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageRefused(Refused):
    """A request that does not make sense as typed: a wrong name, a missing argument (exit 2)."""


def as_line(problem: Notice) -> str:
    """One problem as the lines people read and editors click."""
    level = "problem" if problem.stops else "advice"
    also = f" (see also {problem.also})" if problem.also else ""
    path = f"{problem.path}: " if problem.path else ""
    head = f"{problem.place}: {level}: {path}{problem.message}{also}"
    return f"{head}\n    hint: {problem.hint}" if problem.hint else head
