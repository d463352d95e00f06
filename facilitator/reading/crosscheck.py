"""What no single value shows, over a whole dialogue: ids, names, times, the Rule, consent, provenance."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import Part
from facilitator.model.sealed import unseal
from facilitator.problems import Advice, Notice, Problem
from facilitator.reading.agenda_times import agenda_times
from facilitator.reading.consents import unasked
from facilitator.reading.contradictions import of_dialogue, of_session
from facilitator.reading.desk import Desk
from facilitator.reading.names import called, ids_that_tell, named_ids
from facilitator.reading.provenance import Sheet, circles, far_outcomes
from facilitator.reading.references import Known, dangling, ids_in
from facilitator.reading.rule_words import rule_words
from facilitator.reading.timely import drafts_and_consents
from facilitator.reading.typed_names import Folds, ids_with_names, ids_with_parts, roster, typed_names


def crosscheck(
    dialogue: Dialogue, desks: Mapping[str, Desk], sheets: Sequence[Sheet], all_sessions: Sequence[str]
) -> Iterator[Notice]:
    """Everything wrong or doubtful between values and between files; `desks` by file name."""
    # A session that cannot be read is told once, not once more for each place that speaks of it.
    unread = frozenset(all_sessions) - {sheet.id for sheet in sheets if sheet.session is not None}
    yield from _references(dialogue, desks, sheets, tuple(unread))
    yield from circles(sheets)
    yield from _names(dialogue, desks)
    yield from of_dialogue(dialogue)
    if "dialogue.yml" in desks:
        yield from rule_words(desks["dialogue.yml"], dialogue.rule)
    for sheet in sheets:
        yield from _sheet(dialogue, sheet)


def _references(
    dialogue: Dialogue, desks: Mapping[str, Desk], sheets: Sequence[Sheet], unread: Sequence[str]
) -> Iterator[Notice]:
    base = {"side": frozenset(s.id for s in dialogue.sides)}
    if "people.yml" in desks:  # a roster that could not be read is told once, not once for each id
        base["person"] = frozenset(p.id for p in dialogue.people.persons)
    everybody = called(dialogue.people)
    telling = named_ids(everybody) | ids_with_parts((*desks.values(),), roster(everybody))
    for name in ("dialogue.yml", "people.yml"):
        if name in desks:
            published = ids_in(desks[name], "term") | ids_in(desks[name], "precedent")
            sessions = frozenset({*unread, *(s.id for s in sheets)})
            yield from dangling(
                desks[name], Known({**base, "published": published, "session": sessions}, telling)
            )
    for sheet in sheets:
        ids = {
            **base,
            "item": ids_in(sheet.desk, "item"),
            "objective": ids_in(sheet.desk, "objective"),
            "published": ids_in(sheet.desk, "item") | ids_in(sheet.desk, "outcome"),
            "far-outcome": far_outcomes(sheet, sheets, unread),
        }
        for desk in (sheet.desk, sheet.notes):
            if desk is not None:
                yield from dangling(desk, Known(ids, telling))


def _names(dialogue: Dialogue, desks: Mapping[str, Desk]) -> Iterator[Notice]:
    everybody = called(dialogue.people)
    unshowable = named_ids(everybody)
    names, fold = roster(everybody), Folds()
    licensed = frozenset(" ".join(unseal(licence.text).split()) for licence in dialogue.licences)
    for name, desk in desks.items():
        if name == "people.yml":
            yield from ids_that_tell(dialogue.people, desk)
        else:
            yield from typed_names(desk, names, fold, unshowable, licensed)
            yield from ids_with_names(desk, names)


def _sheet(dialogue: Dialogue, sheet: Sheet) -> Iterator[Notice]:
    if sheet.session is None:
        return
    yield from agenda_times(sheet.session)
    yield from of_session(dialogue, sheet.session)
    yield from unasked(dialogue, sheet.session, sheet.desk)
    yield from drafts_and_consents(dialogue, sheet.session)
    yield from rule_words(sheet.desk, sheet.session.rule)
    parts = {p.id: p.part for p in dialogue.people.persons}
    for reference in sheet.desk.references:
        part = parts.get(reference.id) if reference.kinds == ("person",) else None
        if part is Part.MENTIONED and reference.path.startswith(("attending", "invited", "agenda", "record")):
            yield Problem(
                reference.place,
                reference.path,
                "this person is never in the room (part: mentioned)",
                "check the id, or the person's part",
                "people",
            )
        elif reference.path.startswith("interpretation") and part not in (None, Part.INTERPRETER):
            yield Advice(
                reference.place,
                reference.path,
                "this person's part is not interpreter",
                "check the id, or the person's part",
                "people",
            )
