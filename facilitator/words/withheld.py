"""Why a passage is withheld, in a plain sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from facilitator.words.catalogue import N_, say
from facilitator.words.lists import comma

MARK = N_("withheld (%(code)s)")

REASONS: Mapping[str, str] = {
    "R1": N_("It would show who spoke."),
    "R2": N_("It would show who took part, or that somebody was present."),
    "R3": N_("It would point to an affiliation or to a small group."),
    "R4": N_("It was told in confidence by somebody who is not part of the meeting."),
    "R5": N_("It could put somebody in danger."),
    "R6": N_("It touches negotiations that are under way."),
    "R7": N_("It is not verified, or it is disputed."),
    "R8": N_("Consent was not given, or has been withdrawn."),
}


def mark(codes: Iterable[str], lang: str) -> str:
    """The words of a mark: `withheld (R6)`; neighbours merge, so there may be several codes."""
    return say(MARK, lang) % {"code": comma(lang).join(sorted(set(codes)))}


def reason(code: str, lang: str) -> str:
    """The plain sentence of a code; KeyError for a code we do not know."""
    return say(REASONS[code], lang)
