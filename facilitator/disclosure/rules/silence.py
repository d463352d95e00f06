"""After a silence procedure, words go out only once a person has recorded that they are adopted."""

from __future__ import annotations

from facilitator.disclosure.rules.case import Case
from facilitator.disclosure.ruling import Reason
from facilitator.model.labels import SilenceState


def decide(case: Case) -> Reason:
    """Holds without a procedure, and with one that has been recorded as adopted after its expiry."""
    silence = case.silence
    if silence is None:
        return Reason("silence", True, "No silence procedure was started for it.")
    if silence.state is not SilenceState.ADOPTED:
        return Reason("silence", False, f"Its silence procedure stands at {silence.state.value}.")
    if silence.expires is None or silence.recorded is None:
        return Reason(
            "silence", False, "It is marked as adopted without its expiry and the moment of recording."
        )
    if silence.recorded < silence.expires:
        return Reason("silence", False, "It was recorded as adopted before silence had expired.")
    if silence.broken is not None:
        return Reason("silence", False, "It is marked as adopted and as broken, so neither is certain.")
    if silence.recorded > case.at:
        return Reason("silence", False, "Its adoption is recorded for a later moment than this one.")
    return Reason("silence", True, "Silence was kept, and its adoption has been recorded.")
