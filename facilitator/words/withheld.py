"""Why a passage is withheld, in a plain sentence, and when a person looks at it again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from facilitator.words.catalogue import N_, say
from facilitator.words.lists import comma

MARK = N_("withheld (%(code)s)")


@dataclass(frozen=True, slots=True)
class Reason:
    """A code's plain sentence, and after how many months a person looks again."""

    sentence: str
    review_months: int


REASONS: Mapping[str, Reason] = {
    "R1": Reason(N_("It would show who spoke."), 24),
    "R2": Reason(N_("It would show who took part, or that somebody was present."), 24),
    "R3": Reason(N_("It would point to an affiliation or to a small group."), 24),
    "R4": Reason(N_("It was told in confidence by somebody who is not part of the meeting."), 12),
    "R5": Reason(N_("It could put somebody in danger."), 6),
    "R6": Reason(N_("It touches negotiations that are under way."), 6),
    "R7": Reason(N_("It is not verified, or it is disputed."), 6),
    "R8": Reason(N_("Consent was not given, or has been withdrawn."), 12),
}


def mark(codes: Iterable[str], lang: str) -> str:
    """The words of a mark: `withheld (R6)`; neighbours merge, so there may be several codes."""
    return say(MARK, lang) % {"code": comma(lang).join(sorted(set(codes)))}


def reason(code: str, lang: str) -> str:
    """The plain sentence of a code; KeyError for a code we do not know."""
    return say(REASONS[code].sentence, lang)
