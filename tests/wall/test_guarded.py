"""The guard's list of what a reader may read and her edition are two hands' work, and say the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from typing import Any

import pytest

from facilitator.disclosure import Reader, disclose
from facilitator.gate.guard import Guard
from facilitator.gate.sweep import Source
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import Label
from tests.support.planting import Planter, Secret
from tests.support.worlds import make_world
from tests.wall.test_planted_secrets import readers_of

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


LONG, SHORT = ("qa", "qb", "qc", "qd", "qe"), ("qa",)
"""How many words of its own a secret has: enough to be known anywhere, or as a line by itself alone."""


def sentence(word: str, ends: tuple[str, ...]) -> str:
    """The words of its own of a secret."""
    return " ".join(f"{word}{end}" for end in ends) + "."


WIDER = {
    "Side.name": "stands wherever a side speaks or undertakes something",
    "Released.texts": "an edition has the first purpose alone",
    "Session.remarks": "her own words are on her proof slip",
    "Outcome.words": "what would go out is put before those who are asked to agree",
    "Outcome.text": "likewise, where the public has no words of its own",
    "Attachment.content": "a picture; only a person can judge what it shows",
    "DraftItem.words": "a draft keeps what somebody was sent, as one line of JSON",
    "Span.instead": "the words that take the place of a secret are none",
}
"""What the guard lets a reader have although her edition may not hold it, and why."""

NAMES = frozenset({"Dialogue.people"})
"""Whom the gate knows by other means."""


class Sentences(Planter):
    """Plants whole sentences of so many words."""

    def __init__(self, ends: tuple[str, ...]) -> None:
        super().__init__()
        self._ends = ends

    def _word(self, chain: tuple[str, ...], readers: str, recorded: bool, labels: tuple[Label, ...]) -> str:
        word = f"zq{len(self.secrets):05d}"
        self.secrets.append(Secret(word, chain, readers, recorded, labels))
        return sentence(word, self._ends)


def words_in(value: Any) -> Iterator[str]:
    """Every string of an edition."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from words_in(part)
    elif is_dataclass(value):
        for each in fields(value):
            yield from words_in(getattr(value, each.name))


def planted(seed: int, ends: tuple[str, ...]) -> tuple[Dialogue, list[Secret]]:
    planter = Sentences(ends)
    return planter.plant(make_world(seed)), planter.secrets


def stopped(guard: Guard, lines: list[str], reader: Reader) -> set[int]:
    """The lines in which the guard finds words of which this reader reads none."""
    file = Source("a.txt", "\nand\n".join(lines).encode())
    report = guard.look([file], reader.word, NOW, person=reader.is_person)
    return {f.line // 2 for f in report.findings if f.rule == "passage" and f.level == "block"}


@pytest.mark.parametrize("ends", (LONG, SHORT), ids=("sentences", "words"))
@pytest.mark.parametrize("seed", (0, 2, 4, 6))
def test_what_an_edition_holds_passes_and_what_it_drops_is_stopped(seed: int, ends: tuple[str, ...]) -> None:
    dialogue, secrets = planted(seed, ends)
    guard, lines = Guard(dialogue), [sentence(s.word, ends) for s in secrets]
    looked_at = 0
    for reader in readers_of(dialogue):
        edition = disclose(dialogue, reader, NOW).edition
        held, found = " ".join(words_in(edition)), stopped(guard, lines, reader)
        for number, secret in enumerate(secrets):
            told = f"{reader.word}: {' > '.join(secret.chain)}"
            holds = f"{secret.word}qa" in held
            assert not (holds and number in found), f"{told}: hers, and stopped"
            if edition.kind != "team" and not {*WIDER, *NAMES} & set(secret.chain):
                looked_at += 1
                assert holds or number in found, f"{told}: let through"
    assert looked_at > 100
