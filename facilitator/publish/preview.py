"""Every sentence that is new, changed or gone for the public, compared with the last release."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import cast

from facilitator.disclosure.edition import (
    Listed,
    Mark,
    NewLine,
    Para,
    Phrase,
    Piece,
    Prose,
    Quoted,
    Said,
    Words,
)
from facilitator.views.site_record import CorrectionRecord, Record, WithdrawnRecord
from facilitator.words.attribution import phrase
from facilitator.words.withheld import mark

_END = re.compile(r"(?<=[.!?؟。！？])\s+")
_SILENT = frozenset({"address", "report", "number", "item", "release", "salt"})
"""Fields that number and place things; what they hold is no sentence."""


@dataclass(frozen=True, slots=True)
class Change:
    """One sentence: `before` is empty where it is new, `after` where it is gone."""

    where: str
    before: str
    after: str

    @property
    def sign(self) -> str:
        """`+` new, `~` changed, `-` gone."""
        return "+" if not self.before else "~" if self.after else "-"


def changes(before: Record | None, after: Record) -> tuple[Change, ...]:
    """What a reader of the last release would find new, changed or gone."""
    was = _by_place(before)
    now = _by_place(after)
    found: list[Change] = []
    for where in [*now, *(w for w in was if w not in now)]:
        found += _compared(where, was.get(where, []), now.get(where, []))
    return tuple(found)


def counted(found: Iterable[Change]) -> tuple[int, int, int]:
    """How many sentences are new, changed and gone."""
    signs = [change.sign for change in found]
    return signs.count("+"), signs.count("~"), signs.count("-")


def shown(found: Iterable[Change]) -> Iterator[str]:
    """The changes as lines to read, place by place."""
    last = ""
    for change in found:
        if change.where != last:
            yield f"  {change.where}"
            last = change.where
        if change.before:
            yield f"    - {change.before}"
        if change.after:
            yield f"    + {change.after}"


def _compared(where: str, was: list[str], now: list[str]) -> Iterator[Change]:
    matcher = SequenceMatcher(None, was, now, autojunk=False)
    for _, was_from, was_to, now_from, now_to in (o for o in matcher.get_opcodes() if o[0] != "equal"):
        old, new = was[was_from:was_to], now[now_from:now_to]
        both = min(len(old), len(new))
        yield from (Change(where, o, n) for o, n in zip(old, new, strict=False))
        yield from (Change(where, o, "") for o in old[both:])
        yield from (Change(where, "", n) for n in new[both:])


def _by_place(record: Record | None) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    if record is None or isinstance(record, WithdrawnRecord):
        return found
    for where, sentence in _sentences(record, ""):
        found.setdefault(where, []).append(sentence)
    return found


def _sentences(value: object, where: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, CorrectionRecord):
        yield from _sentences(value.note, where)
    elif isinstance(value, Said):
        for lang, blocks in value.versions:
            text = " ".join(plain_block(b, lang) for b in blocks)
            yield from ((f"{where} [{lang}]", s) for s in _END.split(text.strip()) if s)
    elif isinstance(value, tuple):
        for n, part in enumerate(value, 1):
            number = getattr(part, "number", None)
            yield from _sentences(part, f"{where} {number or n}" if not isinstance(part, str) else where)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            if field.name not in _SILENT:
                yield from _sentences(getattr(value, field.name), f"{where}, {field.name}".lstrip(", "))
    elif value not in (None, ""):
        yield where, f"{cast(str | int, value)}"


def plain_block(block: Prose, lang: str) -> str:
    """A block as plain words, with its marks and phrases as their readers see them."""
    if isinstance(block, Para):
        return "".join(_plain(piece, lang) for piece in block.pieces)
    if isinstance(block, Quoted):
        return " ".join(plain_block(b, lang) for b in block.blocks)
    if isinstance(block, Listed):
        return " ".join(plain_block(b, lang) for item in block.items for b in item)
    raise TypeError("a block of no known kind")


def _plain(piece: Piece, lang: str) -> str:
    if isinstance(piece, Words):
        return f"{piece.text} <{piece.link}>" if piece.link else piece.text
    if isinstance(piece, NewLine):
        return " "
    if isinstance(piece, Phrase):
        return phrase(piece.level, piece.shown, lang)
    if isinstance(piece, Mark):
        return mark([piece.code], lang)
    raise TypeError("a piece of no known kind")
