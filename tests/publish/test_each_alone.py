"""Each worked example can be the first to be published, alone: no dialogue leans on another's release."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from facilitator.publish.release import Desk, Request, publish
from tests.support.writing import ROOT

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.mark.parametrize("dialogue", ["ai-control", "chaophraya", "kela-basin"])
def test_it_is_released_and_nothing_stops_it(tmp_path: Path, dialogue: str) -> None:
    for name in ("sessions", "site"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("dialogues"))
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    request = Request({dialogue: None}, lambda _: NOW, NOW.date(), NOW)
    done = publish(tmp_path, request, Desk(lambda _: True, lambda _: None))
    assert done.what == "released"
    assert min(done.proof.changed.values()) > 0
