"""The report as SARIF 2.1.0, for code hosts and editors."""

from __future__ import annotations

import json
from urllib.parse import quote

from facilitator.gate.findings import BLOCK, Finding, Report

Json = dict[str, object]


def as_sarif(report: Report, version: str) -> str:
    """One run with one result to a finding; no snippet of any file is ever written."""
    rules = sorted({f.rule for f in report.findings})
    run: Json = {
        "tool": {
            "driver": {"name": "facilitator", "version": version, "rules": [{"id": rule} for rule in rules]}
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(f, rules) for f in report.findings],
        "properties": {"read": report.read},
    }
    return json.dumps({"version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def _result(f: Finding, rules: list[str]) -> Json:
    who = f" ({f.who})" if f.who else ""
    result: Json = {
        "ruleId": f.rule,
        "ruleIndex": rules.index(f.rule),
        "level": "error" if f.level == BLOCK else "warning",
        "message": {"text": f"{f.tip}{who} [{f.where or 'this run'}]"},
        "partialFingerprints": {"finding/v1": f.id},
        "properties": {"who": f.who, "where": f.where, "level": f.level},
    }
    if f.accepted:
        result["suppressions"] = [{"kind": "external", "status": "accepted"}]
    if f.file:
        result["locations"] = [{"physicalLocation": _place(f)}]
    return result


def _place(f: Finding) -> Json:
    place: Json = {"artifactLocation": {"uri": quote(f.file.encode("utf-8", "surrogatepass"))}}
    if f.start is not None and f.end is not None:
        region: Json = {"charOffset": f.start, "charLength": f.end - f.start}
        if f.line:
            region |= {"startLine": f.line, "startColumn": f.column}
        place["region"] = region
    return place
