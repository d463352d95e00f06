"""The report is an exit too: it tells where and whom, in keys that scripts rely on, and never what."""

from __future__ import annotations

import json
from typing import Any

from facilitator.gate.formats.json import as_json
from facilitator.gate.formats.text import as_text
from facilitator.gate.needles import Needles

TEXT = """<p title="Amina Diallo">Dial<b>lo</b> met Ms May,
a.diallo@hydro.example; Blue Heron. أمينة ديالو</p>
<!-- Wirasena -->"""


def test_the_keys_that_scripts_read(swept: Any) -> None:
    told = json.loads(as_json(swept("a.html", "by Diallo")))
    assert told["read"] == 1
    (finding,) = told["findings"]
    assert finding.pop("id") and finding.pop("tip")
    assert finding == {
        "level": "block",
        "rule": "name",
        "who": "oak",
        "file": "a.html",
        "where": "text",
        "start": 3,
        "end": 9,
    }


def test_places_are_absent_where_there_are_none(swept: Any) -> None:
    (finding,) = json.loads(as_json(swept("diallo.txt", "x")))["findings"]
    assert "start" not in finding and "end" not in finding


def test_no_needle_stands_in_any_format(swept: Any, needles: Needles) -> None:
    report = swept("a.html", TEXT)
    assert len(report.findings) >= 7
    for told in (as_json(report), as_text(report), str(report), repr(needles)):
        for word in ("diallo", "amina", "heron", "wirasena", "hydro", "ديالو"):
            assert word not in told.lower()


def test_ids_are_stable_and_differ(swept: Any) -> None:
    first, second = swept("a.txt", "Diallo Diallo").findings
    assert first.id != second.id
    assert swept("a.txt", "Diallo Diallo").findings == (first, second)
    # The id is made of the place alone: another name of the same length has the same id.
    assert swept("a.txt", "DIALLO diallo").findings[0].id == first.id


def test_the_text_for_people(swept: Any) -> None:
    told = as_text(swept("a.md", "x\nby Diallo"))
    assert told.startswith("a.md:2:4: block: name (oak) in source  [")
    assert told.endswith("1 file read to the end: 1 to cure, 0 to look at.\n")


def test_each_mention_is_told_once(swept: Any) -> None:
    assert len(swept("a.html", "<p>Amina Diallo</p><p>Amina Diallo</p>").findings) == 2
