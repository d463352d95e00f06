"""Words committed today and revealed on their day: a digest first, then salt and words that fit it."""

from __future__ import annotations

import json
import re
import stat
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from facilitator.problems import ProblemsFound, Refused
from facilitator.publish.verify import verify
from tests.publish.conftest import Publish, edit, tree

LATER = datetime(2026, 9, 2, tzinfo=UTC)


@pytest.fixture
def committed(lake: Path, release: Publish) -> Path:
    """The lake with one point committed and released as a digest."""
    edit(
        lake, "second", "    text: The lake is one lake.", "    text: The lake is one lake.\n    commit: true"
    )
    release()
    return lake


def sealed(root: Path, release: int = 1) -> dict[str, list[dict[str, Any]]]:
    data = (root / f"ledger/releases/about-a-lake/2/{release}.json").read_bytes()
    value = json.loads(data)["record"]
    assert isinstance(value, dict)
    return value


def test_today_a_digest_stands_in_the_record_and_no_word(committed: Path) -> None:
    [seal] = sealed(committed)["sealed"]
    assert set(seal) == {"number", "digest"}
    public = b"".join(d for p, (d, _) in tree(committed).items() if p.startswith(("public/", "site/")))
    assert seal["digest"].encode() in public
    assert b"one lake" not in public
    assert b"understanding" not in (committed / "ledger/releases/about-a-lake/2/1.json").read_bytes()
    salts = committed / "ledger/commitments.json"
    assert stat.S_IMODE(salts.stat().st_mode) == 0o600
    found = re.search(r'"salt": "([0-9a-f]{64})"', salts.read_text(encoding="utf-8"))
    assert found is not None
    assert found[1].encode() not in public


def test_on_its_day_the_words_come_with_the_salt_and_verify_checks_them(
    committed: Path, release: Publish
) -> None:
    number = sealed(committed)["sealed"][0]["number"]
    release(at=LATER)
    opened = sealed(committed, 2)
    assert "sealed" not in opened
    [point] = opened["outcomes"]
    assert (point["number"], len(point["salt"])) == (number, 64)
    verdict = verify(committed)
    assert verdict.problems == ()
    assert "1 reveals of 1 commitments" in verdict.checked


def test_other_words_than_those_committed_do_not_go_out_in_silence(committed: Path, release: Publish) -> None:
    edit(committed, "second", "The lake is one lake.", "The lake is two lakes.")
    assert release().what == "unchanged", "while it stays inside the digest stands as it was"
    with pytest.raises(ProblemsFound):
        release(at=LATER)


def test_lost_salts_are_told_at_once(committed: Path, release: Publish) -> None:
    (committed / "ledger/commitments.json").unlink()
    with pytest.raises(Refused, match=r"commitments\.json is missing"):
        release()
