"""JSON: every string, keys too, its escapes read; in a search index each entry knows its page."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from facilitator.gate.text.decode import decoded, string_decoded, untagged
from facilitator.gate.text.layers import CODE, PROSE, Fault, Layer, Line, Places, Weaver

_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"', re.S)
_APART, _ITEM = "\n\n", "\n- "
"""What stands before a string, and before one that is not the first of a list."""
_SHORT, _ROW = 40, 3
"""How long a value is that may be a word of a row, and how many there are at least."""
_ELEMENT = re.compile(r"<(li|p|td|th|dd|dt)>([^<>]*)</\1>")


@dataclass(frozen=True, slots=True)
class _String:
    """One string, where it begins among all strings, if it is a key, if an object opens before it."""

    text: str = field(repr=False)
    begin: int
    key: bool
    opens: bool


def read_json(
    source: Layer, address: str, by_line: bool = False
) -> tuple[list[Layer], list[Line], list[Fault]]:
    """The strings as one text, a paragraph to a string, with places; text that is no JSON is a fault."""
    whole = source.text.lstrip("\ufeff")
    try:
        for value in [line for line in whole.splitlines() if line.strip()] if by_line else [whole]:
            json.loads(value)
    except (ValueError, RecursionError):
        return [source], [], [Fault(source.where, "This is not valid JSON, so it was not read to its end.")]
    weaver, pieces = Weaver(), list[str]()
    spans: list[_String] = []
    last = 0
    for found in _STRING.finditer(source.text):
        start, end = found.span(1)
        key = source.text[end + 1 : end + 9].lstrip()[:1] == ":"
        listed = not key and source.text[last + 1 : start - 1].strip() == ","
        pieces.append(_ITEM if listed else _APART)
        weaver.put(pieces[-1])
        begin = len(weaver)
        text = string_decoded(source, start, end, weaver)
        pieces.append(text)
        spans.append(_String(text, begin, key, "{" in source.text[last:start]))
        last = end
    places = Places(source, weaver)
    woven = Layer("strings", "".join([*pieces, _APART]), PROSE, places, source.placed)
    strings = decoded(woven, "strings")
    joined = untagged(strings, "strings without tags")
    layers = [strings] if joined is strings else [strings, joined]
    return [*layers, *_by_key(spans, woven), _numbers(source)], _lines(spans, address, woven), []


def _by_key(strings: list[_String], woven: Layer) -> list[Layer]:
    """What short values of the same key say in a row, as a transcript has its words one by one: each in its
    place, so that what may stand there may stand in a row too."""
    rows: dict[str, list[_String]] = {}
    key = ""
    for string in strings:
        if string.key:
            key = string.text
        elif len(string.text) <= _SHORT and not string.text.isspace():
            rows.setdefault(key, []).append(string)
    weaver, pieces = Weaver(), list[str]()
    for row in filter(lambda row: len(row) >= _ROW, rows.values()):
        for string in row:
            weaver.keep(string.begin, string.begin + len(string.text))
            weaver.put("\n")
            pieces += [string.text, "\n"]
        weaver.put(_APART)
        pieces.append(_APART)
    where = "values of one key"
    text = "".join(pieces)
    return [decoded(Layer(where, text, CODE, Places(woven, weaver), woven.placed), where)] if text else []


def _numbers(source: Layer) -> Layer:
    """What stands between the strings, so that nothing of the file goes unread."""
    bare = _STRING.sub(lambda m: " " * len(m.group()), source.text)
    return Layer("numbers", bare, PROSE, source.places, source.placed)


def _lines(strings: list[_String], address: str, woven: Layer) -> list[Line]:
    """Whole strings, and whole elements inside strings, with the page they belong to.

    In a search index (entries with a `location`) a string belongs to the page of its entry, and what
    stands before the location to none.
    """
    index = any(s.key and s.text == "location" for s in strings)
    found: list[Line] = []
    page, located = (None if index else address), False
    for string in strings:
        page = None if index and string.opens else page
        if string.key:
            located = string.text == "location"
            continue
        if located:
            page, located = string.text.partition("#")[0], False
        if page is not None:
            found += _whole(string, page, woven)
    return found


def _whole(string: _String, page: str, woven: Layer) -> Iterator[Line]:
    pieces = [(string.text, 0, len(string.text))]
    pieces += [(html.unescape(e[2]), *e.span(2)) for e in _ELEMENT.finditer(string.text)]
    for text, start, end in pieces:
        place = woven.span(string.begin + start, string.begin + end)
        if place:
            yield Line(text.strip(), *place, page)
