"""Near copies: a text that says what private notes say in almost the same words, whatever their order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from facilitator.gate.lists.wordlists import stops
from facilitator.gate.match.aligned import FEWEST, aligned
from facilitator.gate.match.hit import Hit, meaning
from facilitator.gate.needles.needle import NOTE, ROW, Needle
from facilitator.gate.text.folded import Folded

_NOTES = 13
# Words of the text, words of the notes, how many they share, how many of these carry meaning.
_LIKE = ((10, _NOTES, 8, 3), (8, 9, 7, 4))
_VOTES = 2
_RUN = 6
_LONG = 5
_SPREAD = 14
_COMMON = 60
_ARTICLES = frozenset("a an the le la les l un une el los las der die das ein eine".split())
_NEAR = meaning((Needle(("near",), "passage", strength=NOTE),))
_ROW = meaning((Needle(("near",), "passage", strength=NOTE, kind=ROW),))


class Echo:
    """Built once a run from the paragraphs of the notes."""

    def __init__(self, notes: Sequence[Needle]) -> None:
        self._notes = [tuple(word for word in needle.words if word not in _ARTICLES) for needle in notes]
        self._pairs: dict[tuple[str, str], list[tuple[int, int]]] = {}
        self._partners: dict[str, set[str]] = {}
        self._cuts: dict[str, dict[str, str]] = {}
        for number, words in enumerate(self._notes):
            kept = [(at, word) for at, word in enumerate(words) if word not in stops()]
            for n, (at, word) in enumerate(kept):
                for _, other in kept[n + 1 : n + 4]:
                    self._pairs.setdefault(_pair(word, other), []).append((number, at))
                    self._partners.setdefault(word, set()).add(other)
                    self._partners.setdefault(other, set()).add(word)
        for word in self._partners:
            for at in range(2, len(word) - 2) if len(word) > _LONG else ():
                self._cuts.setdefault(word[:at], {})[word[at:]] = word

    def hits(self, folded: Folded, words: frozenset[str]) -> Iterator[Hit]:
        """Stretches of the text that share eight of ten words, or seven of eight, with some notes."""
        cut = [head for head in words & self._cuts.keys() if not self._cuts[head].keys().isdisjoint(words)]
        whole = {word for head in cut for tail, word in self._cuts[head].items() if tail in words}
        met = (words | whole) & self._partners.keys()
        if all(self._partners[word].isdisjoint(met) for word in met):
            return
        text = self._mended(folded.words, frozenset(cut)) if cut else folded.words
        places = [at for at, word in enumerate(text) if word and word not in _ARTICLES]
        row = [text[at] for at in places]
        skip = stops()
        kept = [at for at, word in enumerate(row) if word not in skip]
        first = last = -1
        needles = _NEAR
        for start, end, in_order in sorted(self._spans(row, kept, places)):
            if first < 0 or start > last + 1:
                if first >= 0:
                    yield Hit(needles, places[first], places[last])
                first, last, needles = start, end, _NEAR
            last = max(last, end)
            needles = _ROW if in_order else needles
        if first >= 0:
            yield Hit(needles, places[first], places[last])

    def _mended(self, words: Sequence[str], heads: frozenset[str]) -> list[str]:
        """The words, with those in one again that the end of a line cut in two."""
        mended = list(words)
        for at in range(len(words) - 1):
            if words[at] in heads and words[at + 1] in self._cuts[words[at]]:
                mended[at], mended[at + 1] = self._cuts[words[at]][words[at + 1]], ""
        return mended

    def _spans(self, words: list[str], kept: list[int], spots: list[int]) -> Iterator[tuple[int, int, bool]]:
        recent: dict[int, list[tuple[int, int]]] = {}
        done: set[tuple[int, int]] = set()
        for n, at in enumerate(kept):
            if words[at] not in self._partners:
                continue
            for other in kept[n + 1 : n + 3]:
                places = self._pairs.get(_pair(words[at], words[other]), ())
                if len(places) > _COMMON:
                    continue
                for number, there in places:
                    near_run = aligned(words, at, self._notes[number], there)
                    if near_run and (near_run[2] > FEWEST or spots[near_run[1]] - spots[near_run[0]] >= _RUN):
                        yield *near_run[:2], True
                    votes = [v for v in recent.get(number, ()) if at - v[0] <= _SPREAD]
                    votes.append((at, there))
                    recent[number] = votes
                    near = {v for v in votes if abs(v[1] - there) <= _SPREAD}
                    place = (number, at // 4)
                    if len(near) >= _VOTES and place not in done:
                        done.add(place)
                        yield from self._weighed(words, at, number, there)

    def _weighed(self, words: list[str], at: int, number: int, there: int) -> Iterator[tuple[int, int, bool]]:
        """Windows of the text that are like one of the notes: long ones nearly, short ones all but whole."""
        note = self._notes[number]
        low = max(0, there - _NOTES - _SPREAD)
        for mine, theirs, shared, telling in _LIKE:
            starts = range(low, min(len(note), there + _SPREAD), 2 if theirs == _NOTES else 1)
            around = frozenset(note[low : there + _SPREAD + theirs])
            windows: list[Counter[str]] = []
            for start in range(max(0, at - _SPREAD), min(len(words) - shared, at + 4) + 1):
                row = words[start : start + mine]
                if sum(map(around.__contains__, row)) < shared:
                    continue  # Most rows share too little with all that stands around there.
                windows = windows or [Counter(note[s : s + theirs]) for s in starts]
                here = Counter(row)
                if any(_alike(here, window, shared, telling) for window in windows):
                    yield start, min(len(words), start + mine) - 1, False


def _alike(mine: Counter[str], window: Counter[str], shared: int, telling: int) -> bool:
    both = mine & window
    return both.total() >= shared and sum(word not in stops() for word in both) >= telling


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)
