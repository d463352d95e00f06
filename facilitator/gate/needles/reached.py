"""A way to reach somebody to needles: an address as people type it, a number in any grouping."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.gate.lists.wordlists import ordinary
from facilitator.gate.needles.needle import HANDLE, PHONE
from facilitator.gate.needles.spelt import FEWEST
from facilitator.gate.needles.strand import Shape
from facilitator.gate.text.fold import words_of

_SEVERAL = re.compile(r"\s*(?:[,;|]|\s/\s|\bor\b|\bou\b|\bили\b)\s*")
_EXTENSION = re.compile(
    r"[\s,;(]*(?:ext\.?|extension|x|poste|anexo|доб\.?|تحويلة|分机)\s*\d{1,5}\)?\s*$", re.I
)
_SHARED = frozenset(
    "info office contact mail admin hello secretariat press media team support web post".split()
)
_SCHEMES = frozenset({"http", "https", "www", "mailto", "tel"})


def contact_needles(value: str) -> Iterator[Shape]:
    """An address whole, spelt out (`at`, `dot`) and its local part; each number by its digits."""
    pieces = [_EXTENSION.sub("", piece) for piece in _SEVERAL.split(value)]
    if "@" not in value and all(sum(map(str.isdecimal, piece)) >= FEWEST for piece in pieces):
        for piece in pieces:
            yield from _contact(piece)
    else:
        yield from _contact(value)


def _contact(value: str) -> Iterator[Shape]:
    words = words_of(value)
    if not words:
        return
    plain = tuple(word for word in words if word not in _SCHEMES) or words
    digits = "".join(word for word in words if word.isdecimal())
    if len(digits) >= FEWEST and len(digits) * 2 > len("".join(words)):
        yield Shape((digits,), PHONE)
        return
    yield Shape(plain)
    if len(plain) > 1 and len("".join(plain)) >= 7:
        yield Shape(("".join(plain),))
    local, at, domain = value.partition("@")
    if at and local and domain:
        yield from _mail(words_of(local), words_of(domain))


def _mail(local: tuple[str, ...], domain: tuple[str, ...]) -> Iterator[Shape]:
    if not local or not domain:
        return
    dotted = tuple(word for part in domain for word in ("dot", part))[1:]
    spelt = tuple(word for part in local for word in ("dot", part))[1:]
    for words in {(*local, "at", *domain), (*local, "at", *dotted), (*spelt, "at", *dotted)}:
        yield Shape(words)
    joined = "".join(local)
    if len(joined) >= 4 and joined not in ordinary() and joined not in _SHARED:
        for words in {local, (joined,)}:
            yield Shape(words, HANDLE)
