"""What every view is made of: the head that stands on each page, and texts in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar
from zoneinfo import ZoneInfo

from facilitator.disclosure.edition import (
    Edition,
    Listed,
    Mark,
    NewLine,
    Para,
    Phrase,
    Piece,
    Prose,
    Quoted,
    Said,
    SessionShownTo,
    Words,
)

__all__ = [
    "Head",
    "Listed",
    "Mark",
    "NewLine",
    "Para",
    "Phrase",
    "Piece",
    "Prose",
    "Quoted",
    "Told",
    "View",
    "Words",
    "head",
    "told",
    "told_all",
    "told_or_none",
]


@dataclass(frozen=True, slots=True)
class Told:
    """A text in one language. `fallback`: it stands in the base language, for want of the reader's."""

    blocks: tuple[Prose, ...]
    lang: str
    fallback: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """What stands on every page of a paper.

    `paper` is the word for the type of document (`programme`, `pack` …); `kind` says who may read it
    (team, side, participants, person, principals, public) and `side` whose room, where it is a side.
    `copy` is the number of an issued copy, 0 where there is none. `edition` is the ISO day; `first` and
    `last` are empty for the public, who has `when` and `where`.
    """

    paper: str
    kind: str
    lang: str
    rule: str
    edition: str
    side: Told | None = None
    dialogue: Told | None = None
    session: Told | None = None
    first: str = ""
    last: str = ""
    timezone: str = ""
    when: Told | None = None
    where: Told | None = None
    draft: bool = True
    copy: int = 0


@dataclass(frozen=True, slots=True)
class View:
    """One paper for one reader in one language; rendering takes nothing else.

    `template` is the path below `templates/documents/`, without its ending: `agenda/programme`.
    """

    template: ClassVar[str] = ""

    head: Head


def told(said: Said, lang: str) -> Told:
    """The text in that language, or in its first language, marked as such."""
    for have, blocks in said.versions:
        if have == lang:
            return Told(blocks, have)
    have, blocks = said.versions[0] if said.versions else (lang, ())
    return Told(blocks, have, fallback=have != lang)


def told_or_none(said: Said | None, lang: str) -> Told | None:
    """The same, where there may be no text."""
    return told(said, lang) if said is not None else None


def told_all(texts: tuple[Said, ...], lang: str) -> tuple[Told, ...]:
    """Each text in that language."""
    return tuple(told(said, lang) for said in texts)


def head(
    edition: Edition, session: SessionShownTo | None, paper: str, lang: str, *, draft: bool = True
) -> Head:
    """The head of a paper about a session, or about the dialogue where there is none."""
    public = edition.kind == "public"
    return Head(
        paper=paper,
        kind=edition.kind,
        lang=lang,
        rule=session.rule if session else edition.rule,
        edition=_day(edition.at, session.timezone if session else ""),
        side=_side(edition, lang),
        dialogue=told_or_none(edition.shown_title if public else edition.title, lang),
        session=told_or_none(session.title, lang) if session else None,
        first=session.first if session else "",
        last=session.last if session else "",
        timezone=session.timezone if session else "",
        when=told_or_none(session.shown_when, lang) if session else None,
        where=told_or_none(session.shown_where, lang) if session else None,
        draft=draft,
    )


def _day(at: str, zone: str) -> str:
    """The day of the instant where the session is held."""
    moment = datetime.fromisoformat(at)
    return (moment.astimezone(ZoneInfo(zone)) if zone else moment).date().isoformat()


def _side(edition: Edition, lang: str) -> Told | None:
    """The side whose room the paper is for; a person's paper names no side, it could be swapped at table."""
    if edition.kind != "side":
        return None
    return next((told(side.name, lang) for side in edition.sides if side.id == edition.side), None)
