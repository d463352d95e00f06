"""What outsiders know already, so that a release can be looked at with their eyes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from facilitator.model.labels import private
from facilitator.model.sealed import Sealed
from facilitator.problems import Place


class Fact(Enum):
    """What is known of people: that they were there or were not, spoke, or have a certain role."""

    ATTENDED = "attended"
    ABSENT = "absent"
    SPOKE = "spoke"
    ROLE = "role"


@dataclass(frozen=True, slots=True)
class Known:
    """One thing that outsiders know: of whom, of which session (empty: of all), and where it can be read.

    `words` are what such people are called in public (`AI vendor`); a sentence that uses one of them
    speaks of no one else. It feeds `attack` alone and never decides what is shown.
    """

    about: tuple[str, ...] = private()
    fact: Fact = private()
    session: str = private(default="")
    words: tuple[Sealed[str], ...] = private(default=())
    source: Sealed[str] | None = private(default=None)
    place: Place = private(default=Place("unknown"))
