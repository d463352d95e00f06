"""HTML: the text across inline tags, the tags with their attributes, comments, scripts and styles.

The source is cut into tags and text by one pattern, and the places are worked out only where
something is found. The parser that browsers' rules are written into reads the page too; where its
text is another than ours, what it sees is added, and no licence counts on that page.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from facilitator.gate.decode import code_decoded, decoded, untagged
from facilitator.gate.layers import CODE, PROSE, Layer, Line, Weaver, woven
from facilitator.gate.readers.html_tree import as_browsers_read

_BLOCKS = (
    "address article aside blockquote body br button canvas caption center col colgroup dd details dialog "
    "dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header "
    "hgroup hr html iframe img input legend li link main menu meta nav noframes noscript object ol optgroup "
    "option p param picture pre rp rt script search section select source style summary svg table tbody td "
    "template text textarea tfoot th thead title tr track ul video audio desc foreignobject"
).split()
_INLINE = (
    "a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby s samp small span "
    "strike strong sub sup time tspan tt u var wbr"
).split()
_KNOWN = frozenset([*_BLOCKS, *_INLINE])
_JOIN = "\0"
_SIGN = dict.fromkeys(_BLOCKS, "\n")
_REST = r"(?:[^<>\"']++|\"[^\"]*\"|'[^']*')*+>"
_TOKEN = re.compile(
    r"(<!--.*?(?:-->|--!>|\Z)"
    rf"|<script\b{_REST}.*?</script(?=[\s/>])[^>]*>"
    rf"|<style\b{_REST}.*?</style(?=[\s/>])[^>]*>"
    rf"|</?([A-Za-z][^\s/<>\"']*+){_REST}"
    r"|<[!?][^<>]*>)",
    re.S | re.I,
)
_SPLITS = re.compile(r"<(?<=\w<)(?:!--|/?[A-Za-z][^<>]*>(?:</?[A-Za-z][^<>]*>)*\w)")
_JOINT = re.compile(rf"{_JOIN}+\w")
_JOINS = re.compile(f"{_JOIN}+")
_ELEMENT = re.compile(
    rf"<(li|p|td|th|dd|dt)(?=[\s/>]){_REST}(?:<({'|'.join(_INLINE)})(?=[\s>]){_REST})?"
    r"([^<>]+)(?:</\2>)?</\1>",
    re.I,
)


def read_html(source: Layer, address: str) -> tuple[list[Layer], Callable[[], list[Line]]]:
    """The layers of a page, and how to list the elements a licence may cover. Never fails on any text."""
    parts = _TOKEN.split(source.text)
    texts, tokens, names = parts[0::3], parts[1::3], parts[2::3]
    text = _text(source, texts, names)
    layers = [*_prose(text), *_tags(source, tokens, names)]
    code = [token for token, name in zip(tokens, names, strict=True) if name is None]
    if code:
        comments = _some(source, "comments", [t for t in code if not _is_code(t)], _is_comment)
        layers += [d for c in comments for d in _loose(decoded(c, c.where), "comments without tags")]
        scripts = _some(source, "scripts and styles", [t for t in code if _is_code(t)], _is_script)
        for script in (decoded(s, s.where) for s in scripts):
            layers += [*_loose(script, "scripts without tags"), *code_decoded(script, "styles")]
    other = as_browsers_read(source.text, _seen(texts, tokens, names))
    return [*layers, *other], lambda: [] if other else _lines(source, address)


def _text(source: Layer, texts: list[str], names: list[str | None]) -> Layer:
    """The text, a line to a block; where an inline tag or a comment stood there is a NUL."""
    signs = [_SIGN.get(name, _JOIN) if name else _JOIN for name in names]
    joined = [piece for pair in zip(texts, signs, strict=False) for piece in pair]
    text = "".join([*joined, texts[-1]])

    def weave(weaver: Weaver) -> None:
        position = 0
        for token in _TOKEN.finditer(source.text):
            weaver.keep(position, token.start())
            weaver.put(_SIGN.get(token[2], _JOIN) if token[2] else _JOIN)
            position = token.end()
        weaver.keep(position, len(source.text))

    return decoded(woven(source, "text", text, PROSE, weave), "text")


def _prose(marked: Layer) -> list[Layer]:
    """The words across inline tags, and once more apart where a tag stands between two letters."""

    def unmark(weaver: Weaver) -> None:
        position = 0
        for found in _JOINS.finditer(marked.text):
            weaver.keep(position, found.start())
            position = found.end()
        weaver.keep(position, len(marked.text))

    text = woven(marked, "text", marked.text.replace(_JOIN, ""), PROSE, unmark)
    layers = _loose(text, "text without tags")
    apart = _apart(marked.text)
    if apart:

        def weave(weaver: Weaver) -> None:
            for start, end in apart:
                position = start
                for found in _JOINS.finditer(marked.text, start, end):
                    weaver.keep(position, found.start())
                    weaver.put(" ")
                    position = found.end()
                weaver.keep(position, end)
                weaver.put("\n")

        lines = [_JOINS.sub(" ", marked.text[a:b]) for a, b in apart]
        layers.append(woven(marked, "text by element", "\n".join([*lines, ""]), PROSE, weave))
    return layers


def _apart(text: str) -> list[tuple[int, int]]:
    """The lines in which a tag stands between two letters."""
    found, reach = [], 0
    joint = _JOINT.search(text)
    while joint:
        after = joint.end()
        if joint.start() > 0 and text[joint.start() - 1].isalnum():
            start = max(text.rfind("\n", 0, joint.start()) + 1, reach)
            reach = text.find("\n", after)
            reach = len(text) if reach < 0 else reach
            found.append((start, reach))
            after = reach
        joint = _JOINT.search(text, after)
    return found


def _tags(source: Layer, tokens: list[str], names: list[str | None]) -> list[Layer]:
    """Every tag that says more than its own well-known name."""
    kept = [
        token
        for token, name in zip(tokens, names, strict=True)
        if name is not None and (len(token) > len(name) + 3 or name not in _KNOWN)
    ]
    (raw,) = _some(source, "tags", kept, lambda t, n: n is not None and _says(t, n)) or (None,)
    if raw is None:
        return []
    tags = decoded(raw, "tags")
    layers = [tags]
    if tags.text.count("<") > len(kept):
        layers = _loose(tags, "tags without tags")
    return [*layers, *(code_decoded(tags, "styles") if "\\" in tags.text else ())]


def _says(token: str, name: str) -> bool:
    return len(token) > len(name) + 3 or name not in _KNOWN


def _is_code(token: str) -> bool:
    return token[1] in "sS"


def _is_comment(token: str, name: str | None) -> bool:
    return name is None and not _is_code(token)


def _is_script(token: str, name: str | None) -> bool:
    return name is None and _is_code(token)


def _some(source: Layer, where: str, kept: list[str], keep: Callable[[str, str | None], bool]) -> list[Layer]:
    """These tokens as a layer, a line to each; `keep` tells them from the others again."""

    def weave(weaver: Weaver) -> None:
        for token in _TOKEN.finditer(source.text):
            if keep(token[1], token[2]):
                weaver.keep(*token.span())
                weaver.put("\n\n")

    return [woven(source, where, "\n\n".join([*kept, ""]), CODE, weave)] if kept else []


def _loose(layer: Layer, where: str) -> list[Layer]:
    """The layer, and without the tags inside where some stand within a word."""
    without = untagged(layer, where) if _SPLITS.search(layer.text) else layer
    return [layer] if without is layer else [layer, without]


def _seen(texts: list[str], tokens: list[str], names: list[str | None]) -> str:
    """All text and all scripts, as a parser would hand them out."""
    pieces, position = list[str](), 0
    for index, name in enumerate(names):
        if name is None and _is_code(tokens[index]):
            token = tokens[index]
            pieces.append(html.unescape("".join(texts[position : index + 1])))
            pieces.append(token[token.index(">") + 1 : token.rindex("</")])
            position = index + 1
    return "".join([*pieces, html.unescape("".join(texts[position:]))])


def _lines(source: Layer, address: str) -> list[Line]:
    """Elements whose whole text stands in one piece, as a licence would name it."""
    found = []
    for element in _ELEMENT.finditer(source.text):
        place = source.span(*element.span(3))
        if place:
            found.append(Line(html.unescape(element[3]).strip(), *place, address))
    return found
