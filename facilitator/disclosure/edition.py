"""An Edition: plain frozen data, all that one reader may know on one day. The rest has been dropped.

No type here leads back to the model. Ids are None (or absent) wherever the reader is the public.
Texts keep every language version the reader may read; a view picks one.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.disclosure.evidence import AttachmentShown as AttachmentShown, EvidenceShown as EvidenceShown
from facilitator.disclosure.wording import (
    Listed as Listed,
    Mark as Mark,
    NewLine as NewLine,
    Para as Para,
    Phrase as Phrase,
    Piece as Piece,
    Prose as Prose,
    Quoted as Quoted,
    Said as Said,
    Words as Words,
)


@dataclass(frozen=True, slots=True)
class SideShown:
    """A side as its readers know it. `id` is empty for the public."""

    name: Said
    id: str = ""


@dataclass(frozen=True, slots=True)
class TermShown:
    """One word of the shared vocabulary."""

    term: Said
    meaning: Said
    id: str = ""


@dataclass(frozen=True, slots=True)
class PrecedentShown:
    """What others did in a like case."""

    title: Said
    text: Said
    source: Said | None = None
    id: str = ""


@dataclass(frozen=True, slots=True)
class CommitmentShown:
    """Who undertakes what by when (`due` is an ISO date), and how it is verified.

    `by` holds names of sides; `checked_by` is an id, for the team only.
    """

    by: tuple[Said, ...]
    due: str = ""
    every: Said | None = None
    check: Said | None = None
    checked_by: str = ""


@dataclass(frozen=True, slots=True)
class OutcomeShown:
    """One outcome in the words this reader may read.

    `kind`, `status`, `attribution`, `support` are the words of `model.labels`. `standing` says how
    far it has gone: `open` (public), `released` (to this reader), `room` (read in the room, not yet
    released outside), `team`. `proposed` are the words meant for the public, where a reader who was
    in the room may see them and they differ. `reservations` are annexed to a text that was adopted
    under silence. `ref` is `<session>#<id>`; empty for the public.
    """

    kind: str
    text: Said
    status: str
    attribution: str
    standing: str
    why: Said | None = None
    support: str = ""
    commitment: CommitmentShown | None = None
    proposed: Said | None = None
    not_before: str = ""
    awaited: tuple[str, ...] = ()
    comes_from: tuple[str, ...] = ()
    ref: str = ""
    reservations: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class ProgressShown:
    """How an outcome fares; `about` is its `<session>#<id>`, `outcome` for the public the open one itself."""

    status: str
    verified: str = ""
    text: Said | None = None
    evidence: Said | None = None
    about: str = ""
    outcome: OutcomeShown | None = None
    standing: str = "team"


@dataclass(frozen=True, slots=True)
class ThemeShown:
    """All that the public may see of an agenda item."""

    theme: Said


@dataclass(frozen=True, slots=True)
class GroupShown:
    """One group of an item, for those who may know of it. `lead` is a part; `lead_id` for the team."""

    side: Said | None
    room: str = ""
    lead: str = ""
    lead_id: str = ""
    members: tuple[str, ...] = ()
    questions: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class Slot:
    """One line of a programme. `what` is item or pause.

    `start`, `end` are ISO instants with offset in the session's zone; empty where no day is given.
    `minutes` is clock time; `speaking` is what interpretation leaves of it. `lead` is a part
    (facilitator, expert …), `lead_id` an id for the team. `rule` only where it differs from the
    session's.
    """

    what: str
    minutes: int
    day: str = ""
    start: str = ""
    end: str = ""
    title: Said | None = None
    format: str = ""
    rule: str = ""
    room: str = ""
    lead: str = ""
    lead_id: str = ""
    aim: Said | None = None
    questions: tuple[Said, ...] = ()
    attachments: tuple[AttachmentShown, ...] = ()
    groups: tuple[GroupShown, ...] = ()
    speaking: int = 0
    flexible: int = 0
    team_notes: Said | None = None
    if_tense: Said | None = None
    actual: tuple[str, str] | None = None
    id: str = ""


@dataclass(frozen=True, slots=True)
class DayShown:
    """One day of the agenda (ISO date), with the hour it should end by."""

    day: str
    start: str
    until: str = ""


@dataclass(frozen=True, slots=True)
class ObjectiveShown:
    """One objective; `result` (met, partly, not-met) for the team, afterwards."""

    text: Said
    result: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class RemarkShown:
    """A remark, for the team: `by` is an id, `?`, `room` or `side:x`."""

    on: str
    by: str
    kind: str
    said: Said


@dataclass(frozen=True, slots=True)
class ReviewShown:
    """The team's review."""

    happened: Said | None = None
    why_different: Said | None = None
    sustain: tuple[Said, ...] = ()
    improve: tuple[Said, ...] = ()
    safety: Said | None = None
    promises: tuple[Said, ...] = ()
    way_back: tuple[tuple[str, Said], ...] = ()
    process: Said | None = None


@dataclass(frozen=True, slots=True)
class PersonShown:
    """A person for the team's eyes: id, part, side; a name only where the team asked for names."""

    id: str
    part: str
    side: str = ""
    name: str = ""
    role: str = ""
    affiliation: str = ""


@dataclass(frozen=True, slots=True)
class CorrectionShown:
    """A note on a change of published words: the ISO day, `editorial` or `substance`, the note."""

    on: str
    kind: str
    note: Said


@dataclass(frozen=True, slots=True)
class SessionShownTo:
    """One session as its reader may know it. `id`, `title`, `held…`, `papers` are empty for the public."""

    shown_when: Said | None
    shown_where: Said | None
    rule: str
    attribution: str
    list_lines: tuple[str, ...] = ()
    themes: tuple[ThemeShown, ...] = ()
    outcomes: tuple[OutcomeShown, ...] = ()
    progress: tuple[ProgressShown, ...] = ()
    corrections: tuple[CorrectionShown, ...] = ()
    id: str = ""
    title: Said | None = None
    first: str = ""
    last: str = ""
    timezone: str = ""
    at: str = ""
    papers: str = ""
    interpretation: str = ""
    interpretation_languages: tuple[str, ...] = ()
    interpreters: tuple[str, ...] = ()
    attending: tuple[PersonShown, ...] = ()
    objectives: tuple[ObjectiveShown, ...] = ()
    ground_rules: tuple[Said, ...] = ()
    logistics: Said | None = None
    annex: Said | None = None
    evidence: tuple[EvidenceShown, ...] = ()
    days: tuple[DayShown, ...] = ()
    slots: tuple[Slot, ...] = ()
    called_off: tuple[Slot, ...] = ()
    remarks: tuple[RemarkShown, ...] = ()
    review: ReviewShown | None = None


@dataclass(frozen=True, slots=True)
class Edition:
    """One reader's whole knowledge of a dialogue at one instant.

    `reader` is the label or person id the edition is for; `kind` is team, side, participants,
    principals, person or public; `at` the instant (ISO); `zone` the reader's own time zone or
    empty; `lang` the reader's first language or empty. `title` is the working title, `shown_title`
    and `address` what the public knows. Sessions stand in the order of their files' dates (public:
    only those with shown_as).
    """

    reader: str
    kind: str
    at: str
    languages: tuple[str, ...]
    rule: str
    k: int
    sessions: tuple[SessionShownTo, ...] = ()
    shown_title: Said | None = None
    address: str = ""
    purpose: Said | None = None
    convenors: tuple[Said, ...] = ()
    ground_rules: tuple[Said, ...] = ()
    terms: tuple[TermShown, ...] = ()
    precedents: tuple[PrecedentShown, ...] = ()
    corrections: tuple[CorrectionShown, ...] = ()
    confirmation: str = ""
    id: str = ""
    title: Said | None = None
    sides: tuple[SideShown, ...] = ()
    consent_of: str = ""
    zone: str = ""
    lang: str = ""
    side: str = ""
