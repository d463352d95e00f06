"""A hit: the needles met at words `first` to `last` of a folded text."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.gate.needles.needle import Needle


@dataclass(frozen=True, slots=True)
class Hit:
    """Needles of the same words, or alike, at one place. `how` says in which disguise: empty for none,
    `spelt` otherwise, with a letter `amiss`, by its `sound` in another script, `inside` a longer word,
    `apart` letter by letter or over a line."""

    needles: tuple[Needle, ...]
    first: int
    last: int
    how: str = ""
    start: int = 0
    length: int = 0
