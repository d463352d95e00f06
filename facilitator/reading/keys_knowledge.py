"""The key `public_knowledge`: what outsiders know already, for `attack` alone."""

from __future__ import annotations

from facilitator.model.knowledge import Fact, Known
from facilitator.model.sealed import Sealed
from facilitator.reading.desk import Desk
from facilitator.reading.idents import ref
from facilitator.reading.scalars import SENTENCE, choice
from facilitator.reading.shape import Fields, Key, Kind, every, many, record

ABOUT: Key[tuple[str, ...]] = Key("about", every(ref("person")), "ids of the people", required=True)
FACT: Key[Fact] = Key("fact", choice(Fact), "attended, absent, spoke or role", required=True)
OF_SESSION: Key[str] = Key("session", ref("session"), "the session it is known of; left out: of all")
CALLED: Key[tuple[Sealed[str], ...]] = Key(
    "words", many(SENTENCE, inline=False), "what such people are called in public"
)
SOURCE: Key[Sealed[str]] = Key("source", SENTENCE, "where outsiders can read it")


def _known(f: Fields, desk: Desk) -> Known:
    if f.need(FACT) is Fact.ROLE and not f.get(CALLED):
        desk.problem(
            f.node.place,
            f.path,
            "a role that is known needs the words by which it is known",
            "write words: on a line of its own, with what such people are called",
            "knowledge",
        )
    return Known(
        f.need(ABOUT),
        f.need(FACT),
        f.or_else(OF_SESSION, ""),
        f.or_else(CALLED, ()),
        f.get(SOURCE),
        f.node.place,
    )


_KNOWN: Kind[Known] = record((ABOUT, FACT, OF_SESSION, CALLED, SOURCE), _known)
PUBLIC_KNOWLEDGE: Key[tuple[Known, ...]] = Key(
    "public_knowledge", many(_KNOWN), "what outsiders know already; for attack alone"
)
