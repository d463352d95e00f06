"""The twin in which private things are doubled: nothing public may tell how many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import PUBLIC, Listing, Part
from facilitator.model.people import People, Person
from facilitator.model.release import Draft
from facilitator.model.sealed import Sealed, unseal
from facilitator.model.session import Invited, Item, Outcome, Session
from facilitator.model.text import Inline, Run, Span, Text, changed
from facilitator.publish.twins.opened import Opened

AGAIN = "-again"


def crowded(dialogue: Dialogue, known: Opened) -> tuple[Dialogue, Mapping[str, int]]:
    """The twin, and how many private values of each class it added."""
    added: Counter[str] = Counter()
    sessions = tuple(_session(s, known, added) for s in dialogue.sessions)
    hidden = tuple(_unknown(s, added) for s in dialogue.sessions)
    closed_terms = [t for t in dialogue.terms if not known.has("term", f"#{t.id}")]
    closed_precedents = [p for p in dialogue.precedents if not known.has("precedent", f"#{p.id}")]
    added["Dialogue.terms"] += len(closed_terms)
    added["Dialogue.precedents"] += len(closed_precedents)
    made = replace(
        dialogue,
        terms=(*(replace(t, id=t.id + AGAIN, release=None) for t in closed_terms), *dialogue.terms),
        precedents=(
            *(replace(p, id=p.id + AGAIN, release=None) for p in closed_precedents),
            *dialogue.precedents,
        ),
        people=_people(dialogue.people, added),
        sessions=(*hidden, *sessions),
        drafts=tuple(again for d in dialogue.drafts for again in (_draft(d, added), d)),
    )
    return made, dict(added)


def _draft(draft: Draft, added: Counter[str]) -> Draft:
    """The draft once more, of the doubled session that the public does not know."""
    added["Dialogue.drafts"] += 1
    return replace(draft, session=draft.session + AGAIN)


def _people(people: People, added: Counter[str]) -> People:
    """Everybody twice; the second of each says nothing and is on no list, so that no k or consent changes."""
    added["People.persons"] += len(people.persons)
    again: list[Person] = [
        replace(p, id=p.id + AGAIN, part=Part.MENTIONED, listing=Listing.WITHHELD) for p in people.persons
    ]
    return replace(people, persons=(*again, *people.persons), codewords=people.codewords * 2)


def _unknown(session: Session, added: Counter[str]) -> Session:
    """The session once more, without a public name."""
    added["Dialogue.sessions"] += 1
    return replace(session, id=session.id + AGAIN, shown_as=None)


def _session(session: Session, known: Opened, added: Counter[str]) -> Session:
    closed = [o for o in session.outcomes if not known.has("outcome", f"{session.id}#{o.id}")]
    more = tuple(replace(o, id=o.id + AGAIN, release=None) for o in closed)
    progress = tuple(
        replace(p, release=None)
        for n, p in enumerate(session.progress)
        if not known.has("progress", f"{session.id}#{n}")
    )
    items = tuple(replace(i, id=i.id + AGAIN, theme=None, release=None) for i in session.items)
    added["Session.outcomes"] += len(more)
    added["Session.progress"] += len(progress)
    added["Session.agenda"] += len(items)
    added["Session.remarks"] += len(session.remarks)
    again = tuple(p + AGAIN for p in session.present())
    return replace(
        session,
        outcomes=(*more, *(_outcome(o, added) for o in session.outcomes)),
        progress=(*session.progress, *progress),
        agenda=(*items, *(_item(e, added) if isinstance(e, Item) else e for e in session.agenda)),
        remarks=session.remarks * 2,
        attending=(*again, *session.present()),
        invited=Invited(session.invited.confirmed, again, session.invited.declined),
    )


def _item(item: Item, added: Counter[str]) -> Item:
    return replace(item, theme=_doubled(item.theme, added) if item.theme else None)


def _outcome(outcome: Outcome, added: Counter[str]) -> Outcome:
    return replace(
        outcome,
        text=_doubled(outcome.text, added),
        words=tuple((label, _doubled(t, added)) for label, t in outcome.words),
        why=_doubled(outcome.why, added) if outcome.why else None,
    )


def _doubled(text: Text, added: Counter[str]) -> Text:
    """What is withheld, twice over and side by side: neighbours make one mark."""
    versions = tuple(
        (lang, Sealed(changed(unseal(b), partial(_inline, added=added)), b.place))
        for lang, b in text.versions
    )
    return replace(text, versions=versions)


def _inline(inline: Inline, added: Counter[str]) -> tuple[Inline, ...]:
    if not isinstance(inline, Span) or inline.withheld is None or PUBLIC in inline.readers.words:
        return (inline,)
    added["Span.words"] += 1
    return (inline, Run(" "), replace(inline, id="", words=(*inline.words, *inline.words)))
