"""What was said in private, as needles: withheld spans whole, notes in runs and as paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from facilitator.gate.needles.needle import DOUBT, JOINED, NOTE, OPEN, RUN, WHERE, Needle
from facilitator.gate.text.fold import words_of
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import PUBLIC
from facilitator.model.people import People
from facilitator.model.sealed import unseal
from facilitator.model.text import Blocks, Inline, LineBreak, Mention, Run, Span, Text, inlines, paragraphs_of

SHINGLE = 8
_MARGIN = 4
_LETTERS = 12
"""So many are looked for wherever they stand, in one word or in two."""
_NOTED = {
    "Remark": ("said",),
    "Item": ("aim", "questions", "team_notes", "if_tense"),
    "Group": ("questions",),
    "Objective": ("text",),
    "Session": ("logistics", "annex", "after"),
    "Progress": ("evidence",),
}
"""Fields of texts that never enter the record, by what they belong to. Not among them: what has a public
source of its own, and rules that many share."""
_TEAMS = {"Remark": ("said",), "Item": ("team_notes", "if_tense"), "Session": ("after",)}
"""The same of what nobody but the team reads, whatever is done with it."""
Words = tuple[str, ...]
Shared = frozenset[Words] | None
"""The runs of a text that are no secret of its own, because words for the public have them too; None where
there are no such words."""


def paragraphs(text: str) -> Iterator[Words]:
    """The paragraphs of a text as folded words; what stands in braces after a bracket is no speech."""
    paragraph: list[str] = []
    for line in [*text.splitlines(), ""]:
        if line.strip():
            paragraph.append(_without_braces(line))
        elif paragraph:
            yield words_of("\n".join(paragraph))
            paragraph = []


def _without_braces(line: str) -> str:
    head, *rest = line.split("]{")
    return "] ".join([head, *(part.partition("}")[2] for part in rest)])


def notes_of(dialogue: Dialogue) -> Iterator[Words]:
    """Each text that is for the team or the room alone, remarks first of all, in each of its languages."""
    for text in noted_texts(dialogue):
        yield from map(words_of, whole(text))


def noted_texts(dialogue: Dialogue) -> Iterator[Text]:
    """The texts themselves."""
    yield from _noted(dialogue, _NOTED)


def team_texts(dialogue: Dialogue) -> Iterator[Text]:
    """What the team notes for itself: remarks, what it expects and what it would do, its review."""
    yield from _noted(dialogue, _TEAMS)


def every_text(dialogue: Dialogue) -> Iterator[Text]:
    """Each text of the dialogue, whoever reads it."""
    yield from _texts(dialogue)


def _noted(value: Any, where: Mapping[str, tuple[str, ...]]) -> Iterator[Text]:  # noqa: ANN401 - as below
    if isinstance(value, tuple):
        for part in value:
            yield from _noted(part, where)
    for name in _fields_of(value.__class__):
        held = getattr(value, name)
        noted = name in where.get(value.__class__.__name__, ())
        yield from _texts(held) if noted else _noted(held, where)


def whole(text: Text) -> Iterator[str]:
    """All words of a text, version by version."""
    for _, blocks in text.versions:
        yield _all_words(unseal(blocks))


def runs_of(texts: Iterable[str]) -> frozenset[Words]:
    """Every eight words in a row of these texts."""
    return frozenset(run for text in texts for run in _runs(words_of(text)))


def _runs(words: Words) -> list[Words]:
    return [words[at : at + SHINGLE] for at in range(len(words) - SHINGLE + 1)]


def shingles(notes: Mapping[Words, Shared], known: frozenset[Words]) -> Iterator[Needle]:
    """The runs of each paragraph but for those that the public has. Of one that shares its runs with words
    for the public near copies are not sought: those words are one."""
    for number, (words, shared) in enumerate(notes.items()):
        runs = _runs(words)
        public = [run in known or (shared is not None and run in shared) for run in runs]
        for at, run in enumerate(runs):
            if not public[at]:
                yield Needle(run, "passage", strength=RUN, note=number, at=at)
        for piece in _unknown(words, public) if shared is None else ():
            yield Needle(piece, "passage", strength=NOTE, note=number)


def open_to_all(released: Iterable[str]) -> Iterator[Needle]:
    """What the public has, for a copy that is as like it as the notes."""
    rows = dict.fromkeys(words_of(text) for text in released)
    return (Needle(words, "passage", strength=OPEN) for words in rows if len(words) >= SHINGLE)


def _unknown(words: Words, known: list[bool]) -> Iterator[Words]:
    """The stretches of a paragraph that the public does not have, with a few words on either side."""
    public = {i for at, there in enumerate(known) if there for i in range(at, at + SHINGLE)}
    start = 0
    for end in range(len(words) + 1):
        if end < len(words) and end not in public:
            continue
        if start < end and len(words) >= SHINGLE:
            piece = words[max(0, start - _MARGIN) : end + _MARGIN]
            if len(piece) >= SHINGLE:
                yield piece
        start = end + 1


def withheld(dialogue: Dialogue) -> Iterator[Needle]:
    """The words of every span whose readers are not the public."""
    for text in _texts(dialogue):
        for _, blocks in text.versions:
            for span in inlines(unseal(blocks)):
                if isinstance(span, Span) and PUBLIC not in span.readers.words:
                    words = words_of(_inner(span.words))
                    if _telling(words):
                        yield Needle(words, "passage")


def passages(spans: Iterable[Words]) -> Iterator[Needle]:
    """Each of these rows of words, from right to left, as some programs draw Arabic and Hebrew, and as one
    word, as files and addresses are called: `theOldBridge`."""
    for words in sorted(spans):
        yield Needle(words, "passage")
        yield Needle(tuple(word[::-1] for word in reversed(words)), "passage")
        joined = "".join(words)
        if len(words) > 1 and len(joined) >= _LETTERS:
            yield Needle((joined,), "passage", strength=JOINED)


def whereabouts(dialogue: Dialogue, released: Iterable[str]) -> Iterator[Needle]:
    """The house where a session was held, and the id of the session, which is often its month and town;
    but for what the public is told."""
    shown = [s.shown_as for s in dialogue.sessions if s.shown_as]
    told = (said for one in shown for text in (one.when, one.where) if text for said in whole(text))
    public = f" {' | '.join(' '.join(words_of(said)) for said in (*told, *released))} "
    for session in dialogue.sessions:
        house = unseal(session.held.at) if session.held.at else ""
        for said in dict.fromkeys((house, house.partition(",")[0], session.id)):
            words = words_of(said)
            if _telling(words) and f" {' '.join(words)} " not in public:
                yield Needle(words, "passage", strength=DOUBT, kind=WHERE)


def _telling(words: Words) -> bool:
    """Whether words are enough to be looked for wherever they stand."""
    return len(words) >= 3 or len("".join(words)) >= _LETTERS


def _texts(value: Any) -> Iterator[Text]:  # noqa: ANN401 - walks every record of the model
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    else:
        for name in _fields_of(value.__class__):
            yield from _texts(getattr(value, name))


@cache
def _fields_of(kind: type) -> tuple[str, ...]:
    """Where texts may be: nowhere in what says who people are."""
    return tuple(each.name for each in fields(kind)) if is_dataclass(kind) and kind is not People else ()


def _inner(words: tuple[Run | LineBreak | Mention, ...]) -> str:
    return "".join(w.text if isinstance(w, Run) else " " for w in words)


def _all_words(blocks: Blocks) -> str:
    return "\n".join(_inner(_flat(paragraph)) for paragraph in paragraphs_of(blocks))


def _flat(paragraph: tuple[Inline, ...]) -> tuple[Run | LineBreak | Mention, ...]:
    return tuple(piece for one in paragraph for piece in (one.words if isinstance(one, Span) else (one,)))
