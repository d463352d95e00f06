"""A text once more as it is seen: turned round, spelt by signs that show nothing, without what parts a word.

A picture, a lost sign or a colour of a terminal may stand in the middle of a word and leave it a word to
whoever reads; signs of tags and of variants show nothing, and may carry a whole sentence.
"""

from __future__ import annotations

import re

from facilitator.gate.text.decode import substituted, turned
from facilitator.gate.text.layers import Layer

_TAGS = "\U000e0020-\U000e007e"
_VARIANTS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_SPELLING = re.compile(f"[{_TAGS}]{{2,}}|[{_VARIANTS}]{{3,}}")
"""A sign before them may have one variant, and in old texts two."""
_LETTER = r"[^\W\d_]"
_PICTURES = (
    r"\u2190-\u21ff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001fbff\ufffd\u200d" + _VARIANTS
)
_PARTING = re.compile(rf"(?<={_LETTER})(?:[{_PICTURES}]|\x1b\[[0-9;]*[A-Za-z])+(?={_LETTER})")
_SIGN = re.compile(rf"[{_PICTURES}{_TAGS}\x1b]")
"""One of all these signs: what has none, as most texts, is not looked at letter by letter."""
_NONE_OF_THEM = bytes(set(range(0xE2)) - {0x1B})
"""Bytes of letters of Europe, and what follows a first byte."""
_LIKELY = re.compile(rb"\xe2(?:\x80\x8d|[\x86-\xbf])")
"""The same roughly where a first byte is that of marks of print."""
_ON_ITS_HEAD = "ɐqɔpǝɟƃɥᴉɾʞlɯuodbɹsʇnʌʍxʎz" + "∀ᗺƆᗡƎℲ⅁HIſ⅂WNOԀᴚS┴∩ΛMX⅄Z" + "ıɓʃפ˥"
_UPRIGHT = str.maketrans(_ON_ITS_HEAD, "abcdefghijklmnopqrstuvwxyz" + "ABCDEFGHIJLMNOPRSTUVWXYZ" + "iglGL")
_OVER_HEAD = re.compile("[ɐɔǝɟƃɓɥᴉɾʞɯɹʇʌʍʎᗺᗡ⅂ᴚ⅄]")
_OVERTURNED = re.compile(f"[{_ON_ITS_HEAD} ]++")
_BEGIN_OVER_HEAD = bytes(set(range(256)) - {0xC6, 0xC7, 0xC9, 0xCA, 0xE1})
"""All bytes but those that begin such letters, save two that begin as marks of print do."""
_FEWEST_OVER_HEAD = 2
"""Of letters that few alphabets have: a word on its head has more."""
_TAG_TO_ASCII = 0xE0000


def seen_otherwise(layer: Layer) -> list[Layer]:
    """The layer once more for each way in which it says more than its signs in a row."""
    if layer.text.isascii() and "\x1b" not in layer.text:
        return []
    data = layer.text.encode("utf-8", "surrogatepass")
    found = [*turned(layer), *(_upright(layer) if _maybe_over_head(data) else ())]
    if not _likely(data) or not _SIGN.search(layer.text):
        return found
    for pattern, plain in ((_SPELLING, _spelt), (_PARTING, _nothing)):
        other = substituted(layer, pattern.finditer, layer.where, plain)
        found += [] if other is layer else [other]
    return found


def _upright(layer: Layer) -> list[Layer]:
    """The layer once more with the lines that stand on their head turned upright: `uʍoɹq`."""
    if not _OVER_HEAD.search(layer.text):
        return []
    other = substituted(layer, _OVERTURNED.finditer, layer.where, _set_right)
    return [] if other is layer else [other]


def _set_right(run: str) -> str | None:
    """A run turned upright, apart from what stands around it: a blank before it is behind it now."""
    enough = len(_OVER_HEAD.findall(run)) >= _FEWEST_OVER_HEAD
    return f" {run[::-1].translate(_UPRIGHT)} " if enough else None


def _maybe_over_head(data: bytes) -> bool:
    return b"\xe2\x85" in data or bool(data.translate(None, _BEGIN_OVER_HEAD))


def _likely(data: bytes) -> bool:
    """Whether one of these signs may stand there, told by bytes, which takes a tenth of the time."""
    first = data.translate(None, _NONE_OF_THEM)
    return bool(first) and (bool(first.strip(b"\xe2")) or _LIKELY.search(data) is not None)


def _nothing(_: str) -> str:
    return ""


def _spelt(signs: str) -> str:
    """What the signs stand for, apart from what stands around them."""
    if ord(signs[0]) < 0xE0080 and ord(signs[0]) > _TAG_TO_ASCII:
        return f" {''.join(chr(ord(sign) - _TAG_TO_ASCII) for sign in signs)} "
    values = (ord(sign) for sign in signs)
    data = bytes(value - 0xFE00 if value < 0xFE10 else value - 0xE0100 + 16 for value in values)
    return f" {data.decode('utf-8', 'replace')} "
