"""Nothing published changes in silence: a note for each change, a number for each withdrawal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from facilitator.problems import Problem, ProblemsFound
from facilitator.publish.ledger import Ledger, extended
from facilitator.publish.memory import PAGE, Past, changed_silently, pasts, remembered
from facilitator.publish.silent import betrays
from facilitator.views.site_record import SessionRecord, ThemeRecord
from tests.publish.conftest import Publish, correct, edit, tree
from tests.support.editions import says


def stopped(release: Publish) -> list[Problem]:
    with pytest.raises(ProblemsFound) as found:
        release()
    return [p for p in found.value.problems if isinstance(p, Problem)]


def record(lake: Path, number: int) -> dict[str, object]:
    value = json.loads((lake / f"ledger/releases/about-a-lake/1/{number}.json").read_bytes())["record"]
    assert isinstance(value, dict)
    return value


def page(lake: Path, name: str = "about-a-lake/1/index.md") -> str:
    return (lake / "site/dialogues" / name).read_text(encoding="utf-8")


def test_a_change_without_a_note_is_refused_at_the_place_of_what_was_changed(
    lake: Path, release: Publish
) -> None:
    release()
    before = tree(lake)
    edit(lake, "first", "Counting takes nothing", "Counting takes little")
    [problem] = stopped(release)
    line = (lake / "sessions/lake/first.yml").read_text(encoding="utf-8").splitlines()
    assert problem.place.file == "sessions/lake/first.yml"
    assert "id: counts" in line[problem.place.line - 1]
    assert "items: [counts]" in problem.hint
    assert "2026-06-30" in problem.hint
    assert {p: d for p, (d, _) in tree(lake).items() if not p.startswith("sessions/")} == {
        p: d for p, (d, _) in before.items() if not p.startswith("sessions/")
    }


def test_the_note_shows_on_the_report_and_among_the_releases(lake: Path, release: Publish) -> None:
    release()
    edit(lake, "first", "Counting takes nothing", "Counting takes little")
    correct(lake, "first", "nets")
    assert [p.path for p in stopped(release)] == ["corrections"], "a note on something else is none"
    correct(lake, "first", "counts", note="A reason was put more exactly.")
    release()
    assert "Corrected on 30 June 2026, editorial" in page(lake)
    assert "A reason was put more exactly." in page(lake, "releases.md")
    notes = record(lake, 2)["corrections"]
    assert [n["release"] for n in notes] == [2, 2]  # type: ignore[attr-defined]


def test_a_note_covers_one_release_and_is_never_edited(lake: Path, release: Publish) -> None:
    release()
    edit(lake, "first", "Counting takes nothing", "Counting takes little")
    correct(lake, "first", "counts")
    release()
    edit(lake, "first", "Counting takes little", "Counting takes less")
    assert len(stopped(release)) == 1, "the note of an earlier release speaks of an earlier change"
    edit(lake, "first", "Counting takes less", "Counting takes little")
    edit(lake, "first", "Put more plainly.", "Put in other words.")
    [problem] = stopped(release)
    assert "correction that has been released" in problem.message


def test_a_note_dated_before_the_last_release_does_not_count(lake: Path, release: Publish) -> None:
    release()
    edit(lake, "first", "Counting takes nothing", "Counting takes little")
    correct(lake, "first", "counts", on="2026-06-01")
    assert stopped(release)


def test_a_withdrawal_needs_no_note_and_leaves_a_number(lake: Path, release: Publish) -> None:
    release()
    edit(
        lake,
        "first",
        '    text: "@oak put forward that nets rest in spring."\n    from: [fish]\n    release: public',
        '    text: "@oak put forward that nets rest in spring."\n    from: [fish]',
    )
    done = release()
    assert done.plan.withdrawn == ("lake/first#outcome:nets",)
    assert record(lake, 2)["withdrawn"] == [{"number": 2, "release": 2}]
    told = page(lake).partition('id="i2"')[2]
    assert "withdrawn on 30 June 2026" in told
    assert "nobody can call them back" in told
    assert "nets rest in spring" not in page(lake)
    edit(
        lake,
        "first",
        '    text: "@oak put forward that nets rest in spring."\n    from: [fish]',
        '    text: "@oak put forward that nets rest in spring."\n    from: [fish]\n    release: public',
    )
    assert stopped(release), "what was withdrawn does not come back without a word"


@pytest.mark.parametrize(
    ("note", "told"),
    [("No longer takes nothing from anybody.", True), ("A reason was put more exactly.", False)],
)
def test_a_note_that_repeats_what_it_takes_away_is_pointed_out(
    lake: Path, release: Publish, note: str, told: bool
) -> None:
    release()
    edit(lake, "first", "Counting takes nothing from anybody", "Counting costs little")
    correct(lake, "first", "counts", note=note)
    done = release()
    assert [betrays(record, found) for record, found in done.plan.records] == [told]


def bare(**parts: object) -> SessionRecord:
    return SessionRecord("lake", 1, "chatham-house-with-list", "none", **parts)  # type: ignore[arg-type]


def after(first: SessionRecord) -> Past:
    return pasts(extended(Ledger(), [first], "2026-06-01"))["lake", 1]


def test_a_line_of_the_list_gained_or_lost_is_a_change_of_the_page() -> None:
    base = bare(list_lines=("A house", "B house"))
    for lines in (("A house",), ("A house", "B house", "C house")):
        assert changed_silently(remembered(bare(list_lines=lines), after(base)), after(base)) == (PAGE,)


def test_a_new_point_is_no_change() -> None:
    base = bare(themes=(ThemeRecord(1, says("Fish")),))
    grown = bare(themes=(ThemeRecord(1, says("Fish")), ThemeRecord(2, says("Birds"))))
    assert changed_silently(remembered(grown, after(base)), after(base)) == ()
