"""What draws a page of a PDF: the words in it, without coordinates and without letters given by number."""

from __future__ import annotations

import re

_INNERMOST = rb"\((?:[^()\\]|\\.)*\)"
_INNER = rb"\((?:[^()\\]|\\.|" + _INNERMOST + rb")*\)"
_LITERAL = re.compile(rb"\((?:[^()\\]|\\.|" + _INNER + rb")*\)", re.S)
_COUNTED = re.compile(rb"<[0-9A-Fa-f\s]*>|(?<![^\s\[\]<>])[-+]?[0-9.]+(?![^\s\[\]<>/])")
_MARKED = re.compile(
    rb"<\s*((?:[fF][eE]\s*[fF][fF]|[fF][fF]\s*[fF][eE]|[eE][fF]\s*[bB][bB]\s*[bB][fF])[0-9A-Fa-f\s]*)>"
)
"""Text in numbers, which says by its first bytes in which encoding: UTF-16 either way round, or UTF-8."""
_MARKS = ((b"\xfe\xff", "utf-16"), (b"\xff\xfe", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))
_ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|\r\n|(.))", re.S)
_SIGNS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b" ", b"f": b" ", b"\n": b"", b"\r": b""}


def drawn_words(data: bytes) -> bytes:
    """The texts in what draws a page, and its operators; all of it as it stands, too, where something is not
    plainly told apart: a remark, a picture, brackets without a pair."""
    rest = _LITERAL.sub(b" ", data)
    if b"(" in rest or b")" in rest or b"%" in rest:
        return b"\n".join([data, spelt(data)])
    written = (found for found in _LITERAL.findall(data) if not _numbered(found))
    return b"\n".join([*written, spelt(data), *dict.fromkeys(_COUNTED.sub(b" ", rest).split(b"\n"))])


def spelt(data: bytes) -> bytes:
    """The texts that are there in numbers or behind strokes, in UTF-8."""
    marked = (b"".join(found.split()).decode() for found in _MARKED.findall(data))
    texts = [bytes.fromhex(digits[: len(digits) // 2 * 2]) for digits in marked]
    texts += [
        _unescaped(found[1:-1]) for found in _LITERAL.findall(data) if b"\\" in found or b"\xfe\xff" in found
    ]
    return b"\n".join(filter(None, map(_utf8, texts)))


def _unescaped(literal: bytes) -> bytes:
    def sign(found: re.Match[bytes]) -> bytes:
        if found[1]:
            return bytes([int(found[1], 8) & 0xFF])
        return _SIGNS.get(found[2] or b"\n", found[2] or b"")

    return _ESCAPE.sub(sign, literal)


def _utf8(text: bytes) -> bytes:
    """A text by its mark; without one as it is, unless it is numbers of letters in a font, two bytes each."""
    encoding = next((encoding for mark, encoding in _MARKS if text.startswith(mark)), "")
    if encoding:
        return text.decode(encoding, "replace").encode("utf-8", "replace")
    return b"" if b"\0" in text else text


def _numbered(literal: bytes) -> bool:
    """Whether these are numbers of letters in a font, two bytes each, and no text in UTF-16."""
    return (b"\\000" in literal or b"\0" in literal) and not literal.startswith((b"(\\376", b"(\xfe"))
