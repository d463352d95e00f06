"""The public list of those who took part, where the rule has one: each as that person wishes it."""

from __future__ import annotations

from facilitator.disclosure import inside
from facilitator.disclosure.outcomes import Seat
from facilitator.model.labels import Listing, Part, Rule
from facilitator.model.people import TEAM_PARTS, Person

WITH_LIST = (Rule.CHATHAM_HOUSE_WITH_LIST, Rule.ON_THE_RECORD)


def list_lines(seat: Seat) -> tuple[str, ...]:
    """The public list of attendees, where the rule has one: each line as its person wishes it."""
    if seat.session.rule not in WITH_LIST:
        return ()
    present = set(seat.session.present())
    return tuple(
        sorted({line for p in seat.dialogue.people.persons if p.id in present and (line := _line(p))})
    )


def _line(person: Person) -> str:
    if person.part in TEAM_PARTS or person.part is Part.INTERPRETER:
        return ""
    name, affiliation = inside.opened(person.name), inside.opened(person.affiliation)
    if person.listing is Listing.NAMED:
        return ", ".join(w for w in (name, affiliation) if w) if name else ""
    return affiliation if person.listing is Listing.AFFILIATION else ""
