"""YAML text becomes nodes with places; what YAML would guess, merge, repeat or drop is refused."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import yaml

from facilitator.problems import Notice, Place, Problem
from facilitator.reading.comments import Spans, doubtful
from facilitator.reading.files import HIDDEN, HIDING
from facilitator.reading.nodes import Entry, Mapping, Node, Scalar, Sequence
from facilitator.reading.yamlerrors import BLOCK_HINT, odd_space, translated

MOST_ALIASES = 10
MOST_NODES = 100_000
MOST_IN_ROSTER = 4_000_000
DEEPEST = 40
MOST_TOLD = 50

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def _start(event: yaml.Event) -> tuple[int, int, int]:
    """Line and column from 1, and the index in the source."""
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1, mark.index) if mark else (0, 0, 0)


class _Stop(Exception):
    """Nothing below this point is read."""


class _Open:
    """A list or mapping that is still being filled."""

    def __init__(self, flow: bool, mapping: bool, line: int, column: int, anchor: str | None) -> None:
        self.flow, self.mapping, self.line, self.column, self.anchor = flow, mapping, line, column, anchor
        self.nodes: list[Node] = []
        self.weight = 1


class _Builder:
    """Builds the tree from YAML's events, so that aliases and depth are seen before they cost anything."""

    def __init__(self, file: str, most: int) -> None:
        self.file = file
        self.most = most
        self.problems: list[Notice] = []
        self.spans: Spans = []
        self.root: Node | None = None
        self._open: list[_Open] = []
        self._anchors: dict[str, tuple[Node, int]] = {}
        self._unused: dict[str, Place] = {}
        self._aliases = self._documents = 0

    def take(self, events: Iterator[yaml.Event]) -> None:
        """Read all events."""
        for event in events:
            if isinstance(event, yaml.ScalarEvent):
                self._scalar(event)
            elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
                self._begin(event)
            elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
                self._end()
            elif isinstance(event, yaml.AliasEvent):
                self._alias(event)
            elif isinstance(event, yaml.DocumentStartEvent):
                self._document(event)
        for place in self._unused.values():
            self._refuse(place, "a value begins with an ampersand, which YAML would drop", BLOCK_HINT)

    def _place(self, event: yaml.Event) -> Place:
        line, column, _ = _start(event)
        return Place(self.file, line, column)

    def _refuse(self, place: Place, message: str, hint: str, also: Place | None = None) -> None:
        self.problems.append(Problem(place, "", message, hint, rule="yaml", also=also))

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            self._refuse(
                self._place(event), "a second document begins here", "one file holds one: remove the ---"
            )
            raise _Stop
        if event.tags or event.version:
            self._refuse(self._place(event), "YAML directives are not used here", "remove the line with %")

    def _tagged(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.tag is not None:
            self._refuse(
                self._place(event),
                "a value begins with an exclamation mark (a YAML tag)",
                f"put it in quotes, or {BLOCK_HINT}",
            )

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        line, column, begins = _start(event)
        ends = event.end_mark.index if event.end_mark else begins
        style = event.style or ""
        if event.tag is not None:
            self._tagged(event)
        if ends > begins:
            self.spans.append((begins, ends, not style))
        if style == '"' and (HIDING.search(event.value) or "\r" in event.value):
            # Spelt with a backslash, such a sign passes the file's own check and acts where it is printed.
            place = Place(self.file, line, column)
            self.problems.append(Problem(place, "", HIDDEN, "take it and its backslash away", "invisible"))
        node = Scalar(event.value, style, self.file, line, column)
        self._add(node, 1, event.anchor)

    def _begin(self, event: yaml.CollectionStartEvent) -> None:
        self._tagged(event)
        line, column, _ = _start(event)
        if len(self._open) >= DEEPEST:
            self._refuse(
                self._place(event), "lists or keys stand too deep in each other", "the format needs far less"
            )
            raise _Stop
        mapping = isinstance(event, yaml.MappingStartEvent)
        self._open.append(_Open(bool(event.flow_style), mapping, line, column, event.anchor))

    def _end(self) -> None:
        done = self._open.pop()
        node: Node
        if done.mapping:
            node = Mapping(tuple(self._entries(done.nodes)), done.flow, self.file, done.line, done.column)
        else:
            node = Sequence(tuple(done.nodes), done.flow, self.file, done.line, done.column)
        self._add(node, done.weight, done.anchor)

    def _entries(self, nodes: list[Node]) -> Iterator[Entry]:
        seen: dict[str, Scalar] = {}
        for key, value in zip(nodes[::2], nodes[1::2], strict=True):
            if not isinstance(key, Scalar):
                self._refuse(key.place, "a list or braces stand where a key should", BLOCK_HINT)
            elif key.text == "<<" and key.plain:
                self._refuse(key.place, "merge keys (<<) are not used here", "write the keys out")
            elif key.text in seen:
                self._refuse(
                    key.place, "this key stands here twice", "keep one of the two", seen[key.text].place
                )
            else:
                seen[key.text] = key
                yield Entry(key, value)

    def _alias(self, event: yaml.AliasEvent) -> None:
        self._aliases += 1
        if self._aliases > MOST_ALIASES:
            self._refuse(self._place(event), f"more than {MOST_ALIASES} aliases (*)", "write the values out")
            raise _Stop
        anchor = event.anchor or ""
        known = self._anchors.get(anchor)
        if known is None:
            self._refuse(self._place(event), "a value begins with an asterisk", BLOCK_HINT)
            raise _Stop
        self._unused.pop(anchor, None)
        self._add(known[0], known[1], None)

    def _add(self, node: Node, weight: int, anchor: str | None) -> None:
        for holder in self._open[-1:]:
            holder.nodes.append(node)
            holder.weight += weight
            # What aliases repeat costs nothing to write, so a file with aliases has no more than the usual.
            if holder.weight > (MOST_NODES if self._aliases else self.most):
                self._refuse(
                    node.place, "the file grows too large when read", "split it, or write aliases out"
                )
                raise _Stop
        if anchor is not None:
            self._anchors[anchor] = (node, weight)
            self._unused[anchor] = node.place
        if not self._open:
            self.root = node


def parse(source: str, file: str, most: int = MOST_NODES) -> tuple[Node | None, tuple[Notice, ...]]:
    """The tree of a file of at most so many values, or None, and everything that is wrong with it as YAML."""
    builder = _Builder(file, most)
    try:
        builder.take(yaml.parse(source, Loader=_LOADER))
    except yaml.YAMLError as error:
        builder.problems.append(odd_space(source, error, file) or translated(error, file))
        builder.root = None
    except _Stop:
        builder.root = None
    if "#" in source and builder.root is not None:
        builder.problems.extend(islice(doubtful(source, file, builder.spans), MOST_TOLD))
    return builder.root, tuple(builder.problems)


def parse_roster(source: str, file: str) -> tuple[Node | None, tuple[Notice, ...]]:
    """The same of a people file, which may be long."""
    return parse(source, file, MOST_IN_ROSTER)
