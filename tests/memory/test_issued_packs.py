"""`brief --everyone --issue`, end to end: numbers that stay, files that stay, and who holds which."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest
from click.testing import CliRunner, Result

from facilitator.cli import door
from facilitator.publish.editions import read, replaced
from tests.publish.conftest import edit

PRINTED = "pdf,docx"


@pytest.fixture
def pond(lake: Path) -> Path:
    """The lake, whose second session two people have said they will come to; the sides have annexes."""
    edit(
        lake,
        "dialogue",
        "consent_of: none",
        "sides: {north: {name: North}, south: {name: South}}\nconsent_of: none",
    )
    edit(lake, "people", "Zanzibar Quillfeather}", "Zanzibar Quillfeather, side: north, languages: [ar]}")
    edit(
        lake,
        "second",
        "attending: [oak, elm, ash, fir, yew]",
        "invited: {confirmed: [oak, elm]}\nannex: {north: Bring the chart.}",
    )
    return lake


def call(root: Path, *words: str, on: str = "2026-05-01") -> Result:
    return CliRunner().invoke(door, ["-C", str(root), *words, "--on", on])


def issue(root: Path, formats: str = "md", on: str = "2026-05-01") -> Result:
    return call(root, "brief", "lake/second", "--everyone", "--issue", "--format", formats, on=on)


def papers(root: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted((root / "out/lake/second").glob("*.*"))}


def numbers(root: Path) -> dict[tuple[str, str], int]:
    """The newest copy of each reader and paper."""
    last = replaced(read(root))
    return {(one.reader, one.paper): one.copy for one in read(root) if one.copy not in last}


def listed(root: Path) -> str:
    return (root / "out/lake/second/cover-list.md").read_text(encoding="utf-8")


def test_each_copy_is_a_file_in_each_format_and_no_file_is_named_after_anybody(pond: Path) -> None:
    told = issue(pond, PRINTED)
    assert told.exit_code == 0, told.output
    assert set(numbers(pond)) == {("oak", "brief"), ("oak", "annex"), ("elm", "brief")}
    stems = {f"copy-{copy:02}" for copy in numbers(pond).values()} | {"cover-list"}
    assert set(papers(pond)) == {f"{stem}.{kind}" for stem in stems for kind in ("pdf", "docx")}
    assert "3 issued, 3 new" in told.stderr
    copy = numbers(pond)["elm", "brief"]
    pages = pypdf.PdfReader(pond / f"out/lake/second/copy-{copy:02}.pdf").pages
    assert len(pages) > 1
    for page in pages:
        assert f"Copy {copy} ·" in page.extract_text(), "every page wears its number"
        assert "DRAFT" not in page.extract_text()


def test_a_second_run_gives_the_same_bytes_on_the_day_and_on_a_later_one(pond: Path) -> None:
    issue(pond, PRINTED)
    first, known = papers(pond), read(pond)
    for day in ("2026-05-01", "2026-05-02"):
        assert "3 issued, 0 new" in issue(pond, PRINTED, day).stderr
        assert papers(pond) == first
        assert read(pond) == known, "words that are the same are the copy that she has, of its own day"


def test_who_is_added_gets_a_number_and_nobody_else_another(pond: Path) -> None:
    issue(pond)
    first, before = papers(pond), numbers(pond)
    edit(pond, "second", "confirmed: [oak, elm]", "confirmed: [oak, ash, elm]")
    assert "4 issued, 1 new" in issue(pond, on="2026-05-02").stderr
    assert numbers(pond).items() >= before.items()
    new = numbers(pond)["ash", "brief"]
    changed = {name for name, data in papers(pond).items() if first.get(name) != data}
    assert changed == {f"copy-{new:02}.md", "cover-list.md"}
    assert f"| **{new}** | ash | Briefing pack | English | 2 May 2026 | – |" in listed(pond)


def test_other_words_are_another_copy_and_the_list_says_which_it_replaces(pond: Path) -> None:
    issue(pond)
    old = numbers(pond)["oak", "annex"]
    edit(pond, "second", "Bring the chart.", "Bring the old chart.")
    told = issue(pond, on="2026-05-02").stderr
    assert "3 issued, 1 new" in told
    assert f"Replaced: copy-{old:02}." in told
    assert "Replaced" not in issue(pond, on="2026-05-03").stderr
    new = numbers(pond)["oak", "annex"]
    assert f"| **{old}** | oak | Annex for one side | Arabic | 1 May 2026 | {new} |" in listed(pond)
    assert f"| **{new}** | oak | Annex for one side | Arabic | 2 May 2026 | – |" in listed(pond)
    assert f"copy-{new:02}.md" in papers(pond)
    assert f"copy-{old:02}.md" not in papers(pond), "who prints the folder prints what holds"
    assert (pond / f"out/lake/second/replaced/copy-{old:02}.md").is_file()


def test_words_that_come_back_are_the_copy_they_were_and_lie_ready(pond: Path) -> None:
    issue(pond)
    first = papers(pond).keys()
    old = numbers(pond)["oak", "annex"]
    edit(pond, "second", "Bring the chart.", "Bring the old chart.")
    issue(pond)
    edit(pond, "second", "Bring the old chart.", "Bring the chart.")
    issue(pond)
    assert f"copy-{old:02}.md" in papers(pond)
    assert papers(pond).keys() >= first


def test_build_leaves_issued_copies_as_they_are_and_its_own_papers_say_draft(pond: Path) -> None:
    issue(pond)
    first = papers(pond)
    told = call(pond, "build", "lake/second", "--format", "md")
    assert told.exit_code == 0, told.output
    assert papers(pond).items() >= first.items()
    assert b"DRAFT" in papers(pond)["brief-for-elm.md"]
    assert "3 issued, 0 new" in issue(pond).stderr
    assert papers(pond).items() >= first.items()


def test_who_comes_no_more_still_holds_her_copy(pond: Path) -> None:
    issue(pond)
    edit(pond, "second", "confirmed: [oak, elm]", "confirmed: [oak]")
    assert "2 issued, 0 new" in issue(pond, on="2026-05-02").stderr
    assert "| elm | Briefing pack |" in listed(pond)


def test_where_there_is_nothing_to_issue_nothing_is_written(pond: Path) -> None:
    told = call(pond, "room", "lake/second", "--everyone", "--issue", "--only", "opening")
    assert told.exit_code == 1
    assert "there is no such paper for anybody here" in told.stderr
    assert not (pond / "out").exists()
    assert read(pond) == ()
