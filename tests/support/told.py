"""What the gate says of one text, with people who have nothing but a name."""

from __future__ import annotations

from facilitator.gate.match import Matcher
from facilitator.gate.needles import needles_of
from facilitator.gate.sweep import Source, swept
from facilitator.gate.text.origin import Origin
from facilitator.model.dialogue import Dialogue
from facilitator.model.people import People, Person
from facilitator.model.sealed import Sealed

Told = list[tuple[str, str | None, str]]
"""Level, person and words of each finding, in the order of the text."""


def told(text: str, *names: str, origin: Origin = Origin.ANYBODYS) -> Told:
    """What is found; the people are p0, p1 and so on."""
    return told_of(text, *(Person(f"p{n}", name=Sealed(name)) for n, name in enumerate(names)), origin=origin)


def told_of(text: str, *people: Person, origin: Origin = Origin.ANYBODYS) -> Told:
    """The same for people of whom more is known."""
    needles = needles_of([Dialogue("d", people=People(people))], plain=True)
    found = swept([Source("a.md", text.encode())], Matcher(needles.all, origin), named=True)
    return [(f.level, f.who, text[f.start : f.end]) for f in found.findings]
