"""Words in a row that private notes have too, but for one that was dropped, put in, exchanged or swapped."""

from __future__ import annotations

from collections.abc import Sequence

FEWEST = 6
_AFTER = 2
_WHOLE = 8
Words = Sequence[str]

# How far the text and the notes go on past the one difference, and how many words they share in it.
_SLIPS = ((0, 1, 0), (1, 0, 0), (1, 1, 0), (2, 2, 2))


def aligned(text: Words, at: int, note: Words, there: int) -> tuple[int, int, int] | None:
    """The first and last word of the text that go with the notes, from a word that both have, and how many
    of them are the same."""
    right = _run(text, at, note, there, 1)
    left = _run(text, at, note, there, -1)
    core = left + right - 1
    more_right, far_right = _past(text, at + right, note, there + right, 1)
    more_left, far_left = _past(text, at - left, note, there - left, -1)
    more = max(more_left, more_right)
    if core + more < FEWEST or (not more and core < _WHOLE):
        return None  # A few words in a row that are all the same are a run, and a short one is none.
    if more_right >= more_left:
        return at - left + 1, at + right - 1 + far_right, core + more
    return at - left + 1 - far_left, at + right - 1, core + more


def _run(text: Words, at: int, note: Words, there: int, step: int) -> int:
    """How many words are the same from here on."""
    length = 0
    while 0 <= at < len(text) and 0 <= there < len(note) and text[at] == note[there]:
        length, at, there = length + 1, at + step, there + step
    return length


def _past(text: Words, at: int, note: Words, there: int, step: int) -> tuple[int, int]:
    """Past one difference: how many words more are the same, and how many of the text that takes."""
    best = (0, 0)
    for mine, theirs, same in _SLIPS:
        if same and not _swapped(text, at, note, there, step):
            continue
        more = _run(text, at + mine * step, note, there + theirs * step, step)
        if more >= _AFTER:
            best = max(best, (more + same, more + mine))
    return best


def _swapped(text: Words, at: int, note: Words, there: int, step: int) -> bool:
    if not (0 <= at + step < len(text) and 0 <= there + step < len(note)):
        return False
    if min(at, there) < 0 or at >= len(text) or there >= len(note):
        return False
    return text[at] == note[there + step] and text[at + step] == note[there]
