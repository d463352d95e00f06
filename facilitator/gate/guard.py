"""Looks at the finished papers of one reader for what is not hers: names, codewords, others' words.

One set of needles serves all readers of a dialogue; which of them may stand before a reader is asked
of `readable`, the second hand's list, for each hit. What the dialogue was read for is what it is
guarded against: a paper cannot hold what nobody read. A text that she reads lends her its words,
wherever else they stand, but for those that brackets keep from her. To the public it lends none that
`publish` would stop.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from functools import cached_property, partial

from ahocorasick_rs import AhoCorasick

from facilitator.gate.account.readable import Seat, named_to, readable
from facilitator.gate.account.reads import may_read
from facilitator.gate.account.whose import who_of
from facilitator.gate.entitled import list_lines
from facilitator.gate.findings import Report
from facilitator.gate.lists.ours import says
from facilitator.gate.match import Finder, Matcher
from facilitator.gate.match.hit import Hit, meaning
from facilitator.gate.needles import codewords_of, strands_of
from facilitator.gate.needles.days import days_held
from facilitator.gate.needles.needle import LINE, RUN, WHERE, Needle
from facilitator.gate.needles.private import noted_texts, runs_of, whole
from facilitator.gate.needles.rows import Home, Rows, as_read, rows_of
from facilitator.gate.sweep import Source, swept
from facilitator.gate.text.alone import alone
from facilitator.gate.text.fold import words_of
from facilitator.gate.text.folded import Folded
from facilitator.gate.text.layers import Layer
from facilitator.gate.text.mended import mended
from facilitator.gate.text.origin import Origin
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import PUBLIC
from facilitator.model.sealed import unseal
from facilitator.words.rules import sentences

_LOOKED_FOR = frozenset({"name", "contact", "codeword"})
_TOLD = _LOOKED_FOR | {"passage", "unreadable", "content"}
_MOST_SILENT = 10_000
Words = tuple[str, ...]
Standing = tuple[int, int, int]
"""The number of a row, and its first and last word in a text."""


class Guard:
    """The needles of one dialogue, threaded once: names, days, and the rows of all its texts. `released`
    tells what the public has; it is asked only where something is kept from a reader."""

    def __init__(self, dialogue: Dialogue, released: Callable[[], Iterable[str]] = tuple) -> None:
        self._dialogue = dialogue
        self._released = released
        strands = (one for one in strands_of([(dialogue.people, "")]) if one.rule in _LOOKED_FOR)
        days = days_held([dialogue], ())
        self._people = Matcher([*strands, *codewords_of(dialogue.people), *days], Origin.OURS)
        self._rows = rows_of(dialogue)
        patterns = [f" {' '.join(words)} " for words in self._rows.words]
        self._passages = AhoCorasick(patterns, store_patterns=False) if patterns else None
        self._silent = _Silent()
        self._eyes: dict[tuple[str, bool, datetime, bool], _Eyes] = {}

    def look(
        self,
        files: Iterable[Source],
        reader: str,
        at: datetime,
        *,
        person: bool = False,
        names: bool = False,
    ) -> Report:
        """What stands in these files that the readers of a label word, or one person, may not read.

        `names`: the team asked for names in its own papers.
        """
        eyes = self._eyes.get((reader, person, at, names))
        if eyes is None:
            seat = Seat(self._dialogue, who_of(self._dialogue, reader, person=person), at)
            named = names and seat.who.team
            eyes = _Eyes(
                self._people, self._passages, self._rows, seat, self._silent, lambda: self._had, names=named
            )
            self._eyes[reader, person, at, names] = eyes
        report = swept(files, eyes, named=True)
        return replace(report, findings=tuple(f for f in report.findings if f.rule in _TOLD))

    @cached_property
    def _had(self) -> tuple[str, ...]:
        """What the public has."""
        return tuple(self._released())


class _Silent:
    """Texts in which nothing of the dialogue stands, whoever reads: what all Word files share, above all."""

    def __init__(self) -> None:
        self._known: set[tuple[str, str]] = set()

    def __contains__(self, layer: Layer) -> bool:
        return (layer.text, layer.kind) in self._known

    def add(self, layer: Layer) -> None:
        """Nothing at all was found in it."""
        if len(self._known) >= _MOST_SILENT:
            self._known.clear()
        self._known.add((layer.text, layer.kind))


class _Kept:
    """Rows that are kept from a reader though a text that she reads says them too: what brackets withhold
    from her; and from the public eight words in a row of a note. What was released is everybody's."""

    def __init__(
        self, seat: Seat, rows: Rows, read: Mapping[int, bool], released: Callable[[], tuple[str, ...]]
    ) -> None:
        self._seat, self._rows, self._read = seat, rows, read
        self._public = seat.who.person is None and seat.who.word == PUBLIC
        noted = {id(text) for text in noted_texts(seat.dialogue)} if self._public else set()
        self._noted = {number for number, said in enumerate(rows.texts) if id(said) in noted}
        self._released = released

    def __contains__(self, index: int) -> bool:
        return self._is_kept(index) and not self._is_out(self._rows.words[index])

    def _is_kept(self, index: int) -> bool:
        homes = self._rows.homes[index]
        kinds = {(needle.strength == RUN, needle.kind) for needle in self._rows.needles[index]}
        run, span = (True, "") in kinds, (False, "") in kinds
        noted = run and any(home.text in self._noted for home in homes)
        return noted or (span and any(home.spans and not self._sees_all(home) for home in homes))

    def _is_out(self, words: Words) -> bool:
        known, text = self._had
        return words in known or f" {' '.join(words)} " in text

    @cached_property
    def _had(self) -> tuple[frozenset[Words], str]:
        """What the public has: its rows of eight words, and all of it folded."""
        texts = self._released()
        return frozenset(runs_of(texts)), f" {' | '.join(' '.join(words_of(text)) for text in texts)} "

    def _sees_all(self, home: Home) -> bool:
        """Whether she reads what stands in these brackets; in a text that is not hers, as one of its room
        would."""
        there = self._read.get(home.text, not self._public)
        return all(self._seat.sees(span, there=there) for span in home.spans)


class _Eyes:
    """Finds what one reader may not read, and passes over what she may."""

    def __init__(
        self,
        people: Finder,
        passages: AhoCorasick | None,
        rows: Rows,
        seat: Seat,
        silent: _Silent,
        released: Callable[[], tuple[str, ...]],
        *,
        names: bool,
    ) -> None:
        self.origin = people.origin
        self._people, self._passages, self._rows, self._seat = people, passages, rows, seat
        self._silent, self._names = silent, names
        self._own = seat.who.person.id if seat.who.person else ""
        self._phrases = tuple(row for text in _phrases(seat) if (row := words_of(text)))
        there: dict[int, bool] = {}
        for said, inside in readable(seat):
            there[id(said)] = inside or there.get(id(said), False)
        self._read = {n: there[id(said)] for n, said in enumerate(rows.texts) if id(said) in there}
        self._kept = _Kept(seat, rows, self._read, released)
        self._hers: dict[int, bool] = {}

    def rest(self, layer: Layer) -> Layer | None:
        """What has to be searched of a layer: all of it, where words in a row are looked for."""
        if layer in self._silent:
            return None
        if self._passages is not None and not self._seat.who.team:
            return layer
        return None if self._names else self._people.rest(layer)

    def hits(self, folded: Folded, layer: Layer | None = None) -> tuple[Hit, ...]:
        """The hits of which something remains, in the order of the text."""
        quiet = self._names or (layer is not None and self._people.rest(layer) is None)
        people = () if quiet else self._people.hits(folded, layer)
        rows = self._standing(folded, layer)
        if layer is not None and not (people or rows or self._names):
            self._silent.add(layer)
        found = [*self._named(people, folded), *self._private(rows, folded, layer)]
        return tuple(sorted(found, key=lambda hit: (hit.first, hit.last)))

    def _standing(self, folded: Folded, layer: Layer | None) -> list[Standing]:
        """The rows that stand in the text, and those that do where words are mended that a line cuts."""
        found = []
        for index, at in self._found_in(folded.text):
            first = folded.word_at(at + 1)
            found.append((index, first, first + len(self._rows.words[index]) - 1))
        words, numbers = mended(folded, layer.text) if layer is not None else ([], [])
        text = f" {' '.join(words)} "
        for index, at in self._found_in(text) if words else ():
            begin = text.count(" ", 0, at)
            first, last = numbers[begin], numbers[begin + len(self._rows.words[index])] - 1
            found += [(index, first, last)] if last - first >= len(self._rows.words[index]) else []
        return found

    def _found_in(self, text: str) -> Iterator[tuple[int, int]]:
        """The number of each row that stands in folded words, and where."""
        if self._passages is not None:
            for index, start, _ in self._passages.find_matches_as_indexes(text, overlapping=True):
                yield index, start

    def _named(self, hits: Iterable[Hit], folded: Folded) -> Iterator[Hit]:
        """Names but where they stand in words that may name somebody to her, and days for those outside."""
        for hit in hits:
            kept = tuple(n for n in hit.needles if self._secret(n))
            if kept and not any(_within(row, hit, folded) for row in self._phrases):
                yield hit._replace(meaning=meaning(kept))

    def _secret(self, needle: Needle) -> bool:
        if needle.rule == "codeword":
            return not self._seat.who.team
        if needle.kind == WHERE:
            return not self._seat.of_rooms
        return needle.rule in _LOOKED_FOR and needle.who != self._own

    def _private(self, rows: Iterable[Standing], folded: Folded, layer: Layer | None) -> Iterator[Hit]:
        """Words of texts of which she reads none, but for the rules that every paper prints; a line where it
        stands by itself."""
        for index, first, last in rows:
            if self._seat.who.team or self._is_hers(index):
                continue
            needles = self._rows.needles[index]
            if all(needle.kind == LINE for needle in needles):
                if layer is None or not alone(first, last, folded, layer):
                    continue
                if says(first, last, folded, layer) or self._joined(index):
                    continue
            yield Hit(meaning(needles), first, last)

    def _joined(self, index: int) -> bool:
        """Whether a heading may say so that joins paragraphs of hers."""
        return f" {' '.join(self._rows.words[index])} " in self._all_read.replace(" | ", " ")

    def _is_hers(self, index: int) -> bool:
        """Whether a text that she reads holds the row, whatever other text holds it too."""
        if index not in self._hers:
            self._hers[index] = index not in self._kept and (
                any(map(self._reads, self._rows.homes[index]))
                or f" {' '.join(self._rows.words[index])} " in self._all_read
            )
        return self._hers[index]

    def _reads(self, home: Home) -> bool:
        there = self._read.get(home.text)
        return there is not None and all(self._seat.sees(span, there=there) for span in home.spans)

    @cached_property
    def _all_read(self) -> str:
        """All that she reads, as she reads it, and the rules, which papers print and people quote."""
        read = [(self._rows.texts[number], there) for number, there in self._read.items()]
        texts = [as_read(text, partial(self._seat.sees, there=there)) for text, there in read]
        return f" {' | '.join([*texts, *(' '.join(words_of(rule)) for rule in sentences())])} "


def _within(row: Words, hit: Hit, folded: Folded) -> bool:
    """Whether the words of the hit are part of this row, and stand in it here."""
    longest = hit.last - hit.first + 1
    return any(
        all(folded.word(start + i) == word for i, word in enumerate(row))
        for start in range(hit.first - len(row) + longest, hit.first + 1)
    )


def _phrases(seat: Seat) -> Iterator[str]:
    """What may name somebody to this reader: lists, licences, those who convene, speakers on the record. On
    the site a convenor needs a licence, and so in a paper for the public."""
    dialogue = seat.dialogue
    for session in dialogue.sessions:
        yield from list_lines(dialogue, session)
    for licence in dialogue.licences:
        yield unseal(licence.text)
    convenors = None if seat.public else dialogue.convenors
    if convenors is not None and may_read(dialogue, None, convenors, seat.who, seat.at):
        yield from (words for text in convenors.texts for words in whole(text))
    named = named_to(seat)
    yield from (unseal(p.name) for p in dialogue.people.persons if p.id in named and p.name is not None)
