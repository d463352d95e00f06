"""The report for people."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from facilitator.gate.findings import BLOCK, Finding, Report
from facilitator.problems import Place

MOST = 3
"""Places that are told for one finding."""
MOST_IN_ALL = 20


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
    if places := sorted({place for f in report.findings for place in typed(f)}):
        # One word stands on every paper that prints it: what there is to do is told once, at the end.
        lines.append(f"All of it that was typed stands at {_listed(places, MOST_IN_ALL)}.")
    return "\n".join(lines) + "\n"


def _typed(places: Sequence[Place]) -> list[str]:
    return [f"    typed at {_listed(places, MOST)}"] if places else []


def _listed(places: Sequence[Place], most: int) -> str:
    more = f" and {_many(len(places) - most, 'place')} more" if len(places) > most else ""
    return f"{', '.join(map(str, places[:most]))}{more}"


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
