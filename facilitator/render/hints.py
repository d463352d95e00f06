"""What a template may ask of a value, read from the declared types of views."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from functools import lru_cache

Hints = frozenset[object]
"""Types that a value may have; none: nothing is known of it, and nothing is checked."""

UNKNOWN: Hints = frozenset()


def hints(kinds: Iterable[object]) -> Hints:
    """The types, each alternative by itself, without the absence of a value."""
    found: set[object] = set()
    for kind in kinds:
        if typing.get_origin(kind) in (typing.Union, types.UnionType):
            found |= hints(typing.get_args(kind))
        elif kind is not type(None):
            found.add(kind)
    return frozenset(found)


def field_of(value: Hints, name: str) -> Hints | None:
    """The types of a field; None where no record among these has it. Nothing known where one is no record."""
    if not value or not all(_record(kind) for kind in value):
        return UNKNOWN
    found: set[object] = set()
    known = False
    for kind in value:
        declared = _fields(kind)
        if name in declared:
            known = True
            found |= hints([declared[name]])
        elif isinstance(getattr(kind, name, None), property):
            return UNKNOWN
    return frozenset(found) if known else None


def fields_of(value: Hints) -> tuple[str, ...]:
    """The names of all fields of these records."""
    return tuple(dict.fromkeys(name for kind in sorted(value, key=repr) for name in _fields(kind)))


def element_of(value: Hints) -> Hints:
    """What a list of these types holds, one by one."""
    inner = [typing.get_args(kind) for kind in value if typing.get_origin(kind) is tuple]
    return hints(part for parts in inner for part in parts if part is not Ellipsis)


def is_list(value: Hints) -> bool:
    """Whether a value is a list for certain."""
    return bool(value) and all(typing.get_origin(kind) is tuple for kind in value)


def _record(kind: object) -> bool:
    return isinstance(kind, type) and is_dataclass(kind)


@lru_cache(maxsize=256)
def _fields(kind: object) -> dict[str, object]:
    if not isinstance(kind, type) or not is_dataclass(kind):
        return {}
    declared = typing.get_type_hints(kind)
    # What all papers of a type have in common: the sheet, the heading.
    common = {
        n: typing.get_args(h)[0] for n, h in declared.items() if typing.get_origin(h) is typing.ClassVar
    }
    return {field.name: declared[field.name] for field in fields(kind)} | common
