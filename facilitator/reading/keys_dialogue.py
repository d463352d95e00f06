"""The keys of dialogue.yml."""

from __future__ import annotations

import re
from datetime import date

from facilitator.model.dialogue import Dialogue, DialogueShown, Licence, Precedent, Released, Side, Term
from facilitator.model.labels import DEFAULT_K, FLOOR_K, Attribution, ConsentOf, Keeping, Rule
from facilitator.model.people import People
from facilitator.model.sealed import Sealed
from facilitator.model.text import Text
from facilitator.reading.desk import Desk
from facilitator.reading.idents import ADDRESS, new_id, ref
from facilitator.reading.keys_common import RELEASE, RELEASE_KEY, SENTENCES
from facilitator.reading.keys_corrections import CORRECTIONS
from facilitator.reading.keys_knowledge import PUBLIC_KNOWLEDGE
from facilitator.reading.nodes import Entry, Mapping, Node, Scalar
from facilitator.reading.scalars import (
    DATE,
    DAYS,
    LANGUAGE,
    SENTENCE,
    WHOLE,
    YES_NO,
    ZONE,
    checked,
    choice,
    scalar,
)
from facilitator.reading.shape import Fields, Key, Kind, many, object_schema, pairs, read_fields, record
from facilitator.reading.texts import TEXT


def _part(kind: Kind[tuple[Text, ...]], inner: str, doc: str) -> Kind[Released]:
    """A part of the dialogue: the value alone, or the value and its release."""
    texts, release = Key(inner, kind, doc, required=True), Key("release", RELEASE, RELEASE_KEY.doc)
    keys: tuple[Key[object], ...] = (texts, release)

    def build(f: Fields, _: Desk) -> Released:
        return Released(f.need(texts), f.get(release), f.node.place)

    whole = record(keys, build)

    def read(node: Node, desk: Desk, path: str) -> Released | None:
        if isinstance(node, Mapping) and (node.get(inner) is not None or node.get("release") is not None):
            return whole.read(node, desk, path)
        found = kind.read(node, desk, path)
        return Released(found, None, node.place) if found else None

    return Kind(read, {"anyOf": [kind.schema, whole.schema]})


def _one_text(node: Node, desk: Desk, path: str) -> tuple[Text, ...] | None:
    text = TEXT.read(node, desk, path)
    return (text,) if text else None


TERM_ID = Key("id", new_id("term"), "an id", required=True)
PRECEDENT_ID = Key("id", new_id("precedent"), "an id", required=True)

SHOWN_TITLE = Key("title", TEXT, "what the site calls the dialogue", required=True)
SHOWN_ADDRESS = Key("address", ADDRESS, "an id: where on the site it stands", required=True)
_SHOWN: Kind[DialogueShown] = record(
    (SHOWN_TITLE, SHOWN_ADDRESS),
    lambda f, _: DialogueShown(f.need(SHOWN_TITLE), f.need(SHOWN_ADDRESS), f.node.place),
)

SIDE_NAME = Key("name", TEXT, "what the side is called", required=True)
SIDE_HEAD = Key("head", ref("person"), "the id of who leads it in the room")
SIDE_PRINCIPALS = Key("principals", many(ref("person")), "ids of those it answers to")
_SIDE: tuple[Key[object], ...] = (SIDE_NAME, SIDE_HEAD, SIDE_PRINCIPALS)
_NEW_SIDE = new_id("side")


def _read_sides(node: Node, desk: Desk, path: str) -> tuple[Side, ...] | None:
    if not isinstance(node, Mapping):
        desk.problem(node.place, path, "sides are expected here by id", "write `upstream: {name: Upstream}`")
        return None
    found = (_read_side(entry, desk, f"{path}[{n}]") for n, entry in enumerate(node.entries, 1))
    return tuple(side for side in found if side is not None)


def _read_side(entry: Entry, desk: Desk, path: str) -> Side | None:
    side = _NEW_SIDE.read(entry.key, desk, path)
    if isinstance(entry.value, Scalar) and (entry.value.empty or entry.value.open_point):
        desk.open_point(entry.value.place, path)
        return Side(side, Text((), place=entry.key.place), place=entry.key.place) if side else None
    f = read_fields(entry.value, desk, path, _SIDE)
    if f is None or side is None:
        return None
    name = f.get(SIDE_NAME) or Text((), place=entry.key.place)
    if SIDE_NAME.name not in f.given:
        desk.problem(entry.key.place, path, "the key name is missing", SIDE_NAME.doc, "missing-key")
    return Side(side, name, f.or_else(SIDE_HEAD, ""), f.or_else(SIDE_PRINCIPALS, ()), entry.key.place)


TERM = Key("term", TEXT, "the word", required=True)
MEANING = Key("meaning", TEXT, "what the room agreed it means", required=True)
_TERM: Kind[Term] = record(
    (TERM_ID, TERM, MEANING, RELEASE_KEY),
    lambda f, _: Term(f.need(TERM_ID), f.need(TERM), f.need(MEANING), f.get(RELEASE_KEY), f.node.place),
)

PRECEDENT_TITLE = Key("title", TEXT, "what it is called", required=True)
PRECEDENT_TEXT = Key("text", TEXT, "what others did", required=True)
PRECEDENT_SOURCE = Key("source", TEXT, "where it can be read")
_PRECEDENT: Kind[Precedent] = record(
    (PRECEDENT_ID, PRECEDENT_TITLE, PRECEDENT_TEXT, PRECEDENT_SOURCE, RELEASE_KEY),
    lambda f, _: Precedent(
        f.need(PRECEDENT_ID),
        f.need(PRECEDENT_TITLE),
        f.need(PRECEDENT_TEXT),
        f.get(PRECEDENT_SOURCE),
        f.get(RELEASE_KEY),
        f.node.place,
    ),
)

_PLACES = ("page", "dialogue", "report")
L_TEXT: Key[Sealed[str]] = Key("text", SENTENCE, "the exact public line", required=True)
L_WHERE: Key[str] = Key(
    "where",
    scalar(
        "a word from a closed list",
        "page, dialogue or report",
        lambda t: t if t in _PLACES else None,
        {"enum": list(_PLACES)},
    ),
    "page, dialogue or report",
    required=True,
)
L_WHY: Key[Sealed[str]] = Key("why", SENTENCE, "why it may stand there", required=True)
L_BY = Key("by", ref("person"), "the id of who gave it", required=True)
L_ON: Key[date] = Key("on", DATE, "the day it was given", required=True)
_LICENCE: Kind[Licence] = record(
    (L_TEXT, L_WHERE, L_WHY, L_BY, L_ON),
    lambda f, _: Licence(
        f.need(L_TEXT), f.need(L_WHERE), f.need(L_WHY), f.need(L_BY), f.need(L_ON), f.node.place
    ),
)

DIALOGUE_ID = Key("dialogue", new_id("dialogue"), "an id: the name of the folder", required=True)
TITLE = Key("title", TEXT, "the working title, for participants")
SHOWN_AS = Key("shown_as", _SHOWN, "what the site calls it; left out: the site does not know this dialogue")
PURPOSE = Key("purpose", _part(Kind(_one_text, TEXT.schema), "text", "why people meet"), "why people meet")
CONVENORS = Key("convenors", _part(SENTENCES, "names", "who convenes and funds"), "who convenes and funds")
GROUND_RULES = Key(
    "ground_rules", _part(SENTENCES, "rules", "how to talk"), "what the room agreed on how to talk"
)
SIDES = Key(
    "sides",
    Kind(_read_sides, {"type": "object", "additionalProperties": object_schema(_SIDE)}),
    "the sides by id",
)
CONSENT_OF = Key("consent_of", choice(ConsentOf), "whose consent a release needs; each-side")
K = Key(
    "k",
    checked(
        WHOLE, lambda k: k >= FLOOR_K, f"k is below the floor of {FLOOR_K}", "a smaller group hides nobody"
    ),
    f"smallest group one may be hidden in; {DEFAULT_K}",
)
LANGUAGES = Key(
    "languages",
    checked(
        many(LANGUAGE),
        lambda c: bool(c) and len(set(c)) == len(c),
        "a language is missing or stands here twice",
        "such as [en, ar]",
    ),
    "language codes; the first is the base",
)
RULE = Key("rule", choice(Rule), "the rule people meet under; chatham-house")
ATTRIBUTION = Key("attribution", choice(Attribution), "default for sessions; by the rule")
TIMEZONE = Key("timezone", ZONE, "default for sessions; UTC")
PAPERS = Key("papers", choice(Keeping), "what becomes of papers handed out in the room; hand-back")
NOTES_KEPT = Key("notes_kept", DAYS, "how long notes live after the summary is agreed, such as 14 days")
TERMS = Key("terms", many(_TERM), "shared vocabulary")
PRECEDENTS = Key("precedents", many(_PRECEDENT), "what others did in a like case")
LICENCES = Key("licences", many(_LICENCE), "exact public lines that may name someone")


def _public_key(text: str) -> str | None:
    """A public key as OpenSSH writes it; a comment after it is left out, since it may hold a name."""
    words = text.split()
    good = len(words) >= 2 and _KEY_TYPE.fullmatch(words[0]) and _KEY_BODY.fullmatch(words[1])
    return " ".join(words[:2]) if good else None


_KEY_TYPE = re.compile(r"(?:ssh|ecdsa|sk-ssh|sk-ecdsa)-[a-z0-9@.-]{3,40}", re.ASCII)
_KEY_BODY = re.compile(r"[A-Za-z0-9+/]{16,4000}={0,3}", re.ASCII)
PUBLIC_KEY = scalar("a public key", "copy the line of the .pub file: ssh-ed25519 AAAA…", _public_key)
KEYS = Key("keys", pairs(ref("side"), PUBLIC_KEY), "side: the public key that its releases are signed with")
TWO_KEY = Key("two_key", YES_NO, "true: nothing is released that not every side has signed")
CONFIRMED = Key("confirmed", pairs(ref("side"), DATE), "side: the day its agreement was noted, unsigned")

DIALOGUE: tuple[Key[object], ...] = (
    DIALOGUE_ID,
    TITLE,
    SHOWN_AS,
    PURPOSE,
    CONVENORS,
    GROUND_RULES,
    SIDES,
    CONSENT_OF,
    K,
    LANGUAGES,
    RULE,
    ATTRIBUTION,
    TIMEZONE,
    PAPERS,
    NOTES_KEPT,
    TERMS,
    PRECEDENTS,
    LICENCES,
    PUBLIC_KNOWLEDGE,
    CORRECTIONS,
    KEYS,
    TWO_KEY,
    CONFIRMED,
)


def dialogue_of(dialogue: str, f: Fields, people: People) -> Dialogue:
    """The dialogue without its sessions; an open or faulty rule is the strictest one."""
    strictest = f.failed(RULE)
    return Dialogue(
        id=dialogue,
        title=f.get(TITLE),
        shown_as=f.get(SHOWN_AS),
        purpose=f.get(PURPOSE),
        convenors=f.get(CONVENORS),
        ground_rules=f.get(GROUND_RULES),
        sides=f.or_else(SIDES, ()),
        consent_of=f.or_else(CONSENT_OF, ConsentOf.EVERYONE if f.failed(CONSENT_OF) else ConsentOf.EACH_SIDE),
        k=f.or_else(K, DEFAULT_K),
        languages=f.or_else(LANGUAGES, ("en",)),
        rule=f.or_else(RULE, Rule.OFF_THE_RECORD if strictest else Rule.CHATHAM_HOUSE),
        attribution=f.get(ATTRIBUTION),
        timezone=f.or_else(TIMEZONE, "UTC"),
        papers=f.or_else(PAPERS, Keeping.HAND_BACK),
        notes_kept=f.get(NOTES_KEPT),
        terms=f.or_else(TERMS, ()),
        precedents=f.or_else(PRECEDENTS, ()),
        licences=f.or_else(LICENCES, ()),
        public_knowledge=f.or_else(PUBLIC_KNOWLEDGE, ()),
        corrections=f.or_else(CORRECTIONS, ()),
        keys=f.or_else(KEYS, ()),
        two_key=f.or_else(TWO_KEY, f.failed(TWO_KEY)),
        confirmed=f.or_else(CONFIRMED, ()),
        people=people,
        place=f.node.place,
    )
