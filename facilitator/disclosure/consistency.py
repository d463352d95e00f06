"""Words that one text keeps from a reader must not stand open in another text that she reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import datetime

from facilitator.disclosure.disclose import disclose
from facilitator.disclosure.distinct import runs_of
from facilitator.disclosure.edition import Said
from facilitator.disclosure.folding import holds, open_words, words_of
from facilitator.disclosure.prose import Lens, kept_from, said
from facilitator.disclosure.readers import Eyes, Reader, eyes
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import PARTICIPANTS, PRINCIPALS, PUBLIC, Attribution
from facilitator.model.sealed import Sealed, unseal
from facilitator.model.text import Run, Span, Text
from facilitator.problems import Place, Problem

MESSAGE = "words withheld here stand open elsewhere for the same readers"
HINT = "withhold them there too, or here no longer"


@dataclass(frozen=True, slots=True)
class Earlier:
    """A text of an earlier release that the public still reads, and where it is kept."""

    place: Place
    said: Said


def contradictions(
    dialogue: Dialogue,
    at: datetime,
    earlier: Sequence[Earlier] = (),
    readers: Sequence[Reader] | None = None,
) -> Iterator[Problem]:
    """A Problem, with both places, for words that are withheld in one text and open in another.

    `earlier`: what stands in reports that this dialogue released and that the public reads today;
    `readers`: whose editions to look at, else everybody's but the team's.
    """
    texts = tuple(texts_of(dialogue))
    if not any(_spans(text) for text in texts):
        return
    told: set[tuple[Place, Place]] = set()
    for reader in readers_of(dialogue) if readers is None else readers:
        who = eyes(reader, dialogue)
        edition = disclose(dialogue, reader, at).edition
        read = _read(dialogue, who, texts, frozenset(saids(edition)))
        beside = earlier if who.public else ()
        for hidden, open_at in _found(dialogue, who, read, beside):
            if (hidden, open_at) not in told:
                told.add((hidden, open_at))
                yield Problem(hidden, "", MESSAGE, HINT, "consistency", open_at)


def readers_of(dialogue: Dialogue) -> tuple[Reader, ...]:
    """Every set of readers from whom something may be kept: the public first."""
    words = [PUBLIC, PRINCIPALS, PARTICIPANTS]
    words += [f"{kind}:{side.id}" for side in dialogue.sides for kind in ("principals", "side")]
    return tuple(Reader.label(word) for word in words)


def texts_of(value: object) -> Iterator[Text]:
    """Every text of the model below a value, in the order of its fields."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from texts_of(part)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from texts_of(getattr(value, field.name))


def saids(value: object) -> Iterator[Said]:
    """Every text of an edition, at whatever depth."""
    if isinstance(value, Said):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from saids(part)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from saids(getattr(value, field.name))


def _read(
    dialogue: Dialogue, who: Eyes, texts: Iterable[Text], shown: frozenset[Said]
) -> list[tuple[Text, Said, bool]]:
    """The texts that this reader reads, as she reads them, and whether as one who was in the room."""
    found = []
    for text in texts:
        for there in (False, True):
            lenses = (Lens(dialogue, who, there, level) for level in Attribution)
            seen = next((s for s in (said(text, lens) for lens in lenses) if s in shown), None)
            if seen is not None:
                found.append((text, seen, there))
                break
    return found


def _found(
    dialogue: Dialogue, who: Eyes, read: Sequence[tuple[Text, Said, bool]], earlier: Sequence[Earlier]
) -> Iterator[tuple[Place, Place]]:
    names = frozenset(w for side in dialogue.sides for s in _plain(side.name) for w in words_of(s))
    opened = [(text.place, words) for text, seen, _ in read for _, words in open_words(seen)]
    opened += [(old.place, words) for old in earlier for _, words in open_words(old.said)]
    heads = _titles(dialogue)
    for text, _, there in read:
        for hidden in kept_from(text, Lens(dialogue, who, there)):
            several = len(words_of(hidden)) > 1
            for run in runs_of(hidden, names):
                # A word of the dialogue's title, among others that are withheld, is on every page anyhow.
                passed = heads if several and len(run) == 1 else ()
                yield from (
                    (text.place, place)
                    for place, words in opened
                    if place not in passed and holds(run, words)
                )


def _titles(dialogue: Dialogue) -> tuple[Place, ...]:
    """Where the dialogue says what it is called."""
    shown = dialogue.shown_as.title if dialogue.shown_as else None
    return tuple(title.place for title in (dialogue.title, shown) if title)


def _spans(text: Text) -> bool:
    return any(isinstance(i, Span) for _, sealed in text.versions for i in _all(unseal(sealed)))


def _plain(text: Text) -> Iterator[str]:
    for _, sealed in text.versions:
        yield from (i.text for i in _all(unseal(sealed)) if isinstance(i, Run))


def _all(value: object) -> Iterator[object]:
    """Every inline piece below blocks."""
    if isinstance(value, tuple):
        for part in value:
            yield from _all(part)
    elif isinstance(value, Sealed):
        return
    elif isinstance(value, Run | Span):
        yield value
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _all(getattr(value, field.name))
