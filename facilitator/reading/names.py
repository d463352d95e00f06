"""What each person is called, folded for comparing; and the ids that are names themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from facilitator.model.people import People, Person
from facilitator.model.sealed import unseal
from facilitator.problems import Notice, Place, Problem
from facilitator.reading.desk import Desk, folded
from facilitator.reading.scripts import by_consonants, consonants, spelled

WORDS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Called:
    """The words of each name of one person; never printed."""

    person: str
    names: tuple[tuple[str, ...], ...] = field(repr=False)
    emails: tuple[str, ...] = field(repr=False)

    @property
    def parts(self) -> frozenset[str]:
        """Every word of every name."""
        return frozenset(word for name in self.names for word in name)


def called(people: People) -> tuple[Called, ...]:
    """Everybody's names, in the order of the file."""
    return tuple(_called(person) for person in people.persons)


def _called(person: Person) -> Called:
    sealed = (*((person.name,) if person.name else ()), *person.also)
    names = (tuple(WORDS.findall(folded(unseal(one)))) for one in sealed)
    mails = (unseal(value).casefold() for _, value in person.contact if "@" in unseal(value))
    return Called(person.id, tuple(dict.fromkeys(n for n in names if n)), tuple(mails))


def ids_by_name(people: People) -> Mapping[str, str]:
    """The id of each person by folded name or other spelling; a spelling of two people stands for neither."""
    found: dict[str, str] = {}
    shared: set[str] = set()
    for person in people.persons:
        for sealed in (*((person.name,) if person.name else ()), *person.also):
            words = folded(unseal(sealed))
            if words and found.setdefault(words, person.id) != person.id:
                shared.add(words)
    own = named_ids(called(people))
    return {words: person for words, person in found.items() if words not in shared and person not in own}


def named_ids(everybody: tuple[Called, ...]) -> frozenset[str]:
    """The ids that are, hold, or are part of, a name of their own person."""
    return frozenset(one.person for one in everybody if _tells(one))


def ids_that_tell(people: People, desk: Desk) -> Iterator[Notice]:
    """A Problem for each such id."""
    for number, one in enumerate(called(people), 1):
        if _tells(one):
            place = desk.declared.get(("person", one.person), Place(desk.file))
            yield Problem(
                place,
                f"people[{number}]",
                "this id is a name of the person, or part of one",
                "choose a neutral word, such as a tree, or p07",
                "name-in-id",
            )


def _tells(one: Called) -> bool:
    tokens = [t for t in re.split(r"[-\d]+", one.person) if len(t) > 1]
    joined = "".join(tokens)
    mails = [WORDS.findall(mail.partition("@")[0]) for mail in one.emails]
    parts = {part for part in one.parts | {w for words in mails for w in words} if len(part) > 1}
    whole = {"".join(name) for name in one.names}
    return any(_alike(token, joined, part) for part in parts | whole for token in tokens)


def _alike(token: str, joined: str, part: str) -> bool:
    """Whether a part of a name would be recognised in an id."""
    if by_consonants(part):
        bare = consonants(part)
        return len(token) > 3 and len(bare) > 2 and consonants(token) == bare
    latin = spelled(part)
    if latin == token:
        return True
    within = len(latin) > 3 and latin in joined
    inside = latin.startswith(token) if len(token) == 3 else len(token) > 3 and token in latin
    return within or inside
