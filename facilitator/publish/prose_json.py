"""Texts as JSON that a person can read and sign, and back, with nothing lost and nothing guessed."""

from __future__ import annotations

from collections.abc import Iterable

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

Json = str | int | bool | None | list["Json"] | dict[str, "Json"]

STYLES = ("strong", "emphasis", "code")


class NotARecord(ValueError):
    """The JSON does not have the shape of a record."""


def said_json(said: Said) -> Json:
    """The text as a list of `{"lang": …, "text": [blocks]}`, in the order of its versions."""
    return [{"lang": lang, "text": [_block(b) for b in blocks]} for lang, blocks in said.versions]


def said_from(value: Json) -> Said:
    """The text again; NotARecord where the shape is wrong."""
    return Said(tuple(_version(v) for v in _list(value)))


def _version(value: Json) -> tuple[str, tuple[Prose, ...]]:
    node = _dict(value, {"lang", "text"})
    return _str(node.get("lang")), _blocks_from(node.get("text"))


def _block(block: Prose) -> Json:
    if isinstance(block, Para):
        return {"para": [_piece(p) for p in block.pieces]}
    if isinstance(block, Quoted):
        return {"quote": [_block(b) for b in block.blocks]}
    if isinstance(block, Listed):
        items: list[Json] = [[_block(b) for b in item] for item in block.items]
        return {"list": items} if block.start is None else {"list": items, "start": block.start}
    raise TypeError("a block of no known kind")


def _piece(piece: Piece) -> Json:
    if isinstance(piece, Words):
        node: dict[str, Json] = {"text": piece.text}
        node |= {style: True for style in STYLES if getattr(piece, style)}
        if piece.link:
            node["link"] = piece.link
        return piece.text if len(node) == 1 else node
    if isinstance(piece, NewLine):
        return {"line": "break"}
    if isinstance(piece, Phrase):
        return {"person": piece.level, "shown": piece.shown} if piece.shown else {"person": piece.level}
    if isinstance(piece, Mark):
        return {"withheld": piece.code}
    raise TypeError("a piece of no known kind")


def _blocks_from(value: Json) -> tuple[Prose, ...]:
    return tuple(_block_from(v) for v in _list(value))


def _block_from(value: Json) -> Prose:
    node = _dict(value, {"para", "quote", "list", "start"})
    if set(node) == {"para"}:
        return Para(tuple(_piece_from(v) for v in _list(node["para"])))
    if set(node) == {"quote"}:
        return Quoted(_blocks_from(node["quote"]))
    if "list" in node and set(node) <= {"list", "start"}:
        start = node.get("start")
        if start is not None and not isinstance(start, int):
            raise NotARecord("a list's start is a number")
        return Listed(tuple(_blocks_from(v) for v in _list(node["list"])), start)
    raise NotARecord("a block of no known kind")


def _piece_from(value: Json) -> Piece:
    if isinstance(value, str):
        return Words(value)
    node = _dict(value, {"text", "link", "line", "person", "shown", "withheld", *STYLES})
    if "text" in node:
        flags = {style: node.get(style) is True for style in STYLES}
        return Words(_str(node["text"]), link=_str(node.get("link", "")), **flags)
    if node == {"line": "break"}:
        return NewLine()
    if "person" in node:
        return Phrase(_str(node["person"]), _str(node.get("shown", "")))
    if set(node) == {"withheld"}:
        return Mark(_str(node["withheld"]))
    raise NotARecord("a piece of no known kind")


def _list(value: Json) -> list[Json]:
    if not isinstance(value, list):
        raise NotARecord("a list was expected")
    return value


def _dict(value: Json, known: Iterable[str]) -> dict[str, Json]:
    if not isinstance(value, dict) or not set(value) <= set(known):
        raise NotARecord("a mapping of known keys was expected")
    return value


def _str(value: Json) -> str:
    if not isinstance(value, str):
        raise NotARecord("a text was expected")
    return value
