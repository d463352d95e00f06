"""`templates` lists, copies and checks; what is wrong stops `check` too, and no half paper is written."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from facilitator.render.where import templates

if TYPE_CHECKING:
    from tests.cli.conftest import Call

PACK = "templates/documents/brief/pack.md"


def test_the_list_says_whose_each_is_and_what_it_may_show(lake: Path, call: Call) -> None:
    said = call("-C", lake, "templates", "list").stdout
    assert "documents/brief/pack.md: ours; One pack" in said
    assert "view.evidence" in said
    assert "documents/paper.typ: ours; every paper as PDF" in said
    assert "pages/report.md: ours; the public site" in said
    call("-C", lake, "templates", "copy", "brief/pack")
    call("-C", lake, "templates", "copy", "pages/report.md")
    said = call("-C", lake, "templates", "list").stdout
    assert "documents/brief/pack.md: yours, in place of ours; One pack" in said
    assert "pages/report.md: yours, in place of ours; the public site" in said


def test_a_copy_is_ours_and_never_overwrites(lake: Path, call: Call) -> None:
    done = call("-C", lake, "templates", "copy", "documents/brief/pack.md")
    assert (done.exit_code, done.stdout) == (0, f"{PACK}\n")
    ours = (templates() / "documents/brief/pack.md").read_bytes()
    assert (lake / PACK).read_bytes() == ours
    (lake / PACK).write_text("mine", encoding="utf-8")
    again = call("-C", lake, "templates", "copy", "documents/brief/pack.md")
    assert again.exit_code == 1
    assert "is there already" in again.stderr
    assert (lake / PACK).read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("name", ["../../etc/passwd", "nothing", "documents", "house.yml", ""])
def test_only_what_is_listed_can_be_copied(lake: Path, call: Call, name: str) -> None:
    assert call("-C", lake, "templates", "copy", name).exit_code == 2
    assert not (lake / "templates").exists()


def test_a_name_with_a_slip_gets_a_hint(lake: Path, call: Call) -> None:
    assert "did you mean documents/brief/pack" in call("-C", lake, "templates", "copy", "bref/pack").stderr


def test_check_tells_slips_by_file_and_line(lake: Path, call: Call) -> None:
    call("-C", lake, "templates", "copy", "brief/pack")
    file = lake / PACK
    file.write_text(file.read_text(encoding="utf-8") + "{{ view.evidense }}\n", encoding="utf-8")
    last = file.read_text(encoding="utf-8").count("\n")
    (lake / "templates/house.yml").write_text("colours: {accent: ffcc00}\n", encoding="utf-8")
    for words in (("templates", "check"), ("check",), ("check", "templates")):
        told = call("-C", lake, *words)
        assert told.exit_code == 1
        assert f"{PACK}:{last}:1: problem: the view has no such field" in told.stdout
        assert "hint: did you mean evidence?" in told.stdout
        assert "templates/house.yml:1:19: problem: colours.accent: words in this colour" in told.stdout


def test_a_copy_that_was_not_changed_is_in_order(lake: Path, call: Call) -> None:
    for name in ("brief/pack", "base.html", "paper.typ", "style.css"):
        assert call("-C", lake, "templates", "copy", name).exit_code == 0
    told = call("-C", lake, "templates", "check")
    assert (told.exit_code, told.stdout, told.stderr) == (0, "", "no problems\n")


def test_a_template_that_no_paper_uses_is_pointed_out(lake: Path, call: Call) -> None:
    folder = lake / "templates/documents"
    folder.mkdir(parents=True)
    (folder / "alone.md").write_text("x", encoding="utf-8")
    told = call("-C", lake, "templates", "check")
    assert told.exit_code == 0
    assert "templates/documents/alone.md: advice: no paper uses this template" in told.stdout
    (folder / "rule.md").write_text('{% include "documents/alone.md" %}', encoding="utf-8")
    assert call("-C", lake, "templates", "check").stdout == ""


def test_a_faulty_house_stops_a_paper_and_leaves_no_file(lake: Path, call: Call) -> None:
    (lake / "templates").mkdir()
    (lake / "templates/house.yml").write_text("logo: none.png\nletterhead: [Quay]\n", encoding="utf-8")
    told = call("-C", lake, "brief", "lake/first", "--to", "oak", "--format", "md,html", "--out", lake / "o")
    assert told.exit_code == 1
    assert "templates/house.yml:1:7: problem: logo: the file is not there" in told.stderr
    assert not (lake / "o").exists()


def test_a_paper_bears_the_letterhead(lake: Path, call: Call) -> None:
    (lake / "templates").mkdir()
    (lake / "templates/house.yml").write_text("letterhead: [Quay Trust]\n", encoding="utf-8")
    assert call("-C", lake, "brief", "lake/first", "--to", "oak").stdout.startswith("Quay Trust\n\n**DRAFT")
    assert "Quay Trust" not in call("-C", lake, "agenda", "lake/first", "--for", "team").stdout


# ---- templates of the site --------------------------------------------------------------------------------


def own(lake: Path, name: str, text: str) -> Path:
    """A template of the workspace's own."""
    file = lake / "templates" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_our_own_templates_of_the_site_are_in_order(lake: Path, call: Call) -> None:
    for part in ("pages", "site"):
        shutil.copytree(templates() / part, lake / "templates" / part)
    done = call("-C", lake, "templates", "check")
    assert (done.exit_code, done.stdout) == (0, "")


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("pages/report.md", "\n{{ view.report.theems }}", ":2:1: problem: the view has no such field"),
        ("pages/report.md", "{{ view.shelves }}", "the view has no such field"),
        ("pages/vocabulary.md", "{{ view.up|inlin }}", "there is no such filter"),
        ("pages/dialogue.md", '{% from "_part.md" import x %}', "there is no such template"),
        ("pages/dialogue.md", "\n\n{% if view %}", ":3:1: problem: "),
        ("pages/_parts.md", "{% macro badge(status) %}{{ vew }}{% endmacro %}", "this name is not known"),
        ("pages/one.html", "", "files of this type would be copied"),
        ("site/main.html", '{% extends "base.html" %}\n{% block content %}', ":2:1: problem: "),
        ("site/run.js", "", "files of this type would be copied"),
    ],
)
def test_check_tells_slips_in_templates_of_the_site(
    lake: Path, call: Call, name: str, text: str, told: str
) -> None:
    own(lake, name, text)
    done = call("-C", lake, "templates", "check")
    assert done.exit_code == 1
    assert f"templates/{name}" in done.stdout
    assert told in done.stdout
    assert told in call("-C", lake, "check").output, "`check` does it too"


def test_a_page_that_nothing_asks_for_is_pointed_out(lake: Path, call: Call) -> None:
    own(lake, "pages/reports.md", "Reports")
    own(lake, "pages/_more.md", "{% macro more() %}{% endmacro %}")
    own(lake, "pages/withdrawn.md", '{% from "_more.md" import more with context %}')
    done = call("-C", lake, "templates", "check")
    assert done.exit_code == 0
    (line,) = [line for line in done.stdout.splitlines() if "advice" in line]
    assert line.startswith("templates/pages/reports.md: advice: no page uses this template")


# ---- what stands in the place of the folder ------------------------------------------------------------


@pytest.mark.parametrize("name", ["templates", "templates/documents"])
@pytest.mark.parametrize("there", [True, False], ids=["leading somewhere", "leading nowhere"])
def test_a_link_in_the_place_of_templates_is_refused_and_ours_are_not_used_unseen(
    lake: Path, call: Call, tmp_path_factory: pytest.TempPathFactory, name: str, there: bool
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "templates"
    if there:
        (elsewhere / "documents").mkdir(parents=True)
    (lake / name).parent.mkdir(exist_ok=True)
    (lake / name).symlink_to(elsewhere, target_is_directory=True)
    for words in (
        ("brief", "lake/first", "--to", "oak", "--out", lake / "o"),
        ("templates", "check"),
        ("templates", "copy", "brief/pack"),
        ("check",),
    ):
        done = call("-C", lake, *words)
        assert done.exit_code == 1
        assert f"{name}: problem: this is a link" in done.output
    assert not (lake / "o").exists()
    assert not any(elsewhere.rglob("*.md"))


def test_a_file_in_the_place_of_templates_is_told(lake: Path, call: Call) -> None:
    (lake / "templates").write_text("mine", encoding="utf-8")
    done = call("-C", lake, "agenda", "lake/first", "--for", "team")
    assert done.exit_code == 1
    assert "templates: problem: a folder is needed and there is a file" in done.stderr


def test_an_empty_house_is_sent_to_its_page_of_the_guide(lake: Path, call: Call) -> None:
    own(lake, "house.yml", "")
    done = call("-C", lake, "templates", "check")
    assert done.exit_code == 1
    assert "see docs/guide/house-style.md" in done.output
