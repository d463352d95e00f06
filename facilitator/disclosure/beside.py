"""Every item of a session side by side: what each set of readers has of it, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from facilitator.disclosure.edition import OutcomeShown, Said
from facilitator.disclosure.explain import sentences
from facilitator.disclosure.outcomes import Seat, rule_outcome
from facilitator.disclosure.readers import Eyes, Reader, eyes
from facilitator.disclosure.ruling import Ruling
from facilitator.disclosure.things import rule_precedent, rule_progress, rule_term, rule_theme
from facilitator.model.dialogue import Dialogue, Precedent, Term
from facilitator.model.labels import PARTICIPANTS, PRINCIPALS, PUBLIC, TEAM
from facilitator.model.session import Item, Outcome, Progress, Session
from facilitator.problems import Place


@dataclass(frozen=True, slots=True)
class Cell:
    """What one set of readers has of an item: the words, or None; the standing; the reasons as sentences."""

    reader: str
    standing: str
    words: Said | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One item: `sort` is outcome, theme, progress, term or precedent; `about` its kind, where it has one."""

    sort: str
    ref: str
    place: Place
    about: str
    status: str
    cells: tuple[Cell, ...]


One = Callable[[Eyes], tuple[Ruling, Said | None]]


def readers_of(dialogue: Dialogue) -> tuple[str, ...]:
    """The columns, from those who know most to those who know least."""
    return (TEAM, *(f"side:{s.id}" for s in dialogue.sides), PARTICIPANTS, PRINCIPALS, PUBLIC)


def side_by_side(dialogue: Dialogue, session: Session, at: datetime) -> tuple[Row, ...]:
    """Outcomes, themes and progress of the session; terms and precedents of its dialogue."""
    return (*_of_session(dialogue, session, at), *_of_dialogue(dialogue, at))


def _row(dialogue: Dialogue, sort: str, ref: str, place: Place, words: tuple[str, str], one: One) -> Row:
    cells = []
    for word in readers_of(dialogue):
        ruling, said = one(eyes(Reader.label(word), dialogue))
        cells.append(Cell(word, ruling.standing, said, sentences(ruling)))
    return Row(sort, ref, place, *words, tuple(cells))


def _of_session(dialogue: Dialogue, session: Session, at: datetime) -> Iterator[Row]:
    for outcome in session.outcomes:
        words = outcome.kind.value, outcome.status.value
        one = _outcome(dialogue, session, outcome, at)
        yield _row(dialogue, "outcome", f"{session.id}#{outcome.id}", outcome.place, words, one)
    for item in session.items:
        if item.theme is not None:
            one = _theme(dialogue, session, item, at)
            yield _row(dialogue, "theme", f"{session.id}#{item.id}", item.place, ("", ""), one)
    for progress in session.progress:
        about = progress.outcome if not progress.outcome.startswith("#") else session.id + progress.outcome
        one = _progress(dialogue, session, progress, at)
        yield _row(dialogue, "progress", about, progress.place, ("", progress.status.value), one)


def _of_dialogue(dialogue: Dialogue, at: datetime) -> Iterator[Row]:
    for term in dialogue.terms:
        yield _row(dialogue, "term", f"#{term.id}", term.place, ("", ""), _term(dialogue, term, at))
    for told in dialogue.precedents:
        one = _precedent(dialogue, told, at)
        yield _row(dialogue, "precedent", f"#{told.id}", told.place, ("", ""), one)


def _outcome(dialogue: Dialogue, session: Session, outcome: Outcome, at: datetime) -> One:
    def one(who: Eyes) -> tuple[Ruling, Said | None]:
        ruling, shown = rule_outcome(Seat(dialogue, session, who, at), outcome)
        return ruling, shown.text if shown else None

    return one


def _theme(dialogue: Dialogue, session: Session, item: Item, at: datetime) -> One:
    def one(who: Eyes) -> tuple[Ruling, Said | None]:
        ruling, shown = rule_theme(Seat(dialogue, session, who, at), item)
        return ruling, shown.theme if shown else None

    return one


def _progress(dialogue: Dialogue, session: Session, progress: Progress, at: datetime) -> One:
    def one(who: Eyes) -> tuple[Ruling, Said | None]:
        seen = dict(_seen(dialogue, who, at))
        ruling, shown = rule_progress(Seat(dialogue, session, who, at), progress, seen)
        return ruling, (shown.text or Said(())) if shown else None

    return one


def _seen(dialogue: Dialogue, who: Eyes, at: datetime) -> Iterator[tuple[str, OutcomeShown]]:
    for session in dialogue.sessions:
        for outcome in session.outcomes:
            _, shown = rule_outcome(Seat(dialogue, session, who, at), outcome)
            if shown is not None:
                yield f"{session.id}#{outcome.id}", shown


def _term(dialogue: Dialogue, term: Term, at: datetime) -> One:
    def one(who: Eyes) -> tuple[Ruling, Said | None]:
        ruling, shown = rule_term(dialogue, who, at, term)
        return ruling, shown.meaning if shown else None

    return one


def _precedent(dialogue: Dialogue, told: Precedent, at: datetime) -> One:
    def one(who: Eyes) -> tuple[Ruling, Said | None]:
        ruling, shown = rule_precedent(dialogue, who, at, told)
        return ruling, shown.text if shown else None

    return one
