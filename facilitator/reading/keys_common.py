"""What several files share: releases, consent, parts of a dialogue that are released by themselves."""

from __future__ import annotations

from datetime import date
from typing import cast

from facilitator.model.labels import Label
from facilitator.model.release import Consent, Release
from facilitator.model.text import Text
from facilitator.reading.desk import Desk
from facilitator.reading.idents import READERS, read_id
from facilitator.reading.nodes import Mapping, Node, Scalar
from facilitator.reading.scalars import DATE, INSTANT, WHOLE, parse_date
from facilitator.reading.shape import Fields, Json, Key, Kind, many, record, table
from facilitator.reading.texts import TEXT

SENTENCES: Kind[tuple[Text, ...]] = many(TEXT, inline=False)

GIVEN = Key("given", DATE, "the day the answer was given")
WITHDRAWN = Key("withdrawn", DATE, "the day it was withdrawn")
DRAFT = Key("draft", WHOLE, "the number of the circulated draft whose words were agreed to")

Answer = tuple[date | None, date | None, int | None]


def _answer(fields: Fields, desk: Desk) -> Answer:
    given, withdrawn = fields.get(GIVEN), fields.get(WITHDRAWN)
    if any(fields.failed(key) for key in (GIVEN, WITHDRAWN, DRAFT)):
        return None, None, None
    if withdrawn and (given is None or withdrawn < given):
        desk.problem(
            fields.node.place,
            fields.path,
            "this consent is withdrawn before it was given",
            "check both dates",
            "consent",
        )
    return given, withdrawn, fields.get(DRAFT)


_ANSWER: Kind[Answer] = record((GIVEN, WITHDRAWN, DRAFT), _answer)


def _read_answer(node: Node, desk: Desk, path: str) -> Answer | None:
    if isinstance(node, Mapping):
        return _ANSWER.read(node, desk, path)
    if isinstance(node, Scalar) and node.text == "awaited":
        return None, None, None
    day = parse_date(node.text) if isinstance(node, Scalar) else None
    if day is None:
        desk.problem(
            node.place,
            path,
            "a date, the word awaited, or {given: …, draft: …, withdrawn: …} is expected here",
            "such as 2026-05-02",
            "consent",
        )
        return None
    return day, None, None


_ANSWERS: Json = {"anyOf": [DATE.schema, {"const": "awaited"}, _ANSWER.schema]}


def _read_who(node: Node, desk: Desk, path: str) -> str | None:
    found = read_id(node, desk, path)
    if found is not None:
        desk.refer(("side", "person"), found, node.place, path)
    return found


_WHO: Kind[str] = Kind(_read_who, {"type": "string"})
_CONSENT = table(_WHO, lambda _: Kind(_read_answer, _ANSWERS), _ANSWERS)

TO = Key("to", READERS, "readers: who may read it", required=True)
NOT_BEFORE = Key("not_before", INSTANT, "the first instant at which others than the room may read it")
CONSENT = Key(
    "consent", _CONSENT, "side or person: a date, awaited, or {given: date, draft: number, withdrawn: date}"
)


def _release(fields: Fields, _: Desk) -> Release | None:
    """The release; one with an embargo that is open or cannot be read is none, so that nothing goes out."""
    if fields.failed(NOT_BEFORE) or fields.failed(CONSENT):
        return None
    answers = cast("tuple[tuple[str, Answer], ...]", fields.or_else(CONSENT, ()))
    consent = tuple(Consent(who, *answer) for who, answer in answers)
    return Release(fields.need(TO), fields.get(NOT_BEFORE), consent, fields.node.place)


_WHOLE_RELEASE: Kind[Release] = record((TO, NOT_BEFORE, CONSENT), _release)


def _read_release(node: Node, desk: Desk, path: str) -> Release | None:
    if isinstance(node, Mapping):
        return _WHOLE_RELEASE.read(node, desk, path)
    label: Label | None = READERS.read(node, desk, path)
    return Release(label, place=node.place) if label else None


RELEASE: Kind[Release] = Kind(_read_release, {"anyOf": [READERS.schema, _WHOLE_RELEASE.schema]})
RELEASE_KEY = Key("release", RELEASE, "who may read it, when, with whose consent; left out: it stays inside")
