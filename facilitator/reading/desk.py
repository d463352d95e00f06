"""The desk on which one file is read: problems, declared ids, references and typed texts pile up here."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping as Lookup
from dataclasses import dataclass, field
from datetime import tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

from facilitator.problems import Advice, Notice, Place, Problem

UTC: tzinfo = ZoneInfo("UTC")


@dataclass(frozen=True, slots=True)
class Reference:
    """An id that must be declared somewhere as one of `kinds` (`person`, `side`, `item` …)."""

    kinds: tuple[str, ...]
    id: str
    place: Place
    path: str


@dataclass(frozen=True, slots=True)
class Typed:
    """Words as somebody typed them, kept only until they have been searched for names."""

    words: str = field(repr=False)
    place: Place
    path: str


@dataclass(frozen=True, slots=True)
class Habits:
    """What a file is read with: its languages, its zone, the ids of all people, and the id by name."""

    languages: tuple[str, ...] = ("en",)
    zone: tzinfo = UTC
    ids_by_name: Lookup[str, str] = field(default_factory=dict, repr=False)
    people: frozenset[str] = frozenset()
    folder: Path | None = field(default=None, repr=False)
    """The dialogue's own, for files that a session shows."""


class Desk:
    """Gathers while one file is read; nothing on it is ever printed but its notices."""

    def __init__(self, file: str, habits: Habits | None = None) -> None:
        self.file = file
        self.habits = habits or Habits()
        self.notices: list[Notice] = []
        self.declared: dict[tuple[str, str], Place] = {}
        self.references: list[Reference] = []
        self.typed: list[Typed] = []

    def problem(
        self,
        place: Place,
        path: str,
        message: str,
        hint: str = "",
        rule: str = "format",
        also: Place | None = None,
    ) -> None:
        """Something that stops."""
        self.notices.append(Problem(place, path, message, hint, rule, also))

    def advice(self, place: Place, path: str, message: str, hint: str = "", rule: str = "advice") -> None:
        """Something worth a look."""
        self.notices.append(Advice(place, path, message, hint, rule))

    def open_point(self, place: Place, path: str) -> None:
        """Something its author does not know yet."""
        self.advice(place, path, "open point", "", "open-point")

    def declare(self, kind: str, declared: str, place: Place, path: str) -> None:
        """An id that this file introduces; twice is a problem."""
        first = self.declared.setdefault((kind, declared), place)
        if first is not place:
            self.problem(
                place, path, "this id stands here twice", "give one of the two another id", "double-id", first
            )

    def refer(self, kinds: tuple[str, ...], referred: str, place: Place, path: str) -> None:
        """An id that must be declared somewhere."""
        self.references.append(Reference(kinds, referred, place, path))

    def remember(self, words: str, place: Place, path: str) -> None:
        """Words to be searched for names later."""
        self.typed.append(Typed(words, place, path))

    def id_of_name(self, words: str) -> str | None:
        """The id of the one person whose name this is, or None."""
        return self.habits.ids_by_name.get(folded(words))


def folded(words: str) -> str:
    """Words without case, accents and doubled spaces, in any script; for comparing only."""
    if words.isascii():
        return " ".join(words.lower().split())
    plain = unicodedata.normalize("NFKD", words.casefold())
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(bare.split())
