"""Three copies of a dialogue with the same record and other secrets: the same public bytes must follow.

`bare` keeps nothing but the record and what opens it; `other` invents everything private anew;
`crowded` doubles it. What is open is asked of the gate's definition, never of disclosure.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from facilitator.gate import entitled
from facilitator.model.dialogue import Dialogue
from facilitator.publish.twins.bare import bare
from facilitator.publish.twins.crowded import crowded
from facilitator.publish.twins.opened import Opened, opened
from facilitator.publish.twins.other import classes, other
from facilitator.publish.twins.renaming import NO_NAMES, Renaming

__all__ = ["NO_NAMES", "Twin", "TwinError", "classes", "culprits_twin", "opened", "twins"]


@dataclass(frozen=True, slots=True)
class Twin:
    """A copy of a dialogue. `names` says which id became which; `changed` counts the private values
    that are other than they were, by class of field."""

    kind: str
    dialogue: Dialogue
    names: Renaming
    changed: Mapping[str, int]


class TwinError(Exception):
    """The copy does not have the record of its original, so it proves nothing (our own fault)."""


def twins(dialogue: Dialogue, at: datetime) -> tuple[Twin, ...]:
    """The three twins. Raises TwinError where one has another record than the original."""
    known = opened(dialogue, at)
    second, names, changed = other(dialogue, known)
    less, dropped = bare(dialogue, known)
    more, added = crowded(dialogue, known)
    made = (
        Twin("bare", less, NO_NAMES, dropped),
        Twin("other", second, names, changed),
        Twin("crowded", more, NO_NAMES, added),
    )
    record = entitled.record(dialogue, at)
    for twin in made:
        if entitled.record(twin.dialogue, at) != record:
            raise TwinError(f"the {twin.kind} twin has another record than its original")
    return made


def culprits_twin(dialogue: Dialogue, at: datetime, only: str) -> Twin:
    """An `other` twin in which one class of private values alone is invented anew."""
    known: Opened = opened(dialogue, at)
    made, names, changed = other(dialogue, known, frozenset({only}))
    return Twin("other", made, names, changed)
