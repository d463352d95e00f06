"""What papers say of their own accord, in every language: it is nobody's secret, whoever typed it too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from facilitator.gate.text.fold import words_of
from facilitator.gate.text.folded import Folded
from facilitator.gate.text.layers import Layer
from facilitator.words.catalogue import LANGUAGES, messages
from facilitator.words.dates import calendar_words

_GAP = re.compile(r"%\(\w+\)[sd]")
_SOMETHING = ""
"""The word of a row that stands for whatever is put into it there."""
_SENTENCE = 4
"""Words of ours in a row that nobody says by chance."""
_BORDERS = re.compile(r"[\n|]")
Words = tuple[str, ...]


def says(first: int, last: int, folded: Folded, layer: Layer) -> bool:
    """Whether words `first` to `last` are a label, a heading or a sentence of ours where they stand, the
    name of a day, month or language, or stand inside one: a fragment of it elsewhere is not ours."""
    said = tuple(folded.words[first : last + 1])
    rows = min((_ours().get(word, ()) for word in said), key=len)
    return any(
        row[at : at + len(said)] == said and _stands(row, first - at, folded, layer)
        for row in rows
        for at in range(len(row) - len(said) + 1)
    )


def inside(at: int, folded: Folded, layer: Layer) -> bool:
    """Whether a word is one of a sentence of ours that stands here, or in small letters one of several of a
    label of ours."""
    word, small = folded.word(at), folded.is_small(at)
    return any(
        one == word
        and (
            len(row) - row.count(_SOMETHING) >= _SENTENCE
            or (small and len(row) > 1 and _SOMETHING not in row)
        )
        and _stands(row, at - index, folded, layer)
        for row in _ours().get(word, ())
        for index, one in enumerate(row)
    )


def _stands(row: Words, first: int, folded: Folded, layer: Layer) -> bool:
    """Whether the whole row begins at this word, with something where something is put into it."""
    for at, word in enumerate(row, first):
        if word != _SOMETHING and folded.word(at) != word:
            return False
        if word == _SOMETHING and not _beside(at, first, folded, layer):
            return False
    return True


def _beside(at: int, first: int, folded: Folded, layer: Layer) -> bool:
    """Whether a word stands there, in the same line or cell as the row that begins with `first`."""
    if not 0 <= at < folded.count:
        return False
    left = at if at == first else at - 1
    return not _BORDERS.search(layer.text, folded.span(left)[1], folded.span(left + 1)[0])


@cache
def _ours() -> dict[str, tuple[Words, ...]]:
    """Each word with the rows that hold it."""
    found: dict[str, dict[Words, None]] = {}
    for row in _rows():
        for word in row:
            found.setdefault(word, {})[row] = None
    return {word: tuple(rows) for word, rows in found.items()}


def _rows() -> Iterator[Words]:
    """Messages, cut where something is put into them."""
    for message in messages():
        pieces = _GAP.split(message)
        for number, piece in enumerate(pieces):
            before, behind = number > 0, number < len(pieces) - 1
            yield (*(_SOMETHING,) * before, *words_of(piece), *(_SOMETHING,) * behind)
    for lang in LANGUAGES:
        yield from map(words_of, calendar_words(lang))
