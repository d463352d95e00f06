"""What a YAML file holds, as nodes that know their place and nothing of types."""

from __future__ import annotations

from typing import NamedTuple

from facilitator.problems import Place


class Scalar(NamedTuple):
    """One value as written; `style` is empty for plain text, else a quote, `|` or `>`."""

    text: str
    style: str
    file: str
    line: int
    column: int

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(self.file, self.line, self.column)

    @property
    def plain(self) -> bool:
        """Whether it was written without quotes or a block sign."""
        return not self.style

    @property
    def empty(self) -> bool:
        """Whether nothing stands there at all."""
        return not self.style and not self.text

    @property
    def open_point(self) -> bool:
        """Whether it is the word for what is not known yet."""
        return not self.style and self.text in {"tbd", "Tbd", "TBD"}


class Sequence(NamedTuple):
    """A list; `flow` where it was written in brackets."""

    items: tuple[Node, ...]
    flow: bool
    file: str
    line: int
    column: int

    @property
    def place(self) -> Place:
        """Where it begins."""
        return Place(self.file, self.line, self.column)


class Entry(NamedTuple):
    """One key of a mapping and its value."""

    key: Scalar
    value: Node


class Mapping(NamedTuple):
    """Keys and values in the order of the file, no key twice; `flow` where it was written in braces."""

    entries: tuple[Entry, ...]
    flow: bool
    file: str
    line: int
    column: int

    @property
    def place(self) -> Place:
        """Where it begins."""
        return Place(self.file, self.line, self.column)

    def get(self, key: str) -> Node | None:
        """The value of that key, or None."""
        return next((e.value for e in self.entries if e.key.text == key), None)


Node = Scalar | Sequence | Mapping


def scalar_of(node: Node | None) -> str:
    """The text of a plain value, or nothing."""
    return node.text if isinstance(node, Scalar) else ""
