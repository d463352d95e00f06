"""What has been released, as plain frozen data: a closed list, and all that a page may be made from."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.disclosure.edition import Said

SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("convergence", ("understanding", "norm")),
    ("measures", ("measure", "commitment", "action")),
    ("divergence", ("divergence",)),
    ("concerns", ("interest",)),
    ("clarifications", ("clarification", "apology")),
    ("options", ("option",)),
)
"""The sections of a report, and the kinds of outcome that stand in each."""


def place_of(kind: str) -> int:
    """Where a kind of outcome stands in a report: its section, from 0."""
    return next(n for n, (_, kinds) in enumerate(SECTIONS) if kind in kinds)


@dataclass(frozen=True, slots=True)
class CommitmentRecord:
    """Which sides undertake it, by when (ISO date), how often, and how it is verified."""

    by: tuple[Said, ...]
    due: str = ""
    every: Said | None = None
    check: Said | None = None


@dataclass(frozen=True, slots=True)
class CorrectionRecord:
    """A correction: its ISO day, kind and note, the numbers of what it concerns, and the release it came in.

    Without numbers it concerns the page itself.
    """

    on: str
    kind: str
    note: Said
    release: int
    items: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Tombstone:
    """A number whose words were withdrawn, and the release in which they were; nothing else."""

    number: int
    release: int


@dataclass(frozen=True, slots=True)
class SealedRecord:
    """A number behind which something stays inside for now: the digest that it can be checked by."""

    number: int
    digest: str


@dataclass(frozen=True, slots=True)
class OutcomeRecord:
    """One outcome; `number` is its public number in the report, 0 before it has one.

    `reservations` are annexed to a text that was adopted under silence. `digest` stood in the record
    before the words did, and `salt` lets everybody check that they are the same words.
    """

    number: int
    kind: str
    status: str
    attribution: str
    text: Said
    why: Said | None = None
    support: str = ""
    commitment: CommitmentRecord | None = None
    reservations: tuple[Said, ...] = ()
    digest: str = ""
    salt: str = ""


@dataclass(frozen=True, slots=True)
class ThemeRecord:
    """What the public may know of a part of the agenda."""

    number: int
    theme: Said


@dataclass(frozen=True, slots=True)
class ProgressRecord:
    """How outcome `item` of report `report` fares; `verified` is an ISO date or empty."""

    number: int
    report: int
    item: int
    status: str
    verified: str = ""
    text: Said | None = None


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """One outcome report. `report` is the session's public number, 0 before it has one.

    `confirmation` is `signed` (both sides' keys), `noted`, or empty.
    """

    address: str
    report: int
    rule: str
    attribution: str
    when: Said | None = None
    where: Said | None = None
    list_lines: tuple[str, ...] = ()
    themes: tuple[ThemeRecord, ...] = ()
    outcomes: tuple[OutcomeRecord, ...] = ()
    progress: tuple[ProgressRecord, ...] = ()
    sealed: tuple[SealedRecord, ...] = ()
    withdrawn: tuple[Tombstone, ...] = ()
    corrections: tuple[CorrectionRecord, ...] = ()
    confirmation: str = ""


@dataclass(frozen=True, slots=True)
class TermRecord:
    """One word of the shared vocabulary."""

    number: int
    term: Said
    meaning: Said


@dataclass(frozen=True, slots=True)
class PrecedentRecord:
    """What others did in a like case, and where that can be read."""

    number: int
    title: Said
    text: Said
    source: Said | None = None


@dataclass(frozen=True, slots=True)
class DialogueRecord:
    """A dialogue's own page, which counts as report 0."""

    address: str
    title: Said
    languages: tuple[str, ...]
    k: int
    purpose: Said | None = None
    convenors: tuple[Said, ...] = ()
    ground_rules: tuple[Said, ...] = ()
    terms: tuple[TermRecord, ...] = ()
    precedents: tuple[PrecedentRecord, ...] = ()
    withdrawn: tuple[Tombstone, ...] = ()
    corrections: tuple[CorrectionRecord, ...] = ()
    confirmation: str = ""

    @property
    def report(self) -> int:
        """The public number of a dialogue's own page."""
        return 0


@dataclass(frozen=True, slots=True)
class WithdrawnRecord:
    """Stands where something was released that the public may no longer read."""

    address: str
    report: int


Record = DialogueRecord | SessionRecord | WithdrawnRecord


@dataclass(frozen=True, slots=True)
class Release:
    """One numbered release of one report: the day (ISO), the record, and the digest of its file."""

    number: int
    date: str
    record: Record
    digest: str

    @property
    def where(self) -> tuple[str, int]:
        """Which report this is a release of."""
        return (self.record.address, self.record.report)
