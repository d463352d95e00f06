"""Makes any text Markdown that reads as that text and nothing else: no sign of it is ever markup."""

from __future__ import annotations

import re
import unicodedata

from markupsafe import Markup

_SIGNS = frozenset("\\`*_{}[]<>&|~^#")
_SPACES = re.compile(r"[ \t\r\n\f\v]+")
_LEADING = re.compile(r"([0-9]+)([.)])|([^\w\s&<\[]|_)")


class Written(Markup):
    """Markdown that we wrote ourselves; templates print it as it is."""

    __slots__ = ()


def escaped(text: str) -> Written:
    """The text within a line. White space runs become one space, control characters the sign for unknown."""
    return Written("".join(_sign(c) for c in _SPACES.sub(" ", text)))


def at_line_start(markdown: str) -> Written:
    """Markdown made by `escaped`, made safe to begin a line: no list, heading, rule or code block.

    A `<` or `[` there is our own tag or link: as signs of a text they are codes by now.
    """
    body = str(markdown).lstrip(" ")
    found = _LEADING.match(body)
    if found is None:
        return Written(body)
    digits, dot, sign = found.groups()
    start = f"{digits}&#{ord(dot)};" if dot else f"&#{ord(sign)};"
    return Written(start + body[found.end() :])


def _sign(character: str) -> str:
    if character in _SIGNS:
        return f"&#{ord(character)};"
    if unicodedata.category(character) in ("Cc", "Cs"):
        return "\N{REPLACEMENT CHARACTER}"
    return character
