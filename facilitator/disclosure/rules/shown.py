"""The public knows of a thing only where dialogue and session have a public name."""

from __future__ import annotations

from facilitator.disclosure.rules.case import Case
from facilitator.disclosure.ruling import Reason


def decide(case: Case) -> Reason:
    """Holds where `shown_as` stands on the dialogue and, if there is one, on the session."""
    if case.dialogue.shown_as is None:
        return Reason("shown", False, "The dialogue has no shown_as, so the site does not know it.")
    if case.session is not None and case.session.shown_as is None:
        return Reason("shown", False, "The session has no shown_as, so the site does not know it.")
    return Reason(
        "shown", True, "The site knows the dialogue and, where it has one, the session by a public name."
    )
