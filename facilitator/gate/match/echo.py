"""Near copies: a text that says what private notes say in almost the same words, whatever their order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, compress, count
from math import log2

from facilitator.gate.lists.wordlists import ordinary
from facilitator.gate.match.gist import Gists, little
from facilitator.gate.match.hit import Hit, meaning
from facilitator.gate.match.likeness import REACH, Said, likest
from facilitator.gate.match.seeds import Seeds
from facilitator.gate.needles.needle import NOTE, Needle
from facilitator.gate.text.folded import Folded

_RUN = 8
"""Words in a row that are a finding by themselves; fewer that are just those of the notes are none."""
_LEAST, _ENOUGH = 7, 7.5
"""Words in common that a near copy has, and what they must count."""
_TELLING = 2.0
"""What a word counts that one paragraph has and that is no small one."""
_FEWEST, _MOST = 3, 4
"""Different words without which a text has no copy, and how many more may count for nothing."""
_NOTHING = "s"
_LONG = re.compile("[a-z]{6,}")
_NEAR = meaning((Needle(("near",), "passage", strength=NOTE),))


class Echo:
    """Built once a run from the paragraphs of the notes."""

    def __init__(self, notes: Sequence[Needle]) -> None:
        self._gists = Gists()
        self._notes = [self._said(needle.words)[0] for needle in notes]
        self._seeds = Seeds([note.gists for note in self._notes])
        self._cuts: dict[str, dict[str, str]] = {}
        met = Counter(chain.from_iterable(frozenset(note.gists) for note in self._notes))
        self._weights = {
            word: 1.0 if word in little() else max(1.0, _TELLING - log2(often)) for word, often in met.items()
        }
        said = frozenset(chain.from_iterable(needle.words for needle in notes))
        for word in filter(_LONG.fullmatch, said):
            for at in range(2, len(word) - 1):
                if not (_is_word(word[:at], said) and _is_word(word[at:], said)):
                    self._cuts.setdefault(word[:at], {})[word[at:]] = word

    def hits(self, folded: Folded, words: frozenset[str]) -> Iterator[Hit]:
        """Stretches of the text that are much like some notes; `words` are its different words."""
        if len(self._weights.keys() & map(self._gists.__getitem__, words)) < _FEWEST:
            return
        text, places = self._said(self._mended(folded.words, words))
        first = last = -1
        for start, end in sorted(self._spans(text, places)):
            if first < 0 or start > last + 1:
                if first >= 0:
                    yield Hit(_NEAR, places[first], places[last])
                first, last = start, end
            last = max(last, end)
        if first >= 0:
            yield Hit(_NEAR, places[first], places[last])

    def _said(self, words: Sequence[str]) -> tuple[Said, list[int]]:
        """The words that count, and where each stood."""
        gists = list(map(self._gists.__getitem__, words))
        return Said(list(filter(None, gists)), list(compress(words, gists))), list(compress(count(), gists))

    def _mended(self, said: Sequence[str], words: frozenset[str]) -> Sequence[str]:
        """The words, with those in one again that the end of a line cut in two."""
        heads = {head for head in words & self._cuts.keys() if not self._cuts[head].keys().isdisjoint(words)}
        if not heads:
            return said
        mended = list(said)
        for at in range(len(said) - 1):
            if said[at] in heads and said[at + 1] in self._cuts[said[at]]:
                mended[at], mended[at + 1] = self._cuts[said[at]][said[at + 1]], _NOTHING
        return mended

    def _spans(self, text: Said, places: list[int]) -> Iterator[tuple[int, int]]:
        """Where there is enough that some notes say too."""
        weigh = self._weights.__getitem__
        for at, number, there in self._seeds.near(text.gists):
            note = self._notes[number]
            weight, first, last, shared = likest(text, at, note, there, weigh)
            small = _passed(places, first, last) if shared + _MOST >= _LEAST else 0
            if shared + small < _LEAST or weight + small < _ENOUGH:
                continue
            if shared + small >= _RUN or not _stands(text.words[first : last + 1], note.words, there):
                yield first, last


def _is_word(half: str, said: frozenset[str]) -> bool:
    """Whether half of a word is one too, so that two beside each other are not one that a line cut."""
    return half in said or half in ordinary()


def _stands(words: Sequence[str], note: Sequence[str], there: int) -> bool:
    """Whether the notes have just these words in a row around that place: a short run is no copy."""
    begins = range(max(0, there - REACH), there + REACH)
    return any(note[begin : begin + len(words)] == words for begin in begins)


def _passed(places: Sequence[int], first: int, last: int) -> int:
    """How many words that count for nothing stand among these, and right beside them on either side."""
    begin = places[first - 1] if first else -1
    end = places[last + 1] if last + 1 < len(places) else places[last] + 2
    within = places[last] - places[first] - (last - first)
    return within + (places[first] - begin > 1) + (end - places[last] > 1)
