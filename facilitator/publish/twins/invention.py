"""Invents words, names and days, unlike the real ones in script, length and number, and counts them."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, time, timedelta

from facilitator.model.sealed import Sealed
from facilitator.model.text import Block, Paragraph, Run, Text

SYLLABLES = ("velo", "тари", "نور", "kumi", "жато", "شهد", "opal", "리고", "edru", "水木")
NAMES = ("Wenzo Tarid", "Жато Орлен", "نوران شهدي", "Kumi-Opal O'Drun", "Ede", "Velo van der Riga")


class Inventor:
    """Says what takes the place of a private value.

    `only`: the classes of fields to change; None for all. `changed` counts what it changed, by class.
    """

    def __init__(self, only: frozenset[str] | None = None) -> None:
        """Starts with nothing changed."""
        self.only = only
        self.changed: Counter[str] = Counter()

    def wants(self, klass: str) -> bool:
        """Whether values of that class are to change; if so the change is counted."""
        if self.only is not None and klass not in self.only:
            return False
        self.changed[klass] += 1
        return True

    @property
    def turn(self) -> int:
        """A number that grows with every change, so that no two inventions are alike."""
        return self.changed.total()

    def words(self) -> str:
        """A few invented words; how many has nothing to do with the value they stand for."""
        n = self.turn
        return " ".join(SYLLABLES[(n * 7 + i * 3) % len(SYLLABLES)] for i in range(2 + n * 5 % 11))

    def name(self) -> str:
        """An invented name in one of several scripts."""
        return f"{NAMES[self.turn % len(NAMES)]} {self.turn}"

    def blocks(self) -> tuple[Block, ...]:
        """One to three invented paragraphs."""
        return tuple(Paragraph((Run(f"{self.words()} {i}"),)) for i in range(1 + self.turn % 3))

    def text(self, like: Text) -> Text:
        """An invented text in the languages of another."""
        versions = tuple((lang, Sealed(self.blocks())) for lang, _ in like.versions)
        return Text(versions, sound=like.sound, place=like.place)

    def moment(self, value: object) -> object:
        """Another day, hour or number of minutes; anything else as it is."""
        shift = 1 + self.turn % 5
        if isinstance(value, datetime):
            return value - timedelta(days=shift)
        if isinstance(value, date):
            return value - timedelta(days=shift)
        if isinstance(value, time):
            return time((value.hour + shift) % 24, value.minute)
        if isinstance(value, int) and not isinstance(value, bool):
            return value + 5 * shift
        return value
