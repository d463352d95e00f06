"""A pack's own words as the plainest document that typst sets: what our pages are weighed against."""

from __future__ import annotations

import re

from facilitator.render.outline import (
    Block,
    Box,
    Break,
    Columns,
    Fit,
    Heading,
    Inline,
    Items,
    Line,
    Numbered,
    Outline,
    Pairs,
    Passage,
    Quotation,
    Run,
    Table,
)

MEANING = re.compile(r"([\\#$*_`<>@\[\]~=/+'\"-])")
"""Signs that mean something in the setter's own markup."""


HEAD = """\
#set document(title: "{title}", date: none)
#set text(font: "Noto Sans", size: 10.2pt, lang: "{lang}")
#show heading: set text(font: "Noto Serif", weight: "semibold")
#show quote: set text(font: "Noto Serif")
"""


def bare(outline: Outline) -> str:
    """All words of the outline as markup: headings, paragraphs, lists, quotations and tables.

    In our fonts and our size of letters, and otherwise as typst sets them unasked: no colours, frames,
    marks, header or footer, and no data to decode.
    """
    head = HEAD.format(title=outline.title, lang=outline.lang)
    return f"{head}= {_words(outline.heading)}\n\n{_all(outline.blocks)}"


def _all(blocks: tuple[Block, ...]) -> str:
    return "".join(map(_block, blocks))


def _words(line: Line) -> str:
    return "".join(map(_run, line))


def _run(run: Inline) -> str:
    if isinstance(run, Break):
        return " \\ "
    told = MEANING.sub(r"\\\1", run.text)
    if run.strong:
        told = f"#strong[{told}]"
    return f"#emph[{told}]" if run.emphasis or run.mark else told


def _block(block: Block) -> str:
    match block:
        case Heading():
            return f"{'=' * block.level} {_words((*block.line, Run(' '), *block.aside))}\n\n"
        case Passage():
            return f"{_words(block.line)}\n\n"
        case Items():
            return f"#list({_cells(block.items)})\n\n"
        case Pairs():
            told = ", ".join(f"terms.item([{_words(t)}], [{_all(d)}])" for t, d in block.rows)
            return f"#terms({told})\n\n"
        case Table():
            head = ", ".join(f"[{_words(line)}]" for line in block.header)
            wide = len(block.header)
            rows = [(*row.cells, *((),) * (wide - len(row.cells))) for row in block.rows]
            cells = ", ".join(_cells(row) for row in rows)
            return f"#table(columns: {wide}, table.header({head}), {cells})\n\n"
        case Quotation():
            return f"#quote(block: true)[{_all(block.blocks)}]\n\n"
        case Box() | Numbered() | Fit():
            return _all(block.blocks)
        case Columns():
            return "".join(map(_all, block.parts))
    return ""


def _cells(parts: tuple[tuple[Block, ...], ...]) -> str:
    return ", ".join(f"[{_all(part).strip()}]" for part in parts)
