"""The outline of the organizer's desk: what wants attention, what changes outside, every item side by side.

Its own words are English in every language of the dialogue, as on its page.
"""

from __future__ import annotations

from itertools import chain, groupby

from facilitator.render.outline import Block, Box, Heading, Inline, Items, Line, Passage, Row, Run, Table
from facilitator.render.outlines.parts import Words, dotted, heading, text
from facilitator.views.desk import Card, Cell, Changed, Desk, Section

SIGNS = {"+": "new", "~": "changed", "-": "gone"}
SORTS = {
    "outcome": "Outcomes",
    "theme": "Themes",
    "progress": "Progress on earlier outcomes",
    "term": "Terms",
    "precedent": "Precedents",
}
READERS = {
    "team": "Team",
    "participants": "Participants",
    "principals": "Principals",
    "public": "Public",
}
STANDINGS = {"open": "public", "released": "released", "room": "in the room", "team": "team"}
OPENED = frozenset({"open", "released"})


def desk(view: Desk, words: Words) -> tuple[Block, ...]:
    """The whole page; what its readers unfold on a screen stands open on paper."""
    warning = "This page shows every reader's words at once. It is not for handing on."
    first = text(warning, keep=True)
    attention = Box((heading("What wants attention"), *_attention(view)), "plain")
    return (first, attention, *_changes(view), *chain(*(_section(one, words) for one in view.sections)))


def _attention(view: Desk) -> tuple[Block, ...]:
    if not view.headings:
        return (text("Nothing is due, missing or awaited."),)
    blocks: list[Block] = []
    for group in view.headings:
        told = []
        for notice in group.notices:
            places = chain(*((Run(" "), _place(place)) for place in notice.places))
            told.append((Passage((Run(notice.sentence), *places)),))
        blocks += [heading(group.title, 3), Items(tuple(told))]
    return tuple(blocks)


def _place(place: str) -> Run:
    return Run(place, code=True, ltr=True, tone="soft")


def _changes(view: Desk) -> tuple[Block, ...]:
    since = f"Compared with {view.released}." if view.released else ""
    blocks: list[Block] = [
        heading("What changes for the public"),
        text(since or "Nothing of this session has been released yet.", "small"),
    ]
    if view.unknown:
        blocks.append(text(view.unknown))
    if view.lists:
        lost = "Whoever has both lists reads the difference: lines gained or lost name people by themselves."
        blocks += [heading("The public list of attendees", 3), text(lost), _listed("", view.lists)]
    blocks += [_listed(part.where, part.rows) for part in view.parts]
    if not (view.parts or view.unknown or view.lists):
        blocks.append(text("No sentence is new, changed or gone."))
    return tuple(blocks)


def _listed(part: str, rows: tuple[Changed, ...]) -> Items:
    return Items(tuple((Passage(_change(row, part)),) for row in rows))


def _change(row: Changed, part: str) -> Line:
    """One sentence: what happened to it, where it stands, how it read and reads."""
    where = ", ".join(place for place in (part, row.where) if place)
    words: list[Inline] = [
        Run(SIGNS.get(row.sign, "changed"), strong=True),
        Run(f" · {where}: ", tone="soft"),
    ]
    if row.before:
        words.append(Run(row.before, tone="soft"))
    if row.before and row.after:
        words.append(Run(" → "))
    if row.after:
        words.append(Run(row.after))
    return tuple(words)


def _section(section: Section, words: Words) -> tuple[Block, ...]:
    cards = chain(*(_card(card, section.sort, words) for card in section.cards))
    return (heading(SORTS[section.sort]), *cards)


def _card(card: Card, sort: str, words: Words) -> tuple[Block, ...]:
    name: list[Line] = [(Run(card.ref, code=True, ltr=True),)]
    if card.kind:
        name.append((Run(words.label("kind", card.kind)),))
    if card.status:
        name.append((Run(words.label("progress" if sort == "progress" else "status", card.status)),))
    header: tuple[Line, ...] = tuple((Run(title),) for title in ("Reader", "Words", "Why"))
    rows = tuple(_row(tuple(cells), words) for _, cells in groupby(card.cells, key=_alike))
    table = Table(header, rows, (16, 46, 38))
    return (Heading(3, dotted(name), (_place(card.place),)), table)


def _alike(cell: Cell) -> tuple[object, ...]:
    """Neighbours who have the same, for the same reasons, share a row."""
    return (cell.text, cell.same, cell.standing, cell.reasons)


def _row(cells: tuple[Cell, ...], words: Words) -> Row:
    who = tuple(Passage(_who(cell, words), keep=True) for cell in cells)
    tone = "accent" if cells[0].standing in OPENED else "soft"
    standing = Passage((Run(STANDINGS.get(cells[0].standing, "not shown"), tone=tone),), "small")
    return Row(((*who, standing), _words(cells[0], words), (text(" ".join(cells[0].reasons), "small"),)))


def _who(cell: Cell, words: Words) -> Line:
    return words.line(cell.side) if cell.side else (Run(READERS.get(cell.reader, "Public")),)


def _words(cell: Cell, words: Words) -> tuple[Block, ...]:
    if cell.text:
        return words.prose(cell.text)
    none = "the team's words" if cell.same else "–" if cell.standing == "closed" else "no words of its own"
    return (Passage((Run(none, tone="soft"),)),)
