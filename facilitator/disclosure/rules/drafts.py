"""A consent counts for the words that were circulated before it, and for no others."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from facilitator.model.release import Consent, Draft
from facilitator.model.sealed import Sealed

DayOf = Callable[[datetime], date]
"""The calendar day of an instant where the session is held."""

Asked = tuple[tuple[Draft, Sealed[str]], ...]
"""The drafts that may be meant, each with the words that it held."""


def meant(answer: Consent, held: Asked, day_of: DayOf) -> Asked | None:
    """The drafts a consent is to: the one it names, else the last before it.

    Days have no hours: a draft of the consent's own day may have come before it or after, so both that
    one and the last of an earlier day are meant. None: it names a draft that never held the item, or
    one circulated after it. Empty: nothing had been circulated, and consent is to the words as they stand.
    """
    if answer.given is None:
        return None
    given = answer.given
    if answer.draft is not None:
        return tuple(h for h in held if h[0].number == answer.draft and day_of(h[0].at) <= given) or None
    same_day = tuple(h for h in held if day_of(h[0].at) == given)
    earlier = [h for h in held if day_of(h[0].at) < given]
    return (*((max(earlier, key=lambda h: (h[0].at, h[0].number)),) if earlier else ()), *same_day)


def stands(answer: Consent, held: Asked, words: Sealed[str] | None, day_of: DayOf) -> bool:
    """Whether the words standing now are those the consent was given to."""
    drafts = meant(answer, held, day_of)
    return drafts is not None and all(then == words for _, then in drafts)


def told(answer: Consent, held: Asked, day_of: DayOf) -> str:
    """What the consent was to: `to draft 2`, or that nothing had been circulated."""
    drafts = meant(answer, held, day_of)
    if drafts is None:
        return f"to draft {answer.draft}"
    if not drafts:
        return "to the words as they stand; no draft had been circulated"
    return "to draft " + " or ".join(str(d.number) for d, _ in drafts)


def ended(answer: Consent, held: Asked, day_of: DayOf) -> str:
    """Why a consent does not count for the words standing now."""
    drafts = meant(answer, held, day_of)
    if drafts is None:
        return f"agreed to draft {answer.draft}, which did not hold it on that day"
    what = told(answer, held, day_of)
    if len(drafts) > 1:
        return f"agreed {what}, and not all of these have the words that stand now: name the draft"
    return f"agreed {what}; the words have been changed since, which ended this consent"
