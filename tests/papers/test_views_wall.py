"""No way leads from a view's types to the model: what a template holds is all that its reader may know."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
import types
import typing
from collections.abc import Iterator

import pytest

import facilitator.model
import facilitator.views
from facilitator.model.text import Text
from facilitator.views.common import View

PLAIN = (str, int, bool, bytes, type(None))


def everything_in(package: types.ModuleType) -> Iterator[type]:
    """All classes that the modules of a package define."""
    for found in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        module = importlib.import_module(found.name)
        yield from (
            thing
            for thing in vars(module).values()
            if isinstance(thing, type) and thing.__module__ == found.name
        )


def papers() -> list[type]:
    """Every view that a template may receive."""
    return sorted(
        (c for c in everything_in(facilitator.views) if issubclass(c, View) and c is not View),
        key=lambda c: c.__name__,
    )


def reached_from(start: type) -> frozenset[object]:
    """Every type on a way from the fields of a record to the end."""
    seen: set[object] = set()
    todo: list[object] = [start]
    while todo:
        here = todo.pop()
        if here in seen:
            continue
        seen.add(here)
        todo.extend(typing.get_args(here))
        if isinstance(here, typing.ForwardRef):
            raise TypeError("a type that cannot be looked up")
        if isinstance(here, type) and dataclasses.is_dataclass(here):
            hints = typing.get_type_hints(here)
            todo.extend(hints[f.name] for f in dataclasses.fields(here))
    return frozenset(seen)


def of_the_model(types_: frozenset[object]) -> set[str]:
    """The names of those that the model defines."""
    modules = {getattr(t, "__module__", "") or "" for t in types_}
    return {m for m in modules if m.startswith("facilitator.model")}


def test_there_are_papers_to_look_at() -> None:
    names = {p.__name__ for p in papers()}
    assert {"Brief", "Annex", "Logistics", "Review", "ChairsSummary", "Memo", "Report"} <= names


@pytest.mark.parametrize("paper", papers(), ids=lambda p: p.__name__)
def test_no_way_leads_to_the_model(paper: type) -> None:
    assert of_the_model(reached_from(paper)) == set()


@pytest.mark.parametrize("paper", papers(), ids=lambda p: p.__name__)
def test_a_view_never_holds_the_whole_edition(paper: type) -> None:
    names = {getattr(t, "__name__", "") for t in reached_from(paper)}
    assert not names & {"Edition", "SessionShownTo", "OutcomeShown", "ReviewShown", "Slot"}


@pytest.mark.parametrize("paper", papers(), ids=lambda p: p.__name__)
def test_a_view_holds_frozen_records_and_plain_values_alone(paper: type) -> None:
    for found in reached_from(paper):
        if not isinstance(found, type) or isinstance(found, types.GenericAlias):
            continue
        if dataclasses.is_dataclass(found):
            assert found.__dataclass_params__.frozen, found  # type: ignore[attr-defined]
        else:
            assert found in PLAIN, found


def test_the_walk_finds_a_way_where_there_is_one() -> None:
    """The control: a view with one careless field, three records deep."""

    @dataclasses.dataclass(frozen=True)
    class Deep:
        text: tuple[Text | None, ...]

    @dataclasses.dataclass(frozen=True)
    class Careless(View):
        rows: tuple[Deep, ...]

    globals().update(Deep=Deep)
    assert of_the_model(reached_from(Careless))
