"""One needle: a row of folded words, the rule it serves, whom it points to and how strong it is alone."""

from __future__ import annotations

from dataclasses import dataclass, field

FULL = "full"
"""Certain wherever it is met."""
PART = "part"
"""A part of a name that is no ordinary word."""
SELDOM = "seldom"
"""A part that is a word now and then: with a capital it counts as a part."""
ORDINARY = "ordinary"
"""A part that is an ordinary word: counts in a name's company."""
FAMILY = "family"
"""All who bear a surname that is an ordinary word: `the Hills`."""
NICK = "nick"
"""What the person may be called for short."""
ABROAD = "abroad"
"""A kind of nickname: the same name in another language, or with an ending that makes another name of it."""
FORMAL = "formal"
"""A kind of nickname: the long form of the short one that the roster has, or another short one."""
CLIPPED = "clipped"
"""A kind of nickname: the name cut short by rule, which no list has."""
FAR = (ABROAD, FORMAL, CLIPPED)
"""The kinds that tell of somebody only where she is known."""
SPELT = "spelt"
"""The kind of a part in Latin letters that the roster has in its own letters alone."""
JOINED = "joined"
"""Parts written together, looked for inside longer words too."""
SHORTEST_JOINED = 6
"""Letters of what is looked for so."""
HANDLE = "handle"
"""An initial written together with a part."""
WORD = "word"
"""The kind of a handle that is an ordinary word: `eking`."""
INITIALS = "initials"
SIGNED = "signed"
"""The kind of the first and the last of three initials or more: they count on a line of their own."""
LETTER = "letter"
"""A surname of one letter, with the title or the given name before it."""
REVERSED = "reversed"
DOUBT = "doubt"
"""For review wherever it is met."""
ACRONYM = "acronym"
"""Counts where it is written with its capitals."""
PHONE = "phone"
RUN = "run"
"""Eight words in a row of private notes."""
NOTE = "note"
"""A whole paragraph of them, for near copies."""
OPEN = "open"
"""A paragraph that the public has: what is as like it as the notes is no near copy of them."""

DAY = "day"
"""A day on which people met, by its ISO date: it is known in any writing, and for review."""

WHERE = "where"
"""The kind of what says where people met, or when, more exactly than the public is told."""

KEPT = "kept"
"""The kind of a whole paragraph or sentence that not everybody may read."""

LINE = "line"
"""The kind of one too short to be known again inside other words: it counts where it stands by itself."""


@dataclass(frozen=True, slots=True)
class Needle:
    """One row of words: `rule` it serves, `who` it points to, how strong it is alone.

    `base` is the part of the name it is a form of: two different bases of one person beside each
    other are that person. `given` marks a first name, `particles` the small words before the part;
    `note` numbers a paragraph of the notes and `at` the place of the words in it.
    """

    words: tuple[str, ...] = field(repr=False)
    rule: str
    who: str | None = None
    strength: str = FULL
    base: str = field(default="", repr=False)
    given: bool = False
    particles: tuple[str, ...] = field(default=(), repr=False)
    initials: frozenset[str] = field(default=frozenset(), repr=False)
    kind: str = ""
    note: int = -1
    at: int = -1
