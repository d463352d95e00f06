"""`explain` says why a reader sees a thing or not, with its place, and quotes nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Call


def test_what_has_no_release_stays_where_it_was_said(call: Call, lake: Path) -> None:
    result = call("-C", lake, "explain", "lake/first#counts", "--for", "public")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == "sessions/lake/first.yml:9:5: outcome first#counts, for public"
    assert lines[1] == "This reader does not see it."
    assert "fish" not in result.stdout.lower()


def test_the_team_sees_it(call: Call, lake: Path) -> None:
    result = call("-C", lake, "explain", "lake/first#counts", "--for", "team")
    assert "does not see it" not in result.stdout


def test_a_session_without_an_item_explains_all_of_it(call: Call, lake: Path) -> None:
    result = call("-C", lake, "explain", "lake/first", "--for", "public")
    assert "first#counts, for public" in result.stdout


@pytest.mark.parametrize(
    ("thing", "reader", "hint"),
    [
        ("lake/first#count", "public", "did you mean #counts?"),
        ("lake/frist#counts", "public", "lake/first"),
        ("lake/first#counts", "world", "people.yml lists the ids"),
        ("lake/first#counts", "side:north", "participants"),
    ],
)
def test_a_wrong_name_is_answered_with_the_right_one(
    thing: str, reader: str, hint: str, call: Call, lake: Path
) -> None:
    result = call("-C", lake, "explain", thing, "--for", reader)
    assert result.exit_code == 2
    assert hint in result.stderr


def test_a_file_with_problems_is_not_explained(call: Call, lake: Path) -> None:
    session = lake / "sessions" / "lake" / "first.yml"
    session.write_text(session.read_text(encoding="utf-8") + "zanzibar: quill\n", encoding="utf-8")
    result = call("-C", lake, "explain", "lake/first#counts", "--for", "public")
    assert result.exit_code == 1
    assert "first.yml:13:1: problem:" in result.stderr
    assert result.stdout == ""
    assert "quill" not in result.stderr


def test_the_instant_matters(call: Call, lake: Path) -> None:
    wrong = call("-C", lake, "explain", "lake/first#counts", "--for", "public", "--on", "soon")
    assert wrong.exit_code == 2
    right = call("-C", lake, "explain", "lake/first#counts", "--for", "public", "--on", "2026-06-01")
    assert right.exit_code == 0
