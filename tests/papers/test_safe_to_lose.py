"""A paper that is left on a train: no session id stands on it, which would join a place and a month."""

from __future__ import annotations

import pytest

from facilitator.render import paper
from facilitator.render.outlines import outline_of
from facilitator.views.common import View
from tests.support.printed import ROOT, in_language, said_in, views

SESSIONS = frozenset(
    file.stem
    for folder in (ROOT / "sessions/kela-basin", ROOT / "tests/specimens/languages/sessions/two-harbours")
    for file in folder.glob("20*.yml")
)


def found(view: View) -> set[str]:
    """The ids that stand on it, in any format."""
    text = "\n".join((paper(view, "md").decode(), paper(view, "html").decode(), *said_in(outline_of(view))))
    return {session for session in SESSIONS if session in text}


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_no_paper_holds_the_id_of_a_session(lang: str) -> None:
    papers = {**views(lang), **{f"{name} of all languages": view for name, view in in_language(lang).items()}}
    organizers = papers.pop("desk-team of all languages", None)
    assert {name: ids for name, view in papers.items() if (ids := found(view))} == {}
    # The control, and why: the organizer's page is a tool, whose ids are typed into commands.
    assert organizers is None or found(organizers)
