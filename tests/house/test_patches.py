"""Every sabotage still fits the code as it stands; that it is caught is tried where there is more time."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

PATCHES = "tests/sabotage/patches"


@pytest.mark.skipif(shutil.which("git") is None, reason="skipped: no git")
def test_every_sabotage_fits(root: Path) -> None:
    patches = sorted((root / PATCHES).glob("*.patch"))
    assert patches, "the patches are not where this test looks for them"
    assert [patch.name for patch in patches if not fits(patch, root)] == []


def fits(patch: Path, root: Path) -> bool:
    asked = ["git", "apply", "--check", "--recount", str(patch)]
    return subprocess.run(asked, cwd=root, capture_output=True, check=False).returncode == 0
