"""No type that a page or paper may hold leads to the session: text, numbers, dates and other views alone."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
import types
import typing
from datetime import date, datetime, time, timedelta
from enum import Enum

import facilitator.views

PLAIN = {str, int, float, bool, bytes, type(None), date, datetime, time, timedelta}
HOMES = (
    "facilitator.views.",
    "facilitator.disclosure.edition.",
    "facilitator.disclosure.wording.",
    "facilitator.disclosure.evidence.",
)
SHAPES = {tuple, frozenset, typing.ClassVar, typing.Union, types.UnionType, typing.Literal}


def view_types() -> set[type]:
    """Every dataclass that a module of views declares."""
    found: set[type] = set()
    for info in pkgutil.iter_modules(facilitator.views.__path__):
        module = importlib.import_module(f"facilitator.views.{info.name}")
        found |= {
            kind
            for kind in vars(module).values()
            if isinstance(kind, type)
            and dataclasses.is_dataclass(kind)
            and kind.__module__.startswith("facilitator.views.")
        }
    return found


def reached(start: set[type]) -> set[object]:
    """Every type that can be reached from these through the types of fields."""
    seen: set[object] = set()
    waiting: list[object] = list(start)
    while waiting:
        kind = waiting.pop()
        if kind in seen or isinstance(kind, str):
            continue
        seen.add(kind)
        if typing.get_origin(kind) in SHAPES:
            waiting.extend(part for part in typing.get_args(kind) if part is not Ellipsis)
        elif isinstance(kind, type) and dataclasses.is_dataclass(kind):
            waiting.extend(typing.get_type_hints(kind).values())
    return seen


def foreign(kind: object) -> bool:
    """Whether a type is neither plain, nor a shape of plain ones, nor at home in views or the edition."""
    if kind in PLAIN or typing.get_origin(kind) in SHAPES:
        return False
    if not isinstance(kind, type):
        return True
    return not (kind.__module__ + ".").startswith(HOMES)


def test_no_type_of_a_view_leads_to_the_model() -> None:
    views = view_types()
    assert len(views) > 5
    assert not [kind for kind in reached(views) if foreign(kind)]


def test_every_view_is_frozen() -> None:
    loose = [kind for kind in view_types() if not kind.__dataclass_params__.frozen]  # type: ignore[attr-defined]
    assert not loose


def test_the_walk_would_find_the_model() -> None:
    from facilitator.model.session import Outcome

    @dataclasses.dataclass(frozen=True)
    class Careless:
        lines: tuple[Outcome, ...] | None

    Careless.__annotations__["lines"] = tuple[Outcome, ...] | None
    assert foreign(Outcome)
    assert any(foreign(kind) for kind in reached({Careless}))


def test_an_enum_or_a_mapping_in_a_view_would_be_seen() -> None:
    assert foreign(dict[str, str])
    assert foreign(Enum)
    assert foreign(object)
