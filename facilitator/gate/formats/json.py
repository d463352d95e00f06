"""The report as the JSON that scripts read."""

from __future__ import annotations

import json

from facilitator.gate.findings import Report


def as_json(report: Report) -> str:
    """The report as the JSON that scripts read; its keys are fixed."""
    findings = [
        {
            "id": f.id, "level": f.level, "rule": f.rule, "who": f.who, "file": f.file, "where": f.where,
            **({} if f.start is None else {"start": f.start}),
            **({} if f.end is None else {"end": f.end}),
            "tip": f.tip,
            **({"accepted": True} if f.accepted else {}),
        }
        for f in report.findings
    ]  # fmt: skip
    return json.dumps({"read": report.read, "findings": findings}, indent=1) + "\n"
