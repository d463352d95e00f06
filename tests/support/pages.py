"""A PDF as its reader meets it: every sign with its place, and the heading or cell that it belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from itertools import pairwise

from pdfminer.converter import PDFLayoutAnalyzer
from pdfminer.layout import LTChar, LTPage
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFObjRef, resolve1
from pdfminer.psparser import PSLiteral

Box = tuple[float, float, float, float]
"""Left, bottom, right and top, in points from the lower left corner."""

MM = 72 / 25.4

HEADINGS = ("H1", "H2", "H3", "H4", "Heading 1", "Heading 2", "Heading 3")
"""As papers and as LibreOffice call them."""

HANGING = "。，、；：？！"
"""Chinese signs that may stand beyond the end of a line: good printers and LibreOffice hang them there."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One glyph; `base` is how high its line stands. `content` is the number of the marked content round it,

    -1 for what is repeated on every page.
    """

    text: str
    glyph: int
    page: int
    box: Box
    base: float
    content: int


@dataclass(frozen=True, slots=True)
class Piece:
    """Marked content in reading order; `inside` are the elements round it, each a kind and a number."""

    page: int
    content: int
    inside: tuple[tuple[str, int], ...]

    def of(self, *kinds: str) -> int:
        """The number of the innermost element of one of these kinds; 0 where there is none."""
        return next((number for kind, number in reversed(self.inside) if kind in kinds), 0)


class _Device(PDFLayoutAnalyzer):
    """Notes each glyph with the marked content that is open."""

    def __init__(self) -> None:
        super().__init__(PDFResourceManager())
        self.signs: list[Sign] = []
        self.sizes: list[tuple[float, float]] = []
        self.open: list[int] = []

    def begin_tag(self, tag: object, props: object = None) -> None:
        found = resolve1(props)
        number = found.get("MCID", -1) if isinstance(found, dict) else -1
        self.open.append(int(resolve1(number)))

    def end_tag(self) -> None:
        self.open.pop()

    def render_char(self, *given: object, **named: object) -> float:
        wide = float(super().render_char(*given, **named))  # type: ignore[arg-type]
        drawn = list(self.cur_item)[-1]
        if isinstance(drawn, LTChar):
            content = next((n for n in reversed(self.open) if n >= 0), -1)
            page = len(self.sizes) + 1
            self.signs.append(
                Sign(drawn.get_text(), int(str(given[5])), page, drawn.bbox, drawn.matrix[5], content)
            )
        return wide

    def receive_layout(self, ltpage: LTPage) -> None:
        self.sizes.append((ltpage.width, ltpage.height))


@dataclass(frozen=True)
class Pages:
    """All signs of a PDF and the order in which a screen reader speaks them."""

    signs: tuple[Sign, ...]
    pieces: tuple[Piece, ...]
    sizes: tuple[tuple[float, float], ...]

    @cached_property
    def boxes(self) -> dict[tuple[int, int], Box]:
        """Where the signs of each marked content stand, blanks left out."""
        found: dict[tuple[int, int], Box] = {}
        for sign in self.signs:
            if sign.content >= 0 and sign.text.strip():
                key = (sign.page, sign.content)
                found[key] = _round(found.get(key, sign.box), sign.box)
        return found

    def off_the_page(self, side: float, top: float, bottom: float) -> list[Sign]:
        """What stands in a margin (millimetres), but for the lines that each page repeats above and below."""
        drawn = (s for s in self.signs if s.text.strip() and s.text not in HANGING)
        return [s for s in drawn if not self._inside(s, side, top, bottom)]

    def _inside(self, sign: Sign, side: float, top: float, bottom: float) -> bool:
        wide, high = self.sizes[sign.page - 1]
        left, low, right, up = sign.box
        # The box of a glyph is as high as its font, which is more than any of its letters.
        letter = (up - low) * 0.5
        if left < side * MM - 1 or right > wide - side * MM + 1:
            return False
        within = bottom * MM <= sign.base and sign.base + letter <= high - top * MM
        return sign.content < 0 or within

    def last_of_pages(self) -> list[Piece]:
        """What is read last on each page but the last."""
        drawn = [p for p in self.pieces if (p.page, p.content) in self.boxes]
        return [a for a, b in pairwise(drawn) if a.page != b.page]

    def left_behind(self, last: Piece) -> bool:
        """Whether a heading ends a page that holds more than headings: what it heads stands on the next."""
        mates = (p for p in self.pieces if p.page == last.page and (p.page, p.content) in self.boxes)
        return bool(last.of(*HEADINGS)) and not all(p.of(*HEADINGS) for p in mates)

    def cut_rows(self) -> list[int]:
        """The pages on which a table row begins that ends on another."""
        return sorted(min(found) for found in self._by("TR", "page").values() if len(found) > 1)

    def touching_cells(self) -> list[int]:
        """The pages on which the words of a cell reach into the next."""
        cells: dict[tuple[int, int], dict[int, Box]] = {}
        for piece in self.pieces:
            box = self.boxes.get((piece.page, piece.content))
            if box and (cell := piece.of("TD", "TH")):
                row = cells.setdefault((piece.page, piece.of("TR")), {})
                row[cell] = _round(row.get(cell, box), box)
        return [
            page
            for (page, _), row in cells.items()
            for a, b in pairwise(sorted(row.values()))
            if b[0] < a[2] - 0.5
        ]

    def broken_ranges(self) -> list[int]:
        """The pages on which a range such as 09:00–10:30 ends on another line than it begins."""
        rows = zip(self.signs, self.signs[1:], self.signs[2:], strict=False)
        return [
            b.page
            for a, b, c in rows
            if a.text.isdigit() and b.text == "–" and c.text.isdigit() and abs(a.base - c.base) > 1
        ]

    def missing(self) -> list[Sign]:
        """Signs for which the font has no glyph, and which show as an empty box."""
        return [s for s in self.signs if s.glyph == 0]

    def _by(self, kind: str, name: str) -> dict[int, set[int]]:
        found: dict[int, set[int]] = {}
        for piece in self.pieces:
            if (number := piece.of(kind)) and (piece.page, piece.content) in self.boxes:
                found.setdefault(number, set()).add(int(getattr(piece, name)))
        return found


def _round(a: Box, b: Box) -> Box:
    return min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])


def read(content: bytes) -> Pages:
    """The pages of a tagged PDF."""
    document = PDFDocument(PDFParser(BytesIO(content)))
    device = _Device()
    interpreter = PDFPageInterpreter(device.rsrcmgr, device)
    numbers: dict[int, int] = {}
    for number, page in enumerate(PDFPage.create_pages(document), 1):
        numbers[int(page.pageid)] = number  # type: ignore[call-overload]
        interpreter.process_page(page)
    root = resolve1(document.catalog["StructTreeRoot"])
    pieces = tuple(_walk(root.get("K"), (), 0, numbers, iter(range(1, 1_000_000))))
    return Pages(tuple(device.signs), pieces, tuple(device.sizes))


def _walk(
    node: object,
    inside: tuple[tuple[str, int], ...],
    page: int,
    numbers: dict[int, int],
    count: Iterator[int],
) -> Iterator[Piece]:
    found = resolve1(node)
    if isinstance(found, int):
        yield Piece(page, found, inside)
    elif isinstance(found, list):
        for child in found:
            yield from _walk(child, inside, page, numbers, count)
    elif isinstance(found, dict):
        if isinstance(own := found.get("Pg"), PDFObjRef):
            page = numbers.get(own.objid, page)
        if "MCID" in found:
            yield Piece(page, int(found["MCID"]), inside)
        elif "K" in found:
            kind = found.get("S")
            name = str(kind.name) if isinstance(kind, PSLiteral) else ""
            yield from _walk(found["K"], (*inside, (name, next(count))), page, numbers, count)
