"""A name as a roster has it, without what is said before it or after it and is none."""

from __future__ import annotations

from facilitator.gate.lists.wordlists import given, titles
from facilitator.gate.text.fold import words_of

_SUFFIXES = frozenset(
    "jr sr jnr snr ii iii iv phd dphil md mp mep qc kc cbe obe mbe kbe dbe esq msc dr hc fils pere junior "
    "senior".split()
)


def without_titles(text: str, whole: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """A name without what stands before it (`Mrs`, `Sir`) or after it (`Jr`, `III`): neither is a name."""
    first, last = 0, len(whole)
    while first < last - 1 and (length := _title(whole, first)) and first + length < last:
        if whole[first] in given() and first + length == last - 1:
            break  # `Dean Rusk`, `Don Knight`.
        first += length
    while last > first + 1 and whole[last - 1] in _SUFFIXES:
        last -= 1
    if (first, last) == (0, len(whole)):
        return text, whole
    kept = [piece for piece in text.split() if set(words_of(piece)) & set(whole[first:last])]
    return " ".join(kept), whole[first:last]


def _title(whole: tuple[str, ...], at: int) -> int:
    """How many words of a title stand there."""
    return next((n for n in (2, 1) if whole[at : at + n] in titles()), 0)
