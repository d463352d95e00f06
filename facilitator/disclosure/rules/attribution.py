"""Enough people stand behind a phrase of attribution (at least k), or the words do not go out."""

from __future__ import annotations

from facilitator.disclosure.rules.case import Case
from facilitator.disclosure.ruling import Reason
from facilitator.model.labels import Attribution


def decide(case: Case) -> Reason:
    """Holds where k, or on the record the speaker's own consent, bears the declared attribution."""
    if case.attribution is Attribution.NONE:
        return Reason("attribution", True, "It is attributed to nobody, so no count of people is needed.")
    if case.attribution >= Attribution.ROLE:
        return _by_consent(case)
    if case.attribution is Attribution.SIDE and case.mentioned:
        return _by_side(case)
    return _enough(case)


def _enough(case: Case) -> Reason:
    k = case.dialogue.k
    if len(case.smallest_room) >= k:
        return Reason(
            "attribution", True, f"At least {k} people could have said it in the smallest room concerned."
        )
    return Reason(
        "attribution", False, f"Fewer than {k} people could have said it in the smallest room concerned."
    )


def _by_side(case: Case) -> Reason:
    """In every room concerned: k of each side named, and k others (else who is left is told)."""
    k = case.dialogue.k
    sides = {p.id: p.side for p in case.dialogue.people.persons}
    for person in case.mentioned:
        side = sides.get(person, "")
        for room in case.rooms:
            of_side = sum(1 for p in room if side and sides[p] == side)
            if of_side < k or len(room) - of_side < k:
                no = f"A side is named with fewer than {k} of its people, or of others, in a room concerned."
                return Reason("attribution", False, no)
    return Reason("attribution", True, f"At least {k} people of each side named, and {k} others, were there.")


def _by_consent(case: Case) -> Reason:
    lacking = [who for who in case.mentioned if not case.consents(who)]
    if any(not _describable(case, who) for who in case.mentioned):
        return Reason(
            "attribution", False, "Somebody it speaks of has no name or role on file to be attributed by."
        )
    if lacking:
        return Reason(
            "attribution", False, "The speaker has not consented to be named: " + ", ".join(lacking) + "."
        )
    return Reason("attribution", True, "Whoever is named has consented to it.")


def _describable(case: Case, who: str) -> bool:
    person = case.dialogue.people.by_id(who)
    if person is None:
        return False
    return (person.role if case.attribution is Attribution.ROLE else person.name) is not None
