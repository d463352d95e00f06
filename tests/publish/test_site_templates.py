"""A template of the site that cannot be used is told by file and line; a full disk is told as such."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from facilitator.problems import ProblemsFound
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


def test_a_full_disk_is_a_full_disk() -> None:
    found = mkdocs._refused("OSError: [Errno 28] No space left on device: 'x'")
    assert isinstance(found, OSError)
    assert found.errno == errno.ENOSPC
