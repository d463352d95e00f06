"""HTML: the source, the text across inline tags, every attribute value and every comment."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from facilitator.gate.decode import css_decoded, decoded, untagged
from facilitator.gate.layers import CODE, PROSE, Layer, Line, Weaver

_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby rb s samp small "
    "span strike strong sub sup time tt u var wbr tspan".split()
)
_BREAKS = frozenset({"br", "hr", "img", "input"})
_NO_PROSE = frozenset({"script", "style"})
_LICENSABLE = frozenset({"li", "p", "td", "th", "dd", "dt"})
_MARKUP = re.compile(r"<!--.*?-->|<[/!?A-Za-z][^<>]*>", re.S)


def read_html(source: Layer, address: str) -> tuple[list[Layer], list[Line]]:
    """The layers of a page, and the elements a licence may cover. Never fails on any text."""
    plain = decoded(source, source.where)
    styled = css_decoded(plain, "styles")
    tree = LexborHTMLParser(source.text)
    text, lines = _text(plain, tree, address)
    layers = [_as(plain, CODE), text, *_hidden(tree)]
    if styled is not plain:
        layers.append(_as(styled, CODE))
    loose = untagged(plain, "source without tags")
    return [*layers, loose] if "<template" in source.text.lower() else layers, lines


def _as(layer: Layer, kind: str) -> Layer:
    return Layer(layer.where, layer.text, kind, layer.starts, layer.ends, layer.placed)


def _text(plain: Layer, tree: LexborHTMLParser, address: str) -> tuple[Layer, list[Line]]:
    """The visible text; each piece is sought in the source, tags blanked out, to learn its place."""
    blank = _MARKUP.sub(lambda m: "\0" * len(m.group()), plain.text)
    weaver, cursor, last = Weaver(plain), 0, -1
    spans: dict[int, list[tuple[str, int, int]]] = {}
    whole: dict[int, LexborNode] = {}
    for node in _text_nodes(tree):
        if node.tag in _BREAKS:
            weaver.put("\n")
            continue
        words = node.text_content or ""
        block = _block(node)
        if block is None or not words:
            continue
        if _key(block) != last:
            weaver.put("\n")
            last = _key(block)
        at = blank.find(words, cursor)
        if at < 0:
            weaver.put(words)
        else:
            weaver.keep(at, at + len(words))
            cursor = at + len(words)
        place = plain.span(at, at + len(words)) if at >= 0 else None
        spans.setdefault(last, []).append((words, *(place or (-1, -1))))
        whole[last] = block
    lines = [line for key, found in spans.items() if (line := _line(whole[key], found, address))]
    return weaver.layer("text", PROSE), lines


def _line(block: LexborNode, found: list[tuple[str, int, int]], address: str) -> Line | None:
    """The whole of one element without tags inside, as a licence would name it."""
    held = [piece for piece in found if piece[0].strip()]
    if block.tag not in _LICENSABLE or len(held) != 1 or held[0][1] < 0:
        return None
    text, start, end = held[0]
    return Line(text.strip(), start, end, address)


def _text_nodes(tree: LexborHTMLParser) -> Iterator[LexborNode]:
    """Text in document order, and what parts it without holding any."""
    if tree.root is None:
        return
    for node in tree.root.traverse(include_text=True):
        shown = node.tag == "-text" and node.parent is not None and node.parent.tag not in _NO_PROSE
        if shown or node.tag in _BREAKS:
            yield node


def _block(node: LexborNode) -> LexborNode | None:
    parent = node.parent
    while parent is not None and parent.tag in _INLINE and parent.parent is not None:
        parent = parent.parent
    return parent


def _key(node: LexborNode) -> int:
    return int(node.mem_id)


def _hidden(tree: LexborHTMLParser) -> list[Layer]:
    """Attribute values, comments, scripts and styles: one layer each kind, a line to a piece."""
    attributes, comments, code = [], [], []
    if tree.root is not None:
        for node in tree.root.traverse(include_text=True):
            if node.tag == "-comment":
                comments.append(node.comment_content or "")
            elif node.tag == "-text":
                if node.parent is not None and node.parent.tag in _NO_PROSE:
                    code.append(node.text_content or "")
            elif node.tag and not node.tag.startswith("-"):
                attributes += [value for value in node.attributes.values() if value]
    pieces = (("attributes", attributes), ("comments", comments), ("scripts and styles", code))
    return [decoded(Layer(w, "\n\n".join(p), CODE, placed=False), w) for w, p in pieces if p]
