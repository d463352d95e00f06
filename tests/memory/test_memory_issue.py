"""Issued copies: numbers that tell nothing, the same copy again, and differences told before writing."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from facilitator.cli import door
from facilitator.problems import ProblemsFound
from facilitator.publish.editions import Passages, add, holders, issued, read
from facilitator.publish.received import ELSEWHERE, GONE, LIST, MARKED, differences
from tests.publish.conftest import edit

NONE = Passages({}, {}, {}, {})


def issue(lake: Path, *more: str, to: str = "oak", on: str = "2026-06-01") -> Result:
    whom = ("--everyone",) if to == "everyone" else ("--to", to)
    line = [
        "-C",
        str(lake),
        "summary",
        "lake/first",
        *whom,
        "--issue",
        "--out",
        str(lake / "out"),
        "--on",
        on,
    ]
    return CliRunner().invoke(door, [*line, *more], standalone_mode=False)


def copies(lake: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in sorted((lake / "out").glob("copy-*"))}


def test_a_copy_has_a_number_in_place_of_draft_and_no_name_in_its_file(lake: Path) -> None:
    assert issue(lake, "--format", "md,html").return_value == 0
    [one] = read(lake)
    assert set(copies(lake)) == {f"copy-{one.copy:02}.md", f"copy-{one.copy:02}.html"}
    text = copies(lake)[f"copy-{one.copy:02}.md"].decode()
    assert f"Copy {one.copy} · " in text
    assert "DRAFT" not in text
    file = lake / "ledger/editions.jsonl"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert b"Counting" not in file.read_bytes()


def test_the_same_reader_paper_and_words_are_the_same_copy_to_the_byte(lake: Path) -> None:
    issue(lake)
    before = copies(lake), read(lake)
    issue(lake)
    assert (copies(lake), read(lake)) == before


def test_everybody_has_a_number_and_the_cover_list_says_who(lake: Path) -> None:
    issue(lake, "--names", to="everyone")
    numbers = [one.copy for one in read(lake)]
    assert len(set(numbers)) == 5
    cover = (lake / "out/cover-list.md").read_text(encoding="utf-8")
    assert "For the facilitation team only" in cover
    for one in read(lake):
        assert f"| **{one.copy}** | {one.reader} (" in cover
    assert "Quillfeather" in cover
    assert not any(b"Quillfeather" in data for data in copies(lake).values())


def test_received_words_that_are_now_withheld_are_refused_before_anything_is_written(lake: Path) -> None:
    issue(lake)
    before = copies(lake), read(lake)
    edit(lake, "first", "Counting takes nothing from anybody.", "Counting takes [nothing]{withheld=R6}.")
    stopped = issue(lake, on="2026-06-02")
    assert stopped.return_value == 1
    assert f"oak: outcome first#counts why en: {MARKED}" in stopped.output
    assert (copies(lake), read(lake)) == before


def test_a_correction_that_names_it_lets_the_new_edition_out(lake: Path) -> None:
    from tests.publish.conftest import correct

    issue(lake)
    edit(lake, "first", "Counting takes nothing from anybody.", "Counting takes [nothing]{withheld=R6}.")
    correct(lake, "first", "counts", on="2026-06-02")
    assert issue(lake, on="2026-06-02").return_value == 0
    assert len(read(lake)) == 2


def test_other_words_are_advice(lake: Path) -> None:
    issue(lake)
    edit(lake, "first", "Counting takes nothing", "Counting takes little")
    result = issue(lake, on="2026-06-02")
    assert result.return_value == 0
    assert "advice: oak: outcome first#counts why en" in result.output
    assert "read differently" in read(lake)[-1].told[0]


def copy_of(said: Passages, lines: dict[str, tuple[str, ...]] | None = None) -> Passages:
    return Passages(said.texts, lines or said.lists, said.marked, said.hidden)


@pytest.mark.parametrize("lines", [("A", "B"), ("A", "B", "C", "D"), ("A", "B", "X")])
def test_a_draft_list_and_a_final_list_that_differ_by_one_line_are_caught(lines: tuple[str, ...]) -> None:
    old = issued(
        7,
        "oak",
        "lake/first",
        "summary",
        "en",
        "2026-06-01",
        "00" * 16,
        b"",
        copy_of(NONE, {"first": ("A", "B", "C")}),
    )
    assert [
        d.message
        for d in differences(copy_of(NONE, {"first": lines}), [old], ("summary", "lake/first", "en"))
    ] == [LIST]
    assert (
        differences(copy_of(NONE, {"first": ("A", "B", "C")}), [old], ("summary", "lake/first", "en")) == ()
    )


def test_the_words_behind_a_mark_that_stand_in_a_received_text_are_caught() -> None:
    old = issued(
        7,
        "oak",
        "lake/other",
        "brief",
        "en",
        "2026-06-01",
        "00" * 16,
        b"",
        Passages({"title other en": "We met near the old stone bridge in May."}, {}, {}, {}),
    )
    place = "outcome first#m text en"
    new = Passages({place: "Count at *withheld (R6)*."}, {}, {place: 1}, {place: ("the old stone bridge",)})
    assert [d.message for d in differences(new, [old], ("summary", "lake/first", "en"))] == [ELSEWHERE]
    other = Passages(new.texts, {}, new.marked, {place: ("the new stone bridge",)})
    assert differences(other, [old], ("summary", "lake/first", "en")) == ()


def test_who_may_hold_a_withdrawn_point_is_known_from_the_copies(lake: Path) -> None:
    issue(lake)
    [one] = read(lake)
    assert holders(read(lake), "lake/first#outcome:counts") == (f"oak (copy {one.copy})",)
    assert holders(read(lake), "pond/first#outcome:counts") == ()


def test_a_damaged_line_is_told_and_nothing_is_issued(lake: Path) -> None:
    issue(lake)
    add(lake, [])
    with (lake / "ledger/editions.jsonl").open("a", encoding="utf-8") as file:
        file.write("{}\n")
    with pytest.raises(ProblemsFound):
        read(lake)


def test_a_copy_in_another_language_takes_nothing_away() -> None:
    english = Passages({"title first en": "First talk"}, {}, {}, {})
    arabic = Passages({"title first ar": "الحديث الأول"}, {}, {}, {})
    old = issued(7, "team", "lake/first", "opening", "en", "2026-06-01", "00" * 16, b"", english)
    assert differences(arabic, [old], ("opening", "lake/first", "ar")) == ()
    assert [d.message for d in differences(arabic, [old], ("opening", "lake/first", "en"))] == [GONE]
