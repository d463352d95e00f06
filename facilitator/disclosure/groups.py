"""The groups an outsider can tell people of a room by: sides, what is known of them, what they are called."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.disclosure.edition import Para, Phrase, Said
from facilitator.disclosure.folding import open_words, words_of
from facilitator.disclosure.prose import plain
from facilitator.model.dialogue import Dialogue
from facilitator.model.knowledge import Fact, Known
from facilitator.model.labels import Listing, Rule
from facilitator.model.people import Person
from facilitator.model.sealed import Sealed, unseal
from facilitator.model.session import Session

WITH_LIST = (Rule.CHATHAM_HOUSE_WITH_LIST, Rule.ON_THE_RECORD)


SIDE = "the name of a side"
"""How a group is known that a sentence names by its side."""


@dataclass(frozen=True, slots=True)
class Group:
    """People of a room who share something public. `calls`: folded words that speak of them.

    `told` says by what they are known, without a word of the source.
    """

    told: str
    people: frozenset[str]
    calls: tuple[tuple[str, ...], ...] = ()
    always: bool = False


def groups_of(dialogue: Dialogue, session: Session, room: frozenset[str]) -> tuple[Group, ...]:
    """Every group that an outsider can form in this room. `always`: it holds for every sentence."""
    people = tuple(p for p in dialogue.people.persons if p.id in room)
    found = [_side(dialogue, side.id, people) for side in dialogue.sides if side.name.versions]
    if session.rule in WITH_LIST:
        found += _listed(people)
    for known in dialogue.public_knowledge:
        if known.session in ("", session.id):
            found += _known(known, room)
    return tuple(found)


def _side(dialogue: Dialogue, side: str, people: tuple[Person, ...]) -> Group:
    name = dialogue.side(side)
    calls = (words_of(plain(name.name)),) if name else ()
    return Group(SIDE, frozenset(p.id for p in people if p.side == side), calls)


def _listed(people: tuple[Person, ...]) -> list[Group]:
    """Those whom the public list shows, by affiliation."""
    by_name: dict[tuple[str, ...], set[str]] = {}
    for person in people:
        if person.listing is not Listing.WITHHELD and person.affiliation is not None:
            for part in unseal(person.affiliation).split(";"):
                if words_of(part):
                    by_name.setdefault(words_of(part), set()).add(person.id)
    return [
        Group("an affiliation on the public list", frozenset(who), (words,)) for words, who in by_name.items()
    ]


def houses(dialogue: Dialogue, session: Session, people: frozenset[str]) -> int:
    """From how many houses these people come, as the public list has it; 0 where there is no list.

    A house answers with one voice, so that people of one house give each other no cover.
    """
    if session.rule not in WITH_LIST:
        return 0
    listed = _listed(tuple(p for p in dialogue.people.persons if p.id in people))
    return len(listed)


def _known(known: Known, room: frozenset[str]) -> list[Group]:
    about = frozenset(known.about) & room
    if known.fact is Fact.ABSENT:
        return [Group("public knowledge of who was absent", room - about, always=True)] if about else []
    calls = tuple(words for sealed in known.words if (words := _words(sealed)))
    if known.fact is Fact.ATTENDED:
        return [Group("public knowledge of who attended", about, calls)] if calls else []
    told = "a publicly known role" if known.fact is Fact.ROLE else "public knowledge of who spoke"
    return [Group(told, about, calls, always=known.fact is Fact.SPOKE and not calls)]


def _words(sealed: Sealed[str]) -> tuple[str, ...]:
    return words_of(unseal(sealed))


def named_in(sentence: str, sides: Iterable[str], groups: tuple[Group, ...]) -> list[Group]:
    """The groups that a sentence speaks of, by its words or by the sides that its phrases name."""
    words = words_of(sentence)
    named = {words_of(side) for side in sides}
    return [
        group
        for group in groups
        if group.always or any(call in named or _calls(call, words) for call in group.calls)
    ]


def spoken_before(earlier: Iterable[Said], groups: tuple[Group, ...]) -> list[Group]:
    """The groups that earlier releases named in the same place: an opponent has kept them all."""
    found: list[Group] = []
    for said in earlier:
        for _, words in open_words(said):
            named = {words_of(side) for side in _sides(said)}
            found += [g for g in groups if any(c in named or _calls(c, words) for c in g.calls)]
    return [Group("an earlier release", group.people, group.calls) for group in dict.fromkeys(found)]


def _sides(said: Said) -> Iterable[str]:
    for _, blocks in said.versions:
        for block in blocks:
            if isinstance(block, Para):
                yield from (p.shown for p in block.pieces if isinstance(p, Phrase) and p.level == "side")


def _calls(call: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether the words hold the call; its last word may stand in the plural or the possessive."""
    if not call:
        return False
    size = len(call)
    return any(
        words[at : at + size - 1] == call[:-1] and _alike(words[at + size - 1], call[-1])
        for at in range(len(words) - size + 1)
    )


def _alike(word: str, called: str) -> bool:
    return word in (called, called + "s", called + "es", called + "'s")
