"""All that was written in a dialogue as rows of words, each of which knows in which text it stands.

A row is a needle: a paragraph, a sentence, a passage that a text withholds, eight words in a row.
Whether a row may stand before a reader depends on the texts it stands in, so one set serves all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from itertools import count, groupby, pairwise

from facilitator.gate.needles.needle import KEPT, LINE, RUN, Needle
from facilitator.gate.needles.private import SHINGLE
from facilitator.gate.text.fold import words_of
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import Label
from facilitator.model.people import People
from facilitator.model.release import Draft
from facilitator.model.sealed import Sealed, unseal
from facilitator.model.text import Inline, Mention, Run, Span, Text, paragraphs_of

Words = tuple[str, ...]

_FEWEST = 4
_SHORTEST = 16
_LEAST = 3
_STOPS = re.compile(r"(?<=[.!?؟。！？…;；:：])\s+|(?<=[。！？；：])|\n")


@dataclass(frozen=True, slots=True)
class Home:
    """Where a row stands: in which text (by its number), and between whose brackets."""

    text: int
    spans: frozenset[Label]


@dataclass(frozen=True, slots=True)
class Rows:
    """Each row with its needles and its homes, and the texts by their numbers."""

    words: tuple[Words, ...] = field(repr=False)
    needles: tuple[tuple[Needle, ...], ...] = field(repr=False)
    homes: tuple[frozenset[Home], ...] = field(repr=False)
    texts: tuple[Text | Sealed[str], ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class _Word:
    """A folded word, and the readers of the span it stands in. `mention`: it is somebody's id."""

    word: str = field(repr=False)
    span: Label | None
    mention: bool = False


def rows_of(dialogue: Dialogue) -> Rows:
    """The rows of every text and sentence of the dialogue but for its roster, which is names."""
    found: dict[Words, tuple[list[Needle], set[Home]]] = {}
    texts = tuple({id(said): said for said in _said(dialogue)}.values())
    notes = count()
    for number, said in enumerate(texts):
        for words, ends in _paragraphs(said):
            for row, needle in _needles(words, ends, next(notes)):
                needles, homes = found.setdefault(needle.words, ([], set()))
                needles.append(needle)
                homes.add(Home(number, frozenset(word.span for word in row if word.span is not None)))
    needled = tuple(tuple(needles) for needles, _ in found.values())
    return Rows(tuple(found), needled, tuple(frozenset(homes) for _, homes in found.values()), texts)


def _needles(words: list[_Word], ends: list[int], note: int) -> Iterator[tuple[list[_Word], Needle]]:
    for kind, row in _wholes(words, ends):
        yield row, Needle(_plain(row), "passage", kind=kind)
    for at in range(len(words) - SHINGLE + 1):
        row = words[at : at + SHINGLE]
        yield row, Needle(_plain(row), "passage", strength=RUN, note=note, at=at)


def as_read(said: Text | Sealed[str], sees: Callable[[Label], bool]) -> str:
    """The folded words of a text as its reader has them, a stroke where she reads something else."""
    found = []
    for words, _ in _paragraphs(said):
        found += [word.word if word.span is None or sees(word.span) else "|" for word in words]
        found.append("|")
    return " ".join(found)


def spans_of(said: Text) -> Iterator[tuple[Words, Label]]:
    """The words of each span of a text, and who reads them."""
    for words, _ in _paragraphs(said):
        for span, group in groupby(words, key=lambda word: word.span):
            if span is not None:
                yield _plain(list(group)), span


def _said(value: object) -> Iterator[Text | Sealed[str]]:
    """Every text and every sealed sentence of the model, in the order of its fields."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Sealed):
        if isinstance(unseal(value), str):
            yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _said(part)
    elif is_dataclass(value) and not isinstance(value, People | Draft | Label):
        for each in fields(value):
            yield from _said(getattr(value, each.name))


def _plain(row: Sequence[_Word]) -> Words:
    return tuple(word.word for word in row)


def _wholes(words: list[_Word], ends: list[int]) -> Iterator[tuple[str, list[_Word]]]:
    """With its kind: the paragraph and its sentences, also cut at mentions, and the words of spans. What is
    too short to be known anywhere is a line."""
    found = {(0, len(words)), *pairwise([0, *ends, len(words)])}
    cuts = [i for i, word in enumerate(words) if word.mention]
    for start, end in tuple(found):
        inside = [i for i in cuts if start <= i < end]
        found |= {(a + 1, b) for a, b in pairwise([start - 1, *inside, end])} if inside else set()
    for start, end in sorted(found):
        row = words[start:end]
        if len(row) >= _FEWEST and sum(map(_weight, row)) >= _SHORTEST:
            yield KEPT, row
        elif _is_line(row):
            yield LINE, row
    for span, group in groupby(words, key=lambda word: word.span):
        row = list(group)
        if span is not None and (len(row) >= 3 or sum(len(word.word) for word in row) >= 12):
            yield "", row
        elif span is not None and _is_line(row):
            yield LINE, row


def _is_line(row: list[_Word]) -> bool:
    """Whether there is more to it than numbers, ids and a letter or two, which any page has."""
    return sum(_weight(word) for word in row if not (word.mention or word.word.isdecimal())) >= _LEAST


def _weight(word: _Word) -> int:
    """Letters; a character of a script without spaces is a word by itself and counts for four."""
    return 4 if len(word.word) == 1 and word.word > "\u2e80" else len(word.word)


def _paragraphs(said: Text | Sealed[str]) -> Iterator[tuple[list[_Word], list[int]]]:
    """Each paragraph as words, and before which of them a sentence ended."""
    if isinstance(said, Sealed):
        yield _worded((Run(unseal(said)),))
        return
    for _, blocks in said.versions:
        yield from map(_worded, paragraphs_of(unseal(blocks)))


def _worded(inlines: tuple[Inline, ...]) -> tuple[list[_Word], list[int]]:
    words: list[_Word] = []
    ends: list[int] = []
    for inline in inlines:
        span = inline.readers if isinstance(inline, Span) else None
        for piece in inline.words if isinstance(inline, Span) else (inline,):
            if isinstance(piece, Mention):
                words += [_Word(word, span, mention=True) for word in words_of(piece.person)]
            elif isinstance(piece, Run):
                for number, sentence in enumerate(_STOPS.split(piece.text)):
                    ends += [len(words)] if number else []
                    words += [_Word(word, span) for word in words_of(sentence)]
    return words, ends
