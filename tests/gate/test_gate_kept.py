"""The two lists of fields, the model's and the gate's, say the same of every field."""

from __future__ import annotations

import dataclasses
import typing

from facilitator.gate.account.kept import PRIVATE, RECORD
from facilitator.model.dialogue import Dialogue
from facilitator.problems import Place


def fields() -> dict[str, bool]:
    """Every field on the way from a dialogue to its last word, and whether it may enter the record."""
    found: dict[str, bool] = {}
    seen: set[object] = set()
    waiting: list[object] = [Dialogue]
    while waiting:
        kind = waiting.pop()
        waiting.extend(typing.get_args(kind))
        if kind in seen or not isinstance(kind, type) or not dataclasses.is_dataclass(kind) or kind is Place:
            continue
        seen.add(kind)
        waiting.extend(typing.get_type_hints(kind).values())
        found |= {
            f"{kind.__name__}.{f.name}": f.metadata["record"] for f in dataclasses.fields(kind) if f.metadata
        }
    return found


def test_no_field_is_in_both_lists_or_in_neither() -> None:
    assert not RECORD & PRIVATE
    assert set(fields()) == RECORD | PRIVATE


def test_the_model_agrees() -> None:
    assert {name for name, recorded in fields().items() if recorded} == RECORD
