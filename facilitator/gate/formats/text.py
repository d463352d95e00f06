"""The report for people."""

from __future__ import annotations

from facilitator.gate.findings import BLOCK, Report


def as_text(report: Report) -> str:
    """The report for people: one finding to two lines, then what was read."""
    lines = []
    for f in report.findings:
        file = "".join(c if c.isprintable() else "?" for c in f.file)
        place = f"{file}:{f.line}:{f.column}" if f.line else (file or "this run")
        who = f" ({f.who})" if f.who else ""
        where = f" in {f.where}" if f.where else ""
        lines += [
            f"{place}: {f.level}{', accepted' if f.accepted else ''}: {f.rule}{who}{where}  [{f.id}]",
            f"    {f.tip}",
        ]
    blocks = sum(f.level == BLOCK for f in report.findings)
    reviews = sum(f.level != BLOCK and not f.accepted for f in report.findings)
    lines.append(f"{_many(report.read, 'file')} read to the end: {blocks} to cure, {reviews} to look at.")
    return "\n".join(lines) + "\n"


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
