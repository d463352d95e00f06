"""A pack's own words as the plainest document that typst sets: what our pages are weighed against.

Twice: as a template that is fed with the same data as ours, and as a template with the words typed into it.
Both hold all words of the pack in headings, paragraphs, lists, quotations and tables, in our fonts and our
size of letters, tagged as PDF/UA-1; otherwise they look as typst sets them unasked, without colours, frames,
marks, header or footer.
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace

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
    Photo,
    Quotation,
    Run,
    Table,
)

MEANING = re.compile(r"([\\#$*_`<>@\[\]~=/+'\"-])")
"""Signs that mean something in the setter's own markup."""


LOOK = """
#show heading: set text(font: "Noto Serif", weight: "semibold")
#show quote: set text(font: "Noto Serif")
"""
PLAIN = f"""
#let paper = json(bytes(sys.inputs.paper))
#set document(title: paper.title, date: none)
#set text(font: "Noto Sans", size: 10.2pt, lang: paper.lang)
{LOOK}
#let words(line) = if type(line) == str {{ line }} else {{
  for r in line {{
    if type(r) == str {{ r }} else if "pause" in r {{ linebreak() }}
    else if "strong" in r {{ strong(r.text) }}
    else if "emphasis" in r or "mark" in r {{ emph(r.text) }} else {{ r.text }}
  }}
}}
#let pieces(blocks) = for b in blocks {{
  if b.is == "Heading" {{ heading(level: b.level, words(b.line) + " " + words(b.aside)) }}
  else if b.is == "Passage" {{ par(words(b.line)) }}
  else if b.is == "Items" {{ if b.start == none {{ list(..b.items.map(pieces)) }}
    else {{ enum(start: b.start, ..b.items.map(pieces)) }} }}
  else if b.is == "Quotation" {{ quote(block: true, pieces(b.blocks)) }}
  else if b.is == "Pairs" {{ terms(..b.rows.map(((term, told)) => terms.item(words(term), pieces(told)))) }}
  else if b.is == "Table" {{
    let cells = ()
    for row in b.rows {{
      for cell in row.cells {{ cells.push(pieces(cell)) }}
      for _ in range(b.header.len() - row.cells.len()) {{ cells.push([]) }}
    }}
    table(columns: b.header.len(), table.header(..b.header.map(words)), ..cells)
  }}
  else if b.is in ("Box", "Numbered", "Fit") {{ pieces(b.blocks) }}
  else if b.is == "Columns" {{ for part in b.parts {{ pieces(part) }} }}
}}
#heading(level: 1, words(paper.heading))
#pieces(paper.blocks)
"""
"""The plain template for the data that our own template reads."""

HEAD = """\
#set document(title: "{title}", date: none)
#set text(font: "Noto Sans", size: 10.2pt, lang: "{lang}")
"""


def renewed(pack: Outline, run: int) -> Outline:
    """The same pack with words that the setter has not met, as it remembers those that it has; and without
    pictures, which the bare documents have none of."""

    def new(part: object) -> object:
        if isinstance(part, Run):
            return replace(part, text=part.text.replace("e", f"e{chr(97 + run)}", 1))
        if isinstance(part, tuple):
            return tuple(new(one) for one in part if not isinstance(one, Photo))
        if is_dataclass(part) and not isinstance(part, type):
            return replace(part, **{field.name: new(getattr(part, field.name)) for field in fields(part)})
        return part

    blocks = new(pack.blocks)
    assert isinstance(blocks, tuple)
    return replace(pack, blocks=blocks)


def bare(outline: Outline) -> str:
    """The words of the outline typed into a plain template, as its author would."""
    head = HEAD.format(title=outline.title, lang=outline.lang) + LOOK
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
            kind = "list(" if block.start is None else f"enum(start: {block.start}, "
            return f"#{kind}{_cells(block.items)})\n\n"
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
