"""Compares a new edition with everything that its reader received: what would the difference give away?"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from facilitator.disclosure.edition import Mark, Said, SessionShownTo, Words
from facilitator.publish.editions import Issued, Passages, runs_of, salted
from facilitator.publish.preview import plain_block
from facilitator.views.common import Told

MARKED = "words that this reader has received are now withheld"
LIST = "the list of attendees has gained or lost a line since this reader received it"
ELSEWHERE = "the words behind a mark stand in another text that this reader has"
CHANGED = "words that this reader has received read differently now"
GONE = "words that this reader has received are gone"

REFUSED = frozenset({MARKED, LIST, ELSEWHERE})


@dataclass(frozen=True, slots=True)
class Difference:
    """What one place would tell whoever lays the new edition beside an older copy."""

    place: str
    message: str
    since: str
    """The day of the older copy (ISO)."""

    @property
    def stops(self) -> bool:
        """Whether it gives something away, rather than being a change that a reader may see."""
        return self.message in REFUSED

    @property
    def about(self) -> str:
        """The id of the thing, as corrections name it; empty for a list."""
        return self.place.partition(" ")[2].partition(" ")[0].rpartition("#")[2] if "#" in self.place else ""


@dataclass(frozen=True, slots=True)
class Named:
    """A session as a reader knows it: its id, and the ids of its parts by field, in their order."""

    id: str
    session: SessionShownTo
    ids: Mapping[str, tuple[str, ...]]


def passages(reader: Named, team: Named, view: object) -> Passages:
    """What of a session stands on a reader's paper; the team's edition has the words behind its marks."""
    shown = set(_told(view))
    full = dict(_texts(team))
    session = reader.session
    texts: dict[str, str] = {}
    marked: dict[str, int] = {}
    hidden: dict[str, tuple[str, ...]] = {}
    for place, (lang, blocks) in _texts(reader):
        if blocks not in shown:
            continue
        texts[place] = " ".join(plain_block(b, lang) for b in blocks)  # type: ignore[arg-type]
        behind = tuple(_behind(blocks, full.get(place, (lang, ()))[1]))
        count = sum(isinstance(p, Mark) for p in _pieces(blocks))
        if count:
            marked[place] = count
            hidden[place] = behind
    whole = repr(view) if session.list_lines else ""
    listed = session.list_lines if any(line in whole for line in session.list_lines) else ()
    return Passages(texts, {reader.id: listed} if listed else {}, marked, hidden)


def differences(
    new: Passages, known: Iterable[Issued], paper: tuple[str, str, str]
) -> tuple[Difference, ...]:
    """Everything that the new edition tells beside the reader's copies; the newest copy of a place counts.

    `paper` is its kind, session and language: what a copy of the same has and it has not is gone.
    """
    found: list[Difference] = []
    copies = sorted(known, key=lambda one: one.on, reverse=True)
    seen: set[str] = set()
    for one in copies:
        found += _texts_since(new, one, seen, same=(one.paper, one.session, one.lang) == paper)
        for where, lines in new.lists.items():
            had = one.lines.get(where)
            if had is not None and f"list {where}" not in seen:
                seen.add(f"list {where}")
                if set(had) != {salted(one.salt, line) for line in lines}:
                    found.append(Difference(f"list {where}", LIST, one.on))
        for place, behind in new.hidden.items():
            if any(
                _all_in(words, lambda run, one=one: salted(one.salt, run) in one.runs) for words in behind
            ):
                found.append(Difference(place, ELSEWHERE, one.on))
    found += _within(new)
    return tuple(dict.fromkeys(found))


def _texts_since(new: Passages, one: Issued, seen: set[str], *, same: bool) -> Iterator[Difference]:
    for place, digest in one.texts.items():
        if place in seen or (place not in new.texts and not same):
            continue
        seen.add(place)
        if place not in new.texts:
            yield Difference(place, GONE, one.on)
        elif salted(one.salt, new.texts[place]) != digest:
            newly = new.marked.get(place, 0) > one.marked.get(place, 0)
            yield Difference(place, MARKED if newly else CHANGED, one.on)


def _within(new: Passages) -> Iterator[Difference]:
    for place, behind in new.hidden.items():
        others = {run for where, text in new.texts.items() if where != place for run in runs_of(text)}
        if any(_all_in(words, others.__contains__) for words in behind):
            yield Difference(place, ELSEWHERE, "")


def _all_in(words: str, known: object) -> bool:
    runs = list(runs_of(words))
    return bool(runs) and all(known(run) for run in runs)  # type: ignore[operator]


Version = tuple[str, tuple[object, ...]]


ONE = {"outcomes": "outcome", "themes": "theme", "slots": "item", "objectives": "objective"}
"""What one thing of a field is called."""


def _texts(known: Named) -> Iterator[tuple[str, Version]]:
    """Every text that has a name of its own, by place and language."""
    for field in dataclasses.fields(known.session):
        value = getattr(known.session, field.name)
        for n, part in enumerate(value if isinstance(value, tuple) else (value,)):
            names = known.ids.get(field.name, ())
            own = str(getattr(part, "ref", "") or getattr(part, "id", "") or getattr(part, "about", ""))
            name = names[n] if n < len(names) else own
            if isinstance(part, Said):
                if not isinstance(value, tuple):
                    yield from _versions(f"{field.name} {known.id}", part)
            elif name and dataclasses.is_dataclass(part):
                place = f"{ONE.get(field.name, field.name)} {name if '#' in name else f'{known.id}#{name}'}"
                for inner in dataclasses.fields(part):
                    text = getattr(part, inner.name)
                    if isinstance(text, Said):
                        yield from _versions(f"{place} {inner.name}", text)


def _versions(place: str, said: Said) -> Iterator[tuple[str, Version]]:
    for lang, blocks in said.versions:
        yield f"{place} {lang}", (lang, blocks)


def _told(value: object) -> Iterator[tuple[object, ...]]:
    if isinstance(value, Told):
        yield value.blocks
    elif isinstance(value, tuple):
        for part in value:
            yield from _told(part)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from _told(getattr(value, field.name))


def _pieces(value: object) -> Iterator[object]:
    """The pieces of blocks, in order."""
    if isinstance(value, tuple):
        for part in value:
            yield from _pieces(part)
    elif hasattr(value, "pieces"):
        yield from value.pieces
    elif dataclasses.is_dataclass(value):
        for name in ("blocks", "items"):
            yield from _pieces(getattr(value, name, ()))


def _behind(blocks: object, full: object) -> Iterator[str]:
    """The words that stand in the full text where this reader has a mark."""
    ours, theirs = list(_pieces(blocks)), list(_pieces(full))
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    for tag, start, end, first, last in matcher.get_opcodes():
        if tag == "replace" and any(isinstance(p, Mark) for p in ours[start:end]):
            yield "".join(p.text for p in theirs[first:last] if isinstance(p, Words))
