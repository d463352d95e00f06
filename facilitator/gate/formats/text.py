"""The report for people."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from facilitator.gate.findings import BLOCK, Finding, Report
from facilitator.problems import Place

MOST = 3
"""Places that are told for one finding."""


def nowhere(_: Finding) -> tuple[Place, ...]:
    """What is known of the typing of a file that somebody handed in."""
    return ()


def as_text(report: Report, typed: Callable[[Finding], Sequence[Place]] = nowhere) -> str:
    """The report for people: one finding to two lines, then what was read.

    `typed`: from which places of the files that people write a finding comes, where that is known; a third
    line says so.
    """
    lines = []
    for f in report.findings:
        file = "".join(c if c.isprintable() else "?" for c in f.file)
        place = f"{file}:{f.line}:{f.column}" if f.line else (file or "this run")
        who = f" ({f.who})" if f.who else ""
        where = f" in {f.where}" if f.where else ""
        lines += [
            f"{place}: {f.level}{', accepted' if f.accepted else ''}: {f.rule}{who}{where}  [{f.id}]",
            f"    {f.tip}",
            *_typed(typed(f)),
        ]
    blocks = sum(f.level == BLOCK for f in report.findings)
    reviews = sum(f.level != BLOCK and not f.accepted for f in report.findings)
    lines.append(f"{_many(report.read, 'file')} read to the end: {blocks} to cure, {reviews} to look at.")
    return "\n".join(lines) + "\n"


def _typed(places: Sequence[Place]) -> list[str]:
    more = f" and {_many(len(places) - MOST, 'place')} more" if len(places) > MOST else ""
    return [f"    typed at {', '.join(map(str, places[:MOST]))}{more}"] if places else []


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
