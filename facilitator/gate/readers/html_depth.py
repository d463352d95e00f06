"""Whether the tags of a page stand too deep in one another to be followed to the end.

Each run of tags makes steps, a byte to a tag: in or out by its name, or neither. They are remembered with the
run, so that a page of common depth is known by a few passes over its steps, and only others tag by tag.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from facilitator.gate.text.layers import Fault

TOO_DEEP = Fault("source", "The tags of this page stand too deep in one another to be followed to the end.")
_DEEPEST = 1000
"""Browsers follow 512. What the parser needs grows with the square of it, in time and in memory."""
_FLAT = frozenset(
    "area base br col embed hr img input link meta source track wbr p li dd dt option tr td th html".split()
)
"""Tags that are closed by the next of them, or by nothing at all."""
_ROUNDS = 40
_TAG = re.compile(r"<(/?[A-Za-z][^\s/<>]*+)")
_NO_STEP, _NOT_KNOWN = b"\0", b"\1"


class Steps:
    """The bytes of the tags of these names; all other tags are taken to be closed by nothing."""

    def __init__(self, names: Iterable[str]) -> None:
        kinds = sorted(set(names) - _FLAT)
        self._pairs = [bytes((2 * n + 2, 2 * n + 3)) for n in range(len(kinds))]
        self._others = [bytes(set(range(256)).difference(pair)) for pair in self._pairs]
        self._of = {name: pair[:1] for name, pair in zip(kinds, self._pairs, strict=True)}
        self._of |= {f"/{name}": pair[1:] for name, pair in zip(kinds, self._pairs, strict=True)}

    def of(self, tag: str) -> bytes:
        """The step of a tag, given its name, with a `/` before it where it is an end."""
        tag = tag.lower()
        return self._of.get(tag) or (_NO_STEP if tag[0] == "/" or tag in _FLAT else _NOT_KNOWN)

    def is_deep(self, source: str, steps: bytes) -> bool:
        """Whether more tags are open at once somewhere than can be followed. `steps`: those of all tags that
        stand in runs; any other `<` may open one."""
        tags = source.count("<")
        if tags <= 2 * _DEEPEST:
            return False
        at_most = tags - len(steps) + steps.count(_NOT_KNOWN)
        met = [n for n in {step // 2 - 1 for step in set(steps)} if n >= 0]
        at_most += sum(_open_at_most(steps, self._pairs[n], self._others[n]) for n in met)
        return at_most > _DEEPEST and _open_at_once(_TAG.findall(source))


def _open_at_most(steps: bytes, pair: bytes, others: bytes) -> int:
    """No fewer than the tags of one kind that are open at once: those without another in them are taken out
    again and again, and with each round the rest is less deep by one at most."""
    row, rounds = steps.translate(None, others), 0
    while pair in row and rounds < _ROUNDS:
        row, rounds = row.replace(pair, b""), rounds + 1
    return rounds + row.count(pair[:1])


def _open_at_once(tags: list[str]) -> bool:
    """Whether too many are open at once, tag by tag."""
    still, depth = Counter[str](), 0
    for tag in map(str.lower, tags):
        if tag[0] != "/" and tag not in _FLAT:
            still[tag] += 1
            depth += 1
            if depth > _DEEPEST:
                return True
        elif still[tag[1:]]:
            still[tag[1:]] -= 1
            depth -= 1
    return False
