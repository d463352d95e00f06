"""One session as its facilitator keeps it: before, during and after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from facilitator.model.correction import Correction
from facilitator.model.evidence import Attachment, Evidence
from facilitator.model.labels import (
    PARTICIPANTS,
    Attribution,
    ConsentOf,
    Format,
    InterpretationMode,
    Keeping,
    Label,
    ObjectiveResult,
    OutcomeKind,
    ProgressStatus,
    RemarkKind,
    Rule,
    Status,
    parts,
    private,
    recorded,
)
from facilitator.model.release import Release, Silence, Support
from facilitator.model.sealed import Sealed
from facilitator.model.text import Text
from facilitator.problems import Place

NOWHERE = Place("unknown")


@dataclass(frozen=True, slots=True)
class Held:
    """When and where, exactly; not for the public."""

    first: date | None = private(PARTICIPANTS, default=None)
    last: date | None = private(PARTICIPANTS, default=None)
    timezone: str = private(PARTICIPANTS, default="UTC")
    at: Sealed[str] | None = private(PARTICIPANTS, default=None)
    place: Place = private(default=NOWHERE)


@dataclass(frozen=True, slots=True)
class SessionShown:
    """What the public may know of when and where."""

    when: Text | None = recorded("public", default=None)
    where: Text | None = recorded("public", default=None)
    place: Place = private(default=NOWHERE)


@dataclass(frozen=True, slots=True)
class Interpretation:
    """How languages are bridged; `factor` is clock time over speaking time when consecutive."""

    mode: InterpretationMode = private(PARTICIPANTS, default=InterpretationMode.NONE)
    languages: tuple[str, ...] = private(PARTICIPANTS, default=())
    factor: float = private(default=2.0)
    interpreters: tuple[str, ...] = private(default=())
    place: Place = private(default=NOWHERE)


@dataclass(frozen=True, slots=True)
class Invited:
    """Who was asked, before the session."""

    confirmed: tuple[str, ...] = private(default=())
    waiting: tuple[str, ...] = private(default=())
    declined: tuple[str, ...] = private(default=())


@dataclass(frozen=True, slots=True)
class Objective:
    """What the session wants to reach."""

    id: str = private()
    text: Text = private(PARTICIPANTS)
    readers: Label | None = private(default=None)
    place: Place = private(default=NOWHERE)


@dataclass(frozen=True, slots=True)
class Day:
    """Items below belong to this day and follow each other from `start`."""

    on: date = private(PARTICIPANTS)
    start: time = private(PARTICIPANTS)
    until: time | None = private(PARTICIPANTS, default=None)
    place: Place = private(default=NOWHERE)


@dataclass(frozen=True, slots=True)
class Pause:
    """A break, in minutes; `title` is a short word such as Lunch."""

    minutes: int = private(PARTICIPANTS)
    title: Text | None = private(PARTICIPANTS, default=None)
    start: time | None = private(PARTICIPANTS, default=None)
    place: Place = private(default=NOWHERE)


@dataclass(frozen=True, slots=True)
class Group:
    """One group of a caucus, breakout or bilateral: a side, or members named by id."""

    side: str = private(PARTICIPANTS, default="")
    members: tuple[str, ...] = private(default=())
    lead: str = private(PARTICIPANTS, default="")
    room: Sealed[str] | None = private(PARTICIPANTS, default=None)
    questions: tuple[Text, ...] = private(PARTICIPANTS, default=())
    place: Place = private(default=NOWHERE)


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the agenda; starts are computed unless `start` fixes one.

    `readers` (key `for`) narrows who reads it; `actual` is (started, ended) as it happened. A `cancelled`
    item does not take place: it is kept, so that calendars can take it back.
    """

    id: str = private()
    title: Text | None = private(PARTICIPANTS, default=None)
    theme: Text | None = recorded(default=None)
    release: Release | None = private(default=None)
    minutes: int | None = private(PARTICIPANTS, default=None)
    flexible: int = private(default=0)
    start: time | None = private(PARTICIPANTS, default=None)
    format: Format = private(PARTICIPANTS, default=Format.PLENARY)
    rule: Rule | None = private(PARTICIPANTS, default=None)
    readers: Label | None = private(default=None)
    lead: str = private(PARTICIPANTS, default="")
    room: Sealed[str] | None = private(PARTICIPANTS, default=None)
    groups: tuple[Group, ...] = private(PARTICIPANTS, default=())
    aim: Text | None = private(PARTICIPANTS, default=None)
    questions: tuple[Text, ...] = private(PARTICIPANTS, default=())
    attachments: tuple[Attachment, ...] = private(PARTICIPANTS, default=())
    team_notes: Text | None = private(default=None)
    if_tense: Text | None = private(default=None)
    actual: tuple[time, time] | None = private(default=None)
    cancelled: bool = private(PARTICIPANTS, default=False)
    place: Place = private(default=NOWHERE)


AgendaEntry = Day | Pause | Item


@dataclass(frozen=True, slots=True)
class Commitment:
    """Who undertakes what by when; `check` is how it is verified, in public words."""

    by: tuple[str, ...] = recorded()
    due: date | None = recorded(default=None)
    every: Text | None = recorded(default=None)
    check: Text | None = recorded(default=None)
    checked_by: str = private(default="")
    place: Place = private(default=NOWHERE)


@dataclass(frozen=True, slots=True)
class Outcome:
    """One result of the session.

    `text` is what the room said; `words` are other words for readers outside, by label.
    `comes_from` names agenda items (key `from`) and never leaves the team. `attribution`, where
    declared, takes the place of the session's. `commit`: while its day alone keeps it, a salted digest
    of its public words stands in the record.
    """

    id: str = private()
    kind: OutcomeKind = recorded()
    text: Text = recorded()
    words: tuple[tuple[Label, Text], ...] = recorded(default=())
    why: Text | None = recorded(default=None)
    status: Status = recorded(default=Status.FLOATED)
    attribution: Attribution | None = recorded(default=None)
    comes_from: tuple[str, ...] = private(default=())
    commitment: Commitment | None = recorded(default=None)
    support: Support | None = recorded(default=None)
    silence: Silence | None = recorded(default=None)
    release: Release | None = private(default=None)
    commit: bool = recorded(default=False)
    place: Place = private(default=NOWHERE)


@dataclass(frozen=True, slots=True)
class Progress:
    """How an outcome of this or an earlier session fares.

    `outcome` is `<session>#<id>`, or `#<id>` in the same session; `text` is for its readers,
    `evidence` for the team.
    """

    outcome: str = private()
    status: ProgressStatus = recorded(default=ProgressStatus.NOT_STARTED)
    verified: date | None = recorded(default=None)
    text: Text | None = recorded(default=None)
    evidence: Text | None = private(default=None)
    release: Release | None = private(default=None)
    place: Place = private(default=NOWHERE)


@dataclass(frozen=True, slots=True)
class Remark:
    """Something said, for the team: by a person, `?`, `room` or `side:x`; `on` is an agenda item."""

    on: str = private()
    by: str = private()
    said: Text = private()
    kind: RemarkKind = private(default=RemarkKind.REMARK)
    place: Place = private(default=NOWHERE)


@dataclass(frozen=True, slots=True)
class After:
    """The team's review: what happened and why, what to keep, who might be at risk, the way back."""

    objectives: tuple[tuple[str, ObjectiveResult], ...] = private(default=())
    happened: Text | None = private(default=None)
    why_different: Text | None = private(default=None)
    sustain: tuple[Text, ...] = private(default=())
    improve: tuple[Text, ...] = private(default=())
    safety: Text | None = private(default=None)
    promises: tuple[Text, ...] = private(default=())
    way_back: tuple[tuple[str, Text], ...] = private(default=())
    process: Text | None = private(default=None)
    place: Place = private(default=NOWHERE)


@dataclass(frozen=True, slots=True)
class Session:
    """One session; what it inherits from its dialogue is already filled in.

    `rule` is the rule of the session; an item may be held under another. `measured` holds
    (item, started, ended) as typed in the notes.
    """

    id: str = private()
    title: Text | None = private(PARTICIPANTS, default=None)
    held: Held = private(PARTICIPANTS, default=Held())
    shown_as: SessionShown | None = recorded("public", default=None)
    rule: Rule = recorded(PARTICIPANTS, default=Rule.CHATHAM_HOUSE)
    attribution: Attribution = recorded(default=Attribution.PARTICIPANT)
    consent_of: ConsentOf = private(default=ConsentOf.EACH_SIDE)
    papers: Keeping = private(PARTICIPANTS, default=Keeping.HAND_BACK)
    interpretation: Interpretation = private(PARTICIPANTS, default=Interpretation())
    invited: Invited = private(default=Invited())
    attending: tuple[str, ...] = private(default=())
    objectives: tuple[Objective, ...] = private(PARTICIPANTS, default=())
    ground_rules: tuple[Text, ...] = private(PARTICIPANTS, default=())
    logistics: Text | None = private(PARTICIPANTS, default=None)
    annex: tuple[tuple[str, Text], ...] = private(default=())
    evidence: tuple[Evidence, ...] = private(default=())
    agenda: tuple[AgendaEntry, ...] = parts(default=())
    outcomes: tuple[Outcome, ...] = parts(default=())
    progress: tuple[Progress, ...] = parts(default=())
    remarks: tuple[Remark, ...] = private(default=())
    measured: tuple[tuple[str, time, time], ...] = private(default=())
    after: After = private(default=After())
    corrections: tuple[Correction, ...] = parts(default=())
    place: Place = private(default=NOWHERE)

    @property
    def items(self) -> tuple[Item, ...]:
        """The agenda's items, without days and breaks."""
        return tuple(e for e in self.agenda if isinstance(e, Item))

    def item(self, item: str) -> Item | None:
        """The agenda item of that id, or None."""
        return next((e for e in self.items if e.id == item), None)

    def present(self) -> tuple[str, ...]:
        """Who attends: as recorded, or before that as confirmed."""
        return self.attending or self.invited.confirmed
