"""The few words that papers to print and calendars need beside their templates."""

from __future__ import annotations

from facilitator.words.catalogue import N_, say

MEETING = N_("Meeting")
PAGE = N_("Page %(page)s of %(pages)s")
ALARM_MINUTES = 10
"""How long before an item the team is reminded."""


def meeting(lang: str) -> str:
    """All that a calendar says of an item: a lost telephone tells no more."""
    return say(MEETING, lang)


def page_of(lang: str) -> tuple[str, str, str]:
    """What stands before, between and after the two numbers of `page x of y`."""
    before, _, rest = say(PAGE, lang).partition("%(page)s")
    between, _, after = rest.partition("%(pages)s")
    return before, between, after
