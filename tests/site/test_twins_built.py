"""The three examples and each of their twins, built by MkDocs: every finished byte is the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from facilitator.publish import mkdocs
from facilitator.publish.inputs import read_inputs
from facilitator.publish.prove import Case, by_kind, twinned
from facilitator.publish.tree import Files, read_tree, write_tree
from facilitator.reading.load import read_workspace
from tests.support.writing import ROOT, Written

EXAMPLES = tuple(r.dialogue for r in read_workspace(ROOT) if r.dialogue is not None)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def built(pages: Files, stage: Path) -> Files:
    """The finished site of these pages beside the hand-written ones."""
    inputs = read_inputs(ROOT)
    write_tree(stage / "site", {**inputs.site, **pages})
    write_tree(stage / "templates/site", inputs.theme)
    (stage / "mkdocs.yml").write_bytes(inputs.settings)
    mkdocs.build(stage)
    return read_tree(stage / "public")


@pytest.mark.slow
def test_every_finished_byte_is_the_same_for_each_twin(tmp_path: Path) -> None:
    written = Written.first(EXAMPLES, NOW)
    site = built(written.pages(), tmp_path / "real")
    assert any(path.endswith("index.html") for path in site)
    case = Case(written.dialogues, written.wanted, written.numbers, written.instants)
    for kind, found in by_kind(case):
        dialogues, wanted, numbers, *rest = twinned(case, found)
        assert built(written.write(dialogues, wanted, numbers, *rest), tmp_path / kind) == site, kind


@pytest.mark.slow
def test_another_record_gives_another_site(tmp_path: Path) -> None:
    """The comparison can fail: a dialogue with one public word less is not the same site."""
    written = Written.first(EXAMPLES, NOW)
    fewer = Written.first([replace(d, terms=()) for d in EXAMPLES], NOW)
    assert built(written.pages(), tmp_path / "one") != built(fewer.pages(), tmp_path / "two")
