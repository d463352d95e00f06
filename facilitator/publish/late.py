"""Consents that are dated after the words had been published already: a contradiction to look into."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from facilitator.model.dialogue import Dialogue
from facilitator.problems import Advice, Notice, ProblemsFound, Refused
from facilitator.publish.ledger import FOLDER, Ledger, ledger_from
from facilitator.publish.numbers import FILE, Numbers, item_key, numbers_from, report_key
from facilitator.publish.tree import read_tree
from facilitator.views.site_record import OutcomeRecord, Record, SessionRecord


def late_in(root: Path, dialogue: Dialogue) -> tuple[Notice, ...]:
    """The same for a workspace; a ledger that was touched is told instead."""
    if dialogue.shown_as is None or not (root / FOLDER).is_dir() or not (root / FILE).is_file():
        return ()
    try:
        ledger = ledger_from(read_tree(root / FOLDER))
        numbers = numbers_from((root / FILE).read_bytes())
    except ProblemsFound as found:
        return found.problems
    except Refused:
        return ()
    return tuple(late_consents(dialogue, ledger, numbers))


def late_consents(dialogue: Dialogue, ledger: Ledger, numbers: Numbers) -> Iterator[Notice]:
    """Advice for each answer that is younger than the first release of the words that stand now."""
    address = dialogue.shown_as.address if dialogue.shown_as else ""
    for session in dialogue.sessions:
        holder = report_key(dialogue.id, session.id)
        for number, outcome in enumerate(session.outcomes, 1):
            item = numbers.get(item_key(holder, "outcome", outcome.id), 0)
            since = _since(ledger, (address, numbers.get(holder, 0)), item)
            for n, consent in enumerate(outcome.release.consent if outcome.release else (), 1):
                if outcome.release and since and consent.given and consent.given.isoformat() > since:
                    yield Advice(
                        outcome.release.place,
                        f"outcomes[{number}].release.consent[{n}]",
                        f"this consent is later than the release of these words on {since}",
                        "check the day; if they went out too early, withdraw them and say so",
                        "consent",
                    )


def _since(ledger: Ledger, where: tuple[str, int], item: int) -> str:
    """The day on which the public first read an outcome as it reads it now; empty where it does not."""
    since, last = "", None
    for release in ledger.releases:
        if release.where == where:
            held = _outcome(release.record, item)
            since = "" if held is None else since if held == last else release.date
            last = held
    return since


def _outcome(record: Record, item: int) -> OutcomeRecord | None:
    outcomes = record.outcomes if isinstance(record, SessionRecord) else ()
    return next((o for o in outcomes if o.number == item), None)
