"""What is attached becomes pictures: a picture as it is, a document page by page as dots and nothing else."""

from __future__ import annotations

import hashlib
import json
import struct
from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import lru_cache

from facilitator.render.apart import apart
from facilitator.render.faults import FormatFault, TemplateFault
from facilitator.render.plain import plain
from facilitator.views.attached import Attached
from facilitator.views.common import View
from facilitator.words.printed import page_of

DOTS = 150.0
"""To an inch, of a page of a document."""

DRAWING = b"""#let given = json(bytes(sys.inputs.given))
#set page(width: auto, height: auto, margin: 0pt, fill: white)
#image(bytes(given.data), format: "pdf", page: given.page)"""
PAST_THE_END = "page"
MOST_PAGES = 10

NOT_DRAWN = "a document that is attached cannot be drawn"
INSTEAD = "save its pages as pictures, and attach those"


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture to print; `name` is that of its file beside a paper; `page`: of a document."""

    kind: str
    data: bytes
    width: int
    height: int
    alt: str
    page: bool = False

    @property
    def name(self) -> str:
        """By its bytes alone: it tells nothing, and is the same for every paper that shows it."""
        ending = "jpg" if self.kind == "jpeg" else self.kind
        return f"picture-{hashlib.sha256(self.data).hexdigest()[:12]}.{ending}"

    @property
    def address(self) -> str:
        """The picture itself as an address, so that a page fetches nothing."""
        return f"data:image/{self.kind};base64,{b64encode(self.data).decode('ascii')}"


def shown(attached: Iterable[Attached], lang: str) -> tuple[Shown, ...]:
    """The pictures to print. FormatFault: a document that cannot be drawn."""
    return tuple(picture for one in attached for picture in _shown(one, lang))


def beside(view: View) -> dict[str, bytes]:
    """The pictures of a whole paper by the names under which its Markdown asks for them."""
    return {picture.name: picture.data for picture in shown(_attached(view), view.head.lang)}


def _attached(value: object) -> Iterator[Attached]:
    if isinstance(value, Attached):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _attached(part)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _attached(getattr(value, field.name))


def _shown(one: Attached, lang: str) -> Iterator[Shown]:
    alt = plain(one.alt)
    if one.kind != "pdf":
        yield Shown(one.kind, one.data, one.width, one.height, alt)
        return
    pages = _drawn(one.data)
    before, between, after = page_of(lang)
    for number, page in enumerate(pages, 1):
        width, height = struct.unpack(">LL", page[16:24])
        place = f" ({before}{number}{between}{len(pages)}{after})" if len(pages) > 1 else ""
        yield Shown("png", page, width, height, alt + place, page=True)


@lru_cache(maxsize=8)
def _drawn(document: bytes) -> tuple[bytes, ...]:
    """Each page as PNG, drawn where there is little time and memory: the document is a stranger's."""
    try:
        packed = apart("documents", drawn_pages, document)
    except TemplateFault:
        raise FormatFault(NOT_DRAWN, INSTEAD) from None
    return tuple(_unpacked(packed))


def drawn_pages(document: bytes) -> bytes:
    """The pages, each after its length. FormatFault: one that cannot be drawn."""
    from typst import Compiler

    from facilitator.render.fonts import folder

    pages: list[bytes] = []
    numbers = list(document)
    for page in range(1, MOST_PAGES + 1):
        given = json.dumps({"data": numbers, "page": page})
        try:
            compiler = Compiler(DRAWING, root=str(folder()), ignore_system_fonts=True)
            made = compiler.compile(format="png", ppi=DOTS, sys_inputs={"given": given}, timestamp=0)
        except RuntimeError as fault:
            if pages and PAST_THE_END in str(fault):
                break
            raise FormatFault(NOT_DRAWN, INSTEAD) from None
        if not isinstance(made, bytes):
            raise FormatFault(NOT_DRAWN, INSTEAD)
        pages.append(struct.pack(">L", len(made)) + made)
    return b"".join(pages)


def _unpacked(packed: bytes) -> Iterator[bytes]:
    place = 0
    while place < len(packed):
        (length,) = struct.unpack(">L", packed[place : place + 4])
        yield packed[place + 4 : place + 4 + length]
        place += 4 + length
