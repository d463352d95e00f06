"""Records hold what was released, are read back as they were written, and rest on no private order."""

from __future__ import annotations

import dataclasses
import json
import random

import pytest

from facilitator.disclosure import Reader, disclose
from facilitator.disclosure.edition import Para, Said, Words
from facilitator.model.dialogue import Dialogue
from facilitator.publish.inputs import shipped
from facilitator.publish.ledger import Ledger, extended
from facilitator.publish.pages import generated
from facilitator.publish.plan import planned
from facilitator.publish.preview import changes, counted
from facilitator.publish.prose_json import NotARecord
from facilitator.publish.record_json import record_from, record_json
from facilitator.views.site_record import OutcomeRecord, SessionRecord
from tests.support.worlds import NOW, make_world

SEEDS = range(60)
TEMPLATES = {p.name: p.read_text(encoding="utf-8") for p in (shipped()[0] / "pages").glob("*.md")}


def released(dialogue: Dialogue) -> Ledger:
    """Everything due of a dialogue, released at once into an empty ledger."""
    plan = planned([dialogue], {dialogue.id: None}, {dialogue.id: NOW}, Ledger(), {})
    return extended(Ledger(), (record for record, _ in plan.records), "2026-06-15")


def shuffled(dialogue: Dialogue, seed: int) -> Dialogue:
    """The same dialogue with the order of its private files changed, and nobody's remarks kept."""
    chance = random.Random(seed)

    def mixed(things: tuple[object, ...]) -> tuple[object, ...]:
        return tuple(chance.sample(things, len(things)))

    sessions = tuple(
        dataclasses.replace(s, outcomes=mixed(s.outcomes), progress=mixed(s.progress), remarks=())  # type: ignore[arg-type]
        for s in dialogue.sessions
    )
    return dataclasses.replace(
        dialogue,
        sessions=mixed(sessions),  # type: ignore[arg-type]
        terms=mixed(dialogue.terms),  # type: ignore[arg-type]
        precedents=mixed(dialogue.precedents),  # type: ignore[arg-type]
    )


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_written_is_what_is_read(seed: int) -> None:
    for release in released(make_world(seed)).releases:
        written = json.loads(json.dumps(record_json(release.record)))
        assert record_from(written) == release.record


@pytest.mark.parametrize("seed", SEEDS)
def test_the_order_of_private_files_shows_nowhere(seed: int) -> None:
    world = make_world(seed)
    one, other = released(world), released(shuffled(world, seed))
    assert one.files == other.files
    assert generated(one, TEMPLATES) == generated(other, TEMPLATES)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_page_is_there_and_no_id_stands_in_a_record(seed: int) -> None:
    world = make_world(seed)
    ledger = released(world)
    pages = generated(ledger, TEMPLATES)
    assert {"dialogues/index.md", "dialogues/releases.md", "dialogues/vocabulary.md"} <= set(pages)
    shown = disclose(world, Reader.label("public"), NOW).edition
    assert bool(ledger.releases) is (shown.shown_title is not None)


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        {"kind": "session"},
        {"kind": "report", "address": "x", "report": "1", "rule": "", "attribution": ""},
        {"kind": "report", "address": "x", "report": True, "rule": "", "attribution": ""},
        {"kind": "report", "address": "x"},
        {"kind": "withdrawn", "address": "x", "report": 1, "held": "2026-01-01"},
        {
            "kind": "dialogue",
            "address": "x",
            "title": [{"lang": "en", "text": [{"div": []}]}],
            "languages": [],
            "k": 5,
        },
    ],
)
def test_json_of_another_shape_is_no_record(value: object) -> None:
    with pytest.raises(NotARecord):
        record_from(value)  # type: ignore[arg-type]


def said(*sentences: str) -> Said:
    return Said((("en", (Para((Words(" ".join(sentences)),)),)),))


def report(text: Said, *, status: str = "agreed") -> SessionRecord:
    return SessionRecord(
        "lake", 1, "chatham-house", "none", outcomes=(OutcomeRecord(3, "norm", status, "none", text),)
    )


def test_the_preview_tells_each_sentence_once() -> None:
    before = report(said("One stays.", "Two goes.", "Three stays."))
    after = report(said("One stays.", "Three stays.", "Four comes."), status="explored")
    found = changes(before, after)
    assert {(c.sign, c.before, c.after) for c in found} == {
        ("-", "Two goes.", ""),
        ("+", "", "Four comes."),
        ("~", "agreed", "explored"),
    }
    assert counted(found) == (1, 1, 1)
    assert all("3" in c.where for c in found)


def test_everything_of_a_first_release_is_new() -> None:
    found = changes(None, report(said("One.", "Two.")))
    assert {c.after for c in found} == {"chatham-house", "none", "norm", "agreed", "One.", "Two."}
    assert changes(report(said("One.")), report(said("One."))) == ()
