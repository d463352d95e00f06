"""The twin that keeps nothing but the record and what opens it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache

from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import PUBLIC, Attribution, Label, Listing
from facilitator.model.people import People, Person
from facilitator.model.release import Draft
from facilitator.model.sealed import Sealed, unseal
from facilitator.model.session import Group, Held, Item, Outcome, Session
from facilitator.model.text import Inline, Span, Text, changed
from facilitator.publish.twins.opened import Opened, public_text


def bare(dialogue: Dialogue, known: Opened) -> tuple[Dialogue, Mapping[str, int]]:
    """The twin, and how many private values of each class it did without."""
    sessions = tuple(_session(s, known) for s in dialogue.sessions if s.id in known.sessions)
    made = Dialogue(
        id=dialogue.id,
        shown_as=dialogue.shown_as,
        purpose=dialogue.purpose if known.has("part", "purpose") else None,
        convenors=dialogue.convenors if known.has("part", "convenors") else None,
        ground_rules=dialogue.ground_rules if known.has("part", "ground_rules") else None,
        sides=tuple(replace(s, head="", principals=()) for s in dialogue.sides),
        consent_of=dialogue.consent_of,
        k=dialogue.k,
        languages=dialogue.languages,
        timezone=dialogue.timezone,
        terms=tuple(t for t in dialogue.terms if known.has("term", f"#{t.id}")),
        precedents=tuple(p for p in dialogue.precedents if known.has("precedent", f"#{p.id}")),
        people=_people(dialogue),
        sessions=sessions,
        corrections=tuple(c for c in dialogue.corrections if known.has("correction", f"#{c.id}")),
        two_key=dialogue.two_key,
        confirmed=dialogue.confirmed,
        drafts=tuple(d for draft in dialogue.drafts if (d := _draft(draft, known)).items),
    )
    made = _emptied(made)
    return made, dict(_leaves(dialogue) - _leaves(made))


def _people(dialogue: Dialogue) -> People:
    """Part and side of everybody, since k counts them; names only of those whom a public line may name."""
    names = _names_matter(dialogue)
    return People(tuple(_person(p, names) for p in dialogue.people.persons))


def _names_matter(dialogue: Dialogue) -> bool:
    levels = [s.attribution for s in dialogue.sessions]
    levels += [o.attribution for s in dialogue.sessions for o in s.outcomes if o.attribution]
    return max(levels, default=Attribution.NONE) >= Attribution.ROLE


def _person(person: Person, names: bool) -> Person:
    listed = person.listing
    return Person(
        person.id,
        person.part,
        person.side,
        name=person.name if names or listed is Listing.NAMED else None,
        role=person.role if names else None,
        affiliation=person.affiliation if listed is not Listing.WITHHELD else None,
        listing=listed,
    )


def _session(session: Session, known: Opened) -> Session:
    outcomes = tuple(_outcome(o) for o in session.outcomes if known.has("outcome", f"{session.id}#{o.id}"))
    return Session(
        session.id,
        held=Held(timezone=session.held.timezone),
        shown_as=session.shown_as,
        rule=session.rule,
        attribution=session.attribution,
        consent_of=session.consent_of,
        attending=session.present(),
        agenda=tuple(_item(i, session, known) for i in session.items),
        outcomes=outcomes,
        progress=tuple(
            replace(p, evidence=None)
            for n, p in enumerate(session.progress)
            if known.has("progress", f"{session.id}#{n}")
        ),
        corrections=tuple(c for c in session.corrections if known.has("correction", f"{session.id}#{c.id}")),
    )


def _item(item: Item, session: Session, known: Opened) -> Item:
    """Rule and rooms, which may veto; the theme where it is open."""
    groups = tuple(Group(g.side, g.members, g.lead) for g in item.groups)
    plain = Item(item.id, rule=item.rule, groups=groups)
    if not known.has("theme", f"{session.id}#{item.id}"):
        return plain
    return replace(plain, theme=item.theme, release=item.release)


def _outcome(outcome: Outcome) -> Outcome:
    promise = replace(outcome.commitment, checked_by="") if outcome.commitment else None
    return replace(outcome, text=public_text(outcome), words=(), commitment=promise)


def _draft(draft: Draft, known: Opened) -> Draft:
    """What was circulated of open outcomes: consent is to it."""
    items = tuple(i for i in draft.items if known.has("outcome", f"{draft.session}#{i.outcome}"))
    return replace(draft, until=None, items=items)


def _emptied(value: Dialogue) -> Dialogue:
    emptied = _walk(value)
    assert isinstance(emptied, Dialogue)
    return emptied


def _walk(value: object) -> object:
    """The same, with nothing under what a text withholds."""
    if isinstance(value, Text):
        versions = tuple((lang, Sealed(changed(unseal(b), _inline))) for lang, b in value.versions)
        return Text(versions, sound=value.sound)
    if isinstance(value, tuple):
        return tuple(_walk(v) for v in value)
    if isinstance(value, Label) or not is_dataclass(value) or isinstance(value, type):
        return value
    return replace(
        value, **{f.name: _walk(getattr(value, f.name)) for f in fields(value) if f.name != "place"}
    )


def _inline(inline: Inline) -> tuple[Inline, ...]:
    if isinstance(inline, Span) and PUBLIC not in inline.readers.words:
        return (replace(inline, words=(), review=None),)
    return (inline,)


@cache
def _held(record: type) -> tuple[tuple[str, str], ...]:
    """The fields of a record, each with its class as it is told: `Person.name`."""
    return tuple((f.name, f"{record.__name__}.{f.name}") for f in fields(record) if f.name != "place")


def _leaves(value: object) -> Counter[str]:
    """How many values there are of each class; what is empty does not count."""
    found: Counter[str] = Counter()
    waiting: list[tuple[object, str]] = [(value, "Dialogue")]
    while waiting:
        one, klass = waiting.pop()
        if isinstance(one, Sealed):
            one = unseal(one)
        if isinstance(one, str) or one is None:
            found[klass] += bool(one)
        elif isinstance(one, tuple):
            waiting += [(part, klass) for part in one]
        elif is_dataclass(one) and not isinstance(one, type):
            waiting += [(getattr(one, name), told) for name, told in _held(type(one))]
        elif one is not False:
            found[klass] += 1
    return found
