"""A note on a change of published words: public itself, and so written that it betrays nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from facilitator.model.labels import private, recorded
from facilitator.model.text import Text
from facilitator.problems import Place


class CorrectionKind(Enum):
    """What a correction touches: how something is said, or what is said."""

    EDITORIAL = "editorial"
    SUBSTANCE = "substance"


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction. `note` is for the public from the day `on`, wherever its session is known.

    `items` are ids of outcomes, agenda items (for their themes), terms or precedents; progress is named
    by its outcome. With none, the note speaks of the page itself: list, title, day, rule.
    """

    id: str = private()
    on: date = recorded()
    kind: CorrectionKind = recorded()
    note: Text = recorded()
    items: tuple[str, ...] = recorded(default=())
    place: Place = private(default=Place("unknown"))
