"""Every field of the model says for whom it is and whether it can enter the record; the gate agrees."""

from __future__ import annotations

import dataclasses
import typing

import pytest

from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import PARTICIPANTS, PRINCIPALS, PUBLIC, TEAM, Label
from facilitator.model.text import Text
from facilitator.problems import Place

VALUES = {Label, Place}
"""Single values with a type of their own; what holds them says for whom they are."""


def records() -> list[type]:
    """Every record on the way from a dialogue to its last word."""
    found: set[type] = set()
    waiting: list[object] = [Dialogue]
    while waiting:
        kind = waiting.pop()
        waiting.extend(typing.get_args(kind))
        if isinstance(kind, type) and dataclasses.is_dataclass(kind) and kind not in found | VALUES:
            found.add(kind)
            waiting.extend(typing.get_type_hints(kind).values())
    return sorted(found, key=lambda kind: kind.__qualname__)


@pytest.mark.parametrize("kind", records(), ids=lambda kind: kind.__name__)
def test_every_field_is_labelled(kind: type) -> None:
    for field in dataclasses.fields(kind):
        assert field.metadata.get("readers") in {TEAM, PARTICIPANTS, PRINCIPALS, PUBLIC}, field.name
        assert isinstance(field.metadata.get("record"), bool), field.name


@pytest.mark.parametrize("kind", records(), ids=lambda kind: kind.__name__)
def test_every_record_is_frozen_and_slotted(kind: type) -> None:
    assert kind.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert "__slots__" in vars(kind)


def test_the_walk_reaches_the_far_ends_of_a_dialogue() -> None:
    assert {"Person", "Consent", "Span", "Run", "Commitment", "Group"} <= {
        kind.__name__ for kind in records()
    }


def test_what_the_public_reads_when_nothing_is_said_is_shown_as_alone() -> None:
    """Pieces of a text are labelled by the field that holds the text; folders of records by their records."""
    public = {
        f"{kind.__name__}.{field.name}"
        for kind in records()
        if kind.__module__ != "facilitator.model.text"
        for field in dataclasses.fields(kind)
        if field.metadata["readers"] == PUBLIC
        and not holds_records_alone(typing.get_type_hints(kind)[field.name])
    }
    assert public == {
        "DialogueShown.title",
        "DialogueShown.address",
        "SessionShown.when",
        "SessionShown.where",
    }


def holds_records_alone(kind: object) -> bool:
    """Whether a value of this type holds nothing by itself: no text, no word, no number."""
    inner = [part for part in typing.get_args(kind) if part not in {Ellipsis, type(None)}]
    if inner:
        return all(holds_records_alone(part) for part in inner)
    return kind is not Text and kind in records()
