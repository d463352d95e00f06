"""HTML: the text across inline tags, the tags with their attributes, comments, scripts and styles.

The source is cut into tags and text by one pattern, and the places are worked out only where
something is found. The parser that browsers' rules are written into reads the page too; where its
text is another than ours, what it sees is added, and no licence counts on that page.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from functools import lru_cache
from itertools import accumulate, chain, count
from operator import add, sub

from facilitator.gate.decode import WITHIN, code_decoded, decoded, untagged
from facilitator.gate.layers import CODE, PROSE, SPOKEN, Later, Layer, Line, Weaver, woven
from facilitator.gate.readers.html_cut import INLINE, JOIN, REST, Cut, Cuts, Pieces
from facilitator.gate.readers.html_tree import as_browsers_read

_SPLITS = re.compile(rf"<(?<={WITHIN}<)(?:!--|/?[A-Za-z][^<>]*>(?:</?[A-Za-z][^<>]*>)*{WITHIN})")
_JOINT = re.compile(rf"{JOIN}(?<={WITHIN}{JOIN})(?<!_{JOIN}){JOIN}*{WITHIN}")
_JOINS = re.compile(f"{JOIN}+")
_ATTRIBUTE = re.compile(r"([\w-]+)\s*=\s*(?:\"([^\"]+)\"|'([^']+)')")
_SAID = frozenset(
    written(name)
    for name in "alt title label summary placeholder content abbr value srcdoc".split()
    for written in (str.lower, str.upper, str.title)
)
"""Attributes that say something to people; so do `aria-…` and `data-…`."""
_ELEMENT = re.compile(
    rf"<(li|p|td|th|dd|dt)(?=[\s/>]){REST}(?:<({'|'.join(INLINE)})(?=[\s>]){REST})?"
    r"([^<>]+)(?:</\2>)?</\1>",
    re.I,
)


def read_html(source: Layer, address: str, pieces: Pieces) -> tuple[list[Layer], Callable[[], list[Line]]]:
    """The layers of a page, and how to list the elements a licence may cover. Never fails on any text.
    `pieces`: what the other pages of this run have said already."""
    cuts = pieces.cut(source.text)
    layers = [*_prose(_text(source, cuts)), *_tags(source, cuts)]
    scripts = [n for n in cuts.special if _is_code(cuts.all[n][0])]
    comments = [n for n in cuts.special if not _is_code(cuts.all[n][0])]
    for remark in _some(source, "comments", cuts, comments):
        layers += _loose(decoded(remark, remark.where), "comments without tags")
    for script in (decoded(s, s.where) for s in _some(source, "scripts and styles", cuts, scripts)):
        layers += [*_loose(script, "scripts without tags"), *code_decoded(script, "styles")]
    other = as_browsers_read(source.text, _seen(cuts.all, scripts))
    return [*layers, *other], lambda: [] if other else _lines(source, address)


def _text(source: Layer, cuts: Cuts) -> Layer:
    """The text, a line to a block; where an inline tag or a comment stood there is a NUL."""

    def weave(weaver: Weaver) -> None:
        begins = list(map(sub, cuts.shown, cuts.lengths))
        weaver.rows(begins, map(sub, cuts.ends, cuts.lengths), cuts.lengths)

    text = "".join([shown for _, _, shown, _ in cuts.all])
    return decoded(woven(source, "text", text, PROSE, weave), "text")


def _prose(marked: Layer) -> list[Layer]:
    """The words across inline tags, and once more apart where a tag stands between two letters."""

    def unmark(weaver: Weaver) -> None:
        lengths = list(map(len, marked.text.split(JOIN)))
        begins = list(accumulate(lengths[:-1], initial=0))
        weaver.rows(begins, map(add, begins, count()), lengths)

    text = woven(marked, "text", marked.text.replace(JOIN, ""), PROSE, unmark)
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
    for joint in _JOINT.finditer(text):
        if joint.start() >= reach:
            start = max(text.rfind("\n", 0, joint.start()) + 1, reach)
            reach = text.find("\n", joint.end())
            reach = len(text) if reach < 0 else reach
            found.append((start, reach))
    return found


def _tags(source: Layer, cuts: Cuts) -> list[Layer]:
    """Every tag that says more than its own well-known name, its escapes read."""
    lines = [tag for _, _, _, tag in cuts.all if tag]
    if not lines:
        return []

    def placed() -> Layer:
        (raw,) = _some(source, "tags", cuts, [n for n, (_, _, _, tag) in enumerate(cuts.all) if tag])
        return decoded(raw, "tags")

    text = "\n\n".join([*lines, ""])
    places = Later(placed)
    said = _attributes(lines, source, placed)
    if "\\" not in text and text.count("<") == len(lines):
        return [Layer("tags", text, CODE, places, source.placed, tuple(lines)), *said]
    tags = Layer("tags", text, CODE, places, source.placed)
    layers = _loose(tags, "tags without tags") if text.count("<") > len(lines) else [tags]
    return [*layers, *said, *(code_decoded(tags, "styles") if "\\" in text else ())]


def _attributes(lines: list[str], source: Layer, placed: Callable[[], Layer]) -> list[Layer]:
    """What attributes say to people in sentences (`alt`, `title`, descriptions), a line to each."""
    said = list(chain.from_iterable(map(_said, lines)))
    if not said:
        return []

    def again() -> Layer:
        tags = placed()
        named = (one for one in _ATTRIBUTE.finditer(tags.text) if one[1] in _SAID or one[1][4:5] == "-")
        spans = [one.span(2 if one[2] else 3) for one in named if SPOKEN.search(one[2] or one[3])]

        def weave(weaver: Weaver) -> None:
            for span in spans:
                weaver.keep(*span)
                weaver.put("\n\n")

        return woven(tags, "attributes", "", CODE, weave)

    text = "\n\n".join([*said, ""])
    return [Layer("attributes", text, CODE, Later(again), source.placed, tuple(said))]


@lru_cache(maxsize=100_000)
def _said(tag: str) -> tuple[str, ...]:
    values = (one or two for name, one, two in _ATTRIBUTE.findall(tag) if name in _SAID or name[4:5] == "-")
    return tuple(filter(SPOKEN.search, values))


def _is_code(token: str) -> bool:
    return token[1] in "sS"


def _some(source: Layer, where: str, cuts: Cuts, numbers: list[int]) -> list[Layer]:
    """The tokens of these numbers as one layer, a line to each; nothing where there are none."""
    tokens = [cuts.all[n][0] for n in numbers]

    def weave(weaver: Weaver) -> None:
        starts = [0, *cuts.ends]
        lengths = list(map(len, tokens))
        begins = list(map(add, accumulate(lengths[:-1], initial=0), count(0, 2)))
        weaver.rows(begins, map(starts.__getitem__, numbers), lengths)

    return [woven(source, where, "\n\n".join([*tokens, ""]), CODE, weave)] if tokens else []


def _loose(layer: Layer, where: str) -> list[Layer]:
    """The layer, and without the tags inside where some stand within a word."""
    without = untagged(layer, where) if _SPLITS.search(layer.text) else layer
    return [layer] if without is layer else [layer, without]


def _seen(cuts: list[Cut], scripts: list[int]) -> str:
    """All text and all scripts, as a parser would hand them out."""
    pieces, position = list[str](), 0
    for number in scripts:
        token = cuts[number][0]
        pieces.append(html.unescape("".join([text for _, text, _, _ in cuts[position:number]])))
        pieces.append(token[token.index(">") + 1 : token.rindex("</")])
        position = number
    return "".join([*pieces, html.unescape("".join([text for _, text, _, _ in cuts[position:]]))])


def _lines(source: Layer, address: str) -> list[Line]:
    """Elements whose whole text stands in one piece, as a licence would name it."""
    found = []
    for element in _ELEMENT.finditer(source.text):
        place = source.span(*element.span(3))
        if place:
            found.append(Line(html.unescape(element[3]).strip(), *place, address))
    return found
