"""The worked examples read without a problem, and every key of the tables is in the guide."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from facilitator.reading.load import read_dialogue
from facilitator.reading.schema import json_schema
from facilitator.reading.workspace import dialogue_ids

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize("dialogue", dialogue_ids(ROOT))
def test_an_example_reads_without_a_problem(dialogue: str) -> None:
    reading = read_dialogue(ROOT, dialogue)
    assert reading.dialogue is not None
    assert not [n for n in reading.notices if n.stops]
    assert reading.dialogue.sessions


@pytest.mark.parametrize("kind", ["dialogue", "people", "session"])
def test_every_key_is_in_the_guide(kind: str) -> None:
    guide = (ROOT / "docs" / "guide" / "files.md").read_text()
    words = set(re.findall(r"[a-z_]+", guide))
    assert keys(json_schema(kind)) <= words


def keys(schema: object) -> set[str]:
    """Every key that a schema names, at any depth."""
    found: set[str] = set()
    if isinstance(schema, dict):
        properties = schema.get("properties")
        if isinstance(properties, dict):
            found |= set(properties)
        for value in schema.values():
            found |= keys(value)
    elif isinstance(schema, list):
        for value in schema:
            found |= keys(value)
    return found
