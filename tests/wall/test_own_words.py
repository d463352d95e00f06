"""Our own words stop no paper: every paper of the worked example passes the gate in every language."""

from __future__ import annotations

import pytest

from facilitator.gate.findings import BLOCK
from facilitator.gate.guard import Guard
from facilitator.gate.sweep import Source
from facilitator.reading.load import read_dialogue
from facilitator.render import paper
from tests.support.printed import AT, LANGUAGES, ROOT, views

PEOPLE = ("oak",)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_paper_of_the_worked_example_is_stopped(lang: str) -> None:
    dialogue = read_dialogue(ROOT, "kela-basin").dialogue
    assert dialogue is not None
    guard = Guard(dialogue)
    for name, view in views(lang).items():
        reader = name.rpartition("-")[2]
        file = Source(f"{name}.md", paper(view, "md"))
        report = guard.look([file], reader, AT, person=reader in PEOPLE)
        assert [f for f in report.findings if f.level == BLOCK] == [], name
