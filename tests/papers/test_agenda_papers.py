"""The agenda's papers, word by word (tests/golden/agenda), and what a lost one would tell."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.disclosure.edition import Edition
from facilitator.render import paper
from facilitator.views.agenda import agenda

Golden = Callable[[str, bytes], None]
READERS = ("team", "person", "public")


def made(edition: Edition, format: str, lang: str) -> bytes:  # noqa: A002
    return paper(agenda(edition, edition.sessions[0], lang), format)


@pytest.mark.parametrize("lang", ["en", "ar", "fr"])
@pytest.mark.parametrize("reader", READERS)
def test_each_agenda_in_markdown(
    reader: str, lang: str, golden: Golden, request: pytest.FixtureRequest
) -> None:
    golden(f"agenda/{reader}-{lang}.md", made(request.getfixturevalue(reader), "md", lang))


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("reader", READERS)
def test_each_agenda_in_html(reader: str, lang: str, golden: Golden, request: pytest.FixtureRequest) -> None:
    shown = made(request.getfixturevalue(reader), "html", lang)
    # The style sheet is looked at in pictures, not in diffs.
    golden(
        f"agenda/{reader}-{lang}.html", re.sub(rb"<style>.*?</style>", b"<style></style>", shown, flags=re.S)
    )


@pytest.mark.parametrize("lang", ["es", "zh", "ru"])
def test_the_programme_in_the_other_languages(lang: str, person: Edition, golden: Golden) -> None:
    golden(f"agenda/person-{lang}.md", made(person, "md", lang))


@pytest.mark.parametrize("format", ["md", "html"])
@pytest.mark.parametrize("reader", READERS)
def test_a_lost_paper_tells_no_session_id_and_no_place(
    reader: str,
    format: str,  # noqa: A002
    request: pytest.FixtureRequest,
) -> None:
    text = made(request.getfixturevalue(reader), format, "en").decode()
    assert "2026-03-zurich" not in text
    assert "Hotel du Lac" not in text
    assert "Zurich" not in text


def test_names_stand_only_where_the_team_asked_for_them(team: Edition, team_with_names: Edition) -> None:
    assert b"Brandt" not in made(team, "md", "en")
    assert "Éloïse Brandt" in made(team_with_names, "md", "en").decode()


def test_the_room_reads_leads_by_their_part_and_nothing_of_the_teams(person: Edition) -> None:
    text = made(person, "md", "en").decode()
    assert "Lead: facilitator" in text
    assert not [word for word in ("reed", "sedge", "Caucus, then", "lost: cut", "elm") if word in text]


def test_the_person_reads_a_second_clock(person: Edition) -> None:
    assert "09:30–11:00 (10:30–12:00)" in made(person, "md", "en").decode()


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("format", ["md", "html"])
def test_who_may_read_it_stands_on_the_paper_twice(
    reader: str,
    format: str,  # noqa: A002
    request: pytest.FixtureRequest,
) -> None:
    text = made(request.getfixturevalue(reader), format, "en").decode()
    assert len(re.findall(r"DRAFT|DRAFT\\20", text)) >= 2


def test_every_rule_in_use_is_printed_in_full(person: Edition) -> None:
    text = made(person, "md", "en").decode()
    assert "neither the identity nor the affiliation of the speaker(s)" in text
    assert "Ideas may be carried further" in text


def test_the_same_view_gives_the_same_bytes(team: Edition) -> None:
    assert made(team, "html", "ar") == made(team, "html", "ar")


def test_the_run_of_show_prints_one_landscape_page_a_day(team: Edition, tmp_path: Path) -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    pdfinfo = shutil.which("pdfinfo")
    if chromium is None or pdfinfo is None:
        pytest.skip("no Chromium or no pdfinfo")
    page, printed = tmp_path / "a.html", tmp_path / "a.pdf"
    page.write_bytes(made(team, "html", "ar"))
    command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    subprocess.run([*command, f"--print-to-pdf={printed}", page.as_uri()], check=True, capture_output=True)
    told = subprocess.run([pdfinfo, str(printed)], check=True, capture_output=True, text=True).stdout
    assert re.search(r"Pages:\s+1\b", told)
    size = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", told)
    assert size is not None and float(size[1]) > float(size[2])
