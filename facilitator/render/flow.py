"""Phrases and marks become words before any markup exists, so that every format says the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from facilitator.views.common import Mark, NewLine, Phrase, Piece, Words
from facilitator.words.attribution import phrase
from facilitator.words.withheld import mark

BEGINS_LOWER = frozenset({"none", "participant", "side"})
"""Levels whose phrase begins a sentence with a capital; names, roles and ids stay as they are."""


@dataclass(frozen=True, slots=True)
class Withheld:
    """A mark in words; neighbours have been merged."""

    text: str


Flat = Words | NewLine | Withheld


def flow(pieces: tuple[Piece, ...], lang: str) -> tuple[Flat, ...]:
    """The pieces of one paragraph as words, line breaks and marks."""
    flat: list[Flat] = []
    starts = True
    for piece in _merged(pieces):
        if isinstance(piece, Phrase):
            text = phrase(piece.level, piece.shown, lang)
            if starts and piece.level in BEGINS_LOWER:
                text = text[:1].upper() + text[1:]
            flat.append(Words(text))
        elif isinstance(piece, tuple):
            flat.append(Withheld(mark(piece, lang)))
        else:
            flat.append(piece)
        starts = _ends_sentence(flat[-1], starts)
    return tuple(flat)


def _merged(pieces: tuple[Piece, ...]) -> Iterator[Words | NewLine | Phrase | tuple[str, ...]]:
    """Marks as tuples of codes; those with nothing but blanks between them are one."""
    codes: tuple[str, ...] = ()
    blank: Words | None = None
    for piece in pieces:
        if isinstance(piece, Mark):
            codes, blank = (*codes, piece.code), None
        elif codes and isinstance(piece, Words) and not piece.text.strip():
            blank = piece if blank is None else replace(blank, text=blank.text + piece.text)
        else:
            if codes:
                yield codes
            if blank:
                yield blank
            codes, blank = (), None
            yield piece
    if codes:
        yield codes


def _ends_sentence(piece: Flat, before: bool) -> bool:
    """Whether what follows begins a sentence."""
    if isinstance(piece, NewLine):
        return before
    text = piece.text.rstrip(' \n"”’»)')
    return before if not text.strip() else text.endswith((".", "!", "?", "؟", "。", "！", "？"))
