"""What each page of the site shows, worked out of released records alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from facilitator.disclosure.edition import Said
from facilitator.views.site_codes import codes_in
from facilitator.views.site_record import (
    SECTIONS,
    DialogueRecord,
    OutcomeRecord,
    ProgressRecord,
    Release,
    SessionRecord,
    TermRecord,
    WithdrawnRecord,
)
from facilitator.views.site_timeline import chronology

ROOT_OF_INDEX, ROOT_OF_DIALOGUE, ROOT_OF_REPORT = "../", "../../", "../../../"


@dataclass(frozen=True, slots=True)
class Issue:
    """One release as a page tells it; `changes` counts sentences new, changed and gone since the last."""

    release: Release
    title: Said | None
    changes: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Fared:
    """How an outcome fares, as told in report `told_in`."""

    progress: ProgressRecord
    told_in: int


@dataclass(frozen=True, slots=True)
class Point:
    """One numbered point of a report, and how it has fared since, the latest word first."""

    outcome: OutcomeRecord
    fared: tuple[Fared, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Points of one sort: `name` is a word of SECTIONS."""

    name: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Progress told in this report on a point of this or another one."""

    progress: ProgressRecord
    outcome: OutcomeRecord | None


@dataclass(frozen=True, slots=True)
class ReportPage:
    """An outcome report."""

    up: str
    title: Said
    report: SessionRecord
    sections: tuple[Section, ...]
    follow_ups: tuple[FollowUp, ...]
    codes: tuple[str, ...]
    issues: tuple[Issue, ...]


@dataclass(frozen=True, slots=True)
class WithdrawnPage:
    """Stands in place of what was withdrawn."""

    up: str
    record: WithdrawnRecord
    issues: tuple[Issue, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure with where it was agreed and the latest word on how it fares."""

    report: SessionRecord
    outcome: OutcomeRecord
    fared: Fared | None


@dataclass(frozen=True, slots=True)
class DialoguePage:
    """A dialogue: purpose, meetings in the order of time, measures, shared words, precedents."""

    up: str
    record: DialogueRecord
    meetings: tuple[SessionRecord, ...]
    measures: tuple[Measure, ...]
    codes: tuple[str, ...]
    issues: tuple[Issue, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A dialogue as the index shows it."""

    record: DialogueRecord
    meetings: tuple[SessionRecord, ...]


@dataclass(frozen=True, slots=True)
class IndexPage:
    """All dialogues."""

    up: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """The shared words of one dialogue."""

    record: DialogueRecord
    terms: tuple[TermRecord, ...]


@dataclass(frozen=True, slots=True)
class VocabularyPage:
    """The shared words of all dialogues."""

    up: str
    shelves: tuple[Shelf, ...]


@dataclass(frozen=True, slots=True)
class ReleasesPage:
    """Every release, the newest first, and the head of the chain."""

    up: str
    head: str
    issues: tuple[Issue, ...]


Page = ReportPage | WithdrawnPage | DialoguePage | IndexPage | VocabularyPage | ReleasesPage


@dataclass(frozen=True, slots=True)
class Placed:
    """A page and its address: the path of its Markdown under the site's root."""

    path: str
    page: Page


def pages(issues: Sequence[Issue]) -> tuple[Placed, ...]:
    """All generated pages, from every release there has been (oldest first)."""
    latest = {i.release.where: i.release for i in issues}
    dialogues = tuple(r.record for r in latest.values() if isinstance(r.record, DialogueRecord))
    found: list[Placed] = []
    for where, release in latest.items():
        of_it = tuple(i for i in reversed(issues) if i.release.where == where)
        found.append(_page(release, latest, of_it))
    ordered = tuple(sorted(dialogues, key=lambda d: d.address))
    cards = tuple(Card(d, _meetings(latest, d.address)) for d in ordered)
    shelves = tuple(Shelf(d, d.terms) for d in ordered if d.terms)
    head = issues[-1].release.digest if issues else ""
    found.append(Placed("dialogues/index.md", IndexPage(ROOT_OF_INDEX, cards)))
    found.append(Placed("dialogues/vocabulary.md", VocabularyPage(ROOT_OF_INDEX, shelves)))
    newest_first = tuple(reversed(issues))
    found.append(Placed("dialogues/releases.md", ReleasesPage(ROOT_OF_INDEX, head, newest_first)))
    return tuple(sorted(found, key=lambda placed: placed.path))


Latest = Mapping[tuple[str, int], Release]


def _page(release: Release, latest: Latest, issues: tuple[Issue, ...]) -> Placed:
    record = release.record
    folder = f"dialogues/{record.address}" + (f"/{record.report}" if record.report else "")
    up = ROOT_OF_REPORT if record.report else ROOT_OF_DIALOGUE
    if isinstance(record, WithdrawnRecord):
        return Placed(f"{folder}/index.md", WithdrawnPage(up, record, issues))
    if isinstance(record, DialogueRecord):
        return Placed(f"{folder}/index.md", _dialogue(record, latest, issues))
    return Placed(f"{folder}/index.md", _report(record, latest, issues))


def _report(record: SessionRecord, latest: Latest, issues: tuple[Issue, ...]) -> ReportPage:
    reports = _meetings(latest, record.address)
    points = [Point(o, _fared(reports, record.report, o.number)) for o in record.outcomes]
    sections = (Section(n, tuple(p for p in points if p.outcome.kind in kinds)) for n, kinds in SECTIONS)
    follow_ups = tuple(FollowUp(p, _outcome(reports, p)) for p in record.progress)
    head = latest.get((record.address, 0))
    title = head.record.title if head and isinstance(head.record, DialogueRecord) else Said(())
    return ReportPage(
        up=ROOT_OF_REPORT,
        title=title,
        report=record,
        sections=tuple(s for s in sections if s.points),
        follow_ups=follow_ups,
        codes=codes_in(record),
        issues=issues,
    )


def _dialogue(record: DialogueRecord, latest: Latest, issues: tuple[Issue, ...]) -> DialoguePage:
    reports = _meetings(latest, record.address)
    measures = tuple(
        Measure(report, outcome, next(iter(_fared(reports, report.report, outcome.number)), None))
        for report in reports
        for outcome in report.outcomes
        if outcome.commitment or outcome.kind in ("measure", "commitment", "action")
    )
    shown = (record, *(m.outcome for m in measures), *(m.theme for r in reports for m in r.themes))
    return DialoguePage(
        up=ROOT_OF_DIALOGUE,
        record=record,
        meetings=reports,
        measures=measures,
        codes=codes_in(shown),
        issues=issues,
    )


def _meetings(latest: Latest, address: str) -> tuple[SessionRecord, ...]:
    found = [
        release.record
        for release in latest.values()
        if isinstance(release.record, SessionRecord) and release.record.address == address
    ]
    return tuple(sorted(found, key=lambda r: (chronology(r.when), r.report)))


def _fared(reports: Iterable[SessionRecord], report: int, item: int) -> tuple[Fared, ...]:
    """What later reports say of one point; the latest verified first, then the latest told."""
    found = [
        (p.verified, n, Fared(p, told.report))
        for n, told in enumerate(reports)
        for p in told.progress
        if (p.report, p.item) == (report, item)
    ]
    return tuple(fared for _, _, fared in sorted(found, key=lambda f: (f[0], f[1]), reverse=True))


def _outcome(reports: Iterable[SessionRecord], progress: ProgressRecord) -> OutcomeRecord | None:
    for report in reports:
        for outcome in report.outcomes:
            if (report.report, outcome.number) == (progress.report, progress.item):
                return outcome
    return None
