"""Words of the team's notes that were typed once more where others read them: advice, with both places.

The guard lets such a paper pass, since its reader may read that text; whether a note should have become a
question word for word is for the team to say.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from facilitator.gate.account.readable import Seat, readable
from facilitator.gate.account.whose import who_of
from facilitator.gate.needles.private import every_text, runs_of, team_texts, whole
from facilitator.model.dialogue import Dialogue
from facilitator.model.text import Text
from facilitator.problems import Advice
from facilitator.words.rules import sentences

Words = tuple[str, ...]


def retyped(dialogue: Dialogue, at: datetime) -> Iterator[Advice]:
    """Advice for each text that somebody else reads and that has eight words in a row of a note."""
    notes = {id(note): note for note in team_texts(dialogue)}
    homes: dict[Words, Text] = {}
    common = runs_of(sentences())
    for note in notes.values():
        homes |= dict.fromkeys(_runs(note) - common, note)
    shared: list[tuple[Text, Text]] = []
    for text in every_text(dialogue):
        met = () if id(text) in notes else _runs(text) & homes.keys()
        shared += ((text, note) for note in {id(homes[run]): homes[run] for run in met}.values())
    read = frozenset(_read_outside(dialogue, at)) if shared else frozenset()
    for text, note in shared:
        if id(text) in read:
            yield Advice(
                text.place,
                "",
                "eight words in a row or more are those of a note of the team, and others read them here",
                "say it in words of its own, unless whoever said it agrees to be quoted",
                "retyped",
                note.place,
            )


def _runs(text: Text) -> frozenset[Words]:
    return runs_of(whole(text))


def _read_outside(dialogue: Dialogue, at: datetime) -> Iterator[int]:
    """Which texts anybody but the team may read: each person, each room, each capital, the world."""
    sides = [side.id for side in dialogue.sides]
    words = [
        "participants",
        "principals",
        "public",
        *(f"{w}:{s}" for w in ("side", "principals") for s in sides),
    ]
    seats = [who_of(dialogue, word) for word in words]
    seats += [who_of(dialogue, person.id, person=True) for person in dialogue.people.persons]
    for who in seats:
        if not who.team:
            yield from (id(said) for said, _ in readable(Seat(dialogue, who, at)))
