"""What an outcome said in an earlier draft, or says inside alone: private, since other words stand for it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from facilitator.gate.account.agreed import public_words
from facilitator.gate.needles.private import Shared, Words, runs_of, whole
from facilitator.gate.text.fold import words_of
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import PUBLIC
from facilitator.model.sealed import Sealed, unseal
from facilitator.model.session import Outcome
from facilitator.model.text import Inline, Run, Span, paragraphs_of

_BEHIND = "\0"
"""Stands for words that are not shown, in a row of words."""
_PARTED = "\n"
_FEWEST, _LETTERS = 3, 12
Paragraphs = list[list[str]]
Former = tuple[Words, Shared]


def former(dialogue: Dialogue) -> Iterator[Former]:
    """Each paragraph of the words that circulated, and of those inside where the public has others."""
    outcomes = {(s.id, o.id): o for s in dialogue.sessions for o in s.outcomes}
    known: dict[tuple[str, str], Shared] = {
        place: runs_of(_public_texts(outcome)) for place, outcome in outcomes.items()
    }
    for place, outcome in outcomes.items():
        others = [outcome.text, *(text for _, text in outcome.words)]
        if others[0] is not public_words(outcome):
            inside = [text for text in others if text is not public_words(outcome)]
            yield from ((words_of(said), known[place]) for text in inside for said in whole(text))
    for draft in dialogue.drafts:
        for item in draft.items:
            shown = known.get((draft.session, item.outcome), frozenset())
            for _, _, paragraphs in _circulated(item.words):
                yield from ((row, shown) for words in paragraphs for row in _apart(words))


def behind(dialogue: Dialogue, released: Iterable[str]) -> Iterator[Words]:
    """What stood in a draft just where something is withheld or replaced now, and stands in no words for the
    public."""
    outcomes = {(s.id, o.id): o for s in dialogue.sessions for o in s.outcomes}
    open_now = (said for outcome in outcomes.values() for said in _public_texts(outcome))
    shown = f" {' | '.join(' '.join(words_of(said)) for said in (*released, *open_now))} "
    for draft in dialogue.drafts:
        for item in draft.items:
            outcome = outcomes.get((draft.session, item.outcome))
            now = _now(outcome) if outcome else {}
            for field, lang, then in _circulated(item.words):
                here = now.get((field, lang))
                found = _between(_flat(here), _flat(then)) if here else ()
                yield from (words for words in found if f" {' '.join(words)} " not in shown)


def _between(here: list[str], there: list[str]) -> Iterator[Words]:
    for _, start, end, first, last in SequenceMatcher(None, here, there, autojunk=False).get_opcodes():
        words = tuple(there[first:last])
        hidden = here[start:end] == [_BEHIND] and not {_BEHIND, _PARTED} & set(words)
        if hidden and (len(words) >= _FEWEST or len("".join(words)) >= _LETTERS):
            yield words


def _flat(paragraphs: Paragraphs) -> list[str]:
    return [word for words in paragraphs for word in (*words, _PARTED)]


def _apart(words: list[str]) -> Iterator[Words]:
    """The words between what was not shown."""
    row: list[str] = []
    for word in [*words, _BEHIND]:
        if word != _BEHIND:
            row.append(word)
        elif row:
            yield tuple(row)
            row = []


def _now(outcome: Outcome) -> dict[tuple[str, str], Paragraphs]:
    """Field and language to paragraphs of the words for the public, what they do not show marked."""
    found = {}
    for field, text in (("text", public_words(outcome)), ("why", outcome.why)):
        for lang, blocks in text.versions if text else ():
            found[field, lang] = [_row(inlines) for inlines in paragraphs_of(unseal(blocks))]
    return found


def _public_texts(outcome: Outcome) -> Iterator[str]:
    """Each paragraph of the words for the public, in every language, as the public reads it."""
    promise = outcome.commitment
    for text in (
        public_words(outcome),
        outcome.why,
        *((promise.every, promise.check) if promise else ()),
        *(outcome.silence.reservations if outcome.silence else ()),
    ):
        for _, blocks in text.versions if text else ():
            for inlines in paragraphs_of(unseal(blocks)):
                yield "".join(_shown(inline) for inline in inlines)


def _shown(inline: Inline) -> str:
    if isinstance(inline, Span) and PUBLIC not in inline.readers.words:
        return inline.instead or " "
    pieces = inline.words if isinstance(inline, Span) else (inline,)
    return "".join(piece.text if isinstance(piece, Run) else " " for piece in pieces)


def _row(inlines: tuple[Inline, ...]) -> list[str]:
    said = [""]
    for inline in inlines:
        if isinstance(inline, Span) and PUBLIC not in inline.readers.words:
            said += [_BEHIND, ""]
        else:
            said[-1] += _shown(inline)
    return [word for piece in said for word in ([piece] if piece == _BEHIND else words_of(piece))]


def _circulated(words: Sealed[str]) -> Iterator[tuple[str, str, Paragraphs]]:
    """Field, language and paragraphs of what a draft held, in the form that the docstring of Draft tells."""
    held = json.loads(unseal(words))
    promise = held.get("commitment") or {}
    fields = {name: held.get(name) for name in ("text", "why")}
    fields |= {name: promise.get(name) for name in ("every", "check")}
    for field, versions in fields.items():
        for lang, blocks in (versions or {}).items():
            yield field, lang, [_words_of_pieces(pieces) for pieces in _pieces(blocks)]


def _pieces(blocks: list[list[object]]) -> Iterator[list[list[object]]]:
    for kind, *rest in blocks:
        held = rest[-1]
        assert isinstance(held, list)
        if kind == "para":
            yield held
        else:
            for part in [held] if kind == "quote" else held:
                yield from _pieces(part)


def _words_of_pieces(pieces: list[list[object]]) -> list[str]:
    said = [""]
    for kind, *rest in pieces:
        if kind == "mark":
            said += [_BEHIND, ""]
        else:
            said[-1] += str(rest[0]) if kind == "words" else " "
    return [word for piece in said for word in ([piece] if piece == _BEHIND else words_of(piece))]
