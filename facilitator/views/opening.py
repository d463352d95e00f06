"""The opening, to be read aloud: nothing in it that the whole room may not hear, one breath to a line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from facilitator.disclosure.edition import Edition, Said, SessionShownTo
from facilitator.views.common import Told, View, head, told_all, told_or_none

COMPANY = ("interpreter", "rapporteur", "expert", "observer", "convenor", "donor")
"""Parts beside those who talk: the room is told of each that is there, and never who it is."""


@dataclass(frozen=True, slots=True)
class Breath:
    """What is read in one breath.

    `kind` is say (`word` names one of our sentences), aside (the same, not to be read out), text (`text`:
    words of the room's own), rule, meaning or duties (of the rule `word`), part (`text` is held under
    the rule `word`), consents (`word`), objecting, or languages (`codes`).
    """

    kind: str
    word: str = ""
    text: Told | None = None
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the opening, and the word of its heading."""

    word: str
    breaths: tuple[Breath, ...]


@dataclass(frozen=True, slots=True)
class OpeningScript(View):
    """What the team reads out before anybody else speaks, in one language of the room."""

    template: ClassVar[str] = "room/opening"
    told_to: ClassVar[str] = "participants"

    steps: tuple[Step, ...]


def opening(
    edition: Edition,
    session: SessionShownTo,
    lang: str,
    *,
    room: Edition,
    heard: SessionShownTo,
    draft: bool = True,
) -> OpeningScript:
    """The script of a session, in `lang`.

    `heard` is the session in `room`, the edition of everybody there: each text that is read out comes from
    it, those of its head too. The team's own edition tells only which parts there are in the room.
    """
    steps = (
        Step("welcome", tuple(_welcome(room, lang))),
        Step("who", tuple(_who(room, session, lang))),
        Step("rule", tuple(_rule(heard, lang))),
        Step("talk", _texts((*room.ground_rules, *heard.ground_rules), lang)),
        Step("papers", tuple(Breath("say", word) for word in (heard.papers, "marking", "missing"))),
        Step("interpretation", tuple(_interpretation(heard))),
        Step("published", (Breath("consents", room.consent_of), Breath("objecting"))),
        Step("consent", tuple(_consent())),
    )
    whole = head(room, heard, "opening", lang, draft=draft)
    return OpeningScript(
        replace(whole, kind=edition.kind),
        steps=tuple(step for step in steps if step.breaths),
    )


def _texts(texts: tuple[Said, ...], lang: str) -> tuple[Breath, ...]:
    return tuple(Breath("text", text=text) for text in told_all(texts, lang))


def _welcome(room: Edition, lang: str) -> Iterator[Breath]:
    yield Breath("say", "welcome")
    yield Breath("say", "unofficial")
    if room.purpose:
        yield Breath("say", "purpose")
        yield Breath("text", text=told_or_none(room.purpose, lang))


def _who(room: Edition, session: SessionShownTo, lang: str) -> Iterator[Breath]:
    yield Breath("say", "no-names")
    yield Breath("say", "facilitators")
    if room.sides:
        yield Breath("say", "sides")
        yield from _texts(tuple(side.name for side in room.sides), lang)
    parts = {person.part for person in session.attending}
    yield from (Breath("say", part) for part in COMPANY if part in parts)
    if room.convenors:
        yield Breath("say", "convened")
        yield from _texts(room.convenors, lang)


def _rule(heard: SessionShownTo, lang: str) -> Iterator[Breath]:
    yield Breath("rule", heard.rule)
    yield Breath("say", "means")
    yield Breath("meaning", heard.rule)
    yield Breath("say", "for-us")
    yield Breath("duties", heard.rule)
    parts = [Breath("part", s.rule, told_or_none(s.title, lang)) for s in heard.slots if s.rule]
    if parts:
        yield Breath("say", "otherwise")
        yield from parts


def _interpretation(heard: SessionShownTo) -> Iterator[Breath]:
    if heard.interpretation not in ("consecutive", "simultaneous"):
        return
    if heard.interpretation_languages:
        yield Breath("languages", codes=heard.interpretation_languages)
    yield Breath("say", heard.interpretation)
    yield Breath("say", "not-understood")


def _consent() -> Iterator[Breath]:
    yield Breath("say", "cannot-accept")
    yield Breath("aside", "wait")
    yield Breath("say", "may-we")
    yield Breath("aside", "remote")
    yield Breath("say", "begin")
