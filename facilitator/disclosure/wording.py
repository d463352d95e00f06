"""Text as a reader may read it: words, marks and phrases in blocks; nothing under a mark."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Words in one style; `link` is an http, https or mailto address or empty."""

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class NewLine:
    """A forced line break."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Stands for a person: the same phrase for everybody at one declared level.

    `level`: none, participant, side, role, name, or `id` (the team's papers). `shown` is the side's
    public name, the role, the name, or the id; empty at none and participant. Gender-neutral words
    for it are in `words/`.
    """

    level: str
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """Words withheld under `code` (R1 to R8). Says nothing of what or how much."""

    code: str


Piece = Words | NewLine | Phrase | Mark


@dataclass(frozen=True, slots=True)
class Para:
    """One paragraph."""

    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Quoted:
    """A block quotation."""

    blocks: tuple[Prose, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A list; `start` is its first number, None for bullets."""

    items: tuple[tuple[Prose, ...], ...]
    start: int | None = None


Prose = Para | Quoted | Listed


@dataclass(frozen=True, slots=True)
class Said:
    """A text: (language, blocks) pairs, the base language first when it has a version."""

    versions: tuple[tuple[str, tuple[Prose, ...]], ...]
