"""HTML: the text across inline tags, the tags with their attributes, comments, scripts and styles.

The source is cut into tags and text by one pattern, and the places are worked out only where
something is found. The parser that browsers' rules are written into reads the page too; where its
text is another than ours, what it sees is added, and no licence counts on that page.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from itertools import accumulate, chain, count
from operator import add, itemgetter

from facilitator.gate.readers.html_cut import REST, Cuts, Pieces, Special, telling
from facilitator.gate.readers.html_depth import TOO_DEEP
from facilitator.gate.readers.html_runs import INLINE, JOIN, STEPS, sentences_in
from facilitator.gate.readers.html_tree import as_browsers_read
from facilitator.gate.text.decode import (
    WITHIN,
    code_decoded,
    decoded,
    sentences,
    substituted,
    unescaped,
    untagged,
)
from facilitator.gate.text.layers import CODE, PROSE, Fault, Layer, Line, Spread, Weaver, woven
from facilitator.gate.text.seams import added

_SPLITS = re.compile(rf"<(?<={WITHIN}<)(?:!--|/?[A-Za-z][^<>]*>(?:</?[A-Za-z][^<>]*>)*{WITHIN})")
_JOINT = re.compile(rf"{JOIN}(?<={WITHIN}{JOIN})(?<!_{JOIN}){JOIN}*{WITHIN}")
_JOINS = re.compile(f"{JOIN}+")
_ELEMENT = re.compile(
    rf"<(li|p|td|th|dd|dt)(?=[\s/>]){REST}(?:<({'|'.join(INLINE)})(?=[\s>]){REST})?"
    r"([^<>]+)(?:</\2>)?</\1>",
    re.I,
)


_SAID = re.compile(r"(?is)<r[tp](?=[\s/>])(?:(?!</?(?:r[tpb]|rtc|ruby)\b).){0,400}(?:</r[tp]\s*>)?")
"""How a sign is said, in small letters above it (`<ruby>`). No `}+` here: Python 3.11.2 loses its place where
a group that looks ahead is repeated for good."""

Listing = Callable[[], list[Line]]


def read_html(source: Layer, address: str, pieces: Pieces) -> tuple[list[Layer], Listing, list[Fault]]:
    """The layers of a page, how to list the elements a licence may cover, and what could not be followed.
    Never fails on any text. `pieces`: what the other pages of this run have said already."""
    cuts = pieces.cut(source.text)
    scripts = [one for one in cuts.special if _is_code(source.text, one)]
    remarks = [one for one in cuts.special if not _is_code(source.text, one)]
    signed = _signed(cuts)
    layers = [*_prose(_text(source, cuts, signed)), *_tags(source, cuts)]
    for remark in _some(source, "comments", remarks):
        layers += _loose(decoded(remark, remark.where), "comments without tags")
    for script in (decoded(s, s.where) for s in _some(source, "scripts and styles", scripts)):
        layers += [
            *_loose(script, "scripts without tags"),
            *code_decoded(script, "styles"),
            *sentences(script),
        ]
    layers += _unsaid(source)
    if STEPS.is_deep(source.text, b"".join(map(itemgetter(3), cuts.runs))):
        return layers, list, [TOO_DEEP]
    other = as_browsers_read(source.text, _seen(source.text, signed, scripts))
    return [*layers, *other], lambda: [] if other else _lines(source, address), []


def _unsaid(source: Layer) -> list[Layer]:
    """The page once more without how its signs are said, which parts the signs of a name."""
    plain = substituted(source, _SAID.finditer, "text without readings", lambda _: "")
    return [] if plain is source else [untagged(decoded(plain, plain.where), plain.where)]


def _is_code(text: str, one: Special) -> bool:
    return text[one.start + 1] in "sS"


def _signed(cuts: Cuts) -> list[str]:
    """The parts of the page with signs in place of tags."""
    parts = cuts.parts.copy()
    parts[1::2] = map(itemgetter(0), cuts.runs)
    return parts


def _text(source: Layer, cuts: Cuts, signed: list[str]) -> Layer:
    """The text, a line to a block; where an inline tag or a comment stood there is a NUL."""

    def part(number: int) -> Layer:
        signs = Layer("text", "", placed=False)
        return signs if number % 2 else _cutting(source, "text", *cuts.span(number))

    places = Spread(lambda: map(len, signed), part)
    return decoded(Layer("text", "".join(signed), PROSE, places, source.placed), "text")


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
    """Every tag that says more than its own well-known name, its escapes read; and what attributes say to
    people in sentences (`alt`, `title`, descriptions)."""

    def tags_of(number: int) -> list[Layer]:
        spans = telling(source.text, *cuts.span(2 * number + 1))
        return [decoded(_cutting(source, "tags", *span), "tags") for span in spans]

    def said_of(number: int) -> list[Layer]:
        tags = ((tag, span) for tag in tags_of(number) for span in sentences_in(tag.text))
        return [_cutting(tag, "attributes", *span) for tag, span in tags]

    layers = _by_line(source, "tags", list(map(itemgetter(1), cuts.runs)), tags_of)
    for tags in list(layers):
        if tags.text.count("<") > tags.text.count("\n\n<") + 1:  # One that begins no line stands in a tag.
            layers += _loose(tags, "tags without tags")[1:]
        layers += code_decoded(tags, "styles") if "\\" in tags.text else added(tags)
    return [*layers, *_by_line(source, "attributes", list(map(itemgetter(2), cuts.runs)), said_of)]


def _by_line(
    source: Layer, where: str, rows: list[tuple[str, ...]], parts: Callable[[int], list[Layer]]
) -> list[Layer]:
    """What the runs of tags have to say, line by line, as one layer; nothing where none has. `parts` makes
    the layers that the lines of one run are."""
    lines = tuple(chain.from_iterable(rows))
    if not lines:
        return []

    def part(number: int) -> Spread:
        made = parts(number)
        return Spread(lambda: (len(one.text) + 2 for one in made), made.__getitem__)

    places = Spread(lambda: (sum(map(len, row)) + 2 * len(row) if row else 0 for row in rows), part)
    return [Layer(where, "\n\n".join([*lines, ""]), CODE, places, source.placed, lines)]


def _cutting(of: Layer, where: str, start: int, end: int) -> Layer:
    return woven(of, where, of.text[start:end], CODE, lambda weaver: weaver.keep(start, end))


def _some(source: Layer, where: str, tokens: list[Special]) -> list[Layer]:
    """These tokens as one layer, a line to each; nothing where there are none."""

    def weave(weaver: Weaver) -> None:
        for one in tokens:
            weaver.keep(one.start, one.end)
            weaver.put("\n\n")

    lines = [source.text[one.start : one.end] for one in tokens]
    return [woven(source, where, "\n\n".join([*lines, ""]), CODE, weave)] if tokens else []


def _loose(layer: Layer, where: str) -> list[Layer]:
    """The layer, and without the tags inside where some stand within a word."""
    without = untagged(layer, where) if _SPLITS.search(layer.text) else layer
    return [layer] if without is layer else [layer, without]


def _seen(source: str, signed: list[str], scripts: list[Special]) -> str:
    """All text and all scripts, as a parser would hand them out; where a tag stood there may be a NUL."""
    found, done = list[str](), 0
    for number, start, end in scripts:
        found.append(unescaped("".join(signed[done : 2 * number + 1])))
        found.append(source[source.index(">", start) + 1 : source.rindex("</", start, end)])
        done = 2 * number + 1
    return "".join([*found, unescaped("".join(signed[done:]))])


def _lines(source: Layer, address: str) -> list[Line]:
    """Elements whose whole text stands in one piece, as a licence would name it."""
    found = []
    for element in _ELEMENT.finditer(source.text):
        place = source.span(*element.span(3))
        if place:
            found.append(Line(html.unescape(element[3]).strip(), *place, address))
    return found
