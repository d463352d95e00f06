"""What the gate looks for: names, contacts, codewords, withheld passages and notes, folded to words.

A needle is a row of folded words and what it stands for. Nothing here prints: `Needle` and
`Needles` show counts, never words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from facilitator.gate import called, private
from facilitator.gate.fold import words_of
from facilitator.gate.former import behind, former
from facilitator.gate.needle import Needle as Needle
from facilitator.gate.private import Shared, Words
from facilitator.gate.rings import rings_can_wait
from facilitator.gate.wordlists import hints
from facilitator.model.dialogue import Dialogue
from facilitator.model.people import People
from facilitator.model.sealed import unseal


@dataclass(frozen=True, slots=True)
class Needles:
    """All needles of a run, and whether the rosters named anybody at all."""

    all: tuple[Needle, ...] = field(repr=False)
    named: bool


@rings_can_wait()
def needles_of(
    dialogues: Iterable[Dialogue],
    *,
    notes: Iterable[str] = (),
    own_notes: bool = True,
    plain: bool = False,
    released: Iterable[str] = (),
) -> Needles:
    """The needles of these dialogues. `notes`: further texts, in paragraphs; `own_notes`: the dialogues'
    own too, and what their outcomes said before or say inside alone; `plain`: say `oak` rather than
    `<dialogue>/oak`; `released`: texts that the public has already, whose words in a row are no finding.
    A name, contact or codeword without a letter or digit is refused."""
    found: list[Needle] = []
    released = tuple(released)
    written: list[tuple[Words, Shared]] = [
        (words, None) for text in notes for words in private.paragraphs(text)
    ]
    for dialogue in dialogues:
        found += people_needles(dialogue.people, "" if plain else f"{dialogue.id}/")
        spans = {needle.words for needle in private.withheld(dialogue)} | set(behind(dialogue, released))
        found += (Needle(words, "passage") for words in sorted(spans))
        written += ((words, None) for words in spans if len(words) >= private.SHINGLE)
        if own_notes:
            written += ((words, None) for words in private.notes_of(dialogue))
            written += former(dialogue)
    paragraphs: dict[Words, Shared] = {}
    for words, shared in written:
        # What one text shares with words for the public, another may hold by itself.
        before = paragraphs.get(words, shared)
        paragraphs[words] = None if before is None or shared is None else before & shared
    found += private.shingles(paragraphs, private.runs_of(released))
    named = any(n.rule == "name" for n in found)
    found += (Needle(words, "hint", kind=kind) for kind, words in hints())
    return Needles(tuple(found), named)


def without_agreed(needles: Needles, phrases: Iterable[str]) -> Needles:
    """The needles but for affiliations and roles that agreed public phrases hold; names are not concerned."""
    texts = [f" {' '.join(words_of(phrase))} " for phrase in phrases]
    kept = tuple(
        n
        for n in needles.all
        if n.rule != "affiliation" or not any(f" {' '.join(n.words)} " in text for text in texts)
    )
    return Needles(kept, needles.named)


def people_needles(people: People, prefix: str = "") -> Iterator[Needle]:
    """Names, contacts, affiliations and codewords of one roster; `prefix` goes before each person's id."""
    for person in people.persons:
        yield from called.person_needles(person, prefix + person.id)
    for codeword in people.codewords:
        words = called.words_or_refused(unseal(codeword), codeword.place)
        yield Needle(words, "codeword")
        if len(words) > 1:
            yield Needle(("".join(words),), "codeword")
            yield Needle(tuple(word[::-1] for word in reversed(words)), "codeword")
