"""Objects of a PDF that any eye can take apart: told from the rest by their bytes, and read without a parser.

A tagged file has thousands of them, one for each paragraph, cell and heading. An object counts as plain
where every byte of it belongs to a name, a number, a reference, a text in plain ASCII or written as UTF-16 in
numbers, or a bracket of a list or dictionary, and each bracket is closed; whatever is not plain is parsed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdf import PdfReader

_BEGINS = re.compile(rb"[\0\t\n\f\r ]*(\d{1,10})[\0\t\n\f\r ]+0[\0\t\n\f\r ]+obj(?=[\0\t\n\f\r <\[])")
_NAME = re.compile(rb"/([!-$&'*-.0-;=?-Z\\^-z|~]+)")
_WIDE = re.compile(rb"<FEFF((?:[0-9A-F]{4})*)>")
_ASCII = re.compile(rb"\(([ -'*-\[\]-~]*)\)")
_PLAIN = re.compile(
    rb"(?:[\0\t\n\f\r \[\]]+|<<|>>|/[!-$&'*-.0-;=?-Z\\^-z|~]+|<FEFF(?:[0-9A-F]{4})*>|\([ -'*-\[\]-~]*\)"
    rb"|[-+]?[0-9]*\.?[0-9]+(?=[\0\t\n\f\r \[\]<>/(])|(?:R|true|false|null)(?=[\0\t\n\f\r \[\]<>/(]))*+"
)
_TOLD = re.compile(rb"#|/Type[03]|JavaScript|Launch")
"""What a parser has to look at: names written in numbers, what draws letters, what starts something."""


@dataclass(frozen=True, slots=True)
class Plain:
    """The names and the texts of one object."""

    names: tuple[str, ...]
    texts: tuple[str, ...]


def plain_objects(reader: PdfReader, data: bytes) -> dict[int, Plain]:
    """What stands in each plain object that is packed with no other, by the object's number."""
    found: dict[int, Plain] = {}
    for number, place in reader.xref.get(0, {}).items():
        begins = _BEGINS.match(data, place)
        if not begins or int(begins[1]) != number or number in reader.xref_objStm:
            continue
        held = data[begins.end() : data.find(b"endobj", begins.end())]
        if _plain(held):
            found[number] = _read(held)
    return found


def _plain(held: bytes) -> bool:
    if held[-1:] not in (b"\n", b"\r", b" ", b">", b"]") or not _PLAIN.fullmatch(held) or _TOLD.search(held):
        return False
    bare = _ASCII.sub(b" ", held)
    return bare.count(b"<<") == bare.count(b">>") and bare.count(b"[") == bare.count(b"]")


def _read(held: bytes) -> Plain:
    wide = (bytes.fromhex(text.decode("ascii")) for text in _WIDE.findall(held))
    texts = [text.decode("utf-16-be", "replace") for text in wide]
    texts += [text.decode("ascii") for text in _ASCII.findall(held)]
    return Plain(tuple(name.decode("ascii") for name in _NAME.findall(_ASCII.sub(b" ", held))), tuple(texts))
