"""Themes, progress, terms, precedents and the released parts of a dialogue, for one reader."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from facilitator.disclosure.edition import (
    OutcomeShown,
    PrecedentShown,
    ProgressShown,
    Said,
    TermShown,
    ThemeShown,
)
from facilitator.disclosure.outcomes import TEAM_ALONE, Seat, standing
from facilitator.disclosure.prose import Lens, said
from facilitator.disclosure.readers import Eyes, covered, heard
from facilitator.disclosure.rules import embargo, shown, weigh
from facilitator.disclosure.rules.case import Case
from facilitator.disclosure.ruling import Reason, Ruling
from facilitator.model.dialogue import Dialogue, Precedent, Released, Term
from facilitator.model.labels import PARTICIPANTS, Attribution, Label
from facilitator.model.session import Item, Progress
from facilitator.model.text import Text


def _sound(*texts: Text | None) -> bool:
    return all(t.sound for t in texts if t is not None)


def rule_theme(seat: Seat, item: Item) -> tuple[Ruling, ThemeShown | None]:
    """The theme of an agenda item: released by that item, bound by that item's rule."""
    case = Case(
        seat.dialogue, seat.session, item.release or TEAM_ALONE, seat.at, items=(item,), anywhere=False
    )
    there = heard(seat.who, seat.session, (item,), seat.dialogue)
    how, reasons = standing(seat.who, case, there=there, sound=_sound(item.theme))
    ruling = Ruling(item.place, f"theme {seat.session.id}#{item.id}", seat.who.word, how, reasons)
    words = said(item.theme, seat.lens(Attribution.NONE, there=there)) if ruling.shown else None
    return ruling, ThemeShown(words) if words else None


def rule_progress(
    seat: Seat, progress: Progress, seen: Mapping[str, OutcomeShown]
) -> tuple[Ruling, ProgressShown | None]:
    """Progress: by its own release, and never without the outcome it speaks of. `seen` maps
    `<session>#<id>` to what this reader sees of each outcome."""
    about = progress.outcome if not progress.outcome.startswith("#") else seat.session.id + progress.outcome
    case = Case(seat.dialogue, seat.session, progress.release or TEAM_ALONE, seat.at, anywhere=False)
    there = heard(seat.who, seat.session, (), seat.dialogue)
    how, reasons = standing(seat.who, case, there=there, sound=_sound(progress.text))
    outcome = seen.get(about)
    if outcome is None and not seat.who.team:
        how = "closed"
        reasons = (*reasons, Reason("outcome", False, "The outcome it speaks of is not open to this reader."))
    if progress.verified is not None and progress.verified > case.today and not seat.who.team:
        how = "closed"
        no = f"It was verified on {progress.verified.isoformat()}, later than today."
        reasons = (*reasons, Reason("verified", False, no))
    ruling = Ruling(progress.place, f"progress {seat.session.id} on {about}", seat.who.word, how, reasons)
    if not ruling.shown:
        return ruling, None
    lens = seat.lens(Attribution.NONE, there=there)
    return ruling, ProgressShown(
        status=progress.status.value,
        verified=progress.verified.isoformat() if progress.verified else "",
        text=said(progress.text, lens),
        evidence=said(progress.evidence, lens) if seat.who.team else None,
        about="" if seat.who.public else about,
        outcome=outcome,
        standing=how,
    )


def rule_term(dialogue: Dialogue, who: Eyes, at: datetime, term: Term) -> tuple[Ruling, TermShown | None]:
    """A word of the shared vocabulary: no session, so no rule of a meeting binds it."""
    case = Case(dialogue, None, term.release or TEAM_ALONE, at)
    how, reasons = standing(who, case, there=of_rooms(who), sound=_sound(term.term, term.meaning))
    ruling = Ruling(term.place, f"term #{term.id}", who.word, how, reasons)
    lens = Lens(dialogue, who, of_rooms(who))
    word, meaning = said(term.term, lens), said(term.meaning, lens)
    if not ruling.shown or word is None or meaning is None:
        return ruling, None
    return ruling, TermShown(word, meaning, "" if who.public else term.id)


def rule_precedent(
    dialogue: Dialogue, who: Eyes, at: datetime, precedent: Precedent
) -> tuple[Ruling, PrecedentShown | None]:
    """What others did in a like case; bound as a term is."""
    case = Case(dialogue, None, precedent.release or TEAM_ALONE, at)
    sound = _sound(precedent.title, precedent.text, precedent.source)
    how, reasons = standing(who, case, there=of_rooms(who), sound=sound)
    ruling = Ruling(precedent.place, f"precedent #{precedent.id}", who.word, how, reasons)
    lens = Lens(dialogue, who, of_rooms(who))
    title, text = said(precedent.title, lens), said(precedent.text, lens)
    if not ruling.shown or title is None or text is None:
        return ruling, None
    shown = PrecedentShown(title, text, said(precedent.source, lens), "" if who.public else precedent.id)
    return ruling, shown


def of_rooms(who: Eyes) -> bool:
    """Whether these readers belong to rooms alone: terms and precedents were before every room."""
    return all(a == "team" or a.startswith("room:") for a in who.atoms)


def released(
    dialogue: Dialogue, who: Eyes, at: datetime, part: Released | None, what: str
) -> tuple[tuple[Ruling, ...], tuple[Said, ...]]:
    """A part of the dialogue (purpose, convenors …): its rooms read it, others by release alone."""
    if part is None:
        return (), ()
    how, reasons = _part_standing(dialogue, who, at, part)
    ruling = Ruling(part.place, what, who.word, how, reasons)
    lens = Lens(dialogue, who, of_rooms(who))
    texts = tuple(said(t, lens) for t in part.texts) if ruling.shown else ()
    return (ruling,), tuple(t for t in texts if t is not None)


def _part_standing(
    dialogue: Dialogue, who: Eyes, at: datetime, part: Released
) -> tuple[str, tuple[Reason, ...]]:
    if who.team:
        return "team", (Reason("team", True, "The team reads everything."),)
    if not _sound(*part.texts):
        return "closed", (Reason("text", False, "A text of it has a fault, so it stays with the team."),)
    if covered(who, Label((PARTICIPANTS,)), dialogue, there=True):
        return "room", (Reason("room", True, "Participants read this of their dialogue."),)
    return _by_release(dialogue, who, at, part)


def _by_release(
    dialogue: Dialogue, who: Eyes, at: datetime, part: Released
) -> tuple[str, tuple[Reason, ...]]:
    release = part.release
    if release is None or not covered(who, release.to, dialogue, there=True):
        return "closed", (Reason("release", False, "No release of it takes in this reader."),)
    case = Case(dialogue, None, release, at)
    rules = (
        (("shown", shown.decide), ("embargo", embargo.decide))
        if who.public
        else (("embargo", embargo.decide),)
    )
    reasons = (Reason("release", True, "Its release takes in this reader."), *weigh(rules, case))
    if all(r.holds for r in reasons):
        return ("open" if who.public else "released"), reasons
    return "closed", reasons
