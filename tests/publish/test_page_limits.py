"""A page template of the workspace that never ends stops a release in a sentence, with nothing written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from facilitator.publish import page_limits
from facilitator.render import TemplateFault
from facilitator.render.where import templates
from tests.publish.conftest import tree

if TYPE_CHECKING:
    from tests.publish.conftest import Publish

ENDLESS = '{% set many = "x" * 99999 %}' + "{% for a in many %}" * 4 + "{% endfor %}" * 4


def test_an_endless_page_is_stopped_and_nothing_is_written(
    lake: Path, release: Publish, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_limits, "SECONDS", 6.0)
    (lake / "templates/pages").mkdir(parents=True)
    (lake / "templates/pages/report.md").write_text(ENDLESS, encoding="utf-8")
    before = tree(lake)
    with pytest.raises(TemplateFault, match="templates/pages: a template of the workspace was stopped"):
        release("first")
    assert tree(lake) == before


def test_a_page_of_its_own_that_ends_is_published(lake: Path, release: Publish) -> None:
    ours = (templates() / "pages/vocabulary.md").read_text(encoding="utf-8")
    (lake / "templates/pages").mkdir(parents=True)
    (lake / "templates/pages/vocabulary.md").write_text(ours + "\nOurs alone.\n", encoding="utf-8")
    assert release("first").what == "released"
    assert "Ours alone." in (lake / "site/dialogues/vocabulary.md").read_text(encoding="utf-8")
