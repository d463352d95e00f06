"""`verify` finds every byte that is not what was released, and says what it could not look at."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from facilitator.problems import Refused
from facilitator.publish.verify import verify
from tests.publish.conftest import Publish


def test_a_released_workspace_is_whole(lake: Path, release: Publish) -> None:
    done = release()
    verdict = verify(lake, done.head)
    assert verdict.problems == ()
    assert verdict.head == done.head


@pytest.mark.parametrize(
    ("file", "told"),
    [
        ("ledger/releases/about-a-lake/1/1.json", "ledger/releases/about-a-lake/1/1.json"),
        ("public/dialogues/about-a-lake/1/report.json", "public/dialogues/about-a-lake/1/report.json"),
        ("site/dialogues/about-a-lake/1/index.md", "site/dialogues"),
        ("public/index.html", "public"),
        ("ledger/numbers.json", "ledger/numbers.json"),
    ],
)
def test_a_byte_changed_by_hand_is_found(lake: Path, release: Publish, file: str, told: str) -> None:
    release()
    data = (lake / file).read_bytes()
    (lake / file).write_bytes(data.replace(b"1", b"7") if file.startswith("ledger") else data + b" ")
    assert told in {p.place.file for p in verify(lake).problems}


def test_the_head_that_the_site_prints_is_that_of_the_chain(lake: Path, release: Publish) -> None:
    done = release()
    for page in ("site/dialogues/releases.md", "public/dialogues/releases.html"):
        text = (lake / page).read_text(encoding="utf-8")
        assert done.head in text
        (lake / page).write_text(text.replace(done.head, "0" * 64), encoding="utf-8")
        assert page in {p.place.file for p in verify(lake).problems}


def test_a_public_copy_is_looked_at_as_far_as_it_goes(lake: Path, release: Publish, tmp_path: Path) -> None:
    release()
    copy = tmp_path / "copy"
    for part in ("site", "public", "ledger/releases"):
        shutil.copytree(lake / part, copy / part)
    verdict = verify(copy)
    assert verdict.problems == ()
    assert any("numbers.json" in what for what in verdict.unchecked)
    assert any("manifest" in what for what in verdict.unchecked)


def test_a_head_that_was_kept_shows_a_history_written_anew(lake: Path, release: Publish) -> None:
    kept = release().head
    shutil.rmtree(lake / "ledger")
    (lake / "sessions/lake/first.yml").write_text(
        (lake / "sessions/lake/first.yml").read_text(encoding="utf-8").replace("takes nothing", "takes all"),
        encoding="utf-8",
    )
    release()
    assert verify(lake).problems == ()
    assert len(verify(lake, kept).problems) == 1


def test_where_nothing_was_released_there_is_nothing_to_verify(lake: Path) -> None:
    with pytest.raises(Refused, match="no releases"):
        verify(lake)
