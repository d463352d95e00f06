"""Nothing goes out before its `not_before`."""

from __future__ import annotations

from facilitator.disclosure.rules.case import Case
from facilitator.disclosure.ruling import Reason


def decide(case: Case) -> Reason:
    """Holds once the instant has come, and where none is set."""
    moment = case.release.not_before
    if moment is None:
        return Reason("embargo", True, "No day was set before which it must wait.")
    told = moment.isoformat(timespec="minutes")
    if case.at < moment:
        return Reason("embargo", False, f"It must wait until {told}.")
    return Reason("embargo", True, f"The day it had to wait for has come: {told}.")
