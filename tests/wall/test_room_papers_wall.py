"""A secret planted in every private field stands on no paper around the room that may not hold it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from facilitator.cli import room
from facilitator.cli.papers import desk_for
from facilitator.cli.sheets import Desk
from facilitator.model.dialogue import Dialogue
from facilitator.problems import Refused
from facilitator.render import paper
from facilitator.views.common import View
from facilitator.views.opening import opening
from tests.support.planting import Planter, Secret
from tests.support.worlds import make_world
from tests.wall.test_planted_secrets import may_hold, readers_of

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)

HEARD_BY = {"opening": ("participants", "participants"), "if-asked": ("public", "public")}
"""Papers that leave the hands of their reader: read out to the whole room, or answered from outside it."""


def desks(dialogue: Dialogue) -> list[Desk]:
    found = []
    for session in dialogue.sessions:
        for reader in readers_of(dialogue):
            try:
                found.append(desk_for(dialogue, session.id, reader, NOW, "en"))
            except Refused:
                continue
    return found


def told_on(view: View, desk: Desk, secrets: list[Secret], *, whole: bool) -> list[str]:
    """The secrets that stand on a paper and may not."""
    kind, word = HEARD_BY.get(view.head.paper, (desk.edition.kind, desk.reader.word))
    text = repr(view) + (paper(view, "md").decode() if whole else "")
    return [
        f"{view.head.paper} for {desk.reader.word}: {' > '.join(s.chain)}"
        for s in secrets
        if s.word in text and may_hold(s, kind, word) is False
    ]


@pytest.mark.parametrize("first", range(0, 24, 8))
def test_no_paper_holds_a_secret_that_is_not_its_readers(first: int) -> None:
    papers: set[str] = set()
    for seed in range(first, first + 8):
        planter = Planter()
        dialogue = planter.plant(make_world(seed))
        for desk in desks(dialogue):
            for sheet in room.sheets(desk, lang="en"):
                papers.add(sheet.stem)
                assert told_on(sheet.view, desk, planter.secrets, whole=seed == first) == [], f"seed {seed}"
    assert papers >= {"opening", "rule-card", "if-asked", "cards", "measures", "correction"}


def test_the_opening_would_be_caught_if_it_read_from_the_teams_own_edition() -> None:
    """The control: the same script made from what the team knows holds words that the room may not hear."""
    caught = []
    for seed in range(20):
        planter = Planter()
        dialogue = planter.plant(make_world(seed))
        for desk in desks(dialogue):
            if desk.reader.word == "team":
                view = opening(desk.edition, desk.session, "en", room=desk.edition, heard=desk.session)
                caught += told_on(view, desk, planter.secrets, whole=False)
    assert caught


WITH_WORDS_OF_OUTCOMES = ("measures", "if-asked")
"""Words of outcomes may carry a name by their speaker's own consent, which is tried elsewhere."""


@pytest.mark.parametrize("seed", range(12))
def test_nobody_is_named_on_what_is_read_out_carried_or_held_up(seed: int) -> None:
    planter = Planter()
    dialogue = planter.plant(make_world(seed))
    names = [s.word for s in planter.secrets if any(step.startswith("Person.") for step in s.chain)]
    for desk in desks(dialogue):
        if desk.edition.kind in ("team", "side", "participants"):
            sheets = [s for s in room.sheets(desk, lang="en") if s.stem not in WITH_WORDS_OF_OUTCOMES]
            text = "".join(paper(s.view, "md").decode() for s in sheets)
            assert not [name for name in names if name in text]
