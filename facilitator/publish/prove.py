"""Proves at each release that no private value had any influence: three twins give the same pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from facilitator.model.dialogue import Dialogue
from facilitator.problems import Place, Problem, ProblemsFound
from facilitator.publish.numbers import Numbers
from facilitator.publish.plan import Wanted
from facilitator.publish.seals import Seals
from facilitator.publish.tree import Files
from facilitator.publish.twins import NO_NAMES, Twin, TwinError, classes, culprits_twin, opened, twins

Write = Callable[[Sequence[Dialogue], Wanted, Numbers, Seals], Files]
"""Plans the release of dialogues and writes its pages: the very function that made the real ones."""


@dataclass(frozen=True, slots=True)
class Case:
    """What was written: the dialogues, what of them was wanted, the numbers, when, and the seals."""

    dialogues: tuple[Dialogue, ...]
    wanted: Wanted
    numbers: Numbers
    at: Mapping[str, datetime]
    seals: Seals = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Proof:
    """How many private values were other than they are, by kind of twin, without a byte changing."""

    changed: Mapping[str, int]


def prove(case: Case, pages: Files, write: Write) -> Proof:
    """Write the pages again from each twin and compare.

    Raises ProblemsFound where a byte differs, naming the class of private field and the page; where a
    twin cannot be built; and where there was nothing private to change (a proof of nothing).
    """
    changed: Counter[str] = Counter()
    for kind, found in by_kind(case):
        changed[kind] = sum(sum(twin.changed.values()) for twin in found)
        if _differing(pages, write(*twinned(case, found))):
            raise ProblemsFound(_culprits(case, kind, found, pages, write))
    if case.dialogues and not all(changed.values()):
        raise ProblemsFound([_nothing_proven()])
    return Proof(dict(changed))


def by_kind(case: Case) -> Iterable[tuple[str, tuple[Twin, ...]]]:
    """The twins of all dialogues, kind by kind; ProblemsFound where one cannot be built."""
    try:
        made = [twins(d, case.at[d.id]) for d in case.dialogues]
    except TwinError as wrong:
        raise ProblemsFound([_no_twin(str(wrong))]) from None
    return [(found[0].kind, found) for found in zip(*made, strict=True)]


def twinned(case: Case, found: Sequence[Twin]) -> tuple[Sequence[Dialogue], Wanted, Numbers, Seals]:
    """The twins in place of their originals, with what is wanted and numbered under their ids."""
    names = {twin.dialogue.id: twin.names for twin in found}
    wanted = {
        dialogue: None if sessions is None else frozenset(names[dialogue].of("session", s) for s in sessions)
        for dialogue, sessions in case.wanted.items()
    }

    def key(old: str) -> str:
        owner = old.partition("#")[0].partition("/")[0]
        return names[owner].key(old) if owner in names else old

    numbers = {key(old): number for old, number in case.numbers.items()}
    seals = {key(old): seal for old, seal in case.seals.items()}
    return [twin.dialogue for twin in found], wanted, numbers, seals


def _differing(one: Files, two: Files) -> tuple[str, ...]:
    """The pages that are not the same in both."""
    return tuple(sorted(p for p in {*one, *two} if one.get(p) != two.get(p)))


def _culprits(case: Case, kind: str, found: Sequence[Twin], pages: Files, write: Write) -> Iterable[Problem]:
    """Which class of private value reached which page, found by changing one class at a time."""
    told = []
    for n, dialogue in enumerate(case.dialogues):
        at = case.at[dialogue.id]
        for klass in classes(dialogue, opened(dialogue, at)):
            one = [_still(d) for d in case.dialogues]
            one[n] = culprits_twin(dialogue, at, klass)
            told += [_leak(dialogue, klass, page) for page in _differing(pages, write(*twinned(case, one)))]
    whole = _differing(pages, write(*twinned(case, found)))
    return told or [_leak(case.dialogues[0], f"the {kind} twin as a whole", page) for page in whole]


def _still(dialogue: Dialogue) -> Twin:
    """A dialogue standing for itself, nothing changed."""
    return Twin("same", dialogue, NO_NAMES, {})


def _leak(dialogue: Dialogue, klass: str, page: str) -> Problem:
    return Problem(
        dialogue.place,
        "",
        f"private values of one kind ({klass}) change the public page {page}",
        "nothing was published; this is a fault of a template or of the program: report it",
        "twin",
    )


def _nothing_proven() -> Problem:
    hint = "a release of real sessions holds private values; report this"
    return Problem(
        Place("sessions"), "", "the proof changed no private value, so it proves nothing", hint, "twin"
    )


def _no_twin(why: str) -> Problem:
    hint = "nothing was published; this is a fault of the program: report it"
    return Problem(Place("sessions"), "", f"the proof could not be made: {why}", hint, "twin")
