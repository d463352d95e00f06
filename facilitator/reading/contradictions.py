"""What contradicts the rule a meeting is held under, or promises a release that can never happen."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import PUBLIC, TEAM, Keeping, Listing, Rule
from facilitator.model.release import Release
from facilitator.model.session import Item, Outcome, Session
from facilitator.problems import Advice, Notice, Problem
from facilitator.reading.keys_session import MOST_EXACT

_STRICTEST_FIRST = tuple(Rule)
_WITH_LIST = (Rule.CHATHAM_HOUSE_WITH_LIST, Rule.ON_THE_RECORD)
_TOO_EXACT = "this attribution says more than the rule allows"


def strictest(rules: list[Rule]) -> Rule:
    """The strictest of some rules."""
    return min(rules, key=_STRICTEST_FIRST.index)


def rule_of(session: Session, outcome: Outcome) -> Rule:
    """The strictest rule of the items an outcome comes from; of all, where it names none."""
    named = [item for item in session.items if item.id in outcome.comes_from]
    items = named if outcome.comes_from and named else list(session.items)
    return strictest(
        [session.rule, *(item.rule or session.rule for item in items)]
        if not named
        else [item.rule or session.rule for item in items]
    )


def of_dialogue(dialogue: Dialogue) -> Iterator[Notice]:
    """Contradictions that need no session."""
    if dialogue.attribution is not None and dialogue.attribution > MOST_EXACT[dialogue.rule]:
        yield Problem(
            dialogue.place,
            "attribution",
            _TOO_EXACT,
            f"at most {MOST_EXACT[dialogue.rule].word}, or another rule",
            "rule",
        )
    people = {p.id: p for p in dialogue.people.persons}
    for number, side in enumerate(dialogue.sides, 1):
        if side.id in people:
            yield Problem(
                side.place,
                f"sides[{number}]",
                "this id is also a person's, so consent would be unclear",
                "choose another id",
                "double-id",
                people[side.id].place,
            )
        head = people.get(side.head)
        if head is not None and head.side != side.id:
            yield Advice(
                side.place,
                f"sides[{number}].head",
                "who leads this side is not of it in people.yml",
                "check side: of that person",
                "sides",
            )
    yield from _listings(dialogue)


def _listings(dialogue: Dialogue) -> Iterator[Notice]:
    """A wish to be listed means nothing where no rule has a list."""
    rules = {
        dialogue.rule,
        *(s.rule for s in dialogue.sessions),
        *(i.rule for s in dialogue.sessions for i in s.items if i.rule),
    }
    if rules & set(_WITH_LIST):
        return
    for number, person in enumerate(dialogue.people.persons, 1):
        if person.listing is not Listing.WITHHELD:
            yield Advice(
                person.place,
                f"people[{number}].listing",
                "under this rule there is no public list",
                "the rule with a list is chatham-house-with-list",
                "rule",
            )


def of_session(dialogue: Dialogue, session: Session) -> Iterator[Notice]:
    """Contradictions within one session."""
    if session.attribution > MOST_EXACT[session.rule]:
        yield Problem(
            session.place,
            "attribution",
            _TOO_EXACT,
            f"at most {MOST_EXACT[session.rule].word}, or another rule",
            "rule",
        )
    rules = {session.rule, *(i.rule for i in session.items if i.rule)}
    if session.papers is Keeping.TAKE_HOME and Rule.OFF_THE_RECORD in rules:
        yield Advice(
            session.place,
            "papers",
            "papers are taken home from a meeting of which a part is off the record",
            "write papers: hand-back",
            "rule",
        )
    for item in session.items:
        yield from _item(session, item)
    for number, outcome in enumerate(session.outcomes, 1):
        yield from _outcome(session, outcome, f"outcomes[{number}]")
    yield from _unseen(dialogue, session)
    yield from _people(session)


def _item(session: Session, item: Item) -> Iterator[Notice]:
    rule = item.rule or session.rule
    if rule is Rule.OFF_THE_RECORD and item.release and item.release.to.words != (TEAM,):
        yield Problem(
            item.release.place,
            "agenda",
            "this item is off the record and has a release",
            "remove the release, or choose another rule for the item",
            "rule",
            item.place,
        )
    if item.cancelled and (item.release or item.actual):
        yield Problem(
            item.place,
            "agenda",
            "this item is cancelled, and has a release or the hours at which it took place",
            "take cancelled: away, or release: and actual:",
            "cancelled",
        )
    if item.release and item.theme is None:
        yield Advice(
            item.release.place,
            "agenda",
            "a release without a theme lets nothing out",
            "add theme:",
            "release",
        )


def _outcome(session: Session, outcome: Outcome, path: str) -> Iterator[Notice]:
    rule = rule_of(session, outcome)
    release = outcome.release
    gone = next((i for i in session.items if i.cancelled and i.id in outcome.comes_from), None)
    if gone is not None:
        yield Problem(
            outcome.place,
            f"{path}.from",
            "this comes from an item that is cancelled",
            "take cancelled: away from the item, or its id from here",
            "cancelled",
            gone.place,
        )
    if outcome.attribution is not None and outcome.attribution > MOST_EXACT[rule]:
        yield Problem(
            outcome.place,
            f"{path}.attribution",
            _TOO_EXACT,
            f"at most {MOST_EXACT[rule].word} for what it comes from",
            "rule",
        )
    if rule is Rule.OFF_THE_RECORD and release and release.to.words != (TEAM,):
        hint = "name the items it comes from in from:" if not outcome.comes_from else "remove the release"
        yield Problem(
            release.place, f"{path}.release", "what this comes from is off the record", hint, "rule"
        )
    present = len(session.present())
    if outcome.support and outcome.support.count and present and outcome.support.count > present:
        yield Problem(
            outcome.support.place,
            f"{path}.support",
            "more people share this than were there",
            "check count: and attending:",
            "support",
        )
    if release is not None:
        yield from _consents(session, release, f"{path}.release")


def _consents(session: Session, release: Release, path: str) -> Iterator[Notice]:
    first = session.held.first
    for number, consent in enumerate(release.consent, 1):
        if consent.given and first and consent.given < first:
            yield Problem(
                release.place,
                f"{path}.consent[{number}]",
                "this consent is older than the session, so it cannot be to these words",
                "check the year",
                "consent",
                session.held.place,
            )
    if release.not_before and first and release.not_before.date() <= first:
        yield Advice(
            release.place,
            f"{path}.not_before",
            "this embargo ends before the session and holds nothing",
            "check the year",
            "release",
        )


def _unseen(dialogue: Dialogue, session: Session) -> Iterator[Notice]:
    """A release to the public that the site can never show."""
    releases = [o.release for o in session.outcomes] + [i.release for i in session.items]
    public = [r for r in releases if r and PUBLIC in r.to.words]
    if public and dialogue.shown_as is None:
        yield Advice(
            public[0].place,
            "release",
            "a release to the public, and the site does not know this dialogue",
            "add shown_as: to dialogue.yml",
            "release",
        )
    if public and session.shown_as is None:
        yield Advice(
            public[0].place,
            "release",
            "a release to the public, and the site does not know this session",
            "add shown_as: to the session",
            "release",
        )


def _people(session: Session) -> Iterator[Notice]:
    invited = session.invited
    answers = [*invited.confirmed, *invited.waiting, *invited.declined]
    if len(set(answers)) < len(answers):
        yield Problem(
            session.place,
            "invited",
            "somebody stands under two answers, or twice under one",
            "keep the last answer",
            "people",
        )
    if len(set(session.attending)) < len(session.attending):
        yield Advice(session.place, "attending", "somebody stands here twice", "", "people")
