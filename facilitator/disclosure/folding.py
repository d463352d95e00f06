"""Words folded for comparing texts with each other: case, accents and signs are gone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from facilitator.disclosure.edition import Listed, NewLine, Para, Prose, Quoted, Said, Words

WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
GAP = "\0"
"""Stands where a mark or a phrase does, so that no run of words goes across it."""


def words_of(text: str) -> tuple[str, ...]:
    """The folded words of a text, in their order."""
    return tuple(folded(w) for w in WORD.findall(text))


def folded(word: str) -> str:
    """One word without case and accents; letters of every script stay."""
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c)).replace("’", "'")


def open_words(said: Said) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(language, folded words) of each version as its reader sees it; a gap where something is not said."""
    for lang, blocks in said.versions:
        found: list[str] = []
        for piece in (p for block in blocks for p in flat(block)):
            found += (GAP,) if piece is None else words_of(piece)
        yield lang, tuple(found)


def flat(block: Prose) -> Iterator[str | None]:
    """The words of a block, joined where nothing stands between them; None for a mark or a phrase."""
    if isinstance(block, Para):
        kept = ""
        for piece in block.pieces:
            if isinstance(piece, Words | NewLine):
                kept += piece.text if isinstance(piece, Words) else " "
                continue
            yield from (kept, None)
            kept = ""
        yield from (kept, None)
    elif isinstance(block, Quoted):
        for inner in block.blocks:
            yield from flat(inner)
    elif isinstance(block, Listed):
        for item in block.items:
            for inner in item:
                yield from flat(inner)


def holds(run: tuple[str, ...], within: tuple[str, ...]) -> bool:
    """Whether the words stand next to each other in that order."""
    first = run[0]
    return any(word == first and within[at : at + len(run)] == run for at, word in enumerate(within))
