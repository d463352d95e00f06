"""Names typed where ids belong are pointed out, with the id to write; ordinary words are left in peace."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from facilitator.problems import Advice, Notice, Problem
from facilitator.reading.desk import Desk, Typed, folded
from facilitator.reading.names import Called

_ORDINARY = frozenset(
    """
    able abbey april archer art august autumn baker banks barber basin bell berry best bird bishop black
    blue border boss bridge brook brooks brown bush butcher butler camp capital carpenter case castle
    chair chance chapel chase church clay cliff cook cross dale dawn dean delegation drew earl east
    english faith farmer field fields fisher flood flower ford forest foster fountain fox frank french
    friend gardener gate geneva georgia gold good grace grant gray green grey grove hall hand hill hills
    holland hope house hunter ireland israel jordan joy judge july june justice king knight lake lamb
    lane law leader london long lord love major march mark marsh marshal marshall martin mason mayor
    meadow merchant mill miller minister minor monday moon moor mountain neighbour newman noble noon
    north page paris park parker parson pastor peace pepper piper pool poor pope port porter potter
    power powers price priest prince proper rain read reader reed rice rich river rivers road rock rose
    rule sage savage sea secretary shepherd sharp short side singer small smith snow south speaker
    spring stark steel stone street strong summer sunday swift sword table tanner taylor temple text
    thorn tower town turner valley victor view wall walker ward water waters weaver webb well wells west
    wheeler white wild will winter wise wolf wood woods wright young
    """.split()
)
"""Words that are surnames too; alone they are no sign of a person."""

_TYPED = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670])*")
"""A word as typed, with the marks that may stand on its letters."""

SHORTEST = 4
"""Letters that a single part of a name must have to be looked for alone."""


@dataclass(frozen=True, slots=True)
class Roster:
    """What to look for in texts: whole names, unusual parts, addresses; never printed."""

    names: dict[str, list[tuple[tuple[str, ...], str]]] = field(repr=False)
    parts: dict[str, str] = field(repr=False)
    emails: dict[str, str] = field(repr=False)


def roster(everybody: Iterable[Called]) -> Roster:
    """The index of everybody's names; what two people share stands for neither and says so by an empty id."""
    found = Roster({}, {}, {})
    for one in everybody:
        for name in one.names:
            if len(name) > 1:
                found.names.setdefault(name[0], []).append((name, one.person))
            for part in name:
                if len(part) >= SHORTEST and part not in _ORDINARY:
                    known = found.parts.setdefault(part, one.person)
                    found.parts[part] = one.person if known == one.person else ""
        found.emails.update(dict.fromkeys(one.emails, one.person))
    return found


class Folds(dict[str, str]):
    """Each word folded once for a whole dialogue, since sessions share most of theirs."""

    def __missing__(self, word: str) -> str:
        self[word] = found = folded(word)
        return found


def typed_names(
    desk: Desk, names: Roster, fold: Folds, unshowable: frozenset[str], licensed: frozenset[str]
) -> Iterator[Notice]:
    """Advice for each text of a file that holds a name, once a person; not for a licensed line."""
    every = " ".join(typed.words for typed in desk.typed)
    typed_words = set(_TYPED.findall(every))
    words = {fold[word] for word in typed_words}
    mails = [mail for mail in names.emails if mail in every.casefold()]
    if not mails and words.isdisjoint(names.names) and words.isdisjoint(names.parts):
        return
    lower = frozenset(word for word in typed_words if word.islower())
    for typed in desk.typed:
        if typed.path.startswith("licences") or " ".join(typed.words.split()) in licensed:
            continue
        for person in sorted(set(_found(typed, names, fold, lower, mails))):
            hint = (
                f"write @{person} instead" if person and person not in unshowable else "write the id instead"
            )
            yield Advice(typed.place, typed.path, "a name from people.yml is typed here", hint, "typed-name")


def _found(
    typed: Typed, names: Roster, fold: Folds, lower: frozenset[str], mails: list[str]
) -> Iterator[str]:
    """The person of each name in a text; an unusual part counts where it stands with a capital."""
    raw = _TYPED.findall(typed.words)
    words = [fold[word] for word in raw]
    whole: set[str] = set()
    for at, word in enumerate(words):
        for name, person in names.names.get(word, ()):
            if tuple(words[at : at + len(name)]) == name:
                whole.update(name)
                yield person
    for word, typed_as in zip(words, raw, strict=True):
        if word in names.parts and word not in whole and typed_as[0].isupper() and word not in lower:
            yield names.parts[word]
    yield from (names.emails[mail] for mail in mails if mail in typed.words.casefold())


def ids_with_parts(desks: Iterable[Desk], names: Roster) -> frozenset[str]:
    """Every declared id that holds a name or an unusual part of one, so that no hint shows it."""
    return frozenset(d for desk in desks for _, d in desk.declared if _holds_part(d, names))


def _holds_part(declared: str, names: Roster) -> bool:
    """Whether a part of a name is in an id, or a whole one of which each part is a word: `rose-price`."""
    tokens = tuple(filter(None, re.split(r"[-\d]+", declared)))
    return not names.parts.keys().isdisjoint(tokens) or any(
        row[at : at + len(name)] == name
        for row in (tokens, tokens[::-1])
        for at, token in enumerate(row)
        for name, _ in names.names.get(token, ())
    )


def ids_with_names(desk: Desk, names: Roster) -> Iterator[Notice]:
    """An id of a dialogue, a session or what is in it that holds a name or a part; an address is public."""
    for (kind, declared), place in desk.declared.items():
        if kind == "person" or not _holds_part(declared, names):
            continue
        if kind == "address":
            yield Problem(
                place, "", "this public address holds part of a name", "choose other words", "name-in-id"
            )
        else:
            yield Advice(place, "", "this id holds part of a name", "choose a neutral word", "name-in-id")
