"""`accepted.yml` to decisions and back: written by `accept`, one entry to a sentence."""

from __future__ import annotations

import json
import re
from pathlib import Path

from facilitator.model.accepted import Accepted, Decisions
from facilitator.model.sealed import unseal
from facilitator.problems import Notice
from facilitator.reading.desk import Desk
from facilitator.reading.files import read_text
from facilitator.reading.scalars import DATE, SENTENCE, scalar
from facilitator.reading.shape import Fields, Key, Kind, many, read_fields, record
from facilitator.reading.yamltree import parse

FILE = "accepted.yml"
_HEX = re.compile(r"[0-9a-f]{16,64}", re.ASCII)
_NAME = re.compile(r"[a-z0-9][a-z0-9/-]{0,90}", re.ASCII)

_DIGEST = scalar(
    "a digest", "entries are written by facilitator accept", lambda t: t if _HEX.fullmatch(t) else None
)
_ID = scalar(
    "an id", "entries are written by facilitator accept", lambda t: t if _NAME.fullmatch(t) else None
)
RULE = Key("rule", _ID, "the rule of the finding", required=True)
WHO = Key("who", _ID, "the person it points at; left out where it points at nobody")
PAGE = Key("page", SENTENCE, "the address of the page it was met on")
DIGESTS = Key("digests", many(_DIGEST), "salted digests of the folded sentence", required=True)
BY = Key("by", _ID, "who looked at it", required=True)
ON = Key("on", DATE, "the day", required=True)
REASON = Key("reason", SENTENCE, "why it may stand", required=True)
_ENTRY = (RULE, WHO, PAGE, DIGESTS, BY, ON, REASON)


def _entry(fields: Fields, _: Desk) -> Accepted | None:
    rule, by, on, reason = (fields.get(RULE), fields.get(BY), fields.get(ON), fields.get(REASON))
    if rule is None or by is None or on is None or reason is None:
        return None
    page = fields.get(PAGE)
    digests = frozenset(fields.or_else(DIGESTS, ()))
    where = unseal(page) if page else ""
    return Accepted(rule, fields.or_else(WHO, ""), where, digests, by, on, reason, fields.node.place)


_ENTRIES: Kind[tuple[Accepted, ...]] = many(record(_ENTRY, _entry))
SALT = Key("salt", _DIGEST, "the salt of this dialogue's digests", required=True)
ENTRIES = Key("accepted", _ENTRIES, "the decisions, the oldest first", required=True)


def read_decisions(root: Path, dialogue: str) -> tuple[Decisions, tuple[Notice, ...]]:
    """The decisions of a dialogue and what is wrong with the file; none where there is no file."""
    path = root / "sessions" / dialogue / FILE
    if not path.exists():
        return Decisions(), ()
    name = f"sessions/{dialogue}/{FILE}"
    text, notices = read_text(root, path, name)
    tree, told = parse(text, name) if text is not None else (None, ())
    desk = Desk(name)
    fields = read_fields(tree, desk, "", (SALT, ENTRIES)) if tree is not None else None
    salt = fields.or_else(SALT, "") if fields else ""
    entries = fields.or_else(ENTRIES, ()) if fields and salt else ()
    marked = tuple(_salted(entry, salt) for entry in entries)
    return Decisions(salt, marked), (*notices, *told, *desk.notices)


def _salted(entry: Accepted, salt: str) -> Accepted:
    marks = frozenset(f"{salt}${digest}" for digest in entry.marks)
    return Accepted(entry.rule, entry.who, entry.page, marks, entry.by, entry.on, entry.reason, entry.place)


def as_yaml(decisions: Decisions) -> str:
    """The file's text. Strings are written as JSON writes them, which YAML reads alike."""
    lines = [
        "# Findings that somebody looked at. Written by `facilitator accept`; no sentence stands here.",
        f"salt: {json.dumps(decisions.salt)}",
        "accepted:",
    ]
    for one in decisions.accepted:
        digests = sorted(mark.partition("$")[2] for mark in one.marks)
        pairs = [
            ("rule", one.rule),
            ("who", one.who),
            ("page", one.page),
            ("digests", digests),
            ("by", one.by),
            ("on", one.on.isoformat()),
            ("reason", unseal(one.reason)),
        ]
        written = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in pairs if value]
        lines += [f"  - {written[0]}", *(f"    {line}" for line in written[1:])]
    return "\n".join(lines) + "\n"
