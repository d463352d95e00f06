"""What the gate looks for: names, contacts, codewords, withheld passages and notes, folded to words.

A needle is a row of folded words and what it stands for. Nothing here prints: `Needle` and
`Needles` show counts, never words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any

from facilitator.gate.fold import words_of
from facilitator.gate.wordlists import PARTICLES, ordinary
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import PUBLIC
from facilitator.model.people import People, Person
from facilitator.model.sealed import Sealed, unseal
from facilitator.model.text import Blocks, Bullets, LineBreak, Mention, Paragraph, Quote, Run, Span, Text
from facilitator.problems import Place, Refused

FULL = "full"
PART = "part"
ORDINARY = "ordinary"
SHINGLE = 8
_ARABIC_PREFIXES = "وفبلك"
_HEBREW_PREFIXES = "ובלהשמכ"


@dataclass(frozen=True, slots=True)
class Needle:
    """One row of words: `rule` it serves, `who` it points to, how strong it is alone.

    `mates` are the other words of the same name, in whose company an ordinary part counts;
    `note` numbers a paragraph of the notes and `at` the place of the words in it.
    """

    words: tuple[str, ...] = field(repr=False)
    rule: str
    who: str | None = None
    strength: str = FULL
    mates: frozenset[str] = field(default=frozenset(), repr=False)
    particles: tuple[str, ...] = field(default=(), repr=False)
    note: int = -1
    at: int = -1


@dataclass(frozen=True, slots=True)
class Needles:
    """All needles of a run, and whether the rosters named anybody at all."""

    all: tuple[Needle, ...] = field(repr=False)
    named: bool


def needles_of(
    dialogues: Iterable[Dialogue], *, notes: Iterable[str] = (), own_notes: bool = True, plain: bool = False
) -> Needles:
    """The needles of these dialogues. `notes`: further texts, in paragraphs; `own_notes`: the
    dialogues' remarks too; `plain`: say `oak` rather than `<dialogue>/oak`. A name, contact or
    codeword without a letter or digit is refused."""
    found: list[Needle] = []
    paragraphs = [p for text in notes for p in _paragraphs(text)]
    for dialogue in dialogues:
        found += people_needles(dialogue.people, "" if plain else f"{dialogue.id}/")
        found += _passages(dialogue)
        if own_notes:
            for session in dialogue.sessions:
                paragraphs += [w for remark in session.remarks for w in _versions(remark.said)]
    found += _shingles(paragraphs)
    return Needles(tuple(found), any(n.rule == "name" for n in found))


def people_needles(people: People, prefix: str = "") -> Iterator[Needle]:
    """Names, contacts and codewords of one roster; `prefix` goes before each person's id."""
    for person in people.persons:
        names = ((person.name,) if person.name else ()) + person.also
        for name in names:
            yield from _name(unseal(name), prefix + person.id, _place(name, person))
        for _, value in person.contact:
            words = _words(unseal(value), _place(value, person))
            yield Needle(words, "contact", prefix + person.id)
            if len("".join(words)) >= 7 and len(words) > 1:
                yield Needle(("".join(words),), "contact", prefix + person.id)
    for codeword in people.codewords:
        yield Needle(_words(unseal(codeword), codeword.place), "codeword")


def _place(value: Sealed[str], person: Person) -> Place:
    return value.place if value.place.line else person.place


def _words(text: str, place: Place) -> tuple[str, ...]:
    words = words_of(text)
    if not words:
        raise Refused(
            f"{place}: this value has no letter or digit, so it cannot be looked for",
            "write the name, address or word as people would type it, or take the line out",
        )
    return words


def _name(name: str, who: str, place: Place) -> Iterator[Needle]:
    whole = _words(name, place)
    pieces = [words_of(piece) for piece in name.split()]
    for words in _full_forms(whole):
        alone = ORDINARY if len(words) == 1 and _is_ordinary(words[0]) else FULL
        yield Needle(words, "name", who, alone, frozenset(whole))
    for words in pieces:
        if 1 < len(words) < len(whole) and _worth(words):
            yield Needle(words, "name", who, PART, frozenset(whole) - set(words))
    if len(whole) == 1:
        return
    for index, word in enumerate(whole):
        if word in PARTICLES or (len(word) == 1 and not _is_cjk(word)) or _is_cjk(word):
            continue
        strength = ORDINARY if _is_ordinary(word) else PART
        before = _particles_before(whole, index)
        for form in _prefixed(word) if strength == PART else (word,):
            yield Needle((form,), "name", who, strength, frozenset(whole) - {word}, before)


def _full_forms(whole: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    yield whole
    if len(whole) == 1:
        yield from ((form,) for form in _prefixed(whole[0])[1:])
        return
    if not _is_cjk(whole[0]):
        for first in _prefixed(whole[0])[1:]:
            yield (first, *whole[1:])
        if len("".join(whole)) >= 6:
            yield ("".join(whole),)


def _prefixed(word: str) -> tuple[str, ...]:
    """The word, and with the small words that Arabic and Hebrew write in front without a space."""
    if len(word) < 4:
        return (word,)
    if "\u0620" <= word[0] <= "\u064a":
        return (word, *(p + word for p in _ARABIC_PREFIXES))
    if "\u05d0" <= word[0] <= "\u05ea":
        return (word, *(p + word for p in _HEBREW_PREFIXES))
    return (word,)


def _particles_before(whole: tuple[str, ...], index: int) -> tuple[str, ...]:
    start = index
    while start > 0 and whole[start - 1] in PARTICLES:
        start -= 1
    return whole[start:index]


def _is_ordinary(word: str) -> bool:
    """A word that may be met without meaning anybody: listed, a number, or of two letters."""
    return word in ordinary() or word.isdecimal() or (len(word) < 3 and word.isascii())


def _is_cjk(word: str) -> bool:
    return len(word) == 1 and word >= "\u0e00"


def _worth(words: tuple[str, ...]) -> bool:
    return any(w not in PARTICLES and len(w) > 1 and not _is_ordinary(w) for w in words)


def _paragraphs(text: str) -> Iterator[tuple[str, ...]]:
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


def _shingles(paragraphs: Iterable[tuple[str, ...]]) -> Iterator[Needle]:
    for number, words in enumerate(paragraphs):
        for at in range(len(words) - SHINGLE + 1):
            yield Needle(words[at : at + SHINGLE], "passage", note=number, at=at)


def _passages(dialogue: Dialogue) -> Iterator[Needle]:
    """The words of every span whose readers are not the public."""
    for text in _texts(dialogue):
        for _, blocks in text.versions:
            for span in _spans(unseal(blocks)):
                words = words_of(_inner(span.words))
                if PUBLIC not in span.readers.words and (len(words) >= 3 or len("".join(words)) >= 12):
                    yield Needle(words, "passage")


def _texts(value: Any) -> Iterator[Text]:  # noqa: ANN401 - walks every record of the model
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _texts(getattr(value, each.name))


def _spans(blocks: Blocks) -> Iterator[Span]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from (i for i in block.inlines if isinstance(i, Span))
        elif isinstance(block, Quote):
            yield from _spans(block.blocks)
        else:
            for item in block.items:
                yield from _spans(item)


def _inner(words: tuple[Run | LineBreak | Mention, ...]) -> str:
    return "".join(w.text if isinstance(w, Run) else " " for w in words)


def _versions(text: Text) -> Iterator[tuple[str, ...]]:
    for _, blocks in text.versions:
        yield words_of(_all_words(unseal(blocks)))


def _all_words(blocks: Blocks) -> str:
    said = []
    for block in blocks:
        if isinstance(block, Paragraph):
            said.append("".join(_inner(i.words if isinstance(i, Span) else (i,)) for i in block.inlines))
        elif isinstance(block, Bullets):
            said += [_all_words(item) for item in block.items]
        else:
            said.append(_all_words(block.blocks))
    return "\n".join(said)
