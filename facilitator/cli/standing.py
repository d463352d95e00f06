"""What the ledger says of a dialogue: what the public reads now, read, and never written, from here."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitator.disclosure.consistency import Earlier
    from facilitator.disclosure.edition import Said
    from facilitator.model.dialogue import Dialogue
    from facilitator.publish.ledger import Ledger
    from facilitator.publish.numbers import Numbers
    from facilitator.views.site_record import SessionRecord


@lru_cache(maxsize=4)
def ledger_of(root: Path) -> tuple[Ledger, Numbers]:
    """All releases and all public numbers. ProblemsFound where a file of the ledger is damaged."""
    from facilitator.publish.ledger import FOLDER, ledger_from
    from facilitator.publish.numbers import FILE, numbers_from
    from facilitator.publish.tree import read_tree

    file = root / FILE
    numbers = numbers_from(file.read_bytes()) if file.exists() else {}
    return ledger_from(read_tree(root / FOLDER)), numbers


def report_of(root: Path, dialogue: Dialogue, session: str) -> tuple[SessionRecord, ...]:
    """Every release of a session's report, the oldest first."""
    from facilitator.publish.numbers import report_key
    from facilitator.views.site_record import SessionRecord

    ledger, numbers = ledger_of(root)
    number = numbers.get(report_key(dialogue.id, session), 0)
    address = dialogue.shown_as.address if dialogue.shown_as else ""
    records = (release.record for release in ledger.releases if release.where == (address, number))
    return tuple(record for record in records if number and isinstance(record, SessionRecord))


def released_of(root: Path, dialogue: Dialogue, session: str) -> str:
    """The session's last release as a phrase, or empty."""
    from facilitator.publish.numbers import report_key

    ledger, numbers = ledger_of(root)
    number = numbers.get(report_key(dialogue.id, session), 0)
    address = dialogue.shown_as.address if dialogue.shown_as else ""
    last = ledger.latest().get((address, number)) if number else None
    return f"release {last.number} of {last.date}" if last else ""


def published(root: Path, dialogue: Dialogue) -> frozenset[str]:
    """`<session>#<outcome>` of every outcome that the public reads now."""
    from facilitator.publish.numbers import item_key, report_key
    from facilitator.views.site_record import SessionRecord

    ledger, numbers = ledger_of(root)
    address = dialogue.shown_as.address if dialogue.shown_as else ""
    found: set[str] = set()
    for session in dialogue.sessions:
        holder = report_key(dialogue.id, session.id)
        last = ledger.latest().get((address, numbers.get(holder, 0)))
        if last is None or not isinstance(last.record, SessionRecord) or holder not in numbers:
            continue
        there = {outcome.number for outcome in last.record.outcomes}
        for outcome in session.outcomes:
            if numbers.get(item_key(holder, "outcome", outcome.id), 0) in there:
                found.add(f"{session.id}#{outcome.id}")
    return frozenset(found)


def earlier_words(root: Path, dialogue: Dialogue, session: str) -> dict[str, tuple[Said, ...]]:
    """What earlier releases said in the place of each outcome, by the outcome's id."""
    from facilitator.publish.numbers import item_key, report_key

    _, numbers = ledger_of(root)
    holder = report_key(dialogue.id, session)
    found: dict[str, tuple[Said, ...]] = {}
    known = dialogue.session(session)
    for outcome in known.outcomes if known else ():
        number = numbers.get(item_key(holder, "outcome", outcome.id), 0)
        records = report_of(root, dialogue, session) if number else ()
        found[outcome.id] = tuple(o.text for r in records for o in r.outcomes if o.number == number)
    return found


def standing_texts(root: Path, dialogue: Dialogue) -> tuple[Earlier, ...]:
    """Every text of this dialogue that stands in the last release of a report, with its file."""
    from facilitator.disclosure.consistency import Earlier, saids
    from facilitator.problems import Place
    from facilitator.publish.ledger import FOLDER, path_of
    from facilitator.views.site_record import WithdrawnRecord

    ledger, _ = ledger_of(root)
    address = dialogue.shown_as.address if dialogue.shown_as else ""
    return tuple(
        Earlier(Place(f"{FOLDER}/{path_of(release)}"), text)
        for release in ledger.latest().values()
        if release.record.address == address and not isinstance(release.record, WithdrawnRecord)
        for text in saids(release.record)
    )


def changes_of(
    root: Path, dialogue: Dialogue, session: str, at: datetime
) -> tuple[tuple[tuple[str, str, str, str], ...], str]:
    """(sign, where, before, after) of each sentence that a release now would change, and why none could."""
    from facilitator.problems import Refused
    from facilitator.publish.plan import planned

    ledger, numbers = ledger_of(root)
    try:
        plan = planned((dialogue,), {dialogue.id: frozenset({session})}, {dialogue.id: at}, ledger, numbers)
    except Refused as refused:
        return (
            (),
            f"Nothing can be released: {refused.message}. {refused.hint[:1].upper()}{refused.hint[1:]}.",
        )
    rows = [
        (
            change.sign,
            f"{'' if record.report else 'the dialogue’s own page: '}{change.where}",
            change.before,
            change.after,
        )
        for record, found in plan.records
        for change in found
    ]
    return tuple(rows), ""
