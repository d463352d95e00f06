"""What a person types to get papers, where they go, and what is said beside them."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from tests.support.lakes import call, written

DIALOGUE = """\
dialogue: lake
title: {en: Lake dialogue, ar: حوار البحيرة}
shown_as: {title: Talks on a lake, address: lake}
languages: [en, ar]
sides: {north: {name: North}, south: {name: South}}
"""
PEOPLE = """\
people:
  oak: {name: Zanzibar Quill, side: north, languages: [ar]}
  elm: {name: Ottoline Brack, side: south}
  reed: {name: Peregrine Stook, part: facilitator}
"""
SESSION = """\
session: first
title: First talk
held: {from: 2026-03-09, at: Hotel du Lac}
shown_as: {when: spring}
attending: [oak, elm, reed]
agenda:
  - {day: 2026-03-09, start: 09:00}
  - {id: fish, title: Fish, minutes: 30, lead: reed}
  - {id: apart, title: North alone, minutes: 30, format: caucus, groups: [{side: north}]}
outcomes:
  - {id: counts, kind: measure, text: Count the fish together.}
"""


@pytest.fixture
def lake(tmp_path: Path) -> Path:
    return written(tmp_path, dialogue=DIALOGUE, people=PEOPLE, first=SESSION)


def test_one_paper_goes_to_standard_output_and_talk_beside_it(lake: Path) -> None:
    told = call(lake, "agenda", "lake/first", "--for", "participants", "--on", "2026-03-01")
    assert told.exit_code == 0
    assert told.stdout.startswith("**DRAFT · For participants of this meeting")
    assert "# First talk" in told.stdout
    assert "May be read by everybody in the room." in told.stderr
    assert not (lake / "out").exists()


def test_the_last_line_tells_what_was_left_out_and_why_by_place_and_id(lake: Path) -> None:
    told = call(lake, "agenda", "lake/first", "--to", "elm")
    assert "agenda item apart: this reader has no place in it" in told.stderr
    assert "sessions/lake/first.yml:9:" in told.stderr
    assert "North alone" not in told.stdout + told.stderr


def test_everyone_gets_a_file_named_by_id_in_their_own_language(lake: Path) -> None:
    told = call(lake, "agenda", "lake/first", "--everyone", "--format", "md,html")
    assert told.exit_code == 0
    folder = lake / "out/lake/first"
    assert sorted(f.name for f in folder.iterdir()) == [
        f"agenda-for-{who}.{ending}" for who in ("elm", "oak", "reed") for ending in ("html", "md")
    ]
    assert "حوار البحيرة" in (folder / "agenda-for-oak.md").read_text(encoding="utf-8")
    assert "Lake dialogue" in (folder / "agenda-for-elm.md").read_text(encoding="utf-8")
    assert told.stdout == ""


@pytest.mark.skipif(os.name == "nt", reason="no such rights on this system")
def test_papers_can_be_opened_by_their_owner_alone(lake: Path) -> None:
    call(lake, "agenda", "lake/first", "--for", "team", "--out", str(lake / "print"))
    file = lake / "print/agenda-team.md"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_another_language_is_told_in_the_name_of_the_file(lake: Path) -> None:
    call(lake, "agenda", "lake/first", "--for", "participants", "--lang", "ar", "--out", str(lake / "print"))
    assert [f.name for f in (lake / "print").iterdir()] == ["agenda-participants-ar.md"]


def test_names_stand_where_the_team_asks_for_them_and_nowhere_else(lake: Path) -> None:
    assert "Quill" not in call(lake, "agenda", "lake/first", "--for", "team").stdout
    assert "Zanzibar Quill" in call(lake, "agenda", "lake/first", "--for", "team", "--names").stdout
    assert call(lake, "agenda", "lake/first", "--for", "participants", "--names").exit_code == 2


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("lake/first",), "--for READER, --to PERSON or --everyone"),
        (("lake/first", "--for", "team", "--to", "oak"), "--for READER, --to PERSON or --everyone"),
        (("lake/first", "--for", "team", "--format", "rtf"), "--format takes md, html"),
        (("lake/first", "--for", "team", "--lang", "xx"), "one of: ar, en, es, fr, ru, zh"),
        (("lake/first", "--for", "side:east"), "side:north"),
        (("lake/first", "--to", "nobody"), "people.yml lists the ids"),
        (("lake/frist", "--for", "team"), "first"),
        (("lake/first", "--for", "team", "--on", "tomorrow"), "--on takes a date"),
    ],
)
def test_a_request_that_makes_no_sense_is_told_so(lake: Path, words: tuple[str, ...], says: str) -> None:
    told = call(lake, "agenda", *words)
    assert told.exit_code == 2
    assert says in told.stderr
    assert told.stdout == ""


def test_a_template_with_a_typo_is_told_by_file_and_line_and_nothing_is_written(lake: Path) -> None:
    own = lake / "templates/documents/agenda"
    own.mkdir(parents=True)
    (own / "programme.md").write_text("fine\n{{ view.tpyo }}\n", encoding="utf-8")
    told = call(lake, "agenda", "lake/first", "--for", "participants", "--out", str(lake / "print"))
    assert told.exit_code == 1
    assert "templates/documents/agenda/programme.md:2:" in told.stderr
    assert "Traceback" not in told.stderr
    assert not (lake / "print").exists()


def test_build_makes_every_paper_once_and_the_second_time_none(lake: Path) -> None:
    assert "papers written, 0 as they were" in call(lake, "build", "--on", "2026-04-01").stderr
    names = {f.name for f in (lake / "out/lake/first").iterdir()}
    wanted = {"agenda-team.md", "agenda-participants-ar.html", "agenda-public.md", "brief-for-oak.md"}
    assert wanted | {"summary-team.html", "summary-principals.md", "summary-public-ar.md"} <= names
    assert call(lake, "build", "--on", "2026-04-01").stderr.startswith("0 papers written")


def test_a_paper_that_cannot_be_written_leaves_no_half_of_it(lake: Path) -> None:
    (lake / "print").mkdir()
    (lake / "print/agenda-team.md").mkdir()
    told = call(lake, "agenda", "lake/first", "--for", "team", "--out", str(lake / "print"))
    assert told.exit_code == 1
    assert [f.name for f in (lake / "print").iterdir()] == ["agenda-team.md"]


def test_the_agenda_of_one_session_opens_no_other(lake: Path) -> None:
    (lake / "sessions/lake/second.yml").write_bytes(b"\x00\xff not a session")
    assert call(lake, "agenda", "lake/first", "--for", "team").exit_code == 0
    assert call(lake, "brief", "lake/first", "--for", "participants").exit_code == 1


def test_a_pack_is_not_for_those_who_were_never_in_the_room(lake: Path) -> None:
    told = call(lake, "brief", "lake/first", "--for", "public")
    assert told.exit_code == 1
    assert "for those in the room" in told.stderr


LATE = """\
session: late
title: First talk
held: {from: 2026-03-09}
shown_as: {when: spring}
attending: [oak, elm, reed]
agenda:
  - {day: 2026-03-09, start: 09:00, until: 12:00}
  - {id: fish, title: Fish, minutes: 60, flexible: 20}
  - {id: nets, title: Nets, minutes: 60, flexible: 5}
  - {id: close, title: Close, start: 11:00, minutes: 60}
"""


@pytest.fixture
def late(lake: Path) -> Path:
    (lake / "sessions/lake/late.yml").write_text(LATE, encoding="utf-8")
    return lake


def test_a_late_start_gives_new_times_and_says_what_was_cut(late: Path) -> None:
    told = call(late, "agenda", "lake/late", "--for", "team", "--shift", "15m", "--from", "fish")
    assert told.exit_code == 0, told.stderr
    assert "**New times: from 09:15 we are 15 minutes late.**" in told.stdout
    assert "- Fish: −15 (45 minutes left)" in told.stdout
    assert "| 09:15–10:00 |" in told.stdout and "| 10:00–11:00 |" in told.stdout


def test_the_room_reads_new_times_and_not_what_was_cut(late: Path) -> None:
    told = call(late, "agenda", "lake/late", "--for", "participants", "--shift", "15m", "--from", "#fish")
    assert "from 09:15 we are 15 minutes late" in told.stdout
    assert "Cut for it" not in told.stdout and "−15" not in told.stdout


@pytest.mark.parametrize(
    ("words", "told", "code"),
    [
        (("--shift", "30m", "--from", "fish"), "5 of these 30 minutes cannot be absorbed", 1),
        (("--shift", "1h", "--from", "nets"), "55 of these 60 minutes cannot be absorbed", 1),
        (("--shift", "15m", "--from", "fsh"), "did you mean fish?", 2),
        (("--shift", "soon", "--from", "fish"), "for example 15m", 2),
        (("--shift", "0m", "--from", "fish"), "for example 15m", 2),
        (("--shift", "15m"), "--shift and --from go together", 2),
        (("--shift", "15m", "--from", "fish", "--format", "ics"), "a calendar keeps the plan", 2),
    ],
)
def test_a_delay_that_makes_no_sense_is_refused(
    late: Path, words: tuple[str, ...], told: str, code: int
) -> None:
    made = call(late, "agenda", "lake/late", "--for", "team", *words)
    assert made.exit_code == code
    assert told in made.stderr
    assert not made.stdout


@pytest.mark.parametrize("asked", ["oak", "@oak"])
def test_whoever_asks_for_one_person_as_for_a_group_is_told_how(lake: Path, asked: str) -> None:
    told = call(lake, "brief", "lake/first", "--for", asked)
    assert told.exit_code == 2
    assert "hint: one person is asked for with --to oak" in told.stderr
