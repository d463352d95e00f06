"""Reads a public report as somebody who wants to know who spoke, and counts whom each sentence leaves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from facilitator.disclosure.edition import Listed, Para, Phrase, Prose, Quoted, Said, Words
from facilitator.disclosure.groups import SIDE, Group, groups_of, houses, named_in, spoken_before
from facilitator.disclosure.outcomes import Seat, outcome_case, rule_outcome
from facilitator.disclosure.readers import Reader, eyes
from facilitator.disclosure.rules.case import Case
from facilitator.disclosure.things import rule_theme
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import PUBLIC
from facilitator.model.session import Item, Outcome, Session
from facilitator.problems import Place

_END = re.compile(r"(?<=[.!?؟。！？])\s+")

People = frozenset[str]


@dataclass(frozen=True, slots=True)
class Seen:
    """One public sentence in the opponent's hands.

    `compatible` people of `room` could have said it; `others` could not. `weak` says why the sentence
    holds too little cover, one reason to a sentence; empty where it holds enough.
    """

    place: Place
    what: str
    where: str
    sentence: str
    compatible: int
    room: int
    weak: tuple[str, ...]
    used: tuple[str, ...] = ()

    @property
    def others(self) -> int:
        """How many of the room could not have said it."""
        return self.room - self.compatible


def attack(
    dialogue: Dialogue, session: Session, at: datetime, earlier: Mapping[str, tuple[Said, ...]]
) -> tuple[Seen, ...]:
    """Every public sentence of a session with the people it leaves.

    `earlier`: what earlier releases said in the place of each outcome, by its id; the opponent kept them.
    """
    seat = Seat(dialogue, session, eyes(Reader.label(PUBLIC), dialogue), at)
    found: list[Seen] = []
    for item in session.items:
        found += _theme(seat, item)
    for outcome in session.outcomes:
        found += _outcome(seat, outcome, earlier.get(outcome.id, ()))
    return tuple(found)


def _theme(seat: Seat, item: Item) -> Iterator[Seen]:
    if item.theme is None:
        return
    _, shown = rule_theme(seat, item)
    if shown is None:
        return
    case = Case(seat.dialogue, seat.session, item.release, seat.at, items=(item,), anywhere=False)  # type: ignore[arg-type]
    yield from _sentences(seat, case, item.place, f"theme {item.id}", (("", shown.theme),), ())


def _outcome(seat: Seat, outcome: Outcome, earlier: tuple[Said, ...]) -> Iterator[Seen]:
    _, shown = rule_outcome(seat, outcome)
    if shown is None:
        return
    case = outcome_case(seat, outcome)
    promise = shown.commitment
    parts = [("", shown.text), ("why", shown.why)]
    parts += [("every", promise.every), ("check", promise.check)] if promise else []
    said = tuple((where, text) for where, text in parts if text is not None)
    yield from _sentences(seat, case, outcome.place, f"outcome {outcome.id}", said, earlier)


def _sentences(
    seat: Seat,
    case: Case,
    place: Place,
    what: str,
    parts: Iterable[tuple[str, Said]],
    earlier: tuple[Said, ...],
) -> Iterator[Seen]:
    room = case.smallest_room
    known = groups_of(seat.dialogue, seat.session, room)
    before = spoken_before(earlier, known)
    for where, text in parts:
        for lang, blocks in text.versions:
            for sentence, sides in _split(blocks):
                group = named_in(sentence, sides, known)
                left, used = _left(room, [*group, *before], known)
                yield Seen(
                    place,
                    what,
                    f"{where} [{lang}]".strip(),
                    sentence,
                    len(left),
                    len(room),
                    tuple(_weaknesses(seat, case, room, left, group, sentence)),
                    used,
                )


def _left(room: People, groups: Iterable[Group], known: tuple[Group, ...]) -> tuple[People, tuple[str, ...]]:
    """Whom the groups leave: of one kind any of those named, of several kinds only who is in each.

    A sentence that names every side tells of none.
    """
    kinds: dict[str, list[Group]] = {}
    for group in groups:
        kinds.setdefault(group.told, []).append(group)
    left, used = room, []
    for told, found in kinds.items():
        if told == SIDE and {g.calls for g in found} == {g.calls for g in known if g.told == SIDE}:
            continue
        left &= frozenset().union(*(g.people for g in found))
        used.append(told)
    return left, tuple(used)


def _weaknesses(
    seat: Seat, case: Case, room: People, left: People, groups: list[Group], sentence: str
) -> Iterator[str]:
    k = seat.dialogue.k
    if groups or left != room:
        if len(left) < k or any(len(group.people & room) < k for group in groups):
            yield f"fewer than k ({k}) could have said it"
        if 0 < len(room - left) < k:
            yield f"its complement is smaller than k ({k}): who did not say it is told as well"
        if any(0 < houses(seat.dialogue, seat.session, g.people & room) < k for g in groups):
            yield f"these people come from fewer than k ({k}) houses on the public list: it points to them"
    elif case.attribution.word == "participant" and len(left) < k:
        yield f"fewer than k ({k}) could have said it"
    yield from _counted(case, room, k, sentence, grouped=bool(groups))


SINGLES = re.compile(
    r"\b(?:at least one|only one|all but one|exactly one|a single|one of the|the only|no one but|"
    r"au moins une?|un seul|une seule|tous sauf un)\b",
    re.IGNORECASE,
)
"""Words that count people where the scale of quantifiers begins at some: one, all, and all but one."""


def _counted(case: Case, room: People, k: int, sentence: str, *, grouped: bool) -> Iterator[str]:
    if SINGLES.search(sentence) and (grouped or len(room) < k):
        yield "it counts to one (or to all but one) within a group that can be named"
    count = case.support.count if case.support else None
    if count is not None and 0 < len(room) - count < k:
        yield f"the number behind its quantifier leaves fewer than k ({k}) who did not share it"


def _split(blocks: tuple[Prose, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(sentence, the sides its phrases name) of each sentence, with a phrase in words of the level."""
    for block in blocks:
        if isinstance(block, Para):
            yield from _of_para(block)
        elif isinstance(block, Quoted):
            yield from _split(block.blocks)
        elif isinstance(block, Listed):
            for item in block.items:
                yield from _split(item)


def _of_para(block: Para) -> Iterator[tuple[str, tuple[str, ...]]]:
    text, sides = "", {}
    for piece in block.pieces:
        if isinstance(piece, Words):
            text += piece.text
        elif isinstance(piece, Phrase):
            token = f"‹{piece.level}{' ' + piece.shown if piece.shown else ''}›"
            text += token
            if piece.level == "side":
                sides[token] = piece.shown
        else:
            text += " … " if type(piece).__name__ == "Mark" else " "
    for sentence in _END.split(text.strip()):
        if sentence:
            yield sentence, tuple(side for token, side in sides.items() if token in sentence)
