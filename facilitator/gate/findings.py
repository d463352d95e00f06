"""A finding says which rule, which file, which layer, where and whom; never the text that was found."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Final

BLOCK: Final = "block"
REVIEW: Final = "review"


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding. `start` and `end` are code points of the file as an editor opens it, None where a
    layer has no such place; `line` and `column` say the same for an editor, 0 where unknown.
    `file` is the path as it was handed in: the one thing here that is shown as it stands.
    """

    id: str
    level: str
    rule: str
    who: str | None
    file: str
    where: str
    start: int | None
    end: int | None
    tip: str
    line: int = 0
    column: int = 0
    marks: frozenset[str] = field(default=frozenset(), repr=False)
    accepted: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """What a run found, and how many files it read to their end."""

    read: int
    findings: tuple[Finding, ...]

    @property
    def blocked(self) -> bool:
        """True when anything here must be cured before it goes out."""
        return any(f.level == BLOCK for f in self.findings)

    @property
    def open(self) -> tuple[Finding, ...]:
        """What has to be cured, or looked at by a person who has not done so yet."""
        return tuple(f for f in self.findings if not f.accepted)


def with_decisions(report: Report, keys: frozenset[tuple[str, str, str]]) -> Report:
    """The report with what was accepted marked, by (rule, who, mark); what blocks is never accepted."""
    marked = tuple(
        replace(f, accepted=True)
        if f.level == REVIEW and any((f.rule, f.who or "", mark) in keys for mark in f.marks)
        else f
        for f in report.findings
    )
    return Report(report.read, marked)


@dataclass(frozen=True, slots=True)
class Draft:
    """A finding before it has an id: what a rule or a reader hands in."""

    level: str
    rule: str
    file: str
    where: str
    tip: str
    who: str | None = None
    start: int | None = None
    end: int | None = None
    line: int = 0
    column: int = 0
    marks: frozenset[str] = field(default=frozenset(), repr=False)


def numbered(drafts: Iterable[Draft]) -> tuple[Finding, ...]:
    """The findings in a fixed order, each with an id made of its place alone, stable between runs."""
    seen: dict[str, int] = {}
    found = []
    for d in sorted(drafts, key=_order):
        base = "\x1f".join((d.rule, d.file, d.where, str(d.start), str(d.end), d.who or ""))
        seen[base] = seen.get(base, -1) + 1
        digest = hashlib.sha256(f"{base}\x1f{seen[base]}".encode("utf-8", "surrogatepass")).hexdigest()
        place = (d.file, d.where, d.start, d.end)
        found.append(Finding(digest[:12], d.level, d.rule, d.who, *place, d.tip, d.line, d.column, d.marks))
    return tuple(found)


def _order(d: Draft) -> tuple[str, int, int, str, str, str, str]:
    none = -1
    start = none if d.start is None else d.start
    end = none if d.end is None else d.end
    return (d.file, start, end, d.where, d.rule, d.who or "", d.level)
