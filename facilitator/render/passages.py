"""Texts as blocks and lines of an outline, marked where they stand in another language than the paper."""

from __future__ import annotations

from dataclasses import replace

from facilitator.render.flow import Flat, Withheld, flow
from facilitator.render.outline import Block, Break, Items, Line, Passage, Quotation, Run
from facilitator.views.common import Listed, NewLine, Para, Prose, Quoted, Told
from facilitator.words import dates
from facilitator.words.catalogue import direction
from facilitator.words.markings import in_language

RLI = "\u2067"


def prose(told: Told, lang: str) -> tuple[Block, ...]:
    """The text as blocks."""
    blocks = tuple(_block(block, told.lang, _other(told)) for block in told.blocks)
    if not told.fallback or not blocks:
        return blocks
    last = blocks[-1]
    if isinstance(last, Passage):
        return (*blocks[:-1], replace(last, line=(*last.line, *_note(told, lang))))
    return (*blocks, Passage(_note(told, lang), "small"))


def line(told: Told, lang: str) -> Line:
    """The text without blocks, for headings and table cells."""
    inner = _joined([_line(block, told.lang, _other(told)) for block in told.blocks], " ")
    if not (told.fallback and inner):
        return inner
    # Isolated, so that its last sign does not jump to the other end of a line that runs the other way.
    opens = RLI if direction(told.lang) == "rtl" else dates.LRI
    return (Run(opens), *inner, Run(dates.PDI), *_note(told, lang))


def _other(told: Told) -> str:
    return told.lang if told.fallback else ""


def _note(told: Told, lang: str) -> Line:
    return (Run(" "), Run(f"({in_language(told.lang, lang)})", tone="soft"))


def _block(block: Prose, lang: str, other: str) -> Block:
    match block:
        case Para(pieces):
            return Passage(_runs(flow(pieces, lang), other), lang=other)
        case Quoted(blocks):
            return Quotation(tuple(_block(b, lang, other) for b in blocks), other)
        case Listed(items, start):
            return Items(tuple(tuple(_block(b, lang, other) for b in item) for item in items), start)


def _line(block: Prose, lang: str, other: str) -> Line:
    match block:
        case Para(pieces):
            return _runs(flow(pieces, lang), other)
        case Quoted(blocks):
            return _joined([_line(b, lang, other) for b in blocks], " ")
        case Listed(items):
            return _joined([_joined([_line(b, lang, other) for b in item], " ") for item in items], "; ")


def _joined(lines: list[Line], sign: str) -> Line:
    found: list[Run | Break] = []
    for one in lines:
        if found and one:
            found.append(Run(sign))
        found.extend(one)
    return tuple(found)


def _runs(pieces: tuple[Flat, ...], other: str) -> Line:
    return tuple(_run(piece, other) for piece in pieces)


def _run(piece: Flat, other: str) -> Run | Break:
    if isinstance(piece, NewLine):
        return Break()
    if isinstance(piece, Withheld):
        return Run(piece.text, mark=True, lang=other)
    return Run(
        piece.text,
        strong=piece.strong,
        emphasis=piece.emphasis,
        code=piece.code,
        link=piece.link or "",
        lang=other,
    )
