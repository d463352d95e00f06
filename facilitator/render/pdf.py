"""An outline as PDF: tagged, with its language and its fonts, without a date, an author or a tool's name."""

from __future__ import annotations

import json
import re
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from facilitator.render.faults import FAILED, INSTEAD, FormatFault
from facilitator.render.fonts import folder
from facilitator.render.outline import Box, Break, Outline, Picture, Row
from facilitator.render.setter import own_compiler, told
from facilitator.render.where import templates

if TYPE_CHECKING:
    from typst import Compiler

SIGNATURE = re.compile(
    rb"/Creator\([^)]*\)|/Producer\([^)]*\)|<xmp:CreatorTool>[^<]*</xmp:CreatorTool>| x:xmptk=\"[^\"]*\""
)

NO_FONT = "could not be displayed with"
"""How the setter begins to tell of a sign that no font has."""

LONG = 2600
"""Signs above which a row or a box may be taller than a page."""

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
    """The outline as the setter reads it."""
    return json.dumps(_plain(outline), ensure_ascii=False, sort_keys=True)


def _plain(value: object) -> object:
    """Records as objects that name their kind, tuples as lists; nothing but JSON is left."""
    if isinstance(value, Break):
        return {"pause": True}
    if is_dataclass(value) and not isinstance(value, type):
        shown = {"is": type(value).__name__} | {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
        # What is too long for any page must be allowed to break; counted here, where it costs little.
        return shown | {"long": _signs(shown) > LONG} if isinstance(value, Row | Box) else shown
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, bytes):
        return list(value)
    return value


def _signs(value: object) -> int:
    if isinstance(value, str):
        return len(value)
    if isinstance(value, dict):
        return sum(map(_signs, value.values()))
    return sum(map(_signs, value)) if isinstance(value, list) else 0


def _told(fault: str) -> FormatFault:
    if NO_FONT in fault:
        return FormatFault(
            "a text of this paper has a sign for which no font comes with the package",
            "write it in Latin, Cyrillic, Arabic or Chinese script, or take --format html or docx",
        )
    return FormatFault(FAILED, INSTEAD)


def _unsigned(made: bytes) -> bytes:
    """The same file without the name of what made it: blanks in its place, so that nothing else moves."""
    blanked = SIGNATURE.sub(lambda found: b" " * len(found[0]), made)
    if b"typst" in blanked.lower():
        raise FormatFault("the PDF would tell what made it", INSTEAD)
    return blanked
