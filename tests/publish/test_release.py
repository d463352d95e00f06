"""A release, as an organizer lives through it."""

from __future__ import annotations

import errno
import fcntl
import json
import os
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from facilitator.problems import ProblemsFound, Refused, UsageRefused
from facilitator.publish.gated import GateStopped
from facilitator.publish.journal import clear, finish_pending
from facilitator.publish.ledger import Ledger, extended
from facilitator.publish.lock import locked
from facilitator.publish.release import Desk, publish
from facilitator.views.site_record import Record
from tests.publish.conftest import NOW, Publish, correct, edit, request, tree


def markdown(lake: Path, page: str = "about-a-lake/1") -> str:
    return (lake / "site/dialogues" / page / "index.md").read_text(encoding="utf-8")


def record(lake: Path, path: str = "about-a-lake/1/1") -> dict[str, object]:
    value: dict[str, object] = json.loads((lake / f"ledger/releases/{path}.json").read_bytes())
    return value


def test_all_that_is_due_goes_out_and_nothing_else(lake: Path, release: Publish) -> None:
    done = release()
    assert done.what == "released"
    assert [(r.address, r.report) for r, _ in done.plan.records] == [
        ("about-a-lake", 0),
        ("about-a-lake", 1),
        ("about-a-lake", 2),
    ]
    built = "".join(data.decode("utf-8", "replace") for path, (data, _) in tree(lake / "public").items())
    assert "Counting takes nothing from anybody." in built
    assert "This stays with the team" not in built
    assert "The lake is one lake" not in built, "its day has not come"
    for private in ("old pier", "Quillfeather", "oak", "2026-01-10", "Zurich"):
        assert private not in built.replace("soak", "").replace("cloak", "")


def test_the_record_beside_a_report_is_the_release_byte_by_byte(lake: Path, release: Publish) -> None:
    release()
    beside = (lake / "public/dialogues/about-a-lake/1/report.json").read_bytes()
    assert beside == (lake / "ledger/releases/about-a-lake/1/1.json").read_bytes()


def test_the_same_day_again_is_unchanged_and_touches_no_file(lake: Path, release: Publish) -> None:
    release()
    before = tree(lake)
    inside = sorted(p.name for p in (lake / ".facilitator").iterdir())
    assert release().what == "unchanged"
    assert tree(lake) == before
    assert sorted(p.name for p in (lake / ".facilitator").iterdir()) == inside


def test_two_runs_from_nothing_give_the_same_bytes(lake: Path, release: Publish) -> None:
    import shutil

    release()
    first = {path: data for path, (data, _) in tree(lake).items()}
    for folder in ("public", "ledger", "site", ".facilitator"):
        shutil.rmtree(lake / folder)
    release()
    assert {path: data for path, (data, _) in tree(lake).items()} == first


def test_a_lost_site_is_built_again_without_a_new_release(lake: Path, release: Publish) -> None:
    import shutil

    release()
    before = {path: data for path, (data, _) in tree(lake).items()}
    shutil.rmtree(lake / "public")
    assert release().what == "built"
    assert {path: data for path, (data, _) in tree(lake).items()} == before


def test_a_change_grows_the_number_and_shows_on_the_page(lake: Path, release: Publish) -> None:
    release()
    edit(lake, "first", "Counting takes nothing from anybody.", "Counting costs nobody anything.")
    correct(lake, "first", "counts", on="2026-07-01")
    done = release(at=datetime(2026, 7, 2, tzinfo=UTC))
    [(changed, sentences)] = done.plan.records
    assert (changed.report, [(s.before, s.after) for s in sentences]) == (
        1,
        [
            ("Counting takes nothing from anybody.", "Counting costs nobody anything."),
            ("", "Put more plainly."),
        ],
    )
    assert record(lake, "about-a-lake/1/2")["date"] == "2026-07-02"
    assert "Release 2" in markdown(lake)
    assert "1 changed" in markdown(lake)


def test_reports_not_named_keep_their_last_release(lake: Path, release: Publish) -> None:
    release()
    edit(lake, "first", "Counting takes nothing", "Counting takes little")
    edit(lake, "second", "Counted twice.", "Counted three times.")
    correct(lake, "second", "first#counts")
    done = release("second")
    assert [r.report for r, _ in done.plan.records] == [2]
    assert "Counting takes nothing" in markdown(lake)


def test_a_first_session_brings_the_page_of_its_dialogue(lake: Path, release: Publish) -> None:
    done = release("first")
    assert [r.report for r, _ in done.plan.records] == [0, 1]
    assert not (lake / "site/dialogues/about-a-lake/2").exists()


def test_progress_waits_until_its_outcome_is_out(lake: Path, release: Publish) -> None:
    release("second")
    assert "Counted twice" not in markdown(lake)
    release("first")
    release()
    assert "Counted twice" in markdown(lake, "about-a-lake/2")


def test_numbers_are_kept_for_good(lake: Path, release: Publish) -> None:
    release()
    assert 'id="i2"' in markdown(lake)
    edit(
        lake,
        "first",
        "  - id: counts",
        "  - id: aaa\n    kind: measure\n    text: A new one.\n    release: public\n  - id: counts",
    )
    release()
    page = markdown(lake)
    assert page.index('id="i1"') < page.index('id="i4"') < page.index('id="i2"')
    edit(lake, "first", "    text: A new one.\n    release: public", "    text: A new one.")
    release()
    edit(
        lake,
        "first",
        "  - id: aaa",
        "  - id: bbb\n    kind: measure\n    text: A newer one.\n    release: public\n  - id: aaa",
    )
    release()
    assert "withdrawn on" in markdown(lake).partition('id="i4"')[2]
    assert "A new one." not in markdown(lake)
    assert 'id="i5"' in markdown(lake)


def test_what_is_no_longer_shown_leaves_a_plain_page_behind(lake: Path, release: Publish) -> None:
    release()
    edit(lake, "second", "shown_as: {when: spring 2026}", "")
    done = release()
    assert done.plan.sentences > 0
    assert "has been withdrawn" in markdown(lake, "about-a-lake/2")
    assert "Counted twice" not in "".join(
        d.decode("utf-8", "replace") for d, _ in tree(lake / "public").values()
    )
    assert release().what == "unchanged"


def test_a_dry_run_goes_through_all_of_it_and_writes_nothing(lake: Path) -> None:
    steps: list[str] = []
    before = tree(lake)
    later = datetime(2027, 1, 1, tzinfo=UTC)
    asked = request(at=later, dry_run=True)
    done = publish(lake, asked, Desk(lambda _: True, lambda _: None, steps.append))
    assert done.what == "dry-run"
    assert "gate pages" in steps
    assert any("one lake" in s.after for _, found in done.plan.records for s in found), (
        "its day has come by then"
    )
    assert tree(lake) == before
    assert not (lake / ".facilitator").exists(), "not even a lock is left behind"


def test_who_does_not_type_the_number_releases_nothing(lake: Path) -> None:
    before = tree(lake)
    done = publish(lake, request(), Desk(lambda plan: plan.sentences == 0, lambda _: None))
    assert done.what == "declined"
    assert tree(lake) == before


@pytest.mark.parametrize(
    ("at", "day"),
    [(datetime(2030, 1, 1, tzinfo=UTC), None), (NOW, date(2020, 1, 1))],
    ids=["later than the clock", "before the last release"],
)
def test_a_release_has_no_other_day_than_its_own(
    lake: Path, release: Publish, at: datetime, day: date | None
) -> None:
    release()
    asked = request(at=at, day=day)
    late = type(asked)(asked.wanted, asked.at, asked.day, NOW)
    with pytest.raises(UsageRefused):
        publish(lake, late, Desk(lambda _: True, lambda _: None))


def test_a_name_in_a_public_sentence_stops_everything(lake: Path, release: Publish) -> None:
    release()
    before = tree(lake)
    edit(lake, "first", "Counting takes nothing", "As Zanzibar Quillfeather said, counting takes nothing")
    with pytest.raises((ProblemsFound, GateStopped)) as stopped:
        release()
    assert "Quillfeather" not in f"{vars(stopped.value)}"
    edit(lake, "first", "As Zanzibar Quillfeather said, c", "C")
    assert {path: data for path, (data, _) in tree(lake).items()} == {p: d for p, (d, _) in before.items()}


def test_a_name_on_a_hand_written_page_stops_everything(lake: Path, release: Publish) -> None:
    release()
    before = tree(lake)
    (lake / "site/more.md").write_text("Thanks to Perpetua Hollowbrook.\n", encoding="utf-8")
    with pytest.raises(GateStopped) as stopped:
        release()
    assert "more.md:1:" in stopped.value.message
    assert "lake/elm" in stopped.value.message
    assert "Hollowbrook" not in stopped.value.message
    (lake / "site/more.md").unlink()
    assert tree(lake) == before
    assert not (lake / ".facilitator/stage").exists()


def test_a_name_learnt_later_is_looked_for_in_what_stands(lake: Path, release: Publish) -> None:
    release()
    people = lake / "sessions/lake/people.yml"
    text = people.read_text(encoding="utf-8")
    people.write_text(f"{text}  pine: {{name: الأسماك معا}}\n", encoding="utf-8")
    with pytest.raises(GateStopped):
        release()
    people.write_text(text, encoding="utf-8")
    assert release().what == "unchanged"


def test_it_is_looked_for_in_what_no_page_shows_too(lake: Path, release: Publish) -> None:
    """The public repository holds the Markdown, and a link that nobody uses stands there alone."""
    (lake / "site").mkdir()
    page = "# Soon\n\nMore to come.\n\n[x]: # 'Barnabas Tolliver'\n"
    (lake / "site/soon.md").write_text(page, encoding="utf-8")
    release()
    assert "Tolliver" not in (lake / "public/soon.html").read_text(encoding="utf-8")
    people = lake / "sessions/lake/people.yml"
    text = people.read_text(encoding="utf-8")
    people.write_text(f"{text}  pine: {{name: Barnabas Tolliver}}\n", encoding="utf-8")
    with pytest.raises(GateStopped, match=r"soon\.md:5:"):
        release()


def test_a_full_disk_leaves_every_byte_as_it_was(lake: Path, release: Publish) -> None:
    release()
    before = tree(lake)
    edit(lake, "first", "Counting takes nothing", "Counting takes little")
    correct(lake, "first", "counts")

    def full(step: str) -> None:
        if step == "prepare":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with pytest.raises(OSError, match="No space"):
        publish(lake, request(), Desk(lambda _: True, lambda _: None, full))
    after = tree(lake)
    assert {k: v for k, v in after.items() if not k.startswith("sessions/")} == {
        k: v for k, v in before.items() if not k.startswith("sessions/")
    }
    assert [p.name for p in (lake / ".facilitator").iterdir() if p.is_dir()] == []


def test_a_folder_that_is_in_the_way_is_told_before_anything_moves(lake: Path, release: Publish) -> None:
    (lake / "elsewhere").mkdir()
    (lake / "public").symlink_to(lake / "elsewhere")
    with pytest.raises(Refused, match="is a link"):
        release()
    assert not (lake / "ledger").exists()


def test_a_file_in_place_of_the_private_folder_is_told(lake: Path, release: Publish) -> None:
    (lake / ".facilitator").write_text("", encoding="utf-8")
    with pytest.raises(Refused, match="has to be a folder"):
        release()


def test_two_at_once_do_not_meet(lake: Path, release: Publish) -> None:
    (lake / ".facilitator").mkdir()
    with (lake / ".facilitator/lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(Refused, match="another publish"):
            release()
    assert release().what == "released"


def test_a_problem_in_a_session_stops_before_anything_is_written(lake: Path, release: Publish) -> None:
    edit(lake, "first", "kind: measure", "kind: measured")
    with pytest.raises(ProblemsFound):
        release()
    assert not (lake / "public").exists()


def test_a_session_that_the_public_does_not_know_is_refused(lake: Path, release: Publish) -> None:
    edit(lake, "second", "shown_as: {when: spring 2026}", "")
    with pytest.raises(Refused, match="not known to the public"):
        release("second")


def test_an_address_is_never_given_to_another_dialogue(lake: Path, release: Publish) -> None:
    import shutil

    release()
    shutil.copytree(lake / "sessions/lake", lake / "sessions/pond")
    file = lake / "sessions/pond/dialogue.yml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("dialogue: lake", "dialogue: pond"), encoding="utf-8"
    )
    asked = request()
    both = type(asked)({"lake": None, "pond": None}, asked.at, asked.day, asked.now)
    with pytest.raises((Refused, ProblemsFound)):
        publish(lake, both, Desk(lambda _: True, lambda _: None))


def test_a_template_with_a_typo_is_told_by_file_and_line(lake: Path, release: Publish) -> None:
    (lake / "templates/pages").mkdir(parents=True)
    (lake / "templates/pages/vocabulary.md").write_text("# Words\n\n{{ view.shelfs }}\n", encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        release()
    [problem] = found.value.problems
    assert str(problem.place) == "templates/pages/vocabulary.md:3:1"


def test_a_page_with_a_dead_link_is_told(lake: Path, release: Publish) -> None:
    (lake / "site").mkdir()
    (lake / "site/more.md").write_text("[nowhere](nowhere.md)\n", encoding="utf-8")
    with pytest.raises(Refused, match=r"more\.md"):
        release()


def test_a_changed_ledger_is_refused(lake: Path, release: Publish) -> None:
    release()
    file = lake / "ledger/releases/about-a-lake/0/1.json"
    file.write_text(file.read_text(encoding="utf-8").replace("both shores", "two shores"), encoding="utf-8")
    with pytest.raises(ProblemsFound):
        release()


def test_lost_numbers_are_refused(lake: Path, release: Publish) -> None:
    release()
    (lake / "ledger/numbers.json").unlink()
    with pytest.raises(Refused, match=r"numbers\.json is missing"):
        release()


def test_nothing_pending_is_nothing_to_finish(lake: Path) -> None:
    assert finish_pending(lake) is False
    assert not (lake / ".facilitator").exists()


def test_clearing_leaves_the_lock_alone(lake: Path) -> None:
    with locked(lake) as folder:
        clear(folder)
        assert (folder / "lock").exists()
    assert not folder.exists()


def test_a_lock_that_its_holder_took_away_is_no_lock(lake: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between opening and locking, whoever held it may have ended: then the file is nobody's any more."""
    there = [lake / ".facilitator/lock"]
    real = fcntl.flock

    def late(handle: int, how: int) -> None:
        while there:
            there.pop().unlink()
        real(handle, how)

    monkeypatch.setattr(fcntl, "flock", late)
    with locked(lake), pytest.raises(Refused, match="another publish"), locked(lake):
        pass


def test_a_name_in_a_record_stops_it_before_it_is_kept(
    lake: Path, release: Publish, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The record is public bytes of its own; the pages made from it are others."""

    def telling(ledger: Ledger, records: Iterable[Record], day: str) -> Ledger:
        made = extended(ledger, records, day)
        files = tuple((path, data + b'\n{"by": "Zanzibar Quillfeather"}') for path, data in made.files)
        return replace(made, files=files)

    monkeypatch.setattr("facilitator.publish.release.extended", telling)
    with pytest.raises(GateStopped) as stopped:
        release()
    assert any(f.file.startswith("ledger/releases/") for f in stopped.value.report.findings)
    assert not (lake / "ledger").exists()


def test_a_stopped_release_names_the_line_of_the_session_file(lake: Path, release: Publish) -> None:
    session = lake / "sessions/lake/first.yml"
    text = session.read_text(encoding="utf-8").replace("nets rest", "nets of Underthorn rest")
    session.write_text(text, encoding="utf-8")
    with pytest.raises(GateStopped) as stopped:
        release()
    at = text.index("Underthorn")
    place = f"{text.count(chr(10), 0, at) + 1}:{at - text.rfind(chr(10), 0, at)}"
    assert f"typed at sessions/lake/first.yml:{place}\n" in stopped.value.message
    assert "Underthorn" not in stopped.value.message
