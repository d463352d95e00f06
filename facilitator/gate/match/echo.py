"""Near copies: a text that says what private notes say in almost the same words, whatever their order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain, compress, count, pairwise
from math import log2

from facilitator.gate.match.gist import Gists, little
from facilitator.gate.match.hit import Hit, meaning
from facilitator.gate.match.likeness import REACH, Said, likest
from facilitator.gate.match.seeds import Seeds
from facilitator.gate.needles.needle import NOTE, Needle
from facilitator.gate.text.folded import Folded
from facilitator.gate.text.mended import mended

_RUN = 8
"""Words in a row that are a finding by themselves; fewer that are just those of the notes are none."""
_LEAST, _ENOUGH = 7, 7.5
"""Words in common that a near copy has, and what they must count."""
_TELLING = 2.0
"""What a word counts that one paragraph has and that is no small one."""
_FEWEST, _MOST = 3, 4
"""Different words without which a text has no copy, and how many more may count for nothing."""
_NEARBY = 64
"""How far apart more of them stand at most, with all that counts for nothing between them."""
_NEAR = meaning((Needle(("near",), "passage", strength=NOTE),))


def _merged(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Those that touch as one."""
    first = last = -1
    for start, end in sorted(spans):
        if first < 0 or start > last + 1:
            if first >= 0:
                yield first, last
            first, last = start, end
        last = max(last, end)
    if first >= 0:
        yield first, last


def _one(_: str) -> float:
    return 1.0


class Echo:
    """Built once a run from the paragraphs of the notes, and from what the public has."""

    def __init__(self, notes: Sequence[Needle], public: Sequence[Needle] = ()) -> None:
        self._gists = Gists()
        self._notes = [self._said(needle.words)[0] for needle in notes]
        self._public = [self._said(needle.words)[0] for needle in public]
        self._seeds = Seeds([note.gists for note in self._notes])
        met = Counter(chain.from_iterable(frozenset(note.gists) for note in self._notes))
        self._weights = {
            word: 1.0 if word in little() else max(1.0, _TELLING - log2(often)) for word, often in met.items()
        }
        self._gists.closed = True
        self._strange: set[str] = set()
        """Words that were met and are in no notes."""

    def hits(self, folded: Folded, words: frozenset[str], text: str) -> Iterator[Hit]:
        """Stretches of the text that are much like some notes; `words` are its different words."""
        whole, cut = mended(folded, text)
        row, numbers = whole or folded.words, cut or range(folded.count + 1)
        for begin, end in self._crowds(row, frozenset(whole) or words):
            said, places = self._said(row[begin:end])
            for first, last in _merged(self._spans(said, places)):
                yield Hit(_NEAR, numbers[begin + places[first]], numbers[begin + places[last] + 1] - 1)

    def _crowds(self, row: Sequence[str], words: frozenset[str]) -> Iterator[tuple[int, int]]:
        """Where enough different words that some notes say, in some form, stand near each other."""
        new = words - self._strange
        theirs = {word for word in new if self._gists[word] in self._weights}
        self._strange |= new - theirs
        if len(set(map(self._gists.__getitem__, theirs))) <= _FEWEST:
            return
        near: dict[str, int] = {}
        begin = end = 0
        for at in compress(count(), map(theirs.__contains__, row)):
            gist = self._gists[row[at]]
            near.pop(gist, None)
            near[gist] = at
            while near[next(iter(near))] < at - _NEARBY:
                del near[next(iter(near))]
            if len(near) > _FEWEST:
                start = max(0, at - 2 * _NEARBY)
                if start > end:
                    yield from [(begin, end)] if end else []
                    begin = start
                end = at + _NEARBY
        if end:
            yield begin, end

    def _said(self, words: Sequence[str]) -> tuple[Said, list[int]]:
        """The words that count, and where each stood."""
        gists = list(map(self._gists.__getitem__, words))
        return Said(list(filter(None, gists)), list(compress(words, gists))), list(compress(count(), gists))

    def _spans(self, text: Said, places: list[int]) -> Iterator[tuple[int, int]]:
        """Where there is enough that some notes say too."""
        weigh = self._weights.__getitem__
        for at, number, there in self._seeds.near(text.gists):
            note = self._notes[number]
            weight, first, last, shared = likest(text, at, note, there, weigh)
            small = _passed(places, first, last) if shared + _MOST >= _LEAST else 0
            if shared + small < _LEAST or weight + small < _ENOUGH:
                continue
            run = shared + small < _RUN and _stands(text.words[first : last + 1], note.words, there)
            if not run and not self._is_public(text, first, last, shared):
                yield first, last

    def _is_public(self, text: Said, first: int, last: int, shared: float) -> bool:
        """Whether as many of these words stand in what the public has."""
        if not self._public:
            return False
        begin, end = max(0, first - REACH), last + 1 + REACH
        near = Said(text.gists[begin:end], text.words[begin:end])
        for at, number, there in self._known.near(near.gists):
            like = likest(near, at, self._public[number], there, _one)
            inside = min(begin + like.last, last) - max(begin + like.first, first) + 1
            if like.shared >= shared and inside >= shared:
                return True
        return False

    @cached_property
    def _known(self) -> Seeds:
        return Seeds([public.gists for public in self._public])


def _stands(words: Sequence[str], note: Sequence[str], there: int) -> bool:
    """Whether the notes have just these words in a row around that place: a short run is no copy."""
    begins = range(max(0, there - REACH), there + REACH)
    return any(note[begin : begin + len(words)] == words for begin in begins)


def _passed(places: Sequence[int], first: int, last: int) -> int:
    """How many words that count for nothing stand among these, and right beside them: one in each gap."""
    among = sum(there - here > 1 for here, there in pairwise(places[first : last + 1]))
    begin = places[first - 1] if first else -1
    end = places[last + 1] if last + 1 < len(places) else places[last] + 2
    return among + (places[first] - begin > 1) + (end - places[last] > 1)
