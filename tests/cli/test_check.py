"""`check` tells all problems at once, in words, as JSON and for a forge, and quotes nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Call


@pytest.fixture
def broken(lake: Path) -> Path:
    """The lake with two mistakes in two files."""
    session = lake / "sessions" / "lake" / "first.yml"
    session.write_text(session.read_text(encoding="utf-8") + "zanzibar: quill\n", encoding="utf-8")
    people = lake / "sessions" / "lake" / "people.yml"
    people.write_text(people.read_text(encoding="utf-8") + "    side: nowhere\n", encoding="utf-8")
    return lake


def test_a_sound_workspace_has_nothing_that_stops(call: Call, lake: Path) -> None:
    result = call("-C", lake, "check")
    assert result.exit_code == 0
    assert "problem:" not in result.stdout


def test_every_problem_of_every_file_is_told_with_its_place(call: Call, broken: Path) -> None:
    result = call("-C", broken, "check")
    assert result.exit_code == 1
    assert "sessions/lake/first.yml:13:1: problem:" in result.stdout
    assert "sessions/lake/people.yml:4:" in result.stdout
    assert "2 problems" in result.stderr


def test_what_was_typed_is_never_quoted(call: Call, broken: Path) -> None:
    for style in ("text", "json", "github"):
        result = call("-C", broken, "check", "--format", style)
        assert "zanzibar" not in (result.stdout + result.stderr).lower()
        assert "quill" not in (result.stdout + result.stderr).lower()


def test_paths_choose_what_is_told(call: Call, broken: Path) -> None:
    for path in ("sessions/lake/people.yml", broken / "sessions" / "lake" / "people.yml"):
        result = call("-C", broken, "check", path)
        assert "people.yml" in result.stdout
        assert "first.yml" not in result.stdout
    assert "first.yml" in call("-C", broken, "check", "lake/first").stdout
    assert "1 problem," in call("-C", broken, "check", "lake/first").stderr


def test_a_path_that_is_not_there_or_outside_is_a_wrong_use(call: Call, lake: Path, tmp_path: Path) -> None:
    outside = tmp_path / "other.yml"
    outside.touch()
    for path in ("lake/frist", outside):
        result = call("-C", lake, "check", path)
        assert result.exit_code == 2
        assert str(tmp_path) not in result.stderr


def test_json_holds_the_same_notices(call: Call, broken: Path) -> None:
    notices = json.loads(call("-C", broken, "check", "--format", "json").stdout)["notices"]
    problems = [notice for notice in notices if notice["level"] == "problem"]
    assert len(problems) == 2
    assert problems[0]["file"] == "sessions/lake/first.yml"
    assert problems[0]["line"] == 13
    assert set(problems[0]) == {
        "level", "file", "line", "column", "path", "rule", "message", "hint", "also",
    }  # fmt: skip


def test_a_forge_gets_one_annotation_a_line(call: Call, broken: Path) -> None:
    lines = call("-C", broken, "check", "--format", "github").stdout.splitlines()
    errors = [line for line in lines if line.startswith("::error ")]
    assert len(errors) == 2
    assert errors[0].startswith("::error file=sessions/lake/first.yml,line=13,col=1,title=")


def test_signs_with_a_meaning_of_their_own_are_escaped_for_a_forge() -> None:
    from facilitator.cli.check import _annotation
    from facilitator.problems import Place, Problem

    line = _annotation(Problem(Place("a,b:c.yml", 1, 2), "", "100 %\nsure", rule="x:y"))
    assert line == "::error file=a%2Cb%3Ac.yml,line=1,col=2,title=x%3Ay::100 %25%0Asure"


NOTED = """    minutes: 30
    questions:
      - >-
        {question}
    team_notes: >-
      Ask who would be ready to share the gauge readings weekly, once the rest have gone.
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who would be ready to share the gauge readings weekly?", True),
        ("WHO WOULD BE READY TO SHARE\n        the gauge-readings, weekly?", True),
        ("Who would be ready to share the gauges?", False),
        ("What would it take to share readings of the gauges every week?", False),
    ],
)
def test_a_note_typed_once_more_as_a_question_is_pointed_out(
    call: Call, lake: Path, question: str, told: bool
) -> None:
    session = lake / "sessions" / "lake" / "first.yml"
    plan = session.read_text(encoding="utf-8")
    session.write_text(plan.replace("    minutes: 30\n", NOTED.format(question=question)), encoding="utf-8")
    result = call("-C", lake, "check")
    assert result.exit_code == 0, result.stdout
    lines = [line for line in result.stdout.splitlines() if "a note of the team" in line]
    assert len(lines) == told
    for line in lines:
        assert line.startswith("sessions/lake/first.yml:9:")
        assert "(see also sessions/lake/first.yml:1" in line
        assert "gauge" not in line
