"""A text as one reader may read it: spans become words, marks or other words; mentions become phrases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

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
from facilitator.disclosure.readers import Eyes, covered
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import Attribution
from facilitator.model.sealed import unseal
from facilitator.model.text import (
    Block,
    Blocks,
    Bullets,
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


@dataclass(frozen=True, slots=True)
class Lens:
    """How one reader reads one thing: who reads, whether in its room, at which attribution.

    `names`: the team asked for names in place of ids. `lang`: the language of the version being read,
    so that a side is called by its name in that language.
    """

    dialogue: Dialogue
    who: Eyes
    there: bool
    attribution: Attribution = Attribution.NONE
    names: bool = False
    lang: str = ""


def said(text: Text | None, lens: Lens) -> Said | None:
    """The text through the lens; None where there is none, or where it may stay with the team alone."""
    if text is None or not text.versions or (not text.sound and not lens.who.team):
        return None
    return Said(
        tuple((lang, _blocks(unseal(blocks), replace(lens, lang=lang))) for lang, blocks in text.versions)
    )


def plain(text: Text, lang: str = "") -> str:
    """The words of a short text such as a side's name, without spans or mentions; in the base language
    where it has none in `lang`."""
    blocks = next((sealed for have, sealed in text.versions if have == lang), text.versions[0][1])
    runs = (i.text for i in inlines(unseal(blocks)) if isinstance(i, Run))
    return "".join(runs).strip()


def mentioned(texts: Iterable[Text | None], lens: Lens) -> tuple[str, ...]:
    """Ids of all people whom the reader's words speak of; what is withheld plays no part."""
    found: set[str] = set()
    for text in texts:
        for _, sealed in text.versions if text else ():
            for inline in inlines(unseal(sealed)):
                if isinstance(inline, Mention):
                    found.add(inline.person)
                elif isinstance(inline, Span) and _sees(inline, lens):
                    found.update(i.person for i in inline.words if isinstance(i, Mention))
    return tuple(sorted(found))


def kept_from(text: Text, lens: Lens) -> tuple[str, ...]:
    """The words of each passage that the reader does not get, whether marked or put in other words."""
    return tuple(
        "".join(part.text if isinstance(part, Run) else " " for part in span.words)
        for span in spans(text)
        if not _sees(span, lens)
    )


def spans(text: Text) -> Iterator[Span]:
    """Every span of a text, in all its languages."""
    for _, sealed in text.versions:
        yield from (i for i in inlines(unseal(sealed)) if isinstance(i, Span))


def _blocks(blocks: Blocks, lens: Lens) -> tuple[Prose, ...]:
    return tuple(_block(b, lens) for b in blocks)


def _block(block: Block, lens: Lens) -> Prose:
    if isinstance(block, Paragraph):
        pieces = (p for inline in block.inlines for p in _pieces(inline, lens))
        return Para(tuple(_merged(pieces)))
    if isinstance(block, Quote):
        return Quoted(_blocks(block.blocks, lens))
    if isinstance(block, Bullets):
        return Listed(tuple(_blocks(item, lens) for item in block.items), block.start)
    raise TypeError("a block of no known kind")


def _pieces(inline: Inline, lens: Lens) -> tuple[Piece, ...]:
    if isinstance(inline, Run):
        return (Words(inline.text, inline.strong, inline.emphasis, inline.code, inline.link),)
    if isinstance(inline, LineBreak):
        return (NewLine(),)
    if isinstance(inline, Mention):
        return (_phrase(inline.person, lens),)
    if isinstance(inline, Span):
        return _span(inline, lens)
    raise TypeError("a piece of no known kind")


def _span(span: Span, lens: Lens) -> tuple[Piece, ...]:
    if _sees(span, lens):
        return tuple(p for inline in span.words for p in _pieces(inline, lens))
    if span.withheld is not None:
        return (Mark(span.withheld.value),)
    return (Words(span.instead),)


def _sees(span: Span, lens: Lens) -> bool:
    return covered(lens.who, span.readers, lens.dialogue, there=lens.there)


def _phrase(person: str, lens: Lens) -> Phrase:
    known = lens.dialogue.people.by_id(person)
    if lens.who.team:
        if lens.names and known is not None and known.name is not None:
            return Phrase("name", unseal(known.name))
        return Phrase("id", person)
    level = lens.attribution
    if level <= Attribution.PARTICIPANT or known is None:
        return Phrase(min(level, Attribution.PARTICIPANT).word)
    if level is Attribution.SIDE:
        side = lens.dialogue.side(known.side)
        return Phrase("side", plain(side.name, lens.lang)) if side else Phrase("participant")
    sealed = known.role if level is Attribution.ROLE else known.name
    return Phrase(level.word, unseal(sealed)) if sealed else Phrase("participant")


def _merged(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Neighbouring marks become one, so that nobody can count passages; white space between goes too."""
    mark: Mark | None = None
    space: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Mark):
            mark = Mark(min(mark.code, piece.code)) if mark else piece
            space = []
        elif mark and isinstance(piece, Words) and not piece.text.strip():
            space.append(piece)
        else:
            if mark:
                yield mark
                yield from space
                mark, space = None, []
            yield piece
    if mark:
        yield mark
        yield from space
