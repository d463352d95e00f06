"""Tags that were met before in this run and hold nothing that is looked for: they are not searched again.

Sound, because nothing that is reported crosses from one tag to the next unless one of the two is loud.
A tag is quiet when, searched by itself, it gives no hit; when it holds no word that a phrase needs (a
phrase might lie across two tags); when it has a longer word and never two single letters in a row (else
a name might be spelt letter by letter across tags). Initials and numbers cannot lie across tags: only dots
may part initials, and every tag begins with the letter of its own name. Near copies are not sought in tags.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate

from facilitator.gate.disguise import LETTER
from facilitator.gate.fold import fold
from facilitator.gate.folded import Folded
from facilitator.gate.hit import Hit
from facilitator.gate.layers import CODE, Layer
from facilitator.gate.sought import places

_WORDY = re.compile("[0-9A-Za-z]{2}")
_SPELT = re.compile(f" {LETTER} {LETTER}(?= )")
_LONG = 400
_MOST = 200_000

Search = Callable[[Folded, Layer], tuple[Hit, ...]]


class Quiet:
    """The quiet tags of a run, in memory and for this run alone. `needed`: a word of each phrase."""

    def __init__(self, search: Search, needed: frozenset[str]) -> None:
        self._search = search
        self._needed = needed
        self._known: set[str] = set()

    def holds(self, layer: Layer) -> bool:
        """Whether nothing can be found in the layer, because it is made of quiet tags alone."""
        if layer.lines is None:
            return False
        fresh = list(layer.lines - self._known)
        quiet = self._quiet_of(fresh) if fresh else []
        if len(self._known) + len(quiet) > _MOST:
            self._known.clear()
        self._known.update(line for line in quiet if len(line) < _LONG)
        return len(quiet) == len(fresh)

    def _quiet_of(self, lines: list[str]) -> list[str]:
        text = "\n\n".join(lines)
        folded = fold(text)
        loud = set(places(folded, self._needed))
        for hit in self._search(folded, Layer("tags", text, CODE, placed=False)):
            loud.update(range(hit.first, hit.last + 1))
        for spelt in _SPELT.finditer(folded.text):
            first = folded.word_at(spelt.start() + 1)
            loud |= {first, first + 1}
        begins = list(accumulate((len(line) + 2 for line in lines), initial=0))
        stirred = {bisect_right(begins, folded.span(word)[0]) - 1 for word in loud}
        return [line for n, line in enumerate(lines) if n not in stirred and _WORDY.search(line)]
