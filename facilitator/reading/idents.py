"""Ids and sets of readers: a closed alphabet, and never an echo, since a wrong id may be a name."""

from __future__ import annotations

from facilitator.model.labels import PARTICIPANTS, PRINCIPALS, PUBLIC, TEAM, Label
from facilitator.reading.desk import Desk
from facilitator.reading.nodes import Node, Scalar, Sequence
from facilitator.reading.shape import Json, Kind
from facilitator.reading.workspace import RESERVED, is_id

ID_SCHEMA: Json = {"type": "string", "pattern": "^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$"}
KEPT_WORDS = frozenset({"team", "participants", "principals", "public", "room", "side", "tbd", "awaited"})
"""Words with a meaning of their own, which therefore cannot be ids of people and sides."""

_ID_HINT = "lower-case letters, digits and inner hyphens, at most 40, such as oak or p07"
_READERS_HINT = "team, side:<id>, principals:<id>, participants, principals or public; several in brackets"


def read_id(node: Node, desk: Desk, path: str) -> str | None:
    """An id in the closed alphabet; where a name was typed the hint holds the id to write instead."""
    text = node.text if isinstance(node, Scalar) else ""
    known = desk.id_of_name(text) if text else None
    if known is not None:
        desk.problem(
            node.place, path, "a name stands where an id belongs", f"write {known} instead", "name-for-id"
        )
        return None
    if is_id(text):
        return text
    desk.problem(node.place, path, "this is not an id", _hint(text), "id")
    return None


def _hint(text: str) -> str:
    """What to do about something that is no id, by the signs in it."""
    if all(map(is_id, text.split())) and " " in text:
        return "a comma goes between two ids"
    if not text.isascii() and is_id("".join(filter(str.isascii, text))):
        return "a sign in it is not what it looks like, or cannot be seen: type it again"
    return _ID_HINT


def new_id(kind: str) -> Kind[str]:
    """An id that this value introduces."""

    def read(node: Node, desk: Desk, path: str) -> str | None:
        found = read_id(node, desk, path)
        if found is None:
            return None
        if kind in ("person", "side") and found in KEPT_WORDS:
            desk.problem(node.place, path, "this word has a meaning of its own", "choose another id", "id")
            return None
        desk.declare(kind, found, node.place, path)
        return found

    return Kind(read, ID_SCHEMA)


def ref(*kinds: str) -> Kind[str]:
    """An id that is declared elsewhere as one of these kinds."""

    def read(node: Node, desk: Desk, path: str) -> str | None:
        found = read_id(node, desk, path)
        if found is not None:
            desk.refer(kinds, found, node.place, path)
        return found

    return Kind(read, ID_SCHEMA)


def _read_address(node: Node, desk: Desk, path: str) -> str | None:
    found = read_id(node, desk, path)
    if found in RESERVED:
        desk.problem(node.place, path, "Windows keeps this name for a device", "choose another address", "id")
        return None
    if found is not None:
        desk.declare("address", found, node.place, path)
    return found


ADDRESS: Kind[str] = Kind(_read_address, ID_SCHEMA)


def parse_label(words: tuple[str, ...]) -> Label | None:
    """A set of readers, or None where one of the words is none."""
    return Label(words) if words and all(_is_reader(w) for w in words) else None


def sides_in(label: Label) -> tuple[str, ...]:
    """The sides that a set of readers names."""
    return tuple(w.partition(":")[2] for w in label.words if ":" in w)


def _is_reader(word: str) -> bool:
    kind, colon, side = word.partition(":")
    if colon:
        return kind in ("side", PRINCIPALS) and is_id(side)
    return word in (TEAM, PARTICIPANTS, PRINCIPALS, PUBLIC)


def _read_label(node: Node, desk: Desk, path: str) -> Label | None:
    items = node.items if isinstance(node, Sequence) else (node,)
    words = tuple(i.text if isinstance(i, Scalar) else "" for i in items)
    label = parse_label(words)
    if label is None:
        desk.problem(node.place, path, "readers are expected here", _READERS_HINT, "readers")
        return None
    for side in sides_in(label):
        desk.refer(("side",), side, node.place, path)
    return label


READERS: Kind[Label] = Kind(
    _read_label, {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
)
