"""Words of the team's notes, and withheld words, typed once more where others read them: advice, both places.

The guard lets such a paper pass, since its reader may read that text; whether a note should have become a
question word for word, or withheld words a title, is for the team to say.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial

from facilitator.gate.account.readable import Seat, readable
from facilitator.gate.account.whose import Who, who_of
from facilitator.gate.needles.private import every_text, runs_of, team_texts, whole
from facilitator.gate.needles.rows import as_read, spans_of
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import Label
from facilitator.model.text import Text
from facilitator.problems import Advice
from facilitator.words.rules import sentences

Words = tuple[str, ...]
_FEWEST, _SHORTEST = 4, 16
"""Words and letters of a withheld passage: fewer are met by chance in other sentences."""


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


def laid_open(dialogue: Dialogue, at: datetime) -> Iterator[Advice]:
    """Advice for each text in which somebody reads words in a row that another text withholds from her."""
    held = list(_withheld(dialogue))
    told: dict[tuple[int, int], tuple[Text, Text]] = {}
    for who in _outside(dialogue) if held else ():
        seat = Seat(dialogue, who, at)
        for said, there in readable(seat):
            row = f" {as_read(said, partial(seat.sees, there=there))} "
            for words, home, label in held:
                if isinstance(said, Text) and words in row and not seat.sees(label, there=there):
                    told[id(said), id(home)] = said, home
    for said, home in told.values():
        yield Advice(
            said.place,
            "",
            "words in a row here are those that another text withholds, and others read them here",
            "say it in other words here, or withhold it here too",
            "laid-open",
            home.place,
        )


def _withheld(dialogue: Dialogue) -> Iterator[tuple[str, Text, Label]]:
    """The words of each span that are too many for chance, spaces around them, its text and its readers."""
    for text in every_text(dialogue):
        for words, label in spans_of(text):
            if len(words) >= _FEWEST and sum(map(len, words)) >= _SHORTEST:
                yield f" {' '.join(words)} ", text, label


def _runs(text: Text) -> frozenset[Words]:
    return runs_of(whole(text))


def _read_outside(dialogue: Dialogue, at: datetime) -> Iterator[int]:
    """Which texts anybody but the team may read."""
    for who in _outside(dialogue):
        yield from (id(said) for said, _ in readable(Seat(dialogue, who, at)))


def _outside(dialogue: Dialogue) -> Iterator[Who]:
    """Everybody but the team: each person, each room, each capital, the world."""
    sides = [side.id for side in dialogue.sides]
    words = [
        "participants",
        "principals",
        "public",
        *(f"{w}:{s}" for w in ("side", "principals") for s in sides),
    ]
    seats = [who_of(dialogue, word) for word in words]
    seats += [who_of(dialogue, person.id, person=True) for person in dialogue.people.persons]
    yield from (who for who in seats if not who.team)
