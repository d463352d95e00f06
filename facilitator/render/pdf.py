"""An outline as PDF: tagged, with its language and its fonts, without a date, an author or a tool's name."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from dataclasses import replace
from functools import lru_cache
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Final

from facilitator.render.faults import FAILED, INSTEAD, FormatFault
from facilitator.render.fonts import folder
from facilitator.render.house import Logo
from facilitator.render.outline import Box, Break, Outline, Passage, Photo, Picture, Row, Run, signs
from facilitator.render.setter import own_compiler, told
from facilitator.render.where import templates

if TYPE_CHECKING:
    from typst import Compiler

SIGNATURES = (
    (b"/Creator(", b")"),
    (b"/Producer(", b")"),
    (b"<xmp:CreatorTool>", b"</xmp:CreatorTool>"),
    (b' x:xmptk="', b'"'),
)
"""Where a file would say what made it: how each place begins and ends."""

NO_FONT = "could not be displayed with"
"""How the setter begins to tell of a sign that no font has."""

LONG = 2600
"""Signs above which a row or a box may be taller than a page."""

SHORT = 30
"""Signs of a word that need not break."""

ENDLESS = re.compile(r"[^\s\u2e80-\uffef]{20}(?=[^\s\u2e80-\uffef]{10})")
"""Twenty signs of a word that goes on: an address, or a name without blanks, may break after them."""

LOOKS = Run.__match_args__[1:]
LOOK = attrgetter(*LOOKS)
"""All but its text. What is usual of a run is empty or false."""

DOTS = 220.0
"""To an inch, in pictures for Word files."""

STANDARD: Final = "ua-1"
"""PDF/UA-1: tags, titles, languages and alternatives are demanded, or there is no PDF."""


def pdf(outline: Outline, overrides: Path | None = None) -> bytes:
    """The paper as PDF, the same bytes every time. FormatFault: a sign without a font, or a failed setter."""
    made = _set(outline_json(outline), own=own_compiler(overrides))
    if not made.startswith(b"%PDF-"):
        raise FormatFault(FAILED, INSTEAD)
    return _unsigned(made)


def drawn(picture: Picture, outline: Outline) -> bytes:
    """One picture of a paper alone, as PNG, the same bytes every time. FormatFault as for `pdf`."""
    alone = replace(outline, blocks=(picture,))
    made = _set(outline_json(alone), "picture")
    if not made.startswith(b"\x89PNG"):
        raise FormatFault("a picture could not be drawn", INSTEAD)
    return made


def _set(data: str, only: str = "", own: Compiler | None = None) -> bytes:
    given = {"paper": data, "only": only}
    try:
        if only:
            made = _compiler().compile(format="png", ppi=DOTS, sys_inputs=given, timestamp=0)
        else:
            made = (own or _compiler()).compile(
                format="pdf", sys_inputs=given, pdf_standards=STANDARD, timestamp=0
            )
    except (ImportError, FileNotFoundError):
        raise FormatFault("this installation lacks what PDF needs", "install the package again") from None
    except RuntimeError as fault:
        # What the setter says quotes the text it stumbles over: only its kind is told.
        raise (told(fault) if own and NO_FONT not in str(fault) else _told(str(fault))) from None
    except BaseException as fault:
        # A setter that breaks within itself raises what is no Exception.
        if type(fault).__name__ != "PanicException":
            raise
        raise FormatFault(FAILED, INSTEAD) from None
    return made if isinstance(made, bytes) else b""


@lru_cache(maxsize=1)
def _compiler() -> Compiler:
    """One for a run: template and fonts are read once; it keeps no paper."""
    from typst import Compiler

    root = templates() / "documents"
    # A folder of its own as the only place for packages: none is there, and none is fetched.
    return Compiler(
        str(root / "paper.typ"),
        root=str(root),
        font_paths=[str(folder())],
        ignore_system_fonts=True,
        package_path=str(folder()),
        package_cache_path=str(folder()),
    )


def outline_json(outline: Outline) -> str:
    """The outline as the setter takes it quickest: records as objects by their kind, tuples as lists."""

    def shown(value: object) -> object:
        match value:
            case Run():
                return _run(value, rtl=outline.rtl)
            case Break():
                return {"pause": True}
            case Photo() | Logo():
                return _record(value) | {"data": _drawing(value)}
            case Passage(line=(Run() as only,)):
                words = _run(only, rtl=outline.rtl)
                return _record(value) | {"line": words if isinstance(words, str) else (words,)}
            case Row() | Box():
                # What is too long for any page must be allowed to break; counted here, where it costs little.
                return _record(value) | {"long": signs(value) > LONG}
        return _record(value)

    return json.dumps(outline, default=shown, ensure_ascii=False, separators=(",", ":"), check_circular=False)


def _record(value: object) -> dict[str, object]:
    names: tuple[str, ...] = getattr(value, "__match_args__", ())
    return {"is": type(value).__name__} | {name: getattr(value, name) for name in names}


def _drawing(picture: Photo | Logo) -> str:
    """A picture as text, for the setter is given nothing else: as a drawing that holds it as it is."""
    if picture.kind == "svg":
        return picture.data.decode("utf-8")
    data, size = b64encode(picture.data).decode("ascii"), f'width="{picture.width}" height="{picture.height}"'
    inside = f'<image {size} href="data:image/{picture.kind};base64,{data}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{inside}</svg>'


def _run(run: Run, *, rtl: bool) -> str | dict[str, object]:
    """Plain words as they are; of other runs only what is not usual."""
    text = run.text
    if len(text) > SHORT and max(map(len, text.split()), default=0) >= SHORT:
        text = ENDLESS.sub("\\g<0>\u200b", text)
    if rtl:
        # Digits keep their order, and a dot between two parts keeps them apart.
        text = f"\u2066{text}\u2069" if run.ltr else text.replace(" · ", "\u200f · ")
    look = LOOK(run)
    if not any(look):
        return text
    return {"text": text} | {name: value for name, value in zip(LOOKS, look, strict=True) if value}


def _told(fault: str) -> FormatFault:
    if NO_FONT in fault:
        return FormatFault(
            "a text of this paper has a sign for which no font comes with the package",
            "write it in Latin, Cyrillic, Arabic or Chinese script, or take --format html or docx",
        )
    return FormatFault(FAILED, INSTEAD)


def _unsigned(made: bytes) -> bytes:
    """The same file without the name of what made it: blanks in its place, so that nothing else moves."""
    blank = bytearray(made)
    for begin, end in SIGNATURES:
        since = blank.find(begin)
        while since >= 0:
            until = blank.index(end, since + len(begin)) + len(end)
            blank[since:until] = b" " * (until - since)
            since = blank.find(begin, until)
    if b"typst" in blank.lower():
        raise FormatFault("the PDF would tell what made it", INSTEAD)
    return bytes(blank)
