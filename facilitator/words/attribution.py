"""The phrase that stands for a person: whole entries, the same for everybody, without gender."""

from __future__ import annotations

from facilitator.words.catalogue import N_, say

SOMEONE = N_("someone")
PARTICIPANT = N_("one of those present")
FROM_SIDE = N_("a participant from %(side)s")


def phrase(level: str, shown: str, lang: str) -> str:
    """What to print for a person at a declared level; KeyError for a level that does not exist.

    `shown` is the side's name, the role, the name or the id; it plays no part in the first two.
    """
    whole = {
        "none": say(SOMEONE, lang),
        "participant": say(PARTICIPANT, lang),
        "side": say(FROM_SIDE, lang) % {"side": shown},
        "role": shown,
        "name": shown,
        "id": shown,
    }
    return whole[level]
