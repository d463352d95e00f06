"""A page without a format: headings, paragraphs, tables and boxes, from which PDF and DOCX are set."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.render.house import UNDRESSED, Dress


@dataclass(frozen=True, slots=True)
class Run:
    """Words that look alike. `tone` is empty, soft, accent or warn; `lang` where it is not the paper's.

    `mark`: a withheld mark, which has one width whatever it stands for. `ltr`: digits that keep their
    order in a right-to-left line.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    mark: bool = False
    ltr: bool = False
    tone: str = ""
    link: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Break:
    """A new line within a paragraph."""


Inline = Run | Break
Line = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 2 to 4 (level 1 is the paper's own); `aside` stands beside it, smaller."""

    level: int
    line: Line
    aside: Line = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph. `role` is empty, small, tags, lead, owner, pause, spoken, aside or tick (a box and what it
    stands for); `keep`: stays with what follows."""

    line: Line
    role: str = ""
    lang: str = ""
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Items:
    """A list, numbered from `start` or with bullets."""

    items: tuple[tuple[Block, ...], ...]
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that are somebody else's."""

    blocks: tuple[Block, ...]
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Words and what belongs to each. `role` is facts (side by side) or key (one below the other)."""

    rows: tuple[tuple[Line, tuple[Block, ...]], ...]
    role: str = "key"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; `role` pause: the last cell takes all columns that are left."""

    cells: tuple[tuple[Block, ...], ...]
    role: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header row, which stands again on every page; `widths` are shares."""

    header: tuple[Line, ...]
    rows: tuple[Row, ...]
    widths: tuple[int, ...]
    role: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """Blocks that belong together on one page. `role` is empty, alert, today, why, note, plain or step."""

    blocks: tuple[Block, ...]
    role: str = ""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A numbered paragraph, whose number no language changes."""

    number: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks side by side."""

    parts: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of a picture, in thousandths of its width; `place` is the number on it, 0 for none."""

    x: int
    width: int
    lane: int
    lanes: int
    place: int
    pause: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """An hour on the scale of a picture."""

    x: int
    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A day as bars on a line of time; `alt` says the same in words."""

    alt: str
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture that somebody attached: png or jpeg, its bytes and measures; `alt` says what can be seen.

    `page`: it is a page of a document, to be read, and may take a page of the paper.
    """

    kind: str
    data: bytes
    width: int
    height: int
    alt: str
    page: bool = False


@dataclass(frozen=True, slots=True)
class Fit:
    """Blocks that belong on one page: set smaller, down to `smallest` points, until they fit.

    They begin as large as the paper's text, or `largest` points where that is given.
    """

    blocks: tuple[Block, ...]
    smallest: float
    lines: int = 0
    largest: float = 0.0


@dataclass(frozen=True, slots=True)
class Card:
    """A page of its own in large type: a heading as large as the page lets it be, between two small lines.

    `colour` is a word of the closed list of colours, or empty. Cards stand at the end of an outline.
    """

    line: Line
    above: Line = ()
    below: Line = ()
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Blank:
    """Lines to write on by hand."""

    lines: int = 1


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a new page."""


Block = (
    Heading
    | Passage
    | Items
    | Quotation
    | Pairs
    | Table
    | Box
    | Numbered
    | Columns
    | Picture
    | Photo
    | Fit
    | Card
    | Blank
    | PageBreak
)


@dataclass(frozen=True, slots=True)
class Outline:
    """One paper. `marking`, `edition` and the page's number stand on every page.

    A page is A4, or A5 where it is `small`. `page` are the words before, between and after the two numbers
    of `page x of y`; `colophon` is who owns the words. `title` is what a reader program calls the document:
    its type, and nothing else. `dress` is what it wears of the house's own look.
    """

    lang: str
    rtl: bool
    title: str
    marking: str
    draft: bool
    eyebrow: Line
    heading: Line
    facts: tuple[Line, ...]
    blocks: tuple[Block, ...]
    edition: str
    language: str
    page: tuple[str, str, str]
    colophon: str
    landscape: bool = False
    small: bool = False
    dress: Dress = UNDRESSED


def signs(value: object) -> int:
    """How many signs of text stand in it, a record or a tuple of records."""
    if isinstance(value, Run):
        return len(value.text)
    if isinstance(value, tuple):
        return sum(map(signs, value))
    parts = (getattr(value, name) for name in getattr(value, "__match_args__", ()))
    return sum(signs(part) for part in parts if isinstance(part, tuple))
