"""What is packed twice: base64 or quoted-printable of which the letters are written as escapes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.gate.text.decode import plain_of

_FEWEST = 12
_HEX = "[0-9A-Fa-f]"
_ESCAPES = {
    "%": f"%(?:{_HEX}{{2}}|u{_HEX}{{4}})",
    "&": f"&(?:amp;)?#(?:[0-9]{{1,7}}|[xX]{_HEX}{{1,6}});",
    "\\": rf"\\(?:\\)?(?:u{_HEX}{{4}}|u\{{{_HEX}{{1,6}}\}}|U{_HEX}{{8}}|x{_HEX}{{2}})",
}
_ROWS = {
    # The first stands apart: a pattern that begins with a sign is looked for ten times as fast.
    sign: re.compile(f"{escape}(?:{escape}){{{_FEWEST - 1},}}+")
    for sign, escape in _ESCAPES.items()
}
"""Words of which each letter is an escape, itself escaped perhaps, by the sign they begin with."""
_SIGN = re.compile("%(?:25)*(?:2[BbFf]|3[Dd])")
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_"
_ADDRESSED = re.compile(f"(?:[A-Za-z0-9+/_-]|{_SIGN.pattern})+")
"""Base64 in an address, where its signs are escapes."""
_FAR = 10_000
_QUOTED = re.compile("(?:%(?:25)*3[Dd][0-9A-Fa-f]{2}){4,}+")
"""Quoted-printable in one."""


def nested(text: str) -> str:
    """Such words as they are read once, a line each; what they hold is for another look."""
    rows = [row for sign, pattern in _ROWS.items() if sign in text for row in pattern.findall(text)]
    rows += _addressed(text)
    return "\n".join(plain_of(row.replace("\\\\", "\\")) for row in rows)


def _addressed(text: str) -> Iterator[str]:
    """Words with such signs: they are few, so only what stands around one is looked at."""
    end = 0
    for sign in _SIGN.finditer(text):
        if sign.start() >= end:
            before = text[max(end, sign.start() - _FAR) : sign.start()]
            met = _ADDRESSED.match(text, sign.start() - len(before) + len(before.rstrip(_LETTERS)))
            end = met.end() if met else end
            if met and len(met[0]) >= _FEWEST:
                yield met[0]
                yield from _QUOTED.findall(met[0])
