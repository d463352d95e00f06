"""The sentence around a finding as a salted digest: the same in every copy, another once it changes.

A sentence ends with its stop, its paragraph, its cell or its tag, not with its line: the next line may
be what turns its meaning.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from facilitator.gate.text.fold import words_of

_SHORT = (
    "Mr Mrs Ms Dr Prof Gen Col Maj Capt Lt Sgt Amb Hon Rev Sen Rep Gov St Sr Jr Mme Mlle Sra Srta Dra Ing "
    "Lic Art art No no vol pp cf vs etc им ул проф акад ген"
).split()
"""What ends with a stop and ends no sentence."""
_INLINE = (
    r"<!--(?:(?!-->).){0,500}-->|</?(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span"
    r"|strong|sub|sup|time|tspan|u|var|wbr)(?=[\s/>])[^<>]*>"
)
"""A tag that stands within a sentence, where a text still has its tags."""
_TAG = re.compile(_INLINE, re.S)
_EDGE = re.compile(
    rf"(?P<tag>{_INLINE})|\n[ \t\r]*\n|\n(?=[ \t]*(?:[-*+>#|]|\d{{1,3}}[.)][ \t]))|[<>|{{}}]|(?<=[。！？])"
    r"|\"\s*[,:\]]|(?<=[.!?؟])" + "".join(rf"(?<!\b{word}[.])" for word in _SHORT) + r"(?<!\b[A-ZА-Я][.])\s",
    re.S,
)
_NEAR, _FAR = 1500, 20_000
_FEWEST = 3


def sentence_at(text: str, start: int, end: int) -> str:
    """The folded sentence that holds these characters, or the tag within a sentence that does."""
    opened = text.rfind("<", max(0, start - _NEAR), start)
    tag = _TAG.match(text, opened) if opened >= 0 else None
    if tag and tag.end() > start:
        return " ".join(words_of(tag[0]))
    right = next(_edges(text, end, end + _FAR), None)
    return _folded(text[_begin(text, start) : right[0] if right else end + _FAR])


def _begin(text: str, start: int) -> int:
    """Where the sentence begins; most are short, so what is near is looked at first."""
    reach = _NEAR
    while True:
        left = max(0, start - reach)
        opened = text.rfind("<", max(0, left - _NEAR), left)
        left = left if opened < 0 or ">" in text[opened:left] else opened
        edges = [end for _, end in _edges(text, left, start)]
        if edges or left == 0 or reach >= _FAR:
            return edges[-1] if edges else left
        reach *= 4


def _edges(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where sentences end, and where the next begin."""
    return (found.span() for found in _EDGE.finditer(text, start, end) if found["tag"] is None)


def _folded(sentence: str) -> str:
    return " ".join(words_of(_TAG.sub("", sentence)))


def sentences_of(text: str) -> frozenset[str]:
    """Every sentence of a text, and every tag within one, folded the same way."""
    found, position = {" ".join(words_of(tag[0])) for tag in _TAG.finditer(text)}, 0
    for end, begin in _edges(text, 0, len(text)):
        found.add(_folded(text[position:end]))
        position = begin
    found.add(_folded(text[position:]))
    return frozenset(found - {""})


def decided(sentence: str, page: str) -> str:
    """What a decision is about: the sentence, wherever it stands; of one or two words (a cell, a
    heading, `May`) the page too, since the same word elsewhere may be somebody."""
    return sentence if sentence.count(" ") + 1 >= _FEWEST else f"{sentence}\x1f{page}"


def mark(salt: str, sentence: str) -> str:
    """`<salt>$<digest>`; without the salt nobody can try sentences out, nor compare two dialogues."""
    digest = hashlib.sha256(f"{salt}\x1f{sentence}".encode("utf-8", "surrogatepass")).hexdigest()
    return f"{salt}${digest}"


def marks(salts: tuple[str, ...], sentence: str) -> frozenset[str]:
    """One mark for each salt."""
    return frozenset(mark(salt, sentence) for salt in salts)
