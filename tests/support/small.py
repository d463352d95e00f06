"""A small dialogue built by hand: two sides of six, one expert, one interpreter, one facilitator."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from facilitator.model.dialogue import Dialogue, DialogueShown, Side
from facilitator.model.labels import Label, OutcomeKind, Part, Status
from facilitator.model.people import People, Person
from facilitator.model.release import Consent, Release
from facilitator.model.sealed import Sealed
from facilitator.model.session import Group, Held, Item, Outcome, Session, SessionShown
from facilitator.model.text import Block, Mention, Paragraph, Run, Span, Text

NOON = datetime(2026, 6, 15, 12, tzinfo=UTC)


def text(*pieces: str | Run | Mention | Span, lang: str = "en") -> Text:
    """A text of one paragraph; plain strings are runs of words."""
    inlines = tuple(Run(p) if isinstance(p, str) else p for p in pieces)
    blocks: tuple[Block, ...] = (Paragraph(inlines),)
    return Text(((lang, Sealed(blocks)),))


def people() -> tuple[Person, ...]:
    """u1 to u6 upstream, d1 to d6 downstream, an expert, an interpreter, a facilitator, a principal."""

    def one(person: str, side: str = "", part: Part = Part.PARTICIPANT) -> Person:
        return Person(person, part, side, name=Sealed(f"Name{person}"), role=Sealed(f"Role{person}"))

    sides = [one(f"{side[0]}{n}", side) for side in ("up", "down") for n in range(1, 7)]
    others = [
        one("x1", part=Part.EXPERT),
        one("i1", part=Part.INTERPRETER),
        one("f1", part=Part.FACILITATOR),
        one("p1", "up", Part.PRINCIPAL),
    ]
    return (*sides, *others)


ROOM = (*(f"{s}{n}" for s in "ud" for n in range(1, 7)), "x1", "i1", "f1")
BOTH = (Consent("up", date(2026, 5, 1)), Consent("down", date(2026, 5, 2)))


def outcome(**changes: Any) -> Outcome:
    """An agreed measure from the plenary, released to the public with both consents."""
    plain = Outcome(
        "m1",
        OutcomeKind.MEASURE,
        text("Count the animals."),
        status=Status.AGREED,
        comes_from=("talk",),
        release=Release(Label(("public",)), None, BOTH),
    )
    return replace(plain, **changes)


def session(**changes: Any) -> Session:
    """One session with a plenary, and a caucus of each side apart."""
    plain = Session(
        "s1",
        title=text("Working title"),
        held=Held(date(2026, 3, 9), date(2026, 3, 10), "Europe/Zurich", Sealed("Hotel")),
        shown_as=SessionShown(text("spring 2026"), text("Europe")),
        attending=ROOM,
        agenda=(
            Item("talk", title=text("Pasture"), minutes=60),
            Item("apart", title=text("Caucus"), minutes=30, groups=(Group("up"), Group("down"))),
            Item("alone", title=text("Up alone"), minutes=30, groups=(Group("up"),)),
        ),
        outcomes=(outcome(),),
    )
    return replace(plain, **changes)


def dialogue(*sessions: Session, **changes: Any) -> Dialogue:
    """The dialogue around the sessions, known to the site."""
    plain = Dialogue(
        "kela",
        title=text("Working name"),
        shown_as=DialogueShown(text("A river"), "a-river"),
        sides=(Side("up", text("Upstream")), Side("down", text("Downstream"))),
        people=People(people()),
        sessions=sessions or (session(),),
    )
    return replace(plain, **changes)


class World:
    """The builders, for tests: `world.dialogue(world.session(...))`."""

    noon = NOON
    room = ROOM
    both = BOTH
    text: Callable[..., Text] = staticmethod(text)
    outcome: Callable[..., Outcome] = staticmethod(outcome)
    session: Callable[..., Session] = staticmethod(session)
    dialogue: Callable[..., Dialogue] = staticmethod(dialogue)

    @staticmethod
    def of(*outcomes: Outcome, **changes: Any) -> Dialogue:
        """A dialogue of one session with these outcomes."""
        return dialogue(session(outcomes=outcomes, **changes))
