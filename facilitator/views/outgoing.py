"""What a reader heard in the room and would leave it, in which words, and on what conditions."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.disclosure.edition import Edition, SessionShownTo
from facilitator.views.common import Told
from facilitator.views.follow_up import Awaited, Numbered, before, results
from facilitator.views.standing import Standing


@dataclass(frozen=True, slots=True)
class Outgoing:
    """Words that would leave the room, and on what conditions.

    `numbers` are their paragraphs in this pack, where they stand as they would go out; else `text`
    has the words. `public` says that these are words for the public which differ from the room's.
    """

    numbers: tuple[int, ...]
    text: Told | None
    public: bool
    not_before: str
    awaited: tuple[Awaited, ...]


def leaving(edition: Edition, session: SessionShownTo, stands: Standing, lang: str) -> tuple[Numbered, ...]:
    """What this reader heard in the room and would leave it; under 0 what this pack tells nowhere else."""
    here = results(edition, session, (*before(edition, session), session), lang)
    everything = (*stands.everything(), *(Numbered(0, r) for r in here))
    return tuple(n for n in everything if n.result.waiting)


def outgoing(found: tuple[Numbered, ...]) -> tuple[Outgoing, ...]:
    """Paragraphs that go out as they stand are told together where their conditions are the same."""
    together: dict[tuple[str, tuple[Awaited, ...]], list[int]] = {}
    apart: list[Outgoing] = []
    for n in found:
        on = (n.result.not_before, n.result.awaited)
        if n.number and n.result.outside is None:
            together.setdefault(on, []).append(n.number)
        else:
            numbers = (n.number,) if n.number else ()
            text = n.result.outside or n.result.text
            apart.append(Outgoing(numbers, text, n.result.outside is not None, *on))
    return (*(Outgoing(tuple(ns), None, False, *on) for on, ns in together.items()), *apart)
