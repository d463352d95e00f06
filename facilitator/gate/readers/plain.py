"""Plain text, Markdown, YAML, tables, styles, scripts: escapes read, split words joined."""

from __future__ import annotations

import html
import re

from facilitator.gate.readers.changes import changed
from facilitator.gate.text.decode import code_decoded, decoded, sentences, substituted, unsigned, untagged
from facilitator.gate.text.layers import CODE, Layer, Line

_BULLET = re.compile(r"^\s*(?:[-*+]|\d{1,9}[.)])\s+")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_GOES_ON = re.compile(r"\\\r?\n[ \t]*")
"""A stroke at the end of a line, behind which a quoted text of YAML, a command or a setting goes on."""
_NEW_LINE = re.compile(r"\\[Nnh]")


def read_prose(source: Layer) -> list[Layer]:
    """The text with escapes read, and once more without inline signs where words are split by them."""
    plain = decoded(source, source.where)
    layers = [plain]
    if "\\\n" in plain.text or "\\\r\n" in plain.text:
        layers.append(substituted(plain, _GOES_ON.finditer, "text over lines", lambda _: ""))
    joined = unsigned(plain, "text without signs")
    return layers if joined is plain else [*layers, joined]


def read_markdown(source: Layer) -> list[Layer]:
    """The same of Markdown, whose own strokes before signs are taken away first."""
    if "\\" in source.text:
        source = substituted(source, _ESCAPED.finditer, source.where, lambda sign: sign[1:])
    layers = read_prose(source)
    return [*layers, *changed(layers[0])]


def read_subtitles(source: Layer) -> list[Layer]:
    """The same of subtitles that write the end of a line, and a space that ends none, with a stroke."""
    return read_prose(substituted(source, _NEW_LINE.finditer, source.where, lambda _: "\n"))


def bare_markdown(text: str) -> str:
    """A text without the strokes that Markdown puts before signs."""
    return _ESCAPED.sub(r"\1", text)


def read_code(source: Layer) -> list[Layer]:
    """Styles and scripts: their escapes read, line breaks in strings too."""
    plain = decoded(source, source.where).renamed(source.where, CODE)
    layers = [plain, *code_decoded(plain, "styles"), *sentences(plain)]
    without = untagged(plain, "strings without tags") if "<" in plain.text else plain
    return layers if without is plain else [*layers, without]


def markdown_lines(source: Layer, address: str) -> list[Line]:
    """Each line of a Markdown file without bullet, backslashes and codes, as a licence would name it."""
    found, position = [], 0
    for line in source.text.splitlines(keepends=True):
        bullet = _BULLET.match(line)
        start = position + (bullet.end() if bullet else 0)
        raw = source.text[start : position + len(line)]
        place = source.span(start, start + len(raw.rstrip()))
        if place and raw.strip():
            found.append(Line(html.unescape(_ESCAPED.sub(r"\1", raw)).strip(), *place, address))
        position += len(line)
    return found
