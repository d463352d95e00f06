"""Text as people write it: Markdown without raw HTML, with mentions (`@oak`) and spans.

A span is `[words]{#id withheld=R6 for=LABEL review=DATE}` or `[words]{#id as="…" for=LABEL}`.
What looks like a span and is none becomes a Fault. The pieces of a text are labelled `public`:
the field that holds the text says who reads it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from facilitator.model.labels import Code, Label, private, recorded
from facilitator.model.sealed import Sealed
from facilitator.problems import Place


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style; `link` is an http, https or mailto address."""

    text: str = recorded("public")
    strong: bool = recorded("public", default=False)
    emphasis: bool = recorded("public", default=False)
    code: bool = recorded("public", default=False)
    link: str = recorded("public", default="")


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A forced line break."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A person spoken of by id; what readers see is the phrase of the declared attribution."""

    person: str = private()


@dataclass(frozen=True, slots=True)
class Span:
    """A passage that only `readers` see; others get the mark of `withheld`, or the words `instead`."""

    words: tuple[Run | LineBreak | Mention, ...] = private()
    withheld: Code | None = recorded("public", default=None)
    instead: str = recorded("public", default="")
    readers: Label = private(default=Label(("team",)))
    review: date | None = private(default=None)
    id: str = private(default="")


Inline = Run | LineBreak | Mention | Span


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of inline pieces."""

    inlines: tuple[Inline, ...] = recorded("public")


@dataclass(frozen=True, slots=True)
class Quote:
    """A block quotation."""

    blocks: tuple[Block, ...] = recorded("public")


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; `start` is its first number, or None for bullets."""

    items: tuple[tuple[Block, ...], ...] = recorded("public")
    start: int | None = recorded("public", default=None)


Block = Paragraph | Quote | Bullets
Blocks = tuple[Block, ...]


def paragraphs_of(blocks: Blocks) -> Iterator[tuple[Inline, ...]]:
    """The pieces of each paragraph, in order, whatever quotations and lists it stands in."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.inlines
        else:
            for part in (block.blocks,) if isinstance(block, Quote) else block.items:
                yield from paragraphs_of(part)


def inlines(blocks: Blocks) -> Iterator[Inline]:
    """Every piece of a text, in order."""
    return (inline for paragraph in paragraphs_of(blocks) for inline in paragraph)


def changed(blocks: Blocks, change: Callable[[Inline], tuple[Inline, ...]]) -> Blocks:
    """The same paragraphs, quotations and lists, with other pieces in place of each."""
    return tuple(_changed(block, change) for block in blocks)


def _changed(block: Block, change: Callable[[Inline], tuple[Inline, ...]]) -> Block:
    if isinstance(block, Paragraph):
        return Paragraph(tuple(piece for inline in block.inlines for piece in change(inline)))
    if isinstance(block, Quote):
        return Quote(changed(block.blocks, change))
    return Bullets(tuple(changed(item, change) for item in block.items), block.start)


@dataclass(frozen=True, slots=True)
class Text:
    """One text in one or more languages, the base language first.

    `sound` is False where a version holds a fault or the spans of two versions disagree: such a
    text stays with the team.
    """

    versions: tuple[tuple[str, Sealed[Blocks]], ...] = recorded("public")
    sound: bool = private(default=True)
    place: Place = private(default=Place("unknown"))


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """Why a text is not what its author meant: a plain sentence and a hint, no words of the text."""

    message: str
    hint: str
