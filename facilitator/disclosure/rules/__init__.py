"""One condition of release per file; all must hold, and one that errs does not hold."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.disclosure.rules import attribution, consent, embargo, held_under, shown, silence, support
from facilitator.disclosure.rules.case import Case
from facilitator.disclosure.ruling import Reason

RULES: tuple[tuple[str, Callable[[Case], Reason]], ...] = (
    ("rule", held_under.decide),
    ("embargo", embargo.decide),
    ("consent", consent.decide),
    ("silence", silence.decide),
    ("attribution", attribution.decide),
    ("support", support.decide),
)

PUBLIC_RULES: tuple[tuple[str, Callable[[Case], Reason]], ...] = (("shown", shown.decide), *RULES)

IN_THE_ROOM: tuple[tuple[str, Callable[[Case], Reason]], ...] = (("rule", held_under.decide),)


def weigh(rules: tuple[tuple[str, Callable[[Case], Reason]], ...], case: Case) -> tuple[Reason, ...]:
    """What each rule says of the case. A rule that raises has decided against it."""
    return tuple(_ask(name, rule, case) for name, rule in rules)


def _ask(name: str, rule: Callable[[Case], Reason], case: Case) -> Reason:
    try:
        return rule(case)
    except Exception:  # noqa: BLE001 - whatever went wrong, the answer is no
        return Reason(name, False, "This condition could not be decided, so it counts as not met.")
