"""Describes what may stand where, once: typed reading and the JSON Schema both come from it."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from facilitator.reading.desk import Desk
from facilitator.reading.nodes import Entry, Mapping, Node, Scalar, Sequence

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Json = dict[str, object]

MOST_HINTS = 200
"""Problems of one file after which no nearest key is looked for: it is another kind of file."""


@dataclass(frozen=True)
class Kind(Generic[T_co]):
    """A kind of value: how it is read (None where it cannot be) and how a schema describes it."""

    read: Callable[[Node, Desk, str], T_co | None]
    schema: Json


@dataclass(frozen=True)
class Key(Generic[T_co]):
    """One key: its name, the kind of its value, and a line on what it means."""

    name: str
    kind: Kind[T_co]
    doc: str
    required: bool = False


class Fields:
    """The values of one mapping, already read; `failed` tells a faulty or open value from an absent one."""

    def __init__(self, node: Mapping, path: str) -> None:
        self.node, self.path = node, path
        self.values: dict[str, object] = {}
        self.given: set[str] = set()

    def get(self, key: Key[T]) -> T | None:
        """The value, or None where it is absent, open or faulty."""
        return cast("T | None", self.values.get(key.name))

    def need(self, key: Key[T]) -> T:
        """The value of a required key; a record is built only when all of these are there."""
        return cast("T", self.values[key.name])

    def or_else(self, key: Key[T], default: T) -> T:
        """The value, or the default."""
        return cast("T", self.values.get(key.name, default))

    def failed(self, key: Key[T]) -> bool:
        """Whether something was written there that gave no value: a problem, or an open point."""
        return key.name in self.given and key.name not in self.values


def joined(path: str, key: str) -> str:
    """The path of a key below a path."""
    return f"{path}.{key}" if path else key


def read_fields(node: Node, desk: Desk, path: str, keys: tuple[Key[object], ...]) -> Fields | None:
    """Read every key of a mapping; unknown and missing keys are told. None when it is no mapping."""
    if not isinstance(node, Mapping):
        hint = f"write it as keys: {_listed(keys)}"
        desk.problem(node.place, path, "keys with values are expected here", hint)
        return None
    known = {key.name: key for key in keys}
    fields = Fields(node, path)
    for entry in node.entries:
        key = known.get(entry.key.text)
        if key is None:
            _unknown(entry, node, desk, path, keys)
            continue
        fields.given.add(key.name)
        _read_one(entry.value, desk, joined(path, key.name), key, fields)
    return fields


def _read_one(node: Node, desk: Desk, path: str, key: Key[object], fields: Fields) -> None:
    if isinstance(node, Scalar) and (node.open_point or node.empty):
        desk.open_point(node.place, path)
        return
    value = key.kind.read(node, desk, path)
    if value is not None:
        fields.values[key.name] = value


def _unknown(entry: Entry, node: Mapping, desk: Desk, path: str, keys: tuple[Key[object], ...]) -> None:
    """An unknown key is never printed; a hint names the nearest key of the schema, where one is near."""
    typed = entry.key.text[:60].lower() if len(desk.notices) < MOST_HINTS else ""
    near = difflib.get_close_matches(typed, [k.name for k in keys], 1, 0.72)
    if near:
        hint = f"did you mean {near[0]}?"
    elif node.flow and isinstance(entry.value, Scalar) and entry.value.empty:
        hint = "a comma inside braces begins a new key: put the text in quotes"
    else:
        hint = f"the keys here are: {_listed(keys)}"
    desk.problem(entry.key.place, joined(path, "?"), "this key is not known here", hint, "unknown-key")


def _listed(keys: tuple[Key[object], ...]) -> str:
    return ", ".join(k.name for k in keys)


def record(keys: tuple[Key[object], ...], build: Callable[[Fields, Desk], T | None]) -> Kind[T]:
    """A mapping of known keys that becomes one record; None where a required key gives no value."""

    def read(node: Node, desk: Desk, path: str) -> T | None:
        fields = read_fields(node, desk, path, keys)
        if fields is None:
            return None
        missing = [k for k in keys if k.required and k.name not in fields.values]
        for key in missing:
            if key.name not in fields.given:
                desk.problem(node.place, path, f"the key {key.name} is missing", key.doc, "missing-key")
        return None if missing else build(fields, desk)

    return Kind(read, object_schema(keys))


def object_schema(keys: tuple[Key[object], ...]) -> Json:
    """The JSON Schema of a mapping; `tbd` may stand for any value."""
    properties = {
        k.name: {"description": k.doc, "anyOf": [k.kind.schema, {"const": "tbd"}, {"type": "null"}]}
        for k in keys
    }
    schema: Json = {"type": "object", "properties": properties, "additionalProperties": False}
    if any(k.required for k in keys):
        schema["required"] = [k.name for k in keys if k.required]
    return schema


def many(
    kind: Kind[T], words: str = "a list, one to a line after a hyphen", inline: bool = True
) -> Kind[tuple[T, ...]]:
    """A list of one kind; `inline=False` where a comma in brackets may split a sentence."""

    def read(node: Node, desk: Desk, path: str) -> tuple[T, ...] | None:
        if not isinstance(node, Sequence):
            desk.problem(node.place, path, "a list is expected here", f"write {words}")
            return None
        if not inline and node.flow and len(node.items) > 1 and any(_plain(i) for i in node.items):
            desk.problem(
                node.place,
                path,
                "a comma inside these brackets splits a sentence in two",
                "put each sentence on its own line after a hyphen, or in quotes",
                "comma-list",
            )
            return None
        return _read_items(node, kind, desk, path)

    return Kind(read, {"type": "array", "items": kind.schema})


def every(kind: Kind[T], words: str = "a list, one to a line after a hyphen") -> Kind[tuple[T, ...]]:
    """A list that gives no value where one of its entries gives none, since less of it would let more out."""
    inner = many(kind, words)

    def read(node: Node, desk: Desk, path: str) -> tuple[T, ...] | None:
        values = inner.read(node, desk, path)
        whole = isinstance(node, Sequence) and values is not None and len(values) == len(node.items)
        return values if whole else None

    return Kind(read, inner.schema)


def _plain(node: Node) -> bool:
    return isinstance(node, Scalar) and node.plain


def _read_items(node: Sequence, kind: Kind[T], desk: Desk, path: str) -> tuple[T, ...]:
    values: list[T] = []
    for number, item in enumerate(node.items, 1):
        here = f"{path}[{number}]"
        if isinstance(item, Scalar) and (item.open_point or item.empty):
            desk.open_point(item.place, here)
            continue
        value = kind.read(item, desk, here)
        if value is not None:
            values.append(value)
    return tuple(values)


def table(
    of_key: Kind[T], of_value: Callable[[T], Kind[object]], schema: Json
) -> Kind[tuple[tuple[T, object], ...]]:
    """A mapping whose keys are values too (ids, readers); a path counts its entries."""

    def read(node: Node, desk: Desk, path: str) -> tuple[tuple[T, object], ...] | None:
        if not isinstance(node, Mapping):
            desk.problem(
                node.place, path, "keys with values are expected here", "write key: value, one to a line"
            )
            return None
        found: list[tuple[T, object]] = []
        for number, entry in enumerate(node.entries, 1):
            here = f"{path}[{number}]"
            key = of_key.read(entry.key, desk, here)
            if isinstance(entry.value, Scalar) and (entry.value.open_point or entry.value.empty):
                desk.open_point(entry.value.place, here)
                continue
            if key is not None:
                value = of_value(key).read(entry.value, desk, here)
                if value is not None:
                    found.append((key, value))
        return tuple(found)

    return Kind(read, {"type": "object", "additionalProperties": schema})


def pairs(of_key: Kind[str], of_value: Kind[T]) -> Kind[tuple[tuple[str, T], ...]]:
    """A mapping from ids to one kind of value."""
    inner = table(of_key, lambda _: of_value, of_value.schema)
    return cast("Kind[tuple[tuple[str, T], ...]]", inner)
