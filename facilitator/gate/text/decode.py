"""Entities, percent signs and backslash escapes read as the characters they stand for, places kept."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from itertools import chain

from facilitator.gate.text.layers import CODE, SPOKEN, Layer, Weaver, woven
from facilitator.gate.text.seams import put_together

_ESCAPES = {
    "&": re.compile(r"(&(?:#[0-9]{1,8};?|#[xX][0-9a-fA-F]{1,7};?|[A-Za-z][A-Za-z0-9]{1,31};?))"),
    "%": re.compile(r"(%[0-9a-fA-F]{2}(?:%[0-9a-fA-F]{2})*|%u[0-9a-fA-F]{4})"),
    "\\": re.compile(
        r"(\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
        r"|\\(?<!\\\\)\\*+u[0-9a-fA-F]{4}|\\u\{[0-9a-fA-F]{1,6}\}|\\U[0-9a-fA-F]{8}"
        r"|\\x[0-9a-fA-F]{2}(?:\\x[0-9a-fA-F]{2})*|\\[0-3][0-7]{2}(?:\\[0-3][0-7]{2})+)"
    ),
}
"""Each by the sign it begins with, which stands in no other kind; so each kind can be looked for alone. That
sign stands first by itself in every one: with a repetition in its place a search is slow."""
_JSON_ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)", re.S
)
_CSS_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})[ \n\t]?")
WITHIN = "[^\x00-/:-@\\[-^`{-\x7f\xa0“”‘’–—…•·§¶«»←→×©®]"
"""A sign that a word may go on with: a letter, and whatever beyond ASCII is not plainly something else, since
a sign that shows nothing and a letter in a ring are no letters to a pattern."""
_REMARK = rf"(?s:(?<={WITHIN})<!--(?:(?!-->).){{0,2000}}-->(?={WITHIN}))"
"""A remark within a word: the rest of it is one word."""
_TAG = re.compile(rf"{_REMARK}|<!--|-->|</?[A-Za-z][^<>]*>")
_SIGN = re.compile(
    rf"[<*`~_-](?:(?<=<)(?:(?<={WITHIN}<)(?s:!--(?:(?!-->).){{0,2000}}-->(?={WITHIN}))|!--|/?[A-Za-z][^<>]*>)"
    rf"|(?<=-)->|(?<={WITHIN}[*`~])[*`~]*(?={WITHIN})|(?<=\w_)_?(?=\w))"
)
"""Tags, and signs of Markdown inside words. Each begins with one of few signs: the others are passed over."""
_PARTING = re.compile(
    r"</?(?:br|hr|p|div|li|t[dhr]|d[dt]|h[1-6]|blockquote|caption|figcaption|section)\b", re.I
)
_SIMPLE = {"n": "\n", "t": "\t", "r": "\r", "b": " ", "f": " "}
_ROUNDS = 3
_PUNYCODE = re.compile(r"(?<![\w-])xn--[a-z0-9-]{1,59}", re.I)
_QUOTED = re.compile(
    r"\"[^\"\\\n]{8,400}\"|'[^'\\\n]{8,400}'|`[^`\\]{8,2000}`|/\*(?:[^*]|\*(?!/)){8,2000}\*/|//(?<![:\"'\w]//)[^\n]{8,400}"
)
"""A string, or a remark."""
_TURNED = re.compile("\u202e[^\u202c\n]*\u202c?")
_BREAKS = re.compile(r"\\[nrt]")
Find = Callable[[str], Iterator[re.Match[str]]]
Plain = Callable[[str], str | None]


def decoded(layer: Layer, where: str) -> Layer:
    """The layer with its escapes read, again and again where they are nested, three rounds at most."""
    for _ in range(_ROUNDS):
        parts = in_turns(layer.text)
        plain = _read(parts)
        if plain == parts:
            break
        layer = woven(
            layer, where, "".join(plain), layer.kind, partial(Weaver.turns, parts=parts, plain=plain)
        )
    if "xn--" in layer.text or "XN--" in layer.text:
        layer = substituted(layer, _PUNYCODE.finditer, where, _domain)
    return layer


def in_turns(text: str, signs: Iterable[str] = _ESCAPES) -> list[str]:
    """The text in turns with the escapes in it that begin with one of these signs, text first and last."""
    parts = [text]
    for sign in sorted(signs, key=text.count):
        escape = _ESCAPES[sign]
        rows = (
            escape.split(part) if n % 2 == 0 and sign in part else (part,) for n, part in enumerate(parts)
        )
        parts = list(chain.from_iterable(rows)) if sign in text else parts
    return parts


def _read(parts: list[str]) -> list[str]:
    """The same with the escapes as what they stand for."""
    plain = parts.copy()
    plain[1::2] = map(_plain, parts[1::2])
    return plain


def unescaped(text: str) -> str:
    """A text of HTML with its character references read, once."""
    return "".join(_read(in_turns(text, "&")))


def plain_of(text: str) -> str:
    """What `decoded` makes of a text that has no place."""
    if "&" in text or "%" in text or "\\" in text or "xn--" in text or "XN--" in text:
        return decoded(Layer("", text, CODE, placed=False), "").text
    return text


def code_decoded(layer: Layer, where: str) -> list[Layer]:
    """Nothing, or the layer once more with the escapes of CSS read, with line breaks in strings, and what
    stands around the seams of strings that are put together."""
    found = put_together(layer)
    if "\\" in layer.text:
        styled = css_decoded(layer, where)
        found += [] if styled is layer else [styled.renamed("styles", CODE)]
        spaced = substituted(layer, _BREAKS.finditer, where, lambda _: " ")
        found += [] if spaced is layer else [spaced.renamed("strings", CODE)]
    return found


def sentences(layer: Layer) -> list[Layer]:
    """What strings and remarks say to people: in them a word is no identifier."""
    spans = [found.span() for found in _QUOTED.finditer(layer.text) if SPOKEN.search(found[0])]

    def weave(weaver: Weaver) -> None:
        for span in spans:
            weaver.keep(*span)
            weaver.put("\n\n")

    text = "\n\n".join([*(layer.text[a:b] for a, b in spans), ""])
    return [woven(layer, "sentences", text, CODE, weave)] if spans else []


def css_decoded(layer: Layer, where: str) -> Layer:
    """The layer with the escapes of CSS read."""
    return substituted(layer, _CSS_ESCAPE.finditer, where, lambda found: _point(found[1:].strip(), 16))


def string_decoded(layer: Layer, start: int, end: int, weaver: Weaver) -> str:
    """Puts one JSON string (the characters between its quotes) into the weaver, and gives its text."""
    position, pieces = start, []
    for found in _JSON_ESCAPE.finditer(layer.text, start, end):
        plain = _string_escape(found.group())
        weaver.keep(position, found.start())
        weaver.put(plain, found.start(), found.end())
        pieces += [layer.text[position : found.start()], plain]
        position = found.end()
    weaver.keep(position, end)
    return "".join([*pieces, layer.text[position:end]])


def untagged(layer: Layer, where: str) -> Layer:
    """The layer without tags, so that words split by them join."""
    return substituted(layer, _TAG.finditer, where, _untagged) if "<" in layer.text else layer


def turned(layer: Layer) -> list[Layer]:
    """The layer once more with what is written backwards, to be shown the right way round, turned round."""
    if "\u202e" not in layer.text:
        return []
    return [substituted(layer, _TURNED.finditer, layer.where, lambda run: run.strip("\u202e\u202c")[::-1])]


def unsigned(layer: Layer, where: str) -> Layer:
    """The layer without tags and without the emphasis signs of Markdown inside words."""
    return substituted(layer, _SIGN.finditer, where, _untagged)


def substituted(layer: Layer, find: Find, where: str, plain: Plain) -> Layer:
    """The layer with whatever is found read as `plain` says; the same layer where nothing changes."""

    def read(found: re.Match[str]) -> str:
        text = plain(found.group())
        return found.group() if text is None else text

    def weave(weaver: Weaver) -> None:
        position = 0
        for found in find(layer.text):
            text = read(found)
            if text != found.group():
                weaver.keep(position, found.start())
                weaver.put(text, found.start(), found.end())
                position = found.end()
        weaver.keep(position, len(layer.text))

    pieces, position = list[str](), 0
    for found in find(layer.text):
        pieces += [layer.text[position : found.start()], read(found)]
        position = found.end()
    text = "".join([*pieces, layer.text[position:]])
    return layer if text == layer.text else woven(layer, where, text, layer.kind, weave)


def _untagged(sign: str) -> str:
    """Nothing, so that what a tag splits joins; but for a tag that begins a line, a cell or a paragraph."""
    return "\n" if _PARTING.match(sign) else ""


def _domain(label: str) -> str | None:
    """The label as it is shown, and as it is written: a sign put into the middle of a name parts it."""
    try:
        return f"{label[4:].encode('ascii').decode('punycode')} {label}"
    except (UnicodeError, ValueError, OverflowError):
        return None


@lru_cache(maxsize=4096)
def _plain(escape: str) -> str:
    """What an escape stands for; itself where that is nothing."""
    text = _meant(escape)
    return escape if text is None else text


def _meant(escape: str) -> str | None:
    if escape[0] == "&":
        return html.unescape(escape)
    if escape[1] == "\\":
        # Of JSON in JSON, the strokes before the one that counts.
        escape = "\\" + escape.lstrip("\\")
    sign = escape[1]
    if escape[0] == "%" and sign != "u":
        return _utf8(bytes.fromhex(escape.replace("%", "")))
    if sign == "x":
        # Bytes of UTF-8 in some languages, each a letter in others.
        data = bytes.fromhex(escape.replace("\\x", ""))
        return (_utf8(data) or data.decode("latin-1")).replace("\0", " ")
    if sign in "0123":
        return _utf8(bytes(int(digits, 8) or 32 for digits in escape[1:].split("\\")))
    if len(escape) == 12:
        return _string_escape(escape)
    return _point(escape[2:].strip("{}"), 16)


def _utf8(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _point(digits: str, base: int) -> str | None:
    number = int(digits, base)
    return chr(number) if 0 < number < 0x110000 and not 0xD800 <= number < 0xE000 else None


def _string_escape(escape: str) -> str:
    if len(escape) == 12:
        high, low = int(escape[2:6], 16), int(escape[8:12], 16)
        return chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    if escape[1] == "u" and len(escape) == 6:
        return _point(escape[2:], 16) or ("\ufffd" if escape[2] in "dD" else " ")
    return _SIMPLE.get(escape[1], escape[1:])
