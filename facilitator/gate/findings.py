"""A finding says which rule, which file, which layer, where and whom; never the text that was found."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

BLOCK: Final = "block"
REVIEW: Final = "review"


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding. `start` and `end` are code points of the file decoded as UTF-8, None where a
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


@dataclass(frozen=True, slots=True)
class Report:
    """What a run found, and how many files it read to their end."""

    read: int
    findings: tuple[Finding, ...]

    @property
    def blocked(self) -> bool:
        """True when anything here must be cured before it goes out."""
        return any(f.level == BLOCK for f in self.findings)


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


def numbered(drafts: Iterable[Draft]) -> tuple[Finding, ...]:
    """The findings in a fixed order, each with an id made of its place alone, stable between runs."""
    seen: dict[str, int] = {}
    found = []
    for d in sorted(drafts, key=_order):
        base = "\x1f".join((d.rule, d.file, d.where, str(d.start), str(d.end), d.who or ""))
        seen[base] = seen.get(base, -1) + 1
        digest = hashlib.sha256(f"{base}\x1f{seen[base]}".encode("utf-8", "surrogatepass")).hexdigest()
        place = (d.file, d.where, d.start, d.end)
        found.append(Finding(digest[:12], d.level, d.rule, d.who, *place, d.tip, d.line, d.column))
    return tuple(found)


def _order(d: Draft) -> tuple[str, int, int, str, str, str, str]:
    none = -1
    start = none if d.start is None else d.start
    end = none if d.end is None else d.end
    return (d.file, start, end, d.where, d.rule, d.who or "", d.level)


def as_json(report: Report) -> str:
    """The report as the JSON that scripts read; its keys are fixed."""
    findings = [
        {
            "id": f.id, "level": f.level, "rule": f.rule, "who": f.who, "file": f.file, "where": f.where,
            **({} if f.start is None else {"start": f.start}),
            **({} if f.end is None else {"end": f.end}),
            "tip": f.tip,
        }
        for f in report.findings
    ]  # fmt: skip
    return json.dumps({"read": report.read, "findings": findings}, indent=1) + "\n"


def as_text(report: Report) -> str:
    """The report for people: one finding to two lines, then what was read."""
    lines = []
    for f in report.findings:
        file = "".join(c if c.isprintable() else "?" for c in f.file)
        place = f"{file}:{f.line}:{f.column}" if f.line else (file or "this run")
        who = f" ({f.who})" if f.who else ""
        where = f" in {f.where}" if f.where else ""
        lines += [f"{place}: {f.level}: {f.rule}{who}{where}  [{f.id}]", f"    {f.tip}"]
    blocks = sum(f.level == BLOCK for f in report.findings)
    reviews = len(report.findings) - blocks
    lines.append(f"{_many(report.read, 'file')} read to the end: {blocks} to cure, {reviews} to look at.")
    return "\n".join(lines) + "\n"


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
