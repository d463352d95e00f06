"""A unique secret in every private field turns up in no edition that may not hold it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from facilitator.disclosure import Reader, disclose
from facilitator.model.dialogue import Dialogue
from tests.support.planting import Planter, Secret
from tests.support.worlds import make_world

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)

BY_THEIR_OWN_LABEL = ("Session.annex",)
"""Private fields that go to a side by their very key."""


def readers_of(dialogue: Dialogue) -> list[Reader]:
    words = ["team", "participants", "principals", "public"]
    words += [f"{kind}:{s.id}" for s in dialogue.sides for kind in ("side", "principals")]
    return [*map(Reader.label, words), *(Reader.person(p.id) for p in dialogue.people.persons)]


def may_hold(secret: Secret, kind: str, word: str) -> bool | None:
    """Whether that edition may hold it; None where a release or label, tested elsewhere, decides."""
    if kind == "team":
        return True
    if secret.chain[-1].endswith("Span.instead") or secret.recorded:
        return None
    if secret.labels and any(label.words != ("team",) for label in secret.labels):
        return None
    if any(step in BY_THEIR_OWN_LABEL for step in secret.chain):
        return None
    if released_elsewhere(secret):
        return None
    return secret.readers != "team" and kind in ("side", "participants", "person")


def released_elsewhere(secret: Secret) -> bool:
    """Parts of outcomes, themes, terms … that their own release may let out."""
    leaf_private = any(
        step in ("Span.words", "Progress.evidence", "Person.name", "Person.role", "Person.affiliation")
        for step in secret.chain
    )
    released = ("Session.outcomes", "Session.progress", "Dialogue.terms", "Dialogue.precedents", "Item.theme")
    return not leaf_private and any(step in released for step in secret.chain)


def leaks(dialogue: Dialogue) -> list[str]:
    planter = Planter()
    planted = planter.plant(dialogue)
    assert len(planter.secrets) > 5
    found = []
    for reader in readers_of(dialogue):
        edition = disclose(planted, reader, NOW).edition
        held = repr(edition)
        found += [
            f"{reader.word}: {' > '.join(s.chain)}"
            for s in planter.secrets
            if may_hold(s, edition.kind, reader.word) is False and s.word in held
        ]
    return found


@pytest.mark.parametrize("first", range(0, 60, 10))
def test_no_edition_holds_a_secret_that_is_not_its_own(first: int) -> None:
    for seed in range(first, first + 10):
        dialogue = make_world(seed)
        if dialogue.people.persons:
            assert leaks(dialogue) == [], f"seed {seed}"
