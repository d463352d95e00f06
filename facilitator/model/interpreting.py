"""How many interpreters a day needs, by what the profession asks for."""

from __future__ import annotations

from facilitator.model.labels import InterpretationMode

EARLY = 30
"""Minutes by which interpreters come before the first item."""

TURN = 30
"""Minutes that one interpreter works in the booth before the next takes over."""

ALONE = 40
"""Minutes that one interpreter can work alone in a booth."""

BOOTH: tuple[tuple[int, int], ...] = ((ALONE, 1), (240, 2), (360, 3), (480, 4))
"""Two languages, one booth: up to so many minutes a day, so many interpreters."""

MANY_LANGUAGES = 6
"""Interpreters for three languages or more at once."""

LONGEST_CONSECUTIVE = 360
"""Minutes of a day that two interpreters can bridge by turns."""


def interpreters_needed(mode: InterpretationMode, languages: int, minutes: int) -> int:
    """How many interpreters a day with so many minutes of items needs; 0 where none is.

    A day longer than the longest the profession knows asks for as many as that longest day: that it is
    too long is another question.
    """
    if mode is InterpretationMode.NONE or minutes <= 0:
        return 0
    if mode is InterpretationMode.CONSECUTIVE:
        return 1 if minutes <= LONGEST_CONSECUTIVE // 2 else 2
    if languages > 2:
        return MANY_LANGUAGES
    return next((count for most, count in BOOTH if minutes <= most), BOOTH[-1][1])


def longest_day(mode: InterpretationMode) -> int:
    """Minutes of items beyond which a day cannot be interpreted well; 0 where none is interpreted."""
    return {
        InterpretationMode.NONE: 0,
        InterpretationMode.CONSECUTIVE: LONGEST_CONSECUTIVE,
        InterpretationMode.SIMULTANEOUS: BOOTH[-1][0],
    }[mode]
