"""Calendars from the command line: identities that last and tell nothing."""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from facilitator.cli import door, output
from tests.support import lakes
from tests.support.lakes import written

SESSION = """\
session: first
title: First talk
held: {from: 2026-03-09, timezone: Europe/Zurich}
attending: [oak, elm]
agenda:
  - {day: 2026-03-09, start: 09:00}
  - {id: fish, title: Fish, minutes: 30}
  - {break: 10}
  - {id: nets, title: Nets, minutes: 30}
"""


@pytest.fixture
def lake(tmp_path: Path) -> Path:
    people = "people:\n  oak: {name: Zanzibar Quill}\n  elm: {name: Ottoline Brack}\n"
    return written(tmp_path, dialogue="dialogue: lake\ntitle: Lake dialogue\n", people=people, first=SESSION)


def call(root: Path, *words: str) -> Result:
    return lakes.call(root, *words, "--on", "2026-03-01")


def uids(root: Path, who: str = "team") -> list[str]:
    reader = ("--for", who) if who == "team" else ("--to", who)
    told = call(root, "agenda", "lake/first", *reader, "--format", "ics", "--out", str(root / "here"))
    assert told.exit_code == 0, told.output
    file = root / "here" / ("agenda-team.ics" if who == "team" else f"agenda-for-{who}.ics")
    return re.findall(r"UID:(\S+)", file.read_text(encoding="utf-8"))


def test_an_item_keeps_its_identity_when_the_plan_changes_around_it(lake: Path) -> None:
    fish, nets = uids(lake)
    changed = SESSION.replace(
        "  - {id: fish, title: Fish, minutes: 30}",
        "  - {id: new, title: New, minutes: 5}\n  - {id: fish, title: Carp, minutes: 45}",
    )
    (lake / "sessions/lake/first.yml").write_text(changed, encoding="utf-8")
    assert uids(lake)[1:] == [fish, nets]


def test_what_is_called_off_is_taken_back_under_its_own_identity(lake: Path) -> None:
    fish, nets = uids(lake)
    off = SESSION.replace("id: fish, title: Fish,", "id: fish, title: Fish, cancelled: true,")
    (lake / "sessions/lake/first.yml").write_text(off, encoding="utf-8")
    assert uids(lake) == [nets, fish], "the entry of what was called off stands last"
    told = (lake / "here/agenda-team.ics").read_text(encoding="utf-8")
    entries = [part for part in told.split("BEGIN:VEVENT") if "UID:" in part]
    nets_now, fish_now = entries
    assert "STATUS:CONFIRMED" in nets_now
    assert "DTSTART;TZID=Meeting:20260309T091000" in nets_now, "it takes no time any more"
    assert "STATUS:CANCELLED" in fish_now
    assert "VALARM" in nets_now
    assert "VALARM" not in fish_now
    paper = call(lake, "agenda", "lake/first", "--for", "team")
    assert "Fish" not in paper.output.partition("May be read")[0]
    assert "agenda item fish: it does not take place" in paper.output


def test_a_run_that_failed_raises_no_number(lake: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(part: Path, content: bytes) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(part))

    uids(lake)
    remembered = (lake / "ledger/calendars.json").read_bytes()
    changed = SESSION.replace("title: Fish,", "title: Carp,")
    (lake / "sessions/lake/first.yml").write_text(changed, encoding="utf-8")
    with monkeypatch.context() as patch:
        patch.setattr(output, "_write", full)
        told = call(
            lake, "agenda", "lake/first", "--for", "team", "--format", "ics", "--out", str(lake / "here")
        )
    assert told.exit_code == 1
    assert (lake / "ledger/calendars.json").read_bytes() == remembered
    uids(lake)
    assert (lake / "ledger/calendars.json").read_bytes() != remembered, "the control: written, it is newer"


def test_what_is_called_off_is_told_only_to_those_who_knew_of_it(lake: Path) -> None:
    off = SESSION.replace(
        "id: fish, title: Fish,", "id: fish, title: Fish, cancelled: true, groups: [{members: [oak]}],"
    )
    (lake / "sessions/lake/first.yml").write_text(off, encoding="utf-8")
    assert len(uids(lake, "oak")) == 2, "the control: she would have been in its room"
    assert len(uids(lake, "elm")) == 1


@pytest.mark.parametrize("more", ["release: public, theme: Fishing", "actual: {from: 09:00, until: 09:30}"])
def test_what_is_called_off_has_neither_taken_place_nor_a_theme_to_publish(lake: Path, more: str) -> None:
    off = SESSION.replace("title: Fish,", f"title: Fish, cancelled: true, {more},")
    (lake / "sessions/lake/first.yml").write_text(off, encoding="utf-8")
    told = CliRunner().invoke(door, ["-C", str(lake), "check"])
    assert told.exit_code == 1
    assert "this item is cancelled" in told.output


def test_nothing_comes_of_what_is_called_off(lake: Path) -> None:
    off = SESSION.replace("title: Fish,", "title: Fish, cancelled: true,")
    off += "outcomes:\n  - {id: nets-first, kind: option, text: Nets first, from: [fish]}\n"
    (lake / "sessions/lake/first.yml").write_text(off, encoding="utf-8")
    told = CliRunner().invoke(door, ["-C", str(lake), "check"])
    assert told.exit_code == 1
    assert "this comes from an item that is cancelled" in told.output


def test_two_readers_share_no_identity_and_another_workspace_none(lake: Path, tmp_path: Path) -> None:
    oak, elm = uids(lake, "oak"), uids(lake, "elm")
    assert not {*oak} & {*elm}
    (lake / "ledger/calendar.key").unlink()
    assert not {*oak} & {*uids(lake, "oak")}


def test_the_key_is_drawn_once_and_for_its_owner_alone(lake: Path) -> None:
    first = uids(lake)
    key = lake / "ledger/calendar.key"
    drawn = key.read_bytes()
    assert uids(lake) == first
    assert key.read_bytes() == drawn
    assert key.stat().st_mode & 0o077 == 0
    assert sorted(p.name for p in key.parent.iterdir()) == ["calendar.key", "calendars.json"]


def test_a_damaged_key_is_told_and_not_replaced(lake: Path) -> None:
    uids(lake)
    (lake / "ledger/calendar.key").write_text("zz", encoding="ascii")
    told = call(lake, "agenda", "lake/first", "--for", "team", "--format", "ics")
    assert told.exit_code == 1
    assert "ledger/calendar.key is damaged" in told.output
    assert (lake / "ledger/calendar.key").read_text(encoding="ascii") == "zz"


def test_titles_stand_in_it_where_they_are_asked_for(lake: Path) -> None:
    told = call(lake, "agenda", "lake/first", "--to", "oak", "--format", "ics", "--full")
    assert told.exit_code == 0
    full = (lake / "out/lake/first/agenda-for-oak.ics").read_text(encoding="utf-8")
    assert "SUMMARY:Fish" in full


@pytest.mark.parametrize("command", ["brief", "summary"])
def test_what_is_no_plan_has_no_calendar_and_nothing_is_written(lake: Path, command: str) -> None:
    told = call(lake, command, "lake/first", "--for", "participants", "--format", "md,ics")
    assert told.exit_code == 1
    assert "can be a calendar" in told.output
    assert not (lake / "out").exists()


def test_a_paper_that_cannot_be_set_is_told_and_no_other_is_written(lake: Path) -> None:
    """The second item has a script for which no font comes with the package."""
    odd = SESSION.replace("title: Nets", "title: जाल")
    (lake / "sessions/lake/first.yml").write_text(odd, encoding="utf-8")
    told = call(lake, "agenda", "lake/first", "--for", "team", "--format", "md,docx,pdf")
    assert told.exit_code == 1
    assert "no font comes with the package" in told.output
    assert "जाल" not in told.output
    assert not (lake / "out").exists()
    whole = call(lake, "agenda", "lake/first", "--for", "team", "--format", "md,docx")
    assert whole.exit_code == 0, "the control: the other formats can be had"
    assert sorted(p.name for p in (lake / "out/lake/first").iterdir()) == [
        "agenda-team.docx",
        "agenda-team.md",
    ]


# ---- which of two calendars is newer ----------------------------------------------------------------------


def entries(root: Path, who: str = "team") -> dict[str, tuple[int, str, str]]:
    """By identity: sequence, status and start of every entry."""
    uids(root, who)
    (file,) = (root / "here").glob(f"agenda-*{who}.ics")
    parts = file.read_text(encoding="utf-8").split("BEGIN:VEVENT")[1:]

    def of(part: str, name: str) -> str:
        return str(re.findall(rf"^{name}[:;](?:TZID=[^:]*:)?(\S+)", part, re.MULTILINE)[0])

    return {of(e, "UID"): (int(of(e, "SEQUENCE")), of(e, "STATUS"), of(e, "DTSTART")) for e in parts}


def write(root: Path, old: str, new: str) -> None:
    file = root / "sessions/lake/first.yml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_change_on_the_same_day_is_newer_and_what_did_not_change_is_not(lake: Path) -> None:
    first = entries(lake)
    before = (lake / "here/agenda-team.ics").read_bytes()
    assert entries(lake) == first
    assert (lake / "here/agenda-team.ics").read_bytes() == before, "the same plan, the same bytes"
    fish, nets = first
    write(lake, "id: nets, title: Nets, minutes: 30", "id: nets, title: Nets, minutes: 45")
    second = entries(lake)
    assert second[fish] == first[fish]
    assert second[nets][0] == first[nets][0] + 1
    write(lake, "id: nets, title: Nets, minutes: 45", "id: nets, title: Nets, minutes: 30")
    assert entries(lake)[nets][0] == first[nets][0] + 2, "back again is a change as well"


def test_what_is_deleted_from_the_file_is_taken_back_and_may_come_again(lake: Path) -> None:
    first = entries(lake)
    fish, nets = first
    write(lake, "  - {id: nets, title: Nets, minutes: 30}\n", "")
    for _ in range(2):
        second = entries(lake)
        assert second[nets] == (first[nets][0] + 1, "CANCELLED", first[nets][2])
    assert second[fish][1] == "CONFIRMED"
    write(lake, "  - {break: 10}\n", "  - {break: 10}\n  - {id: nets, title: Nets, minutes: 30}\n")
    assert entries(lake)[nets] == (first[nets][0] + 2, "CONFIRMED", first[nets][2])


def test_each_reader_and_each_language_is_remembered_apart(lake: Path) -> None:
    (lake / "sessions/lake/dialogue.yml").write_text(
        "dialogue: lake\ntitle: Lake dialogue\nlanguages: [en, ar]\n", encoding="utf-8"
    )
    write(lake, "id: fish, title: Fish", "id: fish, title: {en: Fish, ar: سمك}")
    oak = entries(lake, "oak")
    made = []
    for _ in range(2):
        assert call(lake, "build", "--format", "ics", "--out", str(lake / "all")).exit_code == 0
        made.append({file.name: file.read_bytes() for file in (lake / "all").rglob("*.ics")})
    assert {"agenda-participants.ics", "agenda-participants-ar.ics"} <= made[0].keys()
    assert made[0] == made[1]
    assert entries(lake, "oak") == oak


def test_what_is_remembered_tells_nothing_and_is_for_its_owner_alone(lake: Path) -> None:
    entries(lake, "oak")
    file = lake / "ledger/calendars.json"
    text = file.read_text(encoding="utf-8")
    assert file.stat().st_mode & 0o077 == 0
    for word in ("oak", "fish", "Fish", "lake", "first", "Zanzibar"):
        assert word not in text


ENTRY = '{"a": {"b": {"sequence": %s, "said": "", "start": "%s", "end": "2026-01-01T09:00+01:00"}}}'


@pytest.mark.parametrize(
    "damage",
    [
        *("{", "[]", '{"a": []}', '{"a": {"b": 1}}', '{"a": {"b": {"sequence": 1}}}'),
        ENTRY % ('"many"', "2026-01-01T08:00+01:00"),
        ENTRY % (7, "at eight"),
    ],
)
def test_a_damaged_memory_is_told_and_no_calendar_is_made(lake: Path, damage: str) -> None:
    entries(lake)
    (lake / "ledger/calendars.json").write_text(damage, encoding="utf-8")
    told = call(lake, "agenda", "lake/first", "--for", "team", "--format", "ics", "--out", str(lake / "new"))
    assert told.exit_code == 1
    assert "ledger/calendars.json is damaged" in told.stderr
    assert not (lake / "new").exists()
