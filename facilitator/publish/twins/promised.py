"""What was circulated and what was annexed: as far as it opens a thing it stays, the rest is invented."""

from __future__ import annotations

from dataclasses import replace

from facilitator.model.release import Draft, Silence
from facilitator.model.sealed import Sealed
from facilitator.publish.twins.invention import Inventor
from facilitator.publish.twins.opened import Opened
from facilitator.publish.twins.speakers import Cast, reworded

WORDS, UNTIL = "DraftItem.words", "Draft.until"


def draft_again(draft: Draft, known: Opened, new: Inventor) -> Draft:
    """The words that were sent of an open outcome stay, those of a closed one are others."""
    items = tuple(
        item
        if known.has("outcome", f"{draft.session}#{item.outcome}") or not new.wants(WORDS)
        else replace(item, words=Sealed(new.words(), item.words.place))
        for item in draft.items
    )
    until = None if draft.until and new.wants(UNTIL) else draft.until
    return replace(draft, items=items, until=until)


def silence_again(silence: Silence | None, cast: Cast, new: Inventor) -> Silence | None:
    """What was annexed when an open text was adopted: the same words, by others and in another order."""
    if silence is None:
        return None
    return replace(
        silence, reservations=tuple(reworded(r, cast, new) for r in reversed(silence.reservations))
    )
