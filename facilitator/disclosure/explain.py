"""A ruling in sentences that can be read aloud."""

from __future__ import annotations

from facilitator.disclosure.ruling import Ruling

STANDING = {
    "open": "It is open to the public.",
    "released": "It is released to this reader.",
    "room": "This reader reads it because it was said in the room; it is not yet released outside.",
    "team": "It is read here because this reader is of the team.",
    "closed": "This reader does not see it.",
}


def sentences(ruling: Ruling) -> tuple[str, ...]:
    """The decision first, then what stands against it, then what speaks for it. Ids and dates, no content."""
    against = [r.sentence for r in ruling.reasons if not r.holds]
    for_it = [r.sentence for r in ruling.reasons if r.holds]
    told = [STANDING[ruling.standing]]
    if ruling.standing == "closed":
        told += [f"Against it: {s}" for s in against]
        told += [f"Met: {s}" for s in for_it]
    else:
        told += for_it
    return tuple(told)
