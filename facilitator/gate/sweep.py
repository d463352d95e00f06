"""The one loop of the gate: every file, every layer, every rule; nothing is skipped in silence."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from facilitator.gate.findings import BLOCK, REVIEW, Draft, Report, numbered
from facilitator.gate.licences import Allowed, covers, masked
from facilitator.gate.marks import decided, marks, sentence_at
from facilitator.gate.match import Finder, Matcher, Mention
from facilitator.gate.needles import Needles
from facilitator.gate.readers.here import Unwrapped
from facilitator.gate.readers.html_cut import Pieces
from facilitator.gate.rings import rings_can_wait
from facilitator.gate.rules import RULES
from facilitator.gate.rules.page import Page
from facilitator.gate.text.encodings import first_text
from facilitator.gate.text.fold import fold
from facilitator.gate.text.layers import Layer
from facilitator.gate.text.lines import ended
from facilitator.gate.unwrap import address_of, name_of, unwrap

_CONTENT = "Only a person can judge what is shown, drawn or heard here. Look at it, and listen."
_FAILED = "A rule failed here, so nothing was proven."


@dataclass(frozen=True, slots=True)
class Source:
    """One file: its name as it will be reported, and its bytes, or None and why they were not read.

    `ours`: this program made it a moment ago, from words that were searched before.
    """

    name: str
    data: bytes | None = field(repr=False)
    tip: str = "This could not be opened, so it was not read."
    ours: bool = False


class _Lines:
    """The lines of a text, read when first asked for; asked in order, it counts on from there."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = self._line = 0

    @cached_property
    def _text(self) -> str:
        return ended(first_text(self._data))

    def at(self, start: int) -> tuple[int, int]:
        """The number of the line and the column of a character, both from 1."""
        if start < self._at:
            self._at = self._line = 0
        self._line += self._text.count("\n", self._at, start)
        self._at = start
        return self._line + 1, start - self._text.rfind("\n", 0, start)


@dataclass(frozen=True, slots=True)
class _Found:
    """A mention with its layer, its place in the file (or None) and its folded words."""

    mention: Mention
    where: str
    place: tuple[int, int] | None
    words: str = field(repr=False)
    marks: frozenset[str] = field(default=frozenset(), repr=False)


def sweep(
    files: Iterable[Source],
    needles: Needles,
    *,
    licences: Iterable[Allowed] = (),
    trusted: frozenset[str] = frozenset(),
    salts: tuple[str, ...] = (),
) -> Report:
    """Reads every file to its end and reports what must not be there, or could not be read.

    `trusted` are SHA-256 digests (hex) of files that installed packages ship: equal bytes count as
    read. `salts`: what the digests of the sentences are salted with, for each finding for review. No
    file at all, and rosters without a name, are findings of the run.
    """
    matcher = Matcher(needles.all)
    return swept(files, matcher, named=needles.named, licences=licences, trusted=trusted, salts=salts)


def swept(
    files: Iterable[Source],
    matcher: Finder,
    *,
    named: bool,
    licences: Iterable[Allowed] = (),
    trusted: frozenset[str] = frozenset(),
    salts: tuple[str, ...] = (),
) -> Report:
    """The same with needles that are threaded already; `named`: whether the rosters named anybody."""
    pieces, licences = Pieces(), tuple(licences)
    drafts: list[Draft] = []
    read = met = 0
    with rings_can_wait():
        for source in files:
            met += 1
            whole, found = _file(source, matcher, pieces, licences, trusted, salts)
            read += whole
            drafts += found
    if not met:
        tip = "There was no file to read, so nothing was proven."
        drafts.append(Draft(BLOCK, "unreadable", "", "", tip))
    if not named:
        tip = "The rosters name nobody, so no name could be looked for."
        drafts.append(Draft(BLOCK, "content", "", "", tip))
    return Report(read, numbered(drafts))


def _file(
    source: Source,
    matcher: Finder,
    pieces: Pieces,
    licences: tuple[Allowed, ...],
    trusted: frozenset[str],
    salts: tuple[str, ...],
) -> tuple[bool, list[Draft]]:
    """Whether the file was read to its end, and what was found in it."""
    name = name_of(source.name)
    faults = [Draft(BLOCK, "unreadable", source.name, f.where, f.tip) for f in name.faults]
    if source.data is None:
        drafts = faults + _search(source.name, name, b"", matcher, licences, salts)
        return False, [*drafts, Draft(BLOCK, "unreadable", source.name, "content", source.tip)]
    if hashlib.sha256(source.data).hexdigest() in trusted:
        return not faults, faults + _search(source.name, name, b"", matcher, licences, salts)
    try:
        found = unwrap(source.name, source.data, pieces, ours=source.ours)
    except Exception:  # noqa: BLE001 - whatever a reader stumbles over, the file was not read
        found = Unwrapped()
        drafts = [Draft(BLOCK, "unreadable", source.name, "content", "A reader failed on this file.")]
    else:
        drafts = [Draft(BLOCK, "unreadable", source.name, f.where, f.tip) for f in found.faults]
        drafts += [
            Draft(REVIEW, t.rule, source.name, t.where, t.tip, None, t.start, t.end) for t in found.tells
        ]
        drafts += [Draft(REVIEW, "content", source.name, "content", _CONTENT)] if found.content else []
    if salts:
        # What is no text has no sentence: a decision about it holds for these very bytes.
        bytes_of = hashlib.sha256(source.data).hexdigest()
        drafts = [
            replace(d, marks=marks(salts, f"{d.rule} {d.where} {bytes_of}")) if d.level == REVIEW else d
            for d in drafts
        ]
    found.layers += name.layers
    drafts += faults + _search(source.name, found, source.data, matcher, licences, salts)
    return not any(d.rule == "unreadable" or d.tip == _FAILED for d in drafts), drafts


def _search(
    file: str,
    unwrapped: Unwrapped,
    data: bytes,
    matcher: Finder,
    licences: tuple[Allowed, ...],
    salts: tuple[str, ...],
) -> list[Draft]:
    drafts: list[Draft] = []
    found: list[_Found] = []
    page = address_of(file)
    for layer in unwrapped.layers:
        mentions, failed = _mentions(layer, matcher, page, salts)
        found += mentions
        drafts += [Draft(BLOCK, rule, file, layer.where, _FAILED) for rule in failed]
    lines_of = unwrapped.lines
    if licences:
        lines_of = [*lines_of, *(line for listed in unwrapped.licensable for line in listed())]
    allowed = masked(lines_of, licences)
    lines = _Lines(data)
    return drafts + [_draft(file, one, lines) for one in _once(found, allowed)]


def _mentions(
    layer: Layer, matcher: Finder, page: str, salts: tuple[str, ...]
) -> tuple[list[_Found], list[str]]:
    """What the rules find in a layer, and the names of the rules that failed on it."""
    found: list[_Found] = []
    failed: list[str] = []
    try:
        rest = matcher.rest(layer)
        if rest is None:
            return [], []
        layer = rest
        folded = fold(layer.text)
        hits = matcher.hits(folded, layer)
    except Exception:  # noqa: BLE001 - a failure closes, it is never "clean"
        return [], ["unreadable"]
    if not hits:
        return [], []
    read = Page(folded, layer, matcher.origin)
    for name, rule, reads in RULES:
        mine = tuple(hit for hit in hits if not reads.isdisjoint(hit.meaning.rules))
        try:
            mentions = list(rule(mine, read)) if mine else []
        except Exception:  # noqa: BLE001 - as above
            failed.append(name)
            continue
        for m in mentions:
            words = " ".join(folded.word(i) for i in range(m.first, m.last + 1))
            place = layer.span(folded.spans[m.first][0], folded.spans[m.last][1])
            marked: frozenset[str] = frozenset()
            if salts and m.level == REVIEW:
                ends = folded.spans[m.first][0], folded.spans[m.last][1]
                marked = marks(salts, decided(sentence_at(layer.text, *ends), page))
            found.append(_Found(m, layer.where, place, f" {words} ", marked))
    return found, failed


def _once(found: list[_Found], allowed: tuple[tuple[int, int], ...]) -> Iterator[_Found]:
    """Each mention once: the longest where several cover a place, and no echo of another layer.

    What a licence covers is left out first; a mention without a place is an echo only of one that
    is reported with its place.
    """
    placed = [f for f in found if f.place and not covers(allowed, *f.place)]
    echoes: dict[tuple[tuple[int, int] | None, tuple[str, str, str]], frozenset[str]] = {}
    for one in placed:
        echoes[one.place, _key(one)] = echoes.get((one.place, _key(one)), frozenset()) | one.marks
    kept: list[_Found] = []
    reach: dict[tuple[str, ...], int] = {}
    for one in sorted(placed, key=lambda f: (f.place[0], -f.place[1], f.mention.level) if f.place else ()):
        key = _key(one)
        if one.place and one.place[1] > reach.get(key, -1):
            reach[key] = one.place[1]
            kept.append(one)
    certain: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for one in kept:
        if one.place and one.mention.level == BLOCK:
            certain.setdefault(_key(one)[:2], []).append(one.place)
    kept = [f for f in kept if f.mention.level == BLOCK or not _settled(f, certain)]
    yield from (replace(f, marks=f.marks | echoes.get((f.place, _key(f)), frozenset())) for f in kept)
    told: dict[tuple[str, ...], list[str]] = {}
    for one in kept:
        told.setdefault((*_key(one), ""), []).append(one.words)
    for one in sorted((f for f in found if not f.place), key=lambda f: -len(f.words)):
        inside, _, last = one.where.rpartition(" > ")
        own = last == "file name"
        key3 = (*_key(one), "file name" if own else inside)
        if not any(one.words in words for words in told.get(key3, ())):
            told.setdefault(key3, []).append(one.words)
            yield one


def _settled(one: _Found, certain: dict[tuple[str, str], list[tuple[int, int]]]) -> bool:
    """Whether a doubt is settled by a certain mention of the same person, or passage, at the same place."""
    return one.place is not None and covers(certain.get(_key(one)[:2], ()), *one.place)


def _key(one: _Found) -> tuple[str, str, str]:
    """Mentions that may stand for one another: a finding for review never hides one that blocks."""
    return one.mention.rule, one.mention.who or "", one.mention.level


def _draft(file: str, one: _Found, lines: _Lines) -> Draft:
    m = one.mention
    if one.place is None:
        return Draft(m.level, m.rule, file, one.where, m.tip, m.who, marks=one.marks)
    start, end = one.place
    line, column = lines.at(start)
    return Draft(
        m.level,
        m.rule,
        file,
        one.where,
        m.tip,
        m.who,
        start,
        end,
        line,
        column,
        one.marks,
    )
