"""A text as the public would read it, as plain lists: the second hand's account of spans and mentions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import PUBLIC, Attribution
from facilitator.model.sealed import unseal
from facilitator.model.text import (
    Block,
    Blocks,
    Inline,
    LineBreak,
    Mention,
    Paragraph,
    Quote,
    Run,
    Span,
    Text,
    inlines,
)

How = tuple[Attribution, Dialogue, str]
"""At which level people are spoken of, among whom, in a text of which language."""

Json = None | bool | int | str | list["Json"] | dict[str, "Json"]


def spoken(text: Text | None, level: Attribution, dialogue: Dialogue) -> Json:
    """Language to blocks; None for no text and for one that may stay with the team alone."""
    if text is None or not text.sound or not text.versions:
        return None
    return {
        lang: [_block(b, (level, dialogue, lang)) for b in unseal(sealed)] for lang, sealed in text.versions
    }


def speaks_of(texts: Iterable[Text | None]) -> set[str]:
    """Everybody whom the public words mention; withheld and replaced words mention nobody."""
    return {
        inline.person
        for text in texts
        if text
        for _, sealed in text.versions
        for inline in _flat(unseal(sealed))
        if isinstance(inline, Mention)
    }


def bare(text: Text, lang: str) -> str:
    """What a side is called in a language: the own words of that version, or else of the first."""
    sealed = dict(text.versions).get(lang, text.versions[0][1])
    runs = [i.text for i in _flat(unseal(sealed), spans=False) if isinstance(i, Run)]
    return "".join(runs).strip()


def _flat(blocks: Blocks, *, spans: bool = True) -> Iterator[Inline]:
    for inline in inlines(blocks):
        if not isinstance(inline, Span):
            yield inline
        elif spans and PUBLIC in inline.readers.words:
            yield from inline.words


def _block(block: Block, how: How) -> Json:
    if isinstance(block, Paragraph):
        return ["para", _merged([p for i in block.inlines for p in _pieces(i, how)])]
    if isinstance(block, Quote):
        return ["quote", [_block(b, how) for b in block.blocks]]
    items: list[Json] = [[_block(b, how) for b in item] for item in block.items]
    return ["list", block.start, items]


def _pieces(inline: Inline, how: How) -> list[list[Json]]:
    if isinstance(inline, LineBreak):
        return [["break"]]
    if isinstance(inline, Mention):
        return [["phrase", *_phrase(inline.person, how)]]
    if isinstance(inline, Run):
        return [["words", inline.text, inline.strong, inline.emphasis, inline.code, inline.link]]
    if PUBLIC in inline.readers.words:
        return [piece for part in inline.words for piece in _pieces(part, how)]
    if inline.withheld is None:
        return [["words", inline.instead, False, False, False, ""]]
    return [["mark", inline.withheld.value]]


def _phrase(who: str, how: How) -> tuple[str, str]:
    level, dialogue, lang = how
    person = dialogue.people.by_id(who)
    if person is not None and level is Attribution.SIDE:
        side = dialogue.side(person.side)
        return ("side", bare(side.name, lang)) if side else ("participant", "")
    if person is not None and level > Attribution.SIDE:
        sealed = person.name if level is Attribution.NAME else person.role
        return (level.word, unseal(sealed)) if sealed else ("participant", "")
    return ("none" if level is Attribution.NONE else "participant", "")


def _merged(pieces: list[list[Json]]) -> list[Json]:
    """Marks with nothing but white space between them are one mark, of the first code in order."""
    kept: list[Json] = []
    last = -1
    for piece in pieces:
        if piece[0] == "mark" and last >= 0 and all(_white(p) for p in kept[last + 1 :]):
            before = kept[last]
            assert isinstance(before, list)
            kept[last:] = [["mark", min(str(before[1]), str(piece[1]))]]
            continue
        if piece[0] == "mark":
            last = len(kept)
        kept.append(piece)
    return kept


def _white(piece: Json) -> bool:
    return isinstance(piece, list) and piece[0] == "words" and not str(piece[1]).strip()
