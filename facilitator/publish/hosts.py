"""Which host an address leads to, as browsers read it: strokes that lean back, spaces and escapes inside."""

from __future__ import annotations

import re

_DROPPED = re.compile(r"[\t\r\n]")
_ENDS = "".join(map(chr, range(0x21)))
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_PAGES = frozenset({"http", "https", "mailto", "tel"})
"""Where a reader may be led by a link: to pages, to a letter, to a telephone."""

_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})(?:\r\n|[ \t\r\n\f])?|(.))", re.DOTALL)
_REMARK = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_NAMESPACE = "http://www.w3.org/"
"""What drawings and their like are told by; nobody asks anything there."""

_LAST = 0x10FFFF


def elsewhere(address: str) -> bool:
    """Whether an address is anything but a path of this site."""
    plain = _plain(address)
    return plain.startswith("//") or _SCHEME.match(plain) is not None


def harmless_link(address: str) -> bool:
    """Whether a link leads to a page, a letter or a telephone, and neither runs nor holds anything."""
    scheme = _SCHEME.match(_plain(address))
    return scheme is None or scheme[1].lower() in _PAGES


def fetches(style: str) -> bool:
    """Whether a style sheet asks anything of another place, however it writes that."""
    plain = _REMARK.sub("", _ESCAPE.sub(_sign, style.replace(_NAMESPACE, "")))
    return "//" in plain.replace("\\", "/") or "@import" in plain.lower()


def _plain(address: str) -> str:
    return _DROPPED.sub("", address.strip(_ENDS)).replace("\\", "/")


def _sign(escape: re.Match[str]) -> str:
    """The sign that an escape stands for."""
    if escape[1] is None:
        return escape[2]
    number = int(escape[1], 16)
    return chr(number) if number <= _LAST else "\N{REPLACEMENT CHARACTER}"
