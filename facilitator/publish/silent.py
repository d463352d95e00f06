"""Says where a change of published words stands for which no correction note was written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from facilitator.model.dialogue import Dialogue
from facilitator.problems import Place, Problem
from facilitator.publish.editions import runs_of
from facilitator.publish.memory import PAGE, Past, changed_silently, edited_notes, newly_withdrawn
from facilitator.publish.numbers import Numbers, report_key
from facilitator.publish.preview import Change, plain_block
from facilitator.views.site_record import Record, WithdrawnRecord


def problems_of(dialogue: Dialogue, record: Record, past: Past, numbers: Numbers) -> Iterator[Problem]:
    """A problem for each change that goes out in silence, at the place of what was changed."""
    if past.last is None:
        return
    holder = holder_of(dialogue, record, numbers)
    day = past.last.date
    for number in changed_silently(record, past):
        place, name = _place(dialogue, holder, number, numbers)
        about = f"items: [{name}]" if name else "no items:"
        yield Problem(
            place,
            "corrections",
            "published words were changed, and no correction says so"
            if number != PAGE
            else "what the page says of itself was changed, and no correction says so",
            f"add a correction with {about}, dated {day} or later and not yet released; or undo the change",
            "correction",
        )
    if edited_notes(record, past):
        yield Problem(
            _place(dialogue, holder, PAGE, numbers)[0],
            "corrections",
            "a correction that has been released is gone or was changed",
            "put it back word for word; what has to be said now is a correction of its own",
            "correction",
        )


def betrays(record: Record, found: Iterable[Change]) -> bool:
    """Whether a note of this release repeats words in a row that the release takes away."""
    if isinstance(record, WithdrawnRecord) or not record.corrections:
        return False
    newest = max(note.release for note in record.corrections)
    notes = (note.note for note in record.corrections if note.release == newest)
    told = {
        run
        for note in notes
        for lang, blocks in note.versions
        for run in runs_of(" ".join(plain_block(b, lang) for b in blocks))
    }
    changes = tuple(found)
    kept = {run for change in changes for run in runs_of(change.after) if "corrections" not in change.where}
    gone = {run for change in changes for run in runs_of(change.before)} - kept
    return bool(told & gone)


def withdrawn_keys(dialogue: Dialogue, record: Record, past: Past, numbers: Numbers) -> tuple[str, ...]:
    """The private keys of what leaves only its number behind in this release."""
    gone = newly_withdrawn(record, past)
    if not gone:
        return ()
    holder = holder_of(dialogue, record, numbers)
    return tuple(sorted(k for k, n in numbers.items() if k.startswith(f"{holder}#") and n in gone))


def holder_of(dialogue: Dialogue, record: Record, numbers: Numbers) -> str:
    """The key under which the things of a record are numbered."""
    if not record.report:
        return dialogue.id
    keys = (report_key(dialogue.id, s.id) for s in dialogue.sessions)
    return next((key for key in keys if numbers.get(key) == record.report), f"{dialogue.id}/")


def _place(dialogue: Dialogue, holder: str, number: int, numbers: Numbers) -> tuple[Place, str]:
    """Where a thing stands in the files, and its id; the file as a whole for what has gone from it."""
    session = dialogue.session(holder.partition("/")[2])
    whole = Place((session or dialogue).place.file)
    key = next((k for k, n in numbers.items() if n == number and k.startswith(f"{holder}#")), "")
    kind, _, name = key.partition("#")[2].partition(":")
    name = name.partition("~")[0]
    things: dict[str, dict[str, Place]] = {
        "term": {t.id: t.place for t in dialogue.terms},
        "precedent": {p.id: p.place for p in dialogue.precedents},
    }
    if session is not None:
        things = {
            "outcome": {o.id: o.place for o in session.outcomes},
            "theme": {i.id: i.place for i in session.items},
            "progress": {p.outcome: p.place for p in session.progress},
        }
    return things.get(kind, {}).get(name, whole), name.removeprefix("#")
