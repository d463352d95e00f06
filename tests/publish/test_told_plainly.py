"""What stops a release is told plainly: a template by file and line, a full disk, a folder that is shut."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from facilitator.problems import ProblemsFound, Refused
from facilitator.publish import mkdocs
from tests.publish.conftest import Publish


@pytest.mark.parametrize("typo", ["{{ oops(}}", "{{ oops.of.nothing }}"])
def test_a_typo_in_the_theme_is_told_by_file_and_line(lake: Path, release: Publish, typo: str) -> None:
    (lake / "templates/site").mkdir(parents=True)
    page = f'{{% extends "base.html" %}}\n{{% block content %}}\n{typo}\n{{% endblock %}}\n'
    (lake / "templates/site/main.html").write_text(page, encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        release()
    problem = found.value.problems[0]
    assert (problem.place.file, problem.place.line) == ("templates/site/main.html", 3)
    assert "oops" not in problem.message + problem.hint


def test_a_typo_in_a_page_template_is_told_too(lake: Path, release: Publish) -> None:
    (lake / "templates/pages").mkdir(parents=True)
    (lake / "templates/pages/dialogues.md").write_text("# {{ view.title }}\n\n{{ 1/0 }}\n", encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        release()
    assert found.value.problems[0].place.file == "templates/pages/dialogues.md"


@pytest.mark.parametrize("file", ["site/main.html", "pages/vocabulary.md"])
def test_a_tag_that_nobody_knows_is_told_by_its_name(lake: Path, release: Publish, file: str) -> None:
    template = lake / "templates" / file
    template.parent.mkdir(parents=True)
    template.write_text("# Words\n\n{% fo %}\n", encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        release()
    problem = found.value.problems[0]
    assert str(problem.place) == f"templates/{file}:3:1"
    assert "unknown tag" in problem.message
    assert "fo" in problem.message.split("tag")[1]


def test_a_full_disk_is_a_full_disk() -> None:
    found = mkdocs._refused("OSError: [Errno 28] No space left on device: 'x'")
    assert isinstance(found, OSError)
    assert found.errno == errno.ENOSPC


def test_a_folder_that_may_not_be_moved_is_refused_before_the_journal(
    lake: Path, release: Publish, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Permissions do not bind root, so the answer of the system is put in its mouth."""
    release()
    before = (lake / "public/index.html").read_bytes()
    (lake / "site").mkdir(exist_ok=True)
    (lake / "site/more.md").write_text("# More\n", encoding="utf-8")
    honest = os.access
    monkeypatch.setattr(os, "access", lambda p, mode: Path(p) != lake / "public" and honest(p, mode))
    with pytest.raises(Refused, match="public cannot be written"):
        release()
    assert (lake / "public/index.html").read_bytes() == before
    assert not (lake / ".facilitator/journal.json").exists()
