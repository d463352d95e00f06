"""Writes one answer into a session's file by the smallest edit, which leaves all else as it was typed.

The edit is checked by reading the file again: if anything else would change, nothing is written.
"""

from __future__ import annotations

from dataclasses import dataclass

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

Plain = str | list["Plain"] | list[tuple[str, "Plain"]]


class Uneditable(Exception):
    """The layout is not one that can be edited without risk."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `text` in the place of what stands from `start` to `end` (code points)."""

    start: int
    end: int
    text: str


def with_answer(source: str, outcome: str, who: str, answer: dict[str, str]) -> str:
    """The file with that side's or person's answer under the release of one outcome.

    Raises Uneditable for a layout that it cannot edit with certainty; the file is then as it was.
    """
    try:
        shared = any(isinstance(e, yaml.AliasEvent) for e in yaml.parse(source, Loader=yaml.BaseLoader))
        root = yaml.compose(source, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError):
        raise Uneditable from None
    if shared:
        # Two items that share one release by an alias would both be answered for.
        raise Uneditable
    release = _release(root, outcome)
    written = "{" + ", ".join(f"{key}: {value}" for key, value in answer.items()) + "}"
    edit = _edit(source, release, who, written)
    edited = source[: edit.start] + edit.text + source[edit.end :]
    if _shape(edited, outcome, None) != _shape(source, outcome, (who, answer)):
        raise Uneditable
    if edited.count("#") != source.count("#"):
        raise Uneditable
    return edited


def _edit(source: str, release: Node, who: str, written: str) -> Edit:
    if not isinstance(release, MappingNode):
        return _whole(source, release, f"consent: {{{who}: {written}}}")
    consent = _value(release, "consent")
    if consent is None:
        return _added(source, release, f"consent: {{{who}: {written}}}")
    if not isinstance(consent, MappingNode):
        raise Uneditable
    old = _value(consent, who)
    if old is None:
        return _added(source, consent, f"{who}: {written}")
    start, end = int(old.start_mark.index), _end(old)
    return Edit(start, end, f" {written}" if source[start - 1 : start] == ":" else written)


def _whole(source: str, release: Node, consent: str) -> Edit:
    """`release: public` becomes `release: {to: public, consent: …}`."""
    flow = isinstance(release, SequenceNode) and bool(release.flow_style)
    word = isinstance(release, ScalarNode) and not release.style
    start, end = release.start_mark.index, release.end_mark.index
    if not (flow or word) or "\n" in source[start:end]:
        raise Uneditable
    return Edit(start, end, f"{{to: {source[start:end]}, {consent}}}")


def _added(source: str, mapping: MappingNode, entry: str) -> Edit:
    """One more entry after the last; in braces after a comma, else on a line of its own."""
    if mapping.flow_style:
        inside = mapping.start_mark.index + 1
        at = _end(mapping.value[-1][1]) if mapping.value else inside
        return Edit(at, at, f", {entry}" if mapping.value else entry)
    if not mapping.value:
        raise Uneditable
    key, last = mapping.value[0][0], mapping.value[-1][1]
    line_end = source.find("\n", _end(last))
    at = len(source) if line_end < 0 else line_end
    return Edit(at, at, "\n" + " " * key.start_mark.column + entry)


def _end(node: Node) -> int:
    """The index after the last sign of a value; a block ends in its last value."""
    if isinstance(node, ScalarNode):
        if node.style in ("|", ">"):
            raise Uneditable
        return int(node.end_mark.index)
    if not isinstance(node, MappingNode | SequenceNode):
        raise Uneditable
    if node.flow_style:
        return int(node.end_mark.index)
    if not node.value:
        raise Uneditable
    last = node.value[-1]
    return _end(last[1] if isinstance(last, tuple) else last)


def _release(root: Node | None, outcome: str) -> Node:
    outcomes = _value(root, "outcomes")
    items = outcomes.value if isinstance(outcomes, SequenceNode) else []
    for item in items:
        found = _value(item, "id")
        if isinstance(found, ScalarNode) and found.value == outcome:
            release = _value(item, "release")
            if release is not None and release.start_mark.index != release.end_mark.index:
                return release
    raise Uneditable


def _value(node: Node | None, key: str) -> Node | None:
    if not isinstance(node, MappingNode):
        return None
    return next((v for k, v in node.value if k.value == key), None)


def _shape(source: str, outcome: str, answer: tuple[str, dict[str, str]] | None) -> Plain:
    """All that the file says, with the answer put in by hand: what an edit must come to, and no more."""
    try:
        root = yaml.compose(source, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError):
        raise Uneditable from None
    if answer is not None:
        _put(_release(root, outcome), root, outcome, *answer)
    return _plain(root)


def _put(release: Node, root: Node | None, outcome: str, who: str, answer: dict[str, str]) -> None:
    tag = "tag:yaml.org,2002:map"

    def word(text: str) -> ScalarNode:
        return ScalarNode("tag:yaml.org,2002:str", text)

    entry = MappingNode(tag, [(word(k), word(v)) for k, v in answer.items()])
    if not isinstance(release, MappingNode):
        consents = MappingNode(tag, [(word(who), entry)])
        whole = MappingNode(tag, [(word("to"), release), (word("consent"), consents)])
        _replace_release(root, outcome, whole)
        return
    consent = _value(release, "consent")
    if consent is None:
        release.value.append((word("consent"), MappingNode(tag, [(word(who), entry)])))
    elif isinstance(consent, MappingNode):
        places = [n for n, (k, _) in enumerate(consent.value) if k.value == who]
        if places:
            consent.value[places[0]] = (consent.value[places[0]][0], entry)
        else:
            consent.value.append((word(who), entry))


def _replace_release(root: Node | None, outcome: str, release: Node) -> None:
    outcomes = _value(root, "outcomes")
    for item in outcomes.value if isinstance(outcomes, SequenceNode) else []:
        found = _value(item, "id")
        if isinstance(found, ScalarNode) and found.value == outcome:
            item.value = [(k, release if k.value == "release" else v) for k, v in item.value]


def _plain(node: Node | None) -> Plain:
    if isinstance(node, MappingNode):
        return [(str(k.value), _plain(v)) for k, v in node.value]
    if isinstance(node, SequenceNode):
        return [_plain(v) for v in node.value]
    return str(node.value) if node is not None else ""
