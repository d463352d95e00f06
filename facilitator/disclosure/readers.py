"""Who reads what: a label is a set of rooms and capitals, a reader is one too, and inclusion decides."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import PARTICIPANTS, PRINCIPALS, PUBLIC, TEAM, Label, Part
from facilitator.model.people import TEAM_PARTS, Person
from facilitator.model.session import Item, Session
from facilitator.problems import UsageRefused

Atoms = frozenset[str]

TEAM_ROOM: Atoms = frozenset({"team"})
WORLD: Atoms = frozenset({"world"})
NO_SIDE = "room:-"
NO_CAPITAL = "capital:-"


@dataclass(frozen=True, slots=True)
class Reader:
    """For whom an edition is made: a label word such as `participants`, or a person's id."""

    word: str
    is_person: bool = False

    @classmethod
    def label(cls, word: str) -> Reader:
        """The readers of one label word, such as `side:x` or `public`."""
        return cls(word)

    @classmethod
    def person(cls, person: str) -> Reader:
        """One person, by id."""
        return cls(person, is_person=True)


@dataclass(frozen=True, slots=True)
class Eyes:
    """A reader placed in a dialogue: its atoms, and the person where it is one.

    `kind` is team, side, participants, principals, person or public.
    """

    word: str
    kind: str
    atoms: Atoms
    person: Person | None = None

    @property
    def team(self) -> bool:
        """Whether this reader is of the team and reads everything."""
        return self.kind == TEAM

    @property
    def public(self) -> bool:
        """Whether this reader is anybody at all."""
        return self.kind == PUBLIC


def rooms(dialogue: Dialogue) -> Atoms:
    """The rooms of all sides, and of those without one."""
    return frozenset({f"room:{s.id}" for s in dialogue.sides} | {NO_SIDE})


def capitals(dialogue: Dialogue) -> Atoms:
    """The capitals of all sides, and those behind people without one."""
    return frozenset({f"capital:{s.id}" for s in dialogue.sides} | {NO_CAPITAL})


def atoms_of_word(word: str, dialogue: Dialogue) -> Atoms:
    """The readers of one label word. Raises ValueError for a word that is none."""
    kind, _, side = word.partition(":")
    if side and dialogue.side(side) is not None:
        room = TEAM_ROOM | {f"room:{side}"}
        if kind == "side":
            return room
        if kind == "principals":
            return room | {f"capital:{side}"}
    whole = {
        TEAM: TEAM_ROOM,
        PARTICIPANTS: TEAM_ROOM | rooms(dialogue),
        PRINCIPALS: TEAM_ROOM | rooms(dialogue) | capitals(dialogue),
        PUBLIC: TEAM_ROOM | rooms(dialogue) | capitals(dialogue) | WORLD,
    }
    if word not in whole:
        raise ValueError("not a label")
    return whole[word]


def atoms_of(label: Label, dialogue: Dialogue) -> Atoms:
    """The readers of a label: the union of its words."""
    return frozenset().union(*(atoms_of_word(w, dialogue) for w in label.words))


def eyes(reader: Reader, dialogue: Dialogue) -> Eyes:
    """The reader placed in the dialogue. Raises UsageRefused for one that the dialogue does not have."""
    if reader.is_person:
        return _eyes_of_person(reader.word, dialogue)
    try:
        atoms = atoms_of_word(reader.word, dialogue)
    except ValueError:
        known = [TEAM, PARTICIPANTS, PRINCIPALS, PUBLIC]
        known += [f"{kind}:{s.id}" for s in dialogue.sides for kind in ("side", "principals")]
        one = dialogue.people.by_id(reader.word.removeprefix("@"))
        hint = f"one person is asked for with --to {one.id}" if one else "one of: " + ", ".join(known)
        raise UsageRefused("this dialogue has no such readers", hint) from None
    kind = reader.word.partition(":")[0]
    return Eyes(reader.word, kind, atoms)


def _eyes_of_person(word: str, dialogue: Dialogue) -> Eyes:
    person = dialogue.people.by_id(word)
    if person is None:
        raise UsageRefused("nobody in this dialogue has this id", "people.yml lists the ids")
    if person.part in TEAM_PARTS:
        return Eyes(word, TEAM, TEAM_ROOM, person)
    if person.part is Part.PRINCIPAL and person.side:
        return Eyes(word, "person", frozenset({f"capital:{person.side}"}), person)
    if person.part in (Part.PRINCIPAL, Part.DONOR, Part.MENTIONED):
        return Eyes(word, "person", WORLD, person)
    return Eyes(word, "person", frozenset({f"room:{person.side or '-'}"}), person)


def item_rooms(item: Item, session: Session, dialogue: Dialogue) -> tuple[frozenset[str], ...]:
    """The people of each room of an item, by id: one room a group, else everybody present."""
    present = frozenset(session.present())
    if not item.groups:
        return (present,)
    return tuple(
        frozenset(group.members)
        | ({group.lead} if group.lead else frozenset())
        | {p for p in present if group.side and _side(p, dialogue) == group.side}
        for group in item.groups
    )


def _side(person: str, dialogue: Dialogue) -> str:
    known = dialogue.people.by_id(person)
    return known.side if known else ""


def item_atoms(item: Item, dialogue: Dialogue) -> Atoms:
    """The rooms that take part in an item as wholes. Groups of every side make it everybody's."""
    everyone = TEAM_ROOM | rooms(dialogue)
    if not item.groups:
        return everyone
    sides = {f"room:{g.side}" for g in item.groups if g.side}
    all_sides = {f"room:{s.id}" for s in dialogue.sides}
    if sides and sides >= all_sides:
        return everyone
    return TEAM_ROOM | sides


def took_part(who: Eyes, session: Session, item: Item, dialogue: Dialogue) -> bool:
    """Whether these readers had a place in the item, in whichever of its rooms."""
    if who.team:
        return True
    if who.person is None:
        return _open_to(who.atoms, session, item, dialogue)
    if any(who.person.id in room for room in item_rooms(item, session, dialogue)):
        return True
    if not _serves(who.person) or who.person.id not in session.present():
        return False
    return _open_to(TEAM_ROOM | rooms(dialogue), session, item, dialogue)


def _serves(person: Person) -> bool:
    """An interpreter whom no side has brought works where she is needed: to leave her out means nothing."""
    return person.part is Part.INTERPRETER and not person.side


def _open_to(atoms: Atoms, session: Session, item: Item, dialogue: Dialogue) -> bool:
    """Whether that an item takes place is no secret to any of these readers."""
    return atoms <= item_atoms(item, dialogue) or _all_seated(atoms, session, item, dialogue)


def _all_seated(atoms: Atoms, session: Session, item: Item, dialogue: Dialogue) -> bool:
    """Whether each of them who is there has a place in one of the groups: then all know that they meet."""
    if not atoms <= TEAM_ROOM | rooms(dialogue):
        return False
    theirs = [p for p in session.present() if _of_these(p, atoms, dialogue)]
    seated = frozenset().union(*item_rooms(item, session, dialogue))
    return bool(theirs) and seated.issuperset(theirs)


def _of_these(person: str, atoms: Atoms, dialogue: Dialogue) -> bool:
    """Whether a person is among these readers and needs a place; the team has one everywhere."""
    known = dialogue.people.by_id(person)
    if known is None:
        return True
    one = _eyes_of_person(person, dialogue)
    return not one.team and not _serves(known) and one.atoms <= atoms


def heard(who: Eyes, session: Session, items: tuple[Item, ...], dialogue: Dialogue) -> bool:
    """Whether every one of these readers heard all that was said under the items.

    Of a caucus of two sides no side heard the other. Without items: the session as a whole.
    """
    if who.team:
        return True
    if who.person is None:
        if not items:
            return who.atoms <= TEAM_ROOM | rooms(dialogue)
        return all(who.atoms <= _one_room(i, dialogue) for i in items)
    if not items:
        return who.person.id in session.present()
    return all(who.person.id in room for item in items for room in item_rooms(item, session, dialogue))


def _one_room(item: Item, dialogue: Dialogue) -> Atoms:
    if not item.groups:
        return TEAM_ROOM | rooms(dialogue)
    if len(item.groups) == 1 and item.groups[0].side:
        return TEAM_ROOM | {f"room:{item.groups[0].side}"}
    return TEAM_ROOM


def covered(who: Eyes, label: Label, dialogue: Dialogue, *, there: bool) -> bool:
    """Whether every one of these readers is in the label.

    A person reads by a room label (`side:x`, `participants`) only for what happened in her room.
    """
    if who.team:
        return True
    return any(
        who.atoms <= atoms_of_word(word, dialogue) and (there or not _room_word(word, who))
        for word in label.words
    ) or (who.person is None and who.atoms <= atoms_of(label, dialogue))


def _room_word(word: str, who: Eyes) -> bool:
    return who.person is not None and (word == PARTICIPANTS or word.startswith("side:"))
