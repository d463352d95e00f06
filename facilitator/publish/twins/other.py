"""The twin in which everything private is invented anew: names, words, days, ids, order, speakers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, time
from typing import Any, TypeVar, cast

from facilitator.model.correction import Correction
from facilitator.model.dialogue import Dialogue, Precedent, Released, Term
from facilitator.model.labels import PUBLIC, Attribution, Listing, Rule
from facilitator.model.people import People, Person
from facilitator.model.release import Release, Silence, Support
from facilitator.model.sealed import Sealed, unseal
from facilitator.model.session import AgendaEntry, Commitment, Held, Item, Outcome, Progress, Remark, Session
from facilitator.model.text import Text
from facilitator.publish.twins.invention import Inventor
from facilitator.publish.twins.opened import Opened, public_text
from facilitator.publish.twins.promised import draft_again, silence_again
from facilitator.publish.twins.renaming import NO_NAMES, Renaming, renamed, renaming
from facilitator.publish.twins.reversing import turned_round
from facilitator.publish.twins.speakers import Cast, cast_of, reworded

T = TypeVar("T")

IDS, ORDER, SPEAKER = "ids", "order", "speaker"

OPENS = (Release, Silence, Support)
"""What opens a thing stays: a twin must not be vetoed where its original was not."""

WITH_LIST = (Rule.CHATHAM_HOUSE_WITH_LIST, Rule.ON_THE_RECORD)


def other(
    dialogue: Dialogue, known: Opened, only: frozenset[str] | None = None
) -> tuple[Dialogue, Renaming, Mapping[str, int]]:
    """The twin, its new ids, and how many private values of each class were changed.

    `only` changes those classes alone (see `classes`).
    """
    maker = _Maker(dialogue, known, Inventor(only))
    made = maker.dialogue()
    if maker.new.wants(ORDER):
        made = turned_round(made)
    names = renaming(made) if maker.new.wants(IDS) else NO_NAMES
    return renamed(made, names), names, dict(maker.new.changed)


def classes(dialogue: Dialogue, known: Opened) -> tuple[str, ...]:
    """Every class of private value that this dialogue holds, for looking at one at a time."""
    return tuple(sorted(other(dialogue, known)[2]))


@dataclass(frozen=True, slots=True)
class _Maker:
    """Rebuilds one dialogue; `source` is the original, asked for people and sides."""

    source: Dialogue
    known: Opened
    new: Inventor

    def dialogue(self) -> Dialogue:
        """The dialogue with all private values invented."""
        d, cast_ = self.source, cast_of(self.source, Attribution.NONE)
        parts: dict[str, Any] = {
            part: self.thing(getattr(d, part), self.known.has("part", part), cast_)
            for part in ("purpose", "convenors", "ground_rules")
        }
        return replace(
            d,
            **parts,
            title=self.closed(d.title, "Dialogue.title"),
            shown_as=self.thing(d.shown_as, self.known.known, cast_),
            public_knowledge=self.closed(d.public_knowledge, "Dialogue.public_knowledge"),
            terms=tuple(self.thing(t, self.known.has("term", f"#{t.id}"), cast_) for t in d.terms),
            precedents=tuple(
                self.thing(p, self.known.has("precedent", f"#{p.id}"), cast_) for p in d.precedents
            ),
            people=self.people(),
            sessions=tuple(self.session(s) for s in d.sessions),
            drafts=tuple(draft_again(draft, self.known, self.new) for draft in d.drafts),
            corrections=tuple(self.correction(c, "") for c in d.corrections),
            keys=tuple((side, self.new.words()) for side, _ in d.keys if self.new.wants("Dialogue.keys")),
        )

    def correction(self, note: Correction, where: str) -> Correction:
        """A note whose day has come stays; another says something else."""
        if self.known.has("correction", f"{where}#{note.id}"):
            return note
        return replace(note, note=self.closed(note.note, "Correction.note"))

    # people ---------------------------------------------------------------------------------

    def people(self) -> People:
        """Everybody under another identity, but for what a list or a consent makes public."""
        found = self.source.people
        codewords = tuple(
            Sealed(self.new.words()) if self.new.wants("People.codewords") else c for c in found.codewords
        )
        return replace(found, persons=tuple(self.person(p) for p in found.persons), codewords=codewords)

    def person(self, person: Person) -> Person:
        """One person."""
        listed = self.is_listed(person.id)
        kept = {
            "name": self.names_matter() or (listed and person.listing is Listing.NAMED),
            "role": self.names_matter(),
            "affiliation": listed and person.listing is not Listing.WITHHELD,
        }
        changes: dict[str, Any] = {
            f.name: self.closed(getattr(person, f.name), f"Person.{f.name}")
            for f in fields(person)
            if not kept.get(f.name) and f.name != "place"
        }
        if not listed and self.new.wants("Person.listing"):
            # Nobody asks how a person who is on no list wishes to be listed.
            changes["listing"] = Listing.NAMED if person.listing is Listing.WITHHELD else Listing.WITHHELD
        return replace(person, **changes)

    def is_listed(self, person: str) -> bool:
        """Whether some session that has a public list has this person in it."""
        return any(s.rule in WITH_LIST and person in s.present() for s in self.source.sessions)

    def names_matter(self) -> bool:
        """Whether words of this dialogue may go out under names or roles."""
        levels = [s.attribution for s in self.source.sessions]
        levels += [o.attribution for s in self.source.sessions for o in s.outcomes if o.attribution]
        return max(levels, default=Attribution.NONE) >= Attribution.ROLE

    # sessions -------------------------------------------------------------------------------

    def session(self, session: Session) -> Session:
        """One session."""
        low = cast_of(self.source, min(session.attribution, Attribution.PARTICIPANT))
        built: dict[str, Any] = {
            "agenda": tuple(self.entry(e, session) for e in session.agenda),
            "outcomes": tuple(self.outcome(o, session) for o in session.outcomes),
            "progress": tuple(
                self.progress(p, self.known.has("progress", f"{session.id}#{n}"))
                for n, p in enumerate(session.progress)
            ),
            "shown_as": self.thing(
                session.shown_as, self.known.known and session.id in self.known.sessions, low
            ),
            "held": self.held(session.held),
            "corrections": tuple(self.correction(c, session.id) for c in session.corrections),
            "remarks": self.remarks(session),
        }
        rest: dict[str, Any] = {
            f.name: self.closed(getattr(session, f.name), f"Session.{f.name}")
            for f in fields(session)
            if f.name not in (*built, "place", "measured")
        }
        return replace(session, **built, **rest)

    def held(self, held: Held) -> Held:
        """Another place and other days; the zone stays, since days of consent are counted in it."""
        return replace(
            held, **{n: self.closed(getattr(held, n), f"Held.{n}") for n in ("first", "last", "at")}
        )

    def remarks(self, session: Session) -> tuple[Remark, ...]:
        """Other remarks by other people, and another number of them."""
        made = tuple(self.closed(r, "Session.remarks") for r in session.remarks)
        return (*made, *made[:1]) if made and self.new.wants("Session.remarks") else made

    def entry(self, entry: AgendaEntry, session: Session) -> AgendaEntry:
        """One line of the agenda."""
        if not isinstance(entry, Item):
            return self.closed(entry, type(entry).__name__)
        theme_open = self.known.has("theme", f"{session.id}#{entry.id}")
        theme = (
            self.kept(entry.theme, cast_of(self.source, Attribution.NONE))
            if theme_open
            else self.closed(entry.theme, "Item.theme")
        )
        rest: dict[str, Any] = {
            f.name: self.closed(getattr(entry, f.name), f"Item.{f.name}")
            for f in fields(entry)
            if f.name not in ("theme", "release", "rule", "place")
        }
        return replace(entry, theme=theme, release=entry.release if theme_open else None, **rest)

    def outcome(self, outcome: Outcome, session: Session) -> Outcome:
        """One outcome: the public words of an open one stay, all else is invented."""
        if not self.known.has("outcome", f"{session.id}#{outcome.id}"):
            return self.closed(replace(outcome, release=None, silence=None), "Outcome")
        level = session.attribution if outcome.attribution is None else outcome.attribution
        cast_ = cast_of(self.source, level)
        public = public_text(outcome)
        text = (
            self.kept(outcome.text, cast_)
            if public is outcome.text
            else self.closed(outcome.text, "Outcome.text")
        )
        words = tuple(
            (label, self.kept(t, cast_) if label.words == (PUBLIC,) else self.closed(t, "Outcome.words"))
            for label, t in outcome.words
        )
        return replace(
            outcome,
            text=text,
            words=words,
            why=self.kept(outcome.why, cast_),
            commitment=self.commitment(outcome, cast_),
            silence=silence_again(outcome.silence, cast_of(self.source, Attribution.NONE), self.new),
        )

    def commitment(self, outcome: Outcome, cast_: Cast) -> Commitment | None:
        """The commitment's public words stay; who checks it does not."""
        promise = outcome.commitment
        if promise is None:
            return None
        return replace(
            promise,
            every=self.kept(promise.every, cast_),
            check=self.kept(promise.check, cast_),
            checked_by=cast_.another(promise.checked_by) if self.new.wants(SPEAKER) else promise.checked_by,
        )

    def progress(self, progress: Progress, is_open: bool) -> Progress:
        """One report of progress."""
        evidence = self.closed(progress.evidence, "Progress.evidence")
        if is_open:
            text = self.kept(progress.text, cast_of(self.source, Attribution.NONE))
            return replace(progress, text=text, evidence=evidence)
        return replace(self.closed(progress, "Progress"), evidence=evidence, release=None)

    # values ---------------------------------------------------------------------------------

    def thing(self, value: T, is_open: bool, cast_: Cast) -> T:
        """A record all of whose texts are public when it is open."""
        if value is None:
            return value
        if not is_open:
            return _unreleased(self.closed(value, type(value).__name__))
        changes: dict[str, Any] = {}
        for f in fields(value):  # type: ignore[arg-type]
            held = getattr(value, f.name)
            if isinstance(held, Text):
                changes[f.name] = self.kept(held, cast_)
            elif isinstance(held, tuple) and held and isinstance(held[0], Text):
                changes[f.name] = tuple(self.kept(t, cast_) for t in held)
        return replace(value, **changes)  # type: ignore[type-var]

    def kept(self, text: T, cast_: Cast) -> T:
        """A public text: its words stay, other people speak, and what it withholds is other words."""
        return cast(T, reworded(text, cast_, self.new)) if isinstance(text, Text) else text

    def closed(self, value: T, klass: str) -> T:
        """A private value, invented anew all the way down."""
        return cast(T, self._anew(value, klass))

    def _anew(self, value: object, klass: str) -> object:
        if value is None or isinstance(value, OPENS):
            return value
        if isinstance(value, Sealed):
            return self._sealed(value, klass)
        if isinstance(value, Text):
            return self.new.text(value) if self.new.wants(klass) else value
        if isinstance(value, tuple):
            return tuple(self._anew(v, klass) for v in value)
        if isinstance(value, date | time) or klass in ("Item.minutes", "Item.flexible", "Pause.minutes"):
            return self.new.moment(value) if self.new.wants(klass) else value
        if is_dataclass(value) and not isinstance(value, type):
            name = type(value).__name__
            inside: dict[str, Any] = {
                f.name: self._anew(getattr(value, f.name), f"{name}.{f.name}")
                for f in fields(value)
                if f.name != "place"
            }
            return replace(value, **inside)
        return value

    def _sealed(self, value: Sealed[object], klass: str) -> Sealed[object]:
        inner = unseal(value)
        if not isinstance(inner, str | bytes) or not self.new.wants(klass):
            return value
        if isinstance(inner, bytes):
            return Sealed(self.new.words().encode(), value.place)
        invented = self.new.name() if klass in ("Person.name", "Person.also") else self.new.words()
        return Sealed(invented, value.place)


def _unreleased(value: T) -> T:
    """Without its release, where it has one: what was closed must stay so, whatever words it now has."""
    if isinstance(value, Released | Term | Precedent):
        return cast(T, replace(value, release=None))
    return value
