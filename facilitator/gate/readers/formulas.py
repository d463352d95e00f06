"""The words that a formula of a spreadsheet puts together, for sheets whose results nobody stored."""

from __future__ import annotations

import re

_JOINS = re.compile(r"&|CONCAT|TEXTJOIN", re.I)
_PIECE = re.compile(r'"((?:[^"]|"")*)"|\b(?:UNI)?CHAR\(\s*(\d{1,7})\s*\)', re.I)


def put_together(formula: str) -> str:
    """The constant words of a formula in a row, letters by number too; empty where nothing is joined."""
    if not _JOINS.search(formula):
        return ""
    return "".join(_piece(found) for found in _PIECE.finditer(formula))


def _piece(found: re.Match[str]) -> str:
    if not found[2]:
        return found[1].replace('""', '"')
    number = int(found[2])
    return chr(number) if number < 0xD800 or 0xE000 <= number < 0x110000 else ""
