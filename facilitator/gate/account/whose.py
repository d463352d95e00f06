"""Where a reader stands: in which rooms and capitals, what a label takes in, what she heard.

The second hand's answer; `disclosure` has its own.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.gate.account.opened import Thing, rooms_of, sources_of
from facilitator.model.dialogue import Dialogue, Released
from facilitator.model.labels import PARTICIPANTS, PRINCIPALS, PUBLIC, TEAM, Label, Part
from facilitator.model.people import TEAM_PARTS, Person
from facilitator.model.session import Item, Outcome, Session

Groups = frozenset[str]


@dataclass(frozen=True, slots=True)
class Who:
    """The rooms and capitals a reader is of (empty: nobody), and the person where it is one."""

    groups: Groups
    person: Person | None
    word: str = ""

    @property
    def team(self) -> bool:
        """Whether this reader is of the team, which reads everything."""
        return self.word == TEAM if self.person is None else self.person.part in TEAM_PARTS


def who_of(dialogue: Dialogue, reader: str, *, person: bool = False) -> Who:
    """The readers of a label word, or one person by id; for a stranger, nobody."""
    if not person:
        return Who(groups_of(reader, dialogue), None, reader)
    one = dialogue.people.by_id(reader)
    return Who(_of_person(one) if one else frozenset(), one)


def reached(label: Label, dialogue: Dialogue, who: Who, *, there: bool) -> bool:
    """Whether the label takes in all of the reader; a person reads room labels for her own rooms only."""
    if who.person is None:
        return who.groups <= frozenset().union(*(groups_of(word, dialogue) for word in label.words))
    return any(
        who.groups <= groups_of(word, dialogue)
        and (there or not (word == PARTICIPANTS or word.startswith("side:")))
        for word in label.words
    )


def groups_of(word: str, dialogue: Dialogue) -> Groups:
    """The groups a label word stands for; none for a word that is no label."""
    sides = [side.id for side in dialogue.sides]
    team, rooms = frozenset({TEAM}), frozenset({f"room {s}" for s in ["-", *sides]})
    capitals = frozenset({f"capital {s}" for s in ["-", *sides]})
    known = {
        TEAM: team,
        PARTICIPANTS: team | rooms,
        PRINCIPALS: team | rooms | capitals,
        PUBLIC: team | rooms | capitals | {"world"},
    }
    for side in sides:
        known[f"side:{side}"] = team | {f"room {side}"}
        known[f"principals:{side}"] = team | {f"room {side}", f"capital {side}"}
    return known.get(word, frozenset())


def _of_person(person: Person) -> Groups:
    if person.part is Part.PRINCIPAL and person.side:
        return frozenset({f"capital {person.side}"})
    if person.part in (Part.PRINCIPAL, Part.DONOR, Part.MENTIONED):
        return frozenset({"world"})
    return frozenset({f"room {person.side or '-'}"})


def heard(dialogue: Dialogue, session: Session | None, thing: Thing, who: Who) -> bool:
    """Whether all of the reader was in every room the thing comes from."""
    rooms = groups_of(PARTICIPANTS, dialogue)
    if session is None:
        # A part of the dialogue was before every room; for parts of it a room label is enough.
        return who.groups <= rooms or isinstance(thing, Released)
    items: list[Item] = []
    if isinstance(thing, Item):
        items = [thing]
    elif isinstance(thing, Outcome) and thing.comes_from:
        items = sources_of(session, thing)
    if who.person is None:
        return who.groups <= rooms and all(who.groups <= _one_room(i, dialogue) for i in items)
    if not items:
        return who.person.id in session.present()
    return all(who.person.id in room for i in items for room in rooms_of(dialogue, session, i))


def _one_room(item: Item, dialogue: Dialogue) -> Groups:
    """Which rooms as wholes heard all of an item: of a caucus of two sides, none did."""
    if not item.groups:
        return groups_of(PARTICIPANTS, dialogue)
    alone = item.groups[0].side if len(item.groups) == 1 else ""
    return groups_of(f"side:{alone}" if alone else TEAM, dialogue)
