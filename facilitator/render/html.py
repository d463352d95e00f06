"""Text to HTML: every word escaped, marks of one width that a screen reader hears."""

from __future__ import annotations

from markupsafe import Markup, escape

from facilitator.render.flow import Flat, Withheld, flow
from facilitator.views.common import Listed, NewLine, Para, Prose, Quoted, Told
from facilitator.words.catalogue import direction
from facilitator.words.lists import semicolon
from facilitator.words.markings import in_language


def prose(told: Told, lang: str) -> Markup:
    """The text as blocks; where it stands in the base language, marked as that."""
    inner = Markup("\n").join(_block(block, told.lang) for block in told.blocks)
    if not told.fallback:
        return inner
    way = direction(told.lang)
    match told.blocks:
        case (Para(pieces),):
            words = _pieces(flow(pieces, told.lang))
            shape = '<p class="fallback"><span lang="{}" dir="{}">{}</span> {}</p>'
            return Markup(shape).format(told.lang, way, words, _note(told, lang))  # noqa: S704 - a constant
    shape = '<div class="fallback" lang="{}" dir="{}">{}<p>{}</p></div>'
    return Markup(shape).format(told.lang, way, inner, _note(told, lang))  # noqa: S704 - a constant


def line(told: Told, lang: str) -> Markup:
    """The text without blocks, for headings and table cells."""
    inner = Markup(" ").join(_line(block, told.lang) for block in told.blocks)
    if not told.fallback:
        return inner
    return Markup('<span lang="{}" dir="{}">{}</span> {}').format(
        told.lang, direction(told.lang), inner, _note(told, lang)
    )


def _note(told: Told, lang: str) -> Markup:
    return Markup('<small class="langnote" lang="{}" dir="{}">({})</small>').format(
        lang, direction(lang), in_language(told.lang, lang)
    )


def _block(block: Prose, lang: str) -> Markup:
    match block:
        case Para(pieces):
            return Markup("<p>{}</p>").format(_pieces(flow(pieces, lang)))
        case Quoted(blocks):
            return Markup("<blockquote>{}</blockquote>").format(
                Markup("").join(_block(b, lang) for b in blocks)
            )
        case Listed(items, start):
            rows = Markup("").join(Markup("<li>{}</li>").format(_item(item, lang)) for item in items)
            if start is None:
                return Markup("<ul>{}</ul>").format(rows)
            return Markup('<ol start="{}">{}</ol>').format(start, rows)


def _item(item: tuple[Prose, ...], lang: str) -> Markup:
    if len(item) == 1 and isinstance(item[0], Para):
        return _pieces(flow(item[0].pieces, lang))
    return Markup("").join(_block(b, lang) for b in item)


def _line(block: Prose, lang: str) -> Markup:
    match block:
        case Para(pieces):
            return _pieces(flow(pieces, lang))
        case Quoted(blocks):
            return Markup(" ").join(_line(b, lang) for b in blocks)
        case Listed(items):
            told = (Markup(" ").join(_line(b, lang) for b in item) for item in items)
            return escape(semicolon(lang)).join(told)


def _pieces(pieces: tuple[Flat, ...]) -> Markup:
    return Markup("").join(_piece(piece) for piece in pieces)


def _piece(piece: Flat) -> Markup:
    if isinstance(piece, NewLine):
        return Markup("<br>")
    if isinstance(piece, Withheld):
        return Markup('<span class="withheld">{}</span>').format(piece.text)
    text = escape(piece.text)
    if piece.code:
        text = Markup("<code>{}</code>").format(text)
    if piece.emphasis:
        text = Markup("<em>{}</em>").format(text)
    if piece.strong:
        text = Markup("<strong>{}</strong>").format(text)
    if piece.link:
        text = Markup('<a href="{}" rel="noreferrer">{}</a>').format(piece.link, text)
    return text
