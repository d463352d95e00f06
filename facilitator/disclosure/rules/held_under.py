"""The rule a meeting or part of it was held under says how far words may go, and how attributed."""

from __future__ import annotations

from facilitator.disclosure.rules.case import Case
from facilitator.disclosure.ruling import Reason
from facilitator.model.labels import Attribution, Rule

MOST_EXACT: dict[Rule, Attribution | None] = {
    Rule.OFF_THE_RECORD: None,
    Rule.NOT_FOR_ATTRIBUTION: Attribution.NONE,
    Rule.CHATHAM_HOUSE: Attribution.PARTICIPANT,
    Rule.CHATHAM_HOUSE_WITH_LIST: Attribution.PARTICIPANT,
    Rule.ON_THE_RECORD: Attribution.NAME,
}
"""The most exact attribution beyond the team; None: nothing goes beyond the team."""


def decide(case: Case) -> Reason:
    """Holds where the strictest rule concerned lets words out, attributed as declared."""
    if case.rule is None:
        return Reason("rule", True, "It comes from no session, so no rule of a meeting binds it.")
    limit = MOST_EXACT[case.rule]
    if limit is None:
        return Reason(
            "rule", False, "Part of where it comes from was off the record: it stays with the team."
        )
    name = case.rule.value
    if case.attribution > limit:
        return Reason(
            "rule",
            False,
            f"It declares the attribution {case.attribution.word}; under {name} "
            f"nothing more exact than {limit.word} may leave the team.",
        )
    return Reason(
        "rule", True, f"It was held under {name}, which lets it out attributed as {case.attribution.word}."
    )
