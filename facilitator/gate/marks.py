"""The sentence around a finding as a salted digest: the same in every copy, another once it changes."""

from __future__ import annotations

import hashlib
import re

from facilitator.gate.fold import words_of

_EDGE = re.compile(r"[\n<>|{}]|(?<=[.!?؟。！？])\s|\"\s*[,:\]]")
_FAR = 1500


def sentence_at(text: str, start: int, end: int) -> str:
    """The folded sentence that holds these characters."""
    left = max(0, start - _FAR)
    for found in _EDGE.finditer(text, left, start):
        left = found.end()
    right = _EDGE.search(text, end, end + _FAR)
    return " ".join(words_of(text[left : right.start() if right else end + _FAR]))


def sentences_of(text: str) -> frozenset[str]:
    """Every sentence of a text, folded the same way."""
    found, position = set(), 0
    for edge in _EDGE.finditer(text):
        found.add(" ".join(words_of(text[position : edge.start()])))
        position = edge.end()
    found.add(" ".join(words_of(text[position:])))
    return frozenset(found - {""})


def mark(salt: str, sentence: str) -> str:
    """`<salt>$<digest>`; without the salt nobody can try sentences out, nor compare two dialogues."""
    digest = hashlib.sha256(f"{salt}\x1f{sentence}".encode("utf-8", "surrogatepass")).hexdigest()
    return f"{salt}${digest}"


def marks(salts: tuple[str, ...], sentence: str) -> frozenset[str]:
    """One mark for each salt."""
    return frozenset(mark(salt, sentence) for salt in salts)
