"""The tables of keys as JSON Schema, for editors that complete and check while one types."""

from __future__ import annotations

from facilitator.problems import UsageRefused
from facilitator.reading.house import HOUSE
from facilitator.reading.keys_dialogue import DIALOGUE
from facilitator.reading.keys_people import PEOPLE
from facilitator.reading.keys_session import SESSION
from facilitator.reading.shape import Json, object_schema

_TABLES = {"dialogue": DIALOGUE, "people": PEOPLE, "session": SESSION, "house": HOUSE}


def json_schema(kind: str) -> Json:
    """The schema of one kind of file; refused for any other word than dialogue, people, session, house."""
    if kind not in _TABLES:
        raise UsageRefused("there is no schema of that name", f"one of: {', '.join(_TABLES)}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"{kind}.yml" if kind != "session" else "<session>.yml",
        **object_schema(_TABLES[kind]),
    }
