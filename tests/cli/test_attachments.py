"""Pictures go with the papers that show them: beside Markdown, whole or not at all, and never with a name."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support.pictures import picture, turned

if TYPE_CHECKING:
    from tests.cli.conftest import Call

EVIDENCE = """\
languages: [en]
evidence:
  - id: shore
    title: The shore in spring
    for: participants
    attachments:
      - {file: by-zanzibar.jpg, alt: A shore}
"""


@pytest.fixture
def shore(lake: Path) -> Path:
    """The lake, with a photograph before the room."""
    folder = lake / "sessions/lake"
    (folder / "attachments").mkdir()
    (folder / "attachments/by-zanzibar.jpg").write_bytes(turned("Zanzibar Quill"))
    file = folder / "first.yml"
    text = EVIDENCE.replace("languages: [en]\n", "")
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")
    return lake


def test_the_picture_stands_beside_the_paper_under_no_name(shore: Path, call: Call, tmp_path: Path) -> None:
    done = call(
        "-C", shore, "brief", "lake/first", "--to", "oak", "--format", "md,html", "--out", tmp_path / "o"
    )
    assert done.exit_code == 0
    (name,) = [file.name for file in (tmp_path / "o").iterdir() if file.name.startswith("picture-")]
    assert f"![A shore]({name})" in (tmp_path / "o/brief-for-oak.md").read_text(encoding="utf-8")
    assert re.fullmatch(r"picture-[0-9a-f]{12}\.jpg", name)
    for file in (tmp_path / "o").iterdir():
        assert b"anzibar" not in file.read_bytes()
        assert "zanzibar" not in file.name


def test_a_picture_of_an_item_stands_with_its_questions_for_those_in_the_room(
    lake: Path, call: Call, tmp_path: Path
) -> None:
    folder = lake / "sessions/lake"
    (folder / "attachments").mkdir()
    (folder / "attachments/shore.png").write_bytes(picture())
    file = folder / "first.yml"
    more = "    questions: [Where do they spawn?]\n    attachments: [{file: shore.png, alt: A shore}]\n"
    text = file.read_text(encoding="utf-8").replace("    title: Fish\n", f"    title: Fish\n{more}")
    file.write_text(text, encoding="utf-8")
    pack = call("-C", lake, "brief", "lake/first", "--to", "oak").stdout
    found = [pack.index(words) for words in ("### Fish", "Where do they spawn?", "![A shore](picture-")]
    heading, question, shown = found
    assert heading < question < shown < pack.index("## ", shown)
    for paper in ("agenda", "summary"):
        assert "picture-" not in call("-C", lake, paper, "lake/first", "--for", "public").stdout


def test_on_the_screen_one_is_told_that_there_is_more(shore: Path, call: Call) -> None:
    done = call("-C", shore, "brief", "lake/first", "--to", "oak")
    assert "![A shore](picture-" in done.stdout
    assert "--out DIR writes them all" in done.stderr


def test_numbered_copies_share_the_picture(shore: Path, call: Call, tmp_path: Path) -> None:
    words = ("brief", "lake/first", "--to", "oak", "--issue", "--format", "md,pdf", "--out", tmp_path / "o")
    assert call("-C", shore, *words).exit_code == 0
    names = {re.sub(r"\d{2}", "NN", f.name, count=1) for f in (tmp_path / "o").glob("copy-*")}
    assert names == {"copy-NN.md", "copy-NN.pdf"}
    assert len(list((tmp_path / "o").glob("picture-*.jpg"))) == 1
    before = {f.name: f.read_bytes() for f in (tmp_path / "o").iterdir()}
    assert call("-C", shore, *words).exit_code == 0
    assert {f.name: f.read_bytes() for f in (tmp_path / "o").iterdir()} == before


def test_a_picture_that_cannot_be_shown_leaves_no_paper(shore: Path, call: Call, tmp_path: Path) -> None:
    (shore / "sessions/lake/attachments/by-zanzibar.jpg").write_bytes(picture("JPEG")[:300])
    done = call(
        "-C", shore, "brief", "lake/first", "--to", "oak", "--format", "md,pdf", "--out", tmp_path / "o"
    )
    assert done.exit_code == 1
    assert (
        "sessions/lake/first.yml:18:16: problem: evidence[1].attachments[1].file: this picture is"
        in done.stderr
    )
    assert "zanzibar" not in done.stderr
    assert not (tmp_path / "o").exists()


def test_papers_that_show_the_same_picture_share_its_file(shore: Path, call: Call, tmp_path: Path) -> None:
    for words in (("build",), ("brief", "lake/first", "--everyone", "--format", "md,html")):
        done = call("-C", shore, *words, "--out", tmp_path / words[0])
        assert done.exit_code == 0, done.stderr
        assert len(list((tmp_path / words[0]).rglob("picture-*.jpg"))) == 1
        assert not list((tmp_path / words[0]).rglob("*.part"))
