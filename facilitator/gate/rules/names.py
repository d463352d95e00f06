"""A name in any dress blocks; a part that is an ordinary word blocks only in a name's company."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.gate.findings import BLOCK
from facilitator.gate.fold import Folded
from facilitator.gate.layers import CODE, Layer
from facilitator.gate.match import Hit, Mention
from facilitator.gate.needles import FULL, PART, Needle
from facilitator.gate.wordlists import titles, vocabulary

_WHOLE = "A person of the roster is named here. Take the name out, or write @ and the id in the session file."
_PIECE = "Part of a person's name stands here. Take it out, or write @ and the id in the session file."
_COMPANY = "An ordinary word that is a person's name, in a name's company. Take it out."
_SENTENCE_END = re.compile(r"[.!?;:؟۔。]|\n\s*\n")
_NEAR = 2
_ARTICLES = frozenset("aieoy")


def names(hits: tuple[Hit, ...], folded: Folded, layer: Layer) -> Iterator[Mention]:
    """Every mention of a person of the roster."""
    for hit in hits:
        needle = hit.needle
        if needle.rule != "name":
            continue
        if needle.strength == FULL:
            yield Mention(BLOCK, "name", needle.who, hit.first, hit.last, _WHOLE)
        elif needle.strength == PART:
            if not _code_word(hit, folded, layer):
                yield Mention(BLOCK, "name", needle.who, hit.first, hit.last, _PIECE)
        elif _in_company(needle, hit.first, folded, layer.text):
            first = hit.first
            if _after_particles(needle.particles, first, folded):
                first -= len(needle.particles)
            yield Mention(BLOCK, "name", needle.who, first, hit.last, _COMPANY)


def _code_word(hit: Hit, folded: Folded, layer: Layer) -> bool:
    """A plain lower-case word of HTML, CSS or JavaScript where code is expected."""
    if layer.kind != CODE or hit.first != hit.last:
        return False
    return _as_written(hit.first, folded, layer.text).islower() and folded.word(hit.first) in vocabulary()


def _in_company(needle: Needle, at: int, folded: Folded, text: str) -> bool:
    if not _capital(at, folded, text):
        return False
    return (
        _after_title(at, folded, text)
        or _after_particles(needle.particles, at, folded)
        or _beside_mate(needle, at, folded, text)
        or _beside_initial(needle, at, folded, text)
    )


def _as_written(index: int, folded: Folded, text: str) -> str:
    start, end = folded.spans[index]
    return text[start:end]


def _capital(index: int, folded: Folded, text: str) -> bool:
    """Written with a capital, or in a script that has none."""
    first = next((c for c in _as_written(index, folded, text) if c.isalpha()), "")
    return bool(first) and (first.isupper() or first.istitle() or first.lower() == first.upper())


def _gap(left: int, right: int, folded: Folded, text: str) -> str:
    return text[folded.spans[left][1] : folded.spans[right][0]]


def _after_title(at: int, folded: Folded, text: str) -> bool:
    for length in (1, 2):
        first = at - length
        if first < 0 or tuple(folded.word(i) for i in range(first, at)) not in titles():
            continue
        short = len(folded.word(at - 1)) <= 4
        gap = _gap(at - 1, at, folded, text)
        ends = _SENTENCE_END.search(gap.removeprefix(".") if short else gap)
        if not ends and (not short or _capital(first, folded, text) or length == 2):
            return True
    return False


def _after_particles(particles: tuple[str, ...], at: int, folded: Folded) -> bool:
    before = tuple(folded.word(i) for i in range(at - len(particles), at))
    return bool(particles) and before == particles


def _beside_mate(needle: Needle, at: int, folded: Folded, text: str) -> bool:
    for other in range(max(0, at - _NEAR), min(len(folded.begins), at + _NEAR + 1)):
        if other == at or folded.word(other) not in needle.mates or len(folded.word(other)) == 1:
            continue
        gap = _gap(min(at, other), max(at, other), folded, text)
        if _capital(other, folded, text) and not _SENTENCE_END.search(gap):
            return True
    return False


def _beside_initial(needle: Needle, at: int, folded: Folded, text: str) -> bool:
    initials = {mate[0] for mate in needle.mates}
    for other in (at - 1, at + 1):
        letter = folded.word(other)
        if len(letter) != 1 or letter not in initials or not _capital(other, folded, text):
            continue
        dotted = text[folded.spans[other][1] : folded.spans[other][1] + 1] == "."
        gap = _gap(min(at, other), max(at, other), folded, text)
        plain = not _SENTENCE_END.search(gap.removeprefix(".") if other < at else gap)
        if plain and (dotted or (letter not in _ARTICLES and other < at)):
            return True
    return False
