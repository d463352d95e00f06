"""Nothing goes out before everyone whom `consent_of` names has agreed, and nobody has withdrawn."""

from __future__ import annotations

from facilitator.disclosure.rules.case import Case
from facilitator.disclosure.rules.drafts import ended, told as to_which
from facilitator.disclosure.ruling import Reason
from facilitator.model.labels import ConsentOf


def named(case: Case) -> tuple[str, ...] | None:
    """Whose consent is needed, by id; None where the question has no answer."""
    if case.consent_of is ConsentOf.NONE:
        return ()
    if case.consent_of is ConsentOf.EACH_SIDE:
        return tuple(s.id for s in case.dialogue.sides) or None
    if case.session is not None:
        asked = case.speaking(frozenset(case.session.present()))
    else:
        asked = case.speaking(frozenset(p.id for p in case.dialogue.people.persons))
    return tuple(sorted(asked)) or None


def missing(case: Case) -> tuple[str, ...]:
    """Who has been named and has not agreed, or no longer does."""
    return tuple(who for who in named(case) or () if not case.consents(who))


def decide(case: Case) -> Reason:
    """Holds where every consent asked for counts on the day."""
    asked = named(case)
    if asked is None:
        return Reason("consent", False, "It needs consent, and there is nobody on file who could give it.")
    if not asked:
        return Reason("consent", True, "This dialogue asks for nobody's consent.")
    lacking = missing(case)
    if not lacking:
        return Reason("consent", True, _agreed(case, asked))
    told = ", ".join(f"{who} ({_state(case, who)})" for who in lacking)
    return Reason("consent", False, f"Consent does not stand for: {told}.")


def _state(case: Case, who: str) -> str:
    answer = case.release.answer(who)
    if answer is None:
        return "never recorded"
    if answer.given is None:
        return "awaited"
    if answer.given > case.today:
        return f"dated {answer.given.isoformat()}, later than today"
    if answer.withdrawn is not None and answer.withdrawn <= case.today:
        return "withdrawn"
    return ended(answer, case.circulated, case.day_of)


def _agreed(case: Case, asked: tuple[str, ...]) -> str:
    """Who has agreed, on which day, and to which draft."""
    if not case.circulated:
        return "Everyone who must agree has agreed: " + ", ".join(asked) + "."
    answers = [answer for who in asked if (answer := case.release.answer(who)) is not None]
    rows = [
        f"{a.who} on {a.given.isoformat()} {to_which(a, case.circulated, case.day_of)}"
        for a in answers
        if a.given is not None
    ]
    return "Everyone who must agree has agreed, to these words: " + "; ".join(rows) + "."
