"""Gives every private id another one, everywhere at once, so that nothing public can rest on an id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from typing import TypeVar, cast

from facilitator.model.correction import Correction
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import Label
from facilitator.model.sealed import Sealed, unseal

T = TypeVar("T")

KIND_OF: Mapping[str, str] = {
    "Person.id": "person",
    "Person.side": "side",
    "Side.id": "side",
    "Side.head": "person",
    "Side.principals": "person",
    "Mention.person": "person",
    "Consent.who": "anyone",
    "Draft.session": "session",
    "Draft.to": "anyone",
    "DraftItem.outcome": "outcome",
    "Invited.confirmed": "person",
    "Invited.waiting": "person",
    "Invited.declined": "person",
    "Interpretation.interpreters": "person",
    "Group.side": "side",
    "Group.members": "person",
    "Group.lead": "person",
    "Item.id": "item",
    "Item.lead": "person",
    "Objective.id": "objective",
    "Evidence.id": "evidence",
    "Outcome.id": "outcome",
    "Outcome.comes_from": "item",
    "Commitment.by": "side",
    "Commitment.checked_by": "person",
    "Progress.outcome": "reference",
    "Remark.on": "item",
    "Remark.by": "anyone",
    "After.objectives": "objective",
    "After.way_back": "side",
    "Session.id": "session",
    "Session.attending": "person",
    "Session.annex": "side",
    "Session.measured": "item",
    "Term.id": "term",
    "Precedent.id": "precedent",
    "Licence.by": "person",
    "Known.about": "person",
    "Known.session": "session",
    "Dialogue.keys": "side",
    "Dialogue.confirmed": "side",
}
"""What kind of id each field of the model holds."""


@dataclass(frozen=True, slots=True)
class Renaming:
    """(kind, old id) -> new id. An id it does not know stays as it is."""

    ids: Mapping[tuple[str, str], str]

    def of(self, kind: str, old: str) -> str:
        """The new id."""
        if kind == "anyone":
            return self._anyone(old)
        if kind == "reference":
            session, _, outcome = old.partition("#")
            return f"{self.of('session', session)}#{self.of('outcome', outcome)}"
        return self.ids.get((kind, old), old)

    def _anyone(self, old: str) -> str:
        if old.startswith("side:"):
            return "side:" + self.of("side", old.removeprefix("side:"))
        if ("person", old) in self.ids:
            return self.ids["person", old]
        return self.of("side", old)

    def named(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """The new ids of what a correction names: each of the things that an id may stand for."""
        found: list[str] = []
        for old in ids:
            kinds = (("outcome", old), ("item", old), ("term", old), ("precedent", old))
            if "#" in old:
                found.append(self.of("reference", old))
            else:
                found += [self.ids[kind] for kind in kinds if kind in self.ids] or [old]
        return tuple(found)

    def label(self, label: Label) -> Label:
        """The label with the sides' new ids."""
        return Label(tuple(self._word(w) for w in label.words))

    def _word(self, word: str) -> str:
        kind, colon, side = word.partition(":")
        return f"{kind}:{self.of('side', side)}" if colon else word

    def key(self, key: str) -> str:
        """A key of the file of public numbers, with the new ids."""
        holder, _, item = key.partition("#")
        dialogue, slash, session = holder.partition("/")
        told = dialogue + slash + (self.of("session", session) if slash else "")
        if not item:
            return told
        kind, _, name = item.partition(":")
        bare, tilde, repeat = name.partition("~")
        field = {"theme": "item", "progress": "reference"}.get(kind, kind)
        return f"{told}#{kind}:{self.of(field, bare)}{tilde}{repeat}"


NO_NAMES = Renaming({})


def renaming(dialogue: Dialogue) -> Renaming:
    """A new id for every id of the dialogue, in an order of its own: the last becomes the first."""
    ids: dict[tuple[str, str], str] = {}

    def all_of(kind: str, found: Iterable[str]) -> None:
        for n, old in enumerate(sorted(set(found), reverse=True)):
            ids[kind, old] = f"{kind[0]}{kind[-1]}{n + 1}"

    all_of("person", (p.id for p in dialogue.people.persons))
    all_of("side", (s.id for s in dialogue.sides))
    all_of("session", (s.id for s in dialogue.sessions))
    all_of("item", (i.id for s in dialogue.sessions for i in s.items))
    all_of("outcome", (o.id for s in dialogue.sessions for o in s.outcomes))
    all_of("objective", (o.id for s in dialogue.sessions for o in s.objectives))
    all_of("evidence", (e.id for s in dialogue.sessions for e in s.evidence))
    notes = [*dialogue.corrections, *(c for s in dialogue.sessions for c in s.corrections)]
    all_of("correction", (c.id for c in notes))
    all_of("term", (t.id for t in dialogue.terms))
    all_of("precedent", (p.id for p in dialogue.precedents))
    return Renaming(ids)


def renamed(value: T, names: Renaming, kind: str = "") -> T:
    """The value with every id in it renamed; `kind` is what the field around it holds."""
    return cast(T, _renamed(value, names, kind))


@cache
def _kinds(record: type) -> tuple[tuple[str, str], ...]:
    """The fields of a record that may hold an id, each with the kind of id it holds."""
    named = (f.name for f in fields(record) if f.name != "place")
    return tuple((name, KIND_OF.get(f"{record.__name__}.{name}", "")) for name in named)


def _renamed(value: object, names: Renaming, kind: str) -> object:
    """The value with its ids renamed; the very same value where it holds none, which is most of them."""
    if isinstance(value, Label):
        return names.label(value)
    if isinstance(value, str):
        return names.of(kind, value) if kind and value else value
    if isinstance(value, tuple):
        made = tuple(_renamed(v, names, kind) for v in value)
        return made if any(new is not old for new, old in zip(made, value, strict=True)) else value
    if isinstance(value, Sealed):
        inner: object = unseal(value)
        new = inner if isinstance(inner, str) else _renamed(inner, names, "")
        return value if new is inner else Sealed(new, value.place)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    if isinstance(value, Correction):
        return replace(value, id=names.of("correction", value.id), items=names.named(value.items))
    changes = {}
    for name, held in _kinds(type(value)):
        old = getattr(value, name)
        new = _renamed(old, names, held)
        if new is not old:
            changes[name] = new
    return replace(value, **changes) if changes else value
