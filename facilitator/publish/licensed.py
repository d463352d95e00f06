"""Tells the gate which exact lines may name someone, and on which pages: nothing else may."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from facilitator.gate.licences import Allowed
from facilitator.model.dialogue import Dialogue
from facilitator.model.sealed import unseal
from facilitator.publish.escape import at_line_start, escaped
from facilitator.publish.ledger import FOLDER, Ledger
from facilitator.publish.tree import Files
from facilitator.views.site_record import SessionRecord


def allowed(dialogues: Iterable[Dialogue], ledger: Ledger, pages: Files) -> tuple[Allowed, ...]:
    """The list lines of each report on that report, and the licences of `dialogue.yml` where they hold."""
    latest = [release.record for release in ledger.latest().values()]
    found: list[Allowed] = []
    for record in latest:
        if isinstance(record, SessionRecord):
            page = _recorded({f"dialogues/{record.address}/{record.report}/"})
            found += [one for line in record.list_lines for one in _forms(line, page)]
    by_hand = frozenset(_address(path) for path in pages if path.endswith(".md"))
    for dialogue in dialogues:
        own = dialogue.shown_as.address if dialogue.shown_as else ""
        reports = (f"dialogues/{r.address}/{r.report}/" for r in latest if r.address == own and r.report)
        places = {
            "page": by_hand,
            "dialogue": _recorded({f"dialogues/{own}/"} if own else ()),
            "report": _recorded(reports if own else ()),
        }
        for licence in dialogue.licences:
            found += _forms(unseal(licence.text), places.get(licence.where, frozenset()))
    return tuple(found)


def _recorded(pages: Iterable[str]) -> frozenset[str]:
    """These pages, and where the records that they are made from are kept."""
    found = set(pages)
    for page in tuple(found):
        address, _, report = page.removeprefix("dialogues/").rstrip("/").partition("/")
        found.add(f"{FOLDER}/{address}/{report or 0}/")
    return frozenset(found)


def _forms(line: str, pages: frozenset[str]) -> list[Allowed]:
    """The line as readers see it, and as it stands in Markdown, where some signs are written as codes."""
    markdown = str(at_line_start(escaped(line)))
    return [Allowed(form, pages) for form in dict.fromkeys((line, str(escaped(line)), markdown))]


def _address(path: str) -> str:
    page = PurePosixPath(path)
    folder = "" if str(page.parent) == "." else f"{page.parent}/"
    return folder if page.stem == "index" else f"{folder}{page.stem}/"
