"""Text to Markdown in which no word of a text can become markup, in any reader's dialect."""

from __future__ import annotations

import re

from markupsafe import Markup

from facilitator.render.flow import Flat, Withheld, flow
from facilitator.views.common import Listed, NewLine, Para, Prose, Quoted, Told
from facilitator.words.lists import semicolon
from facilitator.words.markings import in_language

# Backslashes for the signs that every dialect lets us escape so, entities for the others.
SIGNS = {sign: "\\" + sign for sign in "\\`*_{}[]"} | {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    "|": "&#124;",
    "~": "&#126;",
    "^": "&#94;",
    "$": "&#36;",
}
ENTITIES = str.maketrans(SIGNS)
DOUBLED = re.compile(r"==|\+\+|--8|::")
LINE_START = re.compile(r"^(\s*)([#+\-=:!?]|\d+(?=[.)]))")
AFTER_NUMBER = re.compile(r"^(\s*\d+)([.)])")


class Md(Markup):
    """Finished Markdown. What is formatted into it is escaped as Markdown, not as HTML."""

    __slots__ = ()

    @classmethod
    def escape(cls, s: object, /) -> Md:
        """The text as Markdown, unless it is finished already."""
        return cls(s) if isinstance(s, Markup) else cls(escape(str(s)))


def escape(text: str) -> str:
    """The text on one line, with nothing left in it that any Markdown reader takes for markup."""
    whole = " ".join(text.split()) if "\n" in text else text
    whole = whole.translate(ENTITIES)
    whole = DOUBLED.sub(lambda m: "".join(f"&#{ord(sign)};" for sign in m[0]), whole)
    if AFTER_NUMBER.match(whole):
        return AFTER_NUMBER.sub(lambda m: f"{m[1]}&#{ord(m[2])};", whole)
    return LINE_START.sub(lambda m: f"{m[1]}&#{ord(m[2])};", whole)


def prose(told: Told, lang: str, indent: int = 0) -> Md:
    """The text as blocks; lines after the first begin with `indent` blanks, to stand in a list."""
    blocks = [_block(block, told.lang) for block in told.blocks]
    if told.fallback and blocks:
        blocks[-1] += f" {note(told, lang)}"
    return Md(("\n\n".join(blocks)).replace("\n", "\n" + " " * indent))


def line(told: Told, lang: str) -> Md:
    """The text on one line, for headings and table cells."""
    inner = " ".join(_line(block, told.lang) for block in told.blocks)
    return Md(f"{inner} {note(told, lang)}" if told.fallback and inner else inner)


def note(told: Told, lang: str) -> str:
    """The small note on a text that stands in the base language."""
    return f"({escape(in_language(told.lang, lang))})"


def _block(block: Prose, lang: str) -> str:
    match block:
        case Para(pieces):
            return _pieces(flow(pieces, lang), "\\\n")
        case Quoted(blocks):
            inner = "\n\n".join(_block(b, lang) for b in blocks)
            return "\n".join(f"> {row}".rstrip() for row in inner.split("\n"))
        case Listed(items, start):
            return "\n".join(_item(item, i, start, lang) for i, item in enumerate(items))


def _item(item: tuple[Prose, ...], index: int, start: int | None, lang: str) -> str:
    sign = "-" if start is None else f"{start + index}."
    inner = "\n\n".join(_block(b, lang) for b in item)
    # Four blanks: what every dialect takes for the inside of the item.
    return f"{sign:<3} {inner}".replace("\n", "\n    ").replace("\n    \n", "\n\n")


def _line(block: Prose, lang: str) -> str:
    match block:
        case Para(pieces):
            return _pieces(flow(pieces, lang), " ")
        case Quoted(blocks):
            return " ".join(_line(b, lang) for b in blocks)
        case Listed(items):
            return semicolon(lang).join(" ".join(_line(b, lang) for b in item) for item in items)


def _pieces(pieces: tuple[Flat, ...], new_line: str) -> str:
    return "".join(_piece(piece, new_line) for piece in pieces)


def _piece(piece: Flat, new_line: str) -> str:
    if isinstance(piece, NewLine):
        return new_line
    if isinstance(piece, Withheld):
        return f"*{escape(piece.text)}*"
    text = escape(piece.text)
    core = text.strip()
    if not core:
        return text
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    if piece.code:
        core = f"<code>{core}</code>"
    if piece.emphasis:
        core = f"*{core}*"
    if piece.strong:
        core = f"**{core}**"
    if piece.link:
        core = f"[{core}](<{_address(piece.link)}>)"
    return before + core + after


def _address(link: str) -> str:
    return link.replace("<", "%3C").replace(">", "%3E").replace(" ", "%20").replace("\\", "%5C")
