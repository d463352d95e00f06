"""The sentence that says who owns the words of a document; generated, never typed."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.words.catalogue import N_, say

OWNERS: Mapping[str, str] = {
    "joint-statement": N_("This statement was agreed by all who took part and is theirs together."),
    "memo": N_(
        "This memorandum comes from participants in their personal capacity. It binds nobody, and every"
        " capital receives the same words."
    ),
    "chair-summary": N_(
        "This summary is the chair's alone. It was not negotiated and commits none of the participants."
    ),
    "rapporteur-report": N_(
        "This report is its author's alone and does not necessarily reflect a consensus of those present."
    ),
    "non-paper": N_("This paper has no author and no status. It may be used to think with, not to cite."),
    "report": N_(
        "This report is published by the convenors. It does not attempt to capture a consensus, and no view"
        " in it should be ascribed to a person, an institution or a side."
    ),
    "review": N_("These are the team's own working notes. They speak for nobody else."),
    "run-of-show": N_("This plan is the team's own. Times will move; the order and the pauses matter more."),
    "programme": N_("This programme is the facilitators'. Times may change on the day."),
    "themes": N_("These themes are published by the convenors. They say nothing about who took part."),
    "pack": N_("This pack was put together by the facilitators. It commits none of the participants."),
    "annex": N_("This sheet was put together by the facilitators for one side. It commits nobody."),
    "circulation": N_("These words are a proposal. They are nobody's position until they have been agreed."),
    "desk": N_(
        "This page is the organizers' working tool. It shows every reader's words at once and is not for"
        " handing on."
    ),
    "cover-list": N_("This list is the team's own. It says who holds what: keep it apart from the copies."),
    "slip": N_("This slip was put together by the facilitators for one person. It commits nobody."),
    "opening": N_("These words are the facilitators'. Read them slowly; nobody is bound by them."),
    "rule-card": N_("This card was put together by the facilitators. The Rule is older than this meeting."),
    "if-asked": N_("This card was put together by the facilitators. What is not on it need not be said."),
    "desk-card": N_("This card is the team's own. The run of show has the rest."),
    "cards": N_("These cards are the facilitators'. They say nothing about who is in the room."),
    "measures": N_("This table was put together by the facilitators. What it says holds as of its day."),
    "correction": N_("This slip was put together by the facilitators. Whoever fills it in stays unnamed."),
    "logistics": N_("This sheet is the organizers'. Keep it apart from all other papers."),
}


def owner(document: str, lang: str) -> str:
    """Who owns the words of that type of document; KeyError for a type we do not know."""
    return say(OWNERS[document], lang)
