"""What the gate looks for: names, contacts, codewords, withheld passages and notes, folded to words.

A needle is a row of folded words and what it stands for. What people are called is told in strands, each
once for all who bear it. Nothing here prints: neither shows words.
"""

from __future__ import annotations

from collections.abc import Container, Hashable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from operator import itemgetter

from facilitator.gate.lists.hinted import hints
from facilitator.gate.needles import called, private
from facilitator.gate.needles.days import days_held
from facilitator.gate.needles.former import behind, former
from facilitator.gate.needles.needle import DAY, Needle as Needle
from facilitator.gate.needles.private import Shared, Words
from facilitator.gate.needles.strand import Bearer, Form, Shape, Strand
from facilitator.gate.rings import rings_can_wait
from facilitator.gate.text.fold import words_of
from facilitator.model.dialogue import Dialogue
from facilitator.model.people import People
from facilitator.model.sealed import unseal


@dataclass(frozen=True, slots=True)
class Needles:
    """All that is looked for in a run, and whether the rosters named anybody at all."""

    all: tuple[Needle | Strand, ...] = field(repr=False)
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
    dialogues, released = tuple(dialogues), tuple(released)
    strands = strands_of((d.people, "" if plain else f"{d.id}/") for d in dialogues)
    found: list[Needle] = []
    written: list[tuple[Words, Shared]] = [
        (words, None) for text in notes for words in private.paragraphs(text)
    ]
    for dialogue in dialogues:
        found += codewords_of(dialogue.people)
        spans = {needle.words for needle in private.withheld(dialogue)} | set(behind(dialogue, released))
        found += private.passages(spans)
        written += ((words, None) for words in spans if len(words) >= private.SHINGLE)
        if own_notes:
            found += private.whereabouts(dialogue, released)
            written += ((words, None) for words in private.notes_of(dialogue))
            written += former(dialogue)
    found += days_held(dialogues if own_notes else (), released)
    paragraphs: dict[Words, Shared] = {}
    for words, shared in written:
        # What one text shares with words for the public, another may hold by itself.
        before = paragraphs.get(words, shared)
        paragraphs[words] = None if before is None or shared is None else before & shared
    found += private.shingles(paragraphs, private.runs_of(released))
    found += private.open_to_all(released if paragraphs else ())
    found += (Needle(words, "hint", kind=kind) for kind, words in hints())
    return Needles((*strands, *found), any(strand.rule == "name" for strand in strands))


def without_agreed(needles: Needles, phrases: Iterable[str]) -> Needles:
    """The needles but for affiliations and roles that agreed public phrases hold; names are not concerned."""
    texts = tuple(f" {' '.join(words_of(phrase))} " for phrase in phrases)
    kept = (_but_for(texts, one) if one.rule == "affiliation" else one for one in needles.all)
    return Needles(tuple(kept) if texts else needles.all, needles.named)


def without_days(needles: Needles, days: Container[str]) -> Needles:
    """The needles but for these days (ISO dates), which the public has for another reason."""
    kept = (one for one in needles.all if not (one.rule == "passage" and _day_of(one) in days))
    return Needles(tuple(kept), needles.named)


def _day_of(one: Needle | Strand) -> str:
    return one.words[0] if isinstance(one, Needle) and one.strength == DAY else ""


def _but_for(texts: tuple[str, ...], one: Needle | Strand) -> Needle | Strand:
    return replace(one, form=_not_in, of=(texts, one.form, one.of)) if isinstance(one, Strand) else one


def _not_in(texts: tuple[str, ...], form: Form, of: tuple[Hashable, ...]) -> Iterator[Shape]:
    """The shapes that none of these texts holds."""
    for shape in form(*of):
        if not any(f" {' '.join(shape.words)} " in text for text in texts):
            yield shape


def strands_of(rosters: Iterable[tuple[People, str]]) -> tuple[Strand, ...]:
    """What all people of these rosters are called, reached by and known as, each once, with all who bear
    it; the text beside a roster goes before each person's id. Wherever only some of many can be told, the
    first are: so they stand in the order of their ids, whatever order a file has them in."""
    persons = [(prefix + person.id, person) for people, prefix in rosters for person in people.persons]
    bearers: dict[tuple[str, Form, tuple[Hashable, ...]], list[Bearer]] = {}
    for number, (who_is, person) in enumerate(sorted(persons, key=itemgetter(0))):
        by_name: dict[frozenset[str], Bearer] = {}
        for rule, form, of, initials in called.pieces_of(person):
            bearer = by_name.get(initials)
            if bearer is None:
                bearer = by_name[initials] = Bearer(number, who_is, initials)
            who = bearers.setdefault((rule, form, of), [])
            if not who or who[-1] is not bearer:
                who.append(bearer)
    return tuple(Strand(*key, tuple(each)) for key, each in bearers.items())


def codewords_of(people: People) -> Iterator[Needle]:
    """The words of a roster that never leave the team."""
    for codeword in people.codewords:
        words = called.words_or_refused(unseal(codeword), codeword.place)
        yield Needle(words, "codeword")
        if len(words) > 1:
            yield Needle(("".join(words),), "codeword")
            yield Needle(tuple(word[::-1] for word in reversed(words)), "codeword")
