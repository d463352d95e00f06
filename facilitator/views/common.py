"""What every view is made of: the head that stands on each page, and texts in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass, replace
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
    "bare_head",
    "day_of",
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
    `copy` is the number of an issued copy, 0 where there is none. `keep` says what becomes of a paper
    that is handed out in the room: `hand-back`, `take-home`, or empty where nobody asks. `edition` is the
    ISO day; `first` and `last` are empty for the public, who has `when` and `where`.
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
    keep: str = ""


@dataclass(frozen=True, slots=True)
class View:
    """One paper for one reader in one language; rendering takes nothing else.

    `template` is the path below `templates/documents/`, without its ending: `agenda/programme`.
    `size` is what it is printed on: A4 or A5, and whether it lies down. `alone`: it is headed by the
    name of its type, because a heading that names the meeting would tell too much where it is lost.
    `told_to` are the readers (a label) who hear what it says from whoever carries it, where they are others.
    """

    template: ClassVar[str] = ""
    size: ClassVar[str] = "A4"
    alone: ClassVar[bool] = False
    told_to: ClassVar[str] = ""

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
        edition=day_of(edition.at, session.timezone if session else ""),
        side=_side(edition, lang),
        dialogue=told_or_none(edition.shown_title if public else edition.title, lang),
        session=told_or_none(session.title, lang) if session else None,
        first=session.first if session else "",
        last=session.last if session else "",
        timezone=session.timezone if session else "",
        when=told_or_none(session.shown_when, lang) if session else None,
        where=told_or_none(session.shown_where, lang) if session else None,
        draft=draft,
        keep=_keep(edition, session, paper),
    )


def bare_head(
    edition: Edition, session: SessionShownTo, paper: str, lang: str, *, draft: bool = True
) -> Head:
    """The head of a small paper that is easily lost: of the meeting it tells what the public knows."""
    whole = head(edition, session, paper, lang, draft=draft)
    public = edition.shown_title is not None
    return replace(
        whole,
        dialogue=told_or_none(edition.shown_title, lang),
        session=None,
        first="",
        last="",
        when=whole.when if public else None,
        where=whole.where if public else None,
    )


HANDED_OUT = frozenset({"pack", "annex", "logistics", "programme", "rule-card"})
"""Papers that those in the room are given, and keep or hand back as their session says."""

IN_THE_ROOM = frozenset({"side", "participants", "person"})


def _keep(edition: Edition, session: SessionShownTo | None, paper: str) -> str:
    """What becomes of the paper; a card that holds nothing but what is public may always go home."""
    if session is None or not session.id or edition.kind not in IN_THE_ROOM:
        return ""
    if paper == "if-asked":
        return "take-home"
    return session.papers if paper in HANDED_OUT else ""


def day_of(at: str, zone: str) -> str:
    """The day of the instant where the session is held."""
    moment = datetime.fromisoformat(at)
    return (moment.astimezone(ZoneInfo(zone)) if zone else moment).date().isoformat()


def _side(edition: Edition, lang: str) -> Told | None:
    """The side whose room the paper is for; a person's paper names no side, it could be swapped at table."""
    if edition.kind != "side":
        return None
    return next((told(side.name, lang) for side in edition.sides if side.id == edition.side), None)
