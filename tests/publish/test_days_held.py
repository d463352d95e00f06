"""Days on which people met: a page that says one is looked at, and a release on one goes out."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.publish.gated import GateStopped
from tests.publish.conftest import NOW, Publish


def test_a_page_with_a_day_on_which_people_met_is_looked_at(lake: Path, release: Publish) -> None:
    release()
    page = lake / "site/more.md"
    page.write_text("Both sides met, on 10 January 2026 and later.\n", encoding="utf-8")
    with pytest.raises(GateStopped) as stopped:
        release()
    assert "more.md:1:" in stopped.value.message
    page.write_text("Both sides met, early in 2026 and later.\n", encoding="utf-8")
    assert release().what == "built"


def test_a_release_on_that_day_says_so_on_every_page_and_is_not_stopped(lake: Path, release: Publish) -> None:
    session = lake / "sessions/lake/second.yml"
    text = session.read_text(encoding="utf-8")
    session.write_text(text.replace("2026-05-10", NOW.date().isoformat()), encoding="utf-8")
    assert release().what == "released"
    assert NOW.date().isoformat() in (lake / "ledger/releases/about-a-lake/1/1.json").read_text("utf-8")
    assert release().what == "unchanged"
