"""Two keys: nothing is released that both sides have not signed, word for word."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.problems import Problem, ProblemsFound
from facilitator.publish.release import Desk, publish
from facilitator.publish.signatures import NAMESPACE
from facilitator.publish.verify import verify
from tests.publish.conftest import Publish, edit, request

pytestmark = pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="no ssh-keygen")


@pytest.fixture
def keys(lake: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pair for each side and for a stranger; the lake asks for two keys."""
    folder = tmp_path_factory.mktemp("keys")
    for name in ("north", "south", "stranger"):
        command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "someone", "-f", str(folder / name)]
        subprocess.run(command, check=True)
    lines = [f"  {side}: {(folder / f'{side}.pub').read_text().strip()}" for side in ("north", "south")]
    text = "sides: {north: {name: North}, south: {name: South}}\ntwo_key: true\nkeys:\n" + "\n".join(lines)
    edit(lake, "dialogue", "consent_of: none\n", f"consent_of: none\n{text}\n")
    return folder


def sign(lake: Path, keys: Path, *, south: str = "south", space: str = NAMESPACE) -> None:
    """Each side signs what the dry run wrote."""
    texts = keys / "texts"
    asked = replace(request(dry_run=True), to_sign=texts)
    publish(lake, asked, Desk(lambda _: True, lambda _: None))
    place = lake / "sessions/lake/signatures"
    place.mkdir(exist_ok=True)
    for text in sorted((texts / "lake").glob("*.txt")):
        for side, key in (("north", "north"), ("south", south)):
            command = ["ssh-keygen", "-q", "-Y", "sign", "-f", str(keys / key), "-n", space, str(text)]
            subprocess.run(command, check=True, capture_output=True)
            shutil.move(f"{text}.sig", place / f"{text.stem}.{side}.sig")


def problems(release: Publish) -> list[Problem]:
    with pytest.raises(ProblemsFound) as found:
        release()
    return [p for p in found.value.problems if isinstance(p, Problem)]


def test_without_signatures_nothing_goes_out(lake: Path, keys: Path, release: Publish) -> None:
    found = problems(release)
    assert {p.place.file for p in found} >= {"sessions/lake/signatures/1-1.north.sig"}
    assert all("missing" in p.message for p in found)
    assert not (lake / "public").exists()


def test_with_both_it_goes_out_and_says_no_more_than_that(lake: Path, keys: Path, release: Publish) -> None:
    sign(lake, keys)
    assert release().what == "released"
    public = (lake / "site/dialogues/releases.md").read_text(encoding="utf-8")
    assert "Signed by both sides' keys" in public
    assert "ssh-ed25519" not in public
    assert verify(lake).problems == ()
    assert any("signatures of 3 releases" in what for what in verify(lake).checked)
    (lake / "sessions/lake/signatures/1-1.south.sig").unlink()
    assert len(verify(lake).problems) == 1


@pytest.mark.parametrize("wrong", [{"south": "stranger"}, {"space": "file"}], ids=["key", "namespace"])
def test_a_signature_by_another_key_or_for_another_use_is_none(
    lake: Path, keys: Path, release: Publish, wrong: dict[str, str]
) -> None:
    sign(lake, keys, **wrong)
    assert all("does not fit" in p.message for p in problems(release))


def test_a_signature_holds_for_the_words_that_were_signed(lake: Path, keys: Path, release: Publish) -> None:
    sign(lake, keys)
    edit(lake, "first", "Counting takes nothing", "Counting takes little")
    assert {p.place.file for p in problems(release)} == {
        "sessions/lake/signatures/1-1.north.sig",
        "sessions/lake/signatures/1-1.south.sig",
    }


def test_a_side_without_a_key_is_told(lake: Path, keys: Path, release: Publish) -> None:
    edit(lake, "dialogue", "  south: ssh", "  # south: ssh")
    [problem] = problems(release)
    assert "has no key" in problem.message
