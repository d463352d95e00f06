"""The organizer's desk: every item side by side for all readers, and on top what is due, missing, awaited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from facilitator.disclosure.edition import Edition, Said, SessionShownTo
from facilitator.views.common import Told, View, head, told, told_or_none

SORTS = ("outcome", "theme", "progress", "term", "precedent")


@dataclass(frozen=True, slots=True)
class Given:
    """What one set of readers has of an item: the words or None, the standing, the reasons in sentences."""

    reader: str
    standing: str
    words: Said | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One item as it was found; `place` is file:line."""

    sort: str
    ref: str
    place: str
    kind: str
    status: str
    given: tuple[Given, ...]


@dataclass(frozen=True, slots=True)
class Due:
    """One thing due, missing or awaited, as it was found; `line` is 0 for a file as a whole."""

    kind: str
    sentence: str
    what: str
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Changed:
    """One sentence of the public report: `+` new, `~` changed, `-` gone since the last release."""

    sign: str
    where: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence for the top of the desk, with the places it is about."""

    heading: str
    sentence: str
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """The notices under one heading: Due, Missing, Awaited."""

    title: str
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """What changes in one thing that the public reads (`outcomes 3`), sentence by sentence."""

    where: str
    rows: tuple[Changed, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One reader's part of a card. `same`: the words are the team's own, word for word."""

    reader: str
    side: Told | None
    standing: str
    text: Told | None
    same: bool
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One item with all its readers."""

    ref: str
    place: str
    kind: str
    status: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """All items of one sort."""

    sort: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Desk(View):
    """The page of one session. `lists`: lines of the public list of attendees gained or lost.

    `unknown` says why nothing can be compared for the public, where it knows nothing of the session.
    """

    template: ClassVar[str] = "desk/desk"
    size: ClassVar[str] = "A4 landscape"

    headings: tuple[Heading, ...]
    parts: tuple[Part, ...]
    count: int
    lists: tuple[Changed, ...]
    unknown: str
    released: str
    sections: tuple[Section, ...]


def desk(
    edition: Edition,
    session: SessionShownTo,
    items: Iterable[Item],
    due: Iterable[Due],
    changes: Iterable[Changed],
    *,
    unknown: str = "",
    released: str = "",
) -> Desk:
    """The desk of one session, from the team's edition. Its own words are English; texts keep theirs."""
    found, all_changes = tuple(items), tuple(changes)
    names = {side.id: side.name for side in edition.sides}
    return Desk(
        head=head(edition, session, "desk", "en", draft=False),
        headings=_headings(tuple(notices(due))),
        parts=_parts(c for c in all_changes if "list_lines" not in c.where),
        count=len(all_changes),
        lists=tuple(c for c in all_changes if "list_lines" in c.where),
        unknown=unknown,
        released=released,
        sections=tuple(
            Section(sort, cards)
            for sort in SORTS
            if (cards := tuple(_card(i, names) for i in found if i.sort == sort))
        ),
    )


def _headings(found: tuple[Notice, ...]) -> tuple[Heading, ...]:
    titled = ((title, tuple(n for n in found if n.heading == title)) for title in ORDER)
    return tuple(Heading(title, own) for title, own in titled if own)


def _parts(changes: Iterable[Changed]) -> tuple[Part, ...]:
    """The changes thing by thing, in their order; each row keeps what follows the thing's own place."""
    found: dict[str, list[Changed]] = {}
    for change in changes:
        thing, _, rest = change.where.partition(", ")
        found.setdefault(thing, []).append(Changed(change.sign, rest, change.before, change.after))
    return tuple(Part(thing, tuple(rows)) for thing, rows in found.items())


def _card(item: Item, names: dict[str, Said]) -> Card:
    own = item.given[0].words if item.given else None
    cells = tuple(_cell(given, own, names, first=n == 0) for n, given in enumerate(item.given))
    return Card(item.ref, item.place, item.kind, item.status, cells)


def _cell(given: Given, own: Said | None, names: dict[str, Said], *, first: bool) -> Cell:
    kind, _, side = given.reader.partition(":")
    same = not first and given.words is not None and given.words == own
    words = None if same or given.words is None or not given.words.versions else told(given.words, "en")
    return Cell(kind, told_or_none(names.get(side), "en"), given.standing, words, same, given.reasons)


HEADINGS = {
    "to-publish": "Due",
    "commitment": "Due",
    "notes": "Due",
    "review": "Due",
    "no-release": "Missing",
    "open-point": "Missing",
    "consent": "Awaited",
    "embargo": "Awaited",
    "silence": "Awaited",
}
ORDER = ("Due", "Missing", "Awaited")


def notices(due: Iterable[Due]) -> Iterator[Notice]:
    """What is due in sentences; things of which the same is to be said share one."""
    groups: dict[tuple[str, str], list[Due]] = {}
    for one in due:
        groups.setdefault((HEADINGS.get(one.kind, "Due"), _said_together(one)), []).append(one)
    for (heading, _), found in sorted(groups.items(), key=lambda group: ORDER.index(group[0][0])):
        yield Notice(heading, _sentence(found), tuple(dict.fromkeys(_place(one) for one in found)))


def _said_together(one: Due) -> str:
    return one.kind if one.kind in ("no-release", "open-point") else f"{one.kind}: {one.sentence}"


def _sentence(found: list[Due]) -> str:
    count, one = len(found), found[0]
    if one.kind == "no-release":
        reach = "1 outcome reaches" if count == 1 else f"{count} outcomes reach"
        rows = ", ".join(str(d.line) for d in found)
        lack = "line {} has no release" if count == 1 else "lines {} have no release"
        return f"{reach} nobody beyond the team: {lack.format(rows)}."
    if one.kind == "open-point":
        return "1 open point is written as tbd." if count == 1 else f"{count} open points are written as tbd."
    if one.kind in ("review", "notes"):
        return f"{one.what[:1].upper()}{one.what[1:]} {one.sentence}." + (f" ({count})" if count > 1 else "")
    about = one.what if count == 1 else f"{one.what} and {count - 1} more"
    return f"{about[:1].upper()}{about[1:]}: {one.sentence}."


def _place(one: Due) -> str:
    return f"{one.file}:{one.line}" if one.line else one.file
