"""Text as people write it: Markdown without raw HTML, with mentions (`@oak`) and spans.

A span is `[words]{#id withheld=R6 for=LABEL review=DATE}` or `[words]{#id as="…" for=LABEL}`.
The parser knows this grammar alone; what looks like a span and is none becomes a Fault.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.model.labels import Code, Label, private, recorded
from facilitator.model.sealed import Sealed
from facilitator.problems import Place


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style; `link` is an http, https or mailto address."""

    text: str = recorded()
    strong: bool = recorded(default=False)
    emphasis: bool = recorded(default=False)
    code: bool = recorded(default=False)
    link: str = recorded(default="")


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
    withheld: Code | None = recorded(default=None)
    instead: str = recorded(default="")
    readers: Label = private(default=Label(("team",)))
    review: date | None = private(default=None)
    id: str = private(default="")


Inline = Run | LineBreak | Mention | Span


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of inline pieces."""

    inlines: tuple[Inline, ...] = recorded()


@dataclass(frozen=True, slots=True)
class Quote:
    """A block quotation."""

    blocks: tuple[Block, ...] = recorded()


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; `start` is its first number, or None for bullets."""

    items: tuple[tuple[Block, ...], ...] = recorded()
    start: int | None = recorded(default=None)


Block = Paragraph | Quote | Bullets
Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """One text in one or more languages, the base language first.

    `sound` is False where a version holds a fault or the spans of two versions disagree: such a
    text stays with the team.
    """

    versions: tuple[tuple[str, Sealed[Blocks]], ...] = recorded()
    sound: bool = private(default=True)
    place: Place = private(default=Place("unknown"))


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """Why a text is not what its author meant: a plain sentence and a hint, no words of the text."""

    message: str
    hint: str
