"""A paper about nothing, with one of every block: a template for PDF is tried on it, and its faults told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from facilitator.render.faults import FormatFault
from facilitator.render.house import Dress
from facilitator.render.outline import (
    Bar,
    Blank,
    Block,
    Box,
    Break,
    Card,
    Columns,
    Fit,
    Heading,
    Items,
    Numbered,
    Outline,
    PageBreak,
    Pairs,
    Passage,
    Photo,
    Picture,
    Quotation,
    Row,
    Run,
    Table,
    Tick,
)
from facilitator.render.pdf import outline_json
from facilitator.render.setter import own_compiler, place_of

WORD = (Run("Sample"),)
TEXT = Passage(WORD)
RICH = Passage((Run("One", strong=True), Break(), Run("two", emphasis=True), Run("withheld (R1)", mark=True)))
DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a"
    "7e9b550000000a49444154789c63f80f0001010100b138f6140000000049"
    "454e44ae426082"
)
"""A picture of one white dot."""

BLOCKS: tuple[Block, ...] = (
    Heading(2, WORD, WORD),
    RICH,
    Items(((TEXT,), (RICH,)), 1),
    Quotation((TEXT,)),
    Pairs(((WORD, (TEXT,)),), "facts"),
    Table((WORD, WORD), (Row(((TEXT,), (RICH,))), Row(((TEXT,), (TEXT,)), "pause")), (1, 2)),
    Box((Heading(3, WORD), TEXT), "today"),
    Numbered(1, (TEXT,)),
    Columns(((TEXT,), (TEXT,))),
    Picture("Sample", (Bar(0, 500, 0, 1, 1, pause=False),), (Tick(0, "09:00"),)),
    Photo("png", DOT, 1, 1, "Sample"),
    PageBreak(),
    TEXT,
)
OUTLINE = Outline(
    lang="en",
    rtl=False,
    title="Sample",
    marking="Sample",
    draft=True,
    eyebrow=WORD,
    heading=WORD,
    facts=(WORD, WORD),
    blocks=BLOCKS,
    edition="Sample",
    language="Sample",
    page=("Page ", " of ", ""),
    colophon="Sample",
    dress=Dress(letterhead=("Sample",), footer="Sample"),
)
SAMPLES = (
    OUTLINE,
    replace(OUTLINE, lang="ar", rtl=True),
    replace(OUTLINE, small=True, blocks=(TEXT, Blank(2), Card(WORD, WORD, WORD, "blue"))),
    replace(OUTLINE, blocks=(Fit(BLOCKS[:-2], 6.0),), landscape=True),
)


def tried(overrides: Path) -> bytes:
    """Each sample is set with the workspace's own template. FormatFault: its first fault, in its words."""
    for outline in SAMPLES:
        compiler = own_compiler(overrides)
        if compiler is None:
            break
        try:
            compiler.compile(
                format="pdf",
                sys_inputs={"paper": outline_json(outline), "only": ""},
                pdf_standards="ua-1",
                timestamp=0,
            )
        except RuntimeError as fault:
            # Nothing but the template and our sample can be quoted here; a path of the machine could.
            said = str(fault) if "/" not in str(fault) else "this reaches outside the templates"
            raise FormatFault(f"{place_of(fault)}: {said}", "; ".join(getattr(fault, "hints", ()))) from None
    return b""
