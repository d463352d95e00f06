"""Writes disclosed texts as the site's Markdown: words escaped, people as phrases, marks as constant text."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.disclosure.edition import (
    Listed,
    Mark,
    NewLine,
    Para,
    Phrase,
    Piece,
    Prose,
    Quoted,
    Said,
    Words,
)
from facilitator.publish.escape import Written, at_line_start, escaped
from facilitator.words.attribution import phrase
from facilitator.words.catalogue import direction
from facilitator.words.dates import language_name
from facilitator.words.withheld import mark

PAGE_LANGUAGE = "en"
"""The language of the site's own words: titles of sections, navigation, explanations."""

APART = '<div class="apart"></div>'
"""Stands between two lists in a row, which Markdown would join; a comment would be a hiding place."""


def said_blocks(said: Said, up: str) -> Written:
    """All versions of a text as Markdown blocks, the base language first; `up` leads to the site's root."""
    parts = [_version(lang, blocks, up, first=n == 0) for n, (lang, blocks) in enumerate(said.versions)]
    return Written("\n\n".join(parts))


def said_inline(said: Said, up: str) -> Written:
    """The first version of a text within one line: for a heading or a link."""
    if not said.versions:
        return Written("")
    lang, blocks = said.versions[0]
    line = " ".join(_inline_block(block, lang, up) for block in blocks)
    if lang == PAGE_LANGUAGE:
        return Written(line)
    return Written(f'<span lang="{lang}" dir="{direction(lang)}">{line}</span>')


def said_every(said: Said, up: str) -> Written:
    """All versions of a short text, a line for each, the base language first: for lists and terms."""
    others = "".join(
        f' <br class="apart"><span class="other" lang="{lang}" dir="{direction(lang)}">'
        f"{' '.join(_inline_block(block, lang, up) for block in blocks)}</span>"
        for lang, blocks in said.versions[1:]
    )
    return Written(f"{said_inline(said, up)}{others}")


def _version(lang: str, blocks: tuple[Prose, ...], up: str, *, first: bool) -> str:
    body = _blocks(blocks, lang, up)
    if first and lang == PAGE_LANGUAGE:
        return body
    name = language_name(lang, lang)
    label = "" if first else f'<p class="tongue">{escaped(name)}</p>\n\n'
    opening = f'<div class="version" lang="{lang}" dir="{direction(lang)}" markdown="1">'
    return f"{opening}\n\n{label}{body}\n\n</div>"


def _blocks(blocks: Iterable[Prose], lang: str, up: str) -> str:
    written: list[str] = []
    before: Prose | None = None
    for block in blocks:
        if isinstance(block, Listed | Quoted) and isinstance(before, type(block)):
            written.append(APART)
        written.append(_block(block, lang, up))
        before = block
    return "\n\n".join(written)


def _block(block: Prose, lang: str, up: str) -> str:
    """Plain Markdown where the block is simple; HTML where Markdown's nesting could lose something."""
    if isinstance(block, Para):
        return at_line_start(_line(block.pieces, lang, up))
    if isinstance(block, Quoted):
        lines = [_line(b.pieces, lang, up) for b in block.blocks if isinstance(b, Para)]
        if len(lines) == len(block.blocks):
            return "\n>\n".join(f"> {at_line_start(line)}" for line in lines)
        return as_html(block, lang, up)
    firsts = [item[0] for item in block.items if len(item) == 1]
    paras = [b for b in firsts if isinstance(b, Para)]
    if len(paras) < len(block.items):
        return as_html(block, lang, up)
    signs = ("-" if block.start is None else f"{n}." for n in range(block.start or 0, 10**9))
    told = (at_line_start(_line(p.pieces, lang, up)) for p in paras)
    return "\n".join(f"{sign:<3} {line}" for sign, line in zip(signs, told, strict=False))


def as_html(block: Prose, lang: str, up: str) -> str:
    """The block as HTML on one line: escaped text is the same in both, only marks are written anew."""
    if isinstance(block, Para):
        return f"<p>{''.join(_html(p, lang, up) for p in block.pieces)}</p>"
    if isinstance(block, Quoted):
        return f"<blockquote>{''.join(as_html(b, lang, up) for b in block.blocks)}</blockquote>"
    items = "".join(f"<li>{''.join(as_html(b, lang, up) for b in item)}</li>" for item in block.items)
    return f"<ul>{items}</ul>" if block.start is None else f'<ol start="{block.start}">{items}</ol>'


def _html(piece: Piece, lang: str, up: str) -> str:
    if isinstance(piece, Mark):
        words, page = mark([piece.code], lang), f"{up}how-to-read.html#{piece.code.lower()}"
        return f'<a class="withheld" href="{page}"><em>{words}</em></a>'
    return _piece(piece, lang, up)


def _inline_block(block: Prose, lang: str, up: str) -> str:
    if isinstance(block, Para):
        return _line(block.pieces, lang, up)
    if isinstance(block, Quoted):
        return " ".join(_inline_block(b, lang, up) for b in block.blocks)
    return "; ".join(" ".join(_inline_block(b, lang, up) for b in item) for item in block.items)


def _line(pieces: Iterable[Piece], lang: str, up: str) -> str:
    return "".join(_piece(piece, lang, up) for piece in pieces).strip(" ")


def _piece(piece: Piece, lang: str, up: str) -> str:
    if isinstance(piece, Words):
        return _words(piece)
    if isinstance(piece, NewLine):
        return "<br>"
    if isinstance(piece, Phrase):
        return escaped(phrase(piece.level, piece.shown, lang))
    if isinstance(piece, Mark):
        return withheld(piece.code, lang, up)
    raise TypeError("a piece of no known kind")


def withheld(code: str, lang: str, up: str) -> Written:
    """The mark: plain text first, one constant width by its class, a link to what the code means."""
    return Written(f"[*{mark([code], lang)}*]({up}how-to-read.md#{code.lower()}){{ .withheld }}")


def _words(words: Words) -> str:
    text: str = escaped(words.text)
    for wanted, tag in ((words.code, "code"), (words.emphasis, "em"), (words.strong, "strong")):
        if wanted:
            text = f"<{tag}>{text}</{tag}>"
    if words.link:
        # `str`, because the escaped kind would escape the code itself a second time.
        address = str(escaped(words.link)).replace('"', "&#34;")
        text = f'<a href="{address}" rel="noreferrer">{text}</a>'
    return text
