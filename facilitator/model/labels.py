"""The words of the field, one closed list per question: who reads, under what rule, how attributed."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, IntEnum
from typing import Any

TEAM = "team"
PARTICIPANTS = "participants"
PRINCIPALS = "principals"
PUBLIC = "public"

FLOOR_K = 3
DEFAULT_K = 5


def private(readers: str = TEAM, **options: Any) -> Any:  # noqa: ANN401 - the type of dataclasses.field
    """A field that never enters the record. `readers`: who reads it when nothing is said."""
    return field(metadata={"readers": readers, "record": False}, **options)


def recorded(readers: str = TEAM, **options: Any) -> Any:  # noqa: ANN401 - the type of dataclasses.field
    """A field that enters the record once released. `readers`: who reads it when nothing is said."""
    return field(metadata={"readers": readers, "record": True}, **options)


def parts(**options: Any) -> Any:  # noqa: ANN401 - the type of dataclasses.field
    """A field that only holds records whose own fields say who reads them."""
    return field(metadata={"readers": PUBLIC, "record": True}, **options)


@dataclass(frozen=True, slots=True, order=True)
class Label:
    """A set of readers as written: `team`, `side:x`, `principals:x`, `participants` … united."""

    words: tuple[str, ...]

    def __str__(self) -> str:
        return ", ".join(self.words)


class Rule(Enum):
    """The rule a meeting, or part thereof, is held under; from the strictest to the most open."""

    OFF_THE_RECORD = "off-the-record"
    NOT_FOR_ATTRIBUTION = "not-for-attribution"
    CHATHAM_HOUSE = "chatham-house"
    CHATHAM_HOUSE_WITH_LIST = "chatham-house-with-list"
    ON_THE_RECORD = "on-the-record"


class Attribution(IntEnum):
    """How exactly words are attributed; a larger number says more."""

    NONE = 0
    PARTICIPANT = 1
    SIDE = 2
    ROLE = 3
    NAME = 4

    @property
    def word(self) -> str:
        """The word people write: `participant`."""
        return self.name.lower()


class ConsentOf(Enum):
    """Whose consent a release needs."""

    EACH_SIDE = "each-side"
    EVERYONE = "everyone"
    NONE = "none"


class Keeping(Enum):
    """Whether those in the room keep the papers they were given."""

    HAND_BACK = "hand-back"
    TAKE_HOME = "take-home"


class Status(Enum):
    """How far agreement on an outcome reached."""

    FLOATED = "floated"
    EXPLORED = "explored"
    BRACKETED = "bracketed"
    AGREED = "agreed"
    NOT_AGREED = "not-agreed"


class OutcomeKind(Enum):
    """What kind of result an outcome is."""

    UNDERSTANDING = "understanding"
    DIVERGENCE = "divergence"
    CLARIFICATION = "clarification"
    INTEREST = "interest"
    NORM = "norm"
    APOLOGY = "apology"
    OPTION = "option"
    MEASURE = "measure"
    COMMITMENT = "commitment"
    ACTION = "action"


class RemarkKind(Enum):
    """What a remark does in the conversation."""

    CONCERN = "concern"
    NEED = "need"
    PROPOSAL = "proposal"
    QUESTION = "question"
    ANSWER = "answer"
    CLARIFICATION = "clarification"
    OBJECTION = "objection"
    AGREEMENT = "agreement"
    APOLOGY = "apology"
    REMARK = "remark"


class Quantifier(Enum):
    """How many share a view, in the author's own word."""

    SOME = "some"
    SEVERAL = "several"
    MANY = "many"
    MOST = "most"


class Code(Enum):
    """Why a passage is withheld."""

    SPEAKER = "R1"
    PRESENCE = "R2"
    SMALL_GROUP = "R3"
    THIRD_PARTY = "R4"
    SAFETY = "R5"
    NEGOTIATION = "R6"
    DISPUTED = "R7"
    CONSENT = "R8"


class Part(Enum):
    """The part a person has in the dialogue."""

    PARTICIPANT = "participant"
    FACILITATOR = "facilitator"
    RAPPORTEUR = "rapporteur"
    INTERPRETER = "interpreter"
    OBSERVER = "observer"
    EXPERT = "expert"
    CONVENOR = "convenor"
    ORGANIZER = "organizer"
    PRINCIPAL = "principal"
    DONOR = "donor"
    MENTIONED = "mentioned"


class Listing(Enum):
    """How a person wishes to stand in a public list of attendees."""

    WITHHELD = "withheld"
    AFFILIATION = "affiliation"
    NAMED = "named"


class ProgressStatus(Enum):
    """How an earlier outcome fares."""

    NOT_STARTED = "not-started"
    UNDER_WAY = "under-way"
    KEPT = "kept"
    LATE = "late"
    NOT_KEPT = "not-kept"
    OVERTAKEN = "overtaken"


class ObjectiveResult(Enum):
    """Whether an objective was met."""

    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not-met"


class Format(Enum):
    """The format of an agenda item."""

    PLENARY = "plenary"
    CAUCUS = "caucus"
    BREAKOUT = "breakout"
    BILATERAL = "bilateral"


class InterpretationMode(Enum):
    """How languages are bridged in the room."""

    NONE = "none"
    CONSECUTIVE = "consecutive"
    SIMULTANEOUS = "simultaneous"


class SilenceState(Enum):
    """Where a silence procedure stands, as a person recorded it."""

    PROPOSED = "proposed"
    UNDER_SILENCE = "under-silence"
    BROKEN = "broken"
    ADOPTED = "adopted"
